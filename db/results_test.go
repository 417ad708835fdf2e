package db_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// outcome is an aim of a grant.
func outcome(t *testing.T, a *app.App, grant app.ID) app.Aim {
	t.Helper()
	m := app.Aim{GrantID: grant, Level: "outcome", Code: "Oc 1", Texts: []app.AimText{{Language: words.En, Title: "Trust grows", Assumptions: "Peace holds"}, {Language: words.Sq, Title: "Rritet besimi"}, {Language: words.Tr}}}
	fine(t, a.SaveAim(t.Context(), &m))
	return m
}

// indicate adds an indicator to an aim.
func indicate(t *testing.T, a *app.App, i app.Indicator) app.Indicator {
	t.Helper()
	if len(i.Texts) == 0 {
		i.Texts = []app.IndicatorText{{Language: words.En, Title: "Concerts held", Unit: "events", Means: "Programmes"}}
	}
	fine(t, a.SaveIndicator(t.Context(), &i))
	return i
}

func TestLogframe(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		top := outcome(t, a, y.Grant.ID)
		if got, err := a.Aim(ctx, top.ID); err != nil || len(got.Texts) != 2 || got.Said(words.Tr).Title != "Trust grows" || got.Called(words.Sq) != "Oc 1 Rritet besimi" {
			t.Fatalf("%+v (%v)", got, err)
		}
		var outputs []app.Aim
		for _, code := range []string{"Op 1", "Op 2"} {
			o := app.Aim{GrantID: y.Grant.ID, ParentID: top.ID, Level: "output", Code: code, Texts: []app.AimText{{Language: words.En, Title: "Evenings"}}}
			fine(t, a.SaveAim(ctx, &o))
			outputs = append(outputs, o)
		}
		fine(t, a.MoveAim(ctx, outputs[1], -1))
		all, err := a.Aims(ctx, y.Grant.ID)
		if err != nil || len(all) != 3 || all[1].Code != "Op 2" || all[1].Depth != 1 {
			t.Fatalf("%+v (%v)", all, err)
		}
		if err := a.MoveAim(ctx, outputs[1], -1); !errors.Is(err, app.ErrNowhere) {
			t.Errorf("moved above the first: %v", err)
		}
		top.ParentID, top.Version = outputs[0].ID, all[0].Version
		if err := a.SaveAim(ctx, &top); err == nil {
			t.Error("an aim serves itself")
		}
		i := indicate(t, a, app.Indicator{AimID: outputs[0].ID, Code: "1.1", CountedFrom: app.CountedFrom{Measure: app.ConcertsHeld}})
		if err := a.RemoveAim(ctx, outputs[0]); !errors.Is(err, app.ErrAimInUse) {
			t.Errorf("an aim in use was removed: %v", err)
		}
		fine(t, a.RemoveAim(ctx, all[1]))
		if hits, err := a.Find(ctx, "concerts", app.Indicators, 5); err != nil || len(hits) != 1 || hits[0].ID != i.ID {
			t.Errorf("found %+v (%v)", hits, err)
		}
		for range 2 {
			if _, err := a.Undo(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if hits, err := a.Find(ctx, "concerts", app.Indicators, 5); err != nil || len(hits) != 0 {
			t.Errorf("after undo %+v (%v)", hits, err)
		}
		if _, err := a.Redo(ctx); err != nil {
			t.Fatal(err)
		}
		if got, err := a.Indicator(ctx, i.ID); err != nil || got.Measure != app.ConcertsHeld || got.Said(words.Sq).Unit != "events" {
			t.Errorf("%+v (%v)", got, err)
		}
	})
}

// What is counted from records: this period, from the beginning on, and of the
// target.
func TestIndicatorsAreCounted(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		aim := outcome(t, a, y.Grant.ID)
		concerts := indicate(t, a, app.Indicator{AimID: aim.ID, CountedFrom: app.CountedFrom{Measure: app.ConcertsHeld}})
		fine(t, a.SaveIndicatorTarget(ctx, app.IndicatorTarget{IndicatorID: concerts.ID, N: 4}))
		fine(t, a.SaveIndicatorTarget(ctx, app.IndicatorTarget{IndicatorID: concerts.ID, Kind: "milestone", DueOn: "2025-12-01", N: 1}))
		indicate(t, a, app.Indicator{AimID: aim.ID, IndicatorRule: app.IndicatorRule{Kind: app.PercentOf}, CountedFrom: app.CountedFrom{Measure: app.MediaBalanced, OfMeasure: app.MediaReports}})
		indicate(t, a, app.Indicator{AimID: aim.ID, IndicatorRule: app.IndicatorRule{Aggregation: "max"}, CountedFrom: app.CountedFrom{Measure: app.Visitors}})
		indicate(t, a, app.Indicator{AimID: aim.ID, IndicatorRule: app.IndicatorRule{Aggregation: "mean"}, CountedFrom: app.CountedFrom{Measure: app.Visitors}})
		values, err := a.IndicatorValues(ctx, y.Grant.ID, "2025-06-01", "2025-12-31")
		if err != nil || len(values) != 4 {
			t.Fatalf("%+v (%v)", values, err)
		}
		for n, want := range []app.IndicatorValue{
			{Now: app.Reached{N: 1, Has: true}, Ever: app.Reached{N: 2, Has: true}},
			{Ever: app.Reached{N: 1, Of: 2, Has: true}},
			{Now: app.Reached{N: 30, Has: true}, Ever: app.Reached{N: 120, Has: true}},
			{Now: app.Reached{N: 30, Of: 1, Has: true}, Ever: app.Reached{N: 150, Of: 2, Has: true}},
		} {
			if v := values[n]; v.Now != want.Now || v.Ever != want.Ever || v.Hidden != "" {
				t.Errorf("%d is %+v and %+v, want %+v and %+v (%s)", n, v.Now, v.Ever, want.Now, want.Ever, v.Hidden)
			}
		}
		if share, ok := values[0].Progress(); !ok || share != 0.5 {
			t.Errorf("reached %v of the target", share)
		}
		if due := values[0].Milestones("2025-06-01", "2025-12-31"); len(due) != 1 || due[0].N != 1 {
			t.Errorf("milestones %+v", due)
		}
	})
}

