package db_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// drawn is what lanes show, one line a lane that has something.
func drawn(lanes []app.Lane) []string {
	var all []string
	for _, l := range lanes {
		var bars []string
		for _, b := range l.Bars {
			bar := fmt.Sprint(b.Kind, " ", b.Event, " ", b.Begins[8:], "-", b.Ends[8:])
			for _, more := range []string{b.In, string(b.Conflict)} {
				if more != "" {
					bar += " (" + more + ")"
				}
			}
			if b.Kind == app.BarHold {
				bar += fmt.Sprint(" #", b.Rank)
			}
			bars = append(bars, bar)
		}
		for _, b := range l.Blocked {
			bars = append(bars, fmt.Sprint("blocked ", b.FromOn[8:], "-", b.UntilOn[8:]))
		}
		if len(bars) > 0 {
			all = append(all, l.Name+": "+strings.Join(bars, ", "))
		}
	}
	return all
}

func TestRoomLanes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, w := t.Context(), newWanted(t, a)
		w.hold(t, w.first, w.left, "2025-03-08")
		w.hold(t, w.next, w.left, "2025-03-08")
		done := w.at(w.right, "08 21:00-23:00")
		idea := w.at(w.upstair, "09 20:00-21:00")
		idea.Status = "planned"
		yard := w.at("", "07 22:00-01:00")
		gone := w.at("", "08 10:00-11:00")
		for _, e := range []*app.Event{&done, &idea, &yard, &gone} {
			must(t, a.SaveEvent(ctx, e))
		}
		must(t, a.CancelEvent(ctx, gone.ID, "rain"))
		w.hold(t, w.last, w.whole, "2025-03-08")
		want := []string{
			"Whole hall: hold First 08T19:30-08T22:00 (Left) (double-booking) #1, hold Last 08T19:30-08T22:00 (double-booking) #1, " +
				"hold Next 08T19:30-08T22:00 (Left) #2, confirmed At 08 21:00-23:00 08T21:00-08T23:00 (Right)",
			"Left: hold First 08T19:30-08T22:00 (double-booking) #1, hold Last 08T19:30-08T22:00 (Whole hall) (double-booking) #1, hold Next 08T19:30-08T22:00 #2",
			"Right: hold Last 08T19:30-08T22:00 (Whole hall) (double-booking) #1, confirmed At 08 21:00-23:00 08T21:00-08T23:00",
			"Upstairs: idea At 09 20:00-21:00 09T20:00-09T21:00",
			"The yard: confirmed At 07 22:00-01:00 07T22:00-08T01:00",
		}
		all, n, err := a.RoomLanes(ctx, app.LaneFilter{From: "2025-03-08", To: "2025-03-09"})
		if got := drawn(all); err != nil || n != 5 || !sameLines(got, want) {
			t.Errorf("%d lanes (%v):\n%s\nnot\n%s", n, err, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		page, n, err := a.RoomLanes(ctx, app.LaneFilter{From: "2025-03-08", To: "2025-03-09", Page: app.Page{Offset: 1, Limit: 2}})
		if got := drawn(page); err != nil || n != 5 || !sameLines(got, want[1:3]) {
			t.Errorf("a page of %d lanes (%v):\n%s", n, err, strings.Join(got, "\n"))
		}
		if all[3].Bars[0].SetUp != 30 || all[3].Bars[0].Strike != 30 {
			t.Errorf("upstairs keeps %+v", all[3].Bars[0].Minutes)
		}
		if _, n, err := a.RoomLanes(ctx, app.LaneFilter{From: "2025-03-08", To: "2025-03-09", Seats: 1}); n != 0 || err != nil {
			t.Errorf("%d lanes with seats (%v)", n, err)
		}
	})
}

// sameLines compares lanes whose bars at one hour may stand in any order.
func sameLines(got, want []string) bool {
	sorted := func(lines []string) []string {
		var all []string
		for _, l := range lines {
			name, bars, _ := strings.Cut(l, ": ")
			each := strings.Split(bars, ", ")
			slices.Sort(each)
			all = append(all, name+": "+strings.Join(each, ", "))
		}
		return all
	}
	return slices.Equal(sorted(got), sorted(want))
}

func TestArtistLanes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		for _, p := range []*app.Person{&v.arta, &v.luan} {
			p.Roles = app.Set{"artist"}
			must(t, a.SavePerson(ctx, p))
		}
		must(t, a.SaveBooking(ctx, &app.Booking{EventID: v.here.ID, PersonID: v.arta.ID}))
		trio := app.Booking{EventID: v.was.ID, EnsembleID: v.trio.ID}
		must(t, a.SaveBooking(ctx, &trio))
		must(t, a.MoveDate(ctx, trio.ID, app.DateConfirmed))
		must(t, a.Block(ctx, &app.Blocked{PersonID: v.luan.ID, FromOn: "2025-02-20", UntilOn: "2025-03-01"}))
		for days, want := range map[[2]app.Date][]string{
			{"2025-02-01", "2025-02-28"}: {"Arta: confirmed Was 08T00:00-09T00:00 (Trio)", "Luan: confirmed Was 08T00:00-09T00:00 (Trio), blocked 20-01", "Trio: confirmed Was 08T00:00-09T00:00"},
			{"2025-03-08", "2025-03-08"}: {"Arta: idea Here 08T00:00-09T00:00"},
		} {
			lanes, n, err := a.ArtistLanes(ctx, app.LaneFilter{From: days[0], To: days[1]})
			if got := drawn(lanes); err != nil || n != 4 || !slices.Equal(got, want) {
				t.Errorf("%d lanes (%v):\n%s", n, err, strings.Join(got, "\n"))
			}
		}
	})
}
