package screens

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// panel is one booking: how far its date and its deal are, and what comes next.
func (s *bookings) panel(u *UI, r *app.EventRow, k *app.BookingRow) fyne.CanvasObject {
	b := u.book
	back := widgets.NewLink(b.T("All bookings"), func() { s.turn(u, r, "") }).WithIcon("left").Small()
	edit := widgets.NewButton(b.T("Edit|a record"), func() { u.askBooking(*k, nil) }).Small()
	remove := widgets.NewButton(b.T("Delete"), func() { u.remove(app.Bookings, k.ID) }).Small()
	history := widgets.NewButton(b.T("History"), func() { u.showHistory(u.artistName(k), app.Ref{Kind: app.Bookings, ID: k.ID}) }).Small()
	s.hand.begin(back)
	head := widgets.Down(4, widgets.Across(8, back, widgets.Gap(), history, edit, remove), widgets.Question(u.artistName(k)))
	if k.Unknown() {
		head.Add(widgets.Across(8, widgets.NewButton(b.T("Name the artist"), func() { u.askFound(k) }).Small(), widgets.Gap()))
	} else if k.Plays != "" {
		head.Add(widgets.Quiet(k.Plays))
	}
	notes := later(u, func(ctx context.Context) (app.Outlook, error) {
		return u.App.Outlook(ctx, k.Booking)
	}, func(o app.Outlook) fyne.CanvasObject { return bookingNotes(u, k, o) })
	all := widgets.Down(14, widgets.Down(10, head, notes), widgets.Down(20, s.dateStages(u, k), s.dealStages(u, k)))
	if f := bookingFacts(u, k); len(f.all) > 0 {
		all.Add(widgets.Line())
		all.Add(f.show())
	}
	if k.EnsembleID != "" {
		all.Add(lineupOf(u, k))
	}
	all.Add(bookingMoney(u, k))
	all.Add(widgets.Down(14, widgets.Line(), peopleOf(u, k), widgets.Line(), bookingFiles(u, k)))
	return all
}

// dateStages is the line of the date, and the steps that it may take.
func (s *bookings) dateStages(u *UI, k *app.BookingRow) fyne.CanvasObject {
	stages := []app.DateState{app.DateIdea, app.DateHold, app.DateConfirmed, app.DateDone, app.DateSettled}
	text, tone := u.dateTag(&k.Booking)
	if last := app.LastDay(k.HoldUntil, k.ChallengedUntil); k.DateState == app.DateHold && last != "" {
		text, tone = u.runsOut(last, app.DateOf(time.Now()))
	}
	line := stageLine{u: u, hand: &s.hand, title: u.book.T("Date|of a booking"), tag: widgets.NewTag(text, tone), at: slices.Index(stages, k.DateState)}
	for _, st := range stages {
		line.names = append(line.names, u.code(dateStates(), string(st)))
	}
	open := k.DateState == app.DateIdea || k.DateState == app.DateHold
	u.renewStep(&line, k)
	for _, to := range k.DateState.Next() {
		line.add(u.code(dateVerbs(), string(to)), open && len(line.steps) == 0, func() { u.moveDate(k, to) })
	}
	u.dateSteps(&line, k)
	return line.show()
}

// dealStages is the line of the deal, and the steps that it may take. There is
// room for five of its stages.
func (s *bookings) dealStages(u *UI, k *app.BookingRow) fyne.CanvasObject {
	stages := []app.Deal{app.DealDraft, app.DealApproved, app.DealSent, app.DealAccepted, app.DealSigned}
	if slices.Contains([]app.Deal{app.DealContractSent, app.DealSigned, app.DealPerformed, app.DealSettled}, k.Deal) {
		stages = []app.Deal{app.DealAccepted, app.DealContractSent, app.DealSigned, app.DealPerformed, app.DealSettled}
	}
	text, tone := u.dealTag(&k.Booking)
	if day := dealDay(k); day != "" {
		text = u.book.T("{state} {day}", "state", text, "day", u.day(day))
	}
	line := stageLine{u: u, hand: &s.hand, title: u.book.T("Deal"), tag: widgets.NewTag(text, tone), at: slices.Index(stages, k.Deal)}
	for _, st := range stages {
		line.names = append(line.names, u.code(dealStagesWords(), string(st)))
	}
	open := k.DateState == app.DateIdea || k.DateState == app.DateHold
	for _, to := range k.Deal.Next() {
		line.add(u.code(dealVerbs(), string(to)), !open && len(line.steps) == 0, func() { u.askStale(k, to) })
	}
	return line.show()
}

// dealDay is the day on which the deal came to its state, where it is kept.
func dealDay(k *app.BookingRow) app.Date {
	switch k.Deal {
	case app.DealSent:
		return k.SentOn
	case app.DealContractSent:
		return k.ContractOn
	case app.DealSigned:
		return k.SignedOn
	case app.DealSettled:
		return k.PaidOn
	}
	return ""
}

// bookingFacts are the days of what was agreed.
func bookingFacts(u *UI, k *app.BookingRow) facts {
	b, f := u.book, facts{u: u}
	if k.DateState == app.DateHold {
		f.number(b.T("Rank"), k.Rank)
		f.day(b.T("Hold until"), k.HoldUntil)
	}
	if k.SetLength > 0 {
		f.number(b.T("How long they play, in minutes"), k.SetLength)
	}
	f.add(b.T("Needs"), u.several(bookingNeeds(), k.Needs))
	f.add(b.T("Reason"), k.Reason)
	f.cancelFacts(k)
	f.day(b.T("Offer sent"), k.SentOn)
	f.day(b.T("Contract sent"), k.ContractOn)
	f.day(b.T("Signed"), k.SignedOn)
	f.day(b.T("Paid"), k.PaidOn)
	return f
}

// stageLine is a line of stages with its name, its state and its next steps.
type stageLine struct {
	u     *UI
	hand  *stepHand
	title string
	tag   *widgets.Tag
	names []string
	at    int
	steps []fyne.CanvasObject
}

// add puts a step below; the first one is filled.
func (l *stageLine) add(verb string, first bool, do func()) {
	var button *widgets.Button
	hand, title := l.hand, l.title
	taken := func() { hand.take(l.u, button, title, do) }
	if button = widgets.NewButton(verb, taken); first {
		button = widgets.NewFirst(verb, taken)
	}
	hand.reach(title, button)
	l.steps = append(l.steps, button.Small())
}

func (l *stageLine) show() fyne.CanvasObject {
	parts := []fyne.CanvasObject{widgets.Across(8, widgets.Strong(l.title), widgets.Gap(), l.tag), widgets.NewStages(l.names, l.at)}
	if len(l.steps) > 0 {
		parts = append(parts, widgets.Flow(8, l.steps...))
	}
	return widgets.Down(8, parts...)
}
