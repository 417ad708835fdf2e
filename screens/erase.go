package screens

import (
	"context"
	"time"

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

// askErase asks whether the chosen person's data is erased for good.
func (u *UI) askErase() {
	load(u, erasingOf(u, u.chosenPerson()), u.askErasing)
}

// erasingOf asks what must be known before somebody's data is erased.
func erasingOf(u *UI, id app.ID) func(context.Context) (app.Leaving, error) {
	return func(ctx context.Context) (app.Leaving, error) { return u.App.Leaving(ctx, id, u.book) }
}

// mostMentions is how many texts are shown that name somebody.
const mostMentions = 8

func (u *UI) askErasing(l app.Leaving) {
	b, why := u.book, string(app.EraseAsked)
	reason := u.choice("Why", b.T("Why"), &why, u.options([]code{
		{string(app.EraseAsked), words.T("The person asked for it")}, {string(app.EraseOver), words.T("The data is needed no longer")},
	}))
	body := append(u.stillOpen(l), u.copiesHold(), reason.field)
	if l.Papers > 0 {
		body = append(body, widgets.Wrapped(b.N("{n} papers name this person. Their contents are erased; that there was a paper stays.", l.Papers)))
	}
	if l.Reports > 0 {
		body = append(body, widgets.NewNote(widgets.ToneNotice, "lock", "", b.N("{n} frozen reports name this person. They stay as the donors got them, for as long as papers are kept.", l.Reports)))
	}
	if n := len(l.Mentions); n > 0 {
		body = append(body, widgets.Wrapped(b.N("{n} texts elsewhere name this person. The name is taken out of them.", n)))
		for _, m := range l.Mentions[:min(n, mostMentions)] {
			body = append(body, widgets.QuietWrapped(join(u.code(kinds(), string(m.Of.Kind)), cut(m.Text))))
		}
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Erase the data of {name} for good?", "name", l.Name), Width: 560, Plain: b.T("Go back"), Danger: b.T("Erase for good"),
		Text: b.T("Names, contacts, notes, consents, answers on identity and files go, here and in the history. Bookings, amounts and counts stay, without a name: accounts and reports need them."),
		Body: widgets.Down(12, body...),
		OnDanger: func() bool {
			reason.take()
			u.erase(l.ID, app.EraseReason(why))
			return true
		},
	})
}

// stillOpen warns of what is not done yet with somebody: it cannot be done
// without a name.
func (u *UI) stillOpen(l app.Leaving) (all []fyne.CanvasObject) {
	if len(l.Open) == 0 {
		return nil
	}
	open := widgets.Down(4, widgets.NewNote(widgets.ToneError, "error", u.book.T("Something is still open with this person."), u.book.T("Finish it first, or write down elsewhere what is needed for it.")))
	for _, text := range l.Open[:min(len(l.Open), mostMentions)] {
		open.Add(widgets.Wrapped(text))
	}
	return append(all, open)
}

// copiesHold says until which day copies of the office hold the data, and when
// the last one was made here.
func (u *UI) copiesHold() fyne.CanvasObject {
	b := u.book
	said := b.T("Backups and copies that were made up to today, {day}, hold the data until they are deleted. Restoring one erases it again, as long as the note of it lies beside the office or a newer backup.",
		"day", u.day(app.DateOf(time.Now())))
	if last := u.settings.Copies[withoutPassword(u.office)]; last != "" {
		said += " " + b.T("The last copy on this computer is of {day}.", "day", u.day(last))
	}
	return widgets.NewNote(widgets.ToneWarning, "warning", b.T("This cannot be taken back."), said)
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
