package command

import (
	"context"
	"slices"

	"sofra/app"
	"sofra/app/words"
)

// importKinds are what can be brought in, in the order of the synopsis.
func importKinds() []string {
	return []string{"office", "people", "concerts", "responses", "expenses", "works", "venues", "media", "rates"}
}

func bringIn(_ context.Context, c *call) error {
	if !slices.Contains(importKinds(), c.args[1]) {
		return c.misuse(words.T("There is no kind {name}.", "name", c.args[1]))
	}
	return app.ErrNotYet
}
