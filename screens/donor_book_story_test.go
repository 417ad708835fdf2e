package screens

import (
	"archive/zip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// aBook writes a donor's workbook: a contract's number, a table of costs, its total.
func aBook(t *testing.T, name string, above int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	f, err := os.Create(path)
	keep(t, err)
	defer func() { keep(t, f.Close()) }()
	z := zip.NewWriter(f)
	main, rels := "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	rows := ""
	row := func(n int, cells ...string) {
		rows += fmt.Sprintf(`<row r="%d">`, n+above)
		for i, c := range cells {
			if c != "" {
				rows += fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, app.BookAt(i+1, n+above), c)
			}
		}
		rows += "</row>"
	}
	row(1, "Annex VI: financial report")
	row(2, "Contract number")
	row(3, "Reported until")
	row(5, "Date", "Supplier", "Invoice number", "Description", "Amount EUR")
	rows += fmt.Sprintf(`<row r="%d"/><row r="%d"><c r="D%d" t="inlineStr"><is><t>Total</t></is></c><c r="E%d"><f>SUM(E%d:E%d)</f></c></row>`, 6+above, 7+above, 7+above, 7+above, 6+above, 6+above)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rels + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rels + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + rels + `/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", `<styleSheet xmlns="` + main + `"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`},
		{"xl/workbook.xml", `<workbook xmlns="` + main + `" xmlns:r="` + rels + `"><sheets><sheet name="Costs" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + main + `"><sheetData>` + rows + `</sheetData></worksheet>`},
	} {
		to, err := z.Create(part[0])
		keep(t, err)
		_, err = to.Write([]byte(part[1]))
		keep(t, err)
	}
	keep(t, z.Close())
	return path
}

// bookOpened adds a donor's workbook to the embassy's grant and opens it.
func bookOpened(t *testing.T, u *UI) *donorBook {
	t.Helper()
	grants, _, err := u.App.Grants(t.Context(), app.Page{})
	keep(t, err)
	for _, g := range grants {
		if g.Code == "MCYS-2025" {
			u.takeBook(g.ID, aBook(t, "Annex VI.xlsx", 0))
		}
	}
	p, ok := u.over.(*donorBook)
	if !ok {
		t.Fatal("the workbook did not open")
	}
	return p
}

// choose points at a cell and puts what the search finds first.
func (p *donorBook) choose(t *testing.T, u *UI, cell, words string) {
	t.Helper()
	p.view.MoveTo(app.BookPlace(cell))
	p.search.SetText(words)
	for i := range 3 {
		p.grid.MoveTo(i)
		if r, ok := p.grid.Cursor(); ok && r.ID != "" {
			p.grid.OnOpen(r)
			p.search.SetText("")
			return
		}
	}
	t.Errorf("nothing is found for %q", words)
}

// An office shows once what goes where, and from then on the donor's workbook is
// filled by one button.
func TestDonorBookStory(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	u.show("money")
	p := bookOpened(t, u)
	look(t, u, "book-new")
	p.choose(t, u, "B2", "code")
	p.choose(t, u, "B3", "last day")
	p.view.MoveTo(1, 5)
	press(t, u, "This row names the columns of a table…")
	field[*widgets.Select](t, u, "Table of the report").SetChosen("Transactions")
	press(t, u, "Choose")
	look(t, u, "book-settled")
	goes := p.now.book.Goes
	if len(goes.Cells) != 2 || len(goes.Tables) != 1 || len(goes.Tables[0].Columns) != 5 || goes.Tables[0].Last != 6 || len(goes.Marks) != 8 {
		t.Errorf("it is settled as %+v", goes)
	}
	p.view.MoveTo(5, 5)
	if r, _ := p.grid.Cursor(); putInto(goes.Tables[0], "E") != "paid" || r.ID == "" {
		t.Errorf("the amount is taken for %q", putInto(goes.Tables[0], "E"))
	}
	look(t, u, "book-column")
	p.turn(u, true)
	look(t, u, "book-preview")
	p.turn(u, false)
	path := filepath.Join(t.TempDir(), "filled.xlsx")
	press(t, u, "Fill and save…")
	look(t, u, "book-fill")
	press(t, u, "Choose the place…")
	write(t, u, "File", path)
	press(t, u, "Save")
	if got := u.status.Said(); got != "The report is in "+path+"." {
		t.Errorf("the status says %q", got)
	}
	rows := sheetRows(t, path, 0)
	n, err := a.Figure(t.Context(), app.Spent, app.Filter{GrantID: p.now.grant.ID, From: p.now.grant.StartsOn, To: p.now.grant.EndsOn})
	keep(t, err)
	if beside(rows, "Contract number") != "MCYS-2025" || len(rows) < 10 || n == 0 {
		t.Errorf("the filled workbook says %v", rows[:min(len(rows), 4)])
	}
	if total := beside(rows, "Total"); total != fmt.Sprintf("%d.%02d", n/100, n%100) {
		t.Errorf("its total is %s", total)
	}
}

// Another edition of the workbook that stands otherwise is not taken in silence.
func TestDonorBookChanges(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	u.show("money")
	p := bookOpened(t, u)
	p.choose(t, u, "B2", "code")
	id := p.now.book.ID
	p.renew(u, aBook(t, "Annex VI 2026.xlsx", 2))
	look(t, u, "book-changed")
	if got := said(u); !strings.Contains(got, "“Contract number” was in A2 of the sheet “Costs” and stands now in A4.") {
		t.Errorf("it says %s", got)
	}
	press(t, u, "Cancel")
	if kept, err := a.DonorBook(t.Context(), id); err != nil || kept.Name != "Annex VI.xlsx" {
		t.Errorf("after giving up there is %+v, %v", kept, err)
	}
	p.renew(u, aBook(t, "Annex VI 2026.xlsx", 2))
	press(t, u, "Take it and settle again")
	if p.now.book.Name != "Annex VI 2026.xlsx" || !p.now.book.Goes.Empty() {
		t.Errorf("the other edition is %+v", p.now.book)
	}
	p.renew(u, filepath.Join("testdata", "no.xlsx"))
	p.view.FocusGained()
	p.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

func TestDonorBookInEveryLanguage(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	u.show("money")
	p := bookOpened(t, u)
	p.choose(t, u, "B2", "code")
	for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
		u.speak(l)
		u.into(&donorBook{id: p.now.book.ID})
		look(t, u, "book-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	u.rebuild()
	u.into(&donorBook{id: p.now.book.ID})
	look(t, u, "book-dark")
}
