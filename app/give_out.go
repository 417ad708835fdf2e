package app

import (
	"context"
	"errors"

	"sofra/app/words"
)

// GiveOut has do read what leaves the office as a file that others open. All
// of it is read in one step of the journal, so that it agrees; the step, which
// verb names, is a trace that Undo passes over. An office that is open for
// reading only is given out without a trace.
func (a *App) GiveOut(ctx context.Context, verb words.Text, do func(Reader) error) error {
	err := a.keep(ctx, Step{Verb: verb, Kind: Trace}, func(tx Tx) error { return do(tx) })
	if errors.Is(err, ErrReadOnly) {
		return do(a.Reader)
	}
	return err
}

// LastChanged is when the office was last changed, "" where it never was. That
// somebody read it or gave something out changes nothing.
func LastChanged(ctx context.Context, from Reader) (Instant, error) {
	for p := (Page{Limit: 100}); ; p.Offset += p.Limit {
		steps, err := from.History(ctx, p)
		if err != nil {
			return "", err
		}
		for _, s := range steps {
			if s.Kind != Trace {
				return s.At, nil
			}
		}
		if len(steps) < p.Limit {
			return "", nil
		}
	}
}
