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

// waitsBehind is how much waits behind a tab of a record.
func waitsBehind(record any, tab string) int {
	if e, ok := record.(*app.EventRow); ok && tab == "checklist" {
		return e.OpenTasks
	}
	return 0
}

// checklist is what is to be done for an event, and who was asked.
func checklist(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.TaskRow, error) {
		rows, _, err := u.App.Tasks(ctx, app.TaskFilter{EventID: r.ID})
		return rows, err
	}, func(rows []app.TaskRow) fyne.CanvasObject {
		b, open := u.book, []app.TaskRow(nil)
		p := parts{
			bold: b.T("Nothing on the checklist yet"), empty: b.T("Note what is to be done, whose it is, and who was asked."),
			add: b.T("Add a task"), onAdd: func() { u.askTask(app.TaskRow{Task: app.Task{EventID: r.ID}}) },
		}
		for _, t := range rows {
			p.rows = append(p.rows, u.taskRow(t, false))
			if t.DoneOn == "" {
				open = append(open, t)
			}
		}
		if len(open) > 0 {
			p.more = widgets.NewButton(b.T("Copy as text"), func() { u.copyTasks(open) }).WithIcon("copy")
		}
		return p.show()
	})
}

// taskRow is a task with how it stands; at says for which event.
func (u *UI) taskRow(t app.TaskRow, at bool) *widgets.ActionRow {
	b, icon, tone, event := u.book, "clock", widgets.ToneNone, ""
	tag, tagTone := u.taskTag(t)
	switch {
	case t.DoneOn != "":
		icon, tone = "check", widgets.ToneDone
	case tagTone != widgets.TonePlain:
		tone = tagTone
	}
	if t.Waits() {
		icon = "mail"
	}
	if at {
		event = join(t.Event, u.shortDay(t.Day))
	}
	row := widgets.NewActionRow(icon, tone, t.Title, join(u.nameShown(t.Person), event, u.dueText(t))).WithTagsBelow().WithOpen(func() { u.askTask(t) })
	if tag != "" {
		row.WithTag(tag, tagTone)
	}
	if t.Waits() && tagTone == widgets.ToneError {
		row.WithTag(b.T("No answer"), widgets.ToneWarning)
	}
	mark := t.Marks()[0]
	return row.WithAction(b.Say(markWord(mark)), func() { u.markTask(t.ID, mark) })
}

// dueText says until when a task is to be done.
func (u *UI) dueText(t app.TaskRow) string {
	switch {
	case t.Due != "":
		return u.book.T("until {day}", "day", u.shortDay(t.Due))
	case t.DaysBefore != nil:
		return u.book.N("{n} days before the event", *t.DaysBefore)
	}
	return ""
}

// taskTag says how urgent a task is, or that it is done.
func (u *UI) taskTag(t app.TaskRow) (string, widgets.Tone) {
	b, today := u.book, app.DateOf(time.Now())
	switch {
	case t.DoneOn != "":
		return b.T("Done {day}", "day", u.day(t.DoneOn)), widgets.ToneDone
	case t.Due != "" && t.Due < today:
		return b.N("{n} days late", t.Due.Until(today)), widgets.ToneError
	case t.Waits():
		return b.T("Asked {day}, no answer", "day", u.day(t.AskedOn)), widgets.ToneWarning
	case t.Due == today:
		return b.T("Due today"), widgets.ToneWarning
	case t.AnsweredOn != "":
		return b.T("Answered {day}", "day", u.day(t.AnsweredOn)), widgets.TonePlain
	}
	return "", widgets.TonePlain
}

func markWord(m app.TaskMark) words.Text {
	switch m {
	case app.TaskOpen:
		return words.T("Not done")
	case app.TaskAsked:
		return words.T("Asked today")
	case app.TaskAnswered:
		return words.T("Answered|a task")
	}
	return words.T("Done")
}

func (u *UI) markTask(id app.ID, mark app.TaskMark) {
	if u.mayWrite() {
		u.change(func(ctx context.Context) error { return u.App.MarkTask(ctx, id, mark, app.DateOf(time.Now())) })
	}
}

// askTask asks about a line of a checklist, and offers what can be noted of it.
func (u *UI) askTask(t app.TaskRow) {
	b, d := u.book, &t.Task
	f := form{
		title: d.Title, text: b.T("A number of days before the event follows the event when it moves."),
		inputs: []input{
			u.line("Title", b.T("What is to be done"), &d.Title, app.NameRule).row(),
			u.pick("PersonID", b.T("Whose it is"), link{&d.PersonID, t.Person}, findPeople), u.date("DueOn", b.T("Until|a day"), &d.DueOn).begin(),
			u.daysBefore(b.T("Or days before the event"), &d.DaysBefore),
			u.date("AskedOn", b.T("Asked on"), &d.AskedOn), u.date("AnsweredOn", b.T("Answered on"), &d.AnsweredOn),
			u.date("DoneOn", b.T("Done on"), &d.DoneOn),
			u.line("Note", b.T("Note"), &d.Note, app.LengthRule),
		},
		save: func(ctx context.Context) error { return u.App.SaveTask(ctx, d) },
	}
	if d.Version == 0 {
		f.title, f.verb = b.T("What is to be done?"), b.T("Add")
		u.ask(f)
		return
	}
	var marks []fyne.CanvasObject
	for _, m := range d.Marks() {
		marks = append(marks, widgets.NewButton(b.Say(markWord(m)), func() { u.dialogs.Top().Close(); u.markTask(d.ID, m) }).Small())
	}
	f.above = widgets.Flow(8, marks...)
	f.remove = func(ctx context.Context) error { return u.App.RemoveTask(ctx, *d) }
	u.ask(f)
}

// daysBefore is a field for a number of days; empty is none, and 0 is the day
// of the event.
func (u *UI) daysBefore(label string, to **int) input {
	f := widgets.NewTextField(label)
	if *to != nil {
		f.SetText(u.book.Int(int64(**to)))
	}
	i := input{name: "DaysBefore", field: f, take: func() words.Text {
		n, ok := wholeOf(f.Text())
		if *to = nil; !ok {
			return words.T("A whole number is needed.")
		}
		if strings.TrimSpace(f.Text()) != "" {
			*to = &n
		}
		return words.Text{}
	}}
	f.OnLeave = func() { u.check(i) }
	return i
}

// copyTasks copies tasks as lines of a reminder.
func (u *UI) copyTasks(rows []app.TaskRow) {
	u.desk.Clipboard().SetContent(strings.Join(app.TaskLines(u.book, rows), "\n"))
	u.status.Say("copy", widgets.ToneDone, u.book.N("Copied {n} tasks as text", len(rows)))
	u.status.SetUndo("", nil)
}
