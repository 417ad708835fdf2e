package db_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// hours is an indicator of hours of interpreting, typed in parts.
func hours(t *testing.T, a *app.App, grant app.ID) app.Indicator {
	t.Helper()
	return indicate(t, a, app.Indicator{
		AimID: outcome(t, a, grant).ID, Code: "A.1", TypedIn: app.TypedIn{PartedBy: app.Set{app.ByGender, app.ByOwn}, OwnParts: app.Set{"North", "South"}},
		Texts: []app.IndicatorText{{Language: words.En, Title: "Hours of interpreting"}},
	})
}

func gender(part string, n int64, places int) app.MeasurementPart {
	return app.MeasurementPart{PartedBy: app.ByGender, Part: part, N: n, Places: places}
}

// Decimals are added up as they were typed: a tenth and two tenths are three.
func TestTypedDecimals(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		i := hours(t, a, y.Grant.ID)
		for at, n := range [][2]int64{{1, 1}, {2, 1}, {25, 2}, {12, 0}} {
			fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, ToOn: app.Date("2025-03-31").Add(at), N: n[0], Places: int(n[1]), Evidence: "List", State: "approved"}))
		}
		fine(t, a.SaveIndicatorTarget(ctx, app.IndicatorTarget{IndicatorID: i.ID, N: 251, Places: 1}))
		values, err := a.IndicatorValues(ctx, y.Grant.ID, "", "")
		fine(t, err)
		v := values[0]
		if want := (app.Reached{N: 1255, Places: 2, Has: true}); v.Ever != want {
			t.Errorf("it came to %+v, want %+v", v.Ever, want)
		}
		if share, ok := v.Progress(); !ok || share != 0.5 {
			t.Errorf("reached %v of the target", share)
		}
		for lang, want := range map[words.Lang]string{words.En: "12.55", words.Sq: "12,55"} {
			if got := v.Say(words.In(lang), v.Ever); got != want {
				t.Errorf("in %s it is %q", lang, got)
			}
		}
		share := indicate(t, a, app.Indicator{AimID: i.AimID, IndicatorRule: app.IndicatorRule{Kind: app.PercentOf}})
		fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: share.ID, ToOn: "2025-03-31", N: 125, OfN: 500, Places: 1, Evidence: "List", State: "approved"}))
		fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: share.ID, ToOn: "2025-04-01", N: 10, OfN: 40, Evidence: "List", State: "approved"}))
		values, err = a.IndicatorValues(ctx, y.Grant.ID, "", "")
		fine(t, err)
		if got := values[1].Say(words.In(words.En), values[1].Ever); got != "22.5 of 90.0, 25\u00a0%" {
			t.Errorf("the share is %q", got)
		}
	})
}

// Parts of a typed value come to it, or there is a reason; undo takes them back with
// their value, and their history is that of the indicator.
func TestPartsOfTypedValues(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		i := hours(t, a, y.Grant.ID)
		m := app.Measurement{IndicatorID: i.ID, ToOn: "2025-03-31", N: 125, Places: 1, Evidence: "List", State: "approved", Parts: []app.MeasurementPart{gender("woman", 7, 0), gender("man", 5, 0)}}
		var wrong app.Invalid
		if err := a.SaveMeasurement(ctx, m); !errors.As(err, &wrong) || wrong[0].Field != "Parts" {
			t.Fatalf("12 of 12.5: %v", err)
		}
		m.Parts[0] = gender("woman", 75, 1)
		m.Parts = append(m.Parts, app.MeasurementPart{PartedBy: app.ByOwn, Part: "North", N: 130, Places: 1})
		if err := a.SaveMeasurement(ctx, m); !errors.As(err, &wrong) || wrong[0].Field != "Parts" {
			t.Fatalf("13 of 12.5: %v", err)
		}
		m.PartsWhy = "Half an hour was for both sides."
		fine(t, a.SaveMeasurement(ctx, m))
		fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, ToOn: "2025-04-30", N: 3, Evidence: "List", State: "approved"}))
		values, err := a.IndicatorValues(ctx, y.Grant.ID, "", "")
		fine(t, err)
		parts, err := app.Partings(ctx, a.Reader, values[0], app.Filter{GrantID: y.Grant.ID})
		fine(t, err)
		if len(parts) != 2 || parts[0].By != app.ByGender || !parts[0].Why.Empty() || !strings.Contains(parts[1].Why.English(), "both sides") {
			t.Fatalf("parts %+v", parts)
		}
		for n, want := range []app.ValuePart{
			{Part: "woman", Reached: app.Reached{N: 75, Places: 1, Has: true}}, {Part: "man", Reached: app.Reached{N: 5, Has: true}}, {Part: "", Reached: app.Reached{N: 3, Has: true}},
		} {
			if got := parts[0].Parts[n]; got != want {
				t.Errorf("part %d is %+v, want %+v", n, got, want)
			}
		}
		history, err := a.HistoryOf(ctx, app.Ref{Kind: app.Indicators, ID: i.ID}, app.Page{})
		fine(t, err)
		told := 0
		for _, h := range history {
			if h.TableName == "measurement_part" {
				told++
			}
		}
		if told != 3 {
			t.Errorf("%d parts in the history, want 3", told)
		}
		for range 2 {
			_, err := a.Undo(ctx)
			fine(t, err)
		}
		if got, err := a.Indicator(ctx, i.ID); err != nil || len(got.Measurements) != 0 {
			t.Errorf("after undo: %+v (%v)", got.Measurements, err)
		}
		_, err = a.Redo(ctx)
		fine(t, err)
		if got, err := a.Indicator(ctx, i.ID); err != nil || len(got.Measurements) != 1 || len(got.Measurements[0].Parts) != 3 || got.Measurements[0].PartsWhy != m.PartsWhy {
			t.Errorf("after redo: %+v (%v)", got.Measurements, err)
		}
	})
}

