package app

import (
	"context"

	"sofra/app/words"
)

// releaseSetting is the office setting that expired holds release themselves.
const releaseSetting = "release_expired_holds"

// ReleasesExpired says whether expired holds of this office release themselves.
func (a *App) ReleasesExpired(ctx context.Context) (bool, error) {
	value, err := a.Setting(ctx, releaseSetting)
	return value == "yes", err
}

// SetReleasesExpired says whether expired holds are to release themselves.
func (a *App) SetReleasesExpired(ctx context.Context, yes bool) error {
	verb, value := words.T("Expired holds stay until somebody releases them"), ""
	if yes {
		verb, value = words.T("Expired holds release themselves"), "yes"
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutSetting(ctx, releaseSetting, value) })
}

// ReleaseExpired releases the holds whose last day is before on, in one step,
// where the office wants that, and returns how many there were.
func (a *App) ReleaseExpired(ctx context.Context, on Date) (n int, err error) {
	yes, err := a.ReleasesExpired(ctx)
	if err != nil || !yes {
		return 0, err
	}
	rows, err := a.ExpiredHolds(ctx, on)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	return len(rows), a.again(ctx, words.N("Released {n} expired holds", len(rows)), func(tx Tx) error {
		now, _, err := tx.Holds(ctx, HoldFilter{State: HoldKept, Expired: on})
		if err != nil {
			return err
		}
		var left []Hold
		for _, r := range now {
			r.State = HoldReleased
			if err := tx.PutHold(ctx, &r.Hold); err != nil {
				return err
			}
			left = append(left, r.Hold)
		}
		return closeUpAll(ctx, tx, left)
	})
}
