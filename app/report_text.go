package app

import (
	"context"
	"errors"
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
	Key    string
	Title  words.Text
	Hint   words.Text
	Words  int    // that it should not go over; 0 says nobody
	Titled Worded // by the donor, in place of Title
	Hinted Worded
}

// TitleIn is the heading in a language.
func (s ReportSection) TitleIn(b *words.Book) string {
	if said := s.Titled.In(b.Lang()); said != "" {
		return said
	}
	return b.Say(s.Title)
}

// HintIn is what is asked under it.
func (s ReportSection) HintIn(b *words.Book) string {
	if said := s.Hinted.In(b.Lang()); said != "" || s.Hint.Empty() {
		return said
	}
	return b.Say(s.Hint)
}

// SectionsOf are the headings of a grant's reports: those of its donor's profile,
// else those that most donors ask for.
func SectionsOf(ctx context.Context, from Reader, grant ID) ([]ReportSection, error) {
	g, err := from.Grant(ctx, grant)
	if err != nil || g.Profile == "" {
		return ReportSections(), err
	}
	p, err := profileOf(ctx, from, g.Profile)
	var known *Fault
	if errors.As(err, &known) || err == nil && len(p.Sections) == 0 { // a profile that is not there any more
		return ReportSections(), nil
	}
	var all []ReportSection
	for _, s := range p.Sections {
		all = append(all, ReportSection{Key: s.Key, Titled: s.Titles, Hinted: s.Hints})
	}
	return all, err
}

// ReportSections are the headings of a narrative that most donors ask for, in
// their order.
func ReportSections() []ReportSection {
	return []ReportSection{
		{Key: "summary", Title: words.T("Summary"), Hint: words.T("What was done and what came of it, for who reads nothing else."), Words: 400},
		{Key: "activities", Title: words.T("Activities"), Hint: words.T("What was held, where and when, in the order of the plan."), Words: 1200},
		{Key: "results", Title: words.T("Results"), Hint: words.T("What changed, with the figures that show it."), Words: 1200},
		{Key: "deviations", Title: words.T("Deviations"), Hint: words.T("What went otherwise than planned, why, and what was done about it."), Words: 600},
		{Key: "reached", Title: words.T("People reached"), Hint: words.T("Who came and who took part; small groups are never named."), Words: 600},
		{Key: "cooperation", Title: words.T("Cooperation"), Hint: words.T("Who the work was done with, and how that went."), Words: 600},
		{Key: "lessons", Title: words.T("Lessons"), Hint: words.T("What is done otherwise from now on."), Words: 600},
		{Key: "visibility", Title: words.T("Visibility"), Hint: words.T("Where the donor was seen or named, and what the media said."), Words: 400},
	}
}

// figureWord is a word that stands for a figure, an indicator or a quote.
var figureWord = regexp.MustCompile(`\{(?:figure:([a-z_]+)|(?:indicator|quote):[^{}\s]{1,80})\}`)

// begunWord is a word that was begun as one of these, and not ended.
var begunWord = regexp.MustCompile(`\{(?:figure|indicator|quote)\b[^{}\s]*`)

// GrantedFigure is the word for the amount granted; the others are measures.
const GrantedFigure = "granted"

// FigureWord is how a figure stands in a text until the report is made.
func FigureWord(code string) string { return "{figure:" + code + "}" }

// FillFigures puts figures for the words that stand for them: measures go by their
// code, indicators and quotes by the whole word. Those of which
// nobody knows a figure stay, and are named, as are those that do not end.
func FillFigures(body string, figures map[string]string) (filled string, unknown []string) {
	filled = figureWord.ReplaceAllStringFunc(body, func(word string) string {
		for _, key := range []string{figureWord.FindStringSubmatch(word)[1], word} {
			if said, ok := figures[key]; ok && key != "" {
				return said
			}
		}
		if !slices.Contains(unknown, word) {
			unknown = append(unknown, word)
		}
		return word
	})
	for _, word := range begunWord.FindAllString(figureWord.ReplaceAllString(body, ""), -1) {
		if !slices.Contains(unknown, word) {
			unknown = append(unknown, word)
		}
	}
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
		return p.sheet("narrative", p.T("Narrative"))
	}
	figures := p.figureTexts()
	tell := func(key, title string) {
		if body, any := p.owed.told(key, p.Lang()); any {
			body, _ = FillFigures(body, figures)
			t.Rows = append(t.Rows, []Value{Said(title), Said(body)})
		}
	}
	for _, s := range p.owed.sections {
		tell(s.Key, s.TitleIn(p.Book))
	}
	for _, s := range p.sections() { // of the profile that is asked for, where it is another one
		if !slices.ContainsFunc(p.owed.sections, func(o ReportSection) bool { return o.Key == s.Key }) {
			tell(s.Key, s.Titles.In(p.Lang()))
		}
	}
	return p.sheet("narrative", p.T("Narrative"), t)
}

// figureTexts says each figure that a text may speak of, as the tables have it.
func (p *reporting) figureTexts() map[string]string {
	said := map[string]string{GrantedFigure: p.Money(int64(p.grant.Amount), p.grant.Currency)}
	for _, m := range PlainMeasures() {
		if nobodyTells(m, p.figures[m], p.figures[Visitors]) {
			continue // a text that speaks of it is found before it is sent
		}
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
	Spoken{p.results, p.said.quotes}.into(said, p.Book)
	return said
}

// currencyOf is what a sum is in.
func (p *reporting) currencyOf(m Measure) string {
	if m == Spent {
		return p.grant.Currency
	}
	return "EUR"
}
