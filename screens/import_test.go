package screens

import (
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// workbook is an office's Excel file as it was found.
const workbook = "../app/sheet/testdata/office-2024.xlsx"

// chooseInList opens the list of the field of that name and takes what it is
// given by typing its beginning.
func chooseInList(t *testing.T, u *UI, label, typed string) {
	t.Helper()
	for _, o := range seen(u) {
		f, ok := o.(widgets.Field)
		if !ok || f.Label() != label {
			continue
		}
		test.Tap(f.Target().(fyne.Tappable))
		list := u.window.Canvas().Focused()
		test.Type(list, typed)
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		return
	}
	t.Fatalf("no field %q", label)
}

// onImport is a desk at the Import page with a file in it, typed as a path.
func onImport(t *testing.T, a *app.App, path string) *UI {
	t.Helper()
	u := desk(t, a)
	u.show("import")
	press(t, u, "Choose a file…")
	fill(t, u, "File", path)
	press(t, u, "Open")
	return u
}

// page is the Import page of a desk.
func importPage(t *testing.T, u *UI) *importing {
	t.Helper()
	for _, s := range u.all() {
		if p, ok := s.page.(*importing); ok {
			return p
		}
	}
	t.Fatal("no page to bring files in")
	return nil
}

// texts is every line that can be read, with tags and chips.
func texts(u *UI) string {
	var all []string
	for _, o := range seen(u) {
		if a, ok := o.(fyne.Accessible); ok && o.Visible() && o.Size().Width > 1 {
			all = append(all, a.AccessibilityLabel())
		}
	}
	return strings.Join(all, "\n")
}

// digests are the fingerprints of all that an office keeps.
func digests(t *testing.T, a *app.App) map[string]app.TableHealth {
	t.Helper()
	h, err := a.Health(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return h.Tables
}

func grantWithProject(t *testing.T, a *app.App) {
	t.Helper()
	p := app.Project{Code: "US-2024", Title: "Urban Soundscape"}
	if err := a.SaveProject(t.Context(), &p); err != nil {
		t.Fatal(err)
	}
	g := app.Grant{
		Code: "MK-2024", Title: "Multicultural Rhythm", Currency: "EUR", StartsOn: "2023-01-01", EndsOn: "2024-12-31",
		Projects: []app.GrantProject{{ProjectID: p.ID}},
	}
	if err := a.SaveGrant(t.Context(), &g); err != nil {
		t.Fatal(err)
	}
}

// Somebody brings the office's workbook in for a project, and finds what came
// in again in the workbook that the donor of the project gets.
func TestImportedConcertsAndAnswersAreInTheReport(t *testing.T) {
	a := dbtest.New(t)
	grantWithProject(t, a)
	u := onImport(t, a, workbook)
	if got := texts(u); !strings.Contains(got, "office-2024.xlsx") || !strings.Contains(got, "3 sheets recognised.") {
		t.Fatalf("after choosing the page says\n%s", got)
	}
	chooseInList(t, u, "Project", "US")
	press(t, u, "Next")
	if got := texts(u); !strings.Contains(got, "Artistët  100") || strings.Contains(got, "Shqiptar") {
		t.Errorf("the columns are\n%s", got)
	}
	press(t, u, "Preview")
	if events, n, err := a.Events(t.Context(), app.EventFilter{}); err != nil || n != 0 {
		t.Fatalf("trying out kept %v, %v", events, err)
	}
	press(t, u, "Bring in")
	p := importPage(t, u)
	if p.got.Added[app.Events] == 0 || p.got.Added[app.Responses] == 0 || u.status.Said() != "Brought in office-2024.xlsx" {
		t.Fatalf("brought in %v, said %q", p.got.Added, u.status.Said())
	}

	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "MK-2024", Lang: words.En}, nil)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), r.FileName())
	if err := sheet.SaveReport(path, r); err != nil {
		t.Fatal(err)
	}
	cells := readBack(t, path)
	if got := strings.Count(cells["Events"], "\n"); got < p.got.Added[app.Events] {
		t.Errorf("the report has %d lines on %d concerts:\n%s", got, p.got.Added[app.Events], cells["Events"])
	}
	for _, want := range []string{"Kino Lumbardhi", "2024-09-27", "Dom kulture Gračanica", "2024-09-26"} {
		if !strings.Contains(cells["Events"], want) {
			t.Errorf("the report's events lack %s", want)
		}
	}
	answers := strconv.Itoa(p.got.Added[app.Responses])
	if !strings.Contains(cells["Feedback"], answers) {
		t.Errorf("the report does not say that %s filled a form in:\n%s", answers, cells["Feedback"])
	}
}

