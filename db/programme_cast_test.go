package db_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// castEvening is a concert to come whose programme has somebody in each state:
// who is confirmed, released, declined, only an idea, not asked, a member who is
// off, and one who comes with the ensemble.
func castEvening(t *testing.T, a *app.App) (app.Event, app.Programme) {
	t.Helper()
	ctx, ids := t.Context(), map[string]app.ID{}
	for _, name := range []string{"Firm", "Released", "Expired", "Idea", "Unasked", "Off", "Member", "Host"} {
		one := app.Person{Name: name}
		must(t, a.SavePerson(ctx, &one))
		ids[name] = one.ID
	}
	band := app.Ensemble{Name: "Band", Members: []app.Member{{PersonID: ids["Off"]}, {PersonID: ids["Member"]}}}
	must(t, a.SaveEnsemble(ctx, &band))
	p := app.Programme{Title: "Evening", Status: "draft"}
	for _, name := range []string{"Firm", "Released", "Expired", "Idea", "Unasked", "Off", "Member", "Host"} {
		p.Items = append(p.Items, app.Item{Kind: "work", Title: "Song of " + name, Planned: 60, Performers: []app.Performer{{PersonID: ids[name]}}})
	}
	p.Items = append(p.Items, app.Item{Kind: "work", Title: "All", Planned: 60, Performers: []app.Performer{{EnsembleID: band.ID}, {PersonID: ids["Released"]}, {Said: "A guest"}}})
	must(t, a.SaveProgramme(ctx, &p))
	e := app.Event{Title: "Evening", Kind: "concert", Day: "2027-03-22", Starts: "20:00", Status: "planned", ProgrammeID: p.ID,
		EventParts: app.EventParts{People: []app.EventPerson{{PersonID: ids["Host"], Role: "moderator"}}}}
	must(t, a.SaveEvent(ctx, &e))
	for name, s := range map[string][2]string{"Firm": {"confirmed", "draft"}, "Released": {"released", "declined"}, "Expired": {"idea", "expired"}, "Idea": {"idea", "draft"}} {
		must(t, a.SaveBooking(ctx, &app.Booking{EventID: e.ID, PersonID: ids[name], DateState: app.DateState(s[0]), Deal: app.Deal(s[1])}))
	}
	band1 := app.Booking{EventID: e.ID, EnsembleID: band.ID, DateState: app.DateConfirmed}
	must(t, a.SaveBooking(ctx, &band1))
	must(t, a.SaveLineup(ctx, band1.ID, []app.Player{{PersonID: ids["Off"], Stands: app.IsOff}}))
	return e, p
}

func TestCastOfAProgramme(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e, p := castEvening(t, a)
		said := func(on app.Date) string {
			t.Helper()
			p, err := a.Programme(t.Context(), p.ID)
			must(t, err)
			c, err := a.CastOf(t.Context(), p, e, on)
			must(t, err)
			var all []string
			for _, f := range c.Absent(p) {
				all = append(all, fmt.Sprint(f.Coming, " ", f.Name, f.Places))
			}
			return strings.Join(all, "; ")
		}
		const never = "not Released[2 9]; not Expired[3]; not Off[6]; unbooked Unasked[5]"
		if got := said("2027-03-01"); got != never+"; perhaps Idea[4]" {
			t.Errorf("before, it says %q", got)
		}
		if got := said("2027-04-01"); got != never {
			t.Errorf("afterwards it says %q", got)
		}
		e.Status = "cancelled"
		if got := said("2027-03-01"); got != "" {
			t.Errorf("of a cancelled event it says %q", got)
		}
		missing, _, err := a.MissingAt(t.Context(), e.ID, "2027-03-01")
		must(t, err)
		var what []string
		for _, m := range missing {
			if strings.Contains(m.What.English(), "is in the programme") {
				what = append(what, m.What.English())
			}
		}
		if got := strings.Join(what, "; "); got != "Released is in the programme and is not coming; Expired is in the programme and is not coming; "+
			"Off is in the programme and is not coming; Unasked is in the programme and is not booked" {
			t.Errorf("it misses %q", got)
		}
	})
}

// Where nobody is booked that is one thing that is missing, and names nobody.
func TestCastOfNobody(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		y := dbtest.NewYear(t, a)
		e := app.Event{Title: "Again", Kind: "concert", Day: "2027-03-22", Status: "planned", ProgrammeID: y.Concert.ProgrammeID}
		must(t, a.SaveEvent(t.Context(), &e))
		missing, _, err := a.MissingAt(t.Context(), e.ID, "2027-03-01")
		must(t, err)
		if len(missing) != 1 || missing[0].What.English() != "Nobody in the programme is booked yet" {
			t.Errorf("it misses %+v", missing)
		}
	})
}

