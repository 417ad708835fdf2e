package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// chosenPerson is the person that is chosen in the list of people.
func (u *UI) chosenPerson() app.ID {
	if p, ok := u.pageNow().(*tabbed); ok {
		if l, ok := p.now().(*list[app.PersonRow]); ok {
			return l.chosen
		}
	}
	return ""
}

// withPerson is possible where a person is chosen.
func withPerson(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() {
		return why
	}
	if u.chosenPerson() == "" {
		return words.T("Choose a person under People first.")
	}
	return words.Text{}
}

// nameShown is the name of somebody as people read it: words stand for who was
// erased.
func (u *UI) nameShown(name string) string {
	if name == app.ErasedName {
		return u.book.T("Erased person")
	}
	return name
}

// leaving is a person whose data is to be erased.
type leaving struct {
	app.Person
	mentions []app.Mention
}

// askErase asks whether the chosen person's data is erased for good.
func (u *UI) askErase() {
	id := u.chosenPerson()
	load(u, func(ctx context.Context) (l leaving, err error) {
		if l.Person, err = u.App.Person(ctx, id); err == nil {
			l.mentions, err = u.App.Mentions(ctx, id)
		}
		return l, err
	}, u.askErasing)
}

// mostMentions is how many texts are shown that name somebody.
const mostMentions = 8

func (u *UI) askErasing(l leaving) {
	b, why := u.book, string(app.EraseAsked)
	reason := u.choice("Why", b.T("Why"), &why, u.options([]code{
		{string(app.EraseAsked), words.T("The person asked for it")}, {string(app.EraseOver), words.T("The data is needed no longer")},
	}))
	body := []fyne.CanvasObject{
		widgets.NewNote(widgets.ToneWarning, "warning", b.T("This cannot be taken back."),
			b.T("Backups that were made before hold the data until they are deleted. Restoring one erases it again, as long as the note of it lies beside the office or a newer backup.")),
		reason.field,
	}
	if n := len(l.mentions); n > 0 {
		body = append(body, widgets.Strong(b.N("{n} texts elsewhere name this person. The name is taken out of them.", n)))
		for _, m := range l.mentions[:min(n, mostMentions)] {
			body = append(body, widgets.QuietWrapped(join(u.code(kinds(), string(m.Of.Kind)), cut(m.Text))))
		}
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Erase the data of {name} for good?", "name", l.Name), Width: 560, Plain: b.T("Go back"), Danger: b.T("Erase for good"),
		Text: b.T("Names, contacts, notes, consents, answers on identity and files go, here and in the history. Bookings and counts stay, without a name."),
		Body: widgets.Down(12, body...),
		OnDanger: func() bool {
			reason.take()
			u.erase(l.ID, app.EraseReason(why))
			return true
		},
	})
}

// erase erases somebody's data, and says so: there is nothing to take back.
func (u *UI) erase(person app.ID, why app.EraseReason) {
	background(u, func(ctx context.Context) (steps []app.Step, err error) {
		if err = u.App.ErasePerson(ctx, person, why); err != nil {
			return nil, err
		}
		return u.App.History(ctx, app.Page{Limit: 1})
	}, func(steps []app.Step) {
		u.pageNow().load(u)
		u.askSteps(func() {
			u.lastStep = steps[0]
			u.sayTold()
		})
	})
}

// cut is the beginning of a long text.
func cut(text string) string {
	const most = 120
	if all := []rune(text); len(all) > most {
		return string(all[:most]) + "…"
	}
	return text
}
