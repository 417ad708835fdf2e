package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sofra/app"
	"sofra/db/dbtest"
)

// order is the running order that the programme's page shows.
func order(u *UI) string {
	var all []string
	for _, r := range u.over.(*programmePage).rows(u) {
		all = append(all, r.Cells[1].Text+" "+r.Cells[2].Text)
	}
	return strings.Join(all, "; ")
}

// totals are the sums at the foot of the programme's page.
func totals(u *UI) string {
	var all []string
	for _, s := range u.over.(*programmePage).sums(u) {
		all = append(all, s.Label+" "+s.Value)
	}
	return strings.Join(all, "; ")
}

// item fills the open form of an item and keeps it.
func item(t *testing.T, u *UI, fields map[string]string, performers ...string) {
	t.Helper()
	for label, typed := range fields {
		if label == "Work" {
			find(t, u, label, typed)
		}
	}
	for label, typed := range fields {
		if label != "Work" {
			fill(t, u, label, typed)
		}
	}
	for _, name := range performers {
		press(t, u, "Add a performer")
		write := u.window.Canvas()
		for _, r := range name {
			write.Focused().TypedRune(r)
		}
		write.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	look(t, u, "programme-item")
	press(t, u, "Add")
	if u.dialogs.Top() != nil {
		t.Fatalf("the item is not kept: %s", problems(u))
	}
}

// concert is an office with one concert, two artists and two works, and its
// page of events.
func concert(t *testing.T) (*UI, *app.App, app.Event) {
	t.Helper()
	a := dbtest.New(t)
	e := app.Event{Title: "Concert 4", Kind: "concert", Day: "2027-03-22", Starts: "20:00", Status: "planned"}
	keep(t, a.SaveEvent(t.Context(), &e))
	for _, name := range []string{"Arbnora Kelmendi", "Ylli Shatri"} {
		keep(t, a.SavePerson(t.Context(), &app.Person{Name: name}))
	}
	keep(t, a.SaveEnsemble(t.Context(), &app.Ensemble{Name: "Zvuk Morave"}))
	for _, w := range []app.Work{{Title: "Zog i verës", Seconds: 390, Rights: "traditional", Arranger: "D. Berisha"}, {Title: "Stojanke", Seconds: 340}} {
		keep(t, a.SaveWork(t.Context(), &w))
	}
	u := desk(t, a)
	u.show("events")
	return u, a, e
}

func TestBuildAProgramme(t *testing.T) {
	u, a, e := concert(t)
	u.goToEvent(e.ID, "programme", "")
	press(t, u, "Make the programme")
	if got := u.status.Said(); got != "Made a programme for Concert 4" || u.over == nil {
		t.Fatalf("the status says %q", got)
	}
	press(t, u, "Talk or pause")
	item(t, u, map[string]string{"Title": "Welcome", "Planned length": "3", "Languages": "sq, sr"}, "arb")
	press(t, u, "Piece")
	press(t, u, "Add")
	if got := problems(u); got != "Title, where it is another one: Choose a work, or write a title." {
		t.Errorf("an empty piece says %q", got)
	}
	item(t, u, map[string]string{"Work": "zog"}, "ylli", "zvuk")
	press(t, u, "Piece")
	item(t, u, map[string]string{"Work": "stoj", "Planned length": "5:40"})
	press(t, u, "Talk or pause")
	byLetter(t, u, "Kind", 'i')
	item(t, u, map[string]string{"Planned length": "15"})
	press(t, u, "Piece")
	item(t, u, map[string]string{"Title, where it is another one": "Ritmi i rrugës", "Planned length": "9:30"}, "ylli")
	want := "20:00 Welcome; 20:03 Zog i verës; 20:09 Stojanke; 20:15 Interval; 20:30 Ritmi i rrugës"
	if got := order(u); got != want {
		t.Fatalf("the order is %q", got)
	}
	look(t, u, "programme")
	p, err := a.Programme(t.Context(), u.over.(*programmePage).id)
	if err != nil || performersOf(p.Items[1]) != "Ylli Shatri, Zvuk Morave" || p.Items[1].Performers[1].EnsembleID == "" || p.Items[1].Planned != 390 {
		t.Errorf("the second item is %+v, %v", p.Items[1], err)
	}
	reorder(t, u)
	if e, _ := a.Event(t.Context(), e.ID); e.ProgrammeID != p.ID {
		t.Error("the event has another programme")
	}
}

// reorder moves the last item up by the keyboard, reads the sums and undoes it.
func reorder(t *testing.T, u *UI) {
	t.Helper()
	page := u.over.(*programmePage)
	page.order.MoveTo(4)
	for range 2 {
		page.order.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierShortcutDefault})
	}
	if got := order(u); got != "20:00 Welcome; 20:03 Zog i verës; 20:09 Ritmi i rrugës; 20:19 Stojanke; 20:24 Interval" {
		t.Errorf("after Ctrl+Up twice: %q", got)
	}
	if row, _ := page.order.Cursor(); row.Cells[2].Text != "Ritmi i rrugës" {
		t.Errorf("the frame stands at %q", row.Cells[2].Text)
	}
	if got := u.status.Said(); got != "Moved Ritmi i rrugës to place 3" {
		t.Errorf("the status says %q", got)
	}
	u.undo()
	if got := order(u); got != "20:00 Welcome; 20:03 Zog i verës; 20:09 Stojanke; 20:15 Ritmi i rrugës; 20:24 Interval" {
		t.Errorf("after undo: %q", got)
	}
	if got := totals(u); got != "Music 21:40; Talk and poems 3:00; Change-over 0:00; Interval 15:00; Ends 20:40; In all 39:40" {
		t.Errorf("the sums are %q", got)
	}
}

func TestProgrammeFromAnEarlierConcert(t *testing.T) {
	u, a := sampleOffice(t)
	e := app.Event{Title: "Again", Kind: "concert", Day: "2027-05-06"}
	keep(t, a.SaveEvent(t.Context(), &e))
	u.goToEvent(e.ID, "programme", "")
	press(t, u, "Make the programme")
	ofMenu(t, u, "From an earlier")
	find(t, u, "Programme", "four")
	press(t, u, "Take over")
	page := u.over.(*programmePage)
	if len(page.now.Items) < 8 || u.status.Said() != "Took over the items of Four bridges" {
		t.Errorf("%d items after %q", len(page.now.Items), u.status.Said())
	}
	u.undo()
	u.undo()
	if u.over != nil {
		t.Error("the page of a programme that was taken back stays open")
	}
	if got, _ := a.Event(t.Context(), e.ID); got.ProgrammeID != "" {
		t.Error("the event keeps a programme that is gone")
	}
}
