package command

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"sofra/app"
	"sofra/app/words"
)

type healthJSON struct {
	OK          bool                       `json:"ok"`
	Engine      string                     `json:"engine"`
	Schema      int64                      `json:"schema"`
	Integrity   string                     `json:"integrity"`
	ForeignKeys int                        `json:"foreign_keys"`
	Tables      map[string]app.TableHealth `json:"tables"`
	Problems    []problemJSON              `json:"problems"`
}

type problemJSON struct {
	Rule string   `json:"rule"`
	Kind app.Kind `json:"kind"`
	ID   app.ID   `json:"id"`
	Text string   `json:"text"`
}

// ErrUnsound is an office that a check found something wrong with.
var ErrUnsound = &app.Fault{Code: "unsound", Text: words.T("This office is not sound. What was found is listed; restore the newest backup if it is damaged.")}

func check(ctx context.Context, c *call) error {
	err := c.with(ctx, app.Mode{}, func(a *app.App) error {
		h, err := a.Health(ctx)
		if err != nil {
			return err
		}
		if !h.OK {
			return c.unsound(h)
		}
		is, err := a.Protection(ctx)
		if err != nil {
			return err
		}
		if !is.Passphrase {
			c.warn(words.T("The key that opens identity lies open in this office. A passphrase, set in the window, closes it."))
		}
		return c.healthy(h)
	})
	var already told
	if errors.Is(err, app.ErrDamaged) && !errors.As(err, &already) { // so much that it does not open
		why := app.ErrDamaged.Error()
		err = c.unsound(app.Health{Engine: "sqlite", Integrity: why, Problems: []app.Problem{{Rule: "damaged", Text: app.ErrDamaged.Text}}})
	}
	return err
}

// unsound tells what was found, and fails.
func (c *call) unsound(h app.Health) error {
	if err := c.healthy(h); err != nil {
		return err
	}
	return told{ErrUnsound}
}

// healthy tells how an office is.
func (c *call) healthy(h app.Health) error {
	said := healthJSON{h.OK, h.Engine, h.Schema, h.Integrity, h.ForeignKeys, h.Tables, []problemJSON{}}
	if said.Tables == nil {
		said.Tables = map[string]app.TableHealth{}
	}
	for _, p := range h.Problems {
		said.Problems = append(said.Problems, problemJSON{p.Rule, p.Kind, p.ID, c.book.Say(p.Text)})
	}
	return c.answer(said, func() { c.health(said) })
}

func (c *call) health(h healthJSON) {
	c.row("engine", h.Engine)
	c.row("schema", fmt.Sprint(h.Schema))
	c.row("integrity", h.Integrity)
	c.row("foreign_keys", fmt.Sprint(h.ForeignKeys))
	for _, name := range slices.Sorted(maps.Keys(h.Tables)) {
		c.row("table", name, fmt.Sprint(h.Tables[name].Rows), h.Tables[name].SHA256)
	}
	for _, p := range h.Problems {
		c.row("problem", p.Rule, string(p.Kind), string(p.ID), p.Text)
	}
}

// Unwrap gives the failure that was told.
func (t told) Unwrap() error { return t.error }

type versionJSON struct {
	Version string `json:"version"`
	Schema  int64  `json:"schema"`
	Go      string `json:"go"`
	Commit  string `json:"commit"`
}

func version(_ context.Context, c *call) error {
	b := app.ThisBuild(Version, c.offices.Schema)
	return c.answer(versionJSON(b), func() { c.row("sofra "+b.Version, fmt.Sprint("schema ", b.Schema), b.Go, b.Commit) })
}
