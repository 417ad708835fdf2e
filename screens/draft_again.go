package screens

import (
	"context"
	"errors"

	"sofra/app"
	"sofra/app/words"
)

// draftedForm is a form that keeps a draft: what it is called when it asks for
// something new, and how it is opened again. Where no such way is known, the
// record that its draft belongs to is shown, and the form offers the draft.
type draftedForm struct {
	fresh words.Text
	open  func(u *UI, d draft)
}

// draftedForms are those forms, by the tables that they ask about.
func draftedForms() map[string]draftedForm {
	return map[string]draftedForm{
		"person":        {words.T("New person"), onPage(app.People)},
		"ensemble":      {words.T("New ensemble"), onPage(app.Ensembles)},
		"organisation":  {words.T("New organisation"), onPage(app.Organisations)},
		"venue":         {words.T("New venue"), onPage(app.Venues)},
		"project":       {words.T("New project"), onPage(app.Projects)},
		"series":        {words.T("New series"), onPage(app.EventSeries)},
		"pattern":       {words.T("New event template"), onPage(app.EventPatterns)},
		"grants":        {words.T("New grant"), onPage(app.Grants)},
		"event":         {words.T("New event"), onPage(app.Events)},
		"work":          {words.T("New work"), onPage(app.Works)},
		"expense":       {words.T("New expense"), onPage(app.Expenses)},
		"response":      {words.Text{}, onPage(app.Responses)},
		"question":      {words.T("New question"), onPage(app.Questions)},
		"questionnaire": {words.T("New questionnaire"), onPage(app.Questionnaires)},
		"paper_form":    {words.T("Paper forms"), func(u *UI, _ draft) { u.show("feedback"); u.into(newEntry()) }},
		"booking":       {words.T("Book an artist"), bookAgain},
		"media_item":    {words.T("What was reported?"), reportAgain},
		"member":        {words.T("New member"), func(u *UI, d draft) { editMember(u, d.Of, d.ID) }},
		"room":          {words.T("New room"), inWhole(app.Venues, editRoom)},
		"venue_contact": {words.T("New contact"), inWhole(app.Venues, editVenueContact)},
		"hire_price":    {words.T("New price"), inWhole(app.Venues, editHirePrice)},
		"budget_line":   {words.T("New budget line"), inWhole(app.Grants, editLine)},
		"share":         {words.T("Which grant pays?"), inWhole(app.Expenses, editShare)},
		"attendance":    {words.T("Who was counted, without names?"), inWhole(app.Events, func(u *UI, e app.Event, n app.Attendance) { u.askTally(&e, n) })},
		"event_person":  {words.T("Who takes part?"), partAgain},
		"event_cost":    {words.T("What does it cost?"), inWhole(app.Events, func(u *UI, e app.Event, c app.EventCost) { u.askCost(costAt(e, c)) })},
		"pattern_line":  {words.Text{}, patternLineAgain},
		"minute":        {words.T("What was said?"), inWhole(app.Events, func(u *UI, e app.Event, m app.Minute) { u.askMinute(e.ID, m) })},
		"decision":      {words.T("New decision"), onPage(app.Decisions)}, "rate": {words.T("New rate"), onPage(app.Rates)},
		"action_point": {words.T("New action point"), onPage(app.ActionPoints)},
		"speaking":     {words.T("Speaking time"), func(u *UI, d draft) { u.discuss(d.Of, "speaking") }},
		"item":         {words.Text{}, itemAgain},

		"choice":             {words.T("New choice"), inWhole(app.Questions, func(u *UI, q app.Question, c app.Choice) { u.editChoice(q, c) })},
		"question_text":      {words.Text{}, questionTextAgain},
		"questionnaire_item": {words.Text{}, questionItemAgain},
	}
}

// goOn opens the form of a draft, and puts the draft into it.
func (u *UI) goOn(d draft) {
	form, ok := draftedForms()[d.Form]
	if !ok || !u.dialogs.Empty() {
		return
	}
	u.goingOn = d.Slot
	form.open(u, d)
}

// lost says that a draft has nothing to go into any more.
func (u *UI) lost(err error) {
	u.goingOn = ""
	if errors.Is(err, app.ErrNotFound) {
		err = &app.Fault{Code: "draft_lost", Text: words.T("The record of this draft is gone.")}
	}
	u.fail(err)
}

