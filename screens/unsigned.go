package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// unsigned says for how long a contract has lain unsigned.
func (u *UI) unsigned(sent, today app.Date) string {
	if days := sent.Until(today); sent != "" && days > 0 {
		return u.book.N("Unsigned for {n} days", days)
	}
	return u.book.T("Unsigned")
}

// unsignedCard says after how many days a contract is asked for.
func (u *UI) unsignedCard(days int) fyne.CanvasObject {
	b := u.book
	change := widgets.NewButton(b.T("Change the days"), func() {
		n := days
		f := u.whole("Days", b.T("Days"), &n)
		u.ask(form{
			title: b.T("After how many days is a contract asked for?"), inputs: []input{u.ruled(f, func() words.Text { return app.UnsignedRule(n) })},
			save: func(ctx context.Context) error { return u.App.SetUnsignedDays(ctx, n) },
		})
	})
	said := b.N("Today lists contracts that were sent {n} days ago or earlier and are not signed, and those of events that are so near.", days)
	return widgets.Down(10, widgets.QuietWrapped(said), widgets.Across(8, change.Small(), widgets.Gap()))
}
