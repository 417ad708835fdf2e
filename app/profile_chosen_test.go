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

// madeBy is the report on the year of dbtest by a profile that has one sheet or so,
// and something that is chosen beside.
func madeBy(t *testing.T, a *app.App, sheets, chosen string) app.Report {
	t.Helper()
	file := `{"code": "ours", "names": {"en": "Ours"}, "sheets": [` + sheets + `]` + chosen + `}`
	if _, err := a.TakeProfile(t.Context(), "ours.json", []byte(file)); err != nil {
		t.Fatal(err)
	}
	r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: "NL-2025", Profile: "ours", From: "2025-01-01", To: "2025-12-31", Less: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// column are the texts of a column of a table.
func column(t *testing.T, r app.Report, table, key string) (all []string) {
	t.Helper()
	of, ok := r.Table(table)
	if !ok || of.Column(key) < 0 {
		t.Fatalf("no column %s of %s", key, table)
	}
	for _, row := range of.Rows {
		all = append(all, row[of.Column(key)].Text)
	}
	return all
}

func TestProfileChoosesSheetsAndTheirOrder(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := madeBy(t, a, `{"sheet": "media"}, {"sheet": "cover"}, {"sheet": "addenda", "if_any": true}, {"sheet": "events"}`, "")
	var keys []string
	for _, s := range r.Sheets {
		keys = append(keys, s.Key)
	}
	if !slices.Equal(keys, []string{"media", "cover", "events"}) {
		t.Errorf("the sheets are %v", keys)
	}
}

func TestProfileChoosesLabels(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := madeBy(t, a, `{"sheet": "events", "names": {"en": "Activities"}, "columns": [{"column": "event", "names": {"en": "Activity"}}, {"column": "day"}]}`, "")
	table, _ := r.Table("Events")
	if s := r.Sheets[0]; s.Name != "Activities" || s.Title != "Activities" || len(table.Columns) != 2 || table.Columns[0].Title != "Activity" || table.Columns[1].Key != "day" || len(table.Rows[0]) != 2 {
		t.Errorf("%q with %+v", s.Name, table.Columns)
	}
}

func TestProfileChoosesLanguages(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	one := madeBy(t, a, `{"sheet": "money"}`, `, "languages": ["sq"]`)
	if one.Lang != words.Sq || one.Lang2 != "" || one.Sheets[0].Name != words.In(words.Sq).T("Money") {
		t.Errorf("%s, %q, %q", one.Lang, one.Lang2, one.Sheets[0].Name)
	}
	two := madeBy(t, a, `{"sheet": "money"}`, `, "languages": ["sr-Latn", "en"]`)
	if two.Lang != words.SrLatn || two.Lang2 != words.En || two.Sheets[0].Name != words.In(words.SrLatn).T("Money")+" - Money" || two.Sheets[0].Title != words.In(words.SrLatn).T("Money")+" / Money" {
		t.Errorf("%s, %q, %q", two.Lang, two.Lang2, two.Sheets[0].Name)
	}
}

func TestProfileChoosesAges(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	for _, band := range []string{"18-24", "25-34"} {
		for range 12 {
			if err := a.SaveResponse(t.Context(), &app.Response{EventID: y.Concert.ID, Day: "2025-03-08", AgeBand: band}); err != nil {
				t.Fatal(err)
			}
		}
	}
	asked := firsts(madeBy(t, a, `{"sheet": "communities"}`, ""))
	chosen := firsts(madeBy(t, a, `{"sheet": "communities"}`, `, "age_bands": [[0, 17], [18, 34], [35, 0]]`))
	if !slices.Contains(asked, "18-24") || slices.Contains(chosen, "18-24") || !slices.Contains(chosen, "18-34") {
		t.Errorf("as they are asked %v; as the profile has them %v", asked, chosen)
	}
}

// firsts are the words of all rows of a report.
func firsts(r app.Report) (all []string) {
	for _, s := range r.Sheets {
		for _, t := range s.Tables {
			for _, row := range t.Rows {
				for _, v := range row {
					all = append(all, strings.ReplaceAll(v.Text, "–", "-"))
				}
			}
		}
	}
	return all
}

func TestProfileChoosesCategories(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	r := madeBy(t, a, `{"sheet": "money"}`, `, "headings": [{"code": "B", "names": {"en": "Premises"}, "takes": ["2"]}, {"code": "A", "names": {"en": "Art"}, "takes": ["Artists"]}]`)
	if got := column(t, r, "Budget", "heading"); !slices.Equal(got[:3], []string{"B Premises", "A Art", "A Art"}) {
		t.Errorf("the headings are %v", got)
	}
}

func TestProfileChoosesNumbers(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	aim := app.Aim{GrantID: y.Grant.ID, Level: "output", Texts: []app.AimText{{Language: words.En, Title: "Music together"}}}
	if err := a.SaveAim(t.Context(), &aim); err != nil {
		t.Fatal(err)
	}
	of := app.Indicator{AimID: aim.ID, Code: "I-1", DonorNumber: "7", IndicatorRule: app.IndicatorRule{Kind: "number"}, Texts: []app.IndicatorText{{Language: words.En, Title: "Concerts"}}}
	of.Measure = app.ConcertsHeld
	if err := a.SaveIndicator(t.Context(), &of); err != nil {
		t.Fatal(err)
	}
	r := madeBy(t, a, `{"sheet": "summary"}, {"sheet": "indicators"}`, `, "indicators": {"`+string(app.EventsHeld)+`": "R1.1", "I-1": "R2"}`)
	if got := column(t, r, "Summary", "figure"); got[0] != "R1.1 Events held" {
		t.Errorf("the figures are %v", got)
	}
	if got := column(t, r, "Indicators", "donor"); !slices.Equal(got, []string{"R2"}) {
		t.Errorf("the indicators are %v", got)
	}
}

func TestProfileChoosesWhatIsSigned(t *testing.T) {
	a := dbtest.New(t)
	dbtest.NewYear(t, a)
	if r := madeBy(t, a, `{"sheet": "declaration"}`, `, "declaration": {"en": "It is all true."}`); r.Sheets[0].Lead != "It is all true." {
		t.Errorf("what is signed is %q", r.Sheets[0].Lead)
	}
}

// What the grant paid is turned on line by line into the currency of the profile, and
// what was planned by the rate of its first day:
//
//	plan      5,000.00 EUR × 1.0389 (January) = 5,194.50 USD
//	document  100.01 EUR × 1.1234 (June) = 112.3512 → 112.35; 0.45 EUR × 1.1234 = 0.5055 → 0.51
func TestProfileChoosesTheCurrency(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	y.Grant.Exchange = app.ByMonth
	keepAll(t, a.SaveGrant(t.Context(), &y.Grant))
	if r := madeBy(t, a, `{"sheet": "money"}`, `, "currency": "USD"`); !strings.Contains(r.Sheets[0].Lead, "there is no rate for it: The InforEuro rate of the month") || !strings.Contains(r.Sheets[0].Lead, "in EUR") {
		t.Errorf("without a rate the sheet says %q", r.Sheets[0].Lead)
	}
	for month, value := range map[app.Date]string{"2025-01-01": "1.0389", "2025-06-01": "1.1234"} {
		keepAll(t, a.SaveRate(t.Context(), &app.Rate{Source: app.InforEuro, Currency: "USD", Day: month, Value: value}))
	}
	for i, amount := range []app.Minor{10001, 45} {
		keepAll(t, a.SaveExpense(t.Context(), &app.Expense{Number: "U" + string(rune('1'+i)), Day: "2025-06-10", Supplier: "Shop", Description: "Strings", Amount: amount, Currency: "EUR",
			Shares: []app.Share{{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID, Amount: amount}}}))
	}
	y.Grant.Profile = "unmik"
	keepAll(t, a.SaveGrant(t.Context(), &y.Grant))
	lacking, err := app.UnturnedLines(t.Context(), a.Reader, app.Filter{GrantID: y.Grant.ID, To: "2025-12-31"})
	if err != nil || !slices.ContainsFunc(lacking, func(l app.Unturned) bool { return l.Number == "2025-001" && l.Missing.Currency == "USD" }) || slices.ContainsFunc(lacking, func(l app.Unturned) bool { return l.Number == "U1" }) {
		t.Errorf("what lacks a rate is %+v (%v)", lacking, err)
	}
	r := madeBy(t, a, `{"sheet": "cover"}, {"sheet": "money"}, {"sheet": "transactions"}, {"sheet": "interim"}, {"sheet": "co-funding"}`, `, "currency": "USD"`)
	if lead := r.Sheets[4].Lead; !strings.Contains(lead, "in EUR") {
		t.Errorf("what several grants pay is not turned on, but the sheet says %q", lead)
	}
	for _, s := range r.Sheets[1:4] {
		if !strings.Contains(s.Lead, "in USD") || !strings.Contains(s.Lead, "1.0389") || !strings.Contains(s.Lead, "turned into USD with the InforEuro rate of the month") {
			t.Errorf("the sheet %s says %q", s.Key, s.Lead)
		}
	}
	budget, _ := r.Table("Budget")
	if got := budget.Rows[0][budget.Column("budget")].N; got != 519450 {
		t.Errorf("the first line is %d", got)
	}
	paid, _ := r.Table("Transactions")
	turned := map[string]int64{}
	for _, row := range paid.Rows {
		turned[row[paid.Column("number")].Text] = row[paid.Column("paid")].N
	}
	if turned["U1"] != 11235 || turned["U2"] != 51 {
		t.Errorf("the documents are %v", turned)
	}
	var sum, spent int64
	for _, n := range turned {
		sum += n
	}
	for _, row := range budget.Rows {
		spent += row[budget.Column("period")].N
	}
	if total, _ := paid.Total("paid"); total.N != spent || spent < sum {
		t.Errorf("the budget has %d, the transactions %d", spent, total.N)
	}
	if one, ok := r.Single("grant.currency"); !ok || one.Value.Text != "USD" {
		t.Errorf("the report is in %+v", one)
	}
}

func keepAll(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// A profile that a grant is reported on by is not taken away, and no copy takes a
// code that is there.
func TestProfileIsCopied(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		as := app.Profile{Code: "ours", Names: app.Worded{words.Sq: "Yni"}}
		p, err := a.CopyProfile(t.Context(), "EU", as)
		if err != nil || !p.Own() || p.Name(words.En) != "Yni" {
			t.Fatalf("%+v: %v", p.Names, err)
		}
		if _, err := a.CopyProfile(t.Context(), "eu", as); err == nil || !strings.Contains(err.Error(), "already has this code") {
			t.Errorf("a second one: %v", err)
		}
		g := app.Grant{Code: "EU-1", Title: "Songs", Currency: "EUR", GrantRules: app.GrantRules{Profile: "ours"}}
		keepAll(t, a.SaveGrant(t.Context(), &g))
		if err := a.RestoreProfile(t.Context(), p); err == nil || !strings.Contains(err.Error(), "EU-1") {
			t.Errorf("one that is used: %v", err)
		}
		g.Profile = ""
		keepAll(t, a.SaveGrant(t.Context(), &g), a.RestoreProfile(t.Context(), p))
		if _, err := a.Profile(t.Context(), "ours"); err == nil {
			t.Error("it is still there")
		}
	})
}

