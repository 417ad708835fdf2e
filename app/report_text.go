package app

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sofra/app/words"
)

// ReportText is what a report tells under one heading, in one language. Words
// like {figure:visitors} stand for figures, so that text and tables agree.
type ReportText struct {
	Kept
	PeriodID ID
	Section  string
	Language words.Lang
	Body     string
}

// ReportSection is a heading that a report tells something under.
type ReportSection struct {
	Key   string
	Title words.Text
	Hint  words.Text
	Words int // that it should not go over
}

// ReportSections are the headings of a narrative that most donors ask for, in
// their order.
func ReportSections() []ReportSection {
	return []ReportSection{
		{"summary", words.T("Summary"), words.T("What was done and what came of it, for who reads nothing else."), 400},
		{"activities", words.T("Activities"), words.T("What was held, where and when, in the order of the plan."), 1200},
		{"results", words.T("Results"), words.T("What changed, with the figures that show it."), 1200},
		{"deviations", words.T("Deviations"), words.T("What went otherwise than planned, why, and what was done about it."), 600},
		{"reached", words.T("People reached"), words.T("Who came and who took part; small groups are never named."), 600},
		{"cooperation", words.T("Cooperation"), words.T("Who the work was done with, and how that went."), 600},
		{"lessons", words.T("Lessons"), words.T("What is done otherwise from now on."), 600},
		{"visibility", words.T("Visibility"), words.T("Where the donor was seen or named, and what the media said."), 400},
	}
}

// figureWord is a word that stands for a figure.
var figureWord = regexp.MustCompile(`\{figure:([a-z_]+)\}`)

// GrantedFigure is the word for the amount granted; the others are measures.
const GrantedFigure = "granted"

// FigureWord is how a figure stands in a text until the report is made.
func FigureWord(code string) string { return "{figure:" + code + "}" }

// FillFigures puts figures for the words that stand for them. Those of which
// nobody knows a figure stay, and are named.
func FillFigures(body string, figures map[string]string) (filled string, unknown []string) {
	filled = figureWord.ReplaceAllStringFunc(body, func(word string) string {
		if said, ok := figures[figureWord.FindStringSubmatch(word)[1]]; ok {
			return said
		}
		if !slices.Contains(unknown, word) {
			unknown = append(unknown, word)
		}
		return word
	})
	return filled, unknown
}

// CountWords is how many words a text has.
func CountWords(body string) int { return len(strings.Fields(body)) }

// FigureCodes are the figures that a text may speak of.
func FigureCodes() (all []string) {
	for _, m := range Measures() {
		all = append(all, string(m))
	}
	return append(all, GrantedFigure)
}

// Check returns Invalid when t breaks a rule.
func (t ReportText) Check() error {
	var language, body words.Text
	if !slices.Contains(words.Langs(), t.Language) {
		language = words.T("Choose the language.")
	}
	if utf8.RuneCountInString(t.Body) > longestText {
		body = words.T("This is longer than {n} letters.", "n", longestText)
	}
	return check(Wrong{"Language", language}, Wrong{"Body", body})
}

// WriteReportText keeps what a report tells under one heading. One key after the
// other joins one step. An approved report is opened again first; one that was
// frozen keeps what it said, and the text goes into a restatement.
func (a *App) WriteReportText(ctx context.Context, t ReportText) error {
	if err := t.Check(); err != nil {
		return err
	}
	now, err := a.ReportPeriod(ctx, t.PeriodID)
	if err != nil {
		return err
	}
	g, err := a.Grant(ctx, now.GrantID)
	if err != nil {
		return err
	}
	step := Step{Verb: words.T("Wrote on {name}", "name", reportCalled(g.Code, now)), Kind: Change, Run: true}
	return a.againAs(ctx, step, func(tx Tx) error {
		p, err := tx.ReportPeriod(ctx, t.PeriodID)
		switch {
		case err != nil:
			return err
		case p.State == ReportApproved:
			return ErrApproved
		}
		all, err := tx.ReportTexts(ctx, t.PeriodID)
		if err != nil {
			return err
		}
		one := t
		one.Kept = Kept{}
		for _, o := range all {
			if o.Section == t.Section && o.Language == t.Language {
				if o.Body == t.Body {
					return nil
				}
				one.Kept = o.Kept
			}
		}
		return tx.PutReportText(ctx, &one)
	})
}

// narrativeSheet is what the report tells, heading by heading.
func (p *reporting) narrativeSheet() Sheet {
	t := Table{Name: "Narrative", Columns: []Column{
		{Key: "section", Title: p.T("Heading|of a text"), Cell: LongCell}, {Key: "text", Title: p.T("Text"), Cell: ProseCell},
	}}
	if p.owed == nil {
		return Sheet{Key: "narrative"}
	}
	figures := p.figureTexts()
	for _, s := range p.sections() {
		if body, any := p.owed.told(s.Key, p.Lang()); any {
			body, _ = FillFigures(body, figures)
			t.Rows = append(t.Rows, []Value{Said(s.Titles.In(p.Lang())), Said(body)})
		}
	}
	return p.sheet("narrative", p.T("Narrative"), t)
}

// figureTexts says each figure that a text may speak of, as the tables have it.
func (p *reporting) figureTexts() map[string]string {
	said := map[string]string{GrantedFigure: p.Money(int64(p.grant.Amount), p.grant.Currency)}
	for _, m := range PlainMeasures() {
		said[string(m)] = p.Int(p.figures[m])
		if figureOf(m).cell == MoneyCell {
			said[string(m)] = p.Money(p.figures[m], p.currencyOf(m))
		}
	}
	for _, one := range p.acrossFigures() {
		switch {
		case p.sealed || one.Withheld:
			said[string(one.Measure)] = p.T("not shown")
		case figureOf(one.Measure).cell == ShareCell:
			said[string(one.Measure)] = p.Percent(one.N, one.All)
		default:
			said[string(one.Measure)] = p.Int(one.N)
		}
	}
	return said
}

// currencyOf is what a sum is in.
func (p *reporting) currencyOf(m Measure) string {
	if m == Spent {
		return p.grant.Currency
	}
	return "EUR"
}
