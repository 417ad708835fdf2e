package app

import (
	"context"
	"maps"
	"slices"
)

// OpinionCount is how many forms of one event in one language gave an answer to
// a question. The question "all" is the forms themselves; the answer "" is how
// many forms answered a question of several choices, or wrote a text.
type OpinionCount struct {
	EventID  ID
	Day      Date
	Language string
	Question string
	Answer   string
	N        int64
}

// OpinionEvent is an event that forms speak of, with how many came: the
// head-count, or where nobody counted the hall the names that came; 0 is not
// known.
type OpinionEvent struct {
	ID       ID
	Title    string
	Day      Date
	SeriesID ID
	Series   string
	Came     int64
}

// CommunityOpinion is how many people of one community gave an answer at events
// of one series in one year. It leaves app protected only.
type CommunityOpinion struct {
	Year      string
	SeriesID  ID
	Community string
	Question  string
	Answer    string
	N         int64
}

type opinionReader interface {
	// OpinionCounts counts the answers of the forms that f names, event by
	// event and language by language, by the codes of questions and choices;
	// what people said of themselves is not among them.
	OpinionCounts(ctx context.Context, f ResponseFilter) ([]OpinionCount, error)

	// OpinionEvents reads events that forms speak of, by day.
	OpinionEvents(ctx context.Context, ids ...ID) ([]OpinionEvent, error)

	// OpinionDays are the first and the last day of which there are forms; "" is
	// none.
	OpinionDays(ctx context.Context) (first, last Date, err error)
}

type communityOpinionReader interface {
	// CommunityOpinions counts the answers of all forms by community.
	CommunityOpinions(ctx context.Context) ([]CommunityOpinion, error)
}

// Opinions are what audiences say: what the forms come to that a filter names.
type Opinions struct {
	Filter    ResponseFilter
	Forms     int64
	Evenings  []OpinionEvening
	Languages []AnswerCount // forms by their language, the most first
	Asked     []Opinion     // that somebody answered, in the order of the bank
	stack     opinionStack
}

// OpinionEvening is one event with its forms; forms that name no event are one
// without ID.
type OpinionEvening struct {
	OpinionEvent
	Forms int64
}

// counted is how many came, 0 where that is not known: of fewer people than forms
// nobody knows how many there were, whichever question is looked at.
func (e OpinionEvening) counted() int64 {
	if e.Came < e.Forms {
		return 0
	}
	return e.Came
}

// Opinions reads what audiences say.
func (a *App) Opinions(ctx context.Context, f ResponseFilter) (o Opinions, err error) {
	s, err := readOpinions(ctx, a, f)
	if err != nil {
		return o, err
	}
	return s.whole(), nil
}

// opinionStack is a stack of forms as it was counted: once, for every way to
// look at it.
type opinionStack struct {
	filter ResponseFilter
	counts []OpinionCount
	events []OpinionEvent
	asked  []Question
	least  Smallest
}

func readOpinions(ctx context.Context, from Reader, f ResponseFilter) (s opinionStack, err error) {
	s.filter = f
	if s.asked, err = askedQuestions(ctx, from); err != nil {
		return s, err
	}
	if s.least, err = SmallestOf(ctx, from); err != nil {
		return s, err
	}
	if s.counts, err = from.OpinionCounts(ctx, f); err != nil {
		return s, err
	}
	named := map[ID]bool{}
	for _, c := range s.counts {
		if c.EventID != "" {
			named[c.EventID] = true
		}
	}
	s.events, err = from.OpinionEvents(ctx, slices.Sorted(maps.Keys(named))...)
	return s, err
}

// askedQuestions are the questions of the bank that ask nobody what they are,
// with those that every form has always had.
func askedQuestions(ctx context.Context, from Reader) (all []Question, err error) {
	bank, err := from.Bank(ctx)
	if err != nil {
		return nil, err
	}
	have := map[string]bool{}
	for _, q := range bank {
		if have[q.Code] = true; !q.Identity {
			all = append(all, q)
		}
	}
	for _, e := range QuestionExamples() {
		if IsColumn(e.Code) && !e.identity && !have[e.Code] && e.kind != AsksText {
			all = append(all, e.question())
		}
	}
	slices.SortStableFunc(all, func(a, b Question) int { return askedAt(a) - askedAt(b) })
	return all, nil
}

// askedAt is where a question stands: in the order of the examples, those of
// the office's own behind them, texts last.
func askedAt(q Question) int {
	if q.Kind == AsksText {
		return 2000
	}
	at := slices.IndexFunc(QuestionExamples(), func(e QuestionExample) bool { return e.Code == q.Code })
	if at < 0 {
		return 1000
	}
	return at
}

// whole is what the stack comes to.
func (s opinionStack) whole() Opinions {
	o := Opinions{Filter: s.filter, stack: s}
	at, events := map[ID]int{}, map[ID]OpinionEvent{}
	for _, e := range s.events {
		events[e.ID] = e
	}
	perLanguage := map[string]int64{}
	tallies := map[string]*opinionTally{}
	for _, c := range s.counts {
		if _, known := at[c.EventID]; !known {
			at[c.EventID] = len(o.Evenings)
			o.Evenings = append(o.Evenings, OpinionEvening{OpinionEvent: events[c.EventID]})
		}
		if c.Question == "all" {
			o.Forms += c.N
			o.Evenings[at[c.EventID]].Forms += c.N
			perLanguage[c.Language] += c.N
			continue
		}
		if tallies[c.Question] == nil {
			tallies[c.Question] = &opinionTally{all: map[string]int64{}, at: map[int]map[string]int64{}}
		}
		tallies[c.Question].add(at[c.EventID], c)
	}
	o.Languages = languagesTold(perLanguage, s.least)
	for _, q := range s.asked {
		if t := tallies[q.Code]; t != nil {
			if one := opinionOf(q, t, &o); one.N > 0 {
				o.Asked = append(o.Asked, one)
			}
		}
	}
	return o
}

// mostFirst are counts with the largest before the others.
func mostFirst(n map[string]int64) (all []AnswerCount) {
	for _, code := range sortedKeys(n) {
		all = append(all, AnswerCount{Question: "language", Answer: code, N: n[code]})
	}
	slices.SortStableFunc(all, func(a, b AnswerCount) int { return int(b.N - a.N) })
	return all
}

// opinionTally are the answers to one question, in all and evening by evening.
type opinionTally struct {
	all map[string]int64
	at  map[int]map[string]int64
}

func (t *opinionTally) add(evening int, c OpinionCount) {
	t.all[c.Answer] += c.N
	if t.at[evening] == nil {
		t.at[evening] = map[string]int64{}
	}
	t.at[evening][c.Answer] += c.N
}

// Audience is how many came to all those events; known says that it was counted
// at each, and that no more answered than came. Which language somebody who
// came would have answered in nobody knows.
func (o Opinions) Audience() (came int64, known bool) {
	known = len(o.Evenings) > 0 && o.Filter.Language == ""
	for _, e := range o.Evenings {
		came += e.Came
		known = known && e.Came >= e.Forms && e.Came > 0
	}
	return came, known
}

// Events is how many events there are; forms that name none are not one.
func (o Opinions) Events() (n int) {
	for _, e := range o.Evenings {
		if e.ID != "" {
			n++
		}
	}
	return n
}

// Find is what the answers to a question come to.
func (o Opinions) Find(code string) (Opinion, bool) {
	at := slices.IndexFunc(o.Asked, func(q Opinion) bool { return q.Code == code })
	if at < 0 {
		return Opinion{}, false
	}
	return o.Asked[at], true
}
