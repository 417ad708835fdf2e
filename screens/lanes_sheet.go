package screens

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// holdSheet is all that is told of the chosen date.
type holdSheet struct {
	laneDate
	event    app.Event
	hold     app.Hold
	booking  *app.BookingRow // of an artist; nil in a room
	doubts   []app.Doubt     // about it as it is, or about confirming it
	others   []app.HoldRow   // of other events in the same queue
	together []app.HoldRow   // of the same request
	back     []app.HoldRow   // what un-confirming brings back
	moves    heldMove        // what confirming moves
}

// sheetOf shows the chosen date beside the timeline.
func (p *calendar) sheetOf(u *UI) {
	id := p.lines.chosen
	d, ok := p.lines.bars[id]
	if !ok {
		p.spread.SetOpen(false)
		p.spread.SetDetail(p.noSheet(u))
		return
	}
	load(u, func(ctx context.Context) (holdSheet, error) { return sheetIn(ctx, u.App, d) }, func(s holdSheet) {
		if p.lines.chosen == id && p.ofLanes() {
			p.spread.SetDetail(p.sheet(u, &s))
		}
	})
}

// noSheet says how a date is chosen; in a narrow window nothing lies there.
func (p *calendar) noSheet(u *UI) fyne.CanvasObject {
	if u.narrow {
		return nil
	}
	b := u.book
	how := b.T("Arrows go through the dates. On an empty day Enter or a drag holds it, Ctrl and an arrow move a hold.")
	if p.mode == byArtists {
		how = b.T("Arrows go through the dates. On an empty day Enter books the artist.")
	}
	return widgets.NewCard(widgets.NewEmptyState(b.T("No date is chosen"), how, nil))
}

// sheetIn reads all that is told of a date.
func sheetIn(ctx context.Context, a *app.App, d laneDate) (s holdSheet, err error) {
	s.laneDate = d
	if s.event, err = a.Event(ctx, d.EventID); err != nil {
		return s, err
	}
	if d.BookingID != "" {
		rows, _, err := a.Bookings(ctx, app.BookingFilter{EventID: d.EventID})
		if at := slices.IndexFunc(rows, func(k app.BookingRow) bool { return k.ID == d.BookingID }); at >= 0 {
			s.booking = &rows[at]
		}
		return s, err
	}
	if d.HoldID == "" {
		return s, nil
	}
	if s.hold, err = a.Hold(ctx, d.HoldID); err != nil {
		return s, err
	}
	return s, s.around(ctx, a)
}

// around reads the holds that a hold has to do with.
func (s *holdSheet) around(ctx context.Context, a *app.App) (err error) {
	h := &s.hold
	if h.State == app.HoldConfirmed {
		s.back, _, err = a.Holds(ctx, app.HoldFilter{ClearedBy: h.ID, State: app.HoldReleased})
		return err
	}
	if h.State != app.HoldKept {
		return nil
	}
	if s.doubts, err = a.HoldDoubts(ctx, *h, true); err != nil {
		return err
	}
	if s.moves, err = moveOf(ctx, a, *h); err != nil {
		return err
	}
	line, _, err := a.Holds(ctx, app.HoldFilter{VenueID: h.VenueID, RoomID: h.RoomID, State: app.HoldKept, From: h.Day, To: h.Day})
	for _, o := range line {
		if o.ID != h.ID && o.RoomID == h.RoomID && (o.RequestID != h.RequestID || h.RequestID == "") {
			s.others = append(s.others, o)
		}
	}
	if err != nil || h.RequestID == "" {
		return err
	}
	s.together, _, err = a.Holds(ctx, app.HoldFilter{RequestID: h.RequestID, State: app.HoldKept})
	s.together = slices.DeleteFunc(s.together, func(o app.HoldRow) bool { return o.ID == h.ID })
	return err
}

