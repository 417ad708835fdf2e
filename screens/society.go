package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// societyRows are the collecting societies that the office knows; each opens its
// form.
func societyRows(u *UI, all []app.Society) fyne.CanvasObject {
	b := u.book
	rows := parts{bold: b.T("No collecting society yet"), empty: b.T("Whoever organises a concert sends its works to the society of the country: what is due, when, and on which form, is kept here.")}
	for _, s := range all {
		row := widgets.NewActionRow("scale", widgets.ToneNone, s.Name, join(s.Country, u.societyDays(s)))
		if !s.Checked {
			row = row.WithTag(u.say(app.SocietyWarning()), widgets.ToneWarning)
		}
		rows.rows = append(rows.rows, row.WithOpen(func() { u.into(&societyPage{id: s.ID}) }))
	}
	return widgets.Down(12, rows.show(), widgets.Flow(8,
		widgets.NewButton(b.T("Add a society"), func() { u.askSociety(app.NewSociety()) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Add the example societies"), func() {
			u.change(func(ctx context.Context) error { return u.App.AddSocietyExamples(ctx, u.book) })
		}).Small()))
}

// societyDays says when the lists of a society are due.
func (u *UI) societyDays(s app.Society) string {
	b, before := u.book, ""
	if s.DaysBefore != nil {
		before = b.N("{n} days before the event", *s.DaysBefore)
	}
	return join(before, b.N("{n} days after the event", s.DaysAfter))
}

func societyCounts() (all []code) {
	for _, c := range app.SocietyCounts() {
		all = append(all, code{c, app.SocietyCountsName(c)})
	}
	return all
}

// askSociety asks who a society is and what it asks for.
func (u *UI) askSociety(s app.Society) {
	b, d, title := u.book, &s, u.book.T("New collecting society")
	if s.ID != "" {
		title = s.Name
	}
	u.ask(form{
		title: title, width: 720,
		text: b.T("From the first day on, a list is due for each concert with music on its programme. Without one, only where you make a list."),
		inputs: []input{
			u.line("Name", b.T("Name"), &d.Name, app.NameRule), u.line("ShortName", b.T("In short"), &d.ShortName, app.LengthRule),
			u.line("Country", b.T("Country"), &d.Country, app.LengthRule), u.line("Licence", b.T("Number of the office there"), &d.Licence, app.LengthRule),
			u.line("Email", b.T("E-mail"), &d.Email, app.EmailRule), u.line("Address", b.T("Address"), &d.Address, app.LengthRule),
			u.daysBefore(b.T("Days before the event, if any"), &d.DaysBefore), u.whole("DaysAfter", b.T("Days after the event"), &d.DaysAfter),
			u.choiceOf("Counts", b.T("Which works it asks for"), &d.Counts, u.options(societyCounts())), u.date("FromOn", b.T("For concerts from"), &d.FromOn),
			u.tick("Checked", b.T("Held against the society’s own form"), &d.Checked),
		},
		save: func(ctx context.Context) error { return u.App.SaveSociety(ctx, d) },
	})
}

// askHeading asks what stands above the list, in each language.
func (u *UI) askHeading(s app.Society) {
	b := u.book
	u.ask(form{
		title: b.T("What stands above the list?"), width: 720,
		inputs: u.societyTexts(&s, app.SocietyHeading, true),
		save:   func(ctx context.Context) error { return u.App.SaveSociety(ctx, &s) },
	})
}

// societyTexts are fields for what a part of the form says in each language.
// Where a column has no words of the society, the program's stand there in grey.
func (u *UI) societyTexts(s *app.Society, part string, lines bool) (inputs []input) {
	for _, l := range words.Langs() {
		text := s.Text(part, l)
		i := u.line(string(l), l.Name(), &text, app.LengthRule)
		if lines {
			i = u.ruled(u.notes(string(l), l.Name(), &text), func() words.Text { return app.LengthRule(text) })
		} else if f, ok := i.field.(*widgets.TextField); ok {
			f.SetPlaceHolder(words.In(l).Say(app.SocietyFieldName(part)))
		}
		take := i.take
		i.take = func() words.Text {
			wrong := take()
			if wrong.Empty() {
				s.SetText(part, l, text)
			}
			return wrong
		}
		inputs = append(inputs, i)
	}
	return inputs
}
