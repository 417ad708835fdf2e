package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// CommunityTable is what the communities say to one question, as far as it may
// be shown. Columns are the answers.
//
// What may be shown of whole years, of whole series and of all must not tell more
// together than each does alone: a year less its series is what is left of it.
// So only the smallest parts of which all of these are made are protected, a
// series in one year each (see communityParts), each for readers who know the
// totals of its answers, which the page shows anyway, and of its communities. A
// larger table is the sum of its parts, and shows what every part of it shows: it
// follows from what they show and tells nothing besides. One event alone is never
// such a part.
type CommunityTable struct {
	Rows    []CommunityRow
	Columns []string // codes of answers; TopAnswers and OtherAnswers of a scale
	Totals  []int64  // how many gave each answer, of all communities
	Why     words.Text
	K       int64
}

// CommunityRow is one community's answers.
type CommunityRow struct {
	Community string // its code; "" did not say; OthersTogether are several
	N         int64  // who answered
	Cells     []CommunityCell
}

// CommunityCell is how many gave an answer, and their share; Withheld is that it
// is not shown.
type CommunityCell struct {
	N        int64
	Withheld bool
	Share    OpinionShare
}

// OthersTogether are the communities that are too small to be shown alone.
const OthersTogether = "others"

// The columns of a question that has top answers.
const (
	TopAnswers   = "top"
	OtherAnswers = "rest"
)

// communitySource is what a table by community is made from.
type communitySource interface {
	Reader
	communityOpinionReader
}

// OpinionsByCommunity is what the communities say to a question, of all forms, of
// one series or of one year. Where that is not shown, Why says why.
func (a *App) OpinionsByCommunity(ctx context.Context, f ResponseFilter, code string) (t CommunityTable, err error) {
	k, err := a.Smallest(ctx)
	if err != nil {
		return t, err
	}
	return opinionsByCommunity(ctx, a.store, communityAsk{f, code, k.Attitudes})
}

// communityAsk says which table by community is wanted.
type communityAsk struct {
	filter ResponseFilter
	code   string
	k      int64
}

func opinionsByCommunity(ctx context.Context, from communitySource, ask communityAsk) (t CommunityTable, err error) {
	t.K = ask.k
	if t.Why = communityScope(ask.filter); !t.Why.Empty() {
		return t, nil
	}
	asked, err := askedQuestions(ctx, from)
	if err != nil {
		return t, err
	}
	at := slices.IndexFunc(asked, func(q Question) bool { return q.Code == ask.code })
	if at < 0 || !countsByCommunity(asked[at]) {
		t.Why = words.T("Answers of which one person may give several, numbers and texts are not set out by community.")
		return t, nil
	}
	counts, err := from.CommunityOpinions(ctx)
	if err != nil {
		return t, err
	}
	return communityTable(asked[at], counts, scopeOf(ask.filter, t.K)), nil
}

// communityScope says why a table by community is not of those forms.
func communityScope(f ResponseFilter) words.Text {
	switch {
	case f.EventID != "":
		return words.T("Communities are shown for a series, a year or all forms. Of one event they would tell who said what, and so would what is left of a series without it.")
	case f.Language != "":
		return words.T("Communities are shown for the forms of all languages together: a language left out would tell who said what.")
	case f.QuestionnaireID != "" || f.ProjectID != "" || (f.From != "" || f.To != "") && wholeYear(f) == "" || f.SeriesID != "" && wholeYear(f) != "":
		return words.T("Communities are shown for a series, a year or all forms.")
	}
	return words.Text{}
}

// wholeYear is the year that a filter means, "" where it means another time.
func wholeYear(f ResponseFilter) string {
	if len(f.From) == 10 && f.From[4:] == "-01-01" && f.To == f.From[:4]+"-12-31" {
		return string(f.From[:4])
	}
	return ""
}

func countsByCommunity(q Question) bool {
	return !q.Identity && !slices.Contains([]string{AsksSeveral, AsksNumber, AsksText}, q.Kind)
}

// communityScoped is which parts a table is made of, and how few people it shows.
type communityScoped struct {
	year   string
	series ID
	all    bool
	k      int64
}

func scopeOf(f ResponseFilter, k int64) communityScoped {
	return communityScoped{year: wholeYear(f), series: f.SeriesID, all: f.From == "" && f.SeriesID == "", k: k}
}

