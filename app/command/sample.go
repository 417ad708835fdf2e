package command

import (
	"context"

	"sofra/app"
)

// fill makes a new office a believable one.
func fill(context.Context, *app.App, string) error { return app.ErrNotYet }
