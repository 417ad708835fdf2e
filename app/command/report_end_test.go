package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A report is what the end of its file's name says, or it is not written.
func TestReportIsWhatItsNameSays(t *testing.T) {
	dir := t.TempDir()
	office := dir + "/a.sofra"
	if got := run(t, "sample", office); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	for name, begins := range map[string]string{"r.pdf": "%PDF", "r.docx": "PK\x03\x04", "r.XLSX": "PK\x03\x04"} {
		path := filepath.Join(dir, name)
		got := run(t, "report", office, "-grant", "NL-2024", "-out", path)
		data, err := os.ReadFile(path)
		if err != nil || got.code != 0 || !strings.HasPrefix(string(data), begins) {
			t.Fatalf("%s: %v, %+v", name, err, got)
		}
		if word := strings.Contains(string(data), "word/document.xml"); word != (name == "r.docx") {
			t.Errorf("%s is a Word document: %v", name, word)
		}
	}
	sizes := map[string]int{}
	for _, profile := range []string{"eu", "foundation"} {
		for _, end := range []string{".docx", ".pdf"} {
			path := filepath.Join(dir, profile+end)
			got := run(t, "report", office, "-grant", "NL-2024", "-profile", profile, "-out", path)
			data, err := os.ReadFile(path)
			if err != nil || got.code != 0 {
				t.Fatalf("%s: %v, %+v", path, err, got)
			}
			sizes[profile+end] = len(data)
		}
	}
	if sizes["eu.docx"] <= sizes["foundation.docx"] || sizes["eu.pdf"] <= sizes["foundation.pdf"] {
		t.Errorf("the EU's report is no longer than that of one sheet: %v", sizes)
	}
	for _, name := range []string{"r.csv", "r.ods", "r.xls"} {
		got := run(t, "report", office, "-grant", "NL-2024", "-out", filepath.Join(dir, name))
		if _, err := os.Stat(filepath.Join(dir, name)); got.code != 2 || err == nil || !strings.Contains(got.err, ".docx or .pdf, not with "+filepath.Ext(name)) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
