package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// Titles of example clauses are in the window's language, whenever they were
// added; one that somebody wrote stays as it is, and saving one changes no title.
func TestTitlesOfExampleClausesAreInTheWindowsLanguage(t *testing.T) {
	a := dbtest.New(t)
	own := app.Clause{Title: "Skena", Texts: []app.ClauseText{{Language: words.Sq, Body: "Skena mbahet e pastër."}}}
	keep(t, a.AddClauseExamples(t.Context(), words.Sq), a.SaveClause(t.Context(), &own))
	u := desk(t, a)
	for l, want := range map[words.Lang]string{words.En: "Equal treatment", words.SrCyrl: words.In(words.SrCyrl).T("Equal treatment")} {
		u.speak(l)
		u.show("settings")
		if got := texts(u); !strings.Contains(got, want) || !strings.Contains(got, "Skena") || strings.Contains(got, words.In(words.Sq).T("Equal treatment")) {
			t.Errorf("%s: %q", l, got)
		}
	}
	u.speak(words.En)
	all, err := a.Clauses(t.Context())
	keep(t, err)
	u.editClause(all[0])
	press(t, u, "Save")
	mustClose(t, u)
	if now, err := a.Clauses(t.Context()); err != nil || now[0].Title != all[0].Title {
		t.Errorf("%+v, %v", now[0], err)
	}
	keep(t, a.AddClauseExamples(t.Context(), words.Tr))
	if now, err := a.Clauses(t.Context()); err != nil || len(now) != len(all) {
		t.Errorf("%d clauses of %d, %v", len(now), len(all), err)
	}
}

// The next paper begins in the languages of the last one, and says where the
// office's name comes from until it has one.
func TestPaperRemembersItsLanguages(t *testing.T) {
	u, _, _ := paidEvening(t)
	pressLink(t, u, "Contract")
	if got := read(u); !strings.Contains(got, "Write the office’s name, address and registration number below") {
		t.Errorf("the question says %q", got)
	}
	look(t, u, "paper-nameless")
	write(t, u, "How the office is named", "OJQ Ritmi")
	field[*widgets.Select](t, u, "Language that prevails").SetChosen("sq")
	field[*widgets.Select](t, u, "Beside it").SetChosen("sr-Latn")
	press(t, u, "Make")
	mustClose(t, u)
	pressLink(t, u, "Confirmation")
	first, second := field[*widgets.Select](t, u, "Language that prevails").Chosen(), field[*widgets.Select](t, u, "Beside it").Chosen()
	if got := read(u); first != "sq" || second != "sr-Latn" || strings.Contains(got, "registration number below") {
		t.Errorf("%s beside %s; the question says %q", first, second, got)
	}
}

// The list of placeholders is saved as a PDF.
func TestPlaceholdersArePrinted(t *testing.T) {
	u := desk(t, dbtest.New(t))
	path := filepath.Join(t.TempDir(), "list.pdf")
	u.showPlaceholders()
	press(t, u, "Save the list as PDF…")
	write(t, u, "File", path)
	press(t, u, "Save")
	mustClose(t, u)
	if body, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(body), "%PDF-") {
		t.Errorf("%.20q, %v", body, err)
	}
}

// Who has looked closes an identity again; contacts with somebody who may not be
// named are named before they leave.
func TestIdentityIsHiddenAgain(t *testing.T) {
	_, a, _ := told(t)
	u := desk(t, a)
	press(t, u, "Show to me")
	look(t, u, "identity-hide")
	press(t, u, "Hide")
	if got := texts(u); !strings.Contains(got, "Show to me") || strings.Contains(got, "Write the gender down") {
		t.Errorf("hidden, the window says %q", got)
	}
	press(t, u, "Show to me")
	if got := texts(u); !strings.Contains(got, "Write the gender down") {
		t.Errorf("shown again, the window says %q", got)
	}
}

func TestContactsWithQuietPeopleAreAskedAbout(t *testing.T) {
	u, a, k := paidEvening(t)
	now, err := a.Booking(t.Context(), k.ID)
	keep(t, err)
	now.Quiet = true
	keep(t, a.SaveBooking(t.Context(), &now))
	u.exportContacts()
	look(t, u, "contacts-quiet")
	if got := read(u); !strings.Contains(got, "1 person in it may not be named outside the office") {
		t.Fatalf("the window says %q", got)
	}
	path := filepath.Join(t.TempDir(), "a.vcf")
	press(t, u, "Export")
	write(t, u, "File", path)
	press(t, u, "Save")
	if body, err := os.ReadFile(path); err != nil || !strings.Contains(string(body), "Berisha;Drilona") {
		t.Errorf("%.80q, %v", body, err)
	}
}
