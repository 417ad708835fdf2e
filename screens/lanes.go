package screens

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/names"
	"sofra/screens/widgets"
)

// laneDays is how many days of rooms and artists are seen at once.
const laneDays = 14

// lanes is where somebody is among rooms or artists, each in a lane.
type lanes struct {
	from   app.Date // the first day that is shown; "" is the week of the frame
	chosen string   // the bar with the frame, by its id
	bars   map[string]laneDate
	heads  map[string]app.LaneHead
	view   *widgets.Timeline // nil while something else is looked at
}

// laneDate is a bar and the lane in which it stands.
type laneDate struct {
	app.Bar
	lane app.LaneHead
}

// laneBy is what rooms and artists are narrowed to.
type laneBy struct {
	town  widgets.Option
	seats string // "" is all
}

// spanOf are two weeks that have a day: those that are shown, if it is among
// them.
func (l *lanes) spanOf(day app.Date) daySpan {
	if last := l.from.Add(laneDays - 1); l.from != "" && day >= l.from && day <= last {
		return daySpan{l.from, last}
	}
	at, _ := day.Time()
	first, _ := widgets.WeekSpan(at)
	from := app.DateOf(first)
	return daySpan{from, from.Add(laneDays - 1)}
}

// unnarrowed says whether nothing is left out of what is looked at.
func (p *calendar) unnarrowed() bool {
	if p.ofLanes() {
		return p.by.rooms == laneBy{}
	}
	return p.by == dayBy{rooms: p.by.rooms}
}

// laneChips are the filters of rooms and artists.
func (bar *dayBar) laneChips() {
	u, p, b := bar.u, bar.page, bar.u.book
	bar.chip(b.T("Town"), &p.by.rooms.town, u.findTowns)
	if p.mode != byRooms {
		return
	}
	var options []widgets.Option
	for _, n := range []int{50, 80, 150, 300} {
		options = append(options, widgets.Option{ID: strconv.Itoa(n), Text: b.T("{n} or more", "n", n)})
	}
	bar.seats = widgets.NewFilterChip(b.T("Seats"), b.T("all|no filter"), options)
	bar.seats.Set(p.by.rooms.seats)
	bar.seats.OnChanged = func(id string) { p.by.rooms.seats = id; p.goTo(u, p.at) }
	bar.row.Objects = append(bar.row.Objects, bar.seats)
}

// findTowns finds municipalities by any of their names.
func (u *UI) findTowns(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	places, err := a.Places(ctx)
	var found []widgets.Option
	for _, l := range places {
		if p.Find == "" || slices.ContainsFunc(l.Names(), func(n string) bool { return names.Meets(p.Find, n) != names.None }) {
			found = append(found, widgets.Option{ID: string(l.ID), Text: u.book.Place(l.NameSq, l.NameSr, l.NameCyrl)})
		}
	}
	return found, err
}

// laneFilter is what is asked for.
func (p *calendar) laneFilter() app.LaneFilter {
	seats, _ := strconv.Atoi(p.by.rooms.seats)
	return app.LaneFilter{From: p.span.from, To: p.span.to, PlaceID: app.ID(p.by.rooms.town.ID), Seats: seats}
}

// lanesOf reads the lanes of a page.
func lanesOf(ctx context.Context, a *app.App, mode string, f app.LaneFilter) (part[app.Lane], error) {
	read := a.RoomLanes
	if mode == byArtists {
		read = a.ArtistLanes
	}
	rows, total, err := read(ctx, f)
	return part[app.Lane]{rows: rows, total: total}, err
}

// loadLanes shows rooms or artists as they are kept now.
func (p *calendar) loadLanes(u *UI) {
	p.asked++
	p.lines.from = p.span.from
	asked, mode, filter := p.asked, p.mode, p.laneFilter()
	filter.Limit = widgets.LanesAtOnce
	load(u, func(ctx context.Context) (part[app.Lane], error) { return lanesOf(ctx, u.App, mode, filter) }, func(first part[app.Lane]) {
		if asked == p.asked { // else turned on since
			p.showLanes(u, first, filter)
		}
	})
}

