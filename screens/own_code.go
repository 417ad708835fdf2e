package screens

import (
	"slices"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ownCode is the field for the code that somebody made up, among the questions
// of a form.
const ownCode = "own_code"

// withOwnCode are the questions of a questionnaire. One that is given out before
// or after a programme begins with the code by which people are found again.
func (u *UI) withOwnCode(f app.AskedForm) []app.AskedQuestion {
	if f.Purpose != "before" && f.Purpose != "after" || len(f.Asked) == 0 {
		return f.Asked
	}
	asked := app.AskedQuestion{Question: app.Question{Code: ownCode, Kind: app.AsksText}}
	for _, l := range words.Langs() {
		asked.Texts = append(asked.Texts, app.QuestionText{Language: l, Text: words.In(l).T("Own code")})
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
