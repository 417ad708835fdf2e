package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// ReportDoubt is something that a check found in a report that is owed.
type ReportDoubt struct {
	Finding
	Code   string // of the check, under which a reason is kept
	Grave  bool   // it stops the approval until somebody says why it stays
	Reason string // why it stays; "" is not said
}

// Stops says whether it stands in the way of an approval.
func (d ReportDoubt) Stops() bool { return d.Grave && d.N > 0 && d.Reason == "" }

// ReportDoubts looks a report that is owed over: its records and its texts.
func (a *App) ReportDoubts(ctx context.Context, period ID) ([]ReportDoubt, error) {
	p, err := a.ReportPeriod(ctx, period)
	if err != nil {
		return nil, err
	}
	return reportDoubts(ctx, a.Reader, p)
}

func reportDoubts(ctx context.Context, from Reader, p ReportPeriod) (all []ReportDoubt, err error) {
	found, err := Findings(ctx, from, p.Filter())
	if err != nil {
		return nil, err
	}
	texts, err := from.ReportTexts(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		code := string(f.Gap)
		if code == "" {
			code = f.Fact.Key
		}
		all = append(all, ReportDoubt{Finding: f, Code: code, Grave: slices.Contains([]Measure{NoRate, OutOfPeriod, NoLine}, f.Gap), Reason: p.ReasonFor(code)})
	}
	said := textDoubts(p, texts)
	for i := range said {
		said[i].Reason = p.ReasonFor(said[i].Code)
	}
	slices.SortStableFunc(all, func(a, b ReportDoubt) int { return order(b) - order(a) })
	at := slices.IndexFunc(all, func(d ReportDoubt) bool { return d.N == 0 })
	if at < 0 {
		at = len(all)
	}
	return slices.Insert(all, at, said...), nil
}

// order puts what stops an approval first, and what is fine last.
func order(d ReportDoubt) int {
	switch {
	case d.N == 0:
		return 0
	case d.Grave:
		return 2
	}
	return 1
}

// textDoubts are what is wrong with the texts: words that stand for no figure,
// headings without a text, texts that are long.
func textDoubts(p ReportPeriod, texts []ReportText) (all []ReportDoubt) {
	figures, unknown, long, empty := map[string]string{}, []string(nil), 0, 0
	for _, code := range FigureCodes() {
		figures[code] = code
	}
	for _, lang := range p.Langs() {
		for _, s := range ReportSections() {
			body := TextUnder(texts, s.Key, lang)
			_, more := FillFigures(body, figures)
			unknown = append(unknown, more...)
			switch n := CountWords(body); {
			case n == 0:
				empty++
			case n > s.Words:
				long++
			}
		}
	}
	add := func(code string, grave bool, n int, fact, why words.Text) {
		if n > 0 {
			all = append(all, ReportDoubt{Code: code, Grave: grave, Finding: Finding{N: int64(n), Fact: fact, Why: why}})
		}
	}
	add("text_unknown", true, len(unknown), words.T("The text names figures that there are none of"), words.T("No figure is called {list}.", "list", strings.Join(unknown, ", ")))
	add("text_long", false, long, words.N("{n} texts are longer than they should be", long), words.T("Donors give a number of words for each heading."))
	add("text_empty", false, empty, words.N("{n} headings have no text", empty), words.T("They are left out of the report."))
	return all
}

// TextUnder is what stands under a heading in a language.
func TextUnder(texts []ReportText, section string, lang words.Lang) string {
	for _, t := range texts {
		if t.Section == section && t.Language == lang {
			return t.Body
		}
	}
	return ""
}
