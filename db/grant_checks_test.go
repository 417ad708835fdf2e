package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// noted are one of each that finance officers ask for.
type noted struct {
	staff    app.StaffTime
	asset    app.Asset
	purchase app.Purchase
	seen     app.Visibility
}

func (c *clinic) note(t *testing.T) (n noted) {
	t.Helper()
	ctx := t.Context()
	person := app.Person{Name: "Jeta J."}
	hall := app.Organisation{Name: "Salla e Kuqe"}
	must(t, c.a.SavePerson(ctx, &person))
	must(t, c.a.SaveOrganisation(ctx, &hall))
	must(t, c.a.SaveStaffTime(ctx, app.StaffTime{GrantID: c.grant.ID, PersonID: person.ID, Job: "Coordinator", FromOn: "2025-01-01", ToOn: "2025-11-30", Percent: 6000, StaffPapers: app.StaffPapers{Contract: true, Timesheet: true, Payslip: true}}))
	must(t, c.a.SaveAsset(ctx, app.Asset{GrantID: c.grant.ID, ExpenseID: c.hall.ID, Name: "Keyboard", Serial: "K-1", BoughtOn: "2025-03-10", Cost: 50000, Currency: "EUR", Place: "Office", HandedOver: app.HandedOver{HandedToID: hall.ID, HandedOn: "2025-12-01", Certificate: "7"}}))
	n.purchase = app.Purchase{GrantID: c.grant.ID, What: "Hall for the year", Way: "quotes", OrganisationID: hall.ID, Amount: 250000, Currency: "CHF", SignedOn: "2025-01-15", Number: "C-1",
		Quotes:    []app.Quote{{Supplier: "Salla e Kuqe", Amount: 250000, Day: "2025-01-10", Chosen: true, Position: 1}, {Supplier: "Blue Hall", Amount: 300000, Position: 2}, {Supplier: "Old Hall", Amount: 260000, Position: 3}},
		Documents: []app.PurchaseDocument{{ExpenseID: c.hall.ID}}}
	must(t, c.a.SavePurchase(ctx, &n.purchase))
	must(t, c.a.SaveVisibility(ctx, app.Visibility{GrantID: c.grant.ID, EventID: c.concert.ID, What: "Poster", Day: "2025-03-01", Logo: true, Sentence: true, Evidence: "folder 3"}))
	staff, err := c.a.StaffTimes(ctx, c.grant.ID)
	must(t, err)
	assets, err := c.a.Assets(ctx, c.grant.ID)
	must(t, err)
	seen, err := c.a.Visibilities(ctx, c.grant.ID)
	must(t, err)
	if len(staff) != 1 || len(assets) != 1 || len(seen) != 1 {
		t.Fatalf("kept %v, %v, %v", staff, assets, seen)
	}
	n.staff, n.asset, n.seen = staff[0], assets[0], seen[0]
	return n
}

func TestWhatFinanceAsksForIsKept(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		n, ctx := c.note(t), t.Context()
		if n.staff.Name != "Jeta J." || n.staff.Grant != "NL-2025" || !n.staff.Payslip || n.asset.HandedTo != "Salla e Kuqe" || n.asset.Cost != 50000 || n.seen.Event != "Spring concert" || !n.seen.Logo || n.seen.Disclaimer {
			t.Errorf("kept %+v, %+v, %+v", n.staff, n.asset, n.seen)
		}
		bought, err := a.Purchases(ctx, c.grant.ID)
		must(t, err)
		if len(bought) != 1 || bought[0].Contractor != "Salla e Kuqe" || len(bought[0].Quotes) != 3 || len(bought[0].Documents) != 1 || bought[0].Documents[0].Description != "Hire of the hall" {
			t.Fatalf("kept %+v", bought)
		}
		if q, ok := bought[0].ChosenQuote(); !ok || q.Supplier != "Salla e Kuqe" {
			t.Errorf("chosen is %+v", q)
		}
		n.staff.Percent = 4000
		must(t, a.SaveStaffTime(ctx, n.staff))
		if err := a.SaveStaffTime(ctx, n.staff); !errors.Is(err, app.ErrStale) {
			t.Errorf("a version that is old: %v", err)
		}
		must(t, a.RemoveAsset(ctx, n.asset))
		must(t, a.RemoveVisibility(ctx, n.seen))
		must(t, a.RemovePurchase(ctx, bought[0]))
		for range 4 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		again, err := a.Purchases(ctx, c.grant.ID)
		must(t, err)
		staff, err := a.StaffTimes(ctx, c.grant.ID)
		must(t, err)
		if len(again) != 1 || len(again[0].Quotes) != 3 || len(again[0].Documents) != 1 || len(staff) != 1 || staff[0].Percent != 6000 {
			t.Errorf("taken back: %+v and %+v", again, staff)
		}
		past, err := a.HistoryOf(ctx, app.Ref{Kind: app.Grants, ID: c.grant.ID}, app.Page{})
		must(t, err)
		told := map[string]bool{}
		for _, p := range past {
			told[p.TableName] = true
		}
		for _, table := range []string{"staff_time", "asset", "purchase", "purchase_quote", "visibility"} {
			if !told[table] {
				t.Errorf("the grant's history has nothing of %s", table)
			}
		}
	})
}

