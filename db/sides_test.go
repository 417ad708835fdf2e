package db_test

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// seatsBySide parts the platform by the side of the Ibar, in the window and as a
// report tells it.
func seatsBySide(t *testing.T, a *app.App, code string, v app.IndicatorValue) (window, report string) {
	t.Helper()
	all, err := app.Partings(t.Context(), a.Reader, v, app.Filter{From: "2025-01-01", To: "2025-12-31"})
	fine(t, err)
	for _, one := range all {
		for _, p := range one.Parts {
			if one.By == app.ByIbar {
				window += fmt.Sprintf("%s %d, ", app.PartName(words.In(words.En), one.By, p.Part), p.N)
			}
		}
	}
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: code, Lang: words.En, Profile: app.NoProfile}, func(app.Report) error { return nil })
	fine(t, err)
	for _, s := range r.Sheets {
		for _, table := range s.Tables {
			for _, row := range table.Rows {
				if s.Key == "disaggregation" && row[2].Text == "Side of the Ibar" {
					report += fmt.Sprintf("%s %d, ", row[3].Text, row[4].N)
				}
			}
		}
	}
	return window, report
}

// Where an organisation of the platform sits is public; on which side its people live
// tells who they are, so that few of them stand together.
func TestSidesOfPeopleAreProtected(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		places, err := a.Places(ctx)
		fine(t, err)
		sides := map[string]app.ID{}
		for _, p := range places {
			sides[p.Ibar] = p.ID
		}
		live := func(side string, n int) {
			for i := range n {
				p := app.Person{Name: fmt.Sprint("Somebody ", i), PlaceID: sides[side]}
				fine(t, a.SavePerson(ctx, &p))
				fine(t, a.SaveSeat(ctx, &app.Seat{PersonID: p.ID, FromOn: "2025-02-01", State: "member"}))
			}
		}
		for i, side := range []string{"north", "north", "south"} {
			o := app.Organisation{Name: fmt.Sprint("Group ", i), Ibar: side, Maturity: "emerging"}
			fine(t, a.SaveOrganisation(ctx, &o))
			fine(t, a.SaveSeat(ctx, &app.Seat{OrganisationID: o.ID, FromOn: "2025-02-01", State: "member"}))
		}
		live("north", 3)
		live("south", 8)
		aim := app.Aim{GrantID: y.Grant.ID, Level: "output", Code: "1", Texts: []app.AimText{{Language: words.En, Title: "Platform"}}}
		fine(t, a.SaveAim(ctx, &aim))
		i := app.Indicator{AimID: aim.ID, Code: "1.1", CountedFrom: app.CountedFrom{Measure: app.Members}, Texts: []app.IndicatorText{{Language: words.En, Title: "Members"}}}
		fine(t, a.SaveIndicator(ctx, &i))
		value := func() app.IndicatorValue {
			values, err := a.IndicatorValues(ctx, y.Grant.ID, "2025-01-01", "2025-12-31")
			fine(t, err)
			return values[0]
		}
		window, report := seatsBySide(t, a, y.Grant.Code, value())
		if want := "North 2, South 1, others or not shown 11, "; window != want || report != want {
			t.Errorf("three live in the north; the window tells %q, the report %q", window, report)
		}
		live("north", 4)
		window, report = seatsBySide(t, a, y.Grant.Code, value())
		if want := "North 9, South 9, "; window != want || report != want {
			t.Errorf("seven live in the north; the window tells %q, the report %q", window, report)
		}
		left, err := a.ReleasedBefore(ctx, []string{app.ResultsDims + "members:ibar"})
		fine(t, err)
		if len(left) == 0 || !strings.Contains(left[0].Tables[0].Shown, "north") {
			t.Errorf("what left is not noted: %+v", left)
		}
	})
}
