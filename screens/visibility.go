package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// seenPart lists where the donor was seen.
func (k audited) seenPart(u *UI) fyne.CanvasObject {
	b := u.book
	var rows []fyne.CanvasObject
	for _, v := range k.seen {
		under := join(u.on(v.Day), v.Event, v.Media, b.List(u.marked(seenMarks(&v))))
		rows = append(rows, widgets.NewActionRow("eye", widgets.ToneNone, v.What, under).WithWhole().WithOpen(func() { u.askVisibility(k, v) }))
	}
	add := widgets.NewButton(b.T("Add where it was seen"), func() { u.askVisibility(k, app.Visibility{GrantID: k.grant.ID}) })
	return k.part(b.T("Visibility"), b.T("Where the donor was seen: on a poster, in the hall, in the media."), rows, add)
}

func seenMarks(v *app.Visibility) []mark {
	return []mark{{&v.Logo, words.T("Logo")}, {&v.Sentence, words.T("Required sentence")}, {&v.Disclaimer, words.T("Disclaimer")}}
}

// askVisibility asks about a place where the donor was seen.
func (u *UI) askVisibility(k audited, v app.Visibility) {
	b, d := u.book, &v
	f := form{
		title: b.T("Where was the donor seen?"),
		inputs: []input{
			u.line("What", b.T("What"), &d.What, app.NameRule), u.date("Day", b.T("Day"), &d.Day),
			u.pick("EventID", b.T("Event"), link{&d.EventID, d.Event}, u.findEvents), u.pick("MediaID", b.T("Media item"), link{&d.MediaID, d.Media}, findMedia),
			u.marks("Logo", b.T("What is seen"), seenMarks(d)), u.line("Evidence", b.T("Where the evidence is"), &d.Evidence, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveVisibility(ctx, v) },
	}
	if v.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveVisibility(ctx, v) }
	}
	u.ask(f)
}

func findMedia(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.MediaRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Title, Quiet: r.Outlet}
	})(a.MediaItems(ctx, app.MediaFilter{Page: p}))
}