// sheet is the detail: what it is, how far, what stands against it, and at its
// foot what comes next.
func (p *calendar) sheet(u *UI, s *holdSheet) fyne.CanvasObject {
	body := []fyne.CanvasObject{}
	switch {
	case s.booking != nil:
		k := s.booking
		clashes := later(u, func(ctx context.Context) (app.Outlook, error) { return u.App.Outlook(ctx, k.Booking) },
			func(o app.Outlook) fyne.CanvasObject { return bookingNotes(u, k, o) })
		steps := &bookings{}
		agreed := bookingFacts(u, k)
		body = append(body, clashes, steps.dateStages(u, k), steps.dealStages(u, k), widgets.Line(), agreed.show())
	default:
		body = append(body, u.holdStages(s), widgets.Line(), u.holdFacts(s))
		for _, d := range s.doubts {
			body = append(body, widgets.NewNote(conflictTone(d.Kind), "warning", "", u.say(d.Text())))
		}
	}
	card := widgets.NewCard(widgets.Down(0, widgets.Inset(14, 14, p.sheetHead(u, s)), widgets.Line(),
		widgets.Flex(widgets.NewSight(widgets.Inset(14, 14, widgets.Down(14, body...))))))
	if foot := p.sheetFoot(u, s); foot != nil {
		card.WithFoot(widgets.Inset(12, 14, foot))
	}
	return card
}

// sheetHead is the event, with where and when, and what else can be done.
func (p *calendar) sheetHead(u *UI, s *holdSheet) fyne.CanvasObject {
	b, title, where := u.book, s.event.Title, laneName(&s.lane)
	if s.booking != nil {
		title, where = u.artistName(s.booking), s.event.Title
	}
	second := join(u.code(eventKinds(), s.event.Kind), u.shortDay(s.Day()), u.barHours(&s.Bar), where)
	var more *widgets.Button
	more = widgets.NewIconButton("more", b.T("More"), func() {
		widgets.ShowMenu(more, p.verbs(u, p.lines.chosen), func(verb string) { p.do(u, verb, p.lines.chosen) })
	}).Small()
	row := []fyne.CanvasObject{widgets.Flex(widgets.Headline(title)), more}
	if u.narrow {
		row = append([]fyne.CanvasObject{widgets.NewIconButton("left", b.T("Back to the timeline"), func() { p.leave(u) }).Small()}, row...)
	}
	return widgets.Down(4, widgets.Across(8, row...), widgets.QuietWrapped(second))
}

// holdStages is how far the date of a room is.
func (u *UI) holdStages(s *holdSheet) fyne.CanvasObject {
	b := u.book
	stages := []app.DateState{app.DateIdea, app.DateHold, app.DateConfirmed, app.DateDone}
	line := stageLine{title: b.T("Date|of a booking")}
	for _, st := range stages {
		line.names = append(line.names, u.code(dateStates(), string(st)))
	}
	text, tone := b.T("Idea"), widgets.TonePlain
	switch s.Kind {
	case app.BarIdea:
		if s.event.Status == "planned" {
			text = b.T("Planned")
		}
	case app.BarHold:
		line.at = 1
		text, tone = b.T("Hold {rank}", "rank", s.Rank), widgets.ToneOutline
		if s.HoldUntil != "" {
			text, tone = u.runsOut(s.HoldUntil, app.DateOf(time.Now()))
		}
	case app.BarConfirmed:
		line.at, text, tone = 2, b.T("Confirmed"), widgets.ToneSelected
		if s.event.Status == "done" {
			line.at, text, tone = 3, b.T("Done"), widgets.ToneDone
		}
	case app.BarReleased:
		line.at, text, tone = -1, b.T("Released"), widgets.TonePlain
	}
	line.tag = widgets.NewTag(text, tone)
	return line.show()
}

