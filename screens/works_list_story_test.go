package screens

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// royalty is an office that is told a concert, from its sketch to the list of
// what was played.
type royalty struct {
	*app.App
	t     *testing.T
	u     *UI
	event app.ID
}

// newRoyalty is an office with the example societies, of which the first asks
// for every concert from 2020 on.
func newRoyalty(t *testing.T) *royalty {
	t.Helper()
	u, a, e := concert(t)
	e.Day = app.DateOf(time.Now()).Add(20)
	keep(t, a.SaveEvent(t.Context(), &e),
		a.SaveWork(t.Context(), &app.Work{Title: "Ura e gurit", Composer: "A. Krasniqi", Arranger: "D. Berisha", Rights: app.RightsProtected, Seconds: 300,
			Edition: app.Edition{Lyricist: "M. Hoxha", Titles: []app.WorkTitle{{Language: "sq", Title: "Ura e gurtë"}}}}))
	u.show("settings")
	press(t, u, "Add the example societies")
	look(t, u, "societies")
	open(t, u, "Kosova Music Rights Society")
	look(t, u, "society")
	press(t, u, "Edit the society")
	fill(t, u, "For concerts from", "01.01.2020")
	pickIn(t, u, "Held against the society’s own form", "yes")
	look(t, u, "society-form")
	press(t, u, "Save")
	mustClose(t, u)
	return &royalty{a, t, u, e.ID}
}

// sketch makes the programme: two pieces that are agreed on in the end, one that
// stays soft, and words between them; and it goes all the way to the frozen one.
func (r *royalty) sketch() {
	t, u := r.t, r.u
	t.Helper()
	u.goToEvent(r.event, "programme", "")
	press(t, u, "Make the programme")
	press(t, u, "Talk or pause")
	item(t, u, map[string]string{"Title": "Welcome", "Planned length": "3"})
	press(t, u, "Piece")
	item(t, u, map[string]string{"Work": "ura"}, "arb", "zvuk")
	press(t, u, "Piece")
	byLetter(t, u, "Agreement", 'n')
	item(t, u, map[string]string{"Work": "zog", "Planned length": "6:30"}, "ylli")
	press(t, u, "Piece")
	byLetter(t, u, "Agreement", 'n')
	item(t, u, map[string]string{"Work": "stoj", "Planned length": "5:40"})
	page := u.over.(*programmePage)
	page.setStatus(u, "proposed")
	keep(t, r.AgreeOn(t.Context(), page.now.Programme, page.now.Items[2].ID))
	u.changed()
	for _, to := range []string{"agreed", "timed"} {
		page.setStatus(u, to)
	}
	press(t, u, "Freeze as version 1")
	u.back()
}

// held lets the evening come and go: ten days ago, with one piece dropped, one
// added, and two that were measured.
func (r *royalty) held() {
	t, u := r.t, r.u
	t.Helper()
	e, err := r.Event(t.Context(), r.event)
	keep(t, err)
	e.Day, e.Status = app.DateOf(time.Now()).Add(-10), "done"
	keep(t, r.SaveEvent(t.Context(), &e))
	u.goToEvent(r.event, "programme", "")
	press(t, u, "Make the list…")
	write(t, u, "How the office is named", "Sofra, Pristina")
	press(t, u, "Choose the place…")
	if got := problems(u); !strings.Contains(got, "Nobody has written down yet what was played.") {
		t.Errorf("before anybody said what was played, it says %q", got)
	}
	u.dialogs.CloseAll()
	press(t, u, "Open the programme")
	press(t, u, "As performed")
	fill(t, u, "As performed: 2. Ura e gurit", "5:12")
	byLetter(t, u, "3. Zog i verës", 'd')
	press(t, u, "Write it down")
	press(t, u, "Piece")
	item(t, u, map[string]string{"Work": "stoj", "Planned length": "4:05"}, "ylli")
	u.back()
}

