package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// packetIn is the packet that a file is that was just opened; nil is an office.
func packetIn(ctx context.Context, a *app.App, failed error) (*app.PacketRow, error) {
	if failed != nil {
		return nil, failed
	}
	p, is, err := a.OwnPacket(ctx)
	if err != nil || !is {
		return nil, err
	}
	return &p, nil
}

// rooms are the sections of what is open: all of an office, and of a packet
// those that are of use at a door. First is what the first page shows.
func (u *UI) rooms(first *agenda) (pages, rest []section) {
	if u.packet == nil {
		pages = sections()
		pages[0].page.(*today).ahead = first
		return pages, feet()
	}
	return []section{
		{"door", "events", words.T("Event"), &doorPage{}},
		{"audience", "people", words.T("Audience"), &audiencePage{event: u.packet.EventID}},
		{"feedback", "feedback", words.T("Feedback"), feedback()},
	}, []section{{"settings", "settings", words.T("Settings"), &settingsPage{}}}
}

// doorActions are what can be done at the door from the whole window.
func (u *UI) doorActions() []actions {
	b := u.book
	file := []action{{label: b.T("Open…"), key: chord{name: fyne.KeyO}, do: (*UI).chooseOffice}}
	if recent := u.recentActions(); len(recent) > 0 {
		file = append(file, action{label: b.T("Open recent"), more: recent})
	}
	file = append(file, action{label: b.T("Save a copy…"), key: chord{name: fyne.KeyS}, can: withOffice, do: (*UI).saveCopy},
		action{label: b.T("Quit"), key: chord{name: fyne.KeyQ}, then: true, free: true, do: (*UI).quit})
	record := []action{
		{label: b.T("New record"), icon: "plus", key: chord{name: fyne.KeyN}, can: withAdding, do: func(u *UI) { u.pageNow().(adder).addRecord(u) }},
		{label: b.T("Edit record"), icon: "pen", key: chord{name: fyne.KeyE}, can: withRecord, do: func(u *UI) { u.pageNow().(keeper).editRecord(u) }},
		{label: b.T("Delete record"), icon: "bin", can: withRecord, do: func(u *UI) { u.pageNow().(keeper).deleteRecord(u) }},
	}
	return []actions{{b.T("File"), "file", file}, {b.T("Edit"), "pen", u.editActions()}, {b.T("Go"), "right", u.goActions()},
		{b.T("Record"), "file", record}, {b.T("View"), "settings", u.viewActions()}, {b.T("Help"), "info", u.helpActions()}}
}

// doorPage is the event of a packet: when and where it is, what happens and
// what is to be done, and the way to all that is collected.
type doorPage struct {
	now   atDoor
	head  *widgets.PageHead
	next  *widgets.Button
	left  *fyne.Container
	right *fyne.Container
}

// atDoor is what the page shows.
type atDoor struct {
	event app.EventRow
	venue app.Venue
	app.Audience
	lines []app.ShowLine
	tasks []app.TaskRow
}

func (p *doorPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.next = widgets.NewFirst(b.T("New form"), func() { u.into(newEntry()) }).WithIcon("plus")
	visitors := widgets.NewButton(b.T("Let visitors answer here…"), func() { u.kioskAtEvent(u.packet.EventID, u.packet.Event) }).WithIcon("feedback")
	p.head = widgets.NewPageHead(u.packet.Event, b.T("Packet of one event"), visitors, widgets.NewButton(b.T("List of names|of an event"), func() { u.countAt(namesTab) }).WithIcon("people"),
		widgets.NewButton(b.T("Tally without names"), func() { u.countAt(tallyTab) }).WithIcon("scale"), p.next)
	p.left, p.right = widgets.Down(12), widgets.Down(12)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20,
		widgets.RightAside(askedLeast, widgets.AtLeast(partTall, widgets.SightOfCards(p.left)), comesWide, widgets.AtLeast(partTall, widgets.SightOfCards(p.right))))),
		widgets.Inset(8, 0, widgets.Gap()))
}

// countAt turns to who came, at one of its tabs.
func (u *UI) countAt(tab string) {
	for _, s := range u.pages {
		if p, ok := s.page.(*audiencePage); ok {
			p.tab = tab
			u.goTo(s.id)
		}
	}
}

func (p *doorPage) load(u *UI) {
	event := u.packet.EventID
	load(u, func(ctx context.Context) (d atDoor, err error) { return readDoor(ctx, u.App, event) }, func(d atDoor) {
		p.now = d
		p.show(u)
	})
}

