package db_test

import (
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// What a report lacks is counted as its figures are.
func TestGaps(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		other := app.Filter{GrantID: y.Other.ID, From: "2025-01-01", To: "2025-12-31"}
		wants := map[app.Measure][2]int64{app.NoHeadCount: {1, 1}, app.NoEvent: {12, 1}, app.OutOfPeriod: {1, 0}, app.NoLine: {2, 1}, app.NoRate: {1, 1}, app.NoPerformer: {2, 0}, app.MaybeTwice: {0, 0}}
		for _, m := range app.Gaps() {
			want, ok := wants[m]
			if got := [2]int64{figure(t, a, m, year), figure(t, a, m, other)}; !ok || got != want {
				t.Errorf("%s is %v, want %v", m, got, want)
			}
		}
		all, err := app.Findings(t.Context(), a.Reader, year)
		must(t, err)
		if len(all) != 8 || all[0].Gap != app.NoRate || all[0].N != 1 || all[6].Gap != "" {
			t.Errorf("found %+v", all)
		}
		none, err := app.Findings(t.Context(), a.Reader, app.Filter{GrantID: y.Grant.ID, From: "2019-01-01", To: "2019-12-31"})
		must(t, err)
		for _, f := range none {
			if f.N != 0 && f.Gap != app.OutOfPeriod || f.Fact.Empty() {
				t.Errorf("found in an empty year: %+v", f)
			}
		}
	})
}

// What the money of a report counts before its period lacks nothing unseen.
func TestGapsOfMoneyBeforeThePeriod(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		line := y.Grant.Lines[0].ID
		for _, e := range []*app.Expense{
			{Day: "2019-09-01", Description: "Years before", Amount: 100, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, Amount: 100}}},
			{Day: "2024-12-30", Description: "No rate", Amount: 100, Currency: "CHF", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line, Amount: 100}}},
			{Day: "2026-01-01", Description: "After", Amount: 100, Currency: "CHF", Shares: []app.Share{{GrantID: y.Grant.ID, Amount: 100}}},
			{Description: "No day", Amount: 100, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line, Amount: 100}}},
		} {
			must(t, a.SaveExpense(t.Context(), e))
		}
		for m, want := range map[app.Measure]int64{app.OutOfPeriod: 5, app.NoLine: 3, app.NoRate: 2} {
			rows, n, err := a.Behind(t.Context(), m, year, app.Page{})
			must(t, err)
			if got := figure(t, a, m, year); got != want || n != int(want) || len(rows) != n {
				t.Errorf("%s is %d with %d rows behind it, want %d", m, got, n, want)
			}
		}
	})
}

func TestDoubtsAboutAnExpense(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		ours := app.Share{GrantID: y.Grant.ID, LineID: y.Grant.Lines[0].ID}
		for day, want := range map[app.Date]string{
			"2025-01-01": "", "2025-12-31": "", "": "Without a day it is in no report.",
			"2024-12-31": "This day is before the grant's period, which begins 01.01.2025.",
			"2026-01-01": "This day is after the grant's period, which ends 31.12.2025.",
		} {
			doubts, err := a.ExpenseDoubts(t.Context(), app.Expense{Day: day, Shares: []app.Share{ours, ours}})
			must(t, err)
			if len(doubts) > 1 || len(doubts) == 0 && want != "" || len(doubts) == 1 && doubts[0].English() != want {
				t.Errorf("%q: %v, want %q", day, doubts, want)
			}
		}
		for grant, want := range map[app.ID]int{y.Grant.ID: 1, y.Other.ID: 0} { // the other has no lines
			if doubts, err := a.ExpenseDoubts(t.Context(), app.Expense{Day: "2025-05-05", Shares: []app.Share{{GrantID: grant}}}); err != nil || len(doubts) != want {
				t.Errorf("on no line: %v, %v", doubts, err)
			}
		}
	})
}

