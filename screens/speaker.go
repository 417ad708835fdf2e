package screens

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// speakerStates are how far an invitation is.
func speakerStates() []code {
	return []code{
		{"idea", words.T("Idea")}, {"invited", words.T("Invited")}, {"accepted", words.T("Accepted|a speaker")},
		{"confirmed", words.T("Confirmed")}, {"declined", words.T("Declined|a speaker")}, {"withdrawn", words.T("Withdrawn|a speaker")},
	}
}

// backgrounds are what the work of a speaker stands for at an event.
func backgrounds() []code {
	return []code{{"kosovo", words.T("Kosovo")}, {"serbia", words.T("Serbia")}, {"international", words.T("International")}}
}

func speakerTone(state string) widgets.Tone {
	switch state {
	case "confirmed":
		return widgets.ToneDone
	case "accepted", "invited":
		return widgets.ToneNotice
	case "declined", "withdrawn":
		return widgets.ToneError
	}
	return widgets.ToneOutline
}

// speakerTag says how far a speaker's invitation is; the tag of who simply takes
// part is empty.
func (u *UI) speakerTag(p app.EventPerson) (string, widgets.Tone) {
	if p.State == "" {
		return u.book.T("Takes part"), widgets.ToneOutline
	}
	return u.code(speakerStates(), p.State), speakerTone(p.State)
}

// showSpeakers is the tab of who speaks, in order.
func (p *discussion) showSpeakers(u *UI) fyne.CanvasObject {
	b := u.book
	p.head.SetRight(p.back, widgets.NewButton(b.T("Letters…"), func() { p.letters(u) }).WithIcon("mail"),
		widgets.NewFirst(b.T("Release the decisions"), func() { p.release(u) }).WithIcon("send"))
	p.order = widgets.NewReorderList(
		widgets.Column{Width: 24}, widgets.Column{Head: b.T("Name"), Weight: 5}, widgets.Column{Head: b.T("Role"), Weight: 3},
		widgets.Column{Head: b.T("State"), Width: 104}, widgets.Column{Head: b.T("Decided|a speaker"), Width: 104}, widgets.Column{Head: b.T("Work stands for"), Weight: 3},
		widgets.Column{Head: b.T("Speaks"), Width: 64}, widgets.Column{Head: b.T("Interpreted to"), Width: 100},
		widgets.Column{Head: b.T("Recording"), Weight: 3, Small: true}, widgets.Column{Head: b.T("Arrived"), Width: 74})
	p.order.SetEmpty(widgets.NewEmptyState(b.T("Nobody speaks yet"), b.T("Add who is thought of; a decision goes out only when you release it."), nil))
	p.order.OnMove = func(from, to int) { p.moveSpeaker(u, from, to) }
	p.order.OnOpen = func(widgets.Row) { p.editSpeaker(u) }
	p.order.SetRows(p.speakerRows(u))
	card := widgets.NewCard(p.order).WithBar(widgets.Across(8,
		widgets.NewButton(b.T("Speaker"), func() {
			u.askSpeaker(app.EventPerson{EventID: p.event, Role: "panellist", Speaker: app.Speaker{State: "idea"}})
		}).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Edit|a record"), func() { p.editSpeaker(u) }).Small(),
		widgets.NewMenuChip(b.T("Decide"), u.options(speakerStates()), func(to string) { p.decide(u, to) }),
		widgets.NewButton(b.T("Arrived"), func() { p.arrive(u) }).WithIcon("check").Small(), widgets.Gap()))
	notes := p.speakerNotes(u)
	if len(notes) == 0 {
		return card
	}
	return widgets.Down(12, append(notes, widgets.Flex(card))...)
}

func (p *discussion) speakerRows(u *UI) (rows []widgets.Row) {
	b := u.book
	for n, s := range p.now.Speakers() {
		state, tone := u.speakerTag(s)
		decided := widgets.Cell{}
		if s.Pending != "" {
			decided = widgets.Cell{Text: u.code(speakerStates(), s.Pending), Tone: widgets.ToneWarning}
		}
		recording := ""
		if s.Unrecorded {
			recording = b.T("Do not record")
		}
		rows = append(rows, widgets.Row{ID: string(s.ID), Cells: []widgets.Cell{
			quiet(strconv.Itoa(n + 1)), bold(u.nameShown(s.PersonName)), text(u.code(eventRoles(), s.Role)), {Text: state, Tone: tone}, decided,
			text(u.code(backgrounds(), s.Background)), quiet(s.Speaks), quiet(s.Interpreted.String()), text(recording), text(u.arrivedAt(s.ArrivedAt)),
		}})
	}
	return rows
}

// arrivedAt is the time of day at which somebody was seen.
func (u *UI) arrivedAt(at app.Instant) string {
	t, ok := at.Time()
	if !ok {
		return ""
	}
	t = t.Local()
	return u.book.Clock(t.Hour(), t.Minute())
}

// speakerNotes say who is missing once it has begun.
func (p *discussion) speakerNotes(u *UI) (notes []fyne.CanvasObject) {
	var missing []string
	for _, s := range p.now.Missing() {
		missing = append(missing, u.nameShown(s.PersonName))
	}
	if len(missing) > 0 && p.begun() {
		notes = append(notes, widgets.NewNote(widgets.ToneError, "warning", u.book.N("{n} speakers are missing", len(missing)), u.book.List(missing)))
	}
	return notes
}

