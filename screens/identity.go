package screens

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// identityCard is closed until somebody asks; opening it is written down.
func identityCard(u *UI, person app.ID) fyne.CanvasObject {
	b := u.book
	slot := widgets.Down(0)
	said := []fyne.CanvasObject{widgets.CardTitle(b.T("Identity"))}
	switch {
	case !u.guard.Passphrase:
		said = append(said, widgets.QuietWrapped(b.T("Kept apart. Opening it is written down.")), widgets.QuietWrapped(b.T("The key lies open in this office.")))
	case !u.guard.Unlocked:
		said = append(said, widgets.QuietWrapped(b.T("Sealed. The passphrase opens it.")))
	default:
		said = append(said, widgets.QuietWrapped(b.T("Kept apart and protected. Opening it is written down.")))
	}
	show := widgets.NewButton(b.T("Show to me"), func() { u.showIdentity(person, slot) }).Small()
	slot.Objects = []fyne.CanvasObject{widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone),
		widgets.Flex(widgets.Down(2, said...)), show)}
	return widgets.NewCard(slot).Padded()
}

// opened is what came of opening an identity.
type opened struct {
	answers []app.Identity
	sealed  bool // the passphrase is needed first
}

func (u *UI) showIdentity(person app.ID, slot *fyne.Container) {
	background(u, func(ctx context.Context) (o opened, err error) {
		o.answers, err = u.App.ShowIdentity(ctx, person)
		if errors.Is(err, app.ErrSealed) {
			return opened{sealed: true}, nil
		}
		return o, err
	}, func(o opened) {
		closed := slot.Objects
		if o.sealed {
			u.askPassphrase(u.book.T("Cancel"), func() { u.showIdentity(person, slot) })
			return
		}
		hide := widgets.NewButton(u.book.T("Hide"), func() { slot.Objects = closed; slot.Refresh() }).Small()
		slot.Objects = []fyne.CanvasObject{widgets.Down(16, openIdentity(u, person, o.answers), widgets.Across(8, hide, widgets.Gap()))}
		slot.Refresh()
	})
}

// openIdentity lists what a person said about themselves, question by question.
func openIdentity(u *UI, person app.ID, answers []app.Identity) fyne.CanvasObject {
	b := u.book
	parts := []fyne.CanvasObject{widgets.CardTitle(b.T("Identity"))}
	for _, q := range []question{
		{app.AsksCommunity, b.T("Community"), b.T("Write the community down")}, {app.AsksGender, b.T("Gender"), b.T("Write the gender down")},
	} {
		asked := false
		for _, a := range answers {
			if a.Asks == q.asks {
				parts = append(parts, answerRow(u, q, a))
				asked = asked || a.SaidBy == app.SaidSelf
			}
		}
		if asked {
			continue // asking again changes the answer
		}
		var rest []fyne.CanvasObject
		if !slices.ContainsFunc(answers, func(a app.Identity) bool { return a.Asks == q.asks }) {
			rest = append(rest, widgets.NewFacts(widgets.Fact{Label: q.label, Value: b.T("Not asked yet.")}))
		}
		blank := app.Identity{PersonID: person, Asks: q.asks, SaidBy: app.SaidSelf}
		ask := widgets.NewButton(q.verb, func() { askIdentity(u, blank) }).Small()
		parts = append(parts, widgets.Down(2, append(rest, widgets.Across(8, ask, widgets.Gap()))...))
	}
	return widgets.Down(16, parts...)
}

// question is one thing that people are asked about who they are.
type question struct{ asks, label, verb string }

// answerRow is one answer, who wrote it, and what can be done with it.
func answerRow(u *UI, q question, a app.Identity) fyne.CanvasObject {
	b := u.book
	said := []string{b.T("from an old list")}
	var verbs []fyne.CanvasObject
	if a.SaidBy == app.SaidSelf {
		said[0] = b.T("said by the person")
		verbs = append(verbs, widgets.NewButton(b.T("Ask again"), func() { askIdentity(u, a) }).Small())
	}
	if a.SaidOn != "" {
		said = append(said, u.day(a.SaidOn))
	}
	if a.Purpose != "" {
		said = append(said, a.Purpose)
	}
	verbs = append(verbs, widgets.NewButton(b.T("Remove"), func() {
		u.change(func(ctx context.Context) error { return u.App.RemoveIdentity(ctx, a.Kept) })
	}).Small(), widgets.Gap())
	fact := widgets.NewFacts(widgets.Fact{Label: q.label, Value: u.answers(a)})
	return widgets.Down(8, widgets.Down(0, fact, widgets.QuietWrapped(strings.Join(said, " · "))), widgets.Across(8, verbs...))
}

// answers says what was answered: codes by their words, own words as they are.
func (u *UI) answers(a app.Identity) string {
	var all []string
	for _, one := range a.Answers() {
		all = append(all, u.code(answerCodes(a.Asks), one))
	}
	return strings.Join(all, ", ")
}

// answerCodes are the answers to choose from; people may answer in own words.
func answerCodes(asks string) (all []code) {
	if asks == app.AsksGender {
		return []code{{"woman", words.T("woman")}, {"man", words.T("man")}, {"another", words.T("another gender")}, prefersNot()}
	}
	for _, c := range app.Communities() {
		all = append(all, code{c, app.CommunityName(c)})
	}
	return append(all, prefersNot())
}

func prefersNot() code { return code{app.PrefersNot, app.CommunityName(app.PrefersNot)} }
