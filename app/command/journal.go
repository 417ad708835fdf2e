package command

import (
	"context"
	"errors"
	"reflect"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

func find(ctx context.Context, c *call) error {
	limit := c.limit
	if limit == 0 {
		limit = 50
	}
	return c.with(ctx, app.Mode{}, func(a *app.App) error {
		hits, err := a.Find(ctx, strings.Join(c.args[1:], " "), "", limit)
		if err != nil {
			return err
		}
		all := []hitJSON{}
		for _, h := range hits {
			match := "exact"
			if h.Suggested {
				match = "suggested"
			}
			all = append(all, hitJSON{h.Kind, h.ID, h.Name, match})
		}
		return c.answer(all, func() {
			for _, h := range all {
				cells := []string{string(h.Kind), string(h.ID), h.Name}
				if h.Match == "suggested" {
					cells = append(cells, h.Match)
				}
				c.row(cells...)
			}
		})
	})
}

type hitJSON struct {
	Kind  app.Kind `json:"kind"`
	ID    app.ID   `json:"id"`
	Name  string   `json:"name"`
	Match string   `json:"match"`
}

func history(ctx context.Context, c *call) error {
	return c.with(ctx, app.Mode{}, func(a *app.App) error {
		return c.stream(func(p app.Page) (reflect.Value, error) {
			steps, err := a.History(ctx, p)
			return reflect.ValueOf(steps), err
		}, c.step)
	})
}

func (c *call) step(v reflect.Value) error {
	s := v.Interface().(app.Step)
	verb := c.book.Say(s.Verb)
	if !c.json {
		switch s.Kind {
		case app.Undone:
			verb = c.book.T("Taken back: {step}", "step", s.Verb)
		case app.Redone:
			verb = c.book.T("Done again: {step}", "step", s.Verb)
		}
		c.row(string(s.ID), string(s.At), s.Who, verb)
		return nil
	}
	return c.object(fieldsOf("step", s.ID, "time", s.At, "who", s.Who, "verb", verb, "kind", s.Kind))
}

// mover is Undo or Redo.
type mover func(*app.App, context.Context) (words.Text, error)

func undo(ctx context.Context, c *call) error { return c.move(ctx, (*app.App).Undo, (*app.App).Redo) }
func redo(ctx context.Context, c *call) error { return c.move(ctx, (*app.App).Redo, (*app.App).Undo) }

// move moves as many steps as were asked for, or none: what a later one does
// not allow is moved back.
func (c *call) move(ctx context.Context, on, back mover) error {
	return c.with(ctx, app.Mode{Write: true}, func(a *app.App) error {
		verbs := []string{}
		for range max(c.steps, 1) {
			verb, err := on(a, ctx)
			if err != nil {
				return errors.Join(err, again(ctx, a, len(verbs), back))
			}
			verbs = append(verbs, c.book.Say(verb))
		}
		return c.answer(map[string][]string{"verbs": verbs}, func() {
			for _, v := range verbs {
				c.row(v)
			}
		})
	})
}

// again moves n steps, also after Ctrl+C.
func again(ctx context.Context, a *app.App, n int, do mover) error {
	for range n {
		if _, err := do(a, context.WithoutCancel(ctx)); err != nil {
			return err
		}
	}
	return nil
}
