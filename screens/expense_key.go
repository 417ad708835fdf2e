package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// keyVerbs share a document by a key, or keep how it is shared as a key.
func keyVerbs(u *UI, e app.Expense) fyne.CanvasObject {
	b := u.book
	var verbs []fyne.CanvasObject
	if !e.Posted() {
		verbs = append(verbs, widgets.NewButton(b.T("Share by key…"), func() { shareByKey(u, e) }))
	}
	if len(e.Shares) > 1 {
		verbs = append(verbs, widgets.NewButton(b.T("Keep as a key…"), func() { keepKey(u, e) }))
	}
	return widgets.Flow(8, verbs...)
}

// shareByKey asks which of the keys that hold on the day shares the document.
func shareByKey(u *UI, e app.Expense) {
	load(u, func(ctx context.Context) ([]app.ShareKey, error) { return u.App.ShareKeys(ctx) }, func(all []app.ShareKey) {
		b, chosen := u.book, app.ID("")
		var options []widgets.Option
		of := map[app.ID]app.ShareKey{}
		for _, k := range all {
			if of[k.ID] = k; k.HoldsOn(e.Day) {
				options = append(options, widgets.Option{ID: string(k.ID), Text: k.Name})
			}
		}
		if len(options) == 1 {
			chosen = app.ID(options[0].ID)
		}
		key := u.record("KeyID", b.T("Allocation key"), &chosen, options).row()
		key.take = ruleAfter(key.take, func() words.Text {
			if chosen == "" {
				return words.T("Choose a key.")
			}
			return words.Text{}
		})
		f := form{
			title: b.T("Share by a key?"), verb: b.T("Share|a document"), inputs: []input{key},
			text:  b.T("All that is eligible is shared in the proportion of the key, to the cent. Shares that are there now are replaced."),
			doubt: func(ctx context.Context) (doubt, error) { return u.saveDocument(ctx, e.ByKey(of[chosen])) },
			save:  func(ctx context.Context) error { return u.App.ShareByKey(ctx, e, of[chosen]) },
		}
		if len(options) == 0 {
			f.text = b.T("No key holds on the date of this document. Share one by hand, and keep that as a key.")
		}
		u.ask(f)
	})
}

// keepKey asks for the name and the days of a key made of a document's shares.
func keepKey(u *UI, e app.Expense) {
	b, k := u.book, e.KeyOf()
	var lines []widgets.Fact
	for _, p := range k.Parts {
		lines = append(lines, widgets.Fact{Label: p.Grant, Value: join(app.RateWords(b, p.Parts), p.Line)})
	}
	if own := k.Own(); own > 0 {
		lines = append(lines, widgets.Fact{Label: b.T("Own funds"), Value: app.RateWords(b, own)})
	}
	u.ask(form{
		title: b.T("Keep as a key"), above: widgets.NewFacts(lines...), inputs: []input{
			u.line("Name", b.T("Name"), &k.Name, app.NameRule).row(),
			u.date("FromOn", b.T("From"), &k.FromOn), u.date("UntilOn", b.T("Until"), &k.UntilOn),
			u.notes("Notes", b.T("Notes"), &k.Notes).row(),
		}, save: func(ctx context.Context) error { return u.App.SaveShareKey(ctx, &k) },
	})
}
