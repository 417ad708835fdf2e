package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"regexp"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// split is a document as Word saves it: a placeholder in many runs, with marks
// of the spelling check and of changes between them, in a table, a head and a
// text frame.
func split(t *testing.T) []byte {
	t.Helper()
	body := `<w:p w:rsidR="00A77B3E"><w:r><w:t xml:space="preserve">Midis {{organiser}} dhe {</w:t></w:r><w:proofErr w:type="spellStart"/>` +
		`<w:r w:rsidRPr="00C1"><w:rPr><w:b/></w:rPr><w:t>{art</w:t></w:r><w:bookmarkStart w:id="0" w:name="x"/><w:r><w:t>ist}</w:t></w:r><w:proofErr w:type="spellEnd"/>` +
		`<w:r><w:t>} më {{</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>day</w:t></w:r><w:r><w:t>}} / {{ day:</w:t></w:r><w:r><w:t xml:space="preserve">sr-Cyrl }} &amp; </w:t></w:r>` +
		`<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{to</w:t></w:r><w:r><w:t>wn}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>fund</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{fee-</w:t></w:r><w:r><w:t>gross}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{fee-net}} pas {{tax-rate}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><w:t/></w:r><w:r><w:t>{{deposit}}, {{deposit-day}}</w:t></w:r></w:p>`
	head := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="` + wordSpace + `"><w:p><w:r><w:t>{{ev</w:t></w:r><w:r><w:t>ent}}</w:t></w:r></w:p></w:hdr>`
	return zipped(t, map[string]string{
		"word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="` + wordSpace + `"><w:body>` + body + `</w:body></w:document>`,
		"word/header1.xml":  head, "word/styles.xml": `<w:styles xmlns:w="` + wordSpace + `">{{nobody}}</w:styles>`,
	})
}

// textsOf are the paragraphs of a part, as another reader of XML finds them.
func textsOf(t *testing.T, document []byte, name string) string {
	t.Helper()
	part := string(partOf(t, document, name))
	part = regexp.MustCompile(`</w:p>`).ReplaceAllString(part, "\n")
	part = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(part, "")
	return strings.NewReplacer("&amp;", "&", "\u00a0", " ", "\u202f", " ").Replace(part)
}

func TestWordTemplateIsFilled(t *testing.T) {
	a, blank := settled(t), split(t)
	said, err := a.PaperWords(t.Context(), a.booking, app.ContractPaper, words.Sq)
	if err != nil {
		t.Fatal(err)
	}
	var filled bytes.Buffer
	if err := FillWord(&filled, blank, said); err != nil {
		t.Fatal(err)
	}
	text := textsOf(t, filled.Bytes(), "word/document.xml") + textsOf(t, filled.Bytes(), "word/header1.xml")
	for _, want := range []string{
		"Midis OJQ Ritmi, Prishtinë, Nr. 5110088 dhe Милица Ђорђевић më e shtunë, 29 mars 2025 / субота, 29. март 2025. & ",
		"Graçanicë / Gračanica\nfund\n", "1 000,00 EUR\n990,00 EUR pas 1 %\n", "300,00 EUR, e shtunë, 15 mars 2025\n", "Rrënjë dhe degë / Koreni i grane\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if !bytes.Equal(partOf(t, filled.Bytes(), "word/styles.xml"), partOf(t, blank, "word/styles.xml")) {
		t.Error("a part without text of people was changed")
	}
	for _, name := range []string{"word/document.xml", "word/header1.xml"} {
		if err := xml.Unmarshal(partOf(t, filled.Bytes(), name), new(struct{ XMLName xml.Name })); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// partOf is a part of a Word document.
func partOf(t *testing.T, document []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	if _, err := all.ReadFrom(f); err != nil {
		t.Fatal(err)
	}
	return all.Bytes()
}

// zipped is a document of these parts.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var all bytes.Buffer
	z := zip.NewWriter(&all)
	for name, text := range parts {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return all.Bytes()
}

// wordOf is the least that is a Word document with this paragraph.
func wordOf(t *testing.T, paragraph string) []byte {
	t.Helper()
	return zipped(t, map[string]string{"word/document.xml": `<w:document xmlns:w="` + wordSpace + `"><w:body><w:p>` + paragraph + `</w:p></w:body></w:document>`})
}

func TestWordTemplatesThatCannotBeFilled(t *testing.T) {
	a := settled(t)
	said, err := a.PaperWords(t.Context(), a.booking, app.ContractPaper, words.En)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		template []byte
		code     string
		says     string
	}{
		"unknown":     {wordOf(t, `<w:r><w:t>{{art</w:t></w:r><w:r><w:t>tist}}</w:t></w:r>`), "placeholder_unknown", "“arttist”"},
		"language":    {wordOf(t, `<w:r><w:t>{{day:xx}}</w:t></w:r>`), "placeholder_unknown", "“day:xx”"},
		"not closed":  {wordOf(t, `<w:r><w:t>{{artist</w:t></w:r>`), "placeholder_open", "not closed"},
		"no document": {[]byte("Dear artist"), "no_word_file", ".docx"},
		"broken":      {wordOf(t, `<w:r>`), "no_word_file", ".docx"},
	} {
		var out bytes.Buffer
		var fault *app.Fault
		err := FillWord(&out, c.template, said)
		if !errors.As(err, &fault) || fault.Code != c.code || !strings.Contains(fault.Error(), c.says) || out.Len() > 0 {
			t.Errorf("%s: %v, and %d bytes", name, err, out.Len())
		}
	}
}

// What an artist is called is never taken for a placeholder, and spaces stay.
func TestFilledTextIsNotReadAgain(t *testing.T) {
	a := settled(t)
	if err := a.SavePaperOffice(t.Context(), "{{artist}} & <Co>"); err != nil {
		t.Fatal(err)
	}
	said, err := a.PaperWords(t.Context(), a.booking, app.ContractPaper, words.En)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := FillWord(&out, wordOf(t, `<w:r><w:t>{{orga</w:t></w:r><w:r><w:t>niser}} and</w:t></w:r>`), said); err != nil {
		t.Fatal(err)
	}
	part := string(partOf(t, out.Bytes(), "word/document.xml"))
	if !strings.Contains(part, `<w:t xml:space="preserve">{{artist}} &amp; &lt;Co&gt;</w:t>`) || !strings.Contains(part, `<w:t xml:space="preserve"> and</w:t>`) {
		t.Error(part)
	}
}
