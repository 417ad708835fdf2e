package db_test

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// clinic is an office in which a finance officer finds nothing.
type clinic struct {
	a              *app.App
	grant, other   app.Grant
	ours, theirs   app.Project
	concert, apart app.Event
	fee, hall      app.Expense
	bank           app.BankStatement
	early          app.ReportPeriod // frozen before anything was spent
	noted
}

// year is the report that is looked over.
func (c *clinic) year() app.Filter {
	return app.Filter{GrantID: c.grant.ID, From: "2025-01-01", To: "2025-12-31"}
}

func newClinic(t *testing.T, a *app.App) *clinic {
	t.Helper()
	ctx := t.Context()
	c := &clinic{a: a, ours: app.Project{Code: "US-2025", Title: "Urban Soundscape"}, theirs: app.Project{Code: "DIA", Title: "Dialogue"}}
	must(t, a.SaveProject(ctx, &c.ours))
	must(t, a.SaveProject(ctx, &c.theirs))
	c.grant = app.Grant{
		Code: "NL-2025", Title: "Song and dance", Currency: "EUR", Amount: 1000000, StartsOn: "2025-01-01", EndsOn: "2025-12-31", GrantRules: app.GrantRules{Variance: 10},
		Lines:    []app.BudgetLine{{Code: "1", Heading: "Artists", Title: "Fees", Amount: 500000}, {Code: "2", Heading: "Hall", Title: "Hire", Amount: 500000}},
		Projects: []app.GrantProject{{ProjectID: c.ours.ID}},
	}
	c.other = app.Grant{Code: "MK-1", Title: "Talks", Currency: "EUR", Amount: 500000, Projects: []app.GrantProject{{ProjectID: c.theirs.ID}}}
	must(t, a.SaveGrant(ctx, &c.grant))
	must(t, a.SaveGrant(ctx, &c.other))
	c.concert = app.Event{ProjectID: c.ours.ID, Kind: "concert", Title: "Spring concert", Status: "done", Day: "2025-03-08"}
	c.concert.Attendance = []app.Attendance{{Way: "head-count", People: 120}}
	c.apart = app.Event{ProjectID: c.theirs.ID, Kind: "panel", Title: "Panel", Status: "done", Day: "2025-06-01"}
	must(t, a.SaveEvent(ctx, &c.concert))
	must(t, a.SaveEvent(ctx, &c.apart))
	c.fee = c.document("2025-1", "Fee of the trio", 90000)
	c.hall = c.document("2025-2", "Hire of the hall", 200000)
	c.hall.Currency, c.hall.Rate, c.hall.RateSource, c.hall.Shares[0].LineID = "CHF", "1.05", "ECB", c.grant.Lines[1].ID
	must(t, a.SaveExpense(ctx, &c.fee))
	must(t, a.SaveExpense(ctx, &c.hall))
	must(t, a.PostExpenses(ctx, "2025-04-01", c.fee.ID, c.hall.ID))
	c.bank = app.BankStatement{GrantID: c.grant.ID, Account: "Main", Currency: "EUR", FromOn: "2025-01-01", ToOn: "2025-12-31", Opening: 300000}
	must(t, a.SaveBankStatement(ctx, &c.bank), c.complete(ctx))
	c.early = app.ReportPeriod{GrantID: c.grant.ID, FromOn: "2025-01-01", ToOn: "2025-02-28", Lang: words.En}
	must(t, a.PlanReport(ctx, &c.early), a.OpenReport(ctx, c.early.ID), a.ApproveReport(ctx, c.early.ID, "Arta", "2025-03-05"), a.FreezeReport(ctx, app.Freezing{Period: c.early.ID}))
	return c
}

// complete scans the documents that have no scan, and has the bank say what the
// books say.
func (c *clinic) complete(ctx context.Context) error {
	all, err := c.a.CheckedExpenses(ctx, c.grant.ID)
	for _, e := range all {
		if e.Scans == 0 && err == nil {
			err = c.a.AddFile(ctx, &app.File{OwnerKind: app.Expenses, OwnerID: e.ID, Purpose: app.FilePaper, Name: "scan.pdf"}, strings.NewReader("a scan"))
		}
	}
	if err != nil {
		return err
	}
	grant, err := c.a.Grant(ctx, c.grant.ID)
	if err != nil {
		return err
	}
	lines, err := c.a.ShareLines(ctx, app.Filter{GrantID: grant.ID})
	if err != nil {
		return err
	}
	days := app.Period{From: c.bank.FromOn, To: c.bank.ToOn}
	now, err := c.a.BankStatements(ctx, grant.ID)
	if err != nil {
		return err
	}
	was := now[0]
	now[0].Received, now[0].Spent = 0, 0
	for _, l := range lines {
		if l.Currency == now[0].Currency && l.PaidOn != "" && days.Has(l.PaidOn) && l.PaidBy != "cash" {
			now[0].Spent += l.Amount
			if l.TaxPaidOn == "" { // of a document that the grant pays whole
				now[0].Spent -= l.TaxHeld
			}
		}
	}
	received, err := c.a.Instalments(ctx, grant.ID)
	for _, i := range received {
		now[0].Received += i.Received
	}
	if now[0].Closing = now[0].Opening + now[0].Received - now[0].Spent; err != nil || now[0] == was {
		return err
	}
	return c.a.SaveBankStatement(ctx, &now[0])
}

