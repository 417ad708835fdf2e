package screens

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// patternSide lists one part of a template of events.
func patternSide(part string) func(u *UI, r *app.PatternRow) fyne.CanvasObject {
	return func(u *UI, r *app.PatternRow) fyne.CanvasObject {
		return later(u, func(ctx context.Context) (app.Pattern, error) { return u.App.Pattern(ctx, r.ID) }, func(k app.Pattern) fyne.CanvasObject {
			p := u.emptyPart(part)
			p.onAdd = func() { u.askPatternLine(freshLine(k.ID, part)) }
			for _, l := range k.Of(part) {
				bold, quiet := u.patternLine(l)
				p.rows = append(p.rows, widgets.NewActionRow(partIcon(part), widgets.ToneNone, bold, quiet).WithOpen(func() { u.askPatternLine(l) }))
			}
			return p.show()
		})
	}
}

// freshLine is a line of a part that is yet to be written.
func freshLine(pattern app.ID, part string) app.PatternLine {
	l := app.PatternLine{PatternID: pattern, Part: part}
	switch part {
	case app.PatternShows:
		l.FromStart, l.SeenBy = new(int), app.Set{app.SeenByCrew}
	case app.PatternCosts:
		l.Currency = "EUR"
	}
	return l
}

// emptyPart says of a part how its first line comes there.
func (u *UI) emptyPart(part string) parts {
	b := u.book
	switch part {
	case app.PatternTasks:
		return parts{bold: b.T("Nothing on the checklist yet"), empty: b.T("What is to be done for each such event, and how many days before it."), add: b.T("Add a task")}
	case app.PatternCosts:
		return parts{bold: b.T("No costs yet"), empty: b.T("What such an event costs beside the fees: the hall, sound, print."), add: b.T("Add a cost")}
	case app.PatternPeople:
		return parts{bold: b.T("No roles yet"), empty: b.T("Whom such an event needs. A role without a person is still to fill at each event."), add: b.T("Add a role")}
	}
	return parts{bold: b.T("No run of show yet"), empty: b.T("What happens, by minutes before and after the beginning; each event makes times of them."), add: b.T("Add a line|in a run of show")}
}

func partIcon(part string) string {
	switch part {
	case app.PatternTasks:
		return "check"
	case app.PatternCosts:
		return "money"
	case app.PatternPeople:
		return "person"
	}
	return "clock"
}

// patternLine is a line in words: what, and the rest of it.
func (u *UI) patternLine(l app.PatternLine) (bold, quiet string) {
	b, who := u.book, cmp.Or(u.nameShown(l.Person), l.Who)
	switch l.Part {
	case app.PatternTasks:
		when := ""
		if l.DaysBefore != nil {
			when = b.N("{n} days before the event", *l.DaysBefore)
		}
		return l.What, join(when, who, l.Note)
	case app.PatternCosts:
		amount := b.T("no amount yet")
		if l.Amount > 0 {
			amount = b.Money(int64(l.Amount), l.Currency)
		}
		return l.What, join(amount, l.Note)
	case app.PatternPeople:
		return u.code(eventRoles(), l.Role), cmp.Or(who, b.T("Still to fill"))
	}
	return l.What, join(u.fromStart(l.FromStart), who, u.seers(app.ShowLine{SeenBy: l.SeenBy}))
}

// fromStart says how far from the beginning of an event something is.
func (u *UI) fromStart(n *int) string {
	b := u.book
	switch {
	case n == nil:
		return b.T("TBA")
	case *n == 0:
		return b.T("at the beginning")
	case *n < 0:
		return b.N("{n} minutes before the beginning", -*n)
	}
	return b.N("{n} minutes after the beginning", *n)
}

// askPatternLine asks about a line of a template.
func (u *UI) askPatternLine(l app.PatternLine) {
	b, d := u.book, &l
	f := form{
		title: d.What, inputs: u.patternInputs(d), about: inPattern(d.PatternID, d),
		save: func(ctx context.Context) error { return u.App.SavePatternLine(ctx, *d) },
	}
	switch {
	case l.Version > 0 && l.Part == app.PatternPeople:
		f.title = u.code(eventRoles(), l.Role)
	case l.Version == 0:
		f.title, f.verb = u.emptyPart(l.Part).add, b.T("Add")
	}
	if l.Part == app.PatternShows {
		f.text = b.T("Without minutes it stands last, as TBA.")
	}
	if l.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemovePatternLine(ctx, l) }
	}
	u.ask(f)
}

