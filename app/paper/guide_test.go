package paper

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"sofra/app"
	"sofra/app/words"
)

// written is the guide in a language as a file.
func written(t *testing.T, l words.Lang) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), app.GuideFileName(l))
	if err := SaveGuide(path, words.In(l)); err != nil {
		t.Fatal(err)
	}
	return path
}

// readAs has another program read a PDF.
func readAs(t *testing.T, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("NOT CHECKED: the guide as another program reads it: %v", err)
	}
	out, err := exec.CommandContext(t.Context(), program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(out)
}

// Another program finds every title in every language, letter by letter.
func TestGuideIsReadByAnotherProgram(t *testing.T) {
	for _, l := range words.Langs() {
		b := words.In(l)
		path := written(t, l)
		pages := strings.Split(readAs(t, "pdftotext", "-layout", path, "-"), "\f")
		for _, c := range app.Guide(b) {
			found := 0
			for _, page := range pages[2:] {
				if strings.HasPrefix(strings.TrimSpace(page), c.Title) {
					found++
				}
			}
			if found != 1 || !strings.Contains(pages[1], c.Title) {
				t.Errorf("%s: %q begins %d pages", l, c.Title, found)
			}
		}
		if !strings.Contains(pages[0], b.T("User guide")) {
			t.Errorf("%s: the cover says %q", l, pages[0])
		}
		if info := readAs(t, "pdfinfo", path); !strings.Contains(info, b.T("User guide")) || !strings.Contains(info, "A4") {
			t.Errorf("%s: pdfinfo says\n%s", l, info)
		}
	}
}

// A section is explained on one page, a job on three at most.
func TestSectionsTakeAPage(t *testing.T) {
	for _, l := range words.Langs() {
		b := words.In(l)
		all := app.Guide(b)
		s := guide(b, all, nil)
		for i, c := range all {
			next := s.PageCount() + 1
			if i+1 < len(all) {
				next = s.pages[all[i+1].ID]
			}
			if n, most := next-s.pages[c.ID], map[bool]int{true: 3, false: 1}[i < app.GuideJobs]; n > most {
				t.Errorf("%s: %q takes %d pages, want %d", l, c.Title, n, most)
			}
		}
	}
}

// The contents name the page on which each chapter begins.
func TestContentsAreRight(t *testing.T) {
	pages := strings.Split(readAs(t, "pdftotext", "-layout", written(t, words.Sq), "-"), "\f")
	for _, c := range app.Guide(words.In(words.Sq)) {
		for line := range strings.Lines(pages[1]) {
			fields := strings.Fields(line)
			if !strings.HasPrefix(strings.TrimSpace(line), c.Title) {
				continue
			}
			for i, page := range pages[2:] {
				if strings.HasPrefix(strings.TrimSpace(page), c.Title) && fields[len(fields)-1] != words.In(words.Sq).Int(int64(i+3)) {
					t.Errorf("%s is on page %d, the contents say %s", c.Title, i+3, fields[len(fields)-1])
				}
			}
		}
	}
}

// The same guide is the same file, to the byte.
func TestSameGuideSameBytes(t *testing.T) {
	var once, again bytes.Buffer
	for _, to := range []*bytes.Buffer{&once, &again} {
		if err := WriteGuide(to, words.In(words.SrCyrl)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(once.Bytes(), again.Bytes()) {
		t.Error("two files of one guide differ")
	}
}

// A file that is no PDF is left alone, a folder that is not there is named.
func TestSaveGuideKeepsWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	office := filepath.Join(folder, "ritmi.sofra")
	if err := os.WriteFile(office, []byte("SQLite format 3"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		office: "is no PDF", filepath.Join(folder, "none", "guide.pdf"): "the folder is not there",
	} {
		if err := SaveGuide(path, words.In(words.En)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
	if got, err := os.ReadFile(office); err != nil || string(got) != "SQLite format 3" {
		t.Errorf("the office is now %q, %v", got, err)
	}
	old := written(t, words.En)
	if err := SaveGuide(old, words.In(words.Sq)); err != nil {
		t.Errorf("an older guide is not replaced: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(old), "*")); len(left) != 1 {
		t.Errorf("half files are left: %q", left)
	}
}

// Every chapter is a bookmark, in the letters of its language.
func TestChaptersAreBookmarks(t *testing.T) {
	for _, l := range words.Langs() {
		var file bytes.Buffer
		if err := WriteGuide(&file, words.In(l)); err != nil {
			t.Fatal(err)
		}
		for _, c := range app.Guide(words.In(l)) {
			title := []byte("/Title (\xfe\xff") // as PDF writes what is not ASCII
			for _, unit := range utf16.Encode([]rune(c.Title)) {
				title = append(title, asPDF(byte(unit>>8), byte(unit))...)
			}
			if !bytes.Contains(file.Bytes(), title) {
				t.Errorf("%s: %q is no bookmark", l, c.Title)
			}
		}
	}
}

// asPDF writes bytes into a text of a PDF: a bracket among them, half of a Ш, is
// none of its own.
func asPDF(all ...byte) (out []byte) {
	for _, b := range all {
		if bytes.IndexByte([]byte(`()\`), b) >= 0 {
			out = append(out, '\\')
		}
		out = append(out, b)
	}
	return out
}
