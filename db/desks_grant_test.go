package db_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db"
	"sofra/db/dbtest"
)

// What was read before another desk changed it is not written over what that desk wrote.
func TestStalePartsOfAGrant(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		c := newClinic(t, a)
		n := c.note(t)
		must(t, a.SaveForecasts(ctx, c.grant, []app.Forecast{{LineID: c.grant.Lines[0].ID, FromOn: "2025-07-01", ToOn: "2025-12-31", Amount: 100}}))
		was, err := a.Forecasts(ctx, c.grant.ID)
		must(t, err)
		for what, twice := range map[string]func() error{
			"staff":      func() error { return a.SaveStaffTime(ctx, n.staff) },
			"asset":      func() error { return a.SaveAsset(ctx, n.asset) },
			"visibility": func() error { return a.SaveVisibility(ctx, n.seen) },
			"forecast":   func() error { return a.SaveForecasts(ctx, c.grant, []app.Forecast{was[0]}) },
		} {
			n.staff.Job, n.asset.Place, n.seen.Evidence, was[0].Amount = n.staff.Job+".", n.asset.Place+".", n.seen.Evidence+".", was[0].Amount+1
			must(t, twice())
			if err := twice(); !errors.Is(err, app.ErrStale) {
				t.Errorf("%s that was read before it was changed: %v", what, err)
			}
		}
		if err := a.ReplaceForecasts(ctx, c.grant, was, was); !errors.Is(err, app.ErrStale) {
			t.Errorf("a list that changed since is replaced: %v", err)
		}
		c.explainedTwice(t)
	})
}

// explainedTwice has two desks explain what both read when nobody had.
func (c *clinic) explainedTwice(t *testing.T) {
	t.Helper()
	f := app.Finding{Rule: app.RuleVariance, About: c.grant.Lines[0].ID}
	must(t, c.a.ExplainFinding(t.Context(), c.year(), f, "Dearer."))
	if err := c.a.ExplainFinding(t.Context(), c.year(), f, "Cheaper."); !errors.Is(err, app.ErrStale) {
		t.Errorf("explained by a second desk: %v", err)
	}
}

// Two desks add to the lists of one grant at the same time, and both keep what they add.
func TestTwoDesksAddToAGrant(t *testing.T) {
	where := dbtest.Server(t)
	a, b := dbtest.Open(t, where, app.Mode{Write: true}), dbtest.Open(t, where, app.Mode{Write: true})
	c, ctx := newClinic(t, a), t.Context()
	const each = 20
	add := func(desk *app.App, who string) error {
		for i := range each {
			name := fmt.Sprint(who, i)
			if err := errors.Join(
				desk.SaveAsset(ctx, app.Asset{GrantID: c.grant.ID, Name: name, Cost: 100, Currency: "EUR", BoughtOn: "2025-03-01"}),
				desk.SaveVisibility(ctx, app.Visibility{GrantID: c.grant.ID, What: name, Day: "2025-03-01", Logo: true}),
				desk.SaveForecasts(ctx, c.grant, []app.Forecast{{LineID: c.grant.Lines[0].ID, FromOn: "2025-07-01", ToOn: "2025-12-31", Amount: 1}}),
				desk.ExplainFinding(ctx, c.year(), app.Finding{Rule: app.RuleVariance, About: app.ID(name)}, "So it is."),
			); err != nil {
				return err
			}
		}
		return nil
	}
	atOnce(t, func() error { return add(a, "a") }, func() error { return add(b, "b") })
	assets, err := a.Assets(ctx, c.grant.ID)
	must(t, err)
	seen, err := a.Visibilities(ctx, c.grant.ID)
	must(t, err)
	forecasts, err := a.Forecasts(ctx, c.grant.ID)
	must(t, err)
	notes, err := a.FindingNotes(ctx, c.grant.ID)
	must(t, err)
	if len(assets) != 2*each || len(seen) != 2*each || len(forecasts) != 2*each || len(notes) != 2*each {
		t.Errorf("kept %d, %d, %d and %d of %d", len(assets), len(seen), len(forecasts), len(notes), 2*each)
	}
}

// Two desks give away the rest of one person, and plan one calendar, at the same time:
// one of them does.
func TestTwoDesksWantOneThing(t *testing.T) {
	where := dbtest.Server(t)
	a, b := dbtest.Open(t, where, app.Mode{Write: true}), dbtest.Open(t, where, app.Mode{Write: true})
	c, ctx := newClinic(t, a), t.Context()
	for i := range 10 {
		p := app.Person{Name: fmt.Sprint("Jeta ", i)}
		must(t, a.SavePerson(ctx, &p))
		g := app.Grant{Code: fmt.Sprint("GG-", i), Title: "Songs", Currency: "EUR"}
		must(t, a.SaveGrant(ctx, &g))
		staff := func(desk *app.App) func() error {
			return func() error {
				return refusedBy(desk.SaveStaffTime(ctx, app.StaffTime{GrantID: c.grant.ID, PersonID: p.ID, FromOn: "2025-01-01", Percent: 6000}))
			}
		}
		plan := func(desk *app.App) func() error {
			return func() error {
				err := desk.PlanReports(ctx, []app.ReportPeriod{{GrantID: g.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}})
				if errors.Is(err, app.ErrBusy) {
					return nil
				}
				return refusedBy(err)
			}
		}
		atOnce(t, staff(a), staff(b))
		atOnce(t, plan(a), plan(b))
		theirs, err := a.StaffTimesOf(ctx, p.ID)
		must(t, err)
		owed, _, err := a.ReportPeriods(ctx, app.ReportPeriodFilter{GrantID: g.ID})
		must(t, err)
		if len(theirs) != 1 || len(owed) != 1 {
			t.Fatalf("round %d: %d times of one person, %d reports of the same days", i, len(theirs), len(owed))
		}
	}
}

