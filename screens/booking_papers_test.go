package screens

import (
	"bytes"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// papersOf are the files of a booking, the newest first.
func papersOf(t *testing.T, a *app.App, k app.ID) []app.File {
	t.Helper()
	files, err := a.Files(t.Context(), app.Ref{Kind: app.Bookings, ID: k})
	keep(t, err)
	return files
}

// The office keeps clauses, a booking chooses among them in an order of its own,
// and its contract has them; undo goes back over all of it.
func TestClausesFromTheOfficeToAContract(t *testing.T) {
	u, a, k := paidEvening(t)
	u.show("settings")
	press(t, u, "Add the example clauses")
	look(t, u, "papers-examples")
	press(t, u, "Add")
	mustClose(t, u)
	press(t, u, "Add a clause")
	write(t, u, "Title, for the office", "Our stage")
	write(t, u, words.Sq.Name(), "Skena mbahet e pastër.")
	look(t, u, "papers-clause")
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "papers-settings")
	if got := texts(u); !strings.Contains(got, "To be checked by a lawyer") || !strings.Contains(got, "Our stage") {
		t.Errorf("the settings say %q", got)
	}
	u.goToEvent(k.EventID, "bookings", k.ID)
	press(t, u, "Clauses…")
	look(t, u, "papers-choose")
	all, err := a.Clauses(t.Context())
	keep(t, err)
	lines := field[*widgets.Lines](t, u, "Clauses, in their order")
	if len(lines.Rows()) != len(all)-1 { // one of the examples stands on no paper by itself
		t.Fatalf("%d clauses are offered of %d", len(lines.Rows()), len(all))
	}
	lines.Rows()[0].(*widgets.Select).SetChosen(string(all[len(all)-1].ID))
	press(t, u, "Save")
	mustClose(t, u)
	if got, err := a.ClausesFor(t.Context(), k.ID, app.ContractPaper); err != nil || got[0].Title != "Our stage" {
		t.Fatalf("%+v, %v", got, err)
	}
	pressLink(t, u, "Contract")
	field[*widgets.Select](t, u, "Language that prevails").SetChosen("sq")
	field[*widgets.Select](t, u, "Beside it").SetChosen("tr")
	write(t, u, "How the office is named", "OJQ Ritmi")
	press(t, u, "Make")
	got := read(u)
	for _, want := range []string{"Nobody wrote the clause “Our stage” in this language: " + words.Tr.Name(), "were not checked by a lawyer yet"} {
		if !strings.Contains(got, want) {
			t.Errorf("before it is made the window says %q", got)
		}
	}
	look(t, u, "papers-doubt")
	press(t, u, "Make")
	mustClose(t, u)
	if files := papersOf(t, a, k.ID); len(files) != 1 || !strings.Contains(u.status.Said(), "Made a paper: Contract, ") || strings.Contains(files[0].Name, "Drilona") {
		t.Errorf("%+v; the status says %q", files, u.status.Said())
	}
	look(t, u, "papers-made")
}

// An offer whose day is past is named before it is made; who goes back has made
// none, and the journal does not tell of one.
func TestOfferOfThePastIsNamed(t *testing.T) {
	u, a, k := paidEvening(t)
	k.DateState, k.HoldUntil, k.Rank = app.DateHold, app.DateOf(time.Now()).Add(-3), 1
	now, err := a.Booking(t.Context(), k.ID)
	keep(t, err)
	k.Kept = now.Kept
	keep(t, a.SaveBooking(t.Context(), &k))
	u.goToEvent(k.EventID, "bookings", k.ID)
	pressLink(t, u, "Offer")
	write(t, u, "How the office is named", "OJQ Ritmi")
	press(t, u, "Make")
	if got := read(u); !strings.Contains(got, "and that day is past") {
		t.Fatalf("before it is made the window says %q", got)
	}
	press(t, u, "Go back")
	if files := papersOf(t, a, k.ID); len(files) != 0 {
		t.Errorf("%+v", files)
	}
	steps, err := a.History(t.Context(), app.Page{Limit: 1})
	keep(t, err)
	if strings.Contains(steps[0].Verb.English(), "Made a paper") {
		t.Error("the journal tells of a paper that was not made")
	}
}

