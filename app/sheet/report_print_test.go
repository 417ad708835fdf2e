package sheet_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// How wide a paper is between its margins, in points, by its code.
var paperWidths = map[int]float64{8: 1118, 9: 770}

var columnBreak = regexp.MustCompile(`<colBreaks.*?</colBreaks>`)

// breaksOf are the columns before which a sheet has a new page.
func breaksOf(t *testing.T, path string, sheet int) (all []int) {
	t.Helper()
	file, err := os.ReadFile(path)
	fine(t, err)
	part := bookParts(t, file)["xl/worksheets/sheet"+strconv.Itoa(sheet+1)+".xml"]
	for _, m := range regexp.MustCompile(`<brk id="(\d+)"`).FindAllStringSubmatch(columnBreak.FindString(part), -1) {
		n, err := strconv.Atoi(m[1])
		fine(t, err)
		all = append(all, n)
	}
	return all
}

// wideOf is how wide columns stand on paper that is printed full size, from one to
// before another; a digit is as wide as the font has it.
func wideOf(t *testing.T, f *excelize.File, sheet string, columns [2]int) (sum float64) {
	t.Helper()
	for i := columns[0]; i < columns[1]; i++ {
		name, err := excelize.ColumnNumberToName(i + 1)
		fine(t, err)
		shown, err := f.GetColVisible(sheet, name)
		fine(t, err)
		w, err := f.GetColWidth(sheet, name)
		fine(t, err)
		if shown {
			sum += w * 5.6
		}
	}
	return sum
}

// titlesOn is how many columns stand on every page of a sheet.
func titlesOn(t *testing.T, f *excelize.File, sheet string) int {
	t.Helper()
	for _, n := range f.GetDefinedName() {
		if m := regexp.MustCompile(`!\$A:\$([A-Z]+)`).FindStringSubmatch(n.RefersTo); n.Name == "_xlnm.Print_Titles" && n.Scope == sheet && m != nil {
			at, err := excelize.ColumnNameToNumber(m[1])
			fine(t, err)
			return at
		}
	}
	return 0
}

// cutBy are the texts that begin in the columns of every page and end right of them: the
// next page repeats their beginning.
func cutBy(t *testing.T, f *excelize.File, sheet string, titles int) (all []string) {
	t.Helper()
	merged, err := f.GetMergeCells(sheet)
	fine(t, err)
	for _, m := range merged {
		from, _, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		fine(t, err)
		to, _, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		fine(t, err)
		if from <= titles && to > titles {
			all = append(all, m.GetCellValue())
		}
	}
	title, err := f.GetCellValue(sheet, "A1")
	fine(t, err)
	if wide := wideOf(t, f, sheet, [2]int{0, titles}) / 5.6; titles > 0 && float64(len([]rune(title)))*1.5 > wide {
		all = append(all, title)
	}
	return all
}

// No sheet of any profile prints its letters smaller than seven points, in no language;
// what stands on several pages beside each other fits on them.
func TestSheetsPrintLargeEnough(t *testing.T) {
	a := sampled(t)
	split := map[string]bool{}
	for _, profile := range []string{app.NoProfile, "nl-embassy", "eu", "mcys", "unmik", "foundation"} {
		for _, lang := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
			r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2024", Profile: profile, Lang: lang, Less: true}, nil)
			fine(t, err)
			path, f := written(t, r)
			for i, name := range f.GetSheetList() {
				layout, err := f.GetPageLayout(name)
				fine(t, err)
				props, err := f.GetSheetProps(name)
				fine(t, err)
				breaks, room := breaksOf(t, path, i), paperWidths[*layout.Size]
				cols, err := f.GetCols(name)
				fine(t, err)
				scale := min(1, room/wideOf(t, f, name, [2]int{0, len(cols)}))
				if !*props.FitToPage {
					scale = float64(*layout.AdjustTo) / 100
				}
				if scale < 0.695 {
					t.Errorf("%s in %s: the sheet %s is printed at %.2f", profile, lang, name, scale)
				}
				if *props.FitToPage && len(breaks) > 0 {
					t.Errorf("%s in %s: the sheet %s has the breaks %v and is fitted to the page", profile, lang, name, breaks)
				}
				titles := titlesOn(t, f, name)
				for _, said := range cutBy(t, f, name, titles) {
					t.Errorf("%s in %s: the sheet %s is cut in %q", profile, lang, name, said)
				}
				for n, from := range breaks {
					split[profile] = true
					to := len(cols)
					if n+1 < len(breaks) {
						to = breaks[n+1]
					}
					if wide := (wideOf(t, f, name, [2]int{0, titles}) + wideOf(t, f, name, [2]int{from, to})) * scale; wide > room {
						t.Errorf("%s in %s: page %d of the sheet %s is %.0f wide, of %.0f", profile, lang, n+2, name, wide, room)
					}
				}
			}
		}
	}
	if !split["foundation"] {
		t.Error("the single sheet of the foundation is on one page")
	}
}

// LibreOffice makes as many pages beside each other of a sheet as it has breaks, and one
// more.
func TestSplitSheetOnPaper(t *testing.T) {
	office, info := need(t, "soffice"), need(t, "pdfinfo")
	a := sampled(t)
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2024", Profile: "foundation", Lang: words.SrCyrl, Less: true}, nil)
	fine(t, err)
	for _, s := range r.Sheets {
		if s.Key == "line-report" || len(r.Sheets) == 1 {
			s.Tables[0].Rows = s.Tables[0].Rows[:3] // one page high
			r.Sheets = []app.Sheet{s}
		}
	}
	path, _ := written(t, r)
	beside := len(breaksOf(t, path, 0)) + 1
	out := t.TempDir()
	run := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "pdf", "--outdir", out, path)
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, said)
	}
	said, err := exec.CommandContext(t.Context(), info, filepath.Join(out, strings.TrimSuffix(filepath.Base(path), ".xlsx")+".pdf")).Output()
	fine(t, err)
	if want := "Pages: " + strconv.Itoa(beside); beside < 2 || !strings.Contains(strings.Join(strings.Fields(string(said)), " "), want+" ") {
		t.Errorf("%d pages beside each other: %s", beside, said)
	}
}

var recordKey = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-`)

// Keys of our records are nobody's business outside.
func TestKeysOfRecordsStay(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: words.En, Less: true}, nil)
	fine(t, err)
	path, _ := written(t, r)
	file, err := os.ReadFile(path)
	fine(t, err)
	for name, part := range bookParts(t, file) {
		if key := recordKey.FindString(part); key != "" {
			t.Errorf("%s has the key %s", name, key)
		}
	}
}

// The sheet that is handed over to a lead partner says the same when LibreOffice has
// worked it out and written it.
func TestHandOverRecalculated(t *testing.T) {
	a := sampled(t)
	_, err := a.ActivityFile(t.Context(), app.ActivityRequest{Lang: words.Sq}, func(file app.ActivityFile) error {
		path, stored := written(t, file.HandOver())
		fresh := recalculated(t, path)
		agree(t, stored, fresh)
		cells := 0
		for _, name := range stored.GetSheetList() {
			rows, err := stored.GetRows(name, excelize.Options{RawCellValue: true})
			fine(t, err)
			for r, row := range rows {
				for c, said := range row {
					at, _ := excelize.CoordinatesToCellName(c+1, r+1)
					if same(t, name+"!"+at, said, raw(t, fresh, name, at)); said != "" {
						cells++
					}
				}
			}
		}
		if cells < 100 {
			t.Errorf("%d cells", cells)
		}
		return nil
	})
	fine(t, err)
}
