package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// The history of a booking says why its states are not taken back there.
func TestHistoryOfABookingSaysHowItsStatesGo(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	rows, _, err := a.Bookings(t.Context(), app.BookingFilter{Page: app.Page{Limit: 1}})
	keep(t, err)
	u.showHistory(rows[0].Artist, app.Ref{Kind: app.Bookings, ID: rows[0].ID})
	look(t, u, "history-booking-says")
	wantLine(t, u, "Date and deal go by their own steps, so their values are not taken back here.")
	u.dialogs.CloseAll()
	u.showHistory("Event", app.Ref{Kind: app.Events, ID: rows[0].EventID})
	if got := strings.Join(readable(u), "\n"); strings.Contains(got, "Date and deal go by") {
		t.Errorf("an event says so too: %q", got)
	}
}

// Fees are counted from bookings, which are on no sheet of the workbook.
func TestFeesAreCountedFromBookings(t *testing.T) {
	a := full(t)
	grants, _, err := a.Grants(t.Context(), app.Page{})
	keep(t, err)
	s, err := app.Summarise(t.Context(), a.Reader, app.Filter{GrantID: grants[0].ID})
	keep(t, err)
	for _, f := range s.Figures {
		if got := f.Sheet.English(); f.Measure == app.FeesAgreed && got != "Bookings" {
			t.Errorf("fees are counted from %q", got)
		}
	}
}

// What a file is not is said with its name, and none of its sheets in words.
func TestFileThatIsNotKnown(t *testing.T) {
	u := desk(t, full(t))
	folder := t.TempDir()
	table, broken := filepath.Join(folder, "bills.csv"), filepath.Join(folder, "old.xlsx")
	keep(t, os.WriteFile(table, []byte("qwe,rty\n1,2\n"), 0o600), os.WriteFile(broken, []byte("PK no workbook"), 0o600))
	u.bringIn(table)
	look(t, u, "import-unknown")
	if got := texts(u); !strings.Contains(got, "1 sheet, not recognised.") || strings.Contains(got, "0 of them") {
		t.Errorf("an unknown table says %q", got)
	}
	u.bringIn(broken)
	look(t, u, "import-broken")
	if got := texts(u); !strings.Contains(got, "old.xlsx was not read.") {
		t.Errorf("a broken workbook says %q", got)
	}
	press(t, u, "Next")
	if got := texts(u); strings.Contains(got, "old.xlsx") {
		t.Errorf("the next step still says %q", got)
	}
}

// After an office that did not open, the keyboard is where another is chosen.
func TestKeyboardAfterAFailedOpen(t *testing.T) {
	u := newcomer(t)
	press(t, u, "Open a file…")
	fill(t, u, "File", t.TempDir()) // a folder is there, and is no office
	u.dialogs.CloseAll()
	u.refuseOffice("gone.sofra", app.ErrMissing)
	look(t, u, "first-not-opened")
	b, ok := u.window.Canvas().Focused().(*widgets.Button)
	if !ok || b.AccessibilityLabel() != "Open a file…" {
		t.Errorf("the keyboard is at %T", u.window.Canvas().Focused())
	}
}

// What is said without a window is said in the language of the desk.
func TestDeskHasItsWordsWithoutAWindow(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "desk.json")
	keep(t, os.WriteFile(file, []byte(`{"language":"tr"}`), 0o600))
	if got := bookOf(file).Say(app.ErrNoOpenGL.Text); got == app.ErrNoOpenGL.Text.English() || got != words.In(words.Tr).Say(app.ErrNoOpenGL.Text) {
		t.Errorf("it says %q", got)
	}
}
