package screens

import (
	"testing"

	"sofra/app"
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
