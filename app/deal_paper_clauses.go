package app

import (
	"context"
	"slices"
	"strconv"

	"sofra/app/words"
)

// ownClauses are the office's clauses of this paper in the column's language,
// numbered where there are several.
func (c *paperColumn) ownClauses(langs []words.Lang) (all []string) {
	for i, one := range c.dealt.clauses {
		text := c.said(one, langs)
		if len(c.dealt.clauses) > 1 {
			text = strconv.Itoa(i+1) + ". " + text
		}
		all = append(all, text)
	}
	return all
}

// said is a clause in the column's language. Where nobody wrote it in that, the
// column names the language that has it; where no language of the paper has it,
// its words follow in the one that does.
func (c *paperColumn) said(one Clause, langs []words.Lang) string {
	if text := one.In(c.Lang()); text != "" {
		return text
	}
	beside := slices.IndexFunc(langs, func(l words.Lang) bool { return one.In(l) != "" })
	if beside >= 0 {
		return c.T("This clause is in {language} only: {title}.", "language", langs[beside].Name(), "title", one.Shown(c.Book))
	}
	other := one.Languages()
	if len(other) == 0 {
		return one.Shown(c.Book)
	}
	return c.T("This clause is in {language} only: {title}.", "language", other[0].Name(), "title", one.Shown(c.Book)) + " " + one.In(other[0])
}

// PaperDoubts says what stands against making a paper as it would be now: an
// offer whose day is past, clauses that a language lacks, and such as no lawyer
// has checked.
func (a *App) PaperDoubts(ctx context.Context, p Paper, booking ID, today Date) (all []words.Text, err error) {
	b, err := a.Booking(ctx, booking)
	if err != nil {
		return nil, err
	}
	if p.Kind == OfferPaper && b.HoldUntil != "" && b.HoldUntil < today {
		all = append(all, words.T("The offer would be valid until {day}, and that day is past. Extend the hold first, or say in the letter until when.", "day", writtenDay(b.HoldUntil)))
	}
	clauses, err := a.ClausesFor(ctx, booking, p.Kind)
	unchecked := 0
	for _, c := range clauses {
		for _, l := range p.Langs {
			if c.In(l) == "" {
				all = append(all, words.T("Nobody wrote the clause “{title}” in this language: {language}.", "title", c.title(), "language", l.Name()))
			}
		}
		if !c.Checked {
			unchecked++
		}
	}
	if unchecked > 0 {
		all = append(all, words.N("{n} clauses were not checked by a lawyer yet.", unchecked))
	}
	return all, err
}
