package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// bringIn brings the file in, as it was shown.
func (p *importing) bringIn(u *UI) {
	p.step, p.hand = stepBrought, handFirst
	p.bring(u, words.T("Bringing in {name}", "name", p.file.name), p.options(), func(got *app.Imported) {
		p.got, p.standing, p.listed = got, app.Standing{Stands: true, Next: true}, listing{}
		p.rememberColumns(u)
		p.rememberWords(u)
		u.changed()
	})
}

// broughtStep says what came in, and leads to it.
func (p *importing) broughtStep(u *UI) (body, foot fyne.CanvasObject) {
	b := u.book
	if p.got == nil || p.got.Step == "" {
		return widgets.NewCard(widgets.NewEmptyState(b.T("Bringing the file in"), b.T("Until it is whole, nothing of it is kept."), nil)), p.verbs(u, "")
	}
	verbs := p.verbs(u, "", p.ways(u)...)
	return widgets.SightOfCards(widgets.Down(12, p.counts(u), p.outcome(u), widgets.Flex(p.problems(u)))), verbs
}

// outcome says that it is kept, or was taken back, and offers the other.
func (p *importing) outcome(u *UI) fyne.CanvasObject {
	b := u.book
	switch {
	case !p.standing.Stands:
		note := widgets.NewNote(widgets.ToneNotice, "undo", b.T("Taken back."), b.T("Nothing of the file is in the office any more."))
		if p.standing.Next {
			note.WithAction(b.T("Redo"), u.redo)
		}
		return note
	case p.standing.Next:
		return widgets.NewNote(widgets.ToneDone, "check", b.T("The file is in the office."), b.T("It came in one step, and Undo takes it back whole.")).
			WithAction(b.T("Undo"), u.undo)
	}
	return widgets.NewNote(widgets.ToneDone, "check", b.T("The file is in the office."), b.T("Other steps were taken since. Undo takes those back first."))
}

// ways lead to what came in.
func (p *importing) ways(u *UI) (verbs []*widgets.Button) {
	if !p.standing.Stands {
		return nil
	}
	for _, s := range u.pages {
		for _, kind := range app.Kinds() {
			if p.got.Added[kind] > 0 && sectionOf(kind) == s.id {
				verbs = append(verbs, widgets.NewButton(u.say(s.name), func() { u.show(s.id) }).WithIcon(s.icon))
				break
			}
		}
	}
	return verbs
}

// sectionOf is the page where records of a kind are.
func sectionOf(kind app.Kind) string {
	sections := map[app.Kind]string{
		app.People: "people", app.Venues: "venues", app.Events: "events", app.Works: "works",
		app.Responses: "feedback", app.Expenses: "money", app.Rates: "money",
	}
	return sections[kind]
}

// askUndo asks the journal what became of the import: Undo works on every page.
func (p *importing) askUndo(u *UI) {
	if p.step != stepBrought || p.got == nil || p.got.Step == "" {
		return
	}
	step := p.got.Step
	load(u, func(ctx context.Context) (app.Standing, error) { return u.App.Standing(ctx, step) }, func(now app.Standing) {
		if now != p.standing && p.got != nil && p.got.Step == step {
			p.standing, p.hand = now, handFirst
			p.show(u)
		}
	})
}
