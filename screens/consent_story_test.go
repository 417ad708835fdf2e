package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// do does the action of that name, as the menu would.
func do(t *testing.T, u *UI, label string) {
	t.Helper()
	for _, m := range u.actions() {
		if at := slices.IndexFunc(m.all, func(a action) bool { return a.label == label }); at >= 0 {
			u.act(&m.all[at])
			return
		}
	}
	t.Fatalf("no action %q", label)
}

func TestConsentIsWrittenDownAndWithdrawn(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Милица Ђорђевић")
	u := desk(t, a)
	look(t, u, "consent-unasked")
	press(t, u, "Write down an answer")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "Answer: Choose what was answered.") || !strings.Contains(got, "Asked for: ") {
		t.Errorf("an empty form says %q", got)
	}
	field[*widgets.Select](t, u, "Asked for").SetChosen(app.ForPoster)
	field[*widgets.Select](t, u, "Answer").SetChosen(app.ConsentYes)
	field[*widgets.Select](t, u, "How it was given").SetChosen(app.ByPaper)
	fill(t, u, "Asked by", "Arta")
	look(t, u, "consent-form")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Write down an answer")
	field[*widgets.Select](t, u, "Asked for").SetChosen(app.ForVideo)
	field[*widgets.Select](t, u, "Answer").SetChosen(app.ConsentNo)
	press(t, u, "Save")
	mustClose(t, u)
	look(t, u, "consent-given")
	all, err := a.Consents(t.Context(), id)
	if err != nil || len(all) != 2 {
		t.Fatalf("kept %+v, %v", all, err)
	}
	press(t, u, "Withdraw")
	now := app.ConsentsOn(mustConsents(t, a, id), "2099-01-01")
	if now[0].State != app.ConsentWithdrawn {
		t.Errorf("the poster is %q", now[0].State)
	}
	u.undo()
	if now = app.ConsentsOn(mustConsents(t, a, id), "2099-01-01"); now[0].State != app.ConsentGiven {
		t.Errorf("after Undo the poster is %q", now[0].State)
	}
	press(t, u, "All answers")
	look(t, u, "consent-all")
	press(t, u, "Close")
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		u.speak(l)
		look(t, u, "consent-given-"+string(l))
	}
}

func mustConsents(t *testing.T, a *app.App, id app.ID) []app.Consent {
	t.Helper()
	all, err := a.Consents(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFileIsAddedSavedAndRemoved(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Elif Yıldız")
	u := desk(t, a)
	rider := filepath.Join(t.TempDir(), "Stage plan.pdf")
	if err := os.WriteFile(rider, []byte("two microphones"), 0o600); err != nil {
		t.Fatal(err)
	}
	turnTo(t, u, "Files")
	look(t, u, "files-none")
	press(t, u, "Add a file…")
	fill(t, u, "File", rider)
	press(t, u, "Open")
	field[*widgets.Select](t, u, "What it is for").SetChosen(app.FileTechnical)
	look(t, u, "file-form")
	press(t, u, "Add")
	mustClose(t, u)
	look(t, u, "files-one")
	openRow(t, u, "Stage plan.pdf")
	press(t, u, "Save as…")
	to := filepath.Join(t.TempDir(), "out.pdf")
	fill(t, u, "File", to)
	press(t, u, "Save")
	if got, err := os.ReadFile(to); err != nil || string(got) != "two microphones" {
		t.Errorf("saved %q, %v", got, err)
	}
	openRow(t, u, "Stage plan.pdf")
	press(t, u, "Remove")
	if all, err := a.Files(t.Context(), app.Ref{Kind: app.People, ID: id}); err != nil || len(all) != 0 {
		t.Errorf("listed %+v, %v", all, err)
	}
}
