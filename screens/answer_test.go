package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// chipsOf are the chosen chips.
func chipsOf(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if c, ok := o.(*widgets.Chip); ok && c.Chosen() {
			all = append(all, c.AccessibilityLabel())
		}
	}
	return strings.Join(all, "; ")
}

// answersOf is what the office keeps of one person, question by question.
func answersOf(t *testing.T, a *app.App, person app.ID) string {
	t.Helper()
	answers, err := a.ShowIdentity(t.Context(), person)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, i := range answers {
		all = append(all, i.Asks+"="+i.Answer+" by "+i.SaidBy)
	}
	return strings.Join(all, "; ")
}

func TestWriteAnAnswerDownAndTakeItBack(t *testing.T) {
	_, a, id := told(t)
	u := desk(t, a)
	press(t, u, "Show to me")
	press(t, u, "Write the gender down")
	press(t, u, "Save")
	if got := problems(u); got != "Answers, one or several: Choose an answer, or write it in own words." {
		t.Fatalf("no answer says %q", got)
	}
	pressChip(t, u, "woman")
	pressChip(t, u, "prefers not to say")
	if got := chipsOf(u); got != "prefers not to say" {
		t.Errorf("a refusal beside %q", got)
	}
	pressChip(t, u, "woman")
	if got := chipsOf(u); got != "woman" {
		t.Errorf("an answer beside %q", got)
	}
	press(t, u, "Save")
	if got := answersOf(t, a, id); got != "community=tur by self; gender=woman by self" {
		t.Errorf("kept %q", got)
	}
	if got := u.status.Said(); got != "Saved an answer on identity" {
		t.Errorf("the status says %q", got)
	}
	if got := read(u); strings.Contains(got, "woman") {
		t.Error("the card stays open after a change")
	}
	u.undo()
	if got := answersOf(t, a, id); got != "community=tur by self" {
		t.Errorf("undone to %q", got)
	}
}

func TestAskAgainChangesWhatWasSaid(t *testing.T) {
	_, a, id := told(t)
	u := desk(t, a)
	press(t, u, "Show to me")
	press(t, u, "Ask again")
	if got := chipsOf(u); got != "Turkish community" {
		t.Errorf("it begins with %q", got)
	}
	pressChip(t, u, "Bosniak community")
	fill(t, u, "In own words", "from Prizren")
	press(t, u, "Save")
	if got := answersOf(t, a, id); got != "community=tur, bos, from Prizren by self" {
		t.Errorf("kept %q", got)
	}
	press(t, u, "Show to me")
	if got := read(u); !strings.Contains(got, "Turkish community, Bosniak community, from Prizren") {
		t.Errorf("shows %q", got)
	}
	press(t, u, "Remove")
	if got := answersOf(t, a, id); got != "" {
		t.Errorf("after removing: %q", got)
	}
	u.undo()
	u.undo()
	if got := answersOf(t, a, id); got != "community=tur by self" {
		t.Errorf("undone to %q", got)
	}
}

func TestIdentityInEveryLanguage(t *testing.T) {
	_, a, id := told(t)
	listed := app.Identity{PersonID: id, Asks: app.AsksGender, Answer: "woman", SaidBy: app.SaidList}
	if err := a.SaveIdentity(t.Context(), &listed); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	everyLook(t, u, "identity-open", func() { press(t, u, u.book.T("Show to me")) })
	everyLook(t, u, "identity-community", func() {
		askIdentity(u, app.Identity{PersonID: id, Asks: app.AsksCommunity, Answer: "rom, ash", SaidBy: app.SaidSelf})
	})
	everyLook(t, u, "identity-gender", func() { askIdentity(u, app.Identity{PersonID: id, Asks: app.AsksGender, SaidBy: app.SaidSelf}) })
	if !u.dialogs.Empty() {
		t.Error("a dialog stays")
	}
}

func TestReportWithoutThePassphraseSaysSo(t *testing.T) {
	where := filepath.Join(t.TempDir(), "Ritmi 2025.sofra")
	a := dbtest.Open(t, where, app.Mode{Create: true, Who: "desk1"})
	dbtest.NewYear(t, a)
	if _, err := a.Protect(t.Context(), firstPassphrase); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	u := desk(t, dbtest.Open(t, where, app.Mode{Write: true, Who: "desk1"}))
	for _, c := range []struct{ answer, want string }{
		{"Open without it", "It has no communities of artists: identity is sealed at this desk."},
		{"Open", "The report is in "},
	} {
		if c.answer == "Open" {
			pick(t, u, "Open identities…")
			fill(t, u, "Passphrase", firstPassphrase)
		}
		press(t, u, c.answer)
		u.show("reports")
		press(t, u, "Export to Excel")
		fill(t, u, "File", filepath.Join(t.TempDir(), "report.xlsx"))
		press(t, u, "Save")
		if got := u.status.Said(); !strings.Contains(got, c.want) || strings.Contains(got, "sealed") != (c.answer != "Open") {
			t.Errorf("the status says %q", got)
		}
		look(t, u, "passphrase-report-"+c.answer)
	}
}
