package screens

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// holdWish is what the form for a new hold begins with.
type holdWish struct {
	event  widgets.Option
	wishes []wished
}

// wished is a place and a day that somebody wants.
type wished struct {
	option widgets.Option // the room, or the venue
	day    app.Date
}

// placeOption is a lane of a room as a search finds it, with its town by both
// names and how many it seats.
func (u *UI) placeOption(l *app.LaneHead) widgets.Option {
	w := wishOf(l, "")
	return widgets.Option{ID: string(w.VenueID) + " " + string(w.RoomID), Text: laneName(l), Quiet: join(u.town(l.Town, l.PlaceNames), u.some(l.Seats))}
}

// findRooms finds rooms, and venues that have none.
func (u *UI) findRooms(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	rows, _, err := a.RoomLanes(ctx, app.LaneFilter{Page: p, From: "2000-01-02", To: "2000-01-01"})
	var found []widgets.Option
	for i := range rows {
		found = append(found, u.placeOption(&rows[i].LaneHead))
	}
	return found, err
}

// wishLine is one place and one day of the form.
type wishLine struct {
	row         fyne.CanvasObject
	place, date input
	at          app.ID
	day         app.Date
}

func (u *UI) wishLine(w wished, changed func()) *wishLine {
	l := &wishLine{at: app.ID(w.option.ID), day: w.day}
	l.place = u.pick("RoomID", u.book.T("Room or venue"), link{&l.at, w.option.Text}, u.findRooms)
	l.date = u.date("Day", u.book.T("Day"), &l.day)
	place, date := l.place.field.(*widgets.Picker), l.date.field.(*widgets.DateField)
	place.Bare()
	date.Bare()
	place.SetPlaceHolder(u.book.T("Room or venue"))
	if changed != nil {
		place.OnChanged = func(widgets.Option) { changed() }
		date.OnChanged = func(string) { changed() }
	}
	l.row = widgets.Across(8, widgets.Flex(place), widgets.Wide(150, date))
	return l
}

// taken is the wish as it is typed.
func (l *wishLine) taken() app.Wish {
	l.place.take()
	l.date.take()
	venue, room, _ := strings.Cut(string(l.at), " ")
	return app.Wish{VenueID: app.ID(venue), RoomID: app.ID(room), Day: l.day}
}

// holdForm asks for one or several places and days in one request.
type holdForm struct {
	u       *UI
	request app.DateRequest
	lines   map[fyne.CanvasObject]*wishLine
	field   *widgets.Lines
	says    *fyne.Container // what the wishes would be, live
	event   *widgets.Picker
	reason  input
	asked   int
}

// askHold asks for a new hold.
func (u *UI) askHold(w holdWish) {
	if !u.mayWrite() {
		return
	}
	b := u.book
	h := &holdForm{u: u, lines: map[fyne.CanvasObject]*wishLine{}, says: widgets.Down(8)}
	h.request.EventID = app.ID(w.event.ID)
	first := app.Date("")
	for _, wish := range w.wishes {
		first = cmp.Or(first, wish.day)
	}
	h.request.HoldUntil = holdUntil("", first)
	event := u.pick("EventID", b.T("Event"), link{&h.request.EventID, w.event.Text}, u.findEvents).orNew(b.T("New event"), func(n fresh) { u.askFreshEvent(n) }).row()
	h.event = event.field.(*widgets.Picker)
	h.event.OnChanged = func(widgets.Option) { h.look() }
	until := u.date("HoldUntil", b.T("Hold until"), &h.request.HoldUntil)
	h.reason = u.line("Reason", b.T("Reason"), &h.request.Reason, app.LengthRule).row()
	h.reason.field.Hide()
	wishes := h.wishes(w.wishes)
	f := form{
		title: b.T("New hold"), verb: b.T("Hold the date"), inputs: []input{wishes, event, until, h.reason},
		save: func(ctx context.Context) error { _, err := u.App.AskDates(ctx, h.request); return err },
	}
	u.askOver(f, widgets.Down(10, wishes.field, event.field, h.says, widgets.Columns(12, until.field, &fyne.Container{}), h.reason.field))
	h.look()
}

