package app

import (
	"cmp"
	"maps"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/stats"
)

// communityPlace is a series in one year; without series it is the events of
// that year that are of none.
type communityPlace struct {
	year   string
	series ID
}

// communityPeople are people by community and answer.
type communityPeople map[string]map[string]int64

func (p communityPeople) add(community, answer string, n int64) {
	if p[community] == nil {
		p[community] = map[string]int64{}
	}
	p[community][answer] += n
}

func (p communityPeople) take(other communityPeople) {
	for community, answers := range other {
		for answer, n := range answers {
			p.add(community, answer, n)
		}
	}
}

// of is how many of a community answered.
func (p communityPeople) of(community string) (n int64) {
	for _, many := range p[community] {
		n += many
	}
	return n
}

func (p communityPeople) sum() (n int64) {
	for community := range p {
		n += p.of(community)
	}
	return n
}

// at is how many of a row gave an answer: those that have no row of their own
// are together.
func (p communityPeople) at(row, answer string, rows []string) (n int64) {
	if row != OthersTogether {
		return p[row][answer]
	}
	for community, answers := range p {
		if !slices.Contains(rows, community) {
			n += answers[answer]
		}
	}
	return n
}

// cross is the table of them, with the small communities as one row.
func (p communityPeople) cross(rows, columns []string) disclosure.Cross {
	t := disclosure.Cross{Columns: columns}
	var small []string
	for _, community := range slices.Sorted(maps.Keys(p)) {
		t.Rows, t.N = append(t.Rows, community), append(t.N, p.row(community, columns))
		if !slices.Contains(rows, community) {
			small = append(small, community)
		}
	}
	if slices.Contains(rows, OthersTogether) {
		t = t.Merged(OthersTogether, small...)
	}
	out := disclosure.Cross{Columns: columns}
	for _, row := range rows { // in the order of the table, empty ones too
		n := make([]int64, len(columns))
		if at := slices.Index(t.Rows, row); at >= 0 {
			n = t.N[at]
		}
		out.Rows, out.N = append(out.Rows, row), append(out.N, n)
	}
	return out
}

func (p communityPeople) row(community string, columns []string) (all []int64) {
	for _, c := range columns {
		all = append(all, p[community][c])
	}
	return all
}

// communityCross is what the communities say to one question, place by place.
type communityCross struct {
	columns []string
	people  map[communityPlace]communityPeople
}

// newCommunityCross takes the answers to a question. One on a scale, or with a
// yes, has two columns: the top answers and the others.
func newCommunityCross(q Question, counts []CommunityOpinion) communityCross {
	top, of := topOf(q)
	t := communityCross{people: map[communityPlace]communityPeople{}}
	if !of.Empty() {
		t.columns = []string{TopAnswers, OtherAnswers}
	}
	given := map[string]int64{}
	for _, c := range counts {
		if c.Question != q.Code || c.Answer == "" {
			continue
		}
		answer := c.Answer
		if !of.Empty() {
			answer = OtherAnswers
			if slices.Contains(top, c.Answer) {
				answer = TopAnswers
			}
		}
		given[answer] += c.N
		at := communityPlace{c.Year, c.SeriesID}
		if t.people[at] == nil {
			t.people[at] = communityPeople{}
		}
		t.people[at].add(communityOf(c.Community), answer, c.N)
	}
	if t.columns == nil {
		for _, p := range choicesGiven(q, given) {
			t.columns = append(t.columns, p.label)
		}
	}
	return t
}

// communityPart is the smallest that is protected on its own: a series in one
// year, or what is left of a year; without year what is left of all years.
type communityPart struct {
	communityPlace
	people communityPeople
}

// leastOfPart is for how many times the fewest people a part must have answers.
const leastOfPart = 3

// parts are what all tables of one question are made of, and their rows. A series
// with few people in a year is counted with what is left of that year, a year
// with few with what is left of all; where that is few as well, the next smallest
// joins it.
func (t communityCross) parts(k int64) (parts []communityPart, rows []string) {
	places := slices.SortedFunc(maps.Keys(t.people), func(a, b communityPlace) int {
		return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(a.series, b.series))
	})
	years := map[string]*communityPart{}
	rest := communityPart{people: communityPeople{}}
	for _, at := range places {
		if t.people[at].sum() >= leastOfPart*k && at.series != "" {
			parts = append(parts, communityPart{at, t.people[at]})
			continue
		}
		if years[at.year] == nil {
			years[at.year] = &communityPart{communityPlace{year: at.year}, communityPeople{}}
		}
		years[at.year].people.take(t.people[at])
	}
	for _, year := range slices.Sorted(maps.Keys(years)) {
		left := years[year]
		parts = joinSmallest(parts, left, k, func(p communityPart) bool { return p.year == year })
		if left.people.sum() < leastOfPart*k {
			rest.people.take(left.people)
		} else {
			parts = append(parts, *left)
		}
	}
	if rest.people.sum() > 0 {
		parts = joinSmallest(parts, &rest, k, func(communityPart) bool { return true })
		parts = append(parts, rest)
	}
	return parts, rowsOf(parts, k)
}

// joinSmallest has the smallest parts that may join one that has too few people
// do so, until it has enough.
func joinSmallest(parts []communityPart, short *communityPart, k int64, may func(communityPart) bool) []communityPart {
	for short.people.sum() < leastOfPart*k {
		least := -1
		for i, p := range parts {
			if may(p) && (least < 0 || p.people.sum() < parts[least].people.sum()) {
				least = i
			}
		}
		if least < 0 {
			return parts
		}
		short.people.take(parts[least].people)
		parts = slices.Delete(parts, least, least+1)
	}
	return parts
}

// rowsOf are the communities that have a row of their own: in each part nobody of
// them answered, or enough did. The others are together; while they are few in a
// part, the smallest that has a row joins them. No row is nothing to show.
func rowsOf(parts []communityPart, k int64) []string {
	whole := communityPeople{}
	for _, p := range parts {
		whole.take(p.people)
	}
	var own, others []string
	for _, community := range sortedCommunities(slices.Collect(maps.Keys(whole))) {
		if slices.ContainsFunc(parts, func(p communityPart) bool { return few(p.people.of(community), k) }) {
			others = append(others, community)
		} else {
			own = append(own, community)
		}
	}
	together := func(p communityPart) (n int64) {
		for _, community := range others {
			n += p.people.of(community)
		}
		return n
	}
	for len(own) > 0 && slices.ContainsFunc(parts, func(p communityPart) bool { return few(together(p), k) }) {
		least := slices.MinFunc(own, func(a, b string) int { return cmp.Compare(whole.of(a), whole.of(b)) })
		others = append(others, least)
		own = slices.DeleteFunc(own, func(c string) bool { return c == least })
	}
	switch {
	case len(others) > 0 && len(own) > 0:
		return sortedCommunities(append(own, OthersTogether))
	case len(own) > 1:
		return own
	}
	return nil
}

// few says that people are too few to be shown; nobody is not.
func few(n, k int64) bool { return n > 0 && n < k }

// plainShare is a share without an audience.
func plainShare(hits, all int64) OpinionShare {
	s := OpinionShare{Hits: hits, All: all}
	if low, high, ok := stats.Wilson(hits, all); ok {
		s.Part, s.Low, s.High = float64(hits)/float64(all), low, high
	}
	return s
}
