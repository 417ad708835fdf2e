package command

import (
	"context"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/words"
)

// exportIATI writes the grants as their lead partner publishes them, and says what
// the file lacks.
func (c *call) exportIATI(ctx context.Context, a *app.App) (err error) {
	var f app.ActivityFile
	ask := app.ActivityRequest{Lang: c.book.Lang()}
	if c.flags.out == "" {
		f, err = exchange.WriteIATI(ctx, a, c.out, ask)
	} else {
		f, err = exchange.SaveIATI(ctx, a, c.flags.out, ask)
	}
	if err != nil {
		return err
	}
	if said := exchange.PlaceholderText(f); !said.Empty() {
		c.warn(said)
	}
	if f.Sealed {
		c.warn(words.T("Identity in this office is sealed, so no figure in the file rests on it. Give the passphrase to count them."))
	}
	if f.Less {
		c.warn(words.T("Beside what left before, some parts would have told of a few people; they are withheld."))
	}
	return nil
}
