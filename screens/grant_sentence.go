package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// grantSentence is the sentence that a grant requires on what is printed, in each
// language in which it is written.
func grantSentence(u *UI, r *app.GrantRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) ([]app.GrantSentence, error) { return u.App.GrantSentences(ctx, r.ID) }, func(all []app.GrantSentence) fyne.CanvasObject {
		edit := widgets.NewButton(b.T("Edit|a record"), func() { u.askSentence(r, all) }).Small()
		rows := widgets.Down(8, widgets.Across(8, widgets.CardTitle(b.T("Required sentence")), widgets.Gap(), edit))
		for _, s := range all {
			rows.Add(widgets.Down(0, widgets.Quiet(s.Language.Name()), widgets.Wrapped(s.Body)))
		}
		if len(all) == 0 {
			rows.Add(widgets.QuietWrapped(b.T("What the donor requires on printed programmes stands here, in each language.")))
		}
		return rows
	})
}

func (u *UI) askSentence(r *app.GrantRow, all []app.GrantSentence) {
	in := map[words.Lang]*string{}
	f := form{title: u.book.T("Required sentence"), width: 760}
	for _, l := range words.Langs() {
		body := app.SentenceIn(all, l)
		in[l] = &body
		f.inputs = append(f.inputs, u.notes(string(l), l.Name(), &body))
	}
	f.save = func(ctx context.Context) error {
		said := map[words.Lang]string{}
		for l, body := range in {
			said[l] = *body
		}
		return u.App.SaveGrantSentences(ctx, r.ID, said)
	}
	u.ask(f)
}
