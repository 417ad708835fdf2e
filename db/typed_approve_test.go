package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Who is alone in the office approves as they type; where several people work there, a
// new value is a draft, one that is changed is a draft again, and it is approved as it
// is kept.
func TestTypedValuesAreApproved(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		i := hours(t, a, y.Grant.ID)
		kept := func(at int) app.Measurement {
			i, err := a.Indicator(ctx, i.ID)
			fine(t, err)
			return i.Measurements[at]
		}
		fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, FromOn: "2025-01-01", ToOn: "2025-03-31", N: 3, Evidence: "List", State: "approved"}))
		alone, err := a.Writers(ctx)
		fine(t, err)
		want := "approved"
		if alone > 1 { // a server knows its owner, who made the office
			want = "draft"
		}
		m := kept(0)
		if m.State != want {
			t.Fatalf("with %d people in the office a value begins as %s", alone, m.State)
		}
		bad := m
		bad.N, bad.Evidence = -1, ""
		if err := a.ApproveMeasurement(ctx, bad); err != nil || kept(0).N != 3 || kept(0).State != "approved" {
			t.Errorf("approved %+v (%v)", kept(0), err)
		}
		if err := a.ApproveMeasurement(ctx, app.Measurement{Kept: app.Kept{ID: m.ID, Version: 99}, IndicatorID: i.ID}); !errors.Is(err, app.ErrStale) {
			t.Errorf("approved as nobody read it: %v", err)
		}
		var wrong app.Invalid
		over := app.Measurement{IndicatorID: i.ID, FromOn: "2025-03-31", ToOn: "2025-06-30", N: 2, Evidence: "List", State: "draft"}
		fine(t, a.SaveMeasurement(ctx, over))
		if err := a.ApproveMeasurement(ctx, kept(1)); !errors.As(err, &wrong) || wrong[0].Field != "ToOn" {
			t.Errorf("a day counts twice: %v", err)
		}
	})
}

// A second person in the office has what is typed wait for an approval.
func TestTypedBesideOthers(t *testing.T) {
	where := t.TempDir() + "/office.sofra"
	a := dbtest.Open(t, where, app.Mode{Create: true, Write: true, Who: "Arta"})
	ctx, y := t.Context(), dbtest.NewYear(t, a)
	i := hours(t, a, y.Grant.ID)
	fine(t, a.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, ToOn: "2025-03-31", N: 3, Evidence: "List", State: "approved"}))
	fine(t, a.Close())
	b := dbtest.Open(t, where, app.Mode{Write: true, Who: "Blerta"})
	at := func(n int) app.Measurement {
		now, err := b.Indicator(ctx, i.ID)
		fine(t, err)
		return now.Measurements[n]
	}
	note := at(0)
	note.Note = "As counted at the door."
	fine(t, b.SaveMeasurement(ctx, note))
	if at(0).State != "approved" {
		t.Error("a note takes the approval away")
	}
	more := at(0)
	more.N = 30
	fine(t, b.SaveMeasurement(ctx, more))
	fine(t, b.SaveMeasurement(ctx, app.Measurement{IndicatorID: i.ID, ToOn: "2025-04-30", N: 5, Evidence: "List", State: "approved"}))
	if at(0).State != "draft" || at(1).State != "draft" {
		t.Errorf("%s and %s beside others", at(0).State, at(1).State)
	}
	fine(t, b.ApproveMeasurement(ctx, at(1)))
	if at(1).State != "approved" {
		t.Error("nobody can approve it")
	}
}
