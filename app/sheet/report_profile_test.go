package sheet_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/sample"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// sampled is the sample office, with a budget that was agreed twice, a forecast and
// an instalment in its grant.
func sampled(t *testing.T) *app.App {
	t.Helper()
	a := dbtest.New(t)
	if err := sample.Fill(t.Context(), a, "small"); err != nil {
		t.Fatal(err)
	}
	grants, _, err := a.Grants(t.Context(), app.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range grants {
		g, err := a.Grant(t.Context(), row.ID)
		if err != nil {
			t.Fatal(err)
		}
		if g.Code == "NL-2024" {
			agreed(t, a, g)
		}
	}
	return a
}

func agreed(t *testing.T, a *app.App, g app.Grant) {
	t.Helper()
	keep := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	keep(a.AgreeBudget(t.Context(), &app.BudgetVersion{GrantID: g.ID, Kind: "contract", AgreedOn: "2024-05-01"}))
	g, err := a.Grant(t.Context(), g.ID)
	keep(err)
	g.Lines[0].Amount, g.Lines[0].Quantity = g.Lines[0].Amount+500_00, 0
	g.Lines[1].Amount, g.Lines[1].Quantity = g.Lines[1].Amount-500_00, 0
	g.Indirect, g.Reserve = 700, 500
	keep(a.SaveGrant(t.Context(), &g))
	keep(a.AgreeBudget(t.Context(), &app.BudgetVersion{GrantID: g.ID, Kind: "reallocation", AgreedOn: "2024-09-01", Explanation: "More concerts, less travel"}))
	keep(a.SaveForecasts(t.Context(), g, []app.Forecast{
		{LineID: g.Lines[0].ID, FromOn: "2024-06-01", ToOn: "2024-12-31", Quantity: 2000, UnitCost: 100_00, Amount: 200_00},
		{LineID: g.Lines[0].ID, FromOn: "2025-01-01", ToOn: "2025-04-30", Quantity: 1500, UnitCost: 100_00, Amount: 150_00},
	}))
}

// Each profile's workbook says what LibreOffice works out of it, also for half of the
// grant's time and in two languages.
func TestProfilesRecalculated(t *testing.T) {
	a := sampled(t)
	for _, code := range []string{"nl-embassy", "eu", "mcys", "unmik", "foundation"} {
		t.Run(code, func(t *testing.T) {
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2024", Profile: code, From: "2024-06-01", To: "2024-12-31", Less: true}, nil)
			if err != nil {
				t.Fatal(err)
			}
			path, stored := written(t, r)
			if n := agree(t, stored, recalculated(t, path)); n < 10 {
				t.Errorf("%d formulas", n)
			}
			drawnFrom(t, path)
			if dir := os.Getenv("SOFRA_PICTURES"); dir != "" {
				for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
					ask := app.ReportRequest{Grant: "NL-2024", Profile: code, Lang: l, From: "2024-06-01", To: "2024-12-31", Less: true}
					if r, err = a.DonorReport(t.Context(), ask, nil); err != nil {
						t.Fatal(err)
					}
					if err := sheet.SaveReport(filepath.Join(dir, code+"-"+string(l)+".xlsx"), r); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}

var emptyCache = regexp.MustCompile(`</f></(?:str|num)Ref>|<numCache><formatCode></formatCode></numCache>`)

// drawnFrom asks each chart for what it shows, and for its words.
func drawnFrom(t *testing.T, path string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	f.Pkg.Range(func(name, part any) bool {
		content, _ := part.([]byte)
		switch folder := filepath.Dir(name.(string)); {
		case folder == "xl/charts" && emptyCache.Match(content):
			t.Errorf("%s has nothing to show without its tables", name)
		case folder == "xl/drawings" && bytes.Count(content, []byte(" descr=")) != bytes.Count(content, []byte("<xdr:cNvPr ")):
			t.Errorf("%s has a chart without words", name)
		}
		return true
	})
}

// A report in two languages has the numbers of the same report in one, and every
// text of it.
func TestReportInTwoLanguages(t *testing.T) {
	a := sampled(t)
	for _, code := range []string{"eu", "mcys", "nl-embassy"} {
		ask := app.ReportRequest{Grant: "MCYS-2025", Profile: code, Lang: words.Sq, Lang2: words.SrCyrl, Less: true}
		both, err := a.DonorReport(t.Context(), ask, nil)
		if err != nil {
			t.Fatal(err)
		}
		if both.Lang != words.Sq || both.Lang2 != words.SrCyrl {
			t.Fatalf("in %s and %s", both.Lang, both.Lang2)
		}
		p, err := a.Profile(t.Context(), code)
		if err != nil {
			t.Fatal(err)
		}
		p.Languages = nil
		file, err := app.WriteProfile(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.TakeProfile(t.Context(), "one.json", file); err != nil {
			t.Fatal(err)
		}
		for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
			one, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "MCYS-2025", Profile: code, Lang: l, Less: true}, nil)
			if err != nil || one.Lang2 != "" {
				t.Fatalf("in %s and %q: %v", one.Lang, one.Lang2, err)
			}
			sameNumbers(t, code, both, one)
		}
	}
}

func sameNumbers(t *testing.T, code string, both, one app.Report) {
	t.Helper()
	if len(both.Sheets) != len(one.Sheets) {
		t.Fatalf("%s: %d sheets and %d", code, len(both.Sheets), len(one.Sheets))
	}
	for i, s := range one.Sheets {
		for j, table := range s.Tables {
			of := both.Sheets[i].Tables[j]
			if of.Name != table.Name || len(of.Rows) != len(table.Rows) {
				t.Fatalf("%s: %s has %d rows, %s %d", code, of.Name, len(of.Rows), table.Name, len(table.Rows))
			}
			for r, row := range table.Rows {
				for c, v := range row {
					w := of.Rows[r][c]
					said := app.SideBySide(w.Text, v.Text) == w.Text || bytes.Contains([]byte(w.Text), []byte(v.Text))
					if w.N != v.N || w.Of != v.Of || w.Has != v.Has || !said {
						t.Errorf("%s %s row %d: %+v in two languages, %+v in %s", code, of.Name, r, w, v, one.Lang)
					}
				}
			}
		}
	}
}
