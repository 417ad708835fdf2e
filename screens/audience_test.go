package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// atTheDoor opens the page of who came to a concert, at one of its tabs.
func atTheDoor(t *testing.T, tab string) (*UI, *app.App, app.Event, *audiencePage) {
	t.Helper()
	u, a, e := concert(t)
	u.goToEvent(e.ID, "audience", "")
	open(t, u, map[string]string{namesTab: "List of names", tallyTab: "Tally without names"}[tab])
	p, ok := u.over.(*audiencePage)
	if !ok {
		t.Fatalf("%T is open", u.over)
	}
	return u, a, e, p
}

// onTheList is the list as it is kept.
func onTheList(t *testing.T, a *app.App, event app.ID) string {
	t.Helper()
	all, err := a.Visitors(t.Context(), event)
	keep(t, err)
	var said []string
	for _, v := range all {
		said = append(said, v.Shown()+" "+string(v.State))
	}
	return strings.Join(said, "; ")
}

// Names are typed one after another and ticked from the paper list; the rest is
// said in bulk, and taken back as one step.
func TestNamesAreTypedAndTicked(t *testing.T) {
	u, a, e, p := atTheDoor(t, namesTab)
	next := func(name string) {
		test.Type(p.name.Target(), name)
		p.name.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	next("Ana Ristić")
	next("Bekim Hoxha")
	press(t, u, "Paste names…")
	write(t, u, "One name a line", "1. Merve Aydın\n2. Ана Ристић\n3. Drita Gashi")
	press(t, u, "Add")
	mustClose(t, u)
	if got := onTheList(t, a, e.ID); got != "Ana Ristić registered; Bekim Hoxha registered; Merve Aydın registered; Ана Ристић registered; Drita Gashi registered" {
		t.Fatalf("the list is %q", got)
	}
	if got := texts(u); !strings.Contains(got, "1 name is there more than once") {
		t.Errorf("two of one name are not told: %s", got)
	}
	p.grid.MoveTo(0)
	u.window.Canvas().Focus(p.grid.Target())
	for range 2 {
		u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	press(t, u, "The rest did not come")
	if got := onTheList(t, a, e.ID); got != "Ana Ristić came; Bekim Hoxha came; Merve Aydın no-show; Ана Ристић no-show; Drita Gashi no-show" {
		t.Errorf("after the ticks: %q", got)
	}
	if got := texts(u); !strings.Contains(got, "Registered 0 · came 2 · did not come 3") {
		t.Errorf("the counts are not beside: %s", got)
	}
	u.undo()
	if got := onTheList(t, a, e.ID); got != "Ana Ristić came; Bekim Hoxha came; Merve Aydın registered; Ана Ристић registered; Drita Gashi registered" {
		t.Errorf("after undo: %q", got)
	}
	lookAround(t, u, "audience-names")
}

// A person who is known may be chosen; a name alone is as good.
func TestAPersonIsChosenForAName(t *testing.T) {
	u, a, e, p := atTheDoor(t, namesTab)
	keep(t, a.SavePerson(t.Context(), &app.Person{Name: "Vlora Istrefi"}))
	press(t, u, "Choose a person…")
	press(t, u, "Add")
	if got := problems(u); !strings.Contains(got, "name") {
		t.Errorf("nobody is put on the list: %q", got)
	}
	find(t, u, "Person", "Vlora")
	press(t, u, "Add")
	mustClose(t, u)
	if got := onTheList(t, a, e.ID); got != "Vlora Istrefi registered" {
		t.Errorf("the list is %q", got)
	}
	p.grid.OnDelete(widgets.Row{ID: string(p.now.Visitors[0].ID)})
	if got := onTheList(t, a, e.ID); got != "" {
		t.Errorf("after she was removed: %q", got)
	}
}

// A tally is counted by keys, and its sums stand beside the head-count.
func TestTallyIsCountedByKeys(t *testing.T) {
	u, a, e, p := atTheDoor(t, tallyTab)
	fill(t, u, "Head-count", "3")
	press(t, u, "Save")
	p.grid.Find("gender:woman")
	u.window.Canvas().Focus(p.grid.Target())
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyRight, fyne.KeyPlus, fyne.KeyRight, fyne.KeyLeft, fyne.KeyMinus} {
		u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	p.grid.Find("gender:pns")
	p.grid.OnOpen(widgets.Row{ID: "gender:pns"})
	fill(t, u, "How many", "2")
	press(t, u, "Save")
	all, err := a.Audience(t.Context(), e.ID)
	keep(t, err)
	if n, _ := all.Sum("gender"); n != 4 || all.Tally(app.TallyPart{Asks: "gender", Code: "woman"}) != 2 {
		t.Errorf("counted %+v", all.Attendance)
	}
	if got := texts(u); !strings.Contains(got, "1 more than in the hall") {
		t.Errorf("the difference is not said: %s", got)
	}
	lookAround(t, u, "audience-tally")
}

// What an event does not ask for does not show; what is there is asked about.
func TestAnEventAsksForLess(t *testing.T) {
	u, a, e, _ := atTheDoor(t, namesTab)
	keep(t, a.AddVisitors(t.Context(), e.ID, app.Came, "Ana", "Ben"))
	u.changed()
	ask := func() {
		press(t, u, "What is counted…")
		field[*widgets.Select](t, u, "What is asked about who came").SetChosen("tally")
		press(t, u, "Save")
	}
	ask()
	look(t, u, "audience-counting")
	press(t, u, "Keep them")
	if got := texts(u); !strings.Contains(got, "Kept, although not asked for") || strings.Contains(got, "Paste names…") {
		t.Errorf("names that are kept are not told: %s", got)
	}
	look(t, u, "audience-kept")
	press(t, u, "Remove what is not asked for")
	if got := onTheList(t, a, e.ID); got != "" {
		t.Errorf("removed, there are %q", got)
	}
	u.undo()
	if got := onTheList(t, a, e.ID); got != "Ana came; Ben came" {
		t.Errorf("taken back, there are %q", got)
	}
	u.goToEvent(e.ID, "audience", "")
	if got := texts(u); strings.Contains(got, "List of names") || !strings.Contains(got, "Tally without names") {
		t.Errorf("the tab shows %s", got)
	}
}

// lookAround takes a page in three languages, light and dark.
func lookAround(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		for suffix, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			look(t, u, name+"-"+string(l)+"-"+suffix)
		}
	}
}

// A list to sign has the names that are expected, and a strip has none; each is
// a file of its own.
func TestDoorSheetsArePrinted(t *testing.T) {
	u, a, e, p := atTheDoor(t, namesTab)
	keep(t, a.AddVisitors(t.Context(), e.ID, app.Registered, "Ana Ristić", "Bekim Hoxha"))
	u.changed()
	for _, kind := range []string{paperNames, paperStrips} {
		path := filepath.Join(t.TempDir(), kind+".pdf")
		p.askPaper(u)
		field[*widgets.Select](t, u, "Sheet to print").SetChosen(kind)
		look(t, u, "audience-paper")
		press(t, u, "Choose the place…")
		fill(t, u, "File", path)
		press(t, u, "Save")
		raw, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(raw), "%PDF") {
			t.Errorf("%s: %d bytes, %v", kind, len(raw), err)
		}
	}
}
