package db_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// deskRacer is where a process that plays a desk finds its office, and which
// of the two desks it is.
const deskRacer = "SOFRA_TEST_DESK"

// rounds is how often two desks want the same.
const rounds = 30

// TestRandomDesks has two processes do the verbs of two desks at once: they
// confirm one room, then one artist, and dates of requests that cross. Of the
// first two exactly one has it each time and the other is told who; the last
// are no rivals, and both have theirs.
func TestRandomDesks(t *testing.T) {
	if line, ok := os.LookupEnv(deskRacer); ok {
		playDesk(t, line)
		return
	}
	where := dbtest.Server(t)
	d := &desks{a: dbtest.Open(t, where, app.Mode{Write: true})}
	d.fill(t)
	var kept, refused [3]int
	for i, said := range bothDesks(t, where) {
		var k, r [3]int
		if _, err := fmt.Sscan(said, &k[0], &r[0], &k[1], &r[1], &k[2], &r[2]); err != nil {
			t.Fatalf("desk %d: %v: %s", i, err, said)
		}
		t.Logf("desk %d has %v of a room, an artist, a request that crosses; %v went to the other", i, k, r)
		for n := range k {
			kept[n], refused[n] = kept[n]+k[n], refused[n]+r[n]
		}
	}
	if kept != [3]int{rounds, rounds, 2 * rounds} || refused != [3]int{rounds, rounds, 0} {
		t.Errorf("kept %v, refused %v, of %d rounds", kept, refused, rounds)
	}
	h, err := d.a.Health(t.Context())
	if err != nil || !h.OK {
		t.Errorf("afterwards the office is %+v (%v)", h.Problems, err)
	}
}

// bothDesks runs two processes, and tells what each says.
func bothDesks(t *testing.T, where string) (said [2]string) {
	t.Helper()
	var all [2]*exec.Cmd
	var out [2]strings.Builder
	for i := range all {
		all[i] = exec.Command(os.Args[0], "-test.run=^TestRandomDesks$")
		all[i].Env = append(os.Environ(), fmt.Sprintf("%s=%d %s", deskRacer, i, where))
		all[i].Stdout, all[i].Stderr = &out[i], os.Stderr
		must(t, all[i].Start())
	}
	for i, cmd := range all {
		if err := cmd.Wait(); err != nil {
			t.Fatalf("desk %d: %v: %s", i, err, out[i].String())
		}
		said[i] = out[i].String()
	}
	return said
}

// desks is an office of two desks, each with events of its own.
type desks struct {
	a *app.App
}

// raceDay is the day of a round: the rooms, the artist and what crosses are
// wanted in months of their own.
func raceDay(month, round int) app.Date {
	return app.Date(fmt.Sprintf("2025-%02d-%02d", month, round+1))
}

func (d *desks) fill(t *testing.T) {
	t.Helper()
	w := newHouse(t, d.a)
	artist := app.Person{Name: "Arta Gashi"}
	must(t, d.a.SavePerson(t.Context(), &artist))
	for desk := range 2 {
		for i := range rounds {
			room := d.event(t, fmt.Sprint("room ", desk, " ", i), "")
			must(t, d.a.PlaceHold(t.Context(), &app.Hold{EventID: room, VenueID: w.venue.ID, RoomID: w.left, Day: raceDay(1, i)}))
			b := app.Booking{EventID: d.event(t, fmt.Sprint("artist ", desk, " ", i), raceDay(3, i)), PersonID: artist.ID, DateState: app.DateHold, Rank: 1}
			must(t, d.a.SaveBooking(t.Context(), &b))
			_, err := d.a.AskDates(t.Context(), app.DateRequest{EventID: d.event(t, fmt.Sprint("cross ", desk, " ", i), ""), Wishes: []app.Wish{
				{VenueID: w.venue.ID, RoomID: w.left, Day: raceDay(5, i)}, {VenueID: w.yard.ID, Day: raceDay(5, i)}}})
			must(t, err)
		}
	}
}

func (d *desks) event(t *testing.T, title string, day app.Date) app.ID {
	t.Helper()
	e := app.Event{Title: title, Kind: "concert", Day: day, Status: "planned"}
	must(t, d.a.SaveEvent(t.Context(), &e))
	return e.ID
}

