package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

func presences() []code {
	return []code{
		{"present", words.T("Present")}, {"represented", words.T("Represented")},
		{"excused", words.T("Excused")}, {"absent", words.T("Absent")},
	}
}

// cameWord is what was noted of a seat, with who stood in.
func (u *UI) cameWord(p app.Presence) string {
	if p.Came == "" {
		return u.book.T("not noted")
	}
	return u.code(presences(), p.Came)
}

func cameTone(came string) widgets.Tone {
	switch came {
	case "present", "represented":
		return widgets.ToneDone
	case "absent":
		return widgets.ToneWarning
	}
	return widgets.TonePlain
}

// thereWords says how many seats were there.
func (u *UI) thereWords(s app.Sitting) string {
	b := u.book
	if !s.Noted() {
		return b.N("{n} seats, nothing noted yet", len(s.Seats))
	}
	return b.T("{n} of {all} seats there, {share}", "n", s.There(), "all", len(s.Seats), "share", b.Percent(int64(s.There()), int64(len(s.Seats))))
}

// quorumWord says whether a meeting could decide, and how that is coloured.
func (u *UI) quorumWord(s app.Sitting) (string, widgets.Tone) {
	b := u.book
	switch {
	case !s.Noted() || len(s.Seats) == 0:
		return "", widgets.ToneNone
	case s.Needs() == 0:
		return b.T("No quorum set"), widgets.TonePlain
	case s.Quorate():
		return b.T("Quorum met, {n} needed", "n", s.Needs()), widgets.ToneDone
	}
	return b.T("No quorum, {n} needed", "n", s.Needs()), widgets.ToneWarning
}

// sittingLine says in the detail of a meeting how many seats of the platform
// were there. Other events, and an office without seats, have no such line.
func sittingLine(u *UI, r *app.EventRow) fyne.CanvasObject {
	if r.Kind != "meeting" || r.Day == "" {
		return widgets.Gap()
	}
	return later(u, func(ctx context.Context) (app.Sitting, error) { return u.App.Sitting(ctx, r.ID) }, func(s app.Sitting) fyne.CanvasObject {
		if len(s.Seats) == 0 {
			return widgets.Gap()
		}
		b := u.book
		note := widgets.NewButton(b.T("Note who was there"), func() { u.askSitting(s.EventID) }).WithIcon("people").Small()
		line := []fyne.CanvasObject{widgets.Strong(u.thereWords(s))}
		if word, tone := u.quorumWord(s); word != "" {
			line = append(line, widgets.NewTag(word, tone))
		}
		return widgets.Down(8, widgets.Line(), widgets.CardTitle(b.T("Seats of the platform")), widgets.Flow(8, line...), widgets.Across(8, note, widgets.Gap()))
	})
}

// askSitting asks, for each seat that counts on the day of a meeting, whether it
// was there.
func (u *UI) askSitting(event app.ID) {
	load(u, func(ctx context.Context) (app.Sitting, error) { return u.App.Sitting(ctx, event) }, func(s app.Sitting) {
		b, noted := u.book, make([]app.Presence, len(s.Seats))
		f := form{
			title: b.T("Who was at {name}?", "name", s.Title), width: 720,
			text: b.T("Seats whose term covers {day}. Who is represented counts as there.", "day", u.day(s.Day)),
			save: func(ctx context.Context) error { return u.App.SavePresences(ctx, event, noted) },
		}
		for i, seat := range s.Seats {
			noted[i] = seat.Noted
			name := u.nameShown(seat.Name)
			f.inputs = append(f.inputs,
				u.choice(string(seat.ID), name, &noted[i].Came, u.options(presences())).begin(),
				u.line("Proxy", b.T("Who came for them"), &noted[i].Proxy, app.LengthRule))
		}
		u.ask(f)
	})
}

// quorumCard lists the rules, with the one that holds now first.
func quorumCard(u *UI, all []app.Quorum) fyne.CanvasObject {
	b := u.book
	p := parts{
		bold: b.T("No quorum set"), empty: b.T("A meeting keeps the rule that held on its day."),
		add: b.T("New rule"), onAdd: func() { u.askQuorum(app.Quorum{Rule: "percent", Bound: 50}) },
	}
	for _, q := range all {
		since := b.T("From the beginning")
		if q.FromOn != "" {
			since = b.T("From {day}", "day", u.day(q.FromOn))
		}
		p.rows = append(p.rows, widgets.NewActionRow("", widgets.ToneNone, u.say(q.Text()), since).WithOpen(func() { u.askQuorum(q) }))
	}
	return p.show()
}

// askQuorum asks about one rule.
func (u *UI) askQuorum(q app.Quorum) {
	b, d := u.book, &q
	f := form{
		title: b.T("How many seats must be there?"), text: b.T("The rule holds for meetings from this day on, until a later one."),
		inputs: []input{
			u.choiceOf("Rule", b.T("What is wanted"), &d.Rule, u.options(quorumRules())),
			u.whole("Bound", b.T("Number"), &d.Bound),
			u.date("FromOn", b.T("From"), &d.FromOn),
		},
		save: func(ctx context.Context) error { return u.App.SaveQuorum(ctx, d) },
	}
	if d.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveQuorum(ctx, d.Kept) }
	}
	u.ask(f)
}

func quorumRules() []code {
	return []code{{"percent", words.T("At least so many per cent of the seats")}, {"seats", words.T("At least so many seats")}}
}
