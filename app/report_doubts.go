package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/words"
)

// InTheWay says that a finding stands in the way of an approval: it is to be put
// right, or nobody has said why it stays.
func (f Finding) InTheWay() bool { return f.N > 0 && f.Open() }

// ReportDoubts looks a report that is owed over: what the doctor found and what is
// wrong with its texts, the gravest first, then what is in order.
func (a *App) ReportDoubts(ctx context.Context, period ID) ([]Finding, error) {
	p, err := a.ReportPeriod(ctx, period)
	if err != nil {
		return nil, err
	}
	return reportDoubts(ctx, a.Reader, p)
}

func reportDoubts(ctx context.Context, from Reader, p ReportPeriod) (all []Finding, err error) {
	found, err := Examine(ctx, from, p.Filter())
	if err != nil {
		return nil, err
	}
	texts, err := from.ReportTexts(ctx, p.ID)
	if err != nil {
		return nil, err
	}
	sections, err := SectionsOf(ctx, from, p.GrantID)
	if err != nil {
		return nil, err
	}
	spoken, err := ReadSpoken(ctx, from, p.Filter())
	if err != nil {
		return nil, err
	}
	untold, err := untoldIn(ctx, from, p, texts)
	if err != nil {
		return nil, err
	}
	all = append(found, textDoubts(p, writtenTexts{texts, sections, spoken, untold})...)
	slices.SortStableFunc(all, func(a, b Finding) int { return graver(a.Gravity) - graver(b.Gravity) })
	plain, err := Findings(ctx, from, p.Filter())
	for _, f := range plain {
		if f.N == 0 {
			all = append(all, f)
		}
	}
	return all, err
}

// writtenTexts are the texts of a report, the headings that they stand under, and what
// they may speak of.
type writtenTexts struct {
	texts    []ReportText
	sections []ReportSection
	spoken   Spoken
	untold   []string // figures that they speak of, and that nobody can tell
}

// untoldIn are the figures that texts speak of and that nobody can tell.
func untoldIn(ctx context.Context, from Reader, p ReportPeriod, texts []ReportText) ([]string, error) {
	code := string(UniquePeople)
	if !slices.ContainsFunc(texts, func(t ReportText) bool { return strings.Contains(t.Body, FigureWord(code)) }) {
		return nil, nil
	}
	people, fail := from.Figure(ctx, UniquePeople, p.Filter())
	visits, err := from.Figure(ctx, Visitors, p.Filter())
	if err = errors.Join(fail, err); err != nil || !nobodyTells(UniquePeople, people, visits) {
		return nil, err
	}
	return []string{code}, nil
}

// textDoubts are what is wrong with the texts: words that stand for no figure,
// headings without a text, texts that are long.
func textDoubts(p ReportPeriod, w writtenTexts) (all []Finding) {
	figures, unknown, found := map[string]string{}, []string(nil), map[string][]string{}
	for _, code := range FigureCodes() {
		figures[code] = code
	}
	for _, code := range w.untold {
		delete(figures, code)
	}
	w.spoken.into(figures, words.In(words.En))
	for _, lang := range p.Langs() {
		for _, s := range w.sections {
			body := TextUnder(w.texts, s.Key, lang)
			_, more := FillFigures(body, figures)
			unknown = append(unknown, more...)
			for range more {
				found["text_unknown"] = append(found["text_unknown"], s.Key)
			}
			switch n := CountWords(body); {
			case n == 0:
				found["text_empty"] = append(found["text_empty"], s.Key)
			case s.Words > 0 && n > s.Words:
				found["text_long"] = append(found["text_long"], s.Key)
			}
		}
	}
	add := func(code string, grave Gravity, fact, why words.Text) {
		if at := found[code]; len(at) > 0 {
			all = append(all, Finding{Rule: code, Gravity: grave, N: int64(len(at)), Text: at[0], Fact: fact, Why: why})
		}
	}
	long, empty := len(found["text_long"]), len(found["text_empty"])
	add("text_unknown", Stops, words.T("The text names figures that there are none of"), words.T("There is no figure for {list}.", "list", strings.Join(unknown, ", ")))
	add("text_long", Notice, words.N("{n} texts are longer than they should be", long), words.T("Donors give a number of words for each heading."))
	add("text_empty", Notice, words.N("{n} headings have no text", empty), words.T("They are left out of the report."))
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
