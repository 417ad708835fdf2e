package screens

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// lateReader is an office whose answers to what is searched for take their
// time, each its own.
type lateReader struct {
	app.Reader
	takes map[string]time.Duration
}

func (r *lateReader) Find(ctx context.Context, text string, kind app.Kind, limit int) ([]app.Hit, error) {
	<-time.After(r.takes[text])
	return r.Reader.Find(ctx, text, kind, limit)
}

func (r *lateReader) People(ctx context.Context, f app.PersonFilter) ([]app.PersonRow, int, error) {
	<-time.After(r.takes[f.Find])
	return r.Reader.People(ctx, f)
}

// orders are all the orders of n things.
func orders(n int) (all [][]int) {
	if n == 0 {
		return [][]int{nil}
	}
	for _, o := range orders(n - 1) {
		for at := range n {
			all = append(all, slices.Insert(slices.Clone(o), at, n-1))
		}
	}
	return all
}

// firstFound is the name in the first row that is seen, wherever the frame is. It
// chooses nothing: what is asked for then would be shown while this looks on.
func firstFound(u *UI) string {
	for _, o := range seen(u) {
		if g, ok := o.(*widgets.Grid); ok {
			return slices.Concat(g.First().Cells, []widgets.Cell{{}})[0].Text
		}
	}
	return ""
}

// searchBox is the one that is seen.
func searchBox(t *testing.T, u *UI) *widgets.SearchBox {
	t.Helper()
	for _, o := range seen(u) {
		if box, ok := o.(*widgets.SearchBox); ok {
			return box
		}
	}
	t.Fatal("no search is seen")
	return nil
}

// TestSearchNeverShowsAnOlderAnswer types a name letter by letter, quickly and
// slowly, and lets the answers come in every order that there is: what is seen
// never goes back to what was typed before, and ends with what was typed last.
func TestSearchNeverShowsAnOlderAnswer(t *testing.T) {
	a := dbtest.New(t)
	first := []string{"Ab", "Arab", "Arbab", "Arbnora"} // of those that begin with a, ar, arb, arbn
	for _, name := range first {
		addPerson(t, a, name)
	}
	late := &lateReader{Reader: a.Reader, takes: map[string]time.Duration{}}
	a.Reader = late
	u := desk(t, a)
	for where, open := range map[string]func(){"the list": func() {}, "the search of everything": u.search} {
		u.now = true
		open()
		u.now = false
		for _, order := range orders(len(first)) {
			for _, pace := range []time.Duration{5 * time.Millisecond, 25 * time.Millisecond} {
				for i, at := range order {
					late.takes["arbn"[:i+1]] = time.Duration(1+at) * 20 * time.Millisecond
				}
				synctest.Test(t, func(t *testing.T) { typeLate(t, u, first, pace) })
				if t.Failed() {
					t.Fatalf("in %s, answers in the order %v, a letter every %s", where, order, pace)
				}
			}
		}
	}
}

// typeLate types the letters and looks at what is seen every five milliseconds.
func typeLate(t *testing.T, u *UI, first []string, pace time.Duration) {
	box := searchBox(t, u)
	box.SetText("")
	wait(time.Second)
	u.window.Canvas().Focus(box.Target())
	best := -1 // what stands there for no letters
	check := func(d time.Duration) {
		for end := time.Now().Add(d); time.Now().Before(end); {
			wait(5 * time.Millisecond)
			now := slices.Index(first, firstFound(u))
			if now < best {
				t.Errorf("%q came after %q", firstFound(u), first[best])
			}
			best = max(best, now)
		}
	}
	for _, letter := range "arbn" {
		test.Type(box.Target(), string(letter))
		check(pace)
	}
	check(90 * time.Millisecond)
	if best != len(first)-1 {
		t.Errorf("at last %q is seen", firstFound(u))
	}
}
