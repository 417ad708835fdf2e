package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// eventLists are the works lists of an event, and to whom one may go.
type eventLists struct {
	rows      []app.WorksListRow
	societies []app.Society
	office    string
}

// worksCard shows which works lists of an event are due, when, and what became
// of them.
func worksCard(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (l eventLists, err error) {
		if l.societies, err = u.App.Societies(ctx); err != nil || len(l.societies) == 0 {
			return l, err
		}
		if l.office, err = u.App.PaperOffice(ctx); err != nil {
			return l, err
		}
		l.rows, _, err = u.App.WorksLists(ctx, app.WorksFilter{EventID: r.ID})
		return l, err
	}, func(l eventLists) fyne.CanvasObject { return l.show(u, r) })
}

func (l eventLists) show(u *UI, r *app.EventRow) fyne.CanvasObject {
	b := u.book
	head := widgets.Strong(b.T("Works lists"))
	if len(l.societies) == 0 {
		return widgets.Down(8, widgets.Gap(), head, widgets.QuietWrapped(b.T("Collecting societies ask which works are played. Write yours down in the settings.")),
			widgets.Across(8, widgets.NewButton(b.T("Open the settings"), func() { u.openSettings(cardSocieties) }).Small(), widgets.Gap()))
	}
	rows := widgets.Down(0)
	for _, one := range l.rows {
		tag, tone := u.listTag(one, app.DateOf(time.Now()))
		row := widgets.NewActionRow("file", tone, u.say(app.ListName(one.Moment)), join(one.Society, u.madeOn(one), one.Reference)).WithTagsBelow().WithTag(tag, tone).
			WithOpen(func() { u.askWorksList(one) })
		rows.Add(row)
		if one.Waits() {
			rows.Add(widgets.Inset(8, 14, l.next(u, r, one)))
		}
	}
	if len(l.rows) == 0 {
		return widgets.Down(8, widgets.Gap(), head, widgets.QuietWrapped(b.T("None is due by itself. A list can be made for any society.")), l.makeButton(u, r))
	}
	return widgets.Down(8, widgets.Gap(), head, widgets.Inset(0, -14, rows), l.makeButton(u, r))
}

// next is what is done with a list that was not sent: it is made, and then sent.
func (l eventLists) next(u *UI, r *app.EventRow, one app.WorksListRow) fyne.CanvasObject {
	b := u.book
	again := widgets.NewButton(b.T("Make the list…"), func() { l.make(u, r, one.WorksList) }).WithIcon("sheet").Small()
	if one.MadeOn == "" {
		return widgets.Flow(8, again)
	}
	sent := widgets.NewButton(b.T("Mark as sent"), func() {
		u.change(func(ctx context.Context) error {
			return u.App.MarkWorksListSent(ctx, one.WorksList, app.DateOf(time.Now()))
		})
	}).WithIcon("send").Small()
	return widgets.Flow(8, sent, again)
}

// makeButton makes a list that is not due by itself.
func (l eventLists) makeButton(u *UI, r *app.EventRow) fyne.CanvasObject {
	if len(l.rows) > 0 && len(l.rows) == len(l.societies)*len(app.ListMoments()) {
		return widgets.Down(0)
	}
	fresh := app.WorksList{EventID: r.ID, SocietyID: l.societies[0].ID, Moment: app.ListAfter}
	if r.Day > app.DateOf(time.Now()) {
		fresh.Moment = app.ListBefore
	}
	return widgets.Across(8, widgets.NewButton(u.book.T("Another list…"), func() { l.make(u, r, fresh) }).WithIcon("plus").Small(), widgets.Gap())
}

// listTag says how a works list stands on a day.
func (u *UI) listTag(l app.WorksListRow, today app.Date) (string, widgets.Tone) {
	b := u.book
	switch {
	case l.SentOn != "":
		return b.T("Sent {day}", "day", u.day(l.SentOn)), widgets.ToneDone
	case l.Due == "":
		return b.T("Not sent"), widgets.ToneNotice
	case l.Due < today:
		return b.T("Was due {day}", "day", u.day(l.Due)), widgets.ToneWarning
	}
	return b.T("Due {day}", "day", u.day(l.Due)), widgets.ToneNotice
}

func (u *UI) madeOn(l app.WorksListRow) string {
	if l.MadeOn == "" {
		return ""
	}
	return u.book.T("made {day}", "day", u.day(l.MadeOn))
}

// askWorksList asks what became of a works list.
func (u *UI) askWorksList(r app.WorksListRow) {
	b, l := u.book, &r.WorksList
	f := form{
		title: u.say(app.ListName(r.Moment)), text: join(r.Society, r.Event, u.shortDay(r.Day)),
		inputs: []input{
			u.date("SentOn", b.T("Sent on"), &l.SentOn), u.date("DueOn", b.T("Due on another day"), &l.DueOn),
			u.line("Reference", b.T("Number at the society"), &l.Reference, app.LengthRule).row(),
			u.ruled(u.notes("Note", b.T("Note"), &l.Note), func() words.Text { return app.LengthRule(l.Note) }),
		},
		save: func(ctx context.Context) error { return u.App.SaveWorksList(ctx, l) },
	}
	if r.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveWorksList(ctx, r.WorksList) }
	}
	u.ask(f)
}
