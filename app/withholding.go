package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Withholding is a tax that an office keeps back from what it pays, and hands
// on.
type Withholding struct {
	Kept
	Law    string
	Title  string
	Rate   int // in basis points: 100 is 1 %
	FromOn Date
	Base   TaxBase

	Checked bool // an accountant said so
}

// wholeRate is the whole, in basis points.
const wholeRate = 10_000

// WithholdingExample is a tax as the program knows it from older sources.
// Nothing is reckoned with it unless somebody chooses it.
type WithholdingExample struct {
	Title words.Text
	Law   words.Text // or where the rate was read
	Rate  int
}

// WithholdingExamples are rates that were said to hold in Kosovo. They come
// with WithholdingWarning.
func WithholdingExamples() []WithholdingExample {
	overview := words.T("Overview of taxes of 2020, which names no law")
	return []WithholdingExample{
		{words.T("Person without a business"), overview, 100},
		{words.T("Artist who lives abroad"), words.T("Law 03/L-162 of 2009 on corporate income tax"), 500},
		{words.T("Rent"), overview, 900},
		{words.T("Royalties"), overview, 1000},
	}
}

// WithholdingWarning is what is said beside each example.
func WithholdingWarning() words.Text {
	return words.T("Examples from sources of 2010 and 2020. An accountant checks which rate holds and who it is for.")
}

// Check returns Invalid when w breaks a rule.
func (w Withholding) Check() error {
	var rate words.Text
	if w.Rate < 0 || w.Rate >= wholeRate {
		rate = words.T("A rate is between 0 and 100 percent.")
	}
	return check(Wrong{"Base", BaseRule(w.Base)}, Wrong{"Title", NameRule(w.Title)}, Wrong{"Law", LengthRule(w.Law)}, Wrong{"Rate", rate}, Wrong{"FromOn", DayRule(w.FromOn)})
}

// SaveWithholding adds or replaces a tax that the office withholds.
func (a *App) SaveWithholding(ctx context.Context, w *Withholding) error {
	if w.Base == "" {
		w.Base = BaseEarned
	}
	if err := w.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", w.Title), func(tx Tx) error { return tx.PutWithholding(ctx, w) })
}

// RemoveWithholding forgets a tax. What was withheld by it stays as it is.
func (a *App) RemoveWithholding(ctx context.Context, w Withholding) error {
	return a.change(ctx, words.T("Deleted {name}", "name", w.Title), func(tx Tx) error { return tx.DropWithholding(ctx, w.Kept) })
}

// AddWithholdingExamples writes the examples down, named in a language, for an
// accountant to check. What the office has already is not written twice.
func (a *App) AddWithholdingExamples(ctx context.Context, b *words.Book) error {
	return a.change(ctx, words.T("Wrote down the examples of taxes"), func(tx Tx) error {
		have, err := tx.OwnWithholdings(ctx)
		if err != nil {
			return err
		}
		for _, e := range WithholdingExamples() {
			w := Withholding{Title: b.Say(e.Title), Law: b.Say(e.Law), Rate: e.Rate, Base: BaseEarned}
			if slices.ContainsFunc(have, func(o Withholding) bool { return o.Title == w.Title && o.Rate == w.Rate }) {
				continue
			}
			if err := tx.PutWithholding(ctx, &w); err != nil {
				return err
			}
		}
		return nil
	})
}

// WithholdingsOn lists the taxes that the office wrote down and that hold on a
// day: of one law and title only the latest.
func WithholdingsOn(all []Withholding, day Date) (hold []Withholding) {
	type which struct{ law, title string }
	at := map[which]int{}
	for _, w := range all {
		if w.FromOn > day {
			continue
		}
		key := which{w.Law, w.Title}
		i, ok := at[key]
		switch {
		case !ok:
			at[key] = len(hold)
			hold = append(hold, w)
		case w.FromOn >= hold[i].FromOn:
			hold[i] = w
		}
	}
	return hold
}
