package paper

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// read is a Word document as another program reads it.
type read struct {
	Paragraphs []string
	Rows       [][]string // of tables
	Styles     []string
	Foot       string
}

// readWord has Debian's python3-docx read a document.
func readWord(t *testing.T, document []byte) (r read) {
	t.Helper()
	const python = "/usr/bin/python3"
	if out, err := exec.CommandContext(t.Context(), python, "-c", "import docx").CombinedOutput(); err != nil {
		t.Fatalf("python3-docx is missing; .ci/install test brings it: %v %s", err, out)
	}
	path := filepath.Join(t.TempDir(), "paper.docx")
	if err := os.WriteFile(path, document, 0o600); err != nil {
		t.Fatal(err)
	}
	const ask = `import docx, json, sys
d = docx.Document(sys.argv[1])
rows = [[c.text for c in r.cells] for t in d.tables for r in t.rows]
styles = sorted({p.style.name for t in d.tables for r in t.rows for c in r.cells for p in c.paragraphs})
print(json.dumps({"paragraphs": [p.text for p in d.paragraphs], "rows": rows, "styles": styles, "foot": "".join(p.text for p in d.sections[0].footer.paragraphs)}))`
	out, err := exec.CommandContext(t.Context(), python, "-c", ask, path).CombinedOutput()
	if err == nil {
		err = json.Unmarshal(out, &r)
	}
	if err != nil {
		t.Fatalf("%v %s", err, out)
	}
	return r
}

// Another program reads every word of our own Word document, and finds the
// styles that people change it by.
func TestPlainWordIsReadByAnotherProgram(t *testing.T) {
	a := strained(t)
	for _, langs := range allTongues() {
		for _, kind := range app.PaperKinds() {
			p, err := a.MakePaper(t.Context(), a.booking, kind, langs)
			if err != nil {
				t.Fatal(err)
			}
			var once, again bytes.Buffer
			for _, to := range []*bytes.Buffer{&once, &again} {
				if err := WriteWord(to, p); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(once.Bytes(), again.Bytes()) {
				t.Errorf("%s %v: the same paper is another file", kind, langs)
			}
			r := readWord(t, once.Bytes())
			if len(r.Rows) != len(p.Columns[0]) {
				t.Fatalf("%s %v has %d rows, not %d", kind, langs, len(r.Rows), len(p.Columns[0]))
			}
			for i, row := range r.Rows {
				said := strings.Join(row, "\n")
				for _, blocks := range p.Columns {
					if !strings.Contains(said, blocks[i].Label) || !strings.Contains(said, blocks[i].Text) {
						t.Errorf("%s %v, row %d: %q and %q are not in %q", kind, langs, i, blocks[i].Label, blocks[i].Text, said)
					}
				}
			}
			for _, style := range []string{"Title", "Heading 1", "Label", "Signature"} {
				if !slices.Contains(r.Styles, style) {
					t.Errorf("%s %v has the styles %v, not %s", kind, langs, r.Styles, style)
				}
			}
		}
	}
}

// Another program reads what was filled into the office's template, each clause
// on a line of its own.
func TestFilledTemplateIsReadByAnotherProgram(t *testing.T) {
	a := settled(t)
	if err := a.AddClauseExamples(t.Context(), words.Sq); err != nil {
		t.Fatal(err)
	}
	said, err := a.PaperWords(t.Context(), a.booking, app.ContractPaper, words.SrCyrl)
	if err != nil {
		t.Fatal(err)
	}
	p, err := a.MakePaper(t.Context(), a.booking, app.ContractPaper, []words.Lang{words.Sq})
	if err != nil {
		t.Fatal(err)
	}
	// Our own document, with placeholders in it, stands for one that Word wrote.
	p.Columns[0] = []app.PaperBlock{{Kind: app.PaperTitle, Text: "{{paper}}: {{artist}}"}, {Kind: app.PaperText, Text: "{{clauses}}"}, {Kind: app.PaperFact, Label: "{{town:sq}}", Text: "{{town}}"}}
	var template, filled bytes.Buffer
	if err := WriteWord(&template, p); err != nil {
		t.Fatal(err)
	}
	if faults, err := CheckWord(template.Bytes()); err != nil || len(faults) > 0 {
		t.Fatalf("%+v, %v", faults, err)
	}
	if err := FillWord(&filled, template.Bytes(), said); err != nil {
		t.Fatal(err)
	}
	r := readWord(t, filled.Bytes())
	clauses := strings.Split(r.Rows[1][0], "\n")
	if r.Rows[0][0] != "Уговор: Милица Ђорђевић" || len(clauses) != len(app.ClauseExamples())-1 || !strings.HasPrefix(clauses[0], "1. Нето хонорар") {
		t.Errorf("%q", r.Rows)
	}
	if got := strings.Join(r.Rows[2], "|"); got != "Graçanicë / Gračanica|Грачаница / Graçanicë" {
		t.Errorf("the town is %q", got)
	}
}

// Every placeholder that cannot be filled is named, with its place.
func TestTemplateFaultsAreNamed(t *testing.T) {
	space := ` xmlns:w="` + wordSpace + `"`
	document := zipped(t, map[string]string{
		"word/document.xml": `<w:document` + space + `><w:body><w:p><w:r><w:t>Midis {{orga</w:t></w:r><w:r><w:t>nizer}} dhe {{artist}} në {{town:xx}}</w:t></w:r></w:p><w:p><w:r><w:t>{{fee</w:t></w:r></w:p></w:body></w:document>`,
		"word/header2.xml":  `<w:hdr` + space + `><w:p><w:r><w:t>{{logo}}</w:t></w:r></w:p></w:hdr>`,
	})
	faults, err := CheckWord(document)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, f := range faults {
		said = append(said, f.Text().English())
	}
	slices.Sort(said)
	want := []string{
		"A placeholder is opened and not closed, in the text: “{{fee”",
		"Nobody knows “logo”, in the page header: “{{logo}}”",
		"Nobody knows “organizer”, in the text: “Midis {{organizer}} dhe {{artist}} në {{tow…”",
		"Nobody knows “town:xx”, in the text: “…zer}} dhe {{artist}} në {{town:xx}}”",
	}
	if !slices.Equal(said, want) {
		t.Errorf("said is\n%s", strings.Join(said, "\n"))
	}
	if _, err := CheckWord([]byte("Dear artist")); err != app.ErrNoWord {
		t.Errorf("no document: %v", err)
	}
}
