package screens

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
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
	reached, _ = tabbing(u)
	return reached
}

// tabbing is walk, with where each was when the keyboard came there: a long part
// of a page scrolls under it.
func tabbing(u *UI) (reached []fyne.Focusable, at map[fyne.Focusable]fyne.Position) {
	c := u.window.Canvas()
	at = map[fyne.Focusable]fyne.Position{}
	c.Unfocus()
	met := map[fyne.Focusable]bool{}
	for {
		c.FocusNext()
		now := c.Focused()
		if now == nil || met[now] {
			return reached, at
		}
		met[now] = true
		at[now] = fyne.CurrentApp().Driver().AbsolutePositionForObject(now.(fyne.CanvasObject))
		reached = append(reached, now)
	}
}

// backwards are the steps of a walk against the way of reading: up and to the
// left. From the foot of one column to the head of the next is up and right.
func backwards(reached []fyne.Focusable, at map[fyne.Focusable]fyne.Position) (all []string) {
	for i := 1; i < len(reached); i++ {
		from, to := reached[i-1].(fyne.CanvasObject), reached[i].(fyne.CanvasObject)
		a, b := at[reached[i-1]], at[reached[i]]
		if b.Y+to.Size().Height <= a.Y && b.X+to.Size().Width <= a.X+from.Size().Width {
			all = append(all, fmt.Sprintf("Tab goes back from %s to %s", standsFor(from), standsFor(to)))
		}
	}
	return all
}

// TestTabReachesEverything walks over every page as somebody without a mouse.
func TestTabReachesEverything(t *testing.T) {
	u := desk(t, full(t))
	everyView(u, func(view string) {
		reached, at := tabbing(u)
		for _, want := range controls(u) {
			if !slices.Contains(reached, want) {
				t.Errorf("%s: Tab does not reach %s", view, standsFor(want.(fyne.CanvasObject)))
			}
		}
		for _, wrong := range backwards(reached, at) {
			t.Errorf("%s: %s", view, wrong)
		}
		slices.Reverse(reached)
		if len(backwards(reached, at)) == 0 {
			t.Errorf("%s: walked from its end, nothing is against the way of reading", view)
		}
		if len(reached) < 8 { // the rail alone has more
			t.Errorf("%s: Tab reaches %d controls only", view, len(reached))
		}
	})
}

// TestRecordMenu adds, opens and deletes by the menu, whose keys do the same.
func TestRecordMenu(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Ylli Shatri")
	u := desk(t, a)
	fromMenu(t, u, "Record", "New record")
	if d := u.dialogs.Top(); d == nil {
		t.Fatal("New record opens no form")
	}
	fromMenu(t, u, "Record", "Delete record") // its key works behind the form too
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 1 {
		t.Fatal("a record was deleted behind an open form")
	}
	press(t, u, "Cancel")
	fromMenu(t, u, "Record", "Edit record")
	press(t, u, "Cancel")
	fromMenu(t, u, "Record", "Delete record")
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 0 {
		t.Error("the record is still there")
	}
}

// fromMenu does what a line of the menu does.
func fromMenu(t *testing.T, u *UI, menu, line string) {
	t.Helper()
	for _, m := range u.window.MainMenu().Items {
		for _, item := range m.Items {
			if m.Label == menu && lineOf(item) == line {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("the menu has no %s > %s", menu, line)
}
