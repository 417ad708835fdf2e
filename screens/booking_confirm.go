package screens

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// againstDate is what stands against a date that is to be confirmed, and the other
// holds of that day.
type againstDate struct {
	doubts []app.Doubt
	slips  []words.Text // what is odd about the hold itself
	holds  []app.Clash
	with   []app.BookingRow // of the same request: they are released
}

// confirmDate confirms a date. Where there are doubts it asks why all the same;
// where others hold too, whether they are released.
func (u *UI) confirmDate(k *app.BookingRow) {
	background(u, func(ctx context.Context) (a againstDate, err error) {
		if a.doubts, err = u.App.BookingDoubts(ctx, k.Booking, true); err != nil {
			return a, err
		}
		o, err := u.App.Outlook(ctx, k.Booking)
		a.holds, a.slips = o.Holds(), k.Booking.Slips(app.DateOf(time.Now()))
		if err == nil {
			a.with, err = u.App.AskedTogether(ctx, k.Booking)
		}
		return a, err
	}, func(a againstDate) {
		if u.cannotConfirm(a.doubts) {
			return
		}
		if len(a.doubts)+len(a.holds)+len(a.with)+len(a.slips) == 0 {
			u.change(func(ctx context.Context) error { return u.App.ConfirmDate(ctx, k.ID, app.Confirming{}) })
			return
		}
		u.askWhyConfirm(k, a)
	})
}

// askWhyConfirm says each doubt, and what else is held, before a date is confirmed.
func (u *UI) askWhyConfirm(k *app.BookingRow, a againstDate) {
	b, how := u.book, app.Confirming{}
	f := form{
		title: b.T("Confirm the date?"), verb: b.T("Confirm date"), plain: b.T("Go back"), width: 520, above: u.againstNotes(a),
		save: func(ctx context.Context) error { return u.App.ConfirmDate(ctx, k.ID, how) },
	}
	if len(a.doubts)+len(a.slips) > 0 {
		f.title = b.T("Confirm all the same?")
		f.inputs = append(f.inputs, u.line("Reason", b.T("Reason"), &how.Reason, reasonGiven).row())
	}
	if n := len(a.holds); n > 0 {
		tick := widgets.NewCheck(b.N("Release the {n} other holds of that day", n), func(ticked bool) { how.ReleaseOthers = ticked })
		f.inputs = append(f.inputs, input{field: tick, wide: true, take: func() words.Text { return words.Text{} }})
	}
	u.ask(f)
}

// reasonGiven is the rule of a reason that cannot be left out.
func reasonGiven(reason string) words.Text {
	if strings.TrimSpace(reason) == "" {
		return words.T("A reason is needed.")
	}
	return app.LengthRule(reason)
}

// againstNotes say the doubts, and the holds that are no doubt: they wait
// behind.
func (u *UI) againstNotes(a againstDate) fyne.CanvasObject {
	notes, named := widgets.Down(8), map[app.ID]bool{}
	for _, d := range a.doubts {
		tone, icon := widgets.ToneError, "error"
		if d.Kind == app.QueueJump {
			tone, icon = widgets.ToneWarning, "warning"
		}
		named[d.HoldID] = true
		notes.Add(widgets.NewNote(tone, icon, "", u.say(d.Text())))
	}
	for _, text := range a.slips {
		notes.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(text)))
	}
	for _, c := range a.holds {
		if !named[c.ID] {
			notes.Add(widgets.NewNote(widgets.ToneNotice, "clock", "", u.say(behind(c))))
		}
	}
	if len(a.with) > 0 {
		notes.Add(widgets.NewNote(widgets.ToneNotice, "info", u.book.T("Released with it:"), u.listTogether(a.with)))
	}
	return notes
}

// listTogether names the bookings of a request.
func (u *UI) listTogether(all []app.BookingRow) string {
	var names []string
	for i := range all {
		names = append(names, u.book.T("{place} on {day}", "place", all[i].Artist, "day", u.shortDay(all[i].Day)))
	}
	return u.book.List(names)
}

// behind says a hold that does not stand in the way.
func behind(c app.Clash) words.Text {
	return words.T("{event} holds {who} on the same day, with rank {rank}.", "event", c.Event, "who", c.Who, "rank", c.Rank)
}

// unconfirmDate makes a confirmed date a hold again. Where its confirmation had
// released others it says first which come back.
func (u *UI) unconfirmDate(k *app.BookingRow) {
	unconfirm := func() { u.change(func(ctx context.Context) error { return u.App.UnconfirmDate(ctx, k.ID) }) }
	background(u, func(ctx context.Context) ([]app.BookingRow, error) {
		rows, _, err := u.App.Bookings(ctx, app.BookingFilter{ClearedBy: k.ID, DateState: app.DateReleased})
		return rows, err
	}, func(back []app.BookingRow) {
		if len(back) == 0 {
			unconfirm()
			return
		}
		u.askBack(back, unconfirm)
	})
}

// askBack says which holds come back with a date that is confirmed no more.
func (u *UI) askBack(back []app.BookingRow, do func()) {
	b, notes := u.book, widgets.Down(8)
	for _, r := range back {
		said := b.T("{artist} is on hold for {event} again, with rank {rank}.", "artist", r.Artist, "event", r.Event, "rank", r.Rank)
		notes.Add(widgets.NewNote(widgets.ToneNotice, "undo", "", said))
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Make the date a hold again?"), Text: b.T("What its confirmation released comes back:"), Body: notes,
		Plain: b.T("Go back"), First: b.T("Make it a hold"), Width: 520,
		OnFirst: func() bool { u.dialogs.Top().Close(); do(); return true },
	})
}

// challenge asks until when the better holds must be confirmed.
func (u *UI) challenge(k *app.BookingRow) {
	b, until := u.book, holdUntil("", k.Day)
	if soon := until.Add(3 - holdDays); k.Day == "" || soon < k.Day {
		until = soon
	}
	u.ask(form{
		title: b.T("Ask the better holds to decide?"), verb: b.T("Ask for a decision"), width: 520,
		text:   b.T("They are to be confirmed by that day, or give the date up."),
		inputs: []input{u.ruled(u.needed(u.date("Until", b.T("Decide by"), &until), &until), func() words.Text { return app.HoldRule(until, k.Day) }).row()},
		save:   func(ctx context.Context) error { return u.App.ChallengeBooking(ctx, k.ID, until) },
	})
}

// dateSteps are the steps of a date besides those of its state machine.
func (u *UI) dateSteps(line *stageLine, k *app.BookingRow) {
	b := u.book
	switch k.DateState {
	case app.DateConfirmed:
		line.add(b.T("Make it a hold"), false, func() { u.unconfirmDate(k) })
	case app.DateHold:
		if !ranOut(k) {
			line.add(b.T("Hold longer"), false, func() { u.moveDate(k, app.DateHold) })
		}
		if k.Rank > 1 {
			line.add(b.T("Ask for a decision…"), false, func() { u.challenge(k) })
		}
	}
}

// ranOut says whether the last day of a hold is over.
func ranOut(k *app.BookingRow) bool {
	return k.DateState == app.DateHold && k.HoldUntil != "" && k.HoldUntil < app.DateOf(time.Now())
}

// renewStep is the first step of a hold that ran out.
func (u *UI) renewStep(line *stageLine, k *app.BookingRow) {
	if ranOut(k) && k.Stands() {
		line.add(u.book.T("Renew hold"), true, func() { u.moveDate(k, app.DateHold) })
	}
}
