package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// Somebody gives the calendar and the contacts to other programs, and is told
// where they are.
func TestExportsAreKept(t *testing.T) {
	u := desk(t, full(t))
	folder := t.TempDir()
	for _, c := range []struct{ label, end, begins, said string }{
		{"Export the calendar…", ".ics", "BEGIN:VCALENDAR\r\n", "The calendar is in "},
		{"Export the contacts…", ".vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\n", "The contacts are in "},
	} {
		menuItem(t, u, "File", c.label).Action()
		look(t, u, "export"+c.end)
		write(t, u, "File", filepath.Join(folder, "out"))
		press(t, u, "Save")
		path := filepath.Join(folder, "out"+c.end)
		if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), c.begins) {
			t.Errorf("%s: kept %.40q, %v", c.label, data, err)
		}
		if got := u.status.Said(); got != c.said+path+"." {
			t.Errorf("the status says %q", got)
		}
		if u.long != nil {
			t.Error("something still runs")
		}
		look(t, u, "exported"+c.end)
	}
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		u.speak(l)
		u.exportContacts()
		look(t, u, "export-"+string(l))
		press(t, u, u.book.T("Cancel"))
	}
}

// What stands there and is something else stays, and that is said.
func TestExportsReplaceNothingElse(t *testing.T) {
	u := desk(t, full(t))
	path := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.exportCalendar()
	write(t, u, "File", path)
	press(t, u, "Save")
	press(t, u, "Replace")
	if got := read(u) + u.status.Said(); !strings.Contains(got, "notes.txt is there already and is something else") {
		t.Errorf("it says %q", got)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "mine" {
		t.Errorf("the notes are %q, %v", data, err)
	}
}

// Contacts of a telephone come in by the page that brings files in.
func TestContactsAreBroughtIn(t *testing.T) {
	u := desk(t, full(t))
	path := filepath.Join(t.TempDir(), "phone.vcf")
	card := "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zana Përmendi\r\nTEL;CELL:044 987 654\r\nADR:;;;Pejë;;;\r\nEND:VCARD\r\n"
	if err := os.WriteFile(path, []byte(card), 0o600); err != nil {
		t.Fatal(err)
	}
	u.bringIn(path)
	look(t, u, "contacts-file")
	press(t, u, "Next")
	look(t, u, "contacts-columns")
	if got := texts(u); !strings.Contains(got, "Zana Përmendi") {
		t.Errorf("the columns are\n%s", got)
	}
	press(t, u, "Preview")
	press(t, u, "Bring in")
	p, err := u.App.Find(t.Context(), "zana permendi", app.People, 5)
	if err != nil || len(p) != 1 {
		t.Errorf("she is %+v, %v", p, err)
	}
}
