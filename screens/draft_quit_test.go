package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Ctrl+Q ends the program from within a form, and loses nothing of it: the
// performers of a piece neither.
func TestQuitFromWithinAForm(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "Ritmi 2025.sofra")
	a := dbtest.Open(t, path, app.Mode{Create: true, Write: true, Who: "desk1"})
	person := addPerson(t, a, "Elif Yıldız")
	m := app.Programme{Title: "Evening"}
	keep(t, a.SaveProgramme(t.Context(), &m))
	u := deskIn(t, a, folder)
	p := &programmePage{id: m.ID}
	u.into(p)
	p.ask(u, app.Item{Kind: "speech"})
	fill(t, u, "Note", "by heart")
	press(t, u, "Cancel")
	press(t, u, "Keep as draft")
	press(t, u, "Go on")
	if got := read(u); !strings.HasPrefix(got, "What is said, or what pause?") {
		t.Errorf("the draft of a talk opens %q", got)
	}
	press(t, u, "Cancel")
	press(t, u, "Throw away")
	p = u.over.(*programmePage)
	p.ask(u, app.Item{Kind: "work"})
	fill(t, u, "Title, where it is another one", "Moj Yar")
	press(t, u, "Add a performer")
	u.asked[0].fields()["Performers"].SetTyped([]string{`{"row":-1,"fields":[["person:` + string(person) + `","Elif Yıldız"],[""],["Oud"]]}`})
	quit := u.fileActions()[len(u.fileActions())-1]
	u.act(&quit)
	if u.App != nil {
		t.Fatal("the form holds the window open")
	}

	a = dbtest.Open(t, path, app.Mode{Write: true, Who: "desk1"})
	u = deskIn(t, a, folder)
	press(t, u, "Go on")
	look(t, u, "draft-piece")
	if got := standsIn(t, u, "Title, where it is another one"); got != "Moj Yar" {
		t.Errorf("the title is %q", got)
	}
	press(t, u, "Add")
	if m, err := a.Programme(t.Context(), m.ID); err != nil || len(m.Items) != 1 || len(m.Items[0].Performers) != 1 || m.Items[0].Performers[0].PersonID != person || m.Items[0].Performers[0].Part != "Oud" {
		t.Errorf("kept %+v, %v; %s", m.Items, err, problems(u))
	}
	if files, _ := draftFiles(t, folder); len(files) != 0 {
		t.Errorf("after saving there are still %v", files)
	}
}