// Grants together pay the whole of a person at most; what got in another way is
// found by the check of the office.
func TestNobodyIsPaidTwice(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		n, ctx := c.note(t), t.Context()
		more := app.StaffTime{GrantID: c.other.ID, PersonID: n.staff.PersonID, FromOn: "2025-06-01", ToOn: "2025-06-30", Percent: 4001}
		var wrong app.Invalid
		if err := a.SaveStaffTime(ctx, more); !errors.As(err, &wrong) || wrong[0].Field != "Percent" {
			t.Fatalf("above the whole of a person: %v", err)
		}
		more.FromOn, more.ToOn = "2026-01-01", ""
		must(t, a.SaveStaffTime(ctx, more)) // after the first has ended
		more.FromOn, more.ToOn, more.Percent = "2025-06-01", "2025-06-30", 4000
		must(t, a.SaveStaffTime(ctx, more))
		health, err := a.Health(ctx)
		must(t, err)
		if !health.OK {
			t.Fatalf("a sound office has %v", health.Problems)
		}
		must(t, a.RemoveStaffTime(ctx, n.staff))
		third := app.StaffTime{GrantID: c.other.ID, PersonID: n.staff.PersonID, FromOn: "2025-06-15", Percent: 5999}
		must(t, a.SaveStaffTime(ctx, third))
	})
}

// An explanation says who gave it and when; an empty one takes it back.
func TestExplanationsOfFindings(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c, ctx := newClinic(t, a), t.Context()
		g := c.grant
		g.Lines[0].Amount, g.Amount = 80000, 580000
		c.note(t)
		must(t, a.SaveGrant(ctx, &g))
		find := func() app.Finding {
			t.Helper()
			all, err := a.Doctor(ctx, c.year())
			must(t, err)
			if len(all) != 1 {
				t.Fatalf("found %v", saidOf(all))
			}
			return all[0]
		}
		f := find()
		if !f.Open() {
			t.Errorf("%s asks for nothing", f.Rule)
		}
		must(t, a.ExplainFinding(ctx, c.year(), f, "  Two artists more.  "))
		if f = find(); f.Note.Reason != "Two artists more." || f.Note.Who == "" || !f.Note.Day.Valid() || f.Open() {
			t.Errorf("explained: %+v", f.Note)
		}
		must(t, a.ExplainFinding(ctx, c.year(), f, "Three artists more."))
		if f = find(); f.Note.Reason != "Three artists more." || f.Note.Version != 2 {
			t.Errorf("explained anew: %+v", f.Note)
		}
		c.askedAnew(t, f)
		must(t, a.ExplainFinding(ctx, c.year(), f, ""))
		if f = find(); f.Note.Reason != "" || !f.Open() {
			t.Errorf("taken back: %+v", f.Note)
		}
	})
}

// askedAnew holds that a later report asks once more for what was explained, offers
// what was said, and keeps an answer of its own.
func (c *clinic) askedAnew(t *testing.T, f app.Finding) {
	t.Helper()
	ctx, later := t.Context(), c.year()
	later.From = "2025-03-01"
	of := func(report app.Filter) app.Finding {
		all, err := c.a.Doctor(ctx, report)
		must(t, err)
		if len(all) != 1 || all[0].Rule != f.Rule || all[0].About != f.About {
			t.Fatalf("found %v", saidOf(all))
		}
		return all[0]
	}
	if next := of(later); !next.Open() || next.Note.Reason != "" || next.Begin() != f.Note.Reason || next.Earlier.ToOn != "2025-12-31" {
		t.Errorf("the next report has %+v", next)
	}
	must(t, c.a.ExplainFinding(ctx, later, f, "Still so."))
	if next := of(later); next.Open() || next.Begin() != "Still so." {
		t.Errorf("the next report has %+v", next.Note)
	}
	if first := of(c.year()); first.Note.Reason != f.Note.Reason {
		t.Errorf("the first report has %+v", first.Note)
	}
}

// Explanations follow the days of their report, unless others are there already.
func TestExplanationsFollowTheirReport(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c, ctx := newClinic(t, a), t.Context()
		p := app.ReportPeriod{GrantID: c.grant.ID, FromOn: "2025-03-01", ToOn: "2025-06-30", Lang: words.En}
		must(t, a.PlanReport(ctx, &p))
		f := app.Finding{Rule: app.RuleVariance, About: c.grant.Lines[0].ID}
		must(t, a.ExplainFinding(ctx, p.Filter(), f, "Dearer."))
		p.ToOn = "2025-07-31"
		must(t, a.PlanReport(ctx, &p))
		notes, err := a.FindingNotes(ctx, c.grant.ID)
		must(t, err)
		if len(notes) != 1 || notes[0].ToOn != "2025-07-31" || notes[0].FromOn != "2025-03-01" {
			t.Errorf("kept %+v", notes)
		}
	})
}
