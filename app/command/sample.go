package command

import (
	"context"

	"sofra/app"
	"sofra/app/sample"
)

// fill makes a new office a believable one.
func fill(ctx context.Context, a *app.App, size string) error { return sample.Fill(ctx, a, size) }
