package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// findStale looks which of the newest papers were made before the last change.
func (s *settling) findStale(ctx context.Context, a *app.App) error {
	s.stale = map[app.ID]bool{}
	for _, kind := range app.PaperKinds() {
		f := app.LatestPaper(s.files, kind)
		stale, err := a.Stale(ctx, f)
		if err != nil {
			return err
		}
		s.stale[f.ID] = stale
	}
	return nil
}

// saidOf is what people must know of a paper before they open it or send it;
// nil of one that holds.
func (s *settling) saidOf(u *UI, f app.File) fyne.CanvasObject {
	said := func(icon string, tone widgets.Tone, text string) fyne.CanvasObject {
		return widgets.Inset(0, 0, widgets.Across(6, widgets.NewIcon(icon, tone), widgets.Flex(widgets.QuietWrapped(text))))
	}
	switch {
	case f.ErasedOn != "":
		return said("info", widgets.ToneNone, u.book.T("Its contents were erased with the data of a person"))
	case s.stale[f.ID]:
		return said("warning", widgets.ToneWarning, u.book.T("Made before the last change"))
	}
	return nil
}

// askStale takes a deal one step on. Where the contract was made before the last
// change, that is said first.
func (u *UI) askStale(k *app.BookingRow, to app.Deal) {
	background(u, func(ctx context.Context) ([]words.Text, error) { return u.App.StaleFor(ctx, k.ID, to) }, func(all []words.Text) {
		if len(all) == 0 {
			u.moveDeal(k, to)
			return
		}
		b, body := u.book, widgets.Down(8)
		for _, text := range all {
			body.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(text)))
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Go on with this paper?"), Body: body, Plain: b.T("Go back"), First: u.code(dealVerbs(), string(to)),
			Text:    b.T("Make the paper anew, so that both sides sign what holds."),
			OnFirst: func() bool { u.dialogs.Top().Close(); u.moveDeal(k, to); return true },
		})
	})
}
