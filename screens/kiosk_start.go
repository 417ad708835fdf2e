package screens

import (
	"context"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// errNoForm is that nothing is asked at an event.
func errNoForm() error {
	return &app.Fault{Code: "no_questionnaire", Text: words.T("Nothing is asked at this event yet. Open a questionnaire for it or for its series first.")}
}

// askKiosk asks for the code that leads back, and takes the screen to the door of
// an event. Form is the questionnaire; without one it is that of the event.
func (u *UI) askKiosk(event link, form app.ID) {
	b, code := u.book, ""
	secret := u.secret(b.T("Code to come back, four to eight figures"))
	inputs := []input{{name: "Code", field: secret, wide: true, take: func() words.Text { code = secret.Text(); return codeRule(code) }}}
	if event.now == "" {
		inputs = append([]input{u.pickNeeded(event)}, inputs...)
	}
	u.ask(formOfKiosk(u, inputs, func(ctx context.Context) (d keptDoor, err error) {
		d = keptDoor{Office: withoutPassword(u.office), Event: *event.to, Form: form, Code: newLock(code)}
		if d.Form == "" {
			d.Form, err = u.App.QuestionnaireAt(ctx, d.Event)
		}
		if err == nil && d.Form == "" {
			err = errNoForm()
		}
		return d, err
	}))
}

// formOfKiosk is that question; at says where the screen goes.
func formOfKiosk(u *UI, inputs []input, at func(context.Context) (keptDoor, error)) form {
	b, d := u.book, keptDoor{}
	return form{
		title: b.T("Let visitors answer on this screen?"), verb: b.T("Begin"), making: true, inputs: inputs,
		text: b.T("The questionnaire takes the whole screen, and only the code leads back into the office. Nobody else should know it."),
		save: func(ctx context.Context) (err error) { d, err = at(ctx); return err },
		kept: func() { u.standAt(d, time.Now) },
	}
}

// pickNeeded chooses an event, which there must be.
func (u *UI) pickNeeded(event link) input {
	chosen := u.pick("EventID", u.book.T("Event"), event, u.findEvents).row()
	take := chosen.take
	chosen.take = func() words.Text {
		if take(); *event.to == "" {
			return words.T("Choose the event.")
		}
		return words.Text{}
	}
	return chosen
}

// kioskAtEvent is the way to the door from an event.
func (u *UI) kioskAtEvent(id app.ID, title string) { u.askKiosk(link{&id, title}, "") }

// kioskOf is the way to the door from a questionnaire that is open.
func (u *UI) kioskOf(r *app.QuestionnaireRow) {
	event := r.EventID
	u.askKiosk(link{&event, r.Event}, r.ID)
}