// A report that was frozen by a profile is the same after that was edited, and after
// it is gone; and no figure of it differs for that.
func TestFrozenByTheProfileAsItWas(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	file := `{"code": "ours", "names": {"en": "Ours"}, "headings": [{"code": "A", "names": {"en": "Art"}, "takes": ["Artists"]}], "sheets": [{"sheet": "cover"}, {"sheet": "money", "names": {"en": "Costs"}}, {"sheet": "transactions"}]}`
	_, err := a.TakeProfile(t.Context(), "ours.json", []byte(file))
	keepAll(t, err)
	y.Grant.Profile = "ours"
	keepAll(t, a.SaveGrant(t.Context(), &y.Grant))
	p := app.ReportPeriod{GrantID: y.Grant.ID, FromOn: "2025-01-01", ToOn: "2025-06-30", Lang: words.En}
	keepAll(t, a.PlanReport(t.Context(), &p))
	dbtest.Sound(t, a, p.ID)
	keepAll(t, a.ApproveReport(t.Context(), p.ID, "Arta", "2025-07-01"), a.FreezeReport(t.Context(), app.Freezing{Period: p.ID}))
	_, was, err := a.Frozen(t.Context(), p.ID)
	keepAll(t, err)
	if len(was.Reports[0].Sheets) != 3 || was.Reports[0].Sheets[1].Name != "Costs" {
		t.Fatalf("it was frozen with %d sheets", len(was.Reports[0].Sheets))
	}
	same := func(when string) {
		t.Helper()
		_, is, err := a.Frozen(t.Context(), p.ID)
		keepAll(t, err)
		one, sum, err := app.PackFrozen(was.Reports)
		keepAll(t, err)
		if other, again, err := app.PackFrozen(is.Reports); err != nil || sum != again || one != other {
			t.Errorf("%s it is another one: %v", when, err)
		}
		if changes, err := a.ChangedSince(t.Context(), p.ID); err != nil || len(changes) > 0 {
			t.Errorf("%s it would differ: %+v, %v", when, changes, err)
		}
	}
	edited, err := a.TakeProfile(t.Context(), "ours.json", []byte(strings.NewReplacer("Art\"", "Music\"", "Costs", "Expenses", `{"sheet": "cover"}, `, "").Replace(file)))
	keepAll(t, err)
	same("after the profile was edited")
	y.Grant.Profile = ""
	keepAll(t, a.SaveGrant(t.Context(), &y.Grant), a.RestoreProfile(t.Context(), edited))
	same("after the profile is gone")
}