// holdFacts are what is known of a hold.
func (u *UI) holdFacts(s *holdSheet) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Room or venue"), laneName(&s.lane))
	f.add(b.T("Town"), u.town("", s.lane.PlaceNames))
	f.add(b.T("Stands in"), s.In)
	if s.Kind == app.BarHold {
		f.number(b.T("Rank"), s.Rank)
		f.day(b.T("Hold until"), s.hold.HoldUntil)
		f.day(b.T("Challenged until"), s.hold.ChallengedUntil)
	}
	if s.SetUp > 0 || s.Minutes.Strike > 0 {
		f.add(b.T("Set-up and strike"), b.T("{before} min before, {after} min after", "before", s.SetUp, "after", s.Minutes.Strike))
	}
	f.add(b.T("In the same queue"), u.listHolds(s.others, false))
	f.add(b.T("Asked for together"), u.listHolds(s.together, true))
	f.add(b.T("Reason"), s.Reason)
	return f.show()
}

// listHolds names holds: the places of one request, or the events of a queue.
func (u *UI) listHolds(all []app.HoldRow, places bool) string {
	var names []string
	for _, h := range all {
		if places {
			names = append(names, u.book.T("{place} on {day}", "place", join(h.Venue, h.Room), "day", u.shortDay(h.Day)))
		} else {
			names = append(names, u.book.T("{event} with rank {rank}", "event", h.Event, "rank", h.Rank))
		}
	}
	return u.book.List(names)
}

// sheetFoot is what comes next.
func (p *calendar) sheetFoot(u *UI, s *holdSheet) fyne.CanvasObject {
	b := u.book
	open := widgets.NewButton(b.T("Open the event"), func() { p.do(u, "open", p.lines.chosen) })
	switch {
	case s.booking != nil:
		return widgets.NewButton(b.T("Open the booking"), func() { p.do(u, "open", p.lines.chosen) })
	case s.HoldID == "" && s.Kind == app.BarIdea:
		return widgets.Across(8, widgets.Flex(widgets.NewFirst(b.T("Hold the date"), func() { p.do(u, "hold", p.lines.chosen) })), open)
	case s.HoldID == "":
		return open
	case s.Kind == app.BarConfirmed:
		return widgets.Down(8, widgets.QuietWrapped(u.say(s.comesBack())),
			widgets.NewButton(b.T("Make it a hold again"), func() { p.do(u, "unconfirm", p.lines.chosen) }))
	case s.Kind == app.BarReleased:
		return widgets.NewFirst(b.T("Hold the date again"), func() { p.do(u, "hold", p.lines.chosen) })
	}
	foot := widgets.Down(8)
	if said := p.asksAbout(u, s); said != "" {
		foot.Add(widgets.QuietWrapped(said))
	}
	foot.Add(widgets.Across(8,
		widgets.Flex(widgets.NewFirst(b.T("Confirm date"), func() { p.do(u, "confirm", p.lines.chosen) }).WithIcon("lock")),
		widgets.NewButton(b.T("Release"), func() { p.do(u, "release", p.lines.chosen) })))
	return foot
}

// asksAbout says which holds confirming asks about.
func (p *calendar) asksAbout(u *UI, s *holdSheet) string {
	var names []string
	for _, h := range s.others {
		names = append(names, h.Event)
	}
	if len(names) == 0 {
		return ""
	}
	return u.book.T("Confirming asks about: {holds}.", "holds", u.book.List(names))
}

// comesBack says what un-confirming a date brings back.
func (s *holdSheet) comesBack() words.Text {
	if len(s.back) == 0 {
		return words.T("No other hold was released for it.")
	}
	var names []string
	for _, h := range s.back {
		names = append(names, h.Event+" ("+join(h.Venue, h.Room)+")")
	}
	return words.T("These holds come back as a hold again: {holds}.", "holds", words.In(words.En).List(names))
}

// fit shows the detail beside the timeline or over it, as there is room.
func (p *calendar) fit(u *UI) {
	p.spread.SetNarrow(u.narrow)
	if p.ofLanes() {
		p.sheetOf(u)
	}
}

// leave takes the detail off the timeline; it says whether it lay there.
func (p *calendar) leave(u *UI) bool {
	over := p.spread.Over()
	p.spread.SetOpen(false)
	if over {
		u.window.Canvas().Focus(p.target())
	}
	return over
}