// wishes is the field of places and days.
func (h *holdForm) wishes(all []wished) input {
	b := h.u.book
	line := func(w wished) fyne.CanvasObject {
		l := h.u.wishLine(w, h.look)
		h.lines[l.row] = l
		return l.row
	}
	var rows []fyne.CanvasObject
	for _, w := range all {
		rows = append(rows, line(w))
	}
	h.field = widgets.NewLines(b.T("Places and days; one that is confirmed releases the others"), widgets.LinesWords{
		Add: b.T("Add a place or a day"), Up: b.T("Further up"), Remove: b.T("Remove"),
	}, rows...)
	h.field.OnAdd = func() fyne.CanvasObject {
		last := wished{}
		if rows := h.field.Rows(); len(rows) > 0 {
			last.day = h.lines[rows[len(rows)-1]].taken().Day
		}
		return line(last)
	}
	return input{name: "Wishes", field: h.field, wide: true, take: func() words.Text {
		h.request.Wishes = h.taken()
		if slices.ContainsFunc(h.request.Wishes, func(w app.Wish) bool { return w.VenueID == "" || w.Day == "" }) || len(h.request.Wishes) == 0 {
			return words.T("Choose a place and a day.")
		}
		return words.Text{}
	}}
}

// taken are the wishes as they are typed.
func (h *holdForm) taken() (all []app.Wish) {
	for _, row := range h.field.Rows() {
		if w := h.lines[row].taken(); w.VenueID != "" || w.Day != "" {
			all = append(all, w)
		}
	}
	return all
}

// foreseen is what a wish would be.
type foreseen struct {
	app.Wish
	rank   int
	behind []string // events
	doubts []app.Doubt
	closed words.Text // outside the opening hours
	near   []app.NearDay
}

// look says what each wish would be, and asks for a reason where one is needed.
func (h *holdForm) look() {
	u, wishes, event := h.u, h.taken(), app.ID(h.event.Chosen().ID)
	h.asked++
	asked := h.asked
	load(u, func(ctx context.Context) ([]foreseen, error) { return foresee(ctx, u.App, event, wishes) }, func(all []foreseen) {
		if asked == h.asked && u.dialogs.Top() != nil {
			h.say(all)
		}
	})
}

func (h *holdForm) say(all []foreseen) {
	h.says.Objects = nil
	doubtful := false
	for _, f := range all {
		for _, d := range f.doubts {
			doubtful = true
			h.says.Add(widgets.NewNote(conflictTone(d.Kind), "warning", "", h.u.say(d.Text())))
		}
		h.says.Objects = append(h.says.Objects, h.u.feastNote(f.near)...)
		if !f.closed.Empty() {
			h.says.Add(widgets.NewNote(widgets.ToneNotice, "clock", "", h.u.say(f.closed)))
		}
		if len(f.behind) > 0 {
			h.says.Add(widgets.NewNote(widgets.ToneNotice, "info", h.u.book.T("Hold {rank} on {day}.", "rank", f.rank, "day", h.u.shortDay(f.Day)),
				h.u.book.T("Before it: {holds}.", "holds", h.u.book.List(f.behind))))
		}
	}
	h.reason.field.Hide()
	if doubtful {
		h.reason.field.Show()
	}
	h.says.Refresh()
	if top := h.u.dialogs.Top(); top != nil {
		top.Refresh()
	}
}

// foresee says which rank each wish would have, and what is doubtful about it.
func foresee(ctx context.Context, a *app.App, event app.ID, wishes []app.Wish) (all []foreseen, err error) {
	for _, w := range wishes {
		if w.VenueID == "" || !w.Day.Valid() {
			continue
		}
		f := foreseen{Wish: w, rank: 1}
		if f.near, err = a.DaysNear(ctx, w.Day, w.Day); err != nil {
			return nil, err
		}
		if event != "" { // its hours say what it meets
			if f.closed, err = a.ClosedAt(ctx, event, w); err != nil {
				return nil, err
			}
			f.doubts, err = a.HoldDoubts(ctx, app.Hold{EventID: event, VenueID: w.VenueID, RoomID: w.RoomID, Day: w.Day}, false)
		}
		if err != nil {
			return nil, err
		}
		line, _, err := a.Holds(ctx, app.HoldFilter{VenueID: w.VenueID, RoomID: w.RoomID, State: app.HoldKept, From: w.Day, To: w.Day})
		if err != nil {
			return nil, err
		}
		for _, o := range line {
			if o.RoomID == w.RoomID && o.EventID != event {
				f.rank = max(f.rank, o.Rank+1)
				f.behind = append(f.behind, o.Event)
			}
		}
		all = append(all, f)
	}
	return all, nil
}

// askFreshEvent asks for an event that a field asked for.
func (u *UI) askFreshEvent(n fresh) {
	k := eventChoices{event: freshEvent()}
	k.event.Title = n.typed
	u.ask(form{
		title: u.book.T("New event"), inputs: u.eventInputs(&k, &app.EventRow{}),
		save: func(ctx context.Context) error { return u.App.SaveEvent(ctx, &k.event) },
		kept: func() { n.take(k.event.ID, k.event.Title) },
	})
}
