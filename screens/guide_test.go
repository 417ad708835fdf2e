package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// help does an action of the menu Help.
func help(t *testing.T, u *UI, label string) {
	t.Helper()
	menuItem(t, u, u.book.T("Help"), label).Action()
}

// Somebody opens the guide at a section, goes through it by keys, looks for a
// word, and comes back to where she was.
func TestGuideByKeys(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.show("venues")
	help(t, u, "Guide")
	p := u.pageNow().(*guide)
	if p.chapter != "venues" || u.window.Canvas().Focused() != p.grid.Target() {
		t.Fatalf("it opens at %s, the keyboard at %T", p.chapter, u.window.Canvas().Focused())
	}
	look(t, u, "guide-venues")
	reached := walk(u)
	for _, want := range controls(u) {
		if !slices.Contains(reached, want) {
			t.Errorf("Tab does not reach %s", standsFor(want.(fyne.CanvasObject)))
		}
	}
	u.window.Canvas().Focus(p.grid.Target())
	typeKeys(t, u, fyne.KeyHome)
	if p.chapter != "book" || !strings.Contains(read(u), "Press Book.") {
		t.Errorf("Home leads to %s: %s", p.chapter, read(u))
	}
	look(t, u, "guide-book")
	typeKeys(t, u, fyne.KeyReturn, fyne.KeyPageDown)
	if p.leaf.Offset() == 0 {
		t.Error("PageDown does not turn the page")
	}
	typeKeys(t, u, fyne.KeyHome, fyne.KeySpace, fyne.KeyEnd)
	look(t, u, "guide-end")
	typeKeys(t, u, fyne.KeyEscape)
	if u.over != nil || u.at != "venues" {
		t.Errorf("Esc leads to %s under %T", u.at, u.over)
	}
}

func TestGuideFinds(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.speak(words.SrCyrl)
	u.readGuide()
	p := u.pageNow().(*guide)
	for _, o := range seen(u) {
		if box, ok := o.(*widgets.SearchBox); ok {
			box.SetText("zapecac") // without marks and in the other script
		}
	}
	if len(p.found) == 0 || len(p.found) == len(app.GuideChapters()) {
		t.Fatalf("found in %d chapters", len(p.found))
	}
	for _, c := range p.found {
		if !c.Has("запечаћ") {
			t.Errorf("%s is found and has it not", c.ID)
		}
	}
	look(t, u, "guide-found")
	for _, o := range seen(u) {
		if box, ok := o.(*widgets.SearchBox); ok {
			box.SetText("xyz")
		}
	}
	if len(p.found) != 0 || !strings.Contains(texts(u), u.book.T("Nothing found.")) {
		t.Errorf("xyz is found in %d chapters", len(p.found))
	}
}

// The page fits at every size of window and text, in every language, and its
// chapters keep their place when the language changes.
func TestGuideFits(t *testing.T) {
	u := desk(t, dbtest.New(t))
	u.readGuide()
	p := u.pageNow().(*guide)
	for _, size := range windowSizes() {
		u.window.Resize(size)
		for _, l := range words.Langs() {
			u.speak(l)
			for _, id := range app.GuideChapters() {
				p.turn(u, id)
				if id == "donor" || id == "money" {
					look(t, u, "guide-"+id+"-"+string(l)+"-"+map[bool]string{true: "wide", false: "small"}[size.Width > 1100])
				}
				for _, w := range misfits(u) {
					t.Errorf("%s, %s, %.0f wide: %s", id, l.Name(), size.Width, w)
				}
			}
			if u.speak(l); p.chapter != "keys" {
				t.Fatalf("another language leads to %s", p.chapter)
			}
		}
	}
	u.dress(func(s *settings) { s.TextSize, s.Look = 1.5, "dark" })
	look(t, u, "guide-large")
	for _, w := range misfits(u) {
		t.Errorf("in large text: %s", w)
	}
}

// The guide can be read before there is an office, and kept as a PDF.
func TestGuideWithoutAnOffice(t *testing.T) {
	u := newcomer(t)
	help(t, u, "Guide")
	look(t, u, "guide-alone")
	u.speak(words.Sq)
	if got := read(u); !strings.Contains(got, "Si angazhohet një artist/e") {
		t.Fatalf("in Albanian it says %q", got)
	}
	u.speak(words.En)
	path := filepath.Join(t.TempDir(), "guide")
	help(t, u, "Save the guide as PDF…")
	write(t, u, "File", path)
	press(t, u, "Save")
	if got, err := os.ReadFile(path + ".pdf"); err != nil || !strings.HasPrefix(string(got), "%PDF-") {
		t.Errorf("kept %.8q, %v", got, err)
	}
	if got := read(u); !strings.Contains(got, "guide.pdf") {
		t.Errorf("it is not said where it is: %q", got)
	}
	press(t, u, "Close")
	press(t, u, "Back")
	if got := texts(u); u.over != nil || !strings.Contains(got, "Look around") {
		t.Errorf("Back leads to\n%s", got)
	}
}

// From a page that lies over a section the guide leads back to that page.
func TestGuideLeadsBack(t *testing.T) {
	a := dbtest.New(t)
	m := app.Programme{Title: "Evening"}
	keep(t, a.SaveProgramme(t.Context(), &m))
	u := desk(t, a)
	u.show("events")
	over := &programmePage{id: m.ID}
	u.into(over)
	u.readGuide()
	press(t, u, "Save as PDF…")
	write(t, u, "File", filepath.Join(t.TempDir(), "guide.pdf"))
	press(t, u, "Save")
	if got := u.status.Said(); !strings.HasPrefix(got, "The guide is in ") {
		t.Errorf("the status says %q", got)
	}
	u.back()
	if u.over != page(over) {
		t.Errorf("the guide leads back to %T", u.over)
	}
}
