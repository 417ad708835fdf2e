package app

import "context"

// NameOf is what a record is called, in the bin or not; "" for one that has no
// name.
func (a *App) NameOf(ctx context.Context, r Ref) (string, error) {
	if _, known := nouns()[r.Kind]; !known {
		return "", nil
	}
	one, err := a.Record(ctx, r)
	if err != nil {
		return "", err
	}
	return a.called(ctx, one)
}
