package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// identityCard is closed until somebody asks; opening it is written down.
func identityCard(u *UI, person app.ID) fyne.CanvasObject {
	b := u.book
	slot := container.NewStack()
	show := widgets.NewButton(b.T("Show to me"), func() {
		background(u, func(ctx context.Context) ([]app.Identity, error) { return u.App.ShowIdentity(ctx, person) },
			func(answers []app.Identity) {
				slot.Objects = []fyne.CanvasObject{openIdentity(u, answers)}
				slot.Refresh()
			})
	}).Small()
	slot.Objects = []fyne.CanvasObject{widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone),
		widgets.Flex(widgets.Down(2, widgets.CardTitle(b.T("Identity")),
			widgets.QuietWrapped(b.T("Kept apart and protected. Opening it is written down.")))), show)}
	return widgets.NewCard(slot).Padded()
}

// openIdentity lists what a person said about themselves, and who wrote it.
func openIdentity(u *UI, answers []app.Identity) fyne.CanvasObject {
	b := u.book
	parts := []fyne.CanvasObject{widgets.CardTitle(b.T("Identity"))}
	for _, a := range answers {
		label, said := b.T("Community"), b.T("from an old list")
		if a.Asks == app.AsksGender {
			label = b.T("Gender")
		}
		if a.SaidBy == app.SaidSelf {
			said = b.T("said by the person")
		}
		answer := a.Answer
		if a.Asks == app.AsksCommunity {
			answer = u.say(app.CommunityName(answer))
		}
		parts = append(parts, widgets.NewFacts(widgets.Fact{Label: label, Value: answer}),
			widgets.Quiet(said+" · "+u.day(a.SaidOn)))
	}
	if len(answers) == 0 {
		parts = append(parts, widgets.Quiet(b.T("Not asked yet.")))
	}
	return widgets.Down(4, parts...)
}
