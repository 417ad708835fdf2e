package sheet

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

const twinList = `Invoice number,Date,Supplier,Description,Amount
F-1,2025-03-02,Tehnika,Hire of lights,10.00
f 1,2025-03-02,TEHNIKA,Hire of the lights,10.00
F-1,2025-03-02,Tehnika,Hire of lights,10.50
,2025-03-03,,Coffee,2.00
,2025-03-03,,Coffee,2.00
`

// Documents that look like one, in the file or with the office, come in apart and are
// listed; the same file again brings nothing where what is here is not to be added.
func TestDocumentsThatLookLikeOneAreListed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		dbtest.NewYear(t, a)
		path := write(t, "list.csv", []byte(twinList))
		pairs := func(out app.Imported) string {
			var all []string
			for _, d := range out.Duplicates {
				if d.Kind != app.Expenses || d.AID == "" || d.BID == "" || d.Why.Empty() {
					t.Errorf("%+v", d)
				}
				all = append(all, fmt.Sprint(d.A, " ", d.AAt.Row, " = ", d.B, " ", d.BAt.Row, " ", d.Joined))
			}
			return strings.Join(all, "; ")
		}
		first := bring(t, a, path, app.ImportOptions{Kind: app.Expenses, Today: today})
		if got := pairs(first); got != "Hire of lights 2 = Hire of the lights 3 false" || first.Added[app.Expenses] != 5 || first.ProblemsTotal != 0 {
			t.Errorf("once: %s, added %v, %+v", got, first.Added, first.Problems)
		}
		looking, n, err := a.Expenses(t.Context(), app.ExpenseFilter{State: app.ExpenseAlike})
		check(t, err)
		if n != 3 || looking[0].Number == looking[2].Number {
			t.Errorf("%d look like one: %+v", n, looking)
		}
		again := bring(t, a, path, app.ImportOptions{Kind: app.Expenses, Today: today, DryRun: true})
		want := "Hire of lights 0 = Hire of lights 2 false; Hire of lights 0 = Hire of the lights 3 false; Hire of lights 0 = Hire of lights 4 false"
		if got := pairs(again); got != want || again.Added[app.Expenses] != 5 || again.Again[app.Expenses] != 3 || !strings.Contains(again.Summary(), "3 possible duplicates") {
			t.Errorf("twice: %s, again %v", got, again.Again)
		}
		exact := bring(t, a, path, app.ImportOptions{Kind: app.Expenses, Today: today, Joins: app.Joins{Exact: true}})
		if exact.Added[app.Expenses] != 2 || exact.Known[app.Expenses] != 3 || exact.Joined != 3 {
			t.Errorf("with what is here: added %v, known %v, %s", exact.Added, exact.Known, pairs(exact))
		}
	})
}

