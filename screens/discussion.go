package screens

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// The tabs of a discussion.
const (
	speakersTab = "speakers"
	speakingTab = "speaking"
	minutesTab  = "minutes"
)

// discussion is the page of a panel or a meeting: who speaks, for how long, and
// what was said, decided and taken on.
type discussion struct {
	event app.ID
	tab   string
	now   talk
	clock func() time.Time

	head     *widgets.PageHead
	tabs     *widgets.Tabs
	back     *widgets.Button
	slot     *fyne.Container
	order    *widgets.ReorderList // of the tab that is shown; nil where it has none
	moved    app.ID               // what is being moved, which keeps the frame
	speaking speaking
}

// talk is a discussion as it is kept.
type talk struct {
	app.Event
	venue     string
	spoke     []app.Speaking
	decisions []app.DecisionRow
	points    []app.ActionPointRow
	carried   []app.ActionPointRow
	gone      bool // it was taken back while it was open
}

// discuss opens the discussion of an event at one of its tabs.
func (u *UI) discuss(event app.ID, tab string) {
	u.into(&discussion{event: event, tab: tab, clock: time.Now})
}

func (p *discussion) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.back = widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	p.head = widgets.NewPageHead("", "", p.back)
	p.tabs = widgets.NewTabs(func(id string) { p.turn(u, id) },
		widgets.Tab{ID: speakersTab, Label: b.T("Speakers")}, widgets.Tab{ID: speakingTab, Label: b.T("Speaking time")},
		widgets.Tab{ID: minutesTab, Label: b.T("Minutes|of a meeting")})
	p.tabs.Choose(p.tab)
	p.head.SetTabs(p.tabs)
	p.slot = container.NewStack()
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.slot)), widgets.Inset(8, 0, widgets.Gap()))
}

// turn shows another tab. Who speaks goes on speaking.
func (p *discussion) turn(u *UI, id string) {
	p.tab, p.order = id, nil
	p.tabs.Choose(id)
	p.show(u, p.now)
}

func (p *discussion) load(u *UI) {
	load(u, func(ctx context.Context) (talk, error) { return talkOf(ctx, u.App, p.event) }, func(t talk) {
		if t.gone {
			u.back()
			return
		}
		p.show(u, t)
	})
}

// talkOf reads all of a discussion.
func talkOf(ctx context.Context, a *app.App, event app.ID) (t talk, err error) {
	if t.Event, err = a.Event(ctx, event); errors.Is(err, app.ErrNotFound) {
		return talk{gone: true}, nil
	}
	for _, ask := range []func() error{
		func() error {
			rows, _, err := a.Events(ctx, app.EventFilter{ID: event})
			if len(rows) > 0 {
				t.venue = rows[0].Venue
			}
			return err
		},
		func() error { t.spoke, err = a.Speaking(ctx, event); return err },
		func() error {
			t.decisions, _, err = a.Decisions(ctx, app.DecisionFilter{EventID: event, Page: app.Page{Sort: "made"}})
			return err
		},
		func() error {
			t.points, _, err = a.ActionPoints(ctx, app.ActionPointFilter{EventID: event})
			return err
		},
		func() error { t.carried, _, err = a.ActionPoints(ctx, app.ActionPointFilter{For: event}); return err },
	} {
		if err == nil {
			err = ask()
		}
	}
	return t, err
}

// show shows the tab that is open as it is kept now.
func (p *discussion) show(u *UI, t talk) {
	p.now = t
	p.head.SetTitle(t.Title)
	p.head.SetQuiet(join(dayOrNone(u, t.Day), string(t.Starts), t.venue))
	framed := p.moved
	if p.order != nil && framed == "" {
		if r, ok := p.order.Cursor(); ok {
			framed = app.ID(r.ID)
		}
	}
	var body fyne.CanvasObject
	switch p.moved = ""; p.tab {
	case speakingTab:
		body = p.showSpeaking(u)
	case minutesTab:
		body = p.showMinutes(u)
	default:
		body = p.showSpeakers(u)
	}
	had := u.window.Canvas().Focused()
	p.slot.Objects = []fyne.CanvasObject{body}
	p.slot.Refresh()
	if p.order != nil {
		p.order.MoveTo(0)
		p.order.Find(string(framed))
	}
	p.keepKeyboard(u, had)
}

// keepKeyboard gives the keyboard to what is worked with, where what had it is
// not there any more.
func (p *discussion) keepKeyboard(u *UI, had fyne.Focusable) {
	switch o, ok := had.(fyne.CanvasObject); {
	case ok && u.window.Canvas() == fyne.CurrentApp().Driver().CanvasForObject(o) && !u.dialogs.Empty():
	case p.tab == speakingTab && p.speaking.turns != nil && len(p.now.Speakers()) > 0 && had != p.tabs.Target():
		u.window.Canvas().Focus(p.speaking.turns.Target())
	case p.order != nil && p.order.Total() > 0 && had != p.tabs.Target():
		u.window.Canvas().Focus(p.order.Target())
	}
}

// framed is the place of the row with the frame, -1 for none.
func (p *discussion) framed() int {
	if p.order == nil || p.order.Total() == 0 {
		return -1
	}
	return p.order.At()
}

// discussionSide is the discussion of an event in short, with the way to it.
func discussionSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (talk, error) { return talkOf(ctx, u.App, r.ID) }, func(t talk) fyne.CanvasObject {
		b, f := u.book, facts{u: u}
		all := t.Speakers()
		if t.Closed() {
			f.add(b.T("Closed|a meeting"), join(u.moment(t.ClosedAt), t.ClosedBy))
		}
		f.number(b.T("Speakers"), len(all))
		f.number(b.T("Decisions to release"), t.Undecided())
		f.number(b.T("Points of the minutes"), len(t.Minutes))
		f.number(b.T("Decisions"), len(t.decisions))
		f.number(b.T("Action points"), len(t.points))
		f.number(b.T("From earlier meetings"), len(t.carried))
		open := func(tab, label, icon string) *widgets.Button {
			return widgets.NewButton(label, func() { u.discuss(r.ID, tab) }).WithIcon(icon).Small()
		}
		verbs := widgets.Flow(8, open(speakersTab, b.T("Speakers"), "people"), open(speakingTab, b.T("Speaking time"), "clock"), open(minutesTab, b.T("Minutes|of a meeting"), "pen"))
		if len(f.all) == 0 {
			return widgets.Down(12, widgets.NewEmptyState(b.T("No discussion yet"), b.T("Who speaks, for how long, and what is said, decided and taken on."), nil), verbs)
		}
		var rows []*widgets.ActionRow
		for _, p := range all {
			rows = append(rows, widgets.NewActionRow("person", widgets.ToneNone, u.nameShown(p.PersonName), u.code(eventRoles(), p.Role)).
				WithTag(u.speakerTag(p)).WithOpen(func() { u.discuss(r.ID, speakersTab) }))
		}
		return widgets.Down(12, f.show(), verbs, widgets.Line(), parts{rows: rows}.show())
	})
}
