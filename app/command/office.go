package command

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

func makeNew(ctx context.Context, c *call) error {
	return c.make(ctx, func(*app.App) error { return nil })
}

// make makes a new office and has do fill it. What fails leaves nothing that
// would stand in the way of another try.
func (c *call) make(ctx context.Context, do func(*app.App) error) error {
	made := false
	err := c.with(ctx, app.Mode{Create: true, Write: true}, func(a *app.App) error {
		made = true
		return do(a)
	})
	if err != nil {
		return errors.Join(err, c.unmake(made))
	}
	return c.wrote("office", c.args[0])
}

// wrote says where something is now.
func (c *call) wrote(what, where string) error {
	where = hide(where)
	return c.answer(map[string]string{what: where}, func() { c.row(where) })
}

func makeSample(ctx context.Context, c *call) error {
	size := c.size
	if size == "" {
		size = "small"
	}
	if !slices.Contains([]string{"small", "office", "city"}, size) {
		return c.misuse(words.T("There is no size {name}.", "name", size))
	}
	if size == "city" {
		return app.ErrNotYet
	}
	return c.make(ctx, func(a *app.App) error { return fill(ctx, a, size) })
}

// unmake takes away the file of an office that this call made and could not
// fill. A server's tables stay: they are its owner's to drop.
func (c *call) unmake(made bool) (err error) {
	if !made || strings.Contains(c.args[0], "://") {
		return nil
	}
	for _, end := range []string{"", "-wal", "-shm", "-lock"} {
		if late := os.Remove(c.args[0] + end); late != nil && !errors.Is(late, os.ErrNotExist) {
			err = late
		}
	}
	return err
}

func upgrade(ctx context.Context, c *call) error {
	err := c.with(ctx, app.Mode{Write: true, Upgrade: true}, func(*app.App) error { return nil })
	if err != nil {
		return err
	}
	return c.wrote("office", c.args[0])
}

// backup reads only: it may run while a desk has the office open.
func backup(ctx context.Context, c *call) error {
	if c.flags.out == "" {
		return c.misuse(words.T("Say with -out where to write."))
	}
	err := c.with(ctx, app.Mode{}, func(a *app.App) error { return a.Backup(ctx, c.flags.out) })
	if err != nil {
		return err
	}
	return c.wrote("file", c.flags.out)
}

func restore(ctx context.Context, c *call) error {
	if c.flags.out == "" {
		return c.misuse(words.T("Say with -out where to write."))
	}
	secret, err := c.secret()
	if err != nil {
		return err
	}
	mode := app.Mode{Create: true, Write: true, Passphrase: secret}
	if err := c.offices.Restore(ctx, c.args[0], c.flags.out, mode); err != nil {
		return err
	}
	return c.wrote("office", c.flags.out)
}
