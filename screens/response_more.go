package screens

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// moreQuestions are the questions of a questionnaire, in its order: the fields
// that every form has where it asks for them, and a field for each other.
type moreQuestions struct {
	fields []moreField
}

// moreField is one question; its keys or its text take the answer.
type moreField struct {
	app.AskedQuestion
	field widgets.Field
	row   fyne.CanvasObject
}

// ask puts the questions of a questionnaire in place of the fixed ones.
func (q *questions) ask(u *UI, asked []app.AskedQuestion) {
	if len(asked) == 0 {
		return
	}
	more := &moreQuestions{}
	for _, one := range asked {
		f := moreField{AskedQuestion: one, field: q.column(one.Code)}
		if f.field == nil {
			f.field = u.moreField(one)
			f.show(q.to.AnswersOf(one.Code))
			f.showOwnCode(q.to)
		}
		f.row = widgets.WholeRow(f.field)
		more.fields = append(more.fields, f)
		if k, ok := f.field.(*widgets.Keys); ok {
			k.OnChanged = q.follow
		}
	}
	q.more = more
	q.follow()
}

// column is the field of a question whose answer is a column of the form.
func (q *questions) column(code string) widgets.Field {
	switch code {
	case "liked":
		return q.score
	case "heard":
		return q.heard
	case "trust":
		return q.trust
	case "comment":
		return q.comment
	case "community":
		return q.community
	case "gender":
		return q.gender
	case "age":
		return q.age
	case "place":
		return q.place
	}
	return nil
}

// moreField is a field for one question: a key an answer where that can be.
func (u *UI) moreField(q app.AskedQuestion) widgets.Field {
	said, keys := q.Said(u.book.Lang()), []widgets.Key{}
	switch {
	case q.HasChoices():
		for i, c := range q.Choices {
			keys = append(keys, widgets.Key{ID: c.Code, Key: strconv.Itoa((i + 1) % 10), Text: c.Said(u.book.Lang())})
		}
		if q.Kind == app.AsksSeveral {
			return widgets.NewKeys(said, keys).WithMany()
		}
		return widgets.NewKeys(said, keys)
	case q.Kind == app.AsksConsent:
		return widgets.NewKeys(said, u.keys(yesNo()))
	case q.HasScale() && q.High-q.Low <= 10:
		return widgets.NewKeys(said, scaleKeys(q.Low, q.High))
	}
	return widgets.NewTextField(said)
}

// show writes the answers that are kept into the field.
func (f moreField) show(all []app.FormAnswer) {
	var codes []string
	text := ""
	for _, a := range all {
		codes, text = append(codes, a.ChoiceCode), a.Text
		if a.Number != nil {
			text = strconv.Itoa(*a.Number)
		}
	}
	switch field := f.field.(type) {
	case *widgets.Keys:
		if text == "" {
			text = strings.Join(codes, " ")
		}
		field.SetChosen(text)
	case *widgets.TextField:
		field.SetText(text)
	}
}

// answers are what the field says, as it is kept. A number that is none, or is
// off its scale, is no answer.
func (f moreField) answers() (all []app.FormAnswer) {
	if !f.row.Visible() {
		return nil
	}
	switch field := f.field.(type) {
	case *widgets.Keys:
		for _, code := range field.Several() {
			if f.HasScale() {
				all = append(all, app.FormAnswer{Number: number(code)})
			} else {
				all = append(all, app.FormAnswer{ChoiceCode: code})
			}
		}
	case *widgets.TextField:
		text := strings.TrimSpace(field.Text())
		n := number(text)
		switch {
		case text == "":
		case f.Kind == app.AsksText:
			all = append(all, app.FormAnswer{Text: text})
		case n != nil && (!f.HasScale() || *n >= f.Low && *n <= f.High):
			all = append(all, app.FormAnswer{Number: n})
		}
	}
	return all
}

// wrong is what is wrong with what is typed: a number is needed, on the scale
// where there is one.
func (f moreField) wrong() words.Text {
	field, typed := f.field.(*widgets.TextField)
	switch {
	case !typed || f.Kind == app.AsksText || strings.TrimSpace(field.Text()) == "" || !f.row.Visible() || len(f.answers()) > 0:
		return words.Text{}
	case f.HasScale():
		return words.T("A score from {low} to {high} is needed.", "low", f.Low, "high", f.High)
	}
	return words.T("A number is needed.")
}

// wrong is the first field with which something is wrong, and what.
func (m *moreQuestions) wrong() (widgets.Field, words.Text) {
	if m == nil {
		return nil, words.Text{}
	}
	for _, f := range m.fields {
		if said := f.wrong(); !said.Empty() && !app.IsColumn(f.Code) {
			return f.field, said
		}
	}
	return nil, words.Text{}
}

// take writes the answers into the form.
func (m *moreQuestions) take(r *app.Response) {
	if m == nil {
		return
	}
	for _, f := range m.fields {
		if f.Code == ownCode {
			r.OwnCode = strings.TrimSpace(f.field.(*widgets.TextField).Text())
		} else if !app.IsColumn(f.Code) {
			r.SetAnswers(f.Code, f.answers()...)
		}
	}
}

// follow shows the questions whose condition is met, and says whether one came
// or went.
func (m *moreQuestions) follow() (turned bool) {
	if m == nil {
		return false
	}
	for _, f := range m.fields {
		if f.WhenQuestion == "" || f.row.Visible() == m.met(f) {
			continue
		}
		turned = true
		if f.row.Visible() {
			f.row.Hide()
		} else {
			f.row.Show()
		}
	}
	return turned
}

func (m *moreQuestions) met(f moreField) bool {
	at := slices.IndexFunc(m.fields, func(one moreField) bool { return one.Code == f.WhenQuestion })
	if at < 0 || !m.fields[at].row.Visible() {
		return false
	}
	keys, ok := m.fields[at].field.(*widgets.Keys)
	return ok && slices.Contains(keys.Several(), f.WhenAnswer)
}

// inputs are the fields that no other form has, by their codes.
func (m *moreQuestions) inputs() (all []input) {
	if m == nil {
		return nil
	}
	for _, f := range m.fields {
		if !app.IsColumn(f.Code) {
			all = append(all, input{name: "answer_" + f.Code, field: f.field, take: f.wrong})
		}
	}
	return all
}
