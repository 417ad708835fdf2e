package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sofra/app/names"
	"sofra/app/words"
)

// OwnDay is a feast, commemoration, school term or other day that an office
// keeps beside the list that comes with the program.
type OwnDay struct {
	Kept
	FromOn  Date
	UntilOn Date
	Title   string
	Kind    string // feast, commemoration, school, other
	Yearly  bool   // it comes on these days of every year
}

type ownDayReader interface {
	// OwnDays lists the days that the office keeps, in their order.
	OwnDays(ctx context.Context) ([]OwnDay, error)
}

type ownDayWriter interface {
	// PutOwnDay keeps d.
	PutOwnDay(ctx context.Context, d *OwnDay) error

	// DropOwnDay forgets one.
	DropOwnDay(ctx context.Context, k Kept) error
}

// NearDay is a day to think of when a date is chosen: of the program's list,
// or of the office's own.
type NearDay struct {
	From, Until Date
	Kind        string
	MayMove     bool
	feast       Feast
	own         string
}

// Title is what the day is called; the office's own has one name.
func (d NearDay) Title(l words.Lang) string { return cmp.Or(d.own, d.feast.Title(l)) }

// Text says a day in the language of a book.
func (d NearDay) Text(b *words.Book) string {
	title, from := d.Title(b.Lang()), b.SentenceDate(d.From.YMD())
	switch {
	case d.MayMove:
		return b.T("{title}, {day}; it may be a day earlier or later.", "title", title, "day", from)
	case d.Until != d.From:
		return b.T("{title}, {day} until {last}", "title", title, "day", from, "last", b.SentenceDate(d.Until.YMD()))
	}
	return b.T("{title}, {day}", "title", title, "day", from)
}

// DaysNear lists the days to think of from one day until another, the
// program's and the office's own.
func (a *App) DaysNear(ctx context.Context, from, to Date) (near []NearDay, err error) {
	feasts, err := Feasts(from, to)
	if err != nil {
		return nil, err
	}
	own, err := a.OwnDays(ctx)
	for _, f := range feasts {
		if f.MayMove && f.keptIn(own) {
			continue
		}
		near = append(near, NearDay{From: f.Day, Until: f.Day, Kind: f.Kind, MayMove: f.MayMove, feast: f})
	}
	for _, d := range own {
		for _, on := range d.within(from, to) {
			near = append(near, NearDay{From: on.FromOn, Until: on.UntilOn, Kind: d.Kind, own: d.Title})
		}
	}
	slices.SortStableFunc(near, func(a, b NearDay) int { return cmp.Compare(a.From, b.From) })
	return near, err
}

// moonSlack is how many days a feast that goes by the moon may be from where it
// was reckoned.
const moonSlack = 5

// keptIn says whether an office wrote a feast down with the day on which it falls:
// under a name that it has in some language, close by.
func (f Feast) keptIn(own []OwnDay) bool {
	return slices.ContainsFunc(own, func(d OwnDay) bool {
		if len(d.within(f.Day.Add(-moonSlack), f.Day.Add(moonSlack))) == 0 {
			return false
		}
		for _, l := range words.Langs() {
			if names.Key(f.Title(l)) == names.Key(d.Title) {
				return true
			}
		}
		return false
	})
}

// within are the times that an own day comes from one day until another.
func (d OwnDay) within(from, to Date) (all []OwnDay) {
	if !d.Yearly {
		if d.FromOn <= to && d.UntilOn >= from {
			all = append(all, d)
		}
		return all
	}
	length := d.FromOn.Until(d.UntilOn)
	first, _, _ := from.YMD()
	last, _, _ := to.YMD()
	for year := first - 1; year <= last; year++ {
		on := d
		on.FromOn = inYear(d.FromOn, year)
		on.UntilOn = on.FromOn.Add(length)
		if on.FromOn <= to && on.UntilOn >= from {
			all = append(all, on)
		}
	}
	return all
}

// inYear is a day in another year; the 29th of February is the 28th where
// there is none.
func inYear(d Date, year int) Date {
	moved := Date(fmt.Sprintf("%04d%s", year, d[4:]))
	if !moved.Valid() {
		moved = Date(fmt.Sprintf("%04d-02-28", year))
	}
	return moved
}

// Check returns Invalid when d breaks a rule.
func (d OwnDay) Check() error {
	var from words.Text
	if d.FromOn == "" {
		from = words.T("Choose the day.")
	}
	return check(Wrong{"Title", NameRule(d.Title)}, Wrong{"FromOn", from}, Wrong{"UntilOn", periodRule(d.FromOn, d.UntilOn)})
}

// SaveOwnDay adds or replaces a day of the office; without a last day it is
// the first alone.
func (a *App) SaveOwnDay(ctx context.Context, d *OwnDay) error {
	d.UntilOn = cmp.Or(d.UntilOn, d.FromOn)
	if err := d.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", d.Title), func(tx Tx) error { return tx.PutOwnDay(ctx, d) })
}

// RemoveOwnDay forgets a day of the office.
func (a *App) RemoveOwnDay(ctx context.Context, d OwnDay) error {
	return a.change(ctx, words.T("Deleted {name}", "name", d.Title), func(tx Tx) error { return tx.DropOwnDay(ctx, d.Kept) })
}