// refusedBy takes a rule that refuses for an answer.
func refusedBy(err error) error {
	var wrong app.Invalid
	if errors.As(err, &wrong) {
		return nil
	}
	return err
}

// atOnce has two desks do something at the same time.
func atOnce(t *testing.T, one, other func() error) {
	t.Helper()
	done := make(chan error)
	go func() { done <- other() }()
	must(t, one())
	must(t, <-done)
}

// A step that sees one moment reads no document that another desk keeps while it runs,
// and one that writes what another desk wrote is begun anew.
func TestOneMoment(t *testing.T) {
	where := dbtest.Server(t)
	a, other := dbtest.Open(t, where, app.Mode{Write: true}), openDB(t, where, "")
	c, ctx := newClinic(t, a), t.Context()
	count := func(tx app.Tx) int {
		all, err := tx.Assets(ctx, c.grant.ID)
		must(t, err)
		return len(all)
	}
	for _, whole := range []bool{true, false} {
		err := other.Update(ctx, &app.Step{Kind: app.Change, Whole: whole}, func(tx app.Tx) error {
			before := count(tx)
			must(t, a.SaveAsset(ctx, app.Asset{GrantID: c.grant.ID, Name: "Piano", Cost: 100, Currency: "EUR"}))
			if sees := count(tx) > before; sees == whole {
				t.Errorf("a step that sees one moment (%v) sees what came since: %v", whole, sees)
			}
			return nil
		})
		must(t, err)
	}
	p := app.ReportPeriod{GrantID: c.grant.ID, FromOn: "2025-03-01", ToOn: "2025-06-30", Lang: words.En}
	must(t, a.PlanReport(ctx, &p))
	err := other.Update(ctx, &app.Step{Kind: app.Change, Whole: true}, func(tx app.Tx) error {
		mine, err := tx.ReportPeriod(ctx, p.ID)
		must(t, err, a.OpenReport(ctx, p.ID))
		return tx.PutReportPeriod(ctx, &mine)
	})
	if !errors.Is(err, app.ErrBusy) {
		t.Errorf("both wrote the same: %v", err)
	}
}

// slow is an office in which another desk keeps something in the middle of a step.
type slow struct {
	*db.DB
	meanwhile func()
	began     int
}

// Update lets the other desk in once the step has read something.
func (s *slow) Update(ctx context.Context, step *app.Step, do func(app.Tx) error) error {
	s.began++
	return s.DB.Update(ctx, step, func(tx app.Tx) error {
		if _, err := tx.OwnProfiles(ctx); err != nil {
			return err
		}
		if s.meanwhile != nil {
			s.meanwhile()
		}
		return do(tx)
	})
}

// A report is frozen from one moment: what another desk keeps in the middle of it is in
// no sheet. Where that desk changes the report itself, freezing begins anew.
func TestFrozenOfOneMoment(t *testing.T) {
	where := dbtest.Server(t)
	a := dbtest.Open(t, where, app.Mode{Write: true})
	y, ctx := dbtest.NewYear(t, a), t.Context()
	p := owed(t, a, y.Grant.ID)
	must(t, a.ApproveReport(ctx, p.ID, "Arta", "2025-07-10"))
	s := &slow{DB: openDB(t, where, "")}
	s.meanwhile = func() {
		must(t, a.SaveEvent(ctx, &app.Event{ProjectID: y.Concert.ProjectID, Kind: "concert", Title: "Of another desk", Status: "done", Day: "2025-05-05"}))
	}
	must(t, app.New(s).FreezeReport(ctx, app.Freezing{Period: p.ID}))
	_, f, err := a.Frozen(ctx, p.ID)
	must(t, err)
	if said := fmt.Sprint(f); strings.Contains(said, "Of another desk") || !strings.Contains(said, y.Concert.Title) || s.began != 1 {
		t.Errorf("frozen with what came in the middle of it, begun %d times: %s", s.began, said)
	}
	must(t, a.RestateReport(ctx, p.ID, "One more concert"))
	dbtest.Sound(t, a, p.ID)
	must(t, a.ApproveReport(ctx, p.ID, "Arta", "2025-07-11"))
	s.meanwhile = func() {
		must(t, a.SaveReportQuestion(ctx, app.ReportQuestion{PeriodID: p.ID, Question: "Why?"}))
		s.meanwhile = nil
	}
	must(t, app.New(s).FreezeReport(ctx, app.Freezing{Period: p.ID, Why: "One more concert"}))
	if _, f, err = a.Frozen(ctx, p.ID); err != nil || s.began != 3 || !strings.Contains(fmt.Sprint(f), "Of another desk") {
		t.Errorf("frozen anew, begun %d times in all (%v)", s.began, err)
	}
}
