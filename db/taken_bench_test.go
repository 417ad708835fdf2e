package db_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// BenchmarkConflict holds the look whether an artist is free, in an office of
// 100,000 bookings, against the indexed range query alone that it rests on;
// what the form is told of one booking, and the lanes of a page of that office,
// against those of an office of 1,000.
func BenchmarkConflict(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) {
		conflict(b, func(events int) string { return filepath.Join(b.TempDir(), fmt.Sprint(events, ".sofra")) })
	})
	b.Run("postgres", func(b *testing.B) {
		conflict(b, func(int) string { return dbtest.Server(b) })
	})
}

func conflict(b *testing.B, where func(events int) string) {
	b.Helper()
	large, small := full(b, where(10_000), 10_000), full(b, where(100), 100)
	for b.Loop() {
		check := fastest(func(i int) { looked(b, large, i) })
		query := fastest(func(i int) { ranged(b, large, i) })
		b.ReportMetric(float64(check)/float64(query), "check/query")
		for unit, do := range map[string]func(*testing.B, *db.DB, int){
			"doubts/doubts-of-small": doubted, "artists/artists-of-small": laned, "rooms/rooms-of-small": roomed,
		} {
			b.ReportMetric(float64(fastest(func(i int) { do(b, large, i) }))/float64(fastest(func(i int) { do(b, small, i) })), unit)
		}
	}
}

// benchRooms is how many rooms the office of the bench has.
const benchRooms = 50

// full is an office of so many events, each with a room and ten artists whose
// dates are confirmed; no artist plays twice on a day.
func full(b *testing.B, where string, events int) *db.DB {
	b.Helper()
	d, err := db.OpenDB(b.Context(), where, app.Mode{Create: !db.IsURL(where), Write: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { d.Close() })
	step := app.Step{Kind: app.Change}
	err = d.Update(b.Context(), &step, func(tx app.Tx) error {
		tx.Stream()
		for i := range 2000 {
			if err := tx.PutPerson(b.Context(), &app.Person{Kept: app.Kept{ID: artist(i)}, Name: fmt.Sprint("Artist ", i), Roles: app.Set{"artist"}}); err != nil {
				return err
			}
		}
		v := app.Venue{Name: "The house"}
		for i := range benchRooms {
			v.Rooms = append(v.Rooms, app.Room{Name: fmt.Sprint("Room ", i), Position: i + 1})
		}
		if err := tx.PutVenue(b.Context(), &v); err != nil {
			return err
		}
		for i := range events {
			e := app.Event{Kept: app.Kept{ID: concert(i)}, Title: fmt.Sprint("Concert ", i), Kind: "concert", Day: dayOf(i), Starts: "20:00", Ends: "22:00", Status: "confirmed",
				VenueID: v.ID, RoomID: v.Rooms[i%benchRooms].ID}
			if err := tx.PutEvent(b.Context(), &e); err != nil {
				return err
			}
			for k := range 10 {
				if err := tx.PutBooking(b.Context(), &app.Booking{EventID: e.ID, PersonID: artist((10*i + k) % 2000), DateState: app.DateConfirmed, Deal: app.DealSigned}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err == nil {
		err = d.Outside(b.Context(), `INSERT INTO taken (id, subject, begins, ends, event_id, booking_id)
			SELECT b.id, b.person_id, e.day || 'T20:00', e.day || 'T22:00', e.id, b.id FROM booking b JOIN event e ON e.id = b.event_id`)
	}
	if err == nil {
		err = d.Outside(b.Context(), `ANALYZE`)
	}
	if err != nil {
		b.Fatal(err)
	}
	return d
}

func concert(i int) app.ID { return app.ID(fmt.Sprintf("concert-%05d", i)) }
func artist(i int) app.ID  { return app.ID(fmt.Sprintf("artist-%04d", i)) }
func dayOf(i int) app.Date { return app.Date("2020-01-01").Add(i % 3650) }

// fastest is the quickest of five rounds of 100.
func fastest(do func(i int)) time.Duration {
	best := time.Hour
	for range 5 {
		start := time.Now()
		for i := range 100 {
			do(i)
		}
		best = min(best, time.Since(start))
	}
	return best
}

// morning is a date that nobody has yet: an artist, and the morning of a day.
func morning(i int) (who app.ID, begins, ends string) {
	day := string(dayOf(i * 37))
	return artist(i * 7 % 2000), day + "T10:00", day + "T12:00"
}

func looked(b *testing.B, d *db.DB, i int) {
	who, begins, ends := morning(i)
	if fault, err := d.Occupied(b.Context(), who, begins, ends); fault != nil || err != nil {
		b.Fatal(fault, err)
	}
}

func ranged(b *testing.B, d *db.DB, i int) {
	ids := []app.ID{}
	who, begins, ends := morning(i)
	if err := d.Look(b.Context(), &ids, `SELECT id FROM taken WHERE subject = ? AND ends > ? AND begins < ? AND event_id <> ? ORDER BY ends LIMIT 1`,
		who, begins, ends, ""); err != nil || len(ids) > 0 {
		b.Fatal(ids, err)
	}
}

func laned(b *testing.B, d *db.DB, i int) {
	from := dayOf(i % 60)
	if lanes, _, err := d.ArtistLanes(b.Context(), app.LaneFilter{From: from, To: from.Add(28), Page: app.Page{Limit: 20, Offset: 20}}); err != nil || len(lanes) != 20 {
		b.Fatal(len(lanes), err)
	}
}

// doubted asks what is doubtful about an artist at an event of another day, as
// the form does while it is filled in.
func doubted(b *testing.B, d *db.DB, i int) {
	asked := app.Booking{EventID: concert(i % 60), PersonID: artist(i * 7 % 2000), DateState: app.DateHold, Rank: 1}
	if _, err := app.New(d).BookingDoubts(b.Context(), asked, true); err != nil {
		b.Fatal(err)
	}
}

func roomed(b *testing.B, d *db.DB, i int) {
	from := dayOf(i % 60)
	if lanes, _, err := d.RoomLanes(b.Context(), app.LaneFilter{From: from, To: from.Add(28), Page: app.Page{Limit: 20, Offset: 20}}); err != nil || len(lanes) != 20 {
		b.Fatal(len(lanes), err)
	}
}