// begun says whether the event is on: it is its day, and its hour has come.
func (p *discussion) begun() bool {
	at := p.clock()
	return p.now.Day == app.DateOf(at) && p.now.Starts != "" && string(p.now.Starts) <= at.Format("15:04")
}

// framedSpeaker is the speaker with the frame.
func (p *discussion) framedSpeaker() (app.EventPerson, bool) {
	all := p.now.Speakers()
	if at := p.framed(); at >= 0 && at < len(all) {
		return all[at], true
	}
	return app.EventPerson{}, false
}

func (p *discussion) editSpeaker(u *UI) {
	if s, ok := p.framedSpeaker(); ok {
		u.askSpeaker(s)
	}
}

func (p *discussion) moveSpeaker(u *UI, from, to int) {
	p.moved = p.now.Speakers()[from].ID
	u.change(func(ctx context.Context) error { return u.App.MoveSpeaker(ctx, p.event, p.moved, to) })
}

func (p *discussion) decide(u *UI, to string) {
	if s, ok := p.framedSpeaker(); ok {
		u.change(func(ctx context.Context) error { return u.App.Decide(ctx, p.event, s.ID, to) })
	}
}

// arrive notes that the speaker is there, or, for one who is, that they are not.
func (p *discussion) arrive(u *UI) {
	s, ok := p.framedSpeaker()
	if !ok {
		return
	}
	at := app.Instant("")
	if s.ArrivedAt == "" {
		at = app.InstantOf(p.clock())
	}
	u.change(func(ctx context.Context) error { return u.App.Arrive(ctx, p.event, s.ID, at) })
}

// release asks once, for the letters go out by hand.
func (p *discussion) release(u *UI) {
	b, n := u.book, p.now.Undecided()
	if n == 0 {
		u.status.Say("info", widgets.ToneNotice, b.T("No decision is prepared."))
		return
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.N("Release {n} decisions?", n), Text: b.T("Each becomes the speaker’s state, all in one step. Send the letters yourself; their texts are copied."), Width: 520,
		Plain: b.T("Go back"), First: b.T("Release the decisions"), OnFirst: func() bool {
			u.desk.Clipboard().SetContent(p.now.Letters(b))
			u.change(func(ctx context.Context) error { return u.App.ReleaseDecisions(ctx, p.event) })
			return true
		},
	})
}

// letters shows the texts that tell speakers what was decided, to copy them.
func (p *discussion) letters(u *UI) {
	b, text := u.book, p.now.Letters(u.book)
	if text == "" {
		u.status.Say("info", widgets.ToneNotice, b.T("No decision is prepared."))
		return
	}
	var body []fyne.CanvasObject
	for _, one := range strings.Split(text, "\n\n") {
		name, said, _ := strings.Cut(one, "\n")
		body = append(body, widgets.Down(2, widgets.Strong(name), widgets.Wrapped(said)))
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Letters to speakers"), Body: widgets.Down(12, body...), Width: 560, Plain: b.T("Close"), First: b.T("Copy"),
		OnFirst: func() bool {
			u.desk.Clipboard().SetContent(text)
			u.status.Say("check", widgets.ToneDone, b.T("Copied the letters as text"))
			return true
		},
	})
}

// askSpeaker asks who speaks, and what is agreed with them.
func (u *UI) askSpeaker(p app.EventPerson) {
	b := u.book
	states := u.options(speakerStates())
	if p.State == "" {
		states = append([]widgets.Option{{ID: "", Text: b.T("Takes part")}}, states...)
	}
	f := form{
		title: p.PersonName, about: inEvent(p.EventID, &p),
		inputs: []input{
			u.pickPerson(link{&p.PersonID, p.PersonName}), u.choiceOf("Role", b.T("Role"), &p.Role, u.options(eventRoles())),
			u.choiceOf("State", b.T("State"), &p.State, states), u.choice("Background", b.T("Work stands for"), &p.Background, u.options(backgrounds())),
			u.choice("Speaks", b.T("Speaks"), &p.Speaks, u.options(languages())), u.set("Interpreted", b.T("Interpreted to"), &p.Interpreted, languages()).begin(),
			u.tick("Unrecorded", b.T("Asked not to be recorded"), &p.Unrecorded).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveEventPerson(ctx, p) },
	}
	if p.Version == 0 {
		f.title, f.verb = b.T("Who speaks?"), b.T("Add")
	} else {
		f.remove = func(ctx context.Context) error { return u.App.RemoveEventPerson(ctx, p.EventID, p.Kept) }
	}
	u.ask(f)
}

// partAgain opens the form in which somebody at an event was being written down:
// that of a speaker has more fields.
func partAgain(u *UI, d draft) {
	ask := u.askPart
	for _, name := range []string{"State", "Background", "Speaks", "Interpreted", "Unrecorded"} {
		if _, ok := d.Fields[name]; ok {
			ask = u.askSpeaker
		}
	}
	inWhole(app.Events, func(u *UI, e app.Event, p app.EventPerson) {
		p.EventID = e.ID
		ask(p)
	})(u, d)
}
