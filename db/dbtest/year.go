package dbtest

import (
	"testing"

	"sofra/app"
)

// Year is what a small office did in one year for one grant, told through the
// verbs. Its tests know the counts by heart: see db/measure_test.go.
type Year struct {
	Grant, Other   app.Grant // Other pays for another project
	People         []app.Person
	Trio           app.Ensemble
	Concert, Panel app.Event
}

// NewYear fills a: ten artists and a trio, one programme played twice, a
// panel, and events that must not count; feedback, media and money.
func NewYear(t testing.TB, a *app.App) Year {
	t.Helper()
	var y Year
	funder := app.Organisation{Name: "Fund for Song", Kind: "funder"}
	keep(t, a.SaveOrganisation(t.Context(), &funder))
	ours := app.Project{Code: "US-2025", Title: "Urban Soundscape"}
	others := app.Project{Code: "DIA", Title: "Dialogue"}
	keep(t, a.SaveProject(t.Context(), &ours), a.SaveProject(t.Context(), &others))
	y.Grant = app.Grant{
		Code: "NL-2025", Title: "Song & dance", FunderID: funder.ID, Currency: "EUR", Amount: 1000000, StartsOn: "2025-01-01", EndsOn: "2025-12-31", GrantRules: app.GrantRules{Variance: 10},
		Lines: []app.BudgetLine{
			{Code: "1.1", Heading: "Artists", Title: "Fees", Unit: "concert", Quantity: 2500, UnitCost: 200000, Amount: 500000, Position: 1},
			{Code: "1.10", Heading: "Artists", Title: "Travel", Amount: 100000, Position: 2},
			{Code: "2", Heading: "Hall", Title: "Hire of the hall", Amount: 400000, Position: 3},
		},
		Projects: []app.GrantProject{{ProjectID: ours.ID}},
	}
	y.Other = app.Grant{Code: "MK-1", Title: "Talks", Currency: "USD", Projects: []app.GrantProject{{ProjectID: others.ID}}}
	keep(t, a.SaveGrant(t.Context(), &y.Grant), a.SaveGrant(t.Context(), &y.Other))
	y.cast(t, a)
	y.events(t, a, ours.ID, others.ID)
	y.audience(t, a, ours.ID, others.ID)
	y.money(t, a)
	return y
}

func keep(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// cast has six people of one community in their own words, two of another,
// one whom only a list names, and one who was not asked.
func (y *Year) cast(t testing.TB, a *app.App) {
	t.Helper()
	for i, name := range []string{"Arta A.", "Bekim B.", "Cveta C.", "Dren D.", "Era E.", "Fatos F.", "Goran G.", "Hana H.", "Ilir I.", "Jeta J."} {
		p := app.Person{Name: name, Roles: app.Set{"artist"}}
		keep(t, a.SavePerson(t.Context(), &p))
		y.People = append(y.People, p)
		answer, by := "alb", app.SaidSelf
		switch {
		case i == 9:
			continue
		case i == 8:
			by = app.SaidList
		case i > 5:
			answer = "srb"
		}
		keep(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: p.ID, Asks: app.AsksCommunity, Answer: answer, SaidBy: by}))
	}
	y.Trio = app.Ensemble{Name: "Trio", Members: []app.Member{
		{PersonID: y.People[7].ID}, {PersonID: y.People[8].ID, FromOn: "2025-01-01"}, {PersonID: y.People[9].ID, UntilOn: "2025-03-31"},
	}}
	keep(t, a.SaveEnsemble(t.Context(), &y.Trio))
}

func (y *Year) events(t testing.TB, a *app.App, ours, others app.ID) {
	t.Helper()
	hall := app.Venue{Name: "Red Hall", PlaceID: "gracanice"}
	keep(t, a.SaveVenue(t.Context(), &hall))
	old, made := app.Work{Title: "Old song", Tradition: "srb"}, app.Work{Title: "=New song", Tradition: "alb", NewVersion: true, Arranger: "Arta A."}
	keep(t, a.SaveWork(t.Context(), &old), a.SaveWork(t.Context(), &made))
	by := func(i int) app.Performer { return app.Performer{PersonID: y.People[i].ID} }
	set := app.Programme{Title: "Evening", Items: []app.Item{
		{Kind: "work", WorkID: old.ID, Planned: 240, Performed: 250, Performers: []app.Performer{by(0), by(1), by(2), by(3), by(4), by(5), by(6)}},
		{Kind: "speech", Title: "Welcome", Planned: 120},
		{Kind: "work", WorkID: made.ID, Planned: 300, Performers: []app.Performer{{EnsembleID: y.Trio.ID}, {Said: "a guest"}}},
	}}
	keep(t, a.SaveProgramme(t.Context(), &set))
	y.Concert = app.Event{ProjectID: ours, ProgrammeID: set.ID, Kind: "concert", Title: "Spring concert", Status: "done", Day: "2025-03-08", VenueID: hall.ID}
	y.Concert.Attendance = []app.Attendance{{Way: "head-count", People: 120}, {Way: "tally", Category: "women", People: 70}, {Way: "tally", Category: "srb", People: 12}, {Way: "tally", Category: "tur", People: 2}}
	y.Panel = app.Event{ProjectID: ours, Kind: "panel", Title: "-Panel", Status: "confirmed", Day: "2025-12-31"}
	y.Panel.Attendance = []app.Attendance{{Way: "head-count", People: 30}}
	again := app.Event{ProjectID: ours, ProgrammeID: set.ID, Kind: "concert", Title: "Autumn concert", Day: "2025-10-01"}
	keep(t, a.SaveEvent(t.Context(), &y.Concert), a.SaveEvent(t.Context(), &y.Panel), a.SaveEvent(t.Context(), &again))
	y.uncounted(t, a, ours, others)
	for _, b := range []app.Booking{
		{EventID: y.Concert.ID, PersonID: y.People[0].ID, Fee: 15000, Currency: "EUR"},
		{EventID: y.Concert.ID, EnsembleID: y.Trio.ID, Fee: 40000, Currency: "EUR"},
		{EventID: again.ID, PersonID: y.People[1].ID, Fee: 20000, Currency: "RSD"},
	} {
		keep(t, a.SaveBooking(t.Context(), &b), a.MoveDate(t.Context(), b.ID, app.DateConfirmed))
	}
	idea := app.Booking{EventID: y.Concert.ID, PersonID: y.People[2].ID, Fee: 99900, Currency: "EUR"}
	keep(t, a.SaveBooking(t.Context(), &idea))
}

