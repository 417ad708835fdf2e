package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

// controls are what the keyboard should reach on the page that is shown.
func controls(u *UI) (all []fyne.Focusable) {
	for _, o := range seen(u) {
		f, ok := o.(fyne.Focusable)
		if !ok || !o.Visible() || o.Size().Width < 2 {
			continue
		}
		if d, ok := o.(fyne.Disableable); !ok || !d.Disabled() {
			all = append(all, f)
		}
	}
	return all
}

// walk presses Tab until the keyboard is where it was.
func walk(u *UI) (reached []fyne.Focusable) {
	c := u.window.Canvas()
	c.Unfocus()
	met := map[fyne.Focusable]bool{}
	for {
		c.FocusNext()
		now := c.Focused()
		if now == nil || met[now] {
			return reached
		}
		met[now] = true
		reached = append(reached, now)
	}
}

// TestTabReachesEverything walks over every page as somebody without a mouse.
func TestTabReachesEverything(t *testing.T) {
	u := desk(t, full(t))
	everyView(u, func(view string) {
		reached := walk(u)
		for _, want := range controls(u) {
			if !holds(reached, want) {
				t.Errorf("%s: Tab does not reach %s", view, named(want))
			}
		}
		if len(reached) < 8 { // the rail alone has more
			t.Errorf("%s: Tab reaches %d controls only", view, len(reached))
		}
	})
}

func holds(all []fyne.Focusable, one fyne.Focusable) bool {
	for _, f := range all {
		if f == one {
			return true
		}
	}
	return false
}

// named says what a control is, for a person who mends the page.
func named(f fyne.Focusable) string {
	label := ""
	if a, ok := f.(fyne.Accessible); ok {
		label = a.AccessibilityLabel()
	}
	return fmt.Sprintf("%T %q", f, label)
}
