package screens

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// openBar is what the answers are narrowed by.
type openBar struct {
	row   *fyne.Container
	where *widgets.PickChip
	chips map[string]*widgets.FilterChip
	clear *widgets.Button
}

func newOpenBar(u *UI, p *openPage) *openBar {
	b, bar := u.book, &openBar{chips: map[string]*widgets.FilterChip{}}
	bar.where = u.whereChip(&p.where, func() { p.again(u) })
	bar.row = widgets.Flow(8, widgets.NewIcon("filter", widgets.ToneNone), bar.where)
	add := func(id, name string, options []widgets.Option) {
		c := widgets.NewFilterChip(name, b.T("all|no filter"), options)
		c.Set(p.by[id])
		c.OnChanged = func(option string) { p.by = p.by.with(id, option); p.again(u) }
		bar.chips[id] = c
		bar.row.Add(c)
	}
	add("tag", b.T("Tag"), nil)
	add("state", b.T("State"), u.options(openStates()))
	add("question", b.T("Question"), nil)
	add("year", b.T("Year"), nil)
	bar.clear = widgets.NewLink(b.T("Clear|the filters"), func() {
		p.by, p.where = nil, widgets.Option{}
		for _, c := range bar.chips {
			c.Set("")
		}
		bar.where.Set(p.where)
		u.window.Canvas().Focus(bar.where)
		p.again(u)
	}).Small()
	bar.row.Add(bar.clear)
	return bar
}

// fill offers what the office has to narrow by.
func (bar *openBar) fill(u *UI, now openNow) {
	b := u.book
	var tags, asked, years []widgets.Option
	for _, t := range now.tags {
		tags = append(tags, widgets.Option{ID: string(t.ID), Text: t.Said(b), Quiet: strconv.Itoa(now.counts.Tags[t.ID])})
	}
	for _, code := range now.codes {
		asked = append(asked, widgets.Option{ID: code, Text: now.asked(u, code)})
	}
	for _, y := range now.years {
		years = append(years, widgets.Option{ID: y, Text: y})
	}
	bar.chips["tag"].SetOptions(tags)
	bar.chips["question"].SetOptions(asked)
	bar.chips["year"].SetOptions(years)
	bar.clear.Hidden = bar.where.Picked().ID == ""
	for _, c := range bar.chips {
		bar.clear.Hidden = bar.clear.Hidden && c.Filter() == ""
	}
	bar.row.Refresh()
}

// whereChip narrows a page to a series or to one event.
func (u *UI) whereChip(to *widgets.Option, changed func()) *widgets.PickChip {
	b := u.book
	c := widgets.NewPickChip(b.T("Event or series"), b.T("all|no filter"), b.T("Nothing found."), func(text string, answer func([]widgets.Option)) {
		load(u, func(ctx context.Context) ([]widgets.Option, error) { return u.findWhere(ctx, text) }, answer)
	})
	c.Searching(b.T("Searching…")).Set(*to)
	c.OnChanged = func(o widgets.Option) { *to = o; changed() }
	return c
}

// What the id of a series, and of an event, begins with in that chip.
const (
	ofSeries = "series:"
	ofEvent  = "event:"
)

// findWhere finds series, then events.
func (u *UI) findWhere(ctx context.Context, text string) (all []widgets.Option, err error) {
	p := app.Page{Find: text, Limit: mostPicked}
	series, err := findSeries(ctx, u.App, p)
	if err != nil {
		return nil, err
	}
	for _, o := range series {
		o.ID, o.Quiet = ofSeries+o.ID, u.book.T("Series")
		all = append(all, o)
	}
	events, err := u.findEvents(ctx, u.App, p)
	for _, o := range events {
		o.ID = ofEvent + o.ID
		all = append(all, o)
	}
	return all, err
}

// whereOf is the event or the series that was chosen there.
func whereOf(o widgets.Option) (event, series app.ID) {
	if id, is := strings.CutPrefix(o.ID, ofSeries); is {
		return "", app.ID(id)
	}
	return app.ID(strings.TrimPrefix(o.ID, ofEvent)), ""
}

// yearsOfForms are the years that forms speak of, the latest first.
func (u *UI) yearsOfForms(ctx context.Context) (years []string, err error) {
	var ends [2]int
	for i, down := range []bool{false, true} {
		rows, _, err := u.App.Responses(ctx, app.ResponseFilter{From: "0001-01-01", Page: app.Page{Sort: "day", Down: down, Limit: 1}})
		if err != nil || len(rows) == 0 {
			return nil, err
		}
		if t, ok := rows[0].Day.Time(); ok {
			ends[i] = t.Year()
		}
	}
	for y := ends[1]; y >= ends[0] && y > 0; y-- {
		years = append(years, strconv.Itoa(y))
	}
	return years, nil
}
