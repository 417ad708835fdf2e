package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// An approval, and how a report was sent and accepted, belong to one version: a
// restatement is approved anew, and says on its cover why it is there.
func TestRestatementIsApprovedAnew(t *testing.T) {
	a, ctx := dbtest.New(t), t.Context()
	y := dbtest.NewYear(t, a)
	p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}
	keepAll(t, a.PlanReport(ctx, &p))
	if err := a.RestateReport(ctx, p.ID, "A bill came late"); !errors.Is(err, app.ErrReportState) {
		t.Errorf("restating a plan: %v", err)
	}
	dbtest.Sound(t, a, p.ID)
	keepAll(t, a.ApproveReport(ctx, p.ID, "Arta", "2025-07-01"), a.FreezeReport(ctx, app.Freezing{Period: p.ID}), a.SendReport(ctx, p.ID, "The embassy", "2025-07-02"), a.AcceptReport(ctx, p.ID, "2025-07-20"))
	keepAll(t, a.RestateReport(ctx, p.ID, "A bill came late"))
	freezing := app.Freezing{Period: p.ID, Why: "A bill came late"}
	if err := a.FreezeReport(ctx, freezing); !errors.Is(err, app.ErrReportState) {
		t.Errorf("freezing what nobody approved anew: %v", err)
	}
	if err := a.DropReport(ctx, p.Kept, "2025-08-01T10:00:00Z"); !errors.Is(err, app.ErrFrozenReport) {
		t.Errorf("dropping what is being restated: %v", err)
	}
	moved, err := a.ReportPeriod(ctx, p.ID)
	keepAll(t, err)
	if moved.ToOn = "2025-07-31"; !errors.Is(a.PlanReport(ctx, &moved), app.ErrFrozenReport) {
		t.Error("the days of what is being restated can be changed")
	}
	keepAll(t, a.ApproveReport(ctx, p.ID, "Blerta", "2025-08-01"))
	var wrong app.Invalid
	if err := a.FreezeReport(ctx, app.Freezing{Period: p.ID}); !errors.As(err, &wrong) {
		t.Errorf("restating without a reason: %v", err)
	}
	keepAll(t, a.FreezeReport(ctx, freezing))
	all, err := a.ReportVersions(ctx, p.ID)
	keepAll(t, err)
	want := []app.ReportLeave{{ApprovedBy: "Blerta", ApprovedOn: "2025-08-01"}, {ApprovedBy: "Arta", ApprovedOn: "2025-07-01", SentTo: "The embassy", SentOn: "2025-07-02", AcceptedOn: "2025-07-20"}}
	if len(all) != 2 || all[0].ReportLeave != want[0] || all[1].ReportLeave != want[1] {
		t.Errorf("the versions left as %+v", all)
	}
	_, f, err := a.Frozen(ctx, p.ID)
	keepAll(t, err)
	cover := f.Reports[0].Sheets[0].Facts
	for _, fact := range []app.Fact{{Label: "Reason of the restatement", Text: "A bill came late"}, {Label: "Approved by", Text: "Blerta, 1 August 2025"}} {
		if !slices.Contains(cover, fact) {
			t.Errorf("%+v does not say %+v", cover, fact)
		}
	}
	if n := slices.IndexFunc(cover, func(f app.Fact) bool { return f.Label == "Version" }); n < 0 || cover[n+1].Label != "Reason of the restatement" {
		t.Errorf("the reason is not beside the version: %+v", cover)
	}
}

