package command

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
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
	Problems    []app.Problem              `json:"problems"`
}

// ErrUnsound is an office that a check found something wrong with.
var ErrUnsound = &app.Fault{Code: "unsound", Text: words.T("This office is not sound. What was found is listed; restore the newest backup if it is damaged.")}

func check(ctx context.Context, c *call) error {
	return c.with(ctx, app.Mode{}, func(a *app.App) error {
		h, err := a.Health(ctx)
		if err != nil {
			return err
		}
		is, err := a.Protection(ctx)
		if err != nil {
			return err
		}
		if !is.Passphrase {
			c.warn(words.T("The key that opens identity lies open in this office. A passphrase, set in the window, closes it."))
		}
		said := healthJSON{h.OK, h.Engine, h.Schema, h.Integrity, h.ForeignKeys, h.Tables, h.Problems}
		if said.Problems == nil {
			said.Problems = []app.Problem{}
		}
		if err := c.answer(said, func() { c.health(said) }); err != nil || h.OK {
			return err
		}
		return told{ErrUnsound}
	})
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
	v := versionJSON{Version, c.offices.Schema, runtime.Version(), ""}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				v.Commit = s.Value
			}
		}
	}
	return c.answer(v, func() { c.row("sofra "+v.Version, fmt.Sprint("schema ", v.Schema), v.Go, v.Commit) })
}
