package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
)

// The day of an event fits the usual window and the smallest, in each language.
func TestTheDayFits(t *testing.T) {
	u, a, e := dayOf(t)
	theLines(t, a, e)
	keep(t, a.ProposePosters(t.Context(), e.ID, "2027-03-01"))
	t.Cleanup(func() { u.speak(words.En) })
	for _, size := range windowSizes() {
		u.window.Resize(size)
		for _, l := range words.Langs() {
			u.speak(l)
			for _, tab := range []string{"", "texts"} {
				u.into(&showPage{event: e.ID, tab: tab})
				look(t, u, fmt.Sprintf("show-fits-%s%s-%.0f", l, tab, size.Width))
				for _, w := range misfits(u) {
					t.Errorf("%q, %s, %.0f wide: %s", tab, l.Name(), size.Width, w)
				}
			}
			u.over.(*showPage).askSheet(u)
			for _, w := range misfits(u) {
				t.Errorf("the sheets, %s, %.0f wide: %s", l.Name(), size.Width, w)
			}
			u.dialogs.Top().Close()
		}
	}
}

// The run of show is worked without a mouse: Return opens a line, Delete takes
// it away, Tab leads to what stands below, Esc leads back.
func TestTheDayByKeyboard(t *testing.T) {
	u, a, e := dayOf(t)
	theLines(t, a, e)
	u.into(&showPage{event: e.ID})
	page, c := u.over.(*showPage), u.window.Canvas()
	c.Focus(page.grid.Target())
	page.grid.MoveTo(2)
	key(u, fyne.KeyReturn)
	if d := u.dialogs.Top(); d == nil {
		t.Fatal("Return opens nothing")
	}
	u.dialogs.Top().Close()
	c.Focus(page.grid.Target())
	key(u, fyne.KeyDelete)
	if lines, _ := a.ShowLines(t.Context(), e.ID); len(lines) != 9 || u.status.Said() != "Removed a line of the run of show: Dinner for everyone, "+e.Title {
		t.Errorf("Delete leaves %d lines and says %q", len(lines), u.status.Said())
	}
	u.undo()
	c.Focus(page.grid.Target())
	c.FocusNext()
	if got, ok := c.Focused().(interface{ AccessibilityLabel() string }); !ok || got.AccessibilityLabel() != "Line" {
		t.Errorf("Tab leads to %v", c.Focused())
	}
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if u.over != nil {
		t.Error("Esc does not lead back")
	}
}

// key is typed into what has the keyboard.
func key(u *UI, name fyne.KeyName) {
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// The history of an event tells of its lines and texts in words.
func TestTheHistoryTellsOfTheDay(t *testing.T) {
	u, a, e := dayOf(t)
	l := app.ShowLine{EventID: e.ID, Starts: "14:00", What: "Load-in", SeenBy: app.Set{"crew"}}
	keep(t, a.SaveShowLine(t.Context(), &l))
	l.Starts, l.SeenBy = "15:30", app.Set{"crew", "artists"}
	keep(t, a.SaveShowLine(t.Context(), &l))
	keep(t, a.SaveEventTexts(t.Context(), e.ID, "poster", map[words.Lang]string{words.Sq: "Mirë se vini"}))
	keep(t, a.SaveEventTexts(t.Context(), e.ID, "poster", map[words.Lang]string{words.Sq: "Mirë se erdhët"}))
	u.into(&showPage{event: e.ID})
	press(t, u, "History")
	look(t, u, "show-history")
	for _, want := range []string{"Run of show: Load-in, Begins from 14:00 to 15:30", "Who sees it from Crew to Crew, Artists", "Texts: Poster, Shqip, Text from Mirë se vini to Mirë se erdhët"} {
		if got := wordsOf(u) + read(u); !strings.Contains(got, want) {
			t.Errorf("the history does not say %q: %s", want, got)
		}
	}
}
