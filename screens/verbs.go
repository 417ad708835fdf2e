package screens

import (
	"context"
	"time"

	"sofra/app"
)

// remove puts a record into the bin; Undo takes it back, so nothing is asked.
func (u *UI) remove(kind app.Kind, id app.ID) {
	u.change(func(ctx context.Context) error {
		return u.App.Delete(ctx, app.InstantOf(time.Now()), app.Ref{Kind: kind, ID: id})
	})
}
