package app

import (
	"context"

	"sofra/app/words"
)

// GiveTables has tables leave the office as a file does, for tests from outside.
func (a *App) GiveTables(ctx context.Context, verb words.Text, r *Release, give func(Reader) error) error {
	return a.giveOut(ctx, Step{Verb: verb, About: r.AboutID}, func(from releaseSource) (Release, error) {
		err := mayLeave(ctx, from, r)
		if err == nil {
			err = give(from)
		}
		return *r, err
	})
}