// make makes the list that is asked for, and gives back where the file is.
func (r *royalty) make(verb, as string) string {
	t, u := r.t, r.u
	t.Helper()
	path := filepath.Join(t.TempDir(), "list"+as)
	u.goToEvent(r.event, "programme", "")
	press(t, u, verb)
	pickIn(t, u, "Language", string(words.Sq))
	pickIn(t, u, "As", as)
	write(t, u, "How the office is named", "Sofra, Pristina")
	look(t, u, "works-list-form")
	press(t, u, "Choose the place…")
	if strings.Contains(texts(u), "Make the list all the same?") {
		look(t, u, "works-list-doubts")
		press(t, u, "Make the list")
	}
	write(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	return path
}

// rowsOfList are the rows of the table in a workbook, from the first that is
// numbered to the sums.
func rowsOfList(t *testing.T, path string) (all []string) {
	t.Helper()
	for _, row := range sheetRows(t, path, 0) {
		if row[0] == "1" || len(all) > 0 {
			all = append(all, strings.Join(row, "|"))
		}
	}
	return all
}

// A concert goes from its sketch to the list for the society: what was played,
// in seconds, is in it, and it is asked for until it was sent.
func TestConcertFromSketchToRoyaltyList(t *testing.T) {
	r := newRoyalty(t)
	r.sketch()
	before := rowsOfList(t, r.make("Another list…", asWorkbook))
	if len(before) < 2 || !strings.HasPrefix(before[0], "1|Ura e gurtë|A. Krasniqi|M. Hoxha|D. Berisha||E mbrojtur|") || !strings.HasPrefix(before[1], "2|Zog i verës|||") {
		t.Errorf("the plan is %q", before)
	}
	r.held()
	u := r.u
	u.show("today")
	if got := texts(u); !strings.Contains(got, "Works played · Concert 4") {
		t.Errorf("ten days after it, today says %q", got)
	}
	look(t, u, "works-list-today")
	u.into(&showPage{event: r.event})
	if got := texts(u); !strings.Contains(got, "Works played: not sent to Kosova Music Rights Society") {
		t.Errorf("still missing are %q", got)
	}
	u.back()
	u.goToEvent(r.event, "programme", "")
	look(t, u, "works-list-due")
	after := rowsOfList(t, r.make("Make the list…", asWorkbook))
	want := []string{
		"1|Ura e gurtë|A. Krasniqi|M. Hoxha|D. Berisha||E mbrojtur|0:05:12|1|Arbnora Kelmendi, Zvuk Morave",
		"2|Stojanke||||||0:04:05|1|Ylli Shatri",
		"Gjithsej|||||||0:09:17|2",
	}
	if !slices.Equal(after, want) {
		t.Errorf("the list has\n%q, not\n%q", after, want)
	}
	u.goToEvent(r.event, "programme", "")
	look(t, u, "works-list-made")
	press(t, u, "Mark as sent")
	u.show("today")
	if got := texts(u); strings.Contains(got, "Works played · Concert 4") {
		t.Errorf("sent, today still says %q", got)
	}
	u.undo()
	if got := texts(u); !strings.Contains(got, "Works played · Concert 4") {
		t.Errorf("undone, today says %q", got)
	}
}

// The list on paper is a PDF, in each language.
func TestRoyaltyListOnPaper(t *testing.T) {
	r := newRoyalty(t)
	r.sketch()
	r.held()
	body, err := os.ReadFile(r.make("Make the list…", asPaperFile))
	if err != nil || !bytes.HasPrefix(body, []byte("%PDF")) {
		t.Fatalf("%v, %.20q", err, body)
	}
}

// rowCalled is the row that begins with a name.
func rowCalled(t *testing.T, u *UI, name string) *widgets.ActionRow {
	t.Helper()
	for _, o := range seen(u) {
		if r, ok := o.(*widgets.ActionRow); ok && strings.HasPrefix(r.AccessibilityLabel(), name+".") {
			return r
		}
	}
	t.Fatalf("no row %q", name)
	return nil
}

// The card and the settings in the languages and looks that need most room.
func TestWorksListsInEveryLook(t *testing.T) {
	r := newRoyalty(t)
	r.sketch()
	r.held()
	u := r.u
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			u.speak(l)
			all, err := r.Societies(t.Context())
			keep(t, err)
			for view, turn := range map[string]func(){
				"card": func() { u.goToEvent(r.event, "programme", "") }, "settings": func() { u.show("settings"); u.window.Canvas().Focus(rowCalled(t, u, "Kosova Music Rights Society")) },
				"page": func() { u.into(&societyPage{id: all[0].ID}) },
			} {
				turn()
				look(t, u, "works-list-"+view+"-"+string(l)+"-"+name)
				for _, wrong := range misfits(u) {
					t.Errorf("%s, %s, %s: %s", view, l, name, wrong)
				}
			}
		}
	}
}
