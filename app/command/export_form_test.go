package command_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
)

// The questionnaire for telephones goes to a file or to standard output; an
// office that has none yet says so, and gets the example.
func TestExportXLSForm(t *testing.T) {
	t.Chdir(t.TempDir())
	works(t, "new", "a.sofra")
	got := works(t, "export", "a.sofra", "xlsform", "-lang", "sq", "-out", "form.xlsx")
	if got.out != "form.xlsx\n" || !strings.Contains(got.err, "pyetësor") {
		t.Errorf("a file: %+v", got)
	}
	if said := textsOf(t, "form.xlsx"); !strings.Contains(said, "Pas koncertit") || !strings.Contains(said, "Shqip (sq)") {
		t.Errorf("the form says %s", said)
	}
	kept, err := os.ReadFile("form.xlsx")
	if got := works(t, "export", "a.sofra", "xlsform", "-lang", "sq"); err != nil || !bytes.Equal([]byte(got.out), kept) {
		t.Errorf("standard output has %d bytes, the file %d (%v)", len(got.out), len(kept), err)
	}
	if got := run(t, "export", "a.sofra", "xlsform", "-out", "a.sofra"); got.code != 1 {
		t.Errorf("over the office: %+v", got)
	}
}

// textsOf are the texts of a workbook.
func textsOf(t *testing.T, path string) string {
	t.Helper()
	f, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	part, err := f.Open("xl/sharedStrings.xml")
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}
