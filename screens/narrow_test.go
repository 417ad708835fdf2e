package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// small makes the window as small as a netbook's.
func small(u *UI) { u.window.Resize(fyne.NewSize(1024, 700)) }

func TestNarrowWindowLaysTheDetailOverTheList(t *testing.T) {
	u := desk(t, full(t))
	l := sideOf[app.PersonRow](u)
	railWide := u.rail.Size().Width
	if u.narrow || l.spread.Over() || railWide < 100 {
		t.Fatalf("1366 is narrow: rail %v", railWide)
	}
	small(u)
	if !u.narrow || u.rail.Size().Width > 60 || l.spread.Over() {
		t.Fatalf("1024 is wide: rail %v, detail over the list %v", u.rail.Size().Width, l.spread.Over())
	}
	lookSmall(t, u, "people-small")
	u.window.Canvas().Focus(l.grid.Target())
	typeKeys(t, u, fyne.KeyDown)
	if l.spread.Over() {
		t.Error("going down the list opens the detail")
	}
	typeKeys(t, u, fyne.KeyReturn)
	if !l.spread.Over() || u.window.Canvas().Focused() != fyne.Focusable(l.back) {
		t.Fatalf("Return does not open the detail: keyboard at %T", u.window.Canvas().Focused())
	}
	lookSmall(t, u, "people-small-detail")
	typeKeys(t, u, fyne.KeyEscape)
	if l.spread.Over() || u.window.Canvas().Focused() != l.grid.Target() {
		t.Errorf("Esc does not go back to the list: keyboard at %T", u.window.Canvas().Focused())
	}
	l.grid.OnPressed(widgets.Row{}) // the mouse
	if !l.spread.Over() || u.window.Canvas().Focused() != l.grid.Target() {
		t.Error("a click does not open the detail")
	}
	press(t, u, "Back to the list")
	if l.spread.Over() {
		t.Error("Back does not go back")
	}
	u.window.Resize(fyne.NewSize(1366, 768))
	if u.narrow || u.rail.Size().Width != railWide {
		t.Errorf("wide again: narrow %v, rail %v", u.narrow, u.rail.Size().Width)
	}
}

func TestRevealInANarrowWindowShowsTheDetail(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	small(u)
	rows, _, err := a.Organisations(t.Context(), app.OrganisationFilter{})
	if err != nil {
		t.Fatal(err)
	}
	u.reveal(app.Organisations, rows[3].ID)
	if l := sideOf[app.OrganisationRow](u); !l.spread.Over() || l.chosen != rows[3].ID {
		t.Errorf("%s is chosen, its detail seen: %v", l.chosen, l.spread.Over())
	}
}

// stop is one stop of the Tab key, and where it stands.
type stop struct {
	zone int
	at   fyne.Position
	name string
}

// stops goes round the window by Tab.
func stops(u *UI) (all []stop) {
	for _, f := range walk(u) {
		o := f.(fyne.CanvasObject)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		all = append(all, stop{zone(u, at), at.AddXY(0, o.Size().Height/2), standsFor(o)})
	}
	return all
}

// zone is the part of the window, in the order in which people read it: rail,
// head, list, detail, status.
func zone(u *UI, at fyne.Position) int {
	switch size := u.window.Canvas().Size(); {
	case at.Y > size.Height-28:
		return 4
	case at.X < u.rail.Size().Width:
		return 0
	case at.Y < 56:
		return 1
	case at.X > size.Width-20-398:
		return 3
	}
	return 2
}

func standsFor(o fyne.CanvasObject) string {
	if a, ok := o.(fyne.Accessible); ok {
		return typeName(o) + " " + a.AccessibilityLabel()
	}
	return typeName(o)
}

// TestTabGoesAsTheEyeDoes walks over the pages with the keyboard: every control
// is met, and none before one that stands above or left of it.
func TestTabGoesAsTheEyeDoes(t *testing.T) {
	a := full(t)
	refuse(t, a)
	u := desk(t, a)
	for _, tab := range []string{"People", "Ensembles", "Organisations"} {
		turnTo(t, u, tab)
		for _, side := range []string{"Overview", "History"} {
			turnTo(t, u, side)
			walked(t, u, tab+", "+side)
		}
	}
	turnTo(t, u, "Ensembles")
	turnTo(t, u, "Members")
	walked(t, u, "Members")
	u.show("bin")
	u.pageNow().(*bin).grid.TypedShortcut(&fyne.ShortcutSelectAll{})
	walked(t, u, "Bin")
}