// inPattern is a form's line of a template, which is kept by itself.
func inPattern(pattern app.ID, draft app.Record) *origin {
	o := about(app.EventPatterns, draft)
	o.of.ID = pattern
	return o
}

// patternLineAgain opens the form of a line of a template, or of a new one of
// the part that was asked for.
func patternLineAgain(u *UI, d draft) {
	inWhole(app.EventPatterns, func(u *UI, p app.Pattern, l app.PatternLine) {
		if l.ID == "" {
			l = freshLine(p.ID, valueOf(d.Was, "part"))
		}
		u.askPatternLine(l)
	})(u, d)
}

func (u *UI) patternInputs(d *app.PatternLine) []input {
	b := u.book
	what := func(label string) input { return u.line("What", label, &d.What, app.NameRule).row() }
	note := u.line("Note", b.T("Note"), &d.Note, app.LengthRule)
	person := u.pickPerson(link{&d.PersonID, d.Person})
	switch d.Part {
	case app.PatternTasks:
		days := u.daysBefore(b.T("Days before the event"), &d.DaysBefore)
		return []input{what(b.T("What is to be done")), days, person, note.row()}
	case app.PatternCosts:
		return append([]input{what(b.T("What for"))}, append(u.fee(b.T("Planned"), &d.Amount, &d.Currency), note.row())...)
	case app.PatternPeople:
		return []input{u.oneRole(&d.Role), person.row()}
	}
	sees := u.anyOf("SeenBy", b.T("Who sees it"), &d.SeenBy, u.choices(seenBy()))
	return append([]input{what(b.T("What|in a run of show"))}, append(u.minutesFrom(&d.FromStart),
		u.whole("Minutes", b.T("How long, in minutes"), &d.Minutes), u.tick("Programme", b.T("The programme begins here"), &d.Programme),
		person, u.line("Who", b.T("Or in words"), &d.Who, app.LengthRule), sees)...)
}

// oneRole is a field for what somebody does, in words of one's own too.
func (u *UI) oneRole(to *string) input {
	f := widgets.NewChoices(u.book.T("Role"), u.choices(eventRoles()), false).WithOwn(u.book.T("Another…"))
	if *to != "" {
		f.SetChosen(*to)
	}
	return input{name: "Role", field: f, wide: true, take: func() words.Text {
		if *to = ""; len(f.Chosen()) > 0 {
			*to = f.Chosen()[0]
		}
		return words.Text{}
	}}
}

// minutesFrom are two fields for how far from the beginning something is; empty
// is that nobody knows yet.
func (u *UI) minutesFrom(to **int) []input {
	b, way := u.book, "after"
	f := widgets.NewTextField(b.T("Minutes from the beginning"))
	if *to != nil {
		n := **to
		if n < 0 {
			n, way = -n, "before"
		}
		f.SetText(b.Int(int64(n)))
	}
	side := widgets.NewSelect(b.T("Before or after"), u.options([]code{{"before", words.T("Before the beginning")}, {"after", words.T("After the beginning")}}))
	side.SetChosen(way)
	minutes := input{name: "FromStart", field: f, take: func() words.Text {
		n, ok := wholeOf(f.Text())
		if *to = nil; !ok {
			return words.T("A whole number is needed.")
		}
		if side.Chosen() == "before" {
			n = -n
		}
		if strings.TrimSpace(f.Text()) != "" {
			*to = &n
		}
		return words.Text{}
	}}
	f.OnLeave = func() { u.check(minutes) }
	return []input{minutes, {name: "", field: side, take: func() words.Text { return words.Text{} }}}
}

// wantedLead is what a history calls a line of a template, or a role that is to
// fill.
func (u *UI) wantedLead(table string, row image) (kind, name string) {
	if role := valueOf(row, "role"); role != "" {
		name = u.code(eventRoles(), role)
	} else {
		name = valueOf(row, "what")
	}
	return u.say(partLabels()[table]), name
}
