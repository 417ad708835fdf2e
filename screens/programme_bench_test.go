package screens

import (
	"fmt"
	"testing"
	"time"

	"sofra/app"
	"sofra/db/dbtest"
)

// catalogue is how many works stand behind the programme.
const catalogue = 8_000

// BenchmarkProgrammePage holds the page of a programme of 40 items with a
// catalogue of 8,000 works behind it against the same page of an office that has
// the 40 works of the programme and no other. The two take turns, so that what
// else the machine does falls on both; each is the quickest of thirty. One desk
// at a time is the toolkit's, so both offices are shown on the same.
func BenchmarkProgrammePage(b *testing.B) {
	full, fullID := longEvening(b, catalogue)
	bare, bareID := longEvening(b, 0)
	u := desk(b, bare)
	for b.Loop() {
		one, other := time.Hour, time.Hour
		for range 30 {
			one = min(one, openedIn(b, u, full, fullID))
			other = min(other, openedIn(b, u, bare, bareID))
		}
		b.ReportMetric(float64(one)/float64(other), "x-empty-catalogue")
	}
	b.ReportMetric(0, "ns/op")
}

// longEvening is an office with a programme of 40 pieces, and so many works
// beside them.
func longEvening(b *testing.B, works int) (*app.App, app.ID) {
	b.Helper()
	a := dbtest.New(b)
	p := app.Programme{Title: "Long evening", Status: "draft"}
	var people [10]app.Person
	for n := range people {
		people[n].Name = fmt.Sprintf("Artist %d", n)
		keep(b, a.SavePerson(b.Context(), &people[n]))
	}
	for n := range 40 + works {
		w := app.Work{Title: fmt.Sprintf("Work %d", n), Composer: fmt.Sprintf("Composer %d", n%97), Seconds: 200 + n%200}
		keep(b, a.SaveWork(b.Context(), &w))
		if n < 40 {
			p.Items = append(p.Items, app.Item{Kind: "work", WorkID: w.ID, Planned: w.Seconds, Performers: []app.Performer{
				{PersonID: people[n%10].ID, Part: "voice"}, {PersonID: people[n/4].ID, Part: "def"}}})
		}
	}
	keep(b, a.SaveProgramme(b.Context(), &p))
	keep(b, a.FreezeProgramme(b.Context(), p))
	return a, p.ID
}

// openedIn is how long the page of a programme takes to open, whole.
func openedIn(b *testing.B, u *UI, a *app.App, id app.ID) time.Duration {
	b.Helper()
	u.App = a
	page := &programmePage{id: id}
	from := time.Now()
	u.into(page)
	took := time.Since(from)
	if len(page.now.Items) != 40 || page.order == nil {
		b.Fatal("the page is not there")
	}
	return took
}
