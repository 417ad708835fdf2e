package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// A finding is explained where it stands, and what was said stays there.
func TestReportCheck(t *testing.T) {
	a := full(t)
	grants, _, err := a.Grants(t.Context(), app.Page{})
	if err != nil {
		t.Fatal(err)
	}
	f := app.Filter{GrantID: grants[0].ID, From: grants[0].StartsOn, To: grants[0].EndsOn}
	all, err := a.Doctor(t.Context(), f)
	if err != nil || len(all) == 0 {
		t.Fatalf("the sample office has %v (%v)", all, err)
	}
	for _, one := range all {
		if one.Gravity == app.Explain {
			keep(t, a.ExplainFinding(t.Context(), f, one, "The contract allows it."))
			break
		}
	}
	u := desk(t, a)
	u.into(&doctor{filter: f, code: grants[0].Code})
	wantLine(t, u, "The contract allows it.")
	said := 0
	for _, line := range readable(u) {
		if line == "The contract allows it." {
			said++
		}
	}
	if said != 1 {
		t.Errorf("%d findings have the explanation of one", said)
	}
	look(t, u, "report-check")
}

func TestWhatAGrantKeepsForTheAudit(t *testing.T) {
	a := full(t)
	grants, _, err := a.Grants(t.Context(), app.Page{})
	if err != nil {
		t.Fatal(err)
	}
	id := grants[0].ID
	keep(t, a.SaveStaffTime(t.Context(), app.StaffTime{GrantID: id, PersonID: addPerson(t, a, "Emir Ćatović"), Job: "Coordinator", FromOn: "2025-01-01", Percent: 5000, StaffPapers: app.StaffPapers{Contract: true}}),
		a.SaveAsset(t.Context(), app.Asset{GrantID: id, Name: "Keyboard", Serial: "K-1", Cost: 50000, Currency: "EUR", Place: "Office"}),
		a.SavePurchase(t.Context(), &app.Purchase{GrantID: id, What: "Hall for the year", Way: "quotes", Amount: 250000, Currency: "EUR", Supplier: "Red Hall", Quotes: []app.Quote{{Supplier: "Red Hall", Amount: 250000, Chosen: true}, {Supplier: "Blue Hall", Amount: 300000, Position: 1}}}),
		a.SaveVisibility(t.Context(), app.Visibility{GrantID: id, What: "Poster", Logo: true, Sentence: true}))
	u := desk(t, a)
	u.goTo("money")
	u.revealOn(app.Grants, id)
	turnTo(t, u, "For the audit")
	for _, want := range []string{"Emir Ćatović", "Keyboard", "Hall for the year", "Quote of Blue Hall", "Poster"} {
		wantLine(t, u, want)
	}
	look(t, u, "grant-audit")
}

// What stands behind a finding says which document it is and what it lacks, a part
// of the grant opens its tab, and a later report begins with what was said before.
func TestWhatStandsBehindAFinding(t *testing.T) {
	u, a, y := owedYear(t)
	p := u.pageNow().(*reportPage)
	e := app.Expense{Day: "2025-03-10", Supplier: "Salla e Kuqe", Description: "Flowers", Amount: 1000, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: 1000}}}
	i := app.Instalment{GrantID: y.Grant.ID, DueOn: "2025-02-01", Amount: 20000, ReceivedOn: "2025-02-03", Received: 30000}
	keep(t, a.SaveExpense(t.Context(), &e), a.PostExpenses(t.Context(), "2025-03-11", e.ID), a.SaveInstalment(t.Context(), &i))
	earlier := app.Filter{GrantID: y.Grant.ID, From: "2024-01-01", To: "2024-12-31"}
	keep(t, a.ExplainFinding(t.Context(), earlier, app.Finding{Rule: app.RuleReceived, Fact: words.T("More was received than the instalment is")}, "Interest came with it."))
	found := func(rule string) app.Finding {
		t.Helper()
		for _, f := range p.now.doubts {
			if f.Rule == rule && f.N > 0 {
				return f
			}
		}
		t.Fatalf("nothing found of %s", rule)
		return app.Finding{}
	}
	seen := func(name string) {
		p.load(u)
		p.turn(u, checksTab)
		f := found(app.RuleEvidence)
		u.foundRows(f, p.now.Filter()).open(u.say(f.Fact))
		look(t, u, "behind-documents-"+name)
		u.dialogs.CloseAll()
	}
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		seen(string(l))
	}
	f := found(app.RuleEvidence)
	r := u.foundRows(f, p.now.Filter())
	r.open(u.say(f.Fact))
	var cells []string
	for _, row := range r.shown(f.Rows) {
		if row.ID == string(e.ID) {
			for _, c := range row.Cells {
				cells = append(cells, c.Text)
			}
		}
	}
	if got := strings.Join(cells, "; "); got != "2025-0001; ; 10.03.2025; Flowers; Salla e Kuqe; "+u.book.Money(int64(e.Amount), e.Currency)+"; kind of document, number" {
		t.Errorf("behind stands %q", got)
	}
	backOnTheTrail(t, u, r, e.ID)
	u.dialogs.CloseAll()
	u.dress(func(s *settings) { s.Look = "dark" })
	p.askReason(u, found(app.RuleReceived))
	if got := said(u); !strings.Contains(got, "It begins with what the report to 31.12.2024 said of the same.") {
		t.Errorf("it begins with %q", got)
	}
	look(t, u, "explain-again-dark")
	press(t, u, "Save")
	if now := found(app.RuleReceived); now.Note.Reason != "Interest came with it." {
		t.Errorf("kept %+v", now.Note)
	}
	leadsToInstalments(t, u, y.Grant.ID, i.ID)
}

func leadsToInstalments(t *testing.T, u *UI, grant, instalment app.ID) {
	t.Helper()
	(&rows{u: u, grant: grant}).lead(app.Instalments, instalment)
	if got := said(u); !strings.Contains(got, "300.00") {
		t.Errorf("the instalments are not open: %q", got)
	}
}

// backOnTheTrail goes from a row to its record and back to the rows.
func backOnTheTrail(t *testing.T, u *UI, r *rows, id app.ID) {
	t.Helper()
	if got := said(u); !strings.Contains(got, u.book.N("{n} rows", len(r.found))) {
		t.Errorf("the rows are not counted: %s", got)
	}
	u.dialogs.CloseAll()
	p := u.pageNow()
	from := u.trailFrom("Documents", func() { r.open("Documents") })
	r.lead(app.Expenses, id)
	u.trail = from
	u.showDrafts()
	look(t, u, "behind-trail")
	if !strings.Contains(said(u), "You came from “Documents”.") {
		t.Errorf("nothing leads back: %s", said(u))
	}
	u.goBackOn()
	if u.pageNow() != p || u.trail != nil || u.dialogs.Empty() {
		t.Error("no way back to the rows")
	}
}
