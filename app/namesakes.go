package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/names"
)

// mostNamesakes is how many people are shown to somebody who adds another.
const mostNamesakes = 3

// Namesakes lists people whose name is one of p's, in whatever script, order
// and spelling: p may be here already.
func (a *App) Namesakes(ctx context.Context, p Person) (same []PersonRow, err error) {
	for _, name := range p.Names() {
		if strings.TrimSpace(name) == "" {
			continue
		}
		rows, _, err := a.People(ctx, PersonFilter{Page: Page{Find: name, Limit: 50}})
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			known := r.ID == p.ID || slices.ContainsFunc(same, func(s PersonRow) bool { return s.ID == r.ID })
			is := slices.ContainsFunc(r.Names(), func(n string) bool { return names.Same(name, n) })
			if is && !known && len(same) < mostNamesakes {
				same = append(same, r)
			}
		}
	}
	return same, nil
}