// document is one that nobody would ask about.
func (c *clinic) document(number, what string, amount app.Minor) app.Expense {
	return app.Expense{
		Number: number, Day: "2025-03-10", Supplier: "Salla e Kuqe", Description: what, Amount: amount, Currency: "EUR", EventID: c.concert.ID,
		Document: app.Document{DocKind: "invoice", PaidOn: "2025-03-12", PaidBy: "bank", PaymentNumber: "B-" + number},
		Shares:   []app.Share{{GrantID: c.grant.ID, LineID: c.grant.Lines[0].ID, Amount: amount}},
	}
}

// ill is something that went wrong, and what the doctor says of it.
type ill struct {
	rule    string
	gravity app.Gravity
	// spoil does it, and says which records stand behind.
	spoil func(ctx context.Context, c *clinic) ([]app.ID, error)
	// asIs leaves the scans and the bank as they are then.
	asIs bool
	// from and to are the days of the report that shows it; "" are those of the year.
	from, to app.Date
}

// report is the report that shows the ill.
func (i ill) report(c *clinic) app.Filter {
	f := c.year()
	f.From, f.To = cmp.Or(i.from, f.From), cmp.Or(i.to, f.To)
	return f
}

// oneMore brings in another document and posts it, if it has a day.
func oneMore(rule string, g app.Gravity, edit func(c *clinic, e *app.Expense)) ill {
	return ill{rule: rule, gravity: g, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
		e := c.document("2025-3", "Flowers", 1000)
		edit(c, &e)
		err := c.a.SaveExpense(ctx, &e)
		if err == nil && e.Day != "" {
			err = c.a.PostExpenses(ctx, "2025-04-01", e.ID)
		}
		return []app.ID{e.ID}, err
	}}
}

// ofGrant changes the grant; the documents that it pays stand behind, or none.
func ofGrant(rule string, g app.Gravity, edit func(*app.Grant), behind func(c *clinic) []app.ID) ill {
	return ill{rule: rule, gravity: g, spoil: func(ctx context.Context, c *clinic) ([]app.ID, error) {
		grant, err := c.a.Grant(ctx, c.grant.ID)
		if err != nil {
			return nil, err
		}
		edit(&grant)
		return behind(c), c.a.SaveGrant(ctx, &grant)
	}}
}

// Each ill makes the one finding that names it, with the records behind it, and
// taking it back makes the office sound again.
func TestDoctor(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		c := newClinic(t, a)
		c.noted = c.note(t)
		c.sound(t)
		for _, ills := range []map[string]ill{illsOfDocuments(), illsOfTwins(), illsOfMoney(), illsOfBooks(), illsOfRecords(), illsOfTheBank(), illsOfText(), illsOfAllowances()} {
			for name, one := range ills {
				c.try(t, name, one)
			}
		}
	})
}

func (c *clinic) try(t *testing.T, name string, one ill) {
	t.Helper()
	before := c.steps(t)
	want, err := one.spoil(t.Context(), c)
	must(t, err)
	if !one.asIs {
		must(t, c.complete(t.Context()))
	}
	all, err := c.a.Doctor(t.Context(), one.report(c))
	must(t, err)
	if len(all) != 1 || all[0].Rule != one.rule || all[0].Gravity != one.gravity || all[0].Fact.Empty() || all[0].Why.Empty() {
		t.Errorf("%s: found %s", name, saidOf(all))
	} else if got := idsOf(all[0].Rows); !slices.Equal(got, sorted(want)) {
		t.Errorf("%s: behind stand %v, want %v", name, all[0].Rows, want)
	}
	for range c.steps(t) - before {
		_, err = c.a.Undo(t.Context())
		must(t, err)
	}
	c.sound(t)
}

// steps is how many there are in the journal.
func (c *clinic) steps(t *testing.T) int {
	t.Helper()
	all, err := c.a.History(t.Context(), app.Page{})
	must(t, err)
	return len(all)
}

func (c *clinic) sound(t *testing.T) {
	t.Helper()
	if all, err := c.a.Doctor(t.Context(), c.year()); err != nil || len(all) != 0 {
		t.Fatalf("a sound office has %s (%v)", saidOf(all), err)
	}
}

func saidOf(all []app.Finding) (said []string) {
	for _, f := range all {
		said = append(said, f.Rule+" "+string(f.Gravity)+": "+f.Fact.English())
	}
	return said
}

func idsOf(rows []app.Behind) (ids []app.ID) {
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return sorted(ids)
}

func sorted(ids []app.ID) []app.ID { slices.Sort(ids); return ids }