// Amounts are read by what their whole column says of point and comma.
func TestAmountsAreReadByTheirColumn(t *testing.T) {
	a := dbtest.New(t)
	for name, c := range map[string]struct{ amounts, want string }{
		"a point parts cents":      {"10.05 10.005 1.234 1,234 1,234.50 7", "1005 bad_amount bad_amount 123400 123450 700"},
		"a comma parts cents":      {`10,05 1.234 1,234 1.234,50`, "1005 123400 bad_amount 123450"},
		"cents are said below":     {"1.234 9.99", "bad_amount 999"},
		"alone":                    {"1.234", "unsure_amount"},
		"alone with others":        {"1.234 5 70", "unsure_amount 500 7000"},
		"both marks part cents":    {"1.234 1.50 2,50", "unsure_amount 150 250"},
		"thousands throughout":     {"9.360 12.000 1.500 350", "936000 1200000 150000 35000"},
		"thousands are said twice": {"1.234.567 1.234", "123456700 123400"},
		"no thousands before it":   {"1234.567 0.125", "bad_amount bad_amount"},
		"below zero":               {"-20 (20.00) 20.00- -1.234,50 20", "below_zero below_zero below_zero below_zero 2000"},
	} {
		t.Run(name, func(t *testing.T) {
			list := "Number\tDescription\tAmount\n"
			for i, amount := range strings.Fields(c.amounts) {
				list += fmt.Sprintf("%d\tRow %d\t%s\n", i, i, amount)
			}
			out := bring(t, a, write(t, "list.tsv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
			told := map[string]string{}
			for _, p := range out.Problems {
				told[fmt.Sprint("Row ", p.Row-2)] = p.Code
			}
			all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
			check(t, err)
			found := map[string]string{}
			for _, e := range all {
				if found[e.Description] = fmt.Sprint(int64(e.Amount)); told[e.Description] != "" && e.Amount == 0 {
					found[e.Description] = told[e.Description]
				}
			}
			for i, want := range strings.Fields(c.want) {
				if got := found[fmt.Sprint("Row ", i)]; got != want {
					t.Errorf("%s is read as %s, want %s", strings.Fields(c.amounts)[i], got, want)
				}
			}
			if out.Step != "" {
				move(t, a.Undo)
			}
		})
	}
}

// What would count wrongly is passed over, and said: a currency that is none, and a
// document that was void.
func TestDocumentsThatCannotCountArePassedOver(t *testing.T) {
	a := dbtest.New(t)
	list := "Number,Date,Description,Amount,Currency,Voided on,Text is hidden outside the office\n" +
		"1,2025-03-02,Euros,10.00,,,yes\n2,2025-03-02,Crowns,10.00,sek,,no\n3,2025-03-02,None,10.00,XYZ,,\n4,2025-03-02,Void,10.00,EUR,2025-03-05,\n5,2025-03-02,Dash,10.00,-,,Yes\n6,2025-03-02,Test,10.00,XXX,,\n"
	out := bring(t, a, write(t, "list.csv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
	var told []string
	for _, p := range out.Problems {
		told = append(told, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Code))
	}
	if got := strings.Join(told, "; "); got != "E4 bad_currency; 5 void; E7 bad_currency" || out.Skipped != 3 {
		t.Errorf("told of %s, %d skipped", got, out.Skipped)
	}
	all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
	check(t, err)
	if len(all) != 3 {
		t.Fatalf("%d came in", len(all))
	}
	for _, e := range all {
		if want := map[string]string{"Euros": "EUR true", "Crowns": "SEK false", "Dash": "EUR true"}[e.Description]; want != fmt.Sprint(e.Currency, " ", e.Personal) {
			t.Errorf("%s is %s %v", e.Description, e.Currency, e.Personal)
		}
	}
}

// Our own table finds the grant and the event again where the office has them, keeps
// the old place in the books in the notes, and says which columns nothing is for.
func TestOwnTableFindsGrantAndEvent(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		dbtest.NewYear(t, a)
		events, _, err := a.Events(t.Context(), app.EventFilter{})
		check(t, err)
		list := "id,name,version,number,description,amount,ineligible,ineligible_why,grants,shared,event_id,event,voucher_year,voucher,posted_on,colour\n" +
			"x,Own,3,F-7,By its id,20.00,,,NL-2025,15.00," + string(events[0].ID) + ",Gone,2025,3,2025-04-01,red\n" +
			"x,Own,3,,By its title,20.00,5.00,Fine,NL-2025,20.00,," + events[0].Title + ",2025,0,,\n" +
			"x,Own,3,F-9,Nowhere,20.00,,,\"NL-2025,MK-1\",20.00,,Nowhere,,,,\n" +
			"x,Own,3,F-10,Paid by nobody,20.00,5.00,,NL-2025,0.00,,,,,,\n"
		out := bring(t, a, write(t, "list.csv", []byte(list)), app.ImportOptions{Kind: app.Expenses, Today: today})
		var told []string
		for _, p := range out.Problems {
			told = append(told, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Code))
		}
		if got := strings.Join(told, "; "); got != "J3 share_too_much; L4 unknown_event; I4 several_grants; G5 no_reason" || strings.Join(out.InNotes, " ") != "posted_on colour voucher" {
			t.Errorf("told of %s, in notes %v", got, out.InNotes)
		}
		all, _, err := a.Expenses(t.Context(), app.ExpenseFilter{})
		check(t, err)
		found := map[string]string{}
		for _, e := range all {
			found[e.Description] = fmt.Sprint(e.Number, "|", e.Grants, "|", e.Shared, "|", e.EventID == events[0].ID, "|", e.Ineligible, "|", strings.ReplaceAll(e.Notes, "\n", ", "), "|", e.Posted())
		}
		for what, want := range map[string]string{
			"By its id":      "F-7|NL-2025|1500|true|0|posted_on: 2025-04-01, colour: red, voucher: 3/2025|false",
			"By its title":   "|NL-2025|1500|true|500||false",
			"Nowhere":        "F-9||0|false|0||false",
			"Paid by nobody": "F-10||0|false|0||false",
		} {
			if found[what] != want {
				t.Errorf("%s is %q, want %q", what, found[what], want)
			}
		}
	})
}

// A closed grant pays for no document of a list: it comes in without that share, and
// the import says so.
func TestImportSharesNothingOnAClosedGrant(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		g := app.Grant{Code: "EE-1", Title: "Bridges", Status: "closed", Currency: "EUR", Amount: 100000}
		check(t, a.SaveGrant(ctx, &g))
		out := bring(t, a, write(t, "list.csv", []byte("Number,Date,Description,Amount,Currency,Grant\n1,2025-03-02,Hall,10.00,EUR,EE-1\n")), app.ImportOptions{Kind: app.Expenses, Today: today})
		if len(out.Problems) != 1 || out.Problems[0].Code != "closed_grant" || !out.Problems[0].Lost() {
			t.Errorf("told of %+v", out.Problems)
		}
		all, _, err := a.Expenses(ctx, app.ExpenseFilter{})
		check(t, err)
		if len(all) != 1 || all[0].Description != "Hall" || all[0].Grants != "" {
			t.Errorf("came in: %+v", all)
		}
	})
}
