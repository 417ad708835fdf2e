package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"sofra/app"
)

// corner is where a drawing begins or ends: a cell, and how far into it.
type corner struct {
	Col    int `xml:"col"`
	ColOff int `xml:"colOff"`
	Row    int `xml:"row"`
}

// before says whether c stands left of another corner.
func (c corner) before(o corner) bool { return c.Col < o.Col || c.Col == o.Col && c.ColOff <= o.ColOff }

type anchors struct {
	Anchor []struct {
		From corner `xml:"from"`
		To   corner `xml:"to"`
	} `xml:"twoCellAnchor"`
}

// drawings reads where the charts of a workbook's first drawing stand.
func drawings(t *testing.T, path string) (a anchors) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close() //nolint:errcheck // only read
	f, err := z.Open("xl/drawings/drawing1.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	if err := xml.NewDecoder(f).Decode(&a); err != nil {
		t.Fatal(err)
	}
	return a
}

// However many charts a summary has, they stand beside each other, never over
// each other, and end where the tables above them end.
func TestChartsStandApart(t *testing.T) {
	for n := 1; n <= 6; n++ {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			r := plainReport()
			s := &r.Sheets[0]
			one := s.Charts[0]
			for s.Charts = nil; len(s.Charts) < n; {
				s.Charts = append(s.Charts, one)
			}
			path, _ := written(t, r)
			all := drawings(t, path).Anchor
			if len(all) != n {
				t.Fatalf("%d charts are drawn", len(all))
			}
			first := len(s.Tables[0].Columns)
			end := first + 1 + len(s.Tables[1].Columns)
			for i, a := range all {
				left := a.To.Col < first || a.To == corner{first, 0, a.To.Row}
				right := a.From.Col == first+1 && a.From.ColOff == 0 && a.To.Col == end && a.To.ColOff == 0
				if !left && !right {
					t.Errorf("chart %d stands from %+v to %+v, under no table", i, a.From, a.To)
				}
				for j, b := range all[:i] {
					apart := a.To.before(b.From) || b.To.before(a.From) || a.To.Row < b.From.Row || b.To.Row < a.From.Row
					if !apart {
						t.Errorf("charts %d and %d stand over each other: %+v, %+v", j, i, b, a)
					}
				}
			}
		})
	}
}

// A chart of bars grows with them: the words beside them need their lines.
func TestBarsHaveRoomForTheirWords(t *testing.T) {
	high := func(bars int) int {
		r := plainReport()
		s := &r.Sheets[0]
		rows := s.Tables[0].Rows
		for len(s.Tables[0].Rows) < bars {
			s.Tables[0].Rows = append(s.Tables[0].Rows, rows[0])
		}
		s.Charts = s.Charts[:1]
		s.Charts[0].Kind, s.Charts[0].Table, s.Charts[0].From, s.Charts[0].To = app.Bars, s.Tables[0].Name, 0, 0
		s.Charts[0].Labels, s.Charts[0].Values = s.Tables[0].Columns[0].Key, []string{s.Tables[0].Columns[1].Key}
		path, _ := written(t, r)
		a := drawings(t, path).Anchor[0]
		return a.To.Row - a.From.Row
	}
	if few, many := high(4), high(20); many < few+5 || few < 12 {
		t.Errorf("20 bars take %d rows, 4 take %d", many, few)
	}
}

// The sums of a form are bold, so their words take more room than others.
func TestBoldRowsAreAsHighAsTheirWords(t *testing.T) {
	r := plainReport()
	for i := range r.Sheets {
		r.Sheets[i].Charts = nil // they draw the table that stands aside here
	}
	const label, asBold = "Nëntotali i kostove direkte të pranueshme", 38.1
	r.Sheets[1].Tables = []app.Table{{Name: "Form", Fixed: true, Strong: []int{1}, Columns: []app.Column{{Key: "a", Title: "Shpenzimi", Cell: app.LongCell}}, Rows: [][]app.Value{
		{app.Said("Coordinator")}, {app.Said(label)},
	}}}
	_, f := written(t, r)
	name := f.GetSheetList()[1]
	wide, err := f.GetColWidth(name, "A")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 0 && row[0] == label {
			high, err := f.GetRowHeight(name, i+1)
			if err != nil || high < 29 && wide < asBold {
				t.Errorf("%v high and %v wide, though its bold words need %v on one line (%v)", high, wide, asBold, err)
			}
		}
	}
}

// A chart ends its bars where it is told to, and says which columns it draws.
func TestChartsEndLongBars(t *testing.T) {
	r := plainReport()
	s := &r.Sheets[0]
	s.Charts = s.Charts[:1]
	s.Charts[0].Most = 2
	path, _ := written(t, r)
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	ends, names := false, false
	drawn, _ := r.Table(s.Charts[0].Table)
	series := drawn.Columns[drawn.Column(s.Charts[0].Values[0])].Title
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		ends = ends || f.Name == "xl/charts/chart1.xml" && bytes.Contains(part, []byte(`<c:max val="2"`)) || bytes.Contains(part, []byte(`<max val="2"`))
		names = names || strings.HasPrefix(f.Name, "xl/drawings/") && bytes.Contains(part, []byte(" ("+series))
	}
	if !ends || !names {
		t.Errorf("the bars end: %v, the series has a name: %v", ends, names)
	}
}

// A text that fits has one line: a row twice as high looks like a mistake.
func TestRowsAreAsHighAsTheirWords(t *testing.T) {
	r := plainReport()
	for i := range r.Sheets {
		r.Sheets[i].Charts = nil // they draw the table that stands aside here
	}
	r.Sheets[1].Tables = []app.Table{{Name: "Documents", Columns: []app.Column{{Key: "a", Title: "Who played", Cell: app.LongCell}}, Rows: [][]app.Value{
		{app.Said("Ljiljana Šmigić, Edon Morina, Rinor M.")},
		{app.Said("Orhan Tabak, Skender Toska, Bajram Toska, Shkumbin Gashi")},
		{app.Said("Косово Поље / Fushë Kosovë")},
	}}}
	_, f := written(t, r)
	name := f.GetSheetList()[1]
	rows, err := f.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{"Who played": 21, "Ljiljana Šmigić, Edon Morina, Rinor M.": 16.5, "Orhan Tabak, Skender Toska, Bajram Toska, Shkumbin Gashi": 29.25, "Косово Поље / Fushë Kosovë": 16.5}
	for i, row := range rows {
		if len(row) == 0 || want[row[0]] == 0 {
			continue
		}
		if got, err := f.GetRowHeight(name, i+1); err != nil || got != want[row[0]] {
			t.Errorf("%q is %v high, want %v (%v)", row[0], got, want[row[0]], err)
		}
	}
}