func readDoor(ctx context.Context, a *app.App, event app.ID) (d atDoor, err error) {
	rows, _, err := a.Events(ctx, app.EventFilter{ID: event})
	if err != nil || len(rows) == 0 {
		return d, err
	}
	d.event = rows[0]
	for _, ask := range []func() error{
		func() (err error) { d.Audience, err = a.Audience(ctx, event); return err },
		func() (err error) { d.lines, err = a.ShowLines(ctx, event); return err },
		func() (err error) { d.tasks, _, err = a.Tasks(ctx, app.TaskFilter{EventID: event}); return err },
		func() (err error) {
			if d.event.VenueID != "" {
				d.venue, err = a.Venue(ctx, d.event.VenueID)
			}
			return err
		},
	} {
		if err := ask(); err != nil {
			return d, err
		}
	}
	return d, nil
}

// show draws what is kept now.
func (p *doorPage) show(u *UI) {
	b := u.book
	p.left.Objects = []fyne.CanvasObject{p.where(u), p.whatHappens(u), widgets.Flex(widgets.Gap())}
	note := widgets.NewNote(widgets.ToneNotice, "info", b.T("A packet of the office"),
		b.T("This file holds one event, and nothing else of the office. When the evening is over, close Sofra and take the file back; the office brings in what was collected here."))
	p.right.Objects = []fyne.CanvasObject{note, p.collected(u), p.toDo(u), widgets.Flex(widgets.Gap())}
	p.left.Refresh()
	p.right.Refresh()
}

// where is when and where the event is.
func (p *doorPage) where(u *UI) fyne.CanvasObject {
	b, d, f := u.book, p.now, facts{u: u}
	f.add(b.T("Date"), u.shortDay(d.event.Day))
	f.add(b.T("Hours"), hours(d.event.Starts, d.event.Ends))
	f.add(b.T("State"), u.code(eventStatuses(), d.event.Status))
	f.add(b.T("Venue"), d.event.Venue)
	f.add(b.T("Room"), d.event.In(d.event.Venue))
	f.add(b.T("Capacity"), u.holds(d.event.Seats, d.event.Standing))
	f.add(b.T("Address"), d.venue.Address)
	f.add(b.T("Phone"), d.venue.Phone)
	f.add(b.T("Step-free"), u.code(yesNo(), d.venue.StepFree))
	return widgets.NewCard(f.show()).WithHead(b.T("Event"), "").Padded()
}

// whatHappens is the run of show.
func (p *doorPage) whatHappens(u *UI) fyne.CanvasObject {
	b := u.book
	rows := widgets.Down(8)
	for _, l := range p.now.lines {
		rows.Add(widgets.Across(8, widgets.Wide(46, widgets.Strong(u.showTime(l))), widgets.Flex(widgets.Wrapped(join(u.showWhat(l), l.Who)))))
	}
	if len(p.now.lines) == 0 {
		rows.Add(widgets.QuietWrapped(b.T("No line of the run of show is for the door.")))
	}
	return widgets.NewCard(rows).WithHead(b.T("Run of show"), "").Padded()
}

// collected is what was collected so far.
func (p *doorPage) collected(u *UI) fyne.CanvasObject {
	b, d := u.book, p.now
	all := widgets.Down(12, headCount(u, &d.Audience.Event), widgets.Line())
	f := facts{u: u}
	if d.Counting.Names() {
		f.add(b.T("List of names|of an event"), b.T("{came} of {all} came", "came", d.In(app.Came), "all", len(d.Visitors)))
	}
	if d.Counting.Tally() {
		f.add(b.T("Tally without names"), u.talliedWords(d.Audience))
	}
	f.add(b.T("Filled-in forms"), b.Int(int64(d.event.Answers)))
	all.Add(f.show())
	return widgets.NewCard(all).WithHead(b.T("Collected so far"), "").Padded()
}

// toDo are the tasks of the day; a tick says that one is done.
func (p *doorPage) toDo(u *UI) fyne.CanvasObject {
	b := u.book
	rows := widgets.Down(0)
	for _, t := range p.now.tasks {
		icon, tone, mark, label := "clock", widgets.ToneNone, app.TaskDone, b.T("Done")
		if t.DoneOn != "" {
			icon, tone, mark, label = "check", widgets.ToneDone, app.TaskOpen, b.T("Not done yet")
		}
		rows.Add(widgets.NewActionRow(icon, tone, t.Title, "").WithAction(label, func() {
			u.change(func(ctx context.Context) error { return u.App.MarkTask(ctx, t.ID, mark, app.DateOf(time.Now())) })
		}))
	}
	if len(p.now.tasks) == 0 {
		rows.Add(widgets.Inset(12, 14, widgets.QuietWrapped(b.T("No tasks of the day came along."))))
	}
	return widgets.NewCard(rows).WithHead(b.T("To do today"), "")
}

// holds, aim and keyboard lead here from what the search found.
func (p *doorPage) holds(kind app.Kind) bool { return kind == app.Events }

func (p *doorPage) aim(app.Kind, app.ID) {}

func (p *doorPage) keyboard() fyne.Focusable { return p.next }
