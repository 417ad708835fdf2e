package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// The fewest people that tables show are settled in the settings: more without a
// word, fewer with one.
func TestSmallGroupsAreSettled(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	u := desk(t, a)
	u.show("settings")
	press(t, u, "Change the numbers")
	write(t, u, "Who came, played or answered", "4")
	press(t, u, "Save")
	look(t, u, "small-groups-asked")
	if got := problems(u); !strings.Contains(got, "Say why fewer people than usual may be shown.") {
		t.Errorf("fewer without a word says %q", got)
	}
	write(t, u, "Reason", "The ministry counts from four.")
	press(t, u, "Save")
	if s, err := a.Smallest(t.Context()); err != nil || s.Counts != 4 || s.Why != "The ministry counts from four." {
		t.Errorf("settled: %+v (%v)", s, err)
	}
	if got := said(u); !strings.Contains(got, "Tables show no group of fewer than 4 people; 10 where") || !strings.Contains(got, "The ministry counts from four.") {
		t.Errorf("the card says %s", got)
	}
}

// Communities that may stand in one line are chosen in the settings.
func TestLinesOfSeveralCommunities(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("settings")
	press(t, u, "Add a line")
	field[*widgets.Choices](t, u, "Communities").SetChosen("bos", "gor")
	write(t, u, "Words of your own", "Našinci, and not the enemy")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "never by what they are to others") {
		t.Errorf("an enemy is called %q", got)
	}
	write(t, u, "Words of your own", "Speakers of our language")
	look(t, u, "rolled-up-asked")
	press(t, u, "Save")
	all, err := a.RollUps(t.Context())
	if err != nil || len(all) != 1 || all[0].Label != "Speakers of our language" || len(all[0].Codes) != 2 {
		t.Errorf("kept: %+v (%v)", all, err)
	}
	for _, lang := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(lang)
		p := u.pageNow().(*settingsPage)
		p.sight.GoTo(1200)
		look(t, u, "settings-small-"+string(lang))
	}
}

// A report offers the line that lets it show more, and keeps to it.
func TestReportOffersALineOfSeveral(t *testing.T) {
	u, a, y := reportsDesk(t)
	if got := texts(u); !strings.Contains(got, "More can be shown as one line") || !strings.Contains(got, "Roma community, Ashkali community and Egyptian community") || strings.Contains(got, "communities fewer") {
		t.Errorf("the checks say %s", got)
	}
	press(t, u, "Show as one line")
	u.pageNow().(*reports).checks.Refresh()
	look(t, u, "report-rolled")
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: words.En}, nil)
	keep(t, err)
	table, _ := r.Table("Audience")
	found := false
	for _, row := range table.Rows {
		found = found || row[1].Text == "Roma community, Ashkali community and Egyptian community" && row[2].N == 9
	}
	if !found {
		t.Errorf("the report has %+v", table.Rows)
	}
	press(t, u, "Show one by one")
	if used, err := a.RolledUp(t.Context(), y.Grant.ID); err != nil || len(used) != 0 {
		t.Errorf("still one line: %+v (%v)", used, err)
	}
}

// What is withheld is seen by those with the right, and by nobody else.
func TestWithheldIsForThoseWithTheRight(t *testing.T) {
	u, a, _ := reportsDesk(t)
	p := u.pageNow().(*reports)
	p.withheld(u)
	if got := u.status.Said(); !strings.Contains(got, "These rows may tell who is who.") || u.dialogs.Top() != nil {
		t.Errorf("without the right: %s", got)
	}
	_, err := a.Protect(t.Context(), "four short plain words")
	keep(t, err)
	p.withheld(u)
	look(t, u, "report-withheld")
	if got := gridSays(gridNow(u)); !strings.Contains(got, "Forms: community | Roma community | 4 | Fewer than 5 people.") {
		t.Errorf("with the right:\n%s", got)
	}
}
