package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// expiredTick is whether holds of rooms that ran out release themselves.
func (u *UI) expiredTick(now bool) fyne.CanvasObject {
	b := u.book
	tick := widgets.NewCheck(b.T("Holds of rooms that ran out release themselves when the office is opened"), func(yes bool) {
		u.change(func(ctx context.Context) error { return u.App.SetReleasesExpired(ctx, yes) })
	})
	tick.SetChecked(now)
	return tick
}

// freshen releases what ran out before today, where the office wants that and
// this desk may write, and reads the first page. What cannot be released now
// stays, and that page says that it ran out.
func freshen(ctx context.Context, o *app.App, writes bool) *agenda {
	if writes {
		if _, err := o.ReleaseExpired(ctx, app.DateOf(time.Now())); err != nil {
			logError(err)
		}
	}
	return ahead(ctx, o)
}
