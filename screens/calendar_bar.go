package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// dayBar is the row above a calendar: the way to other days, and what it is
// narrowed to.
type dayBar struct {
	u             *UI
	page          *calendar
	row           *fyne.Container
	before, after *widgets.Button
	period        *widgets.Text // the time that is shown
	chips         []*widgets.PickChip
	seats         *widgets.FilterChip // nil where there are no rooms
	clear         *widgets.Button
}

func newDayBar(u *UI, p *calendar) *dayBar {
	b, bar := u.book, &dayBar{u: u, page: p}
	bar.before = widgets.NewIconButton("left", "", func() { p.turn(u, -1) }).Small()
	bar.after = widgets.NewIconButton("right", "", func() { p.turn(u, 1) }).Small()
	now := widgets.NewButton(b.T("Today"), func() { p.today(u) }).Small()
	now.SetToolTip(u.withKey(b.T("To the day of today"), "T"))
	bar.period = widgets.CardTitle("")
	bar.row = widgets.Across(8, bar.before, now, bar.after, bar.period, widgets.Gap(), widgets.NewIcon("filter", widgets.ToneNone))
	if p.ofLanes() {
		bar.laneChips()
	} else {
		bar.chip(b.T("Project"), &p.by.project, findProjects)
		bar.chip(b.T("Venue"), &p.by.venue, u.findVenues)
		bar.chip(b.T("Artist"), &p.by.artist, findArtists)
	}
	bar.clear = widgets.NewLink(b.T("Clear|the filters"), bar.none).Small()
	bar.row.Objects = append(bar.row.Objects, bar.clear)
	return bar
}

// chip is a filter by one record of many, kept where to points.
func (bar *dayBar) chip(name string, to *widgets.Option, find finder) {
	u := bar.u
	c := widgets.NewPickChip(name, u.book.T("all|no filter"), u.book.T("Nothing found."), func(text string, answer func([]widgets.Option)) {
		load(u, func(ctx context.Context) ([]widgets.Option, error) {
			return find(ctx, u.App, app.Page{Find: text, Limit: mostPicked})
		}, answer)
	})
	c.Searching(u.book.T("Searching…")).Set(*to)
	c.OnChanged = func(o widgets.Option) { *to = o; bar.page.goTo(u, bar.page.at) }
	bar.chips = append(bar.chips, c)
	bar.row.Objects = append(bar.row.Objects, c)
}

// none takes all filters away. The link goes with them, so the keyboard stays at
// the first chip.
func (bar *dayBar) none() {
	u, p := bar.u, bar.page
	if p.ofLanes() {
		p.by.rooms = laneBy{}
	} else {
		p.by = dayBy{rooms: p.by.rooms}
	}
	for _, c := range bar.chips {
		c.Set(widgets.Option{})
	}
	if bar.seats != nil {
		bar.seats.Set("")
	}
	u.window.Canvas().Focus(bar.chips[0])
	p.goTo(u, p.at)
}

// say says what the arrows do, and whether there is a filter to take away.
func (bar *dayBar) say() {
	u, p, b := bar.u, bar.page, bar.u.book
	before, after := b.T("Month before"), b.T("Month after")
	switch {
	case p.mode == byWeek:
		before, after = b.T("Week before"), b.T("Week after")
	case p.ofLanes():
		before, after = b.T("Two weeks before"), b.T("Two weeks after")
	}
	up, down := "Page Up", "Page Down" // as keys are called everywhere
	if p.mode == byList {
		up, down = b.T("Left|key"), b.T("Right|key")
	}
	bar.before.SetToolTip(u.withKey(before, up))
	bar.after.SetToolTip(u.withKey(after, down))
	bar.period.SetText(p.period(u))
	bar.clear.Hidden = p.unnarrowed()
	bar.row.Refresh()
}

// withKey says what a button does, and the key that does the same.
func (u *UI) withKey(what, key string) string {
	return u.book.T("{what}, key {key}", "what", what, "key", key)
}
