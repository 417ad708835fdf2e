package screens

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ladderLines show a cancellation ladder, a line a step.
func ladderLines(u *UI, l app.Ladder) fyne.CanvasObject {
	rows := widgets.Down(4)
	for _, line := range l.Lines(u.book) {
		rows.Add(widgets.Across(8, widgets.Flex(widgets.Wrapped(line.When)), widgets.Body(line.Share)))
	}
	return rows
}

// ladderForm asks for the steps of a ladder: from how many days before the event
// on, and what is due then.
type ladderForm struct {
	title, text string
	now         app.Ladder
	save        func(context.Context, app.Ladder) error
}

// askLadder asks for a ladder. The last step has no days: it holds until the
// event and after it. Without any share there is no ladder.
func (u *UI) askLadder(f ladderForm) {
	b, steps := u.book, make([]ladderStep, app.MostLadderSteps)
	for i, s := range f.now.Steps() {
		at := i
		if s.Days == 0 {
			at = len(steps) - 1
		}
		steps[at] = ladderStep{days: s.Days, share: strconv.Itoa(s.Share)}
	}
	var inputs []input
	for i := range steps[:len(steps)-1] {
		s := &steps[i]
		inputs = append(inputs, u.whole("", b.T("Step {n}: days before, or more", "n", i+1), &s.days).begin(), u.share(b.T("Step {n}: share of the fee", "n", i+1), &s.share))
	}
	last := u.share(b.T("Last step: share until the event and after"), &steps[len(steps)-1].share)
	last.name = "Ladder"
	u.ask(form{
		title: f.title, text: f.text, inputs: append(inputs, last.row()),
		save: func(ctx context.Context) error {
			l, err := ladderOf(steps)
			if err != nil {
				return err
			}
			return f.save(ctx, l)
		},
	})
}

// ladderStep is a step as it is typed.
type ladderStep struct {
	days  int
	share string
}

// share is a field for a share in percent.
func (u *UI) share(label string, to *string) input {
	f := widgets.NewTextField(label)
	f.SetUnit("%")
	f.SetText(*to)
	i := input{field: f, take: func() words.Text {
		*to = f.Text()
		if n, ok := wholeOf(*to); !ok || n > 100 {
			return words.T("A share is a whole number from 0 to 100.")
		}
		return words.Text{}
	}}
	f.OnLeave = func() { u.check(i) }
	return i
}

// ladderOf is the ladder of the steps that were typed. A step is one where both
// its days and its share are.
func ladderOf(typed []ladderStep) (app.Ladder, error) {
	var steps []app.LadderStep
	last := len(typed) - 1
	for i, s := range typed {
		switch {
		case s.days == 0 && s.share == "":
			continue
		case i < last && (s.days == 0 || s.share == ""):
			return "", app.Invalid{{Field: "Ladder", Text: words.T("Each step needs its days and its share.")}}
		}
		n, ok := wholeOf(s.share)
		if !ok {
			return "", errors.New("a share that the form let pass: " + s.share)
		}
		steps = append(steps, app.LadderStep{Days: s.days, Share: n})
	}
	return app.LadderOf(steps), nil
}

// terms are what is due when the office cancels a booking, and the way to agree
// on something else.
func (s *settling) terms(u *UI) fyne.CanvasObject {
	b := u.book
	change := widgets.NewLink(b.T("Change the ladder"), func() {
		u.askLadder(ladderForm{
			title: b.T("What is due when the office cancels?"), text: b.T("Of the fee of {name}. It stands in the offer and in the contract.", "name", s.k.Artist),
			now: s.ladder, save: func(ctx context.Context, l app.Ladder) error { return u.App.SaveLadder(ctx, s.k.ID, l) },
		})
	}).Small()
	all := widgets.Down(4, widgets.Across(8, widgets.Strong(b.T("When the office cancels")), widgets.Gap(), change))
	switch {
	case s.ladder == "":
		all.Add(widgets.QuietWrapped(b.T("No ladder is agreed. The settings have one for all offers.")))
	case s.k.Ladder == "":
		all.Add(widgets.QuietWrapped(b.T("As the office offers to all.")))
	}
	all.Add(ladderLines(u, s.ladder))
	return all
}
