package screens

import (
	"context"
	"strconv"

	"sofra/app"
	"sofra/screens/widgets"
)

// askPerformed asks what was played, dropped and added that evening, and how
// long it was. What is agreed stands there as played.
func (p *programmePage) askPerformed(u *UI) {
	b, now, all := u.book, p.now.Programme, p.now.Begun()
	var inputs []input
	rows := widgets.Down(6)
	for n, i := range now.Items {
		name, at := strconv.Itoa(n+1)+". "+i.Called(b), strconv.Itoa(n+1)
		outcome := u.choiceOf("Outcome"+at, name, &all[n].Outcome, u.options(outcomes()))
		took := u.duration("Seconds"+at, b.T("As performed: {title}", "title", name), &all[n].Seconds)
		choice, length := outcome.field.(*widgets.Select), took.field.(*widgets.DurationField)
		choice.Bare()
		length.Bare()
		length.SetPlaceHolder(span(i.Planned))
		rows.Add(widgets.Across(8, widgets.Flex(widgets.Body(name)), widgets.Wide(150, choice), widgets.Wide(86, length)))
		inputs = append(inputs, outcome, took)
	}
	u.askOver(form{
		title: b.T("What was played?"), verb: b.T("Write it down"), width: 600,
		text:   b.T("From then on this list counts, and not the plan: in histories, in figures and in the balance."),
		inputs: inputs,
		save:   func(ctx context.Context) error { return u.App.RecordPerformed(ctx, now, all) },
	}, rows)
}

// performedButton is offered once the evening has come.
func (p *programmePage) performedButton(u *UI) *widgets.Button {
	return widgets.NewButton(u.book.T("As performed"), func() { p.askPerformed(u) }).WithIcon("check").Small()
}

// over says whether the evening has come, or whether nobody knows its day.
func (e evening) over(today app.Date) bool { return e.event.Day == "" || e.event.Day <= today }