// A typed value needs evidence, counts when it is approved, and by its rule.
func TestTypedValues(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		aim := outcome(t, a, y.Grant.ID)
		i := indicate(t, a, app.Indicator{AimID: aim.ID, IndicatorRule: app.IndicatorRule{Kind: app.PercentOf}})
		m := app.Measurement{IndicatorID: i.ID, FromOn: "2025-01-01", ToOn: "2025-03-31", N: 30, OfN: 60}
		var wrong app.Invalid
		if err := a.SaveMeasurement(ctx, m); !errors.As(err, &wrong) || wrong[0].Field != "Evidence" {
			t.Fatalf("without evidence: %v", err)
		}
		m.Evidence = "List 4"
		fine(t, a.SaveMeasurement(ctx, m))
		at := func() app.IndicatorValue {
			values, err := a.IndicatorValues(ctx, y.Grant.ID, "2025-04-01", "2025-12-31")
			fine(t, err)
			return values[0]
		}
		if v := at(); v.Ever.Has || v.Drafts != 1 {
			t.Errorf("a draft counts: %+v", v.Ever)
		}
		kept, err := a.Indicator(ctx, i.ID)
		fine(t, err)
		fine(t, a.ApproveMeasurement(ctx, kept.Measurements[0]))
		fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, ToOn: "2025-06-30", N: 10, OfN: 20, Evidence: "List 5", State: "approved"}))
		if v := at(); v.Now != (app.Reached{N: 10, Of: 20, Has: true}) || v.Ever != (app.Reached{N: 40, Of: 80, Has: true}) {
			t.Errorf("%+v and %+v", v.Now, v.Ever)
		}
		for _, bad := range []app.Measurement{{N: 5, OfN: 4}, {N: 5}, {N: -1, OfN: 4}} {
			bad.IndicatorID, bad.ToOn, bad.Evidence = i.ID, "2025-06-30", "List"
			if err := a.SaveMeasurement(ctx, bad); !errors.As(err, &wrong) || wrong[0].Field != "N" {
				t.Errorf("%d of %d: %v", bad.N, bad.OfN, err)
			}
		}
		fine(t, a.Delete(ctx, "2025-07-01T10:00:00Z", app.Ref{Kind: app.Indicators, ID: i.ID}))
		if values, err := a.IndicatorValues(ctx, y.Grant.ID, "", ""); err != nil || len(values) != 0 {
			t.Errorf("in the bin, and counted: %+v (%v)", values, err)
		}
	})
}

// Parts add up to the figure whatever they are parted by, on both engines.
func TestPartsAddUp(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		for _, f := range []app.Filter{{GrantID: y.Grant.ID}, {}, {GrantID: y.Grant.ID, From: "2025-03-08", To: "2025-03-08"}} {
			for _, m := range app.IndicatorMeasures() {
				for _, by := range app.PartedBy(m) {
					if slices.Contains(app.AcrossMeasures(), m) || app.SealedBy(m, by) {
						continue
					}
					n, err := a.Figure(t.Context(), m, f)
					parts, fail := a.Parts(t.Context(), m, f, by)
					if err := errors.Join(err, fail); err != nil {
						t.Fatalf("%s by %s: %v", m, by, err)
					}
					for _, p := range parts {
						n -= p.N
						if app.IdentityBy(m, by) {
							continue
						}
						one := f
						if one.OnePart = (app.OnePart{By: by, Part: p.Part}); one.From == "" {
							one.From, one.To = "0001-01-01", "9999-12-31" // every row has a day here
						}
						if got := figure(t, a, m, one); got != p.N {
							t.Errorf("%s by %s: %d of %q, behind it %d", m, by, p.N, p.Part, got)
						}
					}
					if n != 0 {
						t.Errorf("%s by %s: the parts are off by %d: %+v", m, by, n, parts)
					}
				}
			}
		}
	})
}
