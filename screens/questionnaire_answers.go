package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// countedAnswers are a questionnaire with what was answered to it.
type countedAnswers struct {
	form   app.AskedForm
	counts []app.AnswerCount
}

// questionnaireAnswers counts the answers to one questionnaire.
func questionnaireAnswers(u *UI, r *app.QuestionnaireRow) fyne.CanvasObject {
	id := r.ID
	return later(u, func(ctx context.Context) (k countedAnswers, err error) {
		if k.form, err = u.App.FormOf(ctx, id); err == nil {
			k.counts, err = u.App.AnswersTo(ctx, app.ResponseFilter{QuestionnaireID: id})
		}
		return k, err
	}, func(k countedAnswers) fyne.CanvasObject {
		b := u.book
		if app.Given(k.counts, "all", "") == 0 {
			return widgets.NewEmptyState(b.T("No forms yet"), b.T("Figures come here with the first form."), nil)
		}
		all := widgets.Down(14)
		for _, q := range k.form.Asked {
			if !q.Identity {
				all.Add(u.answersOf(q, k.counts))
			}
		}
		all.Add(widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone),
			widgets.Flex(widgets.QuietWrapped(b.T("By community they stand under “What audiences say”, where small groups are protected.")))))
		return all
	})
}

// answersOf is a question with each of its answers, counted by code, and how
// many answered.
func (u *UI) answersOf(q app.AskedQuestion, counts []app.AnswerCount) fyne.CanvasObject {
	b, l := u.book, u.book.Lang()
	code := countedAs(q.Code)
	var labels []string
	var values []int
	add := func(label, answer string) {
		labels, values = append(labels, label), append(values, int(app.Given(counts, code, answer)))
	}
	switch {
	case q.Kind == app.AsksThermometer: // every degree would be a column
	case q.HasScale():
		for n := q.Low; n <= q.High; n++ {
			add(strconv.Itoa(n), strconv.Itoa(n))
		}
	default:
		for _, c := range q.Choices {
			add(c.Said(l), c.Code)
		}
	}
	n := int(app.Given(counts, code, ""))
	if app.IsColumn(q.Code) {
		for _, v := range values {
			n += v
		}
	}
	head := widgets.Down(2, widgets.Wrapped(q.Said(l)), widgets.Quiet(b.N("{n} answers", n)))
	if n == 0 || len(labels) == 0 {
		return head
	}
	if q.HasScale() {
		return widgets.Down(4, head, widgets.NewColumnBars(labels, values))
	}
	rows := facts{u: u}
	for i, label := range labels {
		rows.number(label, values[i])
	}
	return widgets.Down(4, head, rows.show())
}

// countedAs is under which code the answers to a question are counted.
func countedAs(code string) string {
	if code == "liked" {
		return "score"
	}
	return code
}
