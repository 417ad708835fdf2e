package db_test

import (
	"context"
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// illsOfText are what the report tells and the money does not say, and the other
// way round.
func illsOfText() map[string]ill {
	return map[string]ill{
		"an event with costs that the text does not name": {rule: app.RuleNarrative, gravity: app.Explain, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			return []app.ID{c.concert.ID}, c.tell(ctx, "In May there was a workshop.")
		}},
		"an event without costs": {rule: app.RuleNarrative, gravity: app.Notice, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
			e := app.Event{ProjectID: c.ours.ID, Kind: "workshop", Title: "Drums for all", Status: "done", Day: "2025-05-05"}
			e.Attendance = []app.Attendance{{Way: "head-count", People: 20}}
			if err := c.a.SaveEvent(ctx, &e); err != nil {
				return nil, err
			}
			err := c.a.SaveVisibility(ctx, app.Visibility{GrantID: c.grant.ID, EventID: e.ID, What: "Poster", Day: "2025-05-01", Logo: true})
			return []app.ID{e.ID}, err
		}},
	}
}

// tell writes what the report of the year says of its activities.
func (c *clinic) tell(ctx context.Context, body string) error {
	p := app.ReportPeriod{GrantID: c.grant.ID, Kind: "final", FromOn: "2025-01-01", ToOn: "2025-12-31", DueOn: "2026-03-31", Lang: words.En}
	if err := c.a.PlanReport(ctx, &p); err != nil {
		return err
	}
	return c.a.WriteReportText(ctx, app.ReportText{PeriodID: p.ID, Section: "activities", Language: words.En, Body: body})
}

// What looks like an ill and is none: nobody is asked about it.
func TestDoctorAllows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		c.noted = c.note(t)
		for name, do := range map[string]func(ctx context.Context) error{
			"an audit after the end": func(ctx context.Context) error {
				_, err := onLine(ctx, c, app.BudgetLine{Code: "3", Heading: "Services", Title: "Revizija", Amount: 1000}, func(e *app.Expense) { e.Day, e.PaidOn = "2026-02-10", "2026-02-12" })
				return err
			},
			"a document shared by its key": func(ctx context.Context) error {
				_, _, err := sharedByKey(ctx, c, nil)
				return err
			},
			"a text that names the event": func(ctx context.Context) error { return c.tell(ctx, "At the SPRING concert 120 people came.") },
		} {
			before := c.steps(t)
			must(t, do(t.Context()), c.complete(t.Context()))
			if all, err := a.Doctor(t.Context(), c.year()); err != nil || len(all) != 0 {
				t.Errorf("%s: found %v (%v)", name, saidOf(all), err)
			}
			for range c.steps(t) - before {
				_, err := a.Undo(t.Context())
				must(t, err)
			}
		}
	})
}

// past is an office into which something came past its rules: no verb and no
// storage lets it in, and the check must find it all the same.
type past struct {
	app.Reader
	documents func([]app.CheckedExpense)
	times     []app.StaffTime
}

func (p past) CheckedExpenses(ctx context.Context, grant app.ID) ([]app.CheckedExpense, error) {
	all, err := p.Reader.CheckedExpenses(ctx, grant)
	if p.documents != nil {
		p.documents(all)
	}
	return all, err
}

func (p past) StaffTimesOf(ctx context.Context, person app.ID) ([]app.StaffTime, error) {
	all, err := p.Reader.StaffTimesOf(ctx, person)
	return append(all, p.times...), err
}

func TestDoctorFindsWhatCameInPastTheRules(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		c.noted = c.note(t)
		above := func(all []app.CheckedExpense) {
			at := slices.IndexFunc(all, func(e app.CheckedExpense) bool { return e.ID == c.fee.ID })
			all[at].Notes, all[at].Shares = "by hand", append(all[at].Shares, app.Share{GrantID: c.other.ID, Amount: 1})
		}
		half := app.StaffTime{GrantID: c.other.ID, PersonID: c.staff.PersonID, FromOn: "2025-11-30", Percent: 4001}
		for name, one := range map[string]struct {
			in   past
			rule string
			id   app.ID
		}{
			"a document claimed above what it costs": {past{Reader: a, documents: above}, app.RuleDoubleFunding, c.fee.ID},
			"a person paid above the whole":          {past{Reader: a, times: []app.StaffTime{half}}, app.RuleStaff, c.staff.ID},
		} {
			all, err := app.Examine(t.Context(), one.in, c.year())
			if err != nil || len(all) != 1 || all[0].Rule != one.rule || all[0].Gravity != app.Stops || len(all[0].Rows) != 1 || all[0].Rows[0].ID != one.id {
				t.Errorf("%s: found %v (%v)", name, saidOf(all), err)
			}
		}
		half.FromOn = "2025-12-01" // when the first has ended
		if all, err := app.Examine(t.Context(), past{Reader: a, times: []app.StaffTime{half}}, c.year()); err != nil || len(all) != 0 {
			t.Errorf("one after the other: found %v (%v)", saidOf(all), err)
		}
	})
}