// refuse puts somebody into the bin.
func refuse(t *testing.T, a *app.App) {
	t.Helper()
	rows, _, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Limit: 1}})
	if err == nil {
		err = a.Delete(t.Context(), "2025-03-08T10:00:00Z", app.Ref{Kind: app.People, ID: rows[0].ID})
	}
	if err != nil {
		t.Fatal(err)
	}
}

func walked(t *testing.T, u *UI, page string) {
	t.Helper()
	all := stops(u)
	for i := 1; i < len(all); i++ {
		before, now := all[i-1], all[i]
		const line = 12 // controls of one line are not all as high
		backwards := now.at.Y < before.at.Y-line || now.at.Y < before.at.Y+line && now.at.X < before.at.X
		if now.zone < before.zone || now.zone == before.zone && backwards {
			t.Errorf("%s: Tab goes from %s at %v back to %s at %v", page, before.name, before.at, now.name, now.at)
		}
	}
	for _, o := range seen(u) {
		f, ok := o.(fyne.Focusable)
		d, can := o.(fyne.Disableable)
		if !ok || !o.Visible() || can && d.Disabled() || o.Size().Width < 2 {
			continue
		}
		name := standsFor(f.(fyne.CanvasObject))
		if !slices.ContainsFunc(all, func(s stop) bool { return s.name == name }) {
			t.Errorf("%s: Tab does not reach %s", page, name)
		}
	}
}

// TestFormsAreWalkedFromAboveToBelow tabs through the forms in a window that
// is too small for them: what has the keyboard is always seen.
func TestFormsAreWalkedFromAboveToBelow(t *testing.T) {
	u := desk(t, full(t))
	small(u)
	for _, tab := range []string{"People", "Ensembles", "Organisations"} {
		turnTo(t, u, tab)
		u.pageNow().(*tabbed).now().(interface{ lift(*UI, bool) }).lift(u, true)
		press(t, u, "Edit")
		walkForm(t, u, tab)
		press(t, u, "Cancel")
	}
}

func walkForm(t *testing.T, u *UI, form string) {
	t.Helper()
	c, where := u.window.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject
	first := c.Focused()
	var last fyne.Position // from the first field, for the form scrolls
	feet := where(buttonOf(t, u, "Cancel")).Y
	met := 0
	for f := first; met == 0 || f != first; met++ {
		o := f.(fyne.CanvasObject)
		at := where(o).Subtract(where(first.(fyne.CanvasObject))).AddXY(0, o.Size().Height/2)
		name := standsFor(o)
		foot := strings.HasSuffix(name, " Cancel") || strings.HasSuffix(name, " Save")
		if !foot && (at.Y < last.Y-12 || at.Y < last.Y+12 && at.X < last.X) {
			t.Errorf("%s: Tab goes from %v back to %s at %v", form, last, name, at)
		}
		if y := where(o).Y; !foot && (y < 0 || y+o.Size().Height > feet) {
			t.Errorf("%s: the keyboard is out of sight at %s", form, name)
		}
		last = at
		c.FocusNext()
		f = c.Focused()
		if met > 60 {
			t.Fatalf("%s: Tab does not come round", form)
		}
	}
	if met < 8 {
		t.Errorf("%s: Tab stops at %d controls", form, met)
	}
}

// buttonOf is the button of that name.
func buttonOf(t *testing.T, u *UI, name string) *widgets.Button {
	t.Helper()
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == name && b.Visible() {
			return b
		}
	}
	t.Fatalf("no button %q", name)
	return nil
}

// lookSmall draws the small window for a person to look at.
func lookSmall(t *testing.T, u *UI, name string) {
	t.Helper()
	u.window.Resize(fyne.NewSize(1024, 701))
	small(u)
	look(t, u, name)
}

func TestPeopleInEveryLanguageAndLook(t *testing.T) {
	u := desk(t, full(t))
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			u.speak(l)
			for _, id := range []string{"persons", "ensembles", "organisations"} {
				u.pageNow().(*tabbed).turn(u, id)
				u.window.Resize(fyne.NewSize(1366, 768))
				look(t, u, id+"-"+string(l)+"-"+name)
				lookSmall(t, u, id+"-small-"+string(l)+"-"+name)
			}
			u.pageNow().(*tabbed).turn(u, "persons")
		}
	}
	if got := test.LaidOutObjects(u.window.Content()); len(got) == 0 {
		t.Error("nothing is drawn")
	}
}
