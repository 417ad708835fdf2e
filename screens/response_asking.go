package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// asking is an event with the questionnaire that is given, else with the one that
// is asked there, if there is one.
type asking struct {
	event app.Event
	form  app.AskedForm
}

func (u *UI) asking(ctx context.Context, event, given app.ID) (k asking, err error) {
	if k.event, err = u.App.Event(ctx, event); err != nil {
		return k, err
	}
	if given != "" {
		k.form, err = u.App.FormOf(ctx, given)
		return k, err
	}
	k.form, err = u.askedAtEvent(ctx, event)
	return k, err
}

// askedAtEvent is the questionnaire of an event; without ID there is none.
func (u *UI) askedAtEvent(ctx context.Context, event app.ID) (f app.AskedForm, err error) {
	id, err := u.App.QuestionnaireAt(ctx, event)
	if err != nil || id == "" {
		return f, err
	}
	return u.App.FormOf(ctx, id)
}

// turnTo asks the questions of another questionnaire. What is answered already
// stays, and what a draft has of the new ones comes back.
func (p *entry) turnTo(u *UI, f app.AskedForm) {
	if f.ID == p.asked.ID {
		return
	}
	p.asked = f
	p.questions.take()
	p.ask(u)
	at := slices.IndexFunc(u.kept, func(d draft) bool { return d.Slot == paperSlot })
	if at < 0 {
		return
	}
	for name, f := range typedFields(p.questions.more.inputs()) {
		f.SetTyped(u.kept[at].Fields[name])
	}
}

// lacking is the first question that needs an answer and has none.
func (m *moreQuestions) lacking() widgets.Field {
	if m == nil {
		return nil
	}
	for _, f := range m.fields {
		typed, ok := f.field.(widgets.Typed)
		if f.Needed && f.row.Visible() && ok && len(typed.Typed()) == 0 {
			return f.field
		}
	}
	return nil
}

// first is the field that a form begins with.
func (q *questions) first() fyne.Focusable {
	if q.more != nil {
		return q.more.fields[0].field.Target()
	}
	return q.score.Target()
}

// last has the last question lead to the way on: a key too many answers nothing.
func (m *moreQuestions) last(onward func()) {
	if m == nil {
		return
	}
	if k, ok := m.fields[len(m.fields)-1].field.(*widgets.Keys); ok {
		k.OnNext = onward
	}
}

// submitted has Return in every field go on to the next form; from words that were
// typed it goes on to the questions behind them.
func (m *moreQuestions) submitted(next func(), on func(widgets.Field)) {
	if m == nil {
		return
	}
	for i, f := range m.fields {
		switch field := f.field.(type) {
		case *widgets.Keys:
			field.OnSubmitted = next
		case *widgets.TextField:
			field.SetSubmitted(func(typed string) {
				if behind := m.behind(i); behind != nil && typed != "" && f.Kind == app.AsksText {
					on(behind)
					return
				}
				next()
			})
		}
	}
}

// behind is the field of the next question that is asked; nil is none.
func (m *moreQuestions) behind(at int) widgets.Field {
	for _, f := range m.fields[at+1:] {
		if f.row.Visible() {
			return f.field
		}
	}
	return nil
}
