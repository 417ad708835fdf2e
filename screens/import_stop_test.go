package screens

import (
	"archive/zip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// interrupted is a workbook in the middle of which somebody does something.
type interrupted struct {
	app.Workbook
	after int // rows
	do    func()
}

func (b *interrupted) Rows(ctx context.Context, name string, each func(int, []app.Cell) error) error {
	return b.Workbook.Rows(ctx, name, func(row int, cells []app.Cell) error {
		if b.after--; b.after == 0 {
			b.do()
		}
		return each(row, cells)
	})
}

// interrupt has do called when so many rows of the file were read.
func interrupt(p *importing, after int, do func()) {
	p.open = func(path string) (app.Workbook, error) {
		book, err := sheet.Open(path)
		return &interrupted{book, after, do}, err
	}
}

func TestCancelledImportLeavesTheOfficeAsItWas(t *testing.T) {
	for name, c := range map[string]struct {
		step string
		rows int
	}{
		"while trying out":    {"Preview", 500},
		"while bringing in":   {"Bring in", 500},
		"near the end of all": {"Bring in", 740},
	} {
		t.Run(name, func(t *testing.T) {
			a := dbtest.New(t)
			addPerson(t, a, "Ylli Shatri")
			u := onImport(t, a, workbook)
			p := importPage(t, u)
			press(t, u, "Next")
			if c.step == "Bring in" {
				press(t, u, "Preview")
			}
			before, pressed := digests(t, a), false
			interrupt(p, c.rows, func() {
				look(t, u, "import-running")
				press(t, u, "Cancel")
				pressed = true
			})
			press(t, u, c.step)
			if !pressed {
				t.Fatal("nobody could press Cancel")
			}
			if got := read(u) + texts(u); !strings.Contains(got, "Stopped. Nothing was changed.") || p.step != stepPreview {
				t.Errorf("at step %d (%v) the page says\n%s", p.step, p.fault, got)
			}
			if !reflect.DeepEqual(digests(t, a), before) {
				t.Error("something of the file was kept")
			}
			p.open = sheet.Open
			if c.step == "Preview" {
				press(t, u, "Try again")
			}
			press(t, u, "Bring in")
			if p.got.Added[app.Events] == 0 {
				t.Errorf("afterwards comes in %v", p.got.Added)
			}
		})
	}
}

// While a file is brought in, the page says how far it is and lets nothing
// else be pressed.
func TestImportShowsHowFarItIs(t *testing.T) {
	u := onImport(t, dbtest.New(t), workbook)
	p := importPage(t, u)
	press(t, u, "Next")
	press(t, u, "Preview")
	said := ""
	interrupt(p, 740, func() {
		said = texts(u)
		for _, o := range seen(u) {
			if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == "Start over" && !b.Disabled() {
				t.Error("one can start over in the middle")
			}
		}
		u.bringIn(workbook) // a file that is dropped now waits for nobody
		u.show("people")
		u.show("import")
	})
	press(t, u, "Bring in")
	if !strings.Contains(said, "Bringing in office-2024.xlsx") || !strings.Contains(said, "%") {
		t.Errorf("in the middle the page says\n%s", said)
	}
	if p.step != stepBrought || p.got.Step == "" {
		t.Errorf("it ended at step %d with %+v", p.step, p.got)
	}
}

// bomb is a workbook of a few kilobytes that unpacks to forty megabytes.
func bomb(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bomb.xlsx")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	part, err := z.Create("xl/_rels/workbook.xml.rels")
	for range 40 {
		if err == nil {
			_, err = part.Write(make([]byte, 1<<20))
		}
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	return path
}

func TestFileThatCannotBeReadIsSaidInItsPlace(t *testing.T) {
	folder := t.TempDir()
	write := func(name, data string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for name, c := range map[string]struct {
		path string
		want *app.Fault
	}{
		"a bomb":           {bomb(t), app.ErrHostileFile},
		"an old workbook":  {write("old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), app.ErrLockedFile},
		"no workbook":      {write("broken.xlsx", "PK\x03\x04 and no more"), app.ErrUnreadableFile},
		"a picture":        {write("poster.png", "\x89PNG"), app.ErrUnreadableFile},
		"a file that went": {filepath.Join(folder, "gone.xlsx"), app.ErrMissingFile},
	} {
		t.Run(name, func(t *testing.T) {
			u := onImport(t, dbtest.New(t), workbook)
			p := importPage(t, u)
			press(t, u, "Next")
			chooseInList(t, u, "B Emri dhe mbiemri", "Stage")
			u.bringIn(c.path)
			look(t, u, "import-fault")
			if got := texts(u) + read(u); !strings.Contains(got, c.want.Text.English()) {
				t.Errorf("the page says\n%s", got)
			}
			press(t, u, "Next")
			if p.file.name != "office-2024.xlsx" || p.plan().Columns[1].Field != "stage_name" {
				t.Errorf("what was chosen before is lost: %+v", p.plan().Columns[1])
			}
		})
	}
}

func TestDroppedFiles(t *testing.T) {
	drop := func(u *UI, paths ...string) {
		var files []fyne.URI
		for _, p := range paths {
			files = append(files, storage.NewFileURI(p))
		}
		u.dropped(files)
	}
	u := desk(t, dbtest.New(t))
	drop(u, workbook)
	if u.at != "import" || importPage(t, u).file == nil {
		t.Errorf("a workbook on the window leads to %s", u.at)
	}
	press(t, u, "Choose another file…")
	drop(u, bomb(t))
	if u.dialogs.Top() == nil || importPage(t, u).fault != nil {
		t.Error("a file fell through a dialog")
	}
	u.dialogs.CloseAll()
	drop(u) // nothing that is a file

	u = newcomer(t)
	office := filepath.Join(t.TempDir(), "Ritmi.SOFRA")
	if err := dbtest.Open(t, office, app.Mode{Create: true, Write: true}).Close(); err != nil {
		t.Fatal(err)
	}
	drop(u, office)
	if u.App == nil || officeName(u.office) != "Ritmi" {
		t.Errorf("an office on the window opens %q", u.office)
	}
	u = newcomer(t)
	drop(u, workbook)
	press(t, u, "Save")
	if u.at != "import" || officeName(u.office) != "office-2024" {
		t.Errorf("a workbook on the first screen leads to %s of %s", u.at, u.office)
	}
}

// verbsOutOfSight are the buttons below the window's lower edge.
func verbsOutOfSight(u *UI) (wrong []string) {
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.Visible() {
			foot := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Y + b.Size().Height
			if foot > u.window.Canvas().Size().Height {
				wrong = append(wrong, fmt.Sprintf("%q is below the window", b.AccessibilityLabel()))
			}
		}
	}
	return wrong
}

// Every step fits the window, in every language, at both sizes, in the light
// and in the dark, and Tab reaches all of it.
func TestImportFits(t *testing.T) {
	u := onImport(t, dbtest.New(t), workbook)
	p := importPage(t, u)
	steps := []func(){
		func() { p.turn(u, stepFile) }, func() { p.turn(u, stepColumns) }, func() { p.tryOut(u) },
		func() { p.listed.twins = true; p.show(u) }, func() { p.bringIn(u) },
	}
	for i, step := range steps {
		step()
		for _, size := range windowSizes() {
			u.window.Resize(size)
			for _, l := range words.Langs() {
				u.speak(l)
				look(t, u, fmt.Sprintf("import-%d-%s-%.0f", i, l, size.Width))
				for _, w := range misfits(u) {
					t.Errorf("step %d, %s, %.0f wide: %s", i, l.Name(), size.Width, w)
				}
			}
			u.speak(words.En)
		}
		u.dress(func(s *settings) { s.Look = "dark" })
		look(t, u, fmt.Sprintf("import-%d-dark", i))
		u.window.Resize(windowSizes()[0])
		u.dress(func(s *settings) { s.Look, s.TextSize = "light", 1.5 })
		look(t, u, fmt.Sprintf("import-%d-large", i))
		for _, w := range append(misfits(u), verbsOutOfSight(u)...) {
			t.Errorf("step %d, in large text: %s", i, w)
		}
		u.dress(func(s *settings) { s.TextSize = 1 })
		reached := walk(u)
		for _, want := range controls(u) {
			if !slices.Contains(reached, want) {
				t.Errorf("step %d: Tab does not reach %s", i, standsFor(want.(fyne.CanvasObject)))
			}
		}
	}
}
