package sheet_test

import (
	"archive/zip"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/disclosure"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// crowd is who is in an office of small communities: on stage, in forms, in the
// tallies of the hall. The small ones are those that nobody may find.
var crowd = map[string]int{"alb": 21, "srb": 13, "bos": 9, "tur": 3, "gor": 1, "egy": 2, "ash": 4}

// smallOffice has a concert with such a crowd on the stage and in the hall.
func smallOffice(t *testing.T) (*app.App, dbtest.Year) {
	t.Helper()
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	var forms []*app.Response
	for _, code := range []string{"alb", "srb", "bos", "tur", "gor", "egy", "ash"} {
		for i := range crowd[code] {
			p := app.Person{Name: fmt.Sprintf("Player %s %d", strings.ToUpper(code[:1]), i)}
			ok(t, a.SavePerson(t.Context(), &p))
			ok(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: p.ID, Asks: app.AsksCommunity, Answer: code, SaidBy: app.SaidSelf}))
			b := app.Booking{EventID: y.Concert.ID, PersonID: p.ID}
			ok(t, a.SaveBooking(t.Context(), &b))
			ok(t, a.MoveDate(t.Context(), b.ID, app.DateConfirmed))
			gender := []string{"woman", "man"}[i%2]
			if code == "egy" {
				gender = "another"
			}
			forms = append(forms, &app.Response{EventID: y.Concert.ID, Day: "2025-03-08", Community: code, Gender: gender, AgeBand: []string{"18-24", "25-34", "65+"}[min(i%7, 2)]})
		}
		ok(t, a.SetTallied(t.Context(), y.Concert.ID, app.TallyPart{Asks: "community", Code: code}, crowd[code]))
	}
	ok(t, a.SaveResponses(t.Context(), forms))
	for gender, n := range map[string]int{"woman": 57, "man": 3} {
		ok(t, a.SetTallied(t.Context(), y.Concert.ID, app.TallyPart{Asks: "gender", Code: gender}, n))
	}
	return a, y
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// partsOf are all parts of a workbook, whatever they are for.
func partsOf(t *testing.T, path string) map[string]string {
	t.Helper()
	z, err := zip.OpenReader(path)
	ok(t, err)
	defer z.Close()
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		ok(t, err)
		text, err := io.ReadAll(r)
		ok(t, err)
		ok(t, r.Close())
		all[f.Name] = string(text)
	}
	return all
}

// No part of a report says anything of a small community: no sheet, hidden or not,
// no cache of a chart, no comment, no name, no property, and not what the file is
// called.
func TestNoPartOfAReportNamesASmallCommunity(t *testing.T) {
	a, _ := smallOffice(t)
	for _, lang := range words.Langs() {
		r := donorReport(t, a, lang)
		path, f := written(t, r)
		for name, text := range partsOf(t, path) {
			for _, code := range []string{"tur", "gor", "egy", "ash"} {
				if said := words.In(lang).Say(app.CommunityName(code)); strings.Contains(text, said) {
					t.Errorf("%s: %s says %q", lang, name, said)
				}
				if regexp.MustCompile(`[>":]` + code + `[<":]`).MatchString(text) {
					t.Errorf("%s: %s has the code %q", lang, name, code)
				}
			}
			if strings.Contains(name, "comment") || strings.Contains(name, "pivot") || strings.Contains(name, "custom") || strings.Contains(name, "externalLink") || strings.Contains(name, "vba") {
				t.Errorf("%s: there is a part %s", lang, name)
			}
			if strings.Contains(text, "<!--") {
				t.Errorf("%s: %s has a comment", lang, name)
			}
		}
		for _, sheet := range f.GetSheetList() {
			if shown, err := f.GetSheetVisible(sheet); err != nil || !shown {
				t.Errorf("%s: %s is hidden (%v)", lang, sheet, err)
			}
		}
	}
}

// What a chart keeps in its cache stands in the cells of its table.
func TestChartsKeepWhatTablesShow(t *testing.T) {
	a, _ := smallOffice(t)
	path, _ := written(t, donorReport(t, a, words.En))
	charts := 0
	cached := regexp.MustCompile(`<c:v>([^<]*)</c:v>`)
	for name, text := range partsOf(t, path) {
		if !strings.HasPrefix(name, "xl/charts/chart") {
			continue
		}
		charts++
		for _, v := range cached.FindAllStringSubmatch(text, -1) {
			if slices.Contains([]string{"Turkish community", "Gorani community", "Egyptian community", "Ashkali community"}, v[1]) {
				t.Errorf("%s has %q in its cache", name, v[1])
			}
		}
	}
	if charts == 0 {
		t.Error("there is no chart")
	}
}

// published is where people are counted in a workbook: the columns of what and how
// many, and what the first column says of the rows meant; "" is all.
type published struct{ table, label, number, only string }

// in are the people by line, as the workbook has them.
func (p published) in(t *testing.T, r app.Report) map[string]int64 {
	t.Helper()
	found, known := r.Table(p.table)
	if !known {
		t.Fatalf("there is no table %s", p.table)
	}
	lines := map[string]int64{}
	for _, row := range found.Rows {
		if p.only == "" || row[0].Text == p.only {
			lines[row[found.Column(p.label)].Text] = row[found.Column(p.number)].N
		}
	}
	return lines
}

// Whoever has the whole workbook and reckons with all that it shows finds no small
// number: each may be the threshold or more.
func TestNobodyReckonsASmallNumberFromTheWorkbook(t *testing.T) {
	a, _ := smallOffice(t)
	r := donorReport(t, a, words.En)
	for _, p := range []published{
		{"Communities", "community", "people", ""},
		{"Audience", "group", "people", "Forms: community"},
		{"Audience", "group", "people", "Tallies at events"},
	} {
		lines := p.in(t, r)
		seen, hidden := reckon(lines)
		least, most, fits := seen.Reach()
		if !fits || len(hidden) != 4 {
			t.Fatalf("%v: %v does not add up, or %v of the small ones are hidden", p, lines, hidden)
		}
		for i, code := range hidden {
			if least[i][0] == most[i][0] || most[i][0] < 5 {
				t.Errorf("%v: %s is from %d to %d in %v", p, code, least[i][0], most[i][0], lines)
			}
		}
	}
	tallied := published{"Attendance", "who", "tally", "2025-03-08"}.in(t, r)
	for who, n := range tallied {
		if n > 0 && n < 5 || who == "men" {
			t.Errorf("the attendance tells of %d %s: %v", n, who, tallied)
		}
	}
}

// reckon is a table as its reader has it: first the small communities that have no
// line, then those that have one, then whoever else there may be, and the whole.
func reckon(lines map[string]int64) (seen disclosure.Seen, hidden []string) {
	var total int64
	for _, n := range lines {
		total += n
	}
	var shown disclosure.Seen
	for code, n := range crowd {
		if there, known := lines[words.In(words.En).Say(app.CommunityName(code))]; known {
			shown = append(shown, []int64{there, there})
		} else if n < 5 {
			hidden = append(hidden, code)
			seen = append(seen, []int64{disclosure.Unseen, disclosure.Unseen})
		}
	}
	seen = append(seen, shown...)
	return append(seen, []int64{disclosure.Unseen, disclosure.Unseen}, []int64{total, total}), hidden
}
