package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// opinionBar is the row above what audiences say: which forms are told of.
type opinionBar struct {
	page     *opinionPage
	row      *fyne.Container
	picks    []*widgets.PickChip
	year     *widgets.FilterChip
	language *widgets.FilterChip
	clear    *widgets.Button
}

func newOpinionBar(u *UI, p *opinionPage) *opinionBar {
	b, bar := u.book, &opinionBar{page: p}
	bar.row = widgets.Across(8, widgets.NewIcon("filter", widgets.ToneNone))
	bar.pick(u, b.T("Event"), &p.by.event, u.findEvents)
	bar.pick(u, b.T("Series"), &p.by.series, findSeries)
	bar.year = widgets.NewFilterChip(b.T("Year"), b.T("all|no filter"), nil)
	bar.year.OnChanged = func(year string) { p.by.year = year; bar.changed(u) }
	bar.language = widgets.NewFilterChip(b.T("Language"), b.T("all|no filter"), u.options(formLanguages()))
	bar.language.Set(p.by.language)
	bar.language.OnChanged = func(l string) { p.by.language = l; bar.changed(u) }
	bar.clear = widgets.NewLink(b.T("Clear|the filters"), func() { bar.none(u) }).Small()
	bar.clear.Hidden = p.by == opinionBy{}
	bar.offerYears(p.by.year)
	bar.row.Objects = append(bar.row.Objects, bar.year, bar.language, bar.clear, widgets.Gap())
	return bar
}

// pick is a chip for one record of many, kept where to points.
func (bar *opinionBar) pick(u *UI, name string, to *widgets.Option, find finder) {
	c := widgets.NewPickChip(name, u.book.T("all|no filter"), u.book.T("Nothing found."), func(text string, answer func([]widgets.Option)) {
		load(u, func(ctx context.Context) ([]widgets.Option, error) {
			return find(ctx, u.App, app.Page{Find: text, Limit: mostPicked})
		}, answer)
	})
	c.Searching(u.book.T("Searching…")).Set(*to)
	c.OnChanged = func(o widgets.Option) { *to = o; bar.changed(u) }
	bar.picks = append(bar.picks, c)
	bar.row.Objects = append(bar.row.Objects, c)
}

func (bar *opinionBar) changed(u *UI) {
	bar.clear.Hidden = bar.page.by == opinionBy{}
	bar.row.Refresh()
	u.notePlace()
	bar.page.load(u)
}

// none takes all choices away. The link goes with them, so the keyboard stays at
// the first chip.
func (bar *opinionBar) none(u *UI) {
	bar.page.by = opinionBy{}
	for _, c := range bar.picks {
		c.Set(widgets.Option{})
	}
	bar.year.Set("")
	bar.language.Set("")
	u.window.Canvas().Focus(bar.picks[0])
	bar.changed(u)
}

// askYears offers the years of which there are forms, the latest first.
func (bar *opinionBar) askYears(u *UI) {
	load(u, func(ctx context.Context) (years []string, err error) {
		first, last, err := u.App.OpinionDays(ctx)
		if err != nil || first == "" {
			return nil, err
		}
		from, _, _ := first.YMD()
		to, _, _ := last.YMD()
		for y := to; y >= from; y-- {
			years = append(years, strconv.Itoa(y))
		}
		return years, nil
	}, func(years []string) { bar.offerYears(append(years, bar.page.by.year)...) })
}

func (bar *opinionBar) offerYears(years ...string) {
	var options []widgets.Option
	known := map[string]bool{"": true}
	for _, y := range years {
		if !known[y] {
			options = append(options, widgets.Option{ID: y, Text: y})
		}
		known[y] = true
	}
	bar.year.SetOptions(options)
	bar.year.Set(bar.page.by.year)
}