// communityOf is under which code an answer about the community is counted.
func communityOf(answer string) string {
	switch {
	case answer == "", answer == PrefersNot, answer == MixedCommunity, answer == OtherCommunity, slices.Contains(Communities(), answer):
		return answer
	case strings.ContainsAny(answer, " ,;+"):
		return MixedCommunity
	}
	return OtherCommunity
}

// communityTable adds up the parts that a table is made of.
func communityTable(q Question, counts []CommunityOpinion, scope communityScoped) CommunityTable {
	cross := newCommunityCross(q, counts)
	parts, rows := cross.parts(scope.k)
	out := CommunityTable{Columns: cross.columns, K: scope.k}
	var mine []communityPart
	for _, p := range parts {
		if scope.all || scope.year != "" && p.year == scope.year || scope.series != "" && p.series == scope.series {
			mine = append(mine, p)
		}
	}
	switch {
	case rows == nil:
		out.Why = words.T("Too few people answered for a table by community.")
	case len(mine) == 0, !covered(mine, cross, scope):
		out.Why = words.T("Too few people answered here for a table by community; they are counted with all forms.")
	default:
		if out.Rows = sumOf(mine, rows, cross.columns, scope.k); out.Rows == nil {
			out.Why = words.T("Too few people answered for a table by community.")
			return out
		}
		out.Totals = totalsOf(mine, cross.columns)
	}
	return out
}

// totalsOf is how many of some parts gave each answer.
func totalsOf(parts []communityPart, columns []string) []int64 {
	all := make([]int64, len(columns))
	for _, p := range parts {
		for community := range p.people {
			for j, answer := range columns {
				all[j] += p.people[community][answer]
			}
		}
	}
	return all
}

// covered says whether parts have all people that a scope has, and nobody else.
func covered(mine []communityPart, cross communityCross, scope communityScoped) bool {
	var want, have int64
	for at, people := range cross.people {
		if scope.all || scope.year != "" && at.year == scope.year || scope.series != "" && at.series == scope.series {
			want += people.sum()
		}
	}
	for _, p := range mine {
		have += p.people.sum()
	}
	return want == have
}

// sumOf protects each part on its own and adds them up: a cell is shown where
// each part shows its own. Where one part can show nothing, not even how many
// there are, there is no sum.
func sumOf(parts []communityPart, rows, columns []string, k int64) []CommunityRow {
	all := make([]CommunityRow, len(rows))
	for i := range all {
		all[i] = CommunityRow{Community: rows[i], Cells: make([]CommunityCell, len(columns))}
	}
	for _, p := range parts {
		shown := disclosure.ProtectKnown(p.people.cross(rows, columns), int(k))
		if shown.Detail == disclosure.Nothing {
			return nil
		}
		for i := range all {
			for j := range columns {
				n, ok := shown.Cell(i, j)
				all[i].Cells[j].N += n
				all[i].Cells[j].Withheld = all[i].Cells[j].Withheld || !ok
				all[i].N += p.people.at(rows[i], columns[j], rows)
			}
		}
	}
	for i := range all {
		for j := range columns {
			c := &all[i].Cells[j]
			if c.Withheld {
				c.N = 0
				continue
			}
			c.Share = plainShare(c.N, all[i].N)
		}
	}
	return slices.DeleteFunc(all, func(r CommunityRow) bool { return r.N == 0 })
}

// sortedCommunities are the codes in the order of lists, who did not say last.
func sortedCommunities(codes []string) []string {
	order := append(Communities(), MixedCommunity, OtherCommunity, OthersTogether, PrefersNot, "")
	slices.SortFunc(codes, func(a, b string) int { return cmp.Compare(slices.Index(order, a), slices.Index(order, b)) })
	return codes
}

// WithheldMark stands for a number that is not shown: a small one, and one that
// protects those. Which of the two it is, is never said.
const WithheldMark = "·"

// Note says what is not shown.
func (t CommunityTable) Note() words.Text {
	return words.T("“{mark}” is fewer than {n} people, or would tell of fewer. Small communities stand in one line.", "mark", WithheldMark, "n", int(t.K))
}

// CommunitySaid is what a row is called.
func CommunitySaid(code string) words.Text {
	switch code {
	case OthersTogether:
		return words.T("others or not shown")
	case "":
		return words.T("did not say")
	}
	return CommunityName(code)
}
