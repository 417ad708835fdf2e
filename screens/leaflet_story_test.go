package screens

import (
	"bytes"
	picture "image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// A programme is printed from its page: it asks in which languages, says what is
// to be known before, writes the file and offers to open it; the next time it asks
// as it was answered.
func TestProgrammeIsPrinted(t *testing.T) {
	u, a, e, id := wholeEvening(t, "2027-03-22")
	ctx := t.Context()
	donor := app.Organisation{Name: "Barabar Centar"}
	other := app.Organisation{Name: "CASA"}
	project := app.Project{Code: "P-1", Title: "Rhythm"}
	keep(t, a.SaveOrganisation(ctx, &donor), a.SaveOrganisation(ctx, &other), a.SaveProject(ctx, &project))
	g := app.Grant{Code: "BC-1", Title: "Rhythm", Currency: "EUR", Status: "running", FunderID: donor.ID, GrantParties: app.GrantParties{BackDonorID: other.ID}, Projects: []app.GrantProject{{ProjectID: project.ID}}}
	keep(t, a.SaveGrant(ctx, &g))
	e, err := a.Event(ctx, e.ID)
	keep(t, err)
	e.ProjectID = project.ID
	keep(t, a.SaveEvent(ctx, &e))
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		if l == words.SrCyrl {
			u.look = widgets.Dark
		}
		u.wear()
		u.printProgramme(e.ID)
		for _, w := range misfits(u) {
			t.Errorf("%s: %s", l.Name(), w)
		}
		look(t, u, "programme-print-"+string(l))
		u.dialogs.Top().Close()
		u.look = widgets.Light
		u.wear()
	}
	press(t, u, "Print programme…")
	if !strings.Contains(texts(u), "printed as it stands now") {
		t.Errorf("the form says %q", texts(u))
	}
	look(t, u, "programme-print")
	fill(t, u, "Partners, a line each", "Fabrika 7")
	press(t, u, "Print programme")
	if got := texts(u); !strings.Contains(got, "No version is frozen") || !strings.Contains(got, "BC-1 has no required sentence") || !strings.Contains(got, "CASA has no logo") {
		t.Fatalf("before it says %q", got)
	}
	look(t, u, "programme-print-doubts")
	path := filepath.Join(t.TempDir(), "programme.pdf")
	press(t, u, "Print programme")
	fill(t, u, "File", path)
	press(t, u, "Save")
	if data, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
		t.Fatalf("the file: %v", err)
	}
	if got := u.status.Said(); !strings.Contains(got, path) {
		t.Errorf("the status says %q", got)
	}
	all, err := a.Leaflets(ctx, e.ID)
	if err != nil || len(all) != 1 || all[0].Partners != "Fabrika 7" || all[0].Frozen != 0 {
		t.Errorf("noted: %+v, %v of %s", all, err, id)
	}
}

// The sentence that a donor requires is written with its grant; a logo is a file
// of its organisation, and what is no picture is refused with a sentence.
func TestSentenceAndLogo(t *testing.T) {
	a := dbtest.New(t)
	u, ctx := desk(t, a), t.Context()
	donor := app.Organisation{Name: "Barabar Centar", Kind: "funder"}
	g := app.Grant{Code: "BC-1", Title: "Rhythm", Currency: "EUR", Status: "running"}
	keep(t, a.SaveOrganisation(ctx, &donor), a.SaveGrant(ctx, &g))
	u.reveal(app.Grants, g.ID)
	rows, _, err := a.Grants(ctx, app.Page{})
	keep(t, err)
	u.askSentence(&rows[0], nil)
	fill(t, u, words.Sq.Name(), "Mbështetur nga Barabar.")
	fill(t, u, words.En.Name(), "Supported by Barabar.")
	look(t, u, "grant-sentence-form")
	press(t, u, "Save")
	look(t, u, "grant-sentence")
	said, err := a.GrantSentences(ctx, g.ID)
	if err != nil || len(said) != 2 || app.SentenceIn(said, words.Sq) != "Mbështetur nga Barabar." || !strings.Contains(texts(u), "Supported by Barabar.") {
		t.Errorf("kept: %+v, %v; the page says %q", said, err, texts(u))
	}
	var pic bytes.Buffer
	keep(t, png.Encode(&pic, picture.NewGray(picture.Rect(0, 0, 40, 20))))
	folder := t.TempDir()
	for _, c := range []struct {
		name string
		body []byte
	}{{"logo.png", pic.Bytes()}, {"letter.png", []byte("Dear all")}} {
		name, body := c.name, c.body
		keep(t, os.WriteFile(filepath.Join(folder, name), body, 0o600))
		u.askFile(app.Ref{Kind: app.Organisations, ID: donor.ID}, filepath.Join(folder, name))
		field[*widgets.Select](t, u, "What it is for").SetChosen(app.FileLogo)
		press(t, u, "Add")
		if refused := strings.Contains(texts(u), "A logo is a PNG or JPEG picture."); refused != (name == "letter.png") {
			t.Errorf("%s: it says %q", name, texts(u))
		}
		if !u.dialogs.Empty() {
			u.dialogs.Top().Close()
		}
	}
	files, err := a.Files(ctx, app.Ref{Kind: app.Organisations, ID: donor.ID})
	if err != nil || len(files) != 1 || files[0].Name != "logo.png" || files[0].MediaType != "image/png" {
		t.Errorf("kept: %+v, %v", files, err)
	}
}
