package app

import (
	"context"
	"slices"

	"sofra/app/balance"
	"sofra/app/words"
)

// TryChange does a change that the meter proposed, as a step like any other.
func (a *App) TryChange(ctx context.Context, p Programme, c balance.Change) error {
	if c.Item >= len(p.Items) || c.Other >= len(p.Items) {
		return ErrNotFound
	}
	item := p.Items[c.Item]
	switch c.Kind {
	case balance.Agree:
		return a.AgreeOn(ctx, p, item.ID)
	case balance.TakeOut:
		return a.RemoveItem(ctx, p, item.ID)
	case balance.Lengthen:
		item.Planned += 60 * c.Minutes
		return a.SaveItem(ctx, p, item)
	case balance.Swap:
		p.Items = slices.Clone(p.Items)
		one, other := &p.Items[c.Item], &p.Items[c.Other]
		one.Planned, other.Planned = other.Planned, one.Planned
		return a.putProgramme(ctx, words.T("Swapped the lengths of {title} and {other}", "title", one.Name(), "other", other.Name()), &p)
	}
	return ErrNotYet
}
