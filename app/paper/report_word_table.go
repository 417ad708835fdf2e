package paper

import (
	"fmt"
	"strings"
)

// twips is how many of Word's measures, twentieths of a point, are in a millimetre.
const twips = 1440 / 25.4

// wordCellPad is the room at each side of a cell, in twips.
const wordCellPad = 60

// wordTable is a table with thin lines; its head stands again on each page.
func wordTable(g *grid, across bool) string {
	widths := wordWidths(g, across)
	var b strings.Builder
	fmt.Fprintf(&b, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="E1D9CD"/><w:insideH w:val="single" w:sz="4" w:color="E1D9CD"/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="%[2]d" w:type="dxa"/><w:right w:w="%[2]d" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>`, int(roomFor(across)*twips), wordCellPad)
	for _, w := range widths {
		fmt.Fprintf(&b, `<w:gridCol w:w="%d"/>`, w)
	}
	b.WriteString(`</w:tblGrid>`)
	row := wordRow{grid: g, widths: widths}
	heads := lineOfTable{bold: true}
	for _, c := range g.Columns {
		heads.texts = append(heads.texts, c.Title)
	}
	row.write(&b, heads, `<w:tblHeader/>`)
	body := g.body()
	for i, line := range body {
		if row.keep = ""; i == len(body)-2 { // the last row is never alone on a page
			row.keep = `<w:keepNext/>`
		}
		row.write(&b, line, "")
	}
	return b.String() + `</w:tbl><w:p/>`
}

// wordRow is how the rows of a table stand.
type wordRow struct {
	*grid
	widths []int
	keep   string // with the next row
}

func (r wordRow) write(b *strings.Builder, line lineOfTable, kind string) {
	b.WriteString(`<w:tr><w:trPr><w:cantSplit/>` + kind + `</w:trPr>`)
	for i, text := range line.texts {
		side, weight, ground := "left", "", ""
		if counted(r.Columns[i].Cell) {
			side = "right"
		}
		if line.bold {
			weight = `<w:b/>`
		}
		if kind != "" {
			ground = `<w:shd w:val="clear" w:color="auto" w:fill="F4F0E9"/>`
		}
		fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr><w:p><w:pPr>%s<w:spacing w:before="20" w:after="20"/><w:jc w:val="%s"/></w:pPr><w:r><w:rPr>%s<w:sz w:val="%d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:tc>`,
			r.widths[i], ground, r.keep, side, weight, int(r.size*2), strings.ReplaceAll(escaped(text), "\n", lineBreak))
	}
	b.WriteString(`</w:tr>`)
}

// wordWidths shares the width of the page: each column has what its longest word
// needs, measured, with the room beside it.
func wordWidths(g *grid, across bool) (all []int) {
	pad := func(columns []float64) (wide []float64) {
		for _, w := range columns {
			wide = append(wide, w*twips*1.02+2*wordCellPad)
		}
		return wide
	}
	for _, w := range shared(float64(int(roomFor(across)*twips)), pad(g.least), pad(g.wanted)) {
		all = append(all, int(w))
	}
	return all
}
