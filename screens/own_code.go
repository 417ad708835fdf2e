package screens

import (
	"slices"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ownCode is the field for the code that somebody made up, among the questions
// of a form.
const ownCode = app.AsksOwnCode

// withOwnCode are the questions of a questionnaire, as a desk takes them over.
func (u *UI) withOwnCode(f app.AskedForm) []app.AskedQuestion {
	return ownCodeFirst(f, func(b *words.Book) app.QuestionText { return app.QuestionText{Text: b.T("Own code")} })
}

// askedAtDoor are the questions of a questionnaire, as visitors read them: how the
// code is made stands beside it.
func askedAtDoor(f app.AskedForm) []app.AskedQuestion {
	return ownCodeFirst(f, func(b *words.Book) app.QuestionText {
		hint := []string{b.Say(app.OwnCodeWhy())}
		for i, part := range app.OwnCodeParts() {
			hint = append(hint, strconv.Itoa(i+1)+"\u00a0 "+b.Say(part))
		}
		return app.QuestionText{Text: b.Say(app.OwnCodeName()), Hint: strings.Join(hint, "\n")}
	})
}

// ownCodeFirst puts the code by which people are found again before the questions
// of what is given out before or after a programme.
func ownCodeFirst(f app.AskedForm, said func(*words.Book) app.QuestionText) []app.AskedQuestion {
	if f.Purpose != "before" && f.Purpose != "after" || len(f.Asked) == 0 {
		return f.Asked
	}
	asked := app.AskedQuestion{Question: app.Question{Code: ownCode, Kind: app.AsksText}}
	for _, l := range words.Langs() {
		t := said(words.In(l))
		t.Language = l
		asked.Texts = append(asked.Texts, t)
	}
	return slices.Concat([]app.AskedQuestion{asked}, f.Asked)
}

// showOwnCode writes the code that is kept into its field.
func (f moreField) showOwnCode(r *app.Response) {
	if f.Code == ownCode {
		f.field.(*widgets.TextField).SetText(r.OwnCode)
	}
}

// takeOver takes paper forms of a questionnaire over, whichever is asked at the
// event by itself: those from before and after a programme have no other way.
func (u *UI) takeOver(r *app.QuestionnaireRow) {
	e := newEntry()
	e.given, e.stack.EventID, e.event = r.ID, r.EventID, r.Event
	u.into(e)
	if r.EventID != "" {
		e.choose(u, widgets.Option{ID: string(r.EventID), Text: r.Event})
	}
}