// playDesk is one of the two processes.
func playDesk(t *testing.T, line string) {
	desk, where, _ := strings.Cut(line, " ")
	a, err := db.Open(t.Context(), where, app.Mode{Write: true})
	must(t, err)
	d := player{t: t, a: a, how: app.Confirming{Reason: "we race", ReleaseOthers: false}}
	d.list(desk)
	for i := range rounds {
		d.count(0, a.ConfirmHold(t.Context(), d.rooms[i], d.how))
		d.count(1, a.ConfirmDate(t.Context(), d.artists[i], d.how))
		d.count(2, a.ConfirmHold(t.Context(), d.crossing[i], d.how))
	}
	fmt.Println(d.kept[0], d.refused[0], d.kept[1], d.refused[1], d.kept[2], d.refused[2])
	must(t, a.Close())
}

type player struct {
	t                        *testing.T
	a                        *app.App
	how                      app.Confirming
	rooms, artists, crossing []app.ID
	kept, refused            [3]int
}

// list finds what this desk wants to confirm, in the order of the rounds. Of a
// request that crosses, one desk wants the room and the other the yard.
func (d *player) list(desk string) {
	holds, _, err := d.a.Holds(d.t.Context(), app.HoldFilter{})
	must(d.t, err)
	for _, h := range holds {
		what, own, _ := strings.Cut(h.Event, " ")
		switch {
		case !strings.HasPrefix(own, desk+" "):
		case what == "room":
			d.rooms = append(d.rooms, h.ID)
		case (h.RoomID == "") == (desk == "0"):
			d.crossing = append(d.crossing, h.ID)
		}
	}
	bookings, _, err := d.a.Bookings(d.t.Context(), app.BookingFilter{Page: app.Page{Sort: "day"}})
	must(d.t, err)
	for _, b := range bookings {
		if strings.HasPrefix(b.Event, "artist "+desk+" ") {
			d.artists = append(d.artists, b.ID)
		}
	}
	if len(d.rooms) != rounds || len(d.artists) != rounds || len(d.crossing) != rounds {
		d.t.Fatalf("%d rooms, %d artists, %d that cross", len(d.rooms), len(d.artists), len(d.crossing))
	}
}

// count notes whether a desk had what it wanted, or was told that the other
// has; anything else is a failure.
func (d *player) count(what int, err error) {
	switch {
	case err == nil:
		d.kept[what]++
	case isTaken(err):
		d.refused[what]++
	default:
		d.t.Fatal(err)
	}
}

// TestGivesWay has a desk hold one queue and want the next, while another that
// confirms a date holds the next and wants the first: the server stops one of
// them, and where that is who confirms, the step is done again.
func TestGivesWay(t *testing.T) {
	where := dbtest.Server(t)
	a, other := dbtest.Open(t, where, app.Mode{Write: true}), openDB(t, where, "")
	w := newWanted(t, a)
	for i, e := range []app.Event{w.first, w.next, w.last} {
		if w.crosses(t, other, e, app.Date(fmt.Sprint("2025-03-0", i+1))) {
			return
		}
	}
	t.Error("the server always stopped the other desk")
}

// crosses says whether the desk that confirmed was the one that gave way. The
// server stops the other instead where that began to wait a second later.
func (w *wanted) crosses(t *testing.T, other *db.DB, e app.Event, day app.Date) bool {
	_, err := w.a.AskDates(t.Context(), app.DateRequest{EventID: e.ID, Wishes: []app.Wish{
		{VenueID: w.venue.ID, RoomID: w.left, Day: day}, {VenueID: w.yard.ID, Day: day}}})
	must(t, err)
	rows, _, err := w.a.Holds(t.Context(), app.HoldFilter{EventID: e.ID, RoomID: w.left})
	must(t, err)
	left, yard := fmt.Sprint(w.left, "|", day), fmt.Sprint(w.yard.ID, "|", day)
	done := make(chan error)
	stopped := other.Update(t.Context(), &app.Step{Kind: app.Change}, func(tx app.Tx) error {
		must(t, tx.Alone(t.Context(), yard))
		go func() { done <- w.a.ConfirmHold(t.Context(), rows[0].ID, app.Confirming{}) }()
		for waiting := 0; waiting == 0; {
			must(t, other.LookAt(t.Context(), &waiting, `SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'
				AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`))
		}
		return tx.Alone(t.Context(), left)
	})
	if err := <-done; err != nil {
		t.Errorf("the desk that confirmed: %v", err)
	}
	if h, err := w.a.Hold(t.Context(), rows[0].ID); err != nil || h.State != app.HoldConfirmed {
		t.Errorf("the hold is %+v (%v)", h, err)
	}
	if !errors.Is(stopped, app.ErrBusy) {
		must(t, stopped)
	}
	return stopped == nil
}