// uncounted are events that no figure may have.
func (y *Year) uncounted(t testing.TB, a *app.App, ours, others app.ID) {
	t.Helper()
	binned := app.Event{ProjectID: ours, Kind: "concert", Title: "In the bin", Status: "done", Day: "2025-05-05"}
	for _, e := range []*app.Event{
		{ProjectID: ours, Kind: "concert", Title: "Cancelled", Status: "cancelled", Reason: "rain", Day: "2025-04-01", EventParts: app.EventParts{Attendance: []app.Attendance{{Way: "head-count", People: 7}}}},
		{ProjectID: ours, Kind: "concert", Title: "Idea", Status: "idea", Day: "2025-04-02"},
		{ProjectID: ours, Kind: "rehearsal", Title: "Rehearsal", Status: "done", Day: "2025-03-07"},
		{ProjectID: ours, Kind: "meeting", Title: "Too late", Status: "done", Day: "2026-01-01"},
		{ProjectID: others, Kind: "panel", Title: "Another project", Status: "done", Day: "2025-06-01"},
		{Kind: "concert", Title: "No project", Status: "done", Day: "2025-06-02"},
		&binned,
	} {
		keep(t, a.SaveEvent(t.Context(), e))
	}
	keep(t, a.Delete(t.Context(), "2025-06-01T00:00:00Z", app.Ref{Kind: app.Events, ID: binned.ID}))
}

// audience has 24 forms of ours: 12 with scores, by event and by project.
func (y *Year) audience(t testing.TB, a *app.App, ours, others app.ID) {
	t.Helper()
	for i := range 24 {
		score, trust := i%4+7, i%5+1
		r := app.Response{EventID: y.Concert.ID, Day: "2025-03-08", Score: &score, Trust: &trust, Heard: "no", Community: "alb", Gender: "woman"}
		if i >= 12 {
			r = app.Response{ProjectID: ours, Day: "2025-07-01", Community: "srb", Gender: "man"}
		}
		if i == 23 {
			r.Community = "tur"
		}
		keep(t, a.SaveResponse(t.Context(), &r))
	}
	keep(t,
		a.SaveResponse(t.Context(), &app.Response{ProjectID: others, Day: "2025-07-01"}),
		a.SaveResponse(t.Context(), &app.Response{ProjectID: ours, Day: "2024-07-01"}),
		a.SaveMediaItem(t.Context(), &app.MediaItem{EventID: y.Concert.ID, Title: "A song for all", Outlet: "Radio", Day: "2025-03-09", Balance1: "balanced", Link: "https://example.org"}),
		a.SaveMediaItem(t.Context(), &app.MediaItem{ProjectID: ours, Title: "+Loud", Day: "2025-03-10", Balance1: "balanced", Balance2: "one-sided"}),
		a.SaveMediaItem(t.Context(), &app.MediaItem{ProjectID: others, Title: "Other", Day: "2025-03-10", Balance1: "balanced"}))
}

func (y *Year) money(t testing.TB, a *app.App) {
	t.Helper()
	line := func(i int) app.ID { return y.Grant.Lines[i].ID }
	for _, e := range []*app.Expense{
		{Number: "2025-001", Day: "2025-03-08", Supplier: "Arta A.", Description: "Fee", Amount: 15000, Currency: "EUR", EventID: y.Concert.ID, Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line(0), Amount: 15000}}},
		{Number: "2025-002", Day: "2025-04-01", Description: "Train to Belgrade", Amount: 4200000, Currency: "RSD", Rate: "0.00854", RateSource: "NBS", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line(1), Amount: 4200000}}},
		{Number: "2025-003", Day: "2025-05-01", Description: "Hall", Amount: 500000, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line(2), Amount: 450001}, {GrantID: y.Other.ID, Amount: 10000}}},
		{Number: "2025-004", Day: "2025-05-02", Description: "No rate", Amount: 1000, Currency: "CHF", Shares: []app.Share{{GrantID: y.Grant.ID, Amount: 1000}}},
		{Number: "2025-005", Day: "2025-05-03", Description: "On no line", Amount: 700, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, Amount: 700}}},
		{Number: "2024-099", Day: "2024-12-31", Description: "Too early", Amount: 900, Currency: "EUR", Shares: []app.Share{{GrantID: y.Grant.ID, LineID: line(0), Amount: 900}}},
	} {
		keep(t, a.SaveExpense(t.Context(), e))
	}
}