func TestAnswersOfAnEvent(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		for name, c := range map[string]struct {
			f            app.ResponseFilter
			all, hits, n int64
		}{
			"the concert":      {app.ResponseFilter{EventID: y.Concert.ID}, 12, 9, 12},
			"the whole office": {app.ResponseFilter{}, 26, 9, 12},
			"nothing":          {app.ResponseFilter{EventID: y.Panel.ID}, 0, 0, 0},
			"a day without":    {app.ResponseFilter{EventID: y.Concert.ID, From: "2025-03-09"}, 0, 0, 0},
		} {
			counts, err := a.AnswersTo(t.Context(), c.f)
			must(t, err)
			liked := app.Tell(counts)[0]
			if all := app.Given(counts, "all", ""); all != c.all || liked.Hits != c.hits || liked.All != c.n {
				t.Errorf("%s: %d forms, %d of %d liked it", name, all, liked.Hits, liked.All)
			}
			for _, q := range counts {
				switch q.Question {
				case "all", "score", "trust", "heard", "language":
				default:
					t.Errorf("%s: %s was counted", name, q.Question)
				}
			}
		}
	})
}

func TestWhereAWorkWasPlayed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		dbtest.NewYear(t, a)
		rows, _, err := a.Works(t.Context(), app.WorkFilter{Page: app.Page{Find: "new"}})
		must(t, err)
		if len(rows) != 1 || rows[0].Times != 2 || rows[0].LastDay != "2025-10-01" {
			t.Fatalf("works %+v", rows)
		}
		played, n, err := a.Played(t.Context(), rows[0].ID, app.Page{Limit: 5})
		must(t, err)
		if n != 2 || len(played) != 2 || played[0].Event != "Autumn concert" || played[1].Venue != "Red Hall" || played[1].Seconds != 300 || played[1].Times != 1 {
			t.Errorf("played %d times: %+v", n, played)
		}
		if second, n, err := a.Played(t.Context(), rows[0].ID, app.Page{Limit: 1, Offset: 1}); err != nil || n != 2 || len(second) != 1 || second[0] != played[1] {
			t.Errorf("the second page is %+v (%v)", second, err)
		}
	})
}

// Nobody is known for a guest without a record, for somebody in the bin, and
// for an ensemble on a day when it had no members.
func TestPerformancesOfNobody(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		spring := app.Filter{GrantID: y.Grant.ID, From: "2025-03-08", To: "2025-03-08"}
		want := func(when string, all, day int64) {
			t.Helper()
			if got, once := figure(t, a, app.NoPerformer, year), figure(t, a, app.NoPerformer, spring); got != all || once != day {
				t.Errorf("%s: %d in the year and %d on the day, want %d and %d", when, got, once, all, day)
			}
		}
		want("a guest at two concerts", 2, 1)
		must(t, a.Delete(t.Context(), "2025-06-01T00:00:00Z", app.Ref{Kind: app.People, ID: y.People[3].ID}))
		want("and one in the bin", 4, 2)
		for i := range y.Trio.Members {
			y.Trio.Members[i].UntilOn = "2025-09-30"
		}
		must(t, a.SaveEnsemble(t.Context(), &y.Trio))
		want("and an ensemble that has parted by autumn", 5, 2)
	})
}

// Two artists of one name are told once each, unless they were born on
// different days; so are two who answer the same telephone.
func TestArtistsWhoMayBeTheSame(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		artists, n, err := a.Behind(t.Context(), app.ArtistsOnStage, year, app.Page{})
		must(t, err)
		if n < 2 || figure(t, a, app.MaybeTwice, year) != 0 {
			t.Fatalf("of %d artists some are alike already", n)
		}
		change := func(id app.ID, edit func(*app.Person)) {
			t.Helper()
			p, err := a.Person(t.Context(), id)
			must(t, err)
			edit(&p)
			must(t, a.SavePerson(t.Context(), &p))
		}
		one, two := artists[0].ID, artists[1].ID
		want := func(when string, want int64) {
			t.Helper()
			if got := figure(t, a, app.MaybeTwice, year); got != want {
				t.Errorf("%s: %d, want %d", when, got, want)
			}
		}
		change(one, func(p *app.Person) { p.Name, p.BornOn = "Милица Ђорђевић", "1990-03-08" })
		change(two, func(p *app.Person) { p.Name, p.BornOn = "Milica Đorđević", "" })
		want("in two scripts", 2)
		rows, _, err := a.Behind(t.Context(), app.MaybeTwice, year, app.Page{})
		must(t, err)
		if len(rows) != 2 || rows[0].Kind != app.People || rows[0].Amount != 1 {
			t.Errorf("behind stand %+v", rows)
		}
		change(two, func(p *app.Person) { p.BornOn = "1971-01-26" })
		want("born on other days", 0)
		change(one, func(p *app.Person) { p.Email = "Milica@example.org" })
		change(two, func(p *app.Person) { p.Email = "milica@example.org" })
		want("with one e-mail", 2)
	})
}
