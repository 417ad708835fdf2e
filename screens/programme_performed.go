package screens

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// askPerformed asks what was played, dropped and added that evening, and how
// long it was. What is agreed stands there as played.
func (p *programmePage) askPerformed(u *UI) {
	today := app.DateOf(time.Now())
	if !p.now.over(today) {
		u.fail(app.ErrNotHeld)
		return
	}
	b, now, e := u.book, p.now.Programme, app.Evening{Items: p.now.Begun(), Of: p.event}
	rows := widgets.Down(6)
	inputs := p.outcomes(u, e.Items, rows)
	encores := u.encores(&e.Added)
	inputs = append(inputs, encores)
	rows.Add(encores.field)
	if event := p.now.event; event.MayClose(today) {
		done := widgets.NewCheck(b.T("The event is done: set its state to Done"), nil)
		done.SetChecked(true)
		rows.Add(done)
		inputs = append(inputs, input{field: done, take: func() words.Text {
			if e.Done = ""; done.Checked() {
				e.Done = event.ID
			}
			return words.Text{}
		}})
	}
	u.askOver(form{
		title: b.T("What was played?"), verb: b.T("Write it down"), width: 640,
		text:   sentences(u.sharedWith(p.now), b.T("From then on this list counts, and not the plan: in histories, in figures and in the balance.")),
		inputs: inputs,
		save:   func(ctx context.Context) error { return u.App.RecordEvening(ctx, now, e) },
	}, rows)
}

// outcomes puts a row for each item: what became of it, and how long it was.
func (p *programmePage) outcomes(u *UI, all []app.Performed, rows *fyne.Container) (inputs []input) {
	for n, i := range p.now.Items {
		name, at := strconv.Itoa(n+1)+". "+i.Called(u.book), strconv.Itoa(n+1)
		outcome := u.choiceOf("Outcome"+at, name, &all[n].Outcome, u.options(outcomes()))
		took := u.duration("Seconds"+at, u.book.T("As performed: {title}", "title", name), &all[n].Seconds)
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
		inputs = append(inputs, p.playedWithout(u, i, &all[n], rows)...)
	}
	return inputs
}

// playedWithout asks of those who were known not to come whether the piece was
// played without them: who stays in it has played it, in histories and lists.
func (p *programmePage) playedWithout(u *UI, i app.Item, to *app.Performed, rows *fyne.Container) []input {
	away, names := p.now.cast.Away(i)
	if len(away) == 0 {
		return nil
	}
	for n := range names {
		names[n] = u.nameShown(names[n])
	}
	tick := widgets.NewCheck(u.book.T("Played without {names}", "names", u.book.List(names)), nil)
	tick.SetChecked(true)
	rows.Add(widgets.Inset(0, 16, tick))
	return []input{{field: tick, take: func() words.Text {
		if to.Without = nil; tick.Checked() {
			to.Without = away
		}
		return words.Text{}
	}}}
}

// performedButton is offered once the evening has come.
func (p *programmePage) performedButton(u *UI) *widgets.Button {
	return widgets.NewButton(u.book.T("As performed"), func() { p.askPerformed(u) }).WithIcon("check")
}

// over says whether the evening has come, or whether nobody knows its day.
func (e evening) over(today app.Date) bool { return e.event.Day == "" || e.event.Day <= today }

// done says that nothing of the evening can be planned any more.
func (e evening) done() bool {
	return e.Status == "performed" || e.event.Day != "" && e.event.Day < app.DateOf(time.Now())
}