// A template with unknown placeholders is not kept and says where they are; a
// sound one is filled for a booking.
func TestWordTemplateFromTheOfficeToABooking(t *testing.T) {
	u, a, k := paidEvening(t)
	folder := t.TempDir()
	document := func(name, text string) string {
		var b bytes.Buffer
		p := app.Paper{Langs: []words.Lang{words.En}, Columns: [][]app.PaperBlock{{{Kind: app.PaperText, Text: text}}}}
		path := filepath.Join(folder, name)
		keep(t, errors.Join(pdf.WriteWord(&b, p), os.WriteFile(path, b.Bytes(), 0o600)))
		return path
	}
	u.show("settings")
	press(t, u, "Add a Word template…")
	write(t, u, "File", document("wrong.docx", "For {{artsit}}"))
	press(t, u, "Open")
	if got := read(u); !strings.Contains(got, "Nobody knows “artsit”, in the text: “For {{artsit}}”") {
		t.Fatalf("the window says %q", got)
	}
	look(t, u, "papers-template-wrong")
	press(t, u, "Placeholders")
	look(t, u, "papers-placeholders")
	press(t, u, "Copy the list")
	if got := u.desk.Clipboard().Content(); !strings.Contains(got, "{{artist}}\tArtist or ensemble\n") {
		t.Errorf("copied is %q", got)
	}
	u.takeTemplate(document("Contract 2026.docx", "For {{artist}}, {{fee-gross}}"))
	press(t, u, "Add")
	mustClose(t, u)
	look(t, u, "papers-template")
	u.goToEvent(k.EventID, "bookings", k.ID)
	pressLink(t, u, "Contract")
	field[*widgets.Select](t, u, "As").SetChosen(asTemplate)
	write(t, u, "How the office is named", "OJQ Ritmi")
	field[*widgets.Select](t, u, "Language that prevails").SetChosen("sq")
	press(t, u, "Make")
	if got := problems(u); !strings.Contains(got, "The office has no template for this paper in this language.") {
		t.Errorf("without a template the window says %q", got)
	}
	look(t, u, "papers-no-template")
	field[*widgets.Select](t, u, "Language that prevails").SetChosen("en")
	press(t, u, "Make")
	mustClose(t, u)
	files := papersOf(t, a, k.ID)
	if len(files) != 1 || !strings.HasSuffix(files[0].Name, " en.docx") {
		t.Fatalf("%+v", files)
	}
	var body bytes.Buffer
	keep(t, a.SaveFileAs(t.Context(), files[0].ID, &body))
	if faults, err := pdf.CheckWord(body.Bytes()); err != nil || len(faults) > 0 || bytes.Equal(body.Bytes(), nil) {
		t.Errorf("%+v, %v", faults, err)
	}
}

// noOpener is a desktop that has no program for anything.
type noOpener struct{ fyne.App }

func (noOpener) OpenURL(*url.URL) error { return errors.New("none") }

// A paper opens in the system's program; where there is none, the window says
// so and where the file is.
func TestPaperOpens(t *testing.T) {
	u, a, k := paidEvening(t)
	u.drawer = &drawer{path: filepath.Join(t.TempDir(), "desk.json")}
	u.left = u.leftIn("ritmi.sofra")
	pressLink(t, u, "Contract")
	write(t, u, "How the office is named", "OJQ Ritmi")
	press(t, u, "Make")
	mustClose(t, u)
	press(t, u, "Open")
	look(t, u, "papers-open")
	press(t, u, "Open")
	mustClose(t, u)
	name := papersOf(t, a, k.ID)[0].Name
	path := filepath.Join(openedFolder(u.left.folder), name)
	if body, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(body, []byte("%PDF-")) {
		t.Fatalf("%v", err)
	}
	if got := u.status.Said(); !strings.Contains(got, name) {
		t.Errorf("the status says %q", got)
	}
	u.desk = noOpener{u.desk}
	u.openCopy(papersOf(t, a, k.ID)[0])
	if got := read(u); !strings.Contains(got, "No program was found that opens "+name) || !strings.Contains(got, openedFolder(u.left.folder)) {
		t.Errorf("without a program the window says %q", got)
	}
	look(t, u, "papers-no-program")
	forgetOpened(u.left.folder)
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the copy is still there: %v", err)
	}
}

// What the office keeps for papers, in other languages and in the dark.
func TestPapersOfTheOfficeLook(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.AddClauseExamples(t.Context(), words.Sq))
	u := desk(t, a)
	u.window.Resize(fyne.NewSize(1366, 1300))
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl, words.Tr} {
		for _, dark := range []widgets.Look{widgets.Light, widgets.Dark} {
			u.look = dark
			u.wear()
			u.speak(l)
			u.show("settings")
			if got := texts(u); !strings.Contains(got, u.say(app.ClauseWarning())) {
				t.Errorf("%s: %q", l, got)
			}
			look(t, u, "papers-settings-"+string(l)+map[widgets.Look]string{widgets.Dark: "-dark"}[dark])
		}
	}
}