// showLanes fills the timeline; later lanes are asked for as they are seen.
func (p *calendar) showLanes(u *UI, first part[app.Lane], filter app.LaneFilter) {
	l, mode := &p.lines, p.mode
	p.say(u)
	l.bars, l.heads = map[string]laneDate{}, map[string]app.LaneHead{}
	from, _ := filter.From.Time()
	l.view.SetToday(time.Now())
	l.view.SetCorner(p.laneCorner(u, first))
	l.followed(first.rows)
	l.view.Choose(l.chosen)
	l.view.Load(from, laneDays, first.total, func(ask widgets.LaneAsk, done func([]widgets.Lane)) {
		if ask.Offset == 0 {
			done(l.shown(u, first.rows, filter))
			return
		}
		f := filter
		f.Offset, f.Limit = ask.Offset, ask.Limit
		load(u, func(ctx context.Context) (part[app.Lane], error) { return lanesOf(ctx, u.App, mode, f) },
			func(more part[app.Lane]) { done(l.shown(u, more.rows, filter)) })
	})
	if l.chosen == "" {
		day, _ := p.at.Time()
		l.view.MoveTo(day)
	}
	p.card.SetBody(p.lanesOrNone(u, first.total))
	if p.spread.SetDetail(nil); first.total > 0 {
		p.sheetOf(u)
	}
	p.loadOwn(u, filter)
	p.countConflicts(u, filter)
}

// followed takes the frame along with a date that stands in another lane now:
// somebody moved it, or took its move back.
func (l *lanes) followed(all []app.Lane) {
	_, date, ok := strings.Cut(l.chosen, " ")
	to := l.chosen
	for i := range all {
		for _, bar := range all[i].Bars {
			id := barID(all[i].ID, &bar)
			if id == l.chosen {
				return
			}
			if ok && bar.In == "" && string(dateID(&bar)) == date {
				to = id
			}
		}
	}
	l.chosen = to
}

// lanesOrNone is the timeline, or why there is none.
func (p *calendar) lanesOrNone(u *UI, total int) fyne.CanvasObject {
	b := u.book
	switch {
	case total > 0:
		return p.lines.view
	case !p.unnarrowed():
		return widgets.NewEmptyState(b.T("Nothing found."), b.T("Take the filters away to see all."), nil)
	case p.mode == byArtists:
		return widgets.NewEmptyState(b.T("No artists yet"), b.T("People who are artists, and ensembles, have a lane here each."), widgets.NewButton(b.T("Go to people"), func() { u.show("people") }))
	}
	return widgets.NewEmptyState(b.T("No rooms yet"), b.T("Each room of a venue has a lane here, and each venue without rooms."), widgets.NewButton(b.T("Go to venues"), func() { u.show("venues") }))
}

// laneCorner says what the lanes are, and how many there are of them.
func (p *calendar) laneCorner(u *UI, first part[app.Lane]) (bold, quiet string) {
	b := u.book
	town := p.by.rooms.town.Text
	total := first.total
	if len(first.rows) > 0 && first.rows[0].Kind == app.Bookings { // the lane of nobody yet
		total--
	}
	if p.mode == byArtists {
		return b.T("Artists"), join(b.N("{n} artists and ensembles", total), town)
	}
	return b.T("Rooms"), join(b.N("{n} rooms and venues", total), town)
}

// countConflicts says beside the title how many dates wait for a decision.
func (p *calendar) countConflicts(u *UI, f app.LaneFilter) {
	asked, mode := p.asked, p.mode
	load(u, func(ctx context.Context) (int, error) { return conflictsIn(ctx, u.App, mode, f) }, func(n int) {
		if asked != p.asked {
			return
		}
		said := ""
		if n > 0 {
			said = u.book.N("{n} conflicts to decide", n)
		}
		p.head.SetQuiet(said)
	})
}

// conflictsIn counts what stands in each other's way, each pair once in however
// many lanes it does.
func conflictsIn(ctx context.Context, a *app.App, mode string, f app.LaneFilter) (int, error) {
	met := map[[3]string]bool{}
	for f.Limit = seekRows; ; f.Offset += seekRows {
		more, err := lanesOf(ctx, a, mode, f)
		if err != nil {
			return 0, err
		}
		for _, l := range more.rows {
			for _, b := range l.Bars {
				if b.Conflict != "" && b.Day() >= f.From {
					met[[3]string{string(b.Day()), min(b.Event, b.ConflictEvent), max(b.Event, b.ConflictEvent)}] = true
				}
			}
		}
		if len(more.rows) < seekRows {
			return len(met), nil
		}
	}
}

// stood shows the date that the frame is round.
func (p *calendar) stood(u *UI, bar *widgets.LaneBar) {
	p.lines.chosen = ""
	if bar != nil && bar.Mark != widgets.MarkAway {
		p.lines.chosen = bar.ID
	}
	p.sheetOf(u)
}
