package app

import (
	"context"
	"errors"

	"sofra/app/words"
)

// tries is how often a step is begun that a server has give way. Each time at
// least one of those that waited for each other goes on, so that a few are
// enough for a few desks; the rest is for bad luck.
const tries = 20

// again runs do as one step, as change does, and once more where two desks
// waited for each other and the server stopped this one, or where another desk
// changed a record between do's reading and its writing. Do reads anew what it
// changes, and hands nothing from one try to the next.
func (a *App) again(ctx context.Context, verb words.Text, do func(Tx) error) (err error) {
	return a.againAs(ctx, Step{Verb: verb, Kind: Change}, do)
}

// againAs is again as the given step.
func (a *App) againAs(ctx context.Context, step Step, do func(Tx) error) (err error) {
	for range tries {
		if err = a.keep(ctx, step, do); !errors.Is(err, ErrBusy) && !errors.Is(err, ErrStale) {
			return err
		}
	}
	return err
}
