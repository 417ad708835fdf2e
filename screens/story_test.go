package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// seen is everything that stands on the window, the top dialog alone if one is
// open.
func seen(u *UI) []fyne.CanvasObject {
	if d := u.dialogs.Top(); d != nil {
		return test.LaidOutObjects(d)
	}
	return test.LaidOutObjects(u.window.Content())
}

// press taps the button of that name.
func press(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == name && b.Visible() {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", name)
}

// fill types into the field of that name, in place of what is there.
func fill(t *testing.T, u *UI, label, words string) {
	t.Helper()
	for _, o := range seen(u) {
		f, ok := o.(widgets.Field)
		if !ok || f.Label() != label {
			continue
		}
		if s, ok := o.(interface{ SetText(string) }); ok {
			s.SetText("")
		}
		u.window.Canvas().Focus(f.Target())
		test.Type(f.Target(), words)
		return
	}
	t.Fatalf("no field %q", label)
}

// problems are the sentences below the fields of the open form.
func problems(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if f, ok := o.(widgets.Field); ok && f.Problem() != "" {
			all = append(all, f.Label()+": "+f.Problem())
		}
	}
	return strings.Join(all, "; ")
}

// read is every paragraph that can be read.
func read(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if p, ok := o.(*widgets.Paragraph); ok && p.Visible() && p.Size().Width > 1 {
			all = append(all, p.AccessibilityLabel())
		}
	}
	return strings.Join(all, "; ")
}

func TestAddPersonChangeAndUndo(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	press(t, u, "New person")
	press(t, u, "Save")
	if got := problems(u); got != "Name: A name is needed." {
		t.Fatalf("an empty form says %q", got)
	}
	fill(t, u, "Name", "Amra Hodžić")
	fill(t, u, "E-mail", "amra")
	press(t, u, "Save")
	if got := problems(u); !strings.HasPrefix(got, "E-mail: ") {
		t.Fatalf("half an address says %q", got)
	}
	look(t, u, "person-form")
	fill(t, u, "E-mail", "amra@example.org")
	fill(t, u, "Usual fee", "300")
	fill(t, u, "Born", "08.03.1990")
	press(t, u, "Save")
	if u.dialogs.Top() != nil {
		t.Fatalf("the form stays open: %s", problems(u))
	}
	people, n, err := a.People(t.Context(), app.PersonFilter{})
	if err != nil || n != 1 || people[0].UsualFee != 30000 || people[0].Currency != "EUR" || people[0].BornOn != "1990-03-08" {
		t.Fatalf("kept %+v, %v", people, err)
	}
	if got := u.status.Said(); got != "Saved Amra Hodžić" {
		t.Errorf("the status says %q", got)
	}
	u.undo()
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 0 {
		t.Error("undo leaves the person")
	}
	u.redo()
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 1 {
		t.Error("redo does not bring the person back")
	}
	press(t, u, "Delete")
	if _, n, _ := a.People(t.Context(), app.PersonFilter{}); n != 0 {
		t.Error("the person is not in the bin")
	}
}

func TestIdentityIsClosedUntilAsked(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Elif Yıldız")
	answer := app.Identity{PersonID: id, Asks: app.AsksCommunity, Answer: "tur", SaidBy: app.SaidSelf, SaidOn: "2025-01-14", Purpose: "counting"}
	if err := a.SaveIdentity(t.Context(), &answer); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	before, err := a.History(t.Context(), app.Page{})
	if err != nil {
		t.Fatal(err)
	}
	press(t, u, "Show to me")
	look(t, u, "identity-open")
	after, err := a.History(t.Context(), app.Page{})
	if err != nil || len(after) != len(before)+1 {
		t.Errorf("looking left %d traces, %v", len(after)-len(before), err)
	}
}

func TestEveryPageInEveryLanguage(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Ylli Shatri")
	u := desk(t, a)
	for _, l := range words.Langs() {
		u.speak(l)
		for _, s := range u.pages {
			u.show(s.id)
			look(t, u, s.id+"-"+string(l))
			if u.at != s.id || u.rail == nil {
				t.Errorf("%s does not open in %s", s.id, l)
			}
		}
	}
	u.look = widgets.Dark
	u.wear()
	u.rebuild()
	look(t, u, "dark")
}
