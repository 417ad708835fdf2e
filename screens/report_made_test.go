package screens

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// The page of a report makes it once as long as nothing is written, and anew after each
// change, by whatever desk.
func TestReportIsMadeOnceUntilSomethingChanges(t *testing.T) {
	u, a, _ := owedYear(t)
	p := u.pageNow().(*reportPage)
	made := u.made.at
	// What was kept is told apart from what is made by a mark that no report has.
	u.made.sections = append(u.made.sections, app.ReportSection{Key: "a mark"})
	p.load(u)
	marked := func() bool {
		for _, s := range p.now.sections {
			if s.Key == "a mark" {
				return true
			}
		}
		return false
	}
	if !marked() || u.made.at != made {
		t.Error("nothing changed, and the report is made anew")
	}
	addPerson(t, a, "Ylli Shatri") // by another desk: this window is not told
	p.load(u)
	if marked() || u.made.at == made {
		t.Error("the office changed, and the page shows what was made before")
	}
	dbtest.Sound(t, a, p.id)
	p.load(u)
	for _, d := range p.now.doubts {
		if d.InTheWay() {
			t.Errorf("it was explained, and the page shows %+v", d)
		}
	}
}
