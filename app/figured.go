package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Figured is one figure of a report's summary, with the words for it.
type Figured struct {
	Measure Measure
	Text    words.Text
	Counted words.Text // how it is counted
	Sheet   words.Text // where its rows stand
	N       int64
	Money   bool // N is an amount in minor units
	Part    bool // of the figure before it
	Across  bool // it rests on identity: N is not counted until somebody opens it
	Unknown bool // nought would say that nobody came, where nobody wrote a name down
}

// Summary is what the summary of a report shows, before it is made.
type Summary struct {
	Grant    Grant
	Figures  []Figured
	Told     []Told // shares that answers give
	Findings []Finding
}

// Summarise counts the figures of a report without making it, so no trace is
// left: the report itself counts them again, in one step.
func Summarise(ctx context.Context, from Reader, f Filter) (s Summary, err error) {
	if s.Grant, err = from.Grant(ctx, f.GrantID); err != nil {
		return s, err
	}
	visits := int64(0)
	for _, m := range PlainMeasures() {
		n, err := from.Figure(ctx, m, f)
		if err != nil {
			return s, err
		}
		if m == Visitors {
			visits = n
		}
		said := figureOf(m)
		s.Figures = append(s.Figures, Figured{
			Measure: m, Text: said.label, Counted: said.counted, Sheet: sheetText(said.sheet), N: n, Money: said.cell == MoneyCell,
			Unknown: nobodyTells(m, n, visits),
			Part:    slices.Contains([]Measure{ConcertsHeld, PanelsHeld, MeetingsHeld, NewVersions, MediaBalanced}, m),
		})
	}
	for _, m := range AcrossMeasures() {
		said := figureOf(m)
		s.Figures = append(s.Figures, Figured{Measure: m, Text: said.label, Counted: said.counted, Sheet: sheetText(said.sheet), Across: true})
	}
	counts, err := from.AnswerCounts(ctx, f)
	if err != nil {
		return s, err
	}
	s.Told = Tell(counts)
	s.Findings, err = Findings(ctx, from, f)
	return s, err
}

// PeriodRule says what is wrong with a period; an open end is fine.
func PeriodRule(from, to Date) words.Text { return periodRule(from, to) }

// MeasureName says what a measure counts, in a few words.
func MeasureName(m Measure) words.Text { return figureOf(m).label }

// MeasureCounted says how a measure is counted.
func MeasureCounted(m Measure) words.Text { return figureOf(m).counted }
