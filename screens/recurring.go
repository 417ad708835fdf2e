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

// recurring is an event that is to be held again, and what is known of the days.
type recurring struct {
	event  *app.EventRow
	rhythm app.Rhythm
	hold   bool
	days   []app.MeetingDay
	chosen []app.Date
}

// askRecurring asks how an event recurs, and then shows the days.
func (u *UI) askRecurring(r *app.EventRow) {
	b, p := u.book, &recurring{event: r, rhythm: app.Rhythm{Every: 1, Times: 6, SkipFeasts: true, SkipOwn: true}}
	how := "weeks"
	inputs := []input{
		u.choiceOf("Monthly", b.T("How it recurs"), &how, u.options(rhythms())),
		u.whole("Every", b.T("Every how many weeks, or months"), &p.rhythm.Every),
		u.whole("Times", b.T("How many events"), &p.rhythm.Times),
		u.tick("SkipFeasts", b.T("Leave feasts out"), &p.rhythm.SkipFeasts),
		u.tick("SkipOwn", b.T("Leave the office’s own days out"), &p.rhythm.SkipOwn),
	}
	if r.VenueID != "" {
		inputs = append(inputs, u.tick("Hold", b.T("Hold the room where it is free"), &p.hold))
	}
	u.ask(form{
		title: b.T("Repeat {name}", "name", r.Title), verb: b.T("Show the days"), inputs: inputs,
		text: b.T("Each event is one of its own, with the hours, place, people, planned costs and checklist of this one, and with what the template of its series adds. Nothing is made before you see the days."),
		save: func(ctx context.Context) (err error) {
			p.rhythm.Monthly = how == "months"
			p.days, err = u.App.PlanMeetings(ctx, r.ID, p.rhythm)
			return err
		},
		kept: func() { p.show(u) },
	})
}

func rhythms() []code {
	return []code{{"weeks", words.T("By weeks, on the same day of the week")}, {"months", words.T("By months, on the same weekday of the month")}}
}

// show lists the days, each with what stands against it; those that are left
// ticked are made.
func (p *recurring) show(u *UI) {
	b, rows := u.book, widgets.Down(6)
	if past := p.over(); past > 0 {
		rows.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", b.N("{n} of these days are over already.", past)))
	}
	for _, d := range p.days {
		rows.Add(p.row(u, d))
	}
	var dialog *widgets.Dialog
	dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("On which days?"), Text: b.T("Untick what you do not want. One Undo takes all of them back."), Body: rows, Width: 560,
		Plain: b.T("Cancel"), First: b.T("Make the events"), OnFirst: func() bool { p.make(u, dialog); return false },
	})
}

// over counts the days that are before today.
func (p *recurring) over() (n int) {
	for _, d := range p.days {
		if !d.Left && d.Day < app.DateOf(time.Now()) {
			n++
		}
	}
	return n
}

// row is one day: a tick, or why it is left out.
func (p *recurring) row(u *UI, d app.MeetingDay) fyne.CanvasObject {
	b, day, quiet := u.book, u.shortDay(d.Day), widgets.Down(0)
	say := func(text string) { quiet.Add(widgets.Inset(0, 26, widgets.QuietWrapped(text))) }
	for _, near := range d.Near {
		say(near.Text(b))
	}
	if d.Left {
		return widgets.Down(0, widgets.Body(b.T("{day}: left out", "day", day)), quiet)
	}
	p.chosen = append(p.chosen, d.Day)
	tick := widgets.NewCheck(day, func(ticked bool) {
		p.chosen = slices.DeleteFunc(p.chosen, func(c app.Date) bool { return c == d.Day })
		if ticked {
			p.chosen = append(p.chosen, d.Day)
		}
	})
	tick.SetChecked(true)
	if d.Day < app.DateOf(time.Now()) {
		say(b.T("This day is over already."))
	}
	for _, o := range d.Others {
		say(b.T("{event} of the same series is on this day already.", "event", o.Title))
	}
	if !d.Closed.Empty() {
		say(u.say(d.Closed))
	}
	for _, r := range d.Rivals {
		say(b.T("The room is not free: {event}. It is not held.", "event", r.Event))
	}
	if p.hold && d.Free() {
		say(b.T("The room is free and will be held."))
	}
	return widgets.Down(0, tick, quiet)
}

func (p *recurring) make(u *UI, dialog *widgets.Dialog) {
	slices.Sort(p.chosen)
	dialog.SetBusy(true)
	u.job(context.Background(), func(ctx context.Context) func() {
		_, err := u.App.MakeMeetings(ctx, app.Meetings{Of: p.event.ID, Days: p.chosen, Hold: p.hold})
		return func() {
			if dialog.SetBusy(false); err != nil {
				dialog.SetProblem(u.sentence(err))
				return
			}
			dialog.Close()
			u.changed()
		}
	})
}
