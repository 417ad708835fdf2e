package sheet_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
)

// Each way in which a file cannot be written gives a sentence that names it,
// and leaves what was there.
func TestReportCannotWrite(t *testing.T) {
	for _, c := range []struct {
		name  string
		where func(t *testing.T, dir string) string
		says  string
	}{
		{"the target is a folder", func(t *testing.T, dir string) string {
			return must(t, filepath.Join(dir, "R.xlsx"), os.Mkdir(filepath.Join(dir, "R.xlsx"), 0o755))
		}, "R.xlsx is a folder."},
		{"the folder is missing", func(_ *testing.T, dir string) string {
			return filepath.Join(dir, "none", "R.xlsx")
		}, "the folder is not there"},
		{"the folder is a file", func(t *testing.T, dir string) string {
			return must(t, filepath.Join(dir, "file", "R.xlsx"), os.WriteFile(filepath.Join(dir, "file"), nil, 0o644))
		}, "could not be written"},
		{"an office is there", func(t *testing.T, dir string) string {
			return must(t, filepath.Join(dir, "ritmi.sofra"), os.WriteFile(filepath.Join(dir, "ritmi.sofra"), []byte("SQLite format 3"), 0o600))
		}, "is no workbook"},
		{"a backup under any name is there", func(t *testing.T, dir string) string {
			return must(t, filepath.Join(dir, "R.xlsx"), os.WriteFile(filepath.Join(dir, "R.xlsx"), []byte("SQLite format 3"), 0o600))
		}, "is no workbook"},
		{"a device is there", func(t *testing.T, dir string) string {
			if runtime.GOOS == "windows" {
				return must(t, filepath.Join(dir, "R.xlsx"), os.WriteFile(filepath.Join(dir, "R.xlsx"), []byte("SQLite format 3"), 0o600))
			}
			return must(t, filepath.Join(dir, "R.xlsx"), os.Symlink("/dev/null", filepath.Join(dir, "R.xlsx")))
		}, "is no workbook"},
		{"the name is too long", func(_ *testing.T, dir string) string {
			return filepath.Join(dir, strings.Repeat("R", 300)+".xlsx")
		}, "could not be written"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := c.where(t, dir)
			before := listing(t, dir)
			err := sheet.SaveReport(path, plainReport())
			var fault *app.Fault
			if !errors.As(err, &fault) || fault.Code != "cannot_write" || !strings.Contains(fault.Text.English(), c.says) {
				t.Fatalf("%v: want cannot_write, %q", err, c.says)
			}
			if after := listing(t, dir); after != before {
				t.Errorf("the folder had %q and has %q", before, after)
			}
		})
	}
}

// A disk that fills up while the file is written leaves the old file.
func TestReportFullDisk(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("NOT CHECKED: only Linux has a device that is always full")
	}
	f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // nothing was kept
	if err := sheet.WriteReport(f, plainReport()); err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("a full disk gave %v", err)
	}
}

func TestReportReplaces(t *testing.T) {
	path := must(t, filepath.Join(t.TempDir(), "R.xlsx"), nil)
	must(t, "", os.WriteFile(path, []byte("old"), 0o644))
	if err := sheet.SaveReport(path, plainReport()); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(data), "PK") {
		t.Errorf("the old file is still there (%v)", err)
	}
	if got := listing(t, filepath.Dir(path)); got != "R.xlsx " {
		t.Errorf("the folder has %q", got)
	}
}

func must(t *testing.T, path string, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func listing(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		all.WriteString(e.Name() + " ")
	}
	return all.String()
}

// A report that no workbook takes is no fault of the file, and is not called
// one.
func TestReportThatNoWorkbookTakes(t *testing.T) {
	r := plainReport()
	r.Sheets[2].Tables[0].Name = "Documents" // as another
	dir := t.TempDir()
	err := sheet.SaveReport(filepath.Join(dir, "R.xlsx"), r)
	var fault *app.Fault
	if err == nil || errors.As(err, &fault) || listing(t, dir) != "" {
		t.Errorf("%v, and the folder has %q", err, listing(t, dir))
	}
}
