package db_test

import (
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// printed notes that a day sheet was printed for some readers.
func printed(t *testing.T, a *app.App, event app.ID, variant string) {
	t.Helper()
	ask := app.DaySheetAsk{EventID: event, Variant: variant, Blocks: app.DaySheetBlocks(variant), Langs: []words.Lang{words.En}, At: time.Now()}
	must(t, a.PrintDaySheet(t.Context(), ask, func(app.Paper, io.Writer) error { return nil }, io.Discard))
}

// staleOf is what changed since the last print for each of the readers, as short
// as it goes.
func staleOf(t *testing.T, a *app.App, event app.ID) (said []string) {
	t.Helper()
	all, err := a.StaleSheets(t.Context(), event, time.Now())
	must(t, err)
	for _, s := range all {
		for _, c := range s.Changes {
			said = append(said, strings.Join([]string{s.Variant, string(c.Kind), c.Part, c.What, c.From, c.To}, " "))
		}
	}
	return said
}

// What was printed before a change says so, line by line, and only to those whose
// readers see the line; printed anew, it holds again.
func TestDaySheetsChangedSince(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		boss := app.Person{Name: "Besim Rama", Phone: "+383 44 555 021"}
		must(t, a.SavePerson(ctx, &boss))
		hall := app.Venue{Name: "Fabrika", Rooms: []app.Room{{Name: "Great hall"}, {Name: "Small hall"}}}
		must(t, a.SaveVenue(ctx, &hall))
		e := app.Event{Kind: "concert", Title: "Concert", Day: app.DateOf(time.Now()), Starts: "20:00", VenueID: hall.ID, RoomID: hall.Rooms[0].ID}
		must(t, a.SaveEvent(ctx, &e))
		doors := app.ShowLine{EventID: e.ID, Starts: "18:00", What: "Doors", Who: "House", SeenBy: app.SeenByAll()}
		build := app.ShowLine{EventID: e.ID, Starts: "14:00", What: "Stage build", SeenBy: app.Set{"crew"}}
		must(t, a.SaveShowLine(ctx, &doors))
		must(t, a.SaveShowLine(ctx, &build))
		for _, v := range []string{app.SheetCrew, app.SheetPress} {
			printed(t, a, e.ID, v)
		}
		if got := staleOf(t, a, e.ID); len(got) != 0 {
			t.Fatalf("nothing changed, and it says %q", got)
		}
		build.Starts = "13:30"
		must(t, a.SaveShowLine(ctx, &build))
		same(t, "a line of the crew", staleOf(t, a, e.ID), "crew time schedule Stage build 14:00 13:30")
		doors.Starts, doors.Who = "18:30", "Elif"
		must(t, a.SaveShowLine(ctx, &doors))
		must(t, a.RemoveShowLine(ctx, build))
		fresh := app.ShowLine{EventID: e.ID, Starts: "19:00", What: "Speeches", SeenBy: app.Set{"press"}}
		must(t, a.SaveShowLine(ctx, &fresh))
		e, err := a.Event(ctx, e.ID)
		must(t, err)
		e.RoomID, e.People = hall.Rooms[1].ID, []app.EventPerson{{PersonID: boss.ID, Role: "stage"}}
		must(t, a.SaveEvent(ctx, &e))
		same(t, "all of it", staleOf(t, a, e.ID),
			"crew fact room  Great hall Small hall", "crew time schedule Doors 18:00 18:30", "crew gone schedule Stage build  ",
			"crew who contacts stage  ", "crew who schedule Doors House Elif",
			"press fact room  Great hall Small hall", "press time schedule Doors 18:00 18:30", "press new schedule Speeches  ")
		printed(t, a, e.ID, app.SheetPress)
		if got := staleOf(t, a, e.ID); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "press") }) || len(got) != 5 {
			t.Errorf("printed anew it says %q", got)
		}
		sheets, err := a.DaySheets(ctx, e.ID, app.SheetCrew)
		must(t, err)
		if strings.Contains(sheets[0].Said, "555") || !strings.Contains(sheets[0].Said, "Stage build") {
			t.Errorf("kept is %s", sheets[0].Said)
		}
		e.Day = e.Day.Add(-1)
		must(t, a.SaveEvent(ctx, &e))
		if got := staleOf(t, a, e.ID); len(got) != 0 {
			t.Errorf("of a day that is over it says %q", got)
		}
	})
}

// A sheet of one artist is counted and compared for itself, and nobody hears of
// it once they do not come any more.
func TestOwnDaySheetsChangedSince(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Kind: "concert", Title: "Concert", Day: app.DateOf(time.Now())}
		must(t, a.SaveEvent(ctx, &e))
		k := app.Booking{EventID: e.ID, PersonID: newPerson(t, a, "Arta"), DateState: app.DateConfirmed, Currency: "EUR"}
		must(t, a.SaveBooking(ctx, &k))
		ask := app.DaySheetAsk{EventID: e.ID, BookingID: k.ID, Variant: app.SheetArtists, Blocks: app.OwnSheetBlocks(), Langs: []words.Lang{words.Sq}, At: time.Now()}
		must(t, a.PrintDaySheet(ctx, ask, func(app.Paper, io.Writer) error { return nil }, io.Discard))
		printed(t, a, e.ID, app.SheetArtists)
		k, err := a.Booking(ctx, k.ID)
		must(t, err)
		k.Needs = app.Set{"hotel"}
		must(t, a.SaveBooking(ctx, &k))
		same(t, "their hotel", staleOf(t, a, e.ID), "artists part travel   ")
		if all, err := a.StaleSheets(ctx, e.ID, time.Now()); err != nil || all[0].Artist != "Arta" || all[0].Number != 1 {
			t.Errorf("it is %+v, %v", all, err)
		}
		must(t, a.MoveDate(ctx, k.ID, app.DateCancelled))
		if got := staleOf(t, a, e.ID); len(got) != 0 {
			t.Errorf("of who does not come it says %q", got)
		}
	})
}

func newPerson(t *testing.T, a *app.App, name string) app.ID {
	t.Helper()
	p := app.Person{Name: name}
	must(t, a.SavePerson(t.Context(), &p))
	return p.ID
}
