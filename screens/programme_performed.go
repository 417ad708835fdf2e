package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

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
		name, at := strconv.Itoa(n+1)+". "+i.Name(), strconv.Itoa(n+1)
		outcome := u.choiceOf("Outcome"+at, name, &all[n].Outcome, u.options(outcomes()))
		took := u.duration("Seconds"+at, b.T("As performed: {title}", "title", name), &all[n].Seconds)
		choice, length := outcome.field.(*widgets.Select), took.field.(*widgets.DurationField)
		choice.Bare()
		length.Bare()
		length.SetPlaceHolder(span(i.Planned))
		said := fyne.CanvasObject(widgets.Body(name))
		if absent := u.notComing(p.now.cast, i); absent != "" {
			said = widgets.Down(2, said, widgets.Across(6, widgets.NewIcon("warning", widgets.ToneWarning).Sized(14), widgets.Flex(widgets.QuietWrapped(absent))))
		}
		rows.Add(widgets.Across(8, widgets.Flex(said), widgets.Wide(150, choice), widgets.Wide(86, length)))
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
