package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// reasonForm asks why something is done though there are doubts about it.
func (u *UI) reasonForm(title string, doubts []app.Doubt, do func(ctx context.Context, reason string) error) form {
	reason := ""
	f := form{title: title, plain: u.book.T("Go back"), save: func(ctx context.Context) error { return do(ctx, reason) }, width: 520}
	if len(doubts) > 0 {
		f.inputs = append(f.inputs, u.line("Reason", u.book.T("Reason"), &reason, app.LengthRule).row())
	}
	return f
}

// notesOver puts doubts in words over the fields of a form.
func (u *UI) notesOver(doubts []app.Doubt, f form) fyne.CanvasObject {
	body := widgets.Down(10)
	for _, d := range doubts {
		body.Add(widgets.NewNote(conflictTone(d.Kind), "warning", "", u.say(d.Text())))
	}
	for _, i := range f.inputs {
		body.Add(i.field)
	}
	return body
}

// askConfirm confirms a date. The other holds of its request are released; those
// of other events only where that is ticked.
func (u *UI) askConfirm(s *holdSheet) {
	if !u.mayWrite() || u.cannotConfirm(s.doubts) {
		return
	}
	b, others := u.book, false
	f := u.reasonForm(b.T("Confirm the date of {name}?", "name", s.event.Title), s.doubts, func(ctx context.Context, reason string) error {
		return u.App.ConfirmHold(ctx, s.HoldID, app.Confirming{Reason: reason, ReleaseOthers: others})
	})
	f.verb = b.T("Confirm date")
	f.text = join(laneName(&s.lane), u.shortDay(s.Day()), u.barHours(&s.Bar))
	body := u.notesOver(s.doubts, f)
	list := body.(*fyne.Container)
	list.Objects = append(u.moveNotes(s.moves), list.Objects...)
	if len(s.together) > 0 {
		list.Add(widgets.NewNote(widgets.ToneNotice, "info", b.T("Released with it:"), u.listHolds(s.together, true)))
	}
	if len(s.others) > 0 {
		tick := widgets.NewCheck(b.N("Release {n} holds of other events too", len(s.others)), func(ticked bool) { others = ticked })
		list.Add(widgets.Down(2, tick, widgets.Inset(0, 26, widgets.QuietWrapped(u.listHolds(s.others, false)))))
		f.inputs = append(f.inputs, input{field: tick, take: func() words.Text { return words.Text{} }})
	}
	if len(list.Objects) == 0 {
		list.Add(widgets.Body(b.T("Nothing stands against it.")))
	}
	u.askOver(f, body)
}

// askUnconfirm makes a date a hold again, and says what comes back.
func (u *UI) askUnconfirm(s *holdSheet) {
	b := u.book
	u.sure(widgets.Asking{
		Title: b.T("Make the date of {name} a hold again?", "name", s.event.Title), Text: u.say(s.comesBack()),
		Plain: b.T("Go back"), First: b.T("Make it a hold again"), Width: 520,
	}, func(ctx context.Context) error { return u.App.UnconfirmHold(ctx, s.HoldID) })
}

// askRelease gives a date up, and says who moves up.
func (u *UI) askRelease(s *holdSheet) {
	b, text := u.book, u.whoMovesUp(s)
	u.sure(widgets.Asking{
		Title: b.T("Release the hold of {name}?", "name", s.event.Title), Text: text, Plain: b.T("Keep the hold"), First: b.T("Release the hold"), Width: 520,
	}, func(ctx context.Context) error { return u.App.ReleaseHold(ctx, s.HoldID) })
}

// whoMovesUp says where the hold stands, and which one becomes better.
func (u *UI) whoMovesUp(s *holdSheet) string {
	where := join(laneName(&s.lane), u.shortDay(s.Day()))
	for _, o := range s.others {
		if o.Rank == s.hold.Rank+1 {
			return u.book.T("{place}. The hold of {event} moves up to rank {rank}.", "place", where, "event", o.Event, "rank", s.hold.Rank)
		}
	}
	return where
}

// mayWrite says whether this office may be changed here, and says so if not.
func (u *UI) mayWrite() bool {
	if u.reading {
		u.fail(app.ErrReadOnly)
	}
	return !u.reading
}

// sure asks before a verb.
func (u *UI) sure(ask widgets.Asking, verb func(context.Context) error) {
	if !u.mayWrite() {
		return
	}
	ask.OnFirst = func() bool {
		u.dialogs.Top().Close()
		u.change(verb)
		return true
	}
	u.dialogs.Open(ask)
}

// askExtend keeps a hold longer.
func (u *UI) askExtend(d *laneDate) {
	b, until := u.book, holdUntil(d.HoldUntil, d.Day())
	u.ask(form{
		title: b.T("Hold the date until when?"), verb: b.T("Hold longer"), text: join(d.Event, laneName(&d.lane), u.shortDay(d.Day())),
		inputs: []input{u.ruled(u.needed(u.date("HoldUntil", b.T("Hold until"), &until), &until), func() words.Text { return app.HoldRule(until, d.Day()) })},
		save:   func(ctx context.Context) error { return u.App.ExtendHold(ctx, d.HoldID, until) },
	})
}

// askChallenge gives the better holds a day until which they must be confirmed.
func (u *UI) askChallenge(d *laneDate) {
	b, until := u.book, min(app.DateOf(time.Now()).Add(challengeDays), d.Day())
	u.ask(form{
		title: b.T("Challenge the better holds?"), verb: b.T("Challenge"),
		text:   b.T("They have until this day to be confirmed; after it they have run out."),
		inputs: []input{u.ruled(u.needed(u.date("Until", b.T("Challenged until"), &until), &until), func() words.Text { return app.HoldRule(until, d.Day()) })},
		save:   func(ctx context.Context) error { return u.App.ChallengeHold(ctx, d.HoldID, until) },
	})
}

// challengeDays is how long a challenged hold has, where nobody says.
const challengeDays = 3

// askMove asks for another place or day of a hold.
func (u *UI) askMove(p *calendar, d laneDate) {
	if !u.mayWrite() {
		return
	}
	b := u.book
	line := u.wishLine(wished{option: u.placeOption(&d.lane), day: d.Day()}, nil)
	var to app.Wish
	u.askOver(form{
		title: b.T("Move the hold of {name}", "name", d.Event), verb: b.T("Move"), width: 560, inputs: []input{line.place, line.date},
		doubt: func(ctx context.Context) (doubt, error) { return doubt{}, nil },
		save:  func(context.Context) error { to = line.taken(); return nil },
		kept:  func() { p.moveHold(u, d, to) },
	}, line.row)
}
