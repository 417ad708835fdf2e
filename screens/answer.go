package screens

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// askIdentity writes down what a person says of who they are: a new answer, or
// another one in place of what they said before.
func askIdentity(u *UI, draft app.Identity) {
	b, d := u.book, &draft
	d.SaidOn = app.DateOf(time.Now())
	title := b.T("Which community does the person name?")
	if d.Asks == app.AsksGender {
		title = b.T("Which gender does the person name?")
	}
	own := u.line("Words", b.T("In own words"), new(string), app.LengthRule) // the chips take what stands in it
	own.wide = true
	purpose := u.line("Purpose", b.T("Purpose"), &d.Purpose, app.LengthRule)
	purpose.wide = true
	u.ask(form{
		title: title,
		text:  b.T("Only what the person says counts. Nothing follows from a name, a language or a town."),
		inputs: []input{
			u.chips(d, own.field.(*widgets.TextField)), own,
			u.choice("SaidBy", b.T("Said by"), &d.SaidBy, u.options(sayers())),
			u.date("SaidOn", b.T("Date"), &d.SaidOn),
			purpose,
		},
		save: func(ctx context.Context) error { return u.App.SaveIdentity(ctx, d) },
	})
}

func sayers() []code {
	return []code{{app.SaidSelf, words.T("the person")}, {app.SaidList, words.T("an old list")}}
}

// chips are the answers to choose from, several at once; what is none of them
// stands in the field for own words.
func (u *UI) chips(d *app.Identity, own *widgets.TextField) input {
	all := answerCodes(d.Asks)
	chosen, theirs := app.Set{}, app.Set{}
	for _, one := range d.Answers() {
		if slices.ContainsFunc(all, func(c code) bool { return c.id == one }) {
			chosen = append(chosen, one)
		} else {
			theirs = append(theirs, one)
		}
	}
	f := widgets.NewChoices(u.book.T("Answers, one or several"), u.options(all), true)
	f.SetChosen(chosen...)
	own.SetText(theirs.String())
	f.OnChanged = func() {
		chosen = alone(chosen, f.Chosen())
		f.SetChosen(chosen...)
	}
	return input{name: "Answer", field: f, wide: true, take: func() words.Text {
		d.Answer = app.SetOf(strings.Join(append(f.Chosen(), own.Text()), ",")).String()
		return app.AnswerRule(d.Answer)
	}}
}

// alone lets a refusal stand alone: it takes the other answers' place, and they
// take its.
func alone(before, now app.Set) app.Set {
	if !now.Has(app.PrefersNot) {
		return now
	}
	if before.Has(app.PrefersNot) {
		return slices.DeleteFunc(now, func(c string) bool { return c == app.PrefersNot && len(now) > 1 })
	}
	return app.Set{app.PrefersNot}
}
