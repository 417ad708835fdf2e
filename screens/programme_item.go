package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ask asks about an item of the programme.
func (p *programmePage) ask(u *UI, i app.Item) {
	d, b, now := &i, u.book, p.now.Programme
	f := form{
		title: i.Called(b), inputs: u.talkInputs(d), about: within(app.Programmes, &now, d),
		save: func(ctx context.Context) error { return u.App.SaveItemAt(ctx, p.event, now, *d) },
		kept: func() { p.added = i.Version == 0 },
	}
	if p.now.event.Day != "" && p.now.over(app.DateOf(time.Now())) {
		f.text = u.sharedWith(p.now)
	}
	if i.Music() {
		f.inputs = u.pieceInputs(d)
	}
	switch {
	case i.Version > 0:
		f.remove = func(ctx context.Context) error { return u.App.RemoveItem(ctx, now, i.ID) }
	case i.Music():
		f.title, f.verb = b.T("Which piece?"), b.T("Add")
	default:
		f.title, f.verb = b.T("What is said, or what pause?"), b.T("Add")
	}
	f.inputs = append(f.inputs,
		u.duration("Planned", b.T("Planned length"), &d.Planned),
		u.duration("Performed", b.T("Length as performed"), &d.Performed),
		u.agreedOrSoft(d),
		u.choice("Transition", b.T("Goes over"), &d.Transition, u.options(transitions())),
		u.set("Languages", b.T("Languages"), &d.Languages, offered(d.Languages)).row(),
		u.performers(d),
		u.line("StageNote", b.T("For the stage"), &d.StageNote, app.LengthRule),
		u.line("Note", b.T("Note"), &d.Note, app.LengthRule))
	u.proposeLength(f.inputs)
	u.ask(f)
}

// pieceInputs are the fields that only a piece has.
func (u *UI) pieceInputs(d *app.Item) []input {
	b := u.book
	return []input{
		u.pick("WorkID", b.T("Work"), link{&d.WorkID, d.Work}, findWorks).orNew(b.T("New work"), func(n fresh) { u.askWork(nil, n) }),
		u.line("Title", b.T("Title, where it is another one"), &d.Title, app.LengthRule),
		u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(pieceKinds())),
		u.line("Movement", b.T("Movement"), &d.Movement, app.LengthRule),
	}
}

// talkInputs are the fields of talk and pauses. One without a title is called by
// its kind, in the language of whoever reads it.
func (u *UI) talkInputs(d *app.Item) []input {
	b := u.book
	return []input{
		u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(talkKinds())),
		u.line("Title", b.T("Title"), &d.Title, app.LengthRule),
	}
}

// proposeLength gives a piece the length of the chosen work.
func (u *UI) proposeLength(inputs []input) {
	at := map[string]input{}
	for _, i := range inputs {
		at[i.name] = i
	}
	work, ok := at["WorkID"].field.(*widgets.Picker)
	if !ok {
		return
	}
	planned := at["Planned"].field.(*widgets.DurationField)
	work.OnChanged = func(o widgets.Option) {
		if o.ID == "" || planned.Text() != "" {
			return
		}
		load(u, func(ctx context.Context) (app.Work, error) { return u.App.Work(ctx, app.ID(o.ID)) }, func(w app.Work) {
			if w.Seconds > 0 {
				planned.SetDuration(time.Duration(w.Seconds) * time.Second)
			}
		})
	}
}

// performers is a field for who performs an item, in their order.
func (u *UI) performers(d *app.Item) input {
	b, lines := u.book, map[fyne.CanvasObject]*performerLine{}
	line := func(f app.Performer) fyne.CanvasObject {
		l := u.performerLine(f)
		lines[l.row] = l
		return l.row
	}
	var rows []fyne.CanvasObject
	for _, f := range d.Performers {
		rows = append(rows, line(f))
	}
	field := widgets.NewLines(b.T("Performers, in their order"), widgets.LinesWords{
		Add: b.T("Add a performer"), Up: b.T("Further up"), Remove: b.T("Remove"),
	}, rows...)
	field.OnAdd = func() fyne.CanvasObject { return line(app.Performer{}) }
	return input{name: "Performers", field: field, wide: true, take: func() words.Text {
		d.Performers = nil
		for _, row := range field.Rows() {
			if f, given := lines[row].taken(); given {
				d.Performers = append(d.Performers, f)
			}
		}
		return words.Text{}
	}}
}

// performerLine is one of them: who, as what, and what they play.
type performerLine struct {
	row             fyne.CanvasObject
	performer       app.Performer
	who, role, part input
}

func (u *UI) performerLine(f app.Performer) *performerLine {
	l := &performerLine{performer: f}
	d := &l.performer
	l.who = u.artist("PersonID", u.book.T("Performer"), billed{&d.PersonID, &d.EnsembleID, d.Name})
	l.role = u.choice("Role", u.book.T("Role"), &d.Role, u.options(performerRoles()))
	l.part = u.line("Part", u.book.T("Part"), &d.Part, app.LengthRule)
	who, part := l.who.field.(*widgets.Picker), l.part.field.(*widgets.TextField)
	who.Bare()
	part.Bare()
	role := l.role.field.(*widgets.Select)
	role.Bare()
	who.SetPlaceHolder(u.book.T("Artist or ensemble"))
	part.SetPlaceHolder(u.book.T("Instrument or part"))
	l.row = widgets.Across(8, widgets.Flex(who), widgets.Wide(132, role), widgets.Wide(150, part))
	return l
}

// taken is the performer as typed; a line left empty is none.
func (l *performerLine) taken() (app.Performer, bool) {
	l.who.take()
	l.role.take()
	l.part.take()
	d := l.performer
	if d.PersonID != "" || d.EnsembleID != "" {
		d.Said = ""
	}
	return d, d.PersonID != "" || d.EnsembleID != "" || d.Said != ""
}
