package screens

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// chip is a filter above a list: its name and what it narrows the list to, nil
// where the office knows. The list's narrowed finds the choice under its id.
type chip struct {
	id      string
	name    words.Text
	options func(u *UI) []widgets.Option
}

// narrowable is a list with chips above: it is read through narrowed.
type narrowable[R any] struct {
	chips    []chip
	narrowed func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]R, int, error)
	known    knower                      // what the office knows; nil where all chips know themselves
	sums     summing                     // what the rows come to, said below the list; nil is nothing
	roomy    bool                        // the detail has many parts, and more room for them
	more     func(u *UI, r *R) []rowVerb // what else the menu of a row offers; nil is nothing
}

// summing reads what all rows of a list come to, as it is narrowed.
type summing func(ctx context.Context, a *app.App, p app.Page, by narrowing) (say func(u *UI) []widgets.Total, err error)

// narrowing is what a list is narrowed to, by the ids of its chips; all is no
// entry. It is never changed, for a load may still be reading it.
type narrowing map[string]string

// with is the same with another choice.
func (n narrowing) with(id, option string) narrowing {
	other := maps.Clone(n)
	if other == nil {
		other = narrowing{}
	}
	if other[id] = option; option == "" {
		delete(other, id)
	}
	return other
}

// chipBar is the row of chips above a list.
type chipBar struct {
	u       *UI
	by      narrowing
	changed func(narrowing)
	chips   []*widgets.FilterChip
	clear   *widgets.Button
	row     *fyne.Container
}

func newChipBar(u *UI, all []chip, by narrowing, changed func(narrowing)) *chipBar {
	b := &chipBar{u: u, by: by, changed: changed}
	b.row = widgets.Across(8, widgets.NewIcon("filter", widgets.ToneNone))
	for _, c := range all {
		var options []widgets.Option
		if c.options != nil {
			options = c.options(u)
		}
		shown := widgets.NewFilterChip(u.say(c.name), u.book.T("all|no filter"), options)
		shown.Set(by[c.id])
		shown.OnChanged = func(option string) { b.take(b.by.with(c.id, option)) }
		b.chips = append(b.chips, shown)
		b.row.Objects = append(b.row.Objects, shown)
	}
	b.clear = widgets.NewLink(u.book.T("Clear|the filters"), b.none).Small()
	b.clear.Hidden = len(by) == 0
	b.row.Objects = append(b.row.Objects, b.clear, widgets.Gap())
	return b
}

func (b *chipBar) take(by narrowing) {
	b.by = by
	b.clear.Hidden = len(by) == 0
	b.row.Refresh()
	b.changed(by)
}

// none takes all choices away. The link goes with them, so the keyboard stays
// at the first chip.
func (b *chipBar) none() {
	b.blank()
	b.u.window.Canvas().Focus(b.chips[0])
	b.take(nil)
}

// blank shows that nothing is narrowed any more.
func (b *chipBar) blank() {
	for _, c := range b.chips {
		c.Set("")
	}
	b.by, b.clear.Hidden = nil, true
	b.row.Refresh()
}

// same says whether both narrow to the same.
func (n narrowing) same(other narrowing) bool { return maps.Equal(n, other) }