// onPage opens the form of a record, or of a new one, on the page of its kind.
func onPage(kind app.Kind) func(u *UI, d draft) {
	return func(u *UI, d draft) {
		u.reveal(kind, d.ID)
		u.whenQuiet(func() {
			k, ok := u.pageNow().(keeper)
			switch {
			case !ok:
			case d.ID == "":
				k.addRecord(u)
			case u.chosenOn(k) != d.ID:
				u.lost(app.ErrNotFound)
			default:
				k.editRecord(u)
			}
		})
	}
}

// chosenOn is the record that is chosen on a page.
func (u *UI) chosenOn(k keeper) app.ID {
	if c, ok := k.(interface{ chosenRecord() app.ID }); ok {
		return c.chosenRecord()
	}
	return ""
}

func (l *list[R]) chosenRecord() app.ID { return l.chosen }

func (p *tabbed) chosenRecord() app.ID {
	if c, ok := p.now().(interface{ chosenRecord() app.ID }); ok {
		return c.chosenRecord()
	}
	return ""
}

// inWhole opens the form of a part of a record, or of a new one.
func inWhole[W, P any, PW isRecord[W], PP isRecord[P]](kind app.Kind, open func(u *UI, whole W, part P)) func(u *UI, d draft) {
	return func(u *UI, d draft) {
		u.job(context.Background(), func(ctx context.Context) func() {
			var part P
			whole, err := u.App.Record(ctx, app.Ref{Kind: kind, ID: d.Of})
			if err == nil && d.ID != "" {
				found, ok := app.PartIn(whole, d.ID).(PP)
				if !ok || found == nil {
					err = app.ErrNotFound
				} else {
					part = *found
				}
			}
			return func() {
				if err != nil {
					u.lost(err)
					return
				}
				open(u, *whole.(PW), part)
			}
		})
	}
}

// isRecord is a pointer to a noun or a part of one.
type isRecord[T any] interface {
	*T
	app.Record
}

// bookAgain opens the form of a booking: of one that is kept, of a new one at
// its event, or of one whose event is among the fields.
func bookAgain(u *UI, d draft) {
	event := app.ID(valueOf(d.Was, "event_id"))
	if event == "" {
		u.askAnyBooking()
		return
	}
	u.job(context.Background(), func(ctx context.Context) func() {
		e, err := u.App.Event(ctx, event)
		r := app.EventRow{Event: e}
		k := app.BookingRow{Booking: u.newBooking(&r), Event: e.Title, Day: e.Day}
		if err == nil && d.ID != "" {
			k, err = bookingOf(ctx, u.App, event, d.ID)
		}
		return func() {
			if err != nil {
				u.lost(err)
				return
			}
			u.askBooking(k, nil)
		}
	})
}

// bookingOf is a booking of an event, as a list shows it.
func bookingOf(ctx context.Context, a *app.App, event, id app.ID) (app.BookingRow, error) {
	rows, _, err := a.Bookings(ctx, app.BookingFilter{EventID: event})
	for _, k := range rows {
		if k.ID == id {
			return k, err
		}
	}
	return app.BookingRow{}, errors.Join(err, app.ErrNotFound)
}

// reportAgain opens the form of a media report.
func reportAgain(u *UI, d draft) {
	u.job(context.Background(), func(ctx context.Context) func() {
		m := app.MediaRow{MediaItem: app.MediaItem{EventID: app.ID(valueOf(d.Was, "event_id"))}}
		var err error
		if d.ID != "" {
			m.MediaItem, err = u.App.MediaItem(ctx, d.ID)
		}
		if err == nil && m.ProjectID != "" {
			var p app.Project
			p, err = u.App.Project(ctx, m.ProjectID)
			m.Project = p.Code
		}
		return func() {
			if err != nil {
				u.lost(err)
				return
			}
			u.askMedia(m)
		}
	})
}

// itemAgain opens the form of a programme's item on the programme's page. A new
// one is of the kind that was asked for, music or talk.
func itemAgain(u *UI, d draft) {
	inWhole(app.Programmes, func(u *UI, m app.Programme, i app.Item) {
		if i.ID == "" {
			i.Kind = valueOf(d.Was, "kind")
		}
		p := &programmePage{id: m.ID}
		u.into(p)
		u.whenQuiet(func() { p.ask(u, i) })
	})(u, d)
}
