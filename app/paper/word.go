package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// Measures of a Word document, in twentieths of a point.
const (
	wordColumn = 9412 // the width between the margins of WritePaper
	wordGutter = 340
)

// WriteWord writes a paper of a booking as a Word document that can be edited:
// where the office has no template of its own.
func WriteWord(to io.Writer, p app.Paper) error {
	var all bytes.Buffer // nothing of a broken document gets out
	z := zip.NewWriter(&all)
	for _, part := range wordParts(p) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: printed()})
		if err == nil {
			_, err = io.WriteString(f, xmlHead+part.text)
		}
		if err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	_, err := all.WriteTo(to)
	return err
}

type wordPart struct{ name, text string }

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packaged  = "http://schemas.openxmlformats.org/package/2006/"
	wordType  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// wordParts are the files within a Word document.
func wordParts(p app.Paper) []wordPart {
	space := `xmlns:w="` + wordSpace + `" xmlns:r="` + relations + `"`
	return []wordPart{
		{"[Content_Types].xml", `<Types xmlns="` + packaged + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>` +
			`<Override PartName="/word/styles.xml" ContentType="` + wordType + `styles+xml"/><Override PartName="/word/footer1.xml" ContentType="` + wordType + `footer+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + relations + `/styles" Target="styles.xml"/>` +
			`<Relationship Id="rId2" Type="` + relations + `/footer" Target="footer1.xml"/></Relationships>`},
		{"word/styles.xml", wordStyles(space)},
		{"word/footer1.xml", `<w:ftr ` + space + `>` + wordFoot(words.In(p.Langs[0]).Say(pageOf("[n]", "[all]"))) + `</w:ftr>`},
		{"word/document.xml", `<w:document ` + space + `><w:body>` + wordBody(p) + `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>` +
			`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1361" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`},
	}
}

// wordStyles are the styles that the document uses: people change the look of
// all headings in one place.
func wordStyles(space string) string {
	style := func(id, name, paragraph, run string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>` + paragraph + `</w:pPr><w:rPr>` + run + `</w:rPr></w:style>`
	}
	return `<w:styles ` + space + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Sans"/><w:sz w:val="19"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		style("Title", "Title", `<w:spacing w:after="120"/>`, `<w:b/><w:sz w:val="34"/>`) +
		style("Heading1", "heading 1", `<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:sz w:val="22"/>`) +
		style("Label", "Label", ``, `<w:color w:val="655C66"/>`) +
		style("Signature", "Signature", `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="655C66"/></w:pBdr><w:spacing w:before="700"/>`, ``) +
		`</w:styles>`
}

// pageOf says which page it is.
func pageOf(n, all any) words.Text { return words.T("Page {n} of {all}", "n", n, "all", all) }

// wordFoot is the number of the page, which Word reckons.
func wordFoot(said string) string {
	field := func(name string) string {
		return `</w:t></w:r><w:fldSimple w:instr="` + name + `"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">`
	}
	said = strings.NewReplacer("[n]", field("PAGE"), "[all]", field("NUMPAGES")).Replace(escaped(said))
	return `<w:p><w:pPr><w:pStyle w:val="Label"/></w:pPr><w:r><w:t xml:space="preserve">` + said + `</w:t></w:r></w:p>`
}

// wordBody is the text: a table of one row a block, with a cell or two in each
// language.
func wordBody(p app.Paper) string {
	wide := wordColumn
	if len(p.Columns) == 2 {
		wide = (wordColumn - wordGutter) / 2
	}
	label := wide * 36 / 100
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="` + fmt.Sprint(wordColumn) + `" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for n := range p.Columns {
		if n > 0 {
			fmt.Fprintf(&b, `<w:gridCol w:w="%d"/>`, wordGutter)
		}
		fmt.Fprintf(&b, `<w:gridCol w:w="%d"/><w:gridCol w:w="%d"/>`, label, wide-label)
	}
	b.WriteString(`</w:tblGrid>`)
	for i := range p.Columns[0] {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for n, blocks := range p.Columns {
			if n > 0 {
				b.WriteString(wordCell(wordGutter, 1, "", ""))
			}
			b.WriteString(wordBlock(blocks[i], label, wide))
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl><w:p/>`)
	return b.String()
}

// wordBlock is a block in the two cells of its language, or over both.
func wordBlock(block app.PaperBlock, label, wide int) string {
	switch block.Kind {
	case app.PaperTitle:
		return wordCell(wide, 2, "Title", block.Text)
	case app.PaperHead:
		return wordCell(wide, 2, "Heading1", block.Text)
	case app.PaperText:
		return wordCell(wide, 2, "Normal", block.Text)
	case app.PaperSign:
		return wordCell(wide, 2, "Signature", block.Label+": "+block.Text)
	case app.PaperAmount, app.PaperTotal:
		return wordAmount(block, wide)
	case app.PaperBlank:
		return wordCell(label, 1, "Label", block.Label) + wordCell(wide-label, 1, "Normal", strings.Repeat("_", 24))
	}
	return wordCell(label, 1, "Label", block.Label) + wordCell(wide-label, 1, "Normal", block.Text)
}

// wordAmount is a label and its amount at the right end, over both cells.
func wordAmount(block app.PaperBlock, wide int) string {
	bold := ""
	if block.Kind == app.PaperTotal {
		bold = `<w:rPr><w:b/></w:rPr>`
	}
	run := func(text string) string {
		return `<w:r>` + bold + text + `</w:r>`
	}
	// The label takes what the amount leaves: it wraps before it.
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs></w:pPr>`, wide, wide-120) +
		run(`<w:t xml:space="preserve">`+escaped(block.Label)+`</w:t>`) + run(`<w:tab/>`) + run(`<w:t xml:space="preserve">`+escaped(block.Text)+`</w:t>`) + `</w:p></w:tc>`
}

// wordCell is a cell over some columns with one paragraph.
func wordCell(wide, over int, style, text string) string {
	span, look := "", ""
	if over > 1 {
		span = fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, over)
	}
	if style != "" {
		look = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr><w:p>%s<w:r><w:t xml:space="preserve">`, wide, span, look) + strings.ReplaceAll(escaped(text), "\n", lineBreak) + `</w:t></w:r></w:p></w:tc>`
}

// escaped is a text as XML has it; line breaks stay.
func escaped(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		var b bytes.Buffer
		xml.EscapeText(&b, []byte(line)) //nolint:errcheck // a buffer takes all
		lines[i] = b.String()
	}
	return strings.Join(lines, "\n")
}