// readBack reads a workbook as a stranger would: a line a row, by sheet.
func readBack(t *testing.T, path string) map[string]string {
	t.Helper()
	book, err := sheet.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all := map[string]string{}
	for _, name := range book.Sheets() {
		err := book.Rows(t.Context(), name, func(_ int, cells []app.Cell) error {
			for _, c := range cells {
				all[name] += c.Text + "\t"
			}
			all[name] += "\n"
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestUndoTakesAnImportBackWhole(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Ylli Shatri")
	before := digests(t, a)
	u := onImport(t, a, workbook)
	press(t, u, "Next")
	press(t, u, "Preview")
	press(t, u, "Bring in")
	if reflect.DeepEqual(digests(t, a), before) {
		t.Fatal("nothing came in")
	}
	press(t, u, "Undo")
	if !reflect.DeepEqual(digests(t, a), before) {
		t.Error("Undo leaves something of the file")
	}
	if got := read(u) + texts(u); !strings.Contains(got, "Nothing of the file is in the office any more.") {
		t.Errorf("the page says\n%s", got)
	}
	press(t, u, "Redo")
	addPerson(t, a, "Amra Hodžić")
	u.changed()
	if got := texts(u); !strings.Contains(got, "Other steps were taken since") {
		t.Errorf("after another step the page says\n%s", got)
	}
}

func TestImportLeavesASheetOut(t *testing.T) {
	a := dbtest.New(t)
	u := onImport(t, a, workbook)
	press(t, u, "Next")
	chooseInList(t, u, "This sheet holds", "Leave")
	if got := texts(u); !strings.Contains(got, "Artistët: left out") {
		t.Errorf("the chips are\n%s", got)
	}
	press(t, u, "Preview")
	p := importPage(t, u)
	if p.got.Added[app.People] != 0 || p.got.Added[app.Responses] == 0 {
		t.Errorf("without the artists come %v", p.got.Added)
	}
	press(t, u, "Back")
	for range p.file.plans {
		p.file.at = (p.file.at + 1) % len(p.file.plans)
		p.show(u)
		if p.plan().Kind != "" {
			chooseInList(t, u, "This sheet holds", "Leave")
		}
	}
	if got := texts(u); !strings.Contains(got, "Every sheet is left out.") {
		t.Errorf("without any sheet the page says\n%s", got)
	}
	chooseInList(t, u, "This sheet holds", "Peo")
	press(t, u, "Preview")
	if p.got == nil || p.got.Added[app.People] == 0 {
		t.Errorf("the sheet that came back brings %+v", p.got)
	}
}

func TestImportMapsColumnsByHand(t *testing.T) {
	a := dbtest.New(t)
	path := filepath.Join(t.TempDir(), "list.csv")
	rows := "Our friends\nWho;Where to call;Other\nArta Gashi;044 123 456;plays on Mondays\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	u := onImport(t, a, path)
	press(t, u, "Next")
	p := importPage(t, u)
	if p.plan().Kind != "" {
		t.Fatalf("the sheet was taken for %s", p.plan().Kind)
	}
	chooseInList(t, u, "This sheet holds", "Peo")
	press(t, u, "Change")
	fill(t, u, "Row", "0")
	press(t, u, "Change")
	if got := problems(u); got != "Row: A row is a number from 1 on." {
		t.Errorf("row 0 says %q", got)
	}
	fill(t, u, "Row", "2")
	press(t, u, "Change")
	chooseInList(t, u, "A Who", "Name")
	chooseInList(t, u, "B Where to call", "Phone")
	press(t, u, "Preview")
	press(t, u, "Bring in")
	people, n, err := a.People(t.Context(), app.PersonFilter{})
	if err != nil || n != 1 || people[0].Name != "Arta Gashi" || people[0].Phone == "" || !strings.Contains(people[0].Notes, "plays on Mondays") {
		t.Errorf("kept %+v, %v", people, err)
	}
	press(t, u, "People")
	if u.at != "people" {
		t.Errorf("the way to the people leads to %s", u.at)
	}
}
