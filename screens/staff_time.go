package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// staffPart lists whose time the grant pays.
func (k audited) staffPart(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []fyne.CanvasObject
	for _, s := range k.staff {
		under := join(s.Job, u.span(s.FromOn, s.ToOn), b.List(u.marked(staffPapers(&s))))
		row := widgets.NewActionRow("person", widgets.ToneNone, u.nameShown(s.Name), under).WithWhole()
		rows = append(rows, row.WithTag(b.Percent(int64(s.Percent), 10_000), widgets.ToneNone).WithOpen(func() { u.askStaffTime(k, s) }))
	}
	add := widgets.NewButton(b.T("Add a person"), func() {
		u.askStaffTime(k, app.StaffTime{GrantID: k.grant.ID, FromOn: k.grant.StartsOn, ToOn: k.grant.EndsOn})
	})
	return k.part(b.T("Staff"), b.T("Whose time the grant pays, and how much of it. All grants together pay the whole of a person at most."), rows, add)
}

func staffPapers(s *app.StaffTime) []mark {
	return []mark{{&s.Contract, words.T("Contract")}, {&s.Timesheet, words.T("Timesheets")}, {&s.Payslip, words.T("Payslips")}}
}

// askStaffTime asks about the time of somebody.
func (u *UI) askStaffTime(k audited, s app.StaffTime) {
	b, d := u.book, &s
	part := widgets.NewDecimalField(b.T("Part of their time"), u.say(rateRule()))
	part.SetUnit("%")
	if d.Percent > 0 {
		part.SetThousandths(int64(d.Percent) * 10)
	}
	f := form{
		title: b.T("Whose time does {grant} pay?", "grant", k.grant.Code),
		inputs: []input{
			u.pickPerson(link{&d.PersonID, s.Name}), u.line("Job", b.T("Job"), &d.Job, app.LengthRule),
			{name: "Percent", field: part, take: func() words.Text { return takePart(part, &d.Percent) }}, k.lineOf(u, &d.LineID),
			u.date("FromOn", b.T("From"), &d.FromOn), u.date("ToOn", b.T("Until"), &d.ToOn),
			u.marks("Contract", b.T("Papers that are there"), staffPapers(d)), u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveStaffTime(ctx, s) },
	}
	if s.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveStaffTime(ctx, s) }
	}
	u.ask(f)
}

// takePart reads per cent as hundredths of one; a verb says what is wrong with it.
func takePart(f *widgets.DecimalField, to *int) words.Text {
	n, given, ok := f.Thousandths()
	if !given || !ok || n%10 != 0 {
		return rateRule()
	}
	*to = int(n / 10)
	return words.Text{}
}