// A row that is gone is told as removed, and a new one as added, also where the table
// adds nothing up.
func TestChangesTellWhatBecameOfRows(t *testing.T) {
	of := func(names ...string) app.Report {
		table := app.Table{Name: "Media", Columns: []app.Column{{Key: "title", Title: "Title"}, {Key: "outlet", Title: "Outlet"}}}
		for _, n := range names {
			table.Rows = append(table.Rows, []app.Value{{Text: n, Has: true}, {}})
		}
		return app.Report{Lang: words.En, Sheets: []app.Sheet{{Name: "Media", Tables: []app.Table{table}}}}
	}
	b, got := words.In(words.En), []string{}
	for _, c := range app.ReportChanges(of("Portrait", "Concert"), of("Concert", "Panel")) {
		got = append(got, c.Row+" "+b.Say(c.Became()))
	}
	if want := []string{"Panel added", "Portrait removed"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A donor who gets one sheet with lines and documents is told of a late one, too.
func TestChangesOfOneSheet(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	y.Grant.Profile = "foundation"
	keepAll(t, a.SaveGrant(t.Context(), &y.Grant))
	p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}
	keepAll(t, a.PlanReport(t.Context(), &p))
	dbtest.Sound(t, a, p.ID)
	keepAll(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-01"), a.FreezeReport(t.Context(), app.Freezing{Period: p.ID}))
	changes := func() []app.ReportChange {
		all, err := a.ChangedSince(t.Context(), p.ID)
		keepAll(t, err)
		return all
	}
	if all := changes(); len(all) > 0 {
		t.Fatalf("before anything changed: %+v", all)
	}
	keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Day: "2025-03-09", Description: "Late bill", Amount: 12345, Currency: "EUR",
		Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[2].ID, Amount: 12345}}}))
	if all := changes(); !slices.ContainsFunc(all, func(c app.ReportChange) bool { return c.Added && c.Row == "Late bill" }) {
		t.Errorf("nobody is told of a late bill: %+v", all)
	}
}

// A profile in two languages has both, whichever is asked for.
func TestProfileInTwoLanguages(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	for ask, want := range map[words.Lang][2]words.Lang{
		"": {words.Sq, words.SrCyrl}, words.Sq: {words.Sq, words.SrCyrl}, words.SrCyrl: {words.SrCyrl, words.Sq},
		words.SrLatn: {words.SrLatn, words.Sq}, words.En: {words.En, ""},
	} {
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: "mcys", Lang: ask, Less: true}, nil)
		keepAll(t, err)
		if got := [2]words.Lang{r.Lang, r.Lang2}; got != want {
			t.Errorf("%q is in %v, want %v", ask, got, want)
		}
	}
}

// Documents are told with their paper in every profile that lists them, what a
// document of somebody comes to in all is not; funds are granted, received and used.
func TestDocumentsSayTheirPaper(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	e := app.Expense{Number: "W-1", Day: "2025-06-02", Supplier: "Somebody", Description: "Wage", Amount: 77700, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 100}}}
	e.DocKind, e.PaidOn, e.PaidBy, e.Personal = "payslip", "2025-06-03", "bank", true
	keepAll(t, a.SaveExpense(t.Context(), &e), a.SaveInstalment(t.Context(), &app.Instalment{GrantID: y.Grant.ID, DueOn: "2025-02-01", Amount: 600000, ReceivedOn: "2025-02-03", Received: 600000}))
	for profile, table := range map[string]string{"eu": "Transactions", "nl-embassy": "Transactions", "mcys": "Transactions", "unmik": "Transactions", "foundation": "LineReport"} {
		r := by(t, a, profile)
		of, _ := r.Table(table)
		for _, key := range []string{"rate", "source", "paid_on", "kind", "gross", "vat"} {
			if of.Column(key) < 0 {
				t.Errorf("%s has no column %s", profile, key)
			}
		}
		for _, row := range of.Rows {
			if row[of.Column("paid_on")].Text == "2025-06-03" && (row[of.Column("gross")].Has || !row[of.Column("kind")].Has) {
				t.Errorf("%s says %+v", profile, row)
			}
		}
		whole, note := words.In(r.Lang), ""
		for _, s := range r.Sheets {
			note += strings.Join(s.Notes, " ")
		}
		if want := whole.T("Of documents with personal data the gross and the VAT stay in the office too, so what part of them the grant pays cannot be checked here."); strings.Count(note, want) != 1 {
			t.Errorf("%s does not say once why a share cannot be checked: %s", profile, note)
		}
		for _, s := range r.Sheets { // mcys says it in its languages
			if s.Key == "money" && (len(s.Facts) != 4 || !strings.Contains(s.Facts[1].Text, "6") || s.Facts[1].Text == s.Facts[2].Text) {
				t.Errorf("%s says %+v", profile, s.Facts)
			}
		}
	}
}
