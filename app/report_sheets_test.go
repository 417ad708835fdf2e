package app_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// The profiles of the EU and of the Netherlands have the sheet of indicators, with
// what was counted and the code under which the donor knows it.
func TestIndicatorsInProfilesOfDonors(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	aim := app.Aim{GrantID: y.Grant.ID, Level: "output", Texts: []app.AimText{{Language: words.En, Title: "Concerts"}}}
	keepAll(t, a.SaveAim(t.Context(), &aim))
	i := app.Indicator{AimID: aim.ID, Code: "Op 9", DonorNumber: "D-9", IndicatorRule: app.IndicatorRule{Kind: app.NumberValue, Direction: "up", Aggregation: "sum"},
		CountedFrom: app.CountedFrom{Measure: app.ConcertsHeld}, Texts: []app.IndicatorText{{Language: words.En, Title: "Concerts held", Unit: "concert"}}}
	keepAll(t, a.SaveIndicator(t.Context(), &i))
	keepAll(t, a.SaveIndicatorTarget(t.Context(), app.IndicatorTarget{IndicatorID: i.ID, Kind: "target", N: 4}))
	for _, profile := range []string{"eu", "nl-embassy"} {
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: profile, Lang: words.En, From: "2025-01-01", To: "2025-06-30", Less: true}, nil)
		keepAll(t, err)
		for key, want := range map[string]int64{"target": 4, "period": 1, "cumulative": 1} {
			if got := cell(t, r, "Indicators."+key, 0).N; got != want {
				t.Errorf("%s: %s is %d, want %d", profile, key, got, want)
			}
		}
		if got := cell(t, r, "Indicators.donor", 0).Text + cell(t, r, "Indicators.indicator", 0).Text; got != "D-9Concerts held" {
			t.Errorf("%s: the row is %q", profile, got)
		}
	}
}

// What nobody foresaw is blank and no nought; what somebody did is a number, and
// nought where a line has none of it.
func TestForecastIsBlankWithoutOne(t *testing.T) {
	a := dbtest.New(t)
	y := earned(t, a)
	has := func(key string) (n int) {
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: "eu", From: "2025-01-01", To: "2025-06-30", Less: true}, nil)
		keepAll(t, err)
		table, _ := r.Table("FollowUp")
		for i := range table.Rows {
			if cell(t, r, "FollowUp."+key, i).Has {
				n++
			}
		}
		return n
	}
	for _, key := range []string{"foreseen", "over", "next"} {
		if n := has(key); n != 0 {
			t.Errorf("%s has %d figures that nobody foresaw", key, n)
		}
	}
	if has("period") == 0 {
		t.Error("what was spent is blank")
	}
	keepAll(t, a.SaveForecasts(t.Context(), y.Grant, []app.Forecast{{LineID: y.Grant.Lines[1].ID, FromOn: "2025-05-01", ToOn: "2025-06-30", Amount: 50_00}}))
	if n := has("foreseen") + has("over"); n != 0 {
		t.Errorf("%d figures of two months stand beside the costs of six", n)
	}
	keepAll(t, a.SaveForecasts(t.Context(), y.Grant, []app.Forecast{{LineID: y.Grant.Lines[0].ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Amount: 100_00}}))
	if has("foreseen") < 2 || has("over") < 2 || has("next") != 0 {
		t.Errorf("with a forecast of the period: %d, %d, and %d of the time after", has("foreseen"), has("over"), has("next"))
	}
}

// Forms that belong to no event of the list are told below it: the sum of its column is
// not what the summary says.
func TestFormsOfNoEventAreTold(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Lang: words.En, Less: true}, nil)
	keepAll(t, err)
	at := slices.IndexFunc(r.Sheets, func(s app.Sheet) bool { return s.Key == "events" })
	if want := "12 forms are of no event of this list: the summary counts them, too."; at < 0 || !slices.Contains(r.Sheets[at].Notes, want) {
		t.Errorf("the sheet of events does not say %q: %+v", want, r.Sheets[at].Notes)
	}
	if sum, _ := r.Sheets[at].Tables[0].Total("answers"); sum.N != 12 {
		t.Errorf("the list has %d forms", sum.N)
	}
}
