package paper

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"sofra/app/words"
)

// word writes the report as a Word document: its headings are Word's own, the heads
// of tables stand again on each page, and charts say in words what they show.
func (e *essay) word(to io.Writer) error {
	doc := &wordEssay{essay: e}
	body, err := doc.body()
	if err != nil {
		return err
	}
	var all bytes.Buffer // nothing of a broken document gets out
	z := zip.NewWriter(&all)
	put := func(name, text string) {
		f, failed := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: printed()})
		if failed == nil {
			_, failed = io.WriteString(f, text)
		}
		if err == nil {
			err = failed
		}
	}
	for _, part := range doc.parts(body) {
		put(part.name, xmlHead+part.text)
	}
	for _, picture := range doc.pictures {
		put("word/media/"+picture.name, string(picture.data))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return err
	}
	_, err = all.WriteTo(to)
	return err
}

// wordEssay is a report on its way to Word.
type wordEssay struct {
	*essay
	pictures []wordPicture
}

// wordPicture is a chart or a photograph in a Word document.
type wordPicture struct {
	name string
	data []byte
}

// Places of drawings in a Word document.
const (
	drawingSpace = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
	emu          = 36000 // in a millimetre
)

// tongue is the name of a language as Word has it.
func tongue(l words.Lang) string {
	switch l {
	case words.Sq:
		return "sq-AL"
	case words.SrLatn:
		return "sr-Latn-RS"
	case words.SrCyrl:
		return "sr-Cyrl-RS"
	case words.Bs:
		return "bs-Latn-BA"
	case words.Tr:
		return "tr-TR"
	}
	return "en-GB"
}

func (d *wordEssay) parts(body string) []wordPart {
	space := `xmlns:w="` + wordSpace + `" xmlns:r="` + relations + `" ` + drawingSpace
	links := `<Relationship Id="rId1" Type="` + relations + `/styles" Target="styles.xml"/><Relationship Id="rId2" Type="` + relations + `/footer" Target="footer1.xml"/>`
	for i, picture := range d.pictures {
		links += fmt.Sprintf(`<Relationship Id="rIdP%d" Type="%s/image" Target="media/%s"/>`, i+1, relations, picture.name)
	}
	return []wordPart{
		{"[Content_Types].xml", `<Types xmlns="` + packaged + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>` +
			`<Override PartName="/word/styles.xml" ContentType="` + wordType + `styles+xml"/><Override PartName="/word/footer1.xml" ContentType="` + wordType + `footer+xml"/>` +
			`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="` + packaged + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`},
		{"docProps/core.xml", `<cp:coreProperties xmlns:cp="` + packaged + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + escaped(d.Title) + `</dc:title>` +
			`<dc:subject>` + escaped(d.Subject) + `</dc:subject><dc:creator>Sofra</dc:creator><dc:language>` + tongue(d.Lang) + `</dc:language></cp:coreProperties>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + packaged + `relationships">` + links + `</Relationships>`},
		{"word/styles.xml", d.styles(space)},
		{"word/footer1.xml", `<w:ftr ` + space + `>` + wordFoot(inBoth(d.Report, pageOf("[n]", "[all]"))) + `</w:ftr>`},
		{"word/document.xml", `<w:document ` + space + `><w:body>` + body + wordPages(d.lies()) + `</w:body></w:document>`},
	}
}

// styles are those of a paper, in the language of the report, with a second heading.
func (d *wordEssay) styles(space string) string {
	second := `<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="20"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="18"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Above"><w:name w:val="Above a table"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr><w:rPr><w:color w:val="655C66"/><w:sz w:val="17"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Beneath"><w:name w:val="Beneath a photo"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="200"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style></w:styles>`
	all := strings.Replace(wordStyles(space), `</w:styles>`, second, 1)
	return strings.Replace(all, `<w:sz w:val="19"/></w:rPr></w:rPrDefault>`, `<w:sz w:val="19"/><w:lang w:val="`+tongue(d.Lang)+`"/></w:rPr></w:rPrDefault>`, 1)
}

// body is the text of the document.
func (d *wordEssay) body() (string, error) {
	var b strings.Builder
	b.WriteString(wordLine("Title", d.Title) + wordLine("Label", d.lead))
	for _, f := range d.facts {
		b.WriteString(wordLine("Normal", f.Label+": "+f.Text))
	}
	across := d.beginsAcross()
	for _, p := range d.essay.parts {
		if p.across != across {
			b.WriteString(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>` + wordPages(across) + `</w:pPr></w:p>`)
			across = p.across
		}
		if err := d.part(&b, p); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// wordPages says how the pages stand that end here.
func wordPages(across bool) string {
	size := `<w:pgSz w:w="11906" w:h="16838"/>`
	if across {
		size = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`
	}
	return `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>` + size +
		`<w:pgMar w:top="1134" w:right="1247" w:bottom="1361" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

// part writes a heading with what stands under it.
func (d *wordEssay) part(b *strings.Builder, p essayPart) error {
	if p.level > 0 {
		b.WriteString(wordLine(fmt.Sprintf("Heading%d", p.level), p.title))
	}
	for _, paragraph := range strings.Split(p.text, "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			b.WriteString(wordLine("Normal", paragraph))
		}
	}
	for _, label := range p.blanks {
		b.WriteString(`<w:p/>` + wordLine("Signature", label)) // lines of paragraphs that touch become one
	}
	if p.table != nil {
		for _, text := range p.table.above {
			b.WriteString(wordLine("Above", text))
		}
		b.WriteString(wordTable(p.table, p.across))
	}
	if p.chart != nil {
		drawn, err := d.drawn(p.chart)
		if err != nil {
			return err
		}
		b.WriteString(wordLine("Caption", p.chart.title) + drawn)
	}
	if p.photo != nil {
		shown, err := d.photographed(*p.photo)
		if err != nil {
			return err
		}
		b.WriteString(shown)
	}
	return nil
}

func wordLine(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t xml:space="preserve">` + strings.ReplaceAll(escaped(text), "\n", lineBreak) + `</w:t></w:r></w:p>`
}