// The office's sheet marks who is not known to come; outside they are not named.
func TestDaySheetNamesWhoComes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e, _ := castEvening(t, a)
		for variant, want := range map[string]string{
			app.SheetFull: "Song of Firm (Firm); Song of Released (Released [not coming]); Song of Expired (Expired [not coming]); Song of Idea (Idea [not confirmed]); " +
				"Song of Unasked (Unasked [not booked]); Song of Off (Off [not coming]); Song of Member (Member); Song of Host (Host); All (Band, Released [not coming], A guest)",
			app.SheetArtists: "Song of Firm (Firm); Song of Released; Song of Expired; Song of Idea; " +
				"Song of Unasked; Song of Off; Song of Member (Member); Song of Host (Host); All (Band, A guest)",
		} {
			sheet, err := a.MakeDaySheet(t.Context(), app.DaySheetAsk{EventID: e.ID, Variant: variant, Blocks: app.Set{app.BlockProgramme},
				Langs: []words.Lang{words.En}, At: time.Date(2027, 3, 20, 9, 0, 0, 0, time.UTC)})
			must(t, err)
			var lines []string
			for _, b := range sheet.Columns[0] {
				if b.Kind == app.PaperTimed {
					lines = append(lines, b.Text)
				}
			}
			if got := strings.Join(lines, "; "); got != want {
				t.Errorf("%s: %q", variant, got)
			}
		}
	})
}

// The balance weighs who plays that evening, as the warnings do: not who is off,
// and whoever stands in.
func TestBalanceFollowsTheLineup(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e, p := castEvening(t, a)
		p.Items = p.Items[8:]
		must(t, a.SaveProgramme(ctx, &p))
		people := func() int {
			t.Helper()
			m, err := a.OpenMeter(ctx, p, e.ID)
			must(t, err)
			return m.Weigh(p).People
		}
		if n := people(); n != 3 { // the member, who was released, and a guest
			t.Errorf("without who is off there are %d on stage", n)
		}
		rows, _, err := a.Bookings(ctx, app.BookingFilter{EventID: e.ID})
		must(t, err)
		for _, k := range rows {
			if k.EnsembleID == "" {
				continue
			}
			line, err := a.Lineup(ctx, k.ID)
			must(t, err)
			more := app.Person{Name: "Stand-in"}
			must(t, a.SavePerson(ctx, &more))
			must(t, a.SaveLineup(ctx, k.ID, append(line, app.Player{PersonID: more.ID, Stands: app.StandsIn})))
		}
		if n := people(); n != 4 {
			t.Errorf("with who stands in there are %d on stage", n)
		}
	})
}

// A fee is printed once where all of it is due, and what is not agreed is marked.
func TestDaySheetFees(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		e, _ := castEvening(t, a)
		rows, _, err := a.Bookings(t.Context(), app.BookingFilter{EventID: e.ID, Page: app.Page{Sort: "artist"}})
		must(t, err)
		for _, k := range rows {
			k.Fee, k.Currency = 10000, "EUR"
			must(t, a.SaveBooking(t.Context(), &k.Booking))
		}
		sheet, err := a.MakeDaySheet(t.Context(), app.DaySheetAsk{EventID: e.ID, Variant: app.SheetFull, Blocks: app.Set{app.BlockFees},
			Langs: []words.Lang{words.En}, At: time.Date(2027, 3, 20, 9, 0, 0, 0, time.UTC)})
		must(t, err)
		var fees []string
		for _, b := range sheet.Columns[0] {
			if b.Kind == app.PaperAmount {
				fees = append(fees, b.Label)
			}
		}
		if got := strings.Join(fees, "; "); got != "Band: Fee, all of it due; Firm: Fee, all of it due; Idea [not confirmed]: Fee, all of it due" {
			t.Errorf("the fees are %q", got)
		}
	})
}

// Who declined for themselves does not come because their ensemble may.
func TestWhoDeclinedDoesNotComeWithTheEnsemble(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		one := app.Person{Name: "Hana"}
		must(t, a.SavePerson(ctx, &one))
		band := app.Ensemble{Name: "Band", Members: []app.Member{{PersonID: one.ID}}}
		must(t, a.SaveEnsemble(ctx, &band))
		p := app.Programme{Title: "Evening", Status: "draft", Items: []app.Item{{Kind: "work", Title: "Song", Planned: 60, Performers: []app.Performer{{PersonID: one.ID}}}}}
		must(t, a.SaveProgramme(ctx, &p))
		e := app.Event{Title: "Evening", Kind: "concert", Day: "2027-03-22", Status: "planned", ProgrammeID: p.ID}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveBooking(ctx, &app.Booking{EventID: e.ID, PersonID: one.ID, DateState: app.DateReleased, Deal: app.DealDeclined}))
		must(t, a.SaveBooking(ctx, &app.Booking{EventID: e.ID, EnsembleID: band.ID, DateState: app.DateIdea}))
		c, err := a.CastOf(ctx, p, e, "2027-03-01")
		must(t, err)
		if got := c.Of(p.Items[0].Performers[0]); got != app.ComesNot {
			t.Errorf("who declined is said to come: %v", got)
		}
	})
}