// The evidence of a typed value is a file as well: it comes with the value in one
// step, says what shows it where nobody wrote that, and goes with it.
func TestEvidenceIsAFile(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		i := hours(t, a, y.Grant.ID)
		m := app.Measurement{IndicatorID: i.ID, FromOn: "2025-01-01", ToOn: "2025-03-31", N: 18, State: "approved"}
		f := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		asked := func() (n int64) {
			all, err := a.Doctor(ctx, f)
			fine(t, err)
			for _, found := range all {
				if found.Fact.Key == "Typed values without a file of their evidence" {
					n += found.N
				}
			}
			return n
		}
		if asked() != 0 {
			t.Error("the doctor asks where no value is typed")
		}
		fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, ToOn: "2025-02-28", N: 2, Evidence: "Invoice 3", State: "approved"}))
		if n := asked(); n != 1 {
			t.Errorf("the doctor asks about %d values", n)
		}
		_, err := a.Undo(ctx)
		fine(t, err)
		fine(t, a.SaveMeasurementWith(ctx, m, app.File{Name: "/tmp/invoice 7.pdf"}, strings.NewReader("%PDF-1.4 seven")))
		if n := asked(); n != 0 {
			t.Errorf("with its file the doctor asks about %d values", n)
		}
		kept, err := a.Indicator(ctx, i.ID)
		fine(t, err)
		m = kept.Measurements[0]
		files, err := a.Files(ctx, app.Ref{Kind: app.Measurements, ID: m.ID})
		if err != nil || len(files) != 1 || m.Evidence != "invoice 7.pdf" {
			t.Fatalf("files %+v, evidence %q (%v)", files, m.Evidence, err)
		}
		var body bytes.Buffer
		if fine(t, a.SaveFileAs(ctx, files[0].ID, &body)); body.String() != "%PDF-1.4 seven" {
			t.Errorf("the file says %q", body.String())
		}
		fine(t, a.RemoveMeasurement(ctx, m, "2025-07-01T10:00:00Z"))
		if files, err := a.Files(ctx, app.Ref{Kind: app.Measurements, ID: m.ID}); err != nil || len(files) != 0 {
			t.Errorf("the value is gone, its files stay: %+v (%v)", files, err)
		}
		_, err = a.Undo(ctx)
		fine(t, err)
		if files, err := a.Files(ctx, app.Ref{Kind: app.Measurements, ID: m.ID}); err != nil || len(files) != 1 {
			t.Errorf("after undo: %+v (%v)", files, err)
		}
		_, err = a.Undo(ctx)
		fine(t, err)
		if got, err := a.Indicator(ctx, i.ID); err != nil || len(got.Measurements) != 0 {
			t.Errorf("after undo of both: %+v (%v)", got.Measurements, err)
		}
		if h, err := a.Health(ctx); err != nil || len(h.Problems) > 0 {
			t.Errorf("%+v (%v)", h, err)
		}
	})
}
