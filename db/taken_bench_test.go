package db

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sofra/app"
)

// BenchmarkConflict holds the look whether an artist is free, in an office of
// 100,000 bookings, against the indexed range query alone that it rests on;
// and the lanes of a page of that office against those of one of 1,000.
func BenchmarkConflict(b *testing.B) {
	large, small := full(b, 10_000), full(b, 100)
	for b.Loop() {
		check := fastest(func(i int) { looked(b, large, i) })
		query := fastest(func(i int) { ranged(b, large, i) })
		b.ReportMetric(float64(check)/float64(query), "check/query")
		b.ReportMetric(float64(fastest(func(i int) { laned(b, large, i) }))/float64(fastest(func(i int) { laned(b, small, i) })), "lanes/lanes-of-small")
	}
}

// full is an office of so many events, each with ten artists whose dates are
// confirmed; no artist plays twice on a day.
func full(b *testing.B, events int) *DB {
	b.Helper()
	d, err := open(b.Context(), filepath.Join(b.TempDir(), fmt.Sprint(events, ".sofra")), app.Mode{Create: true, Write: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { d.Close() })
	step := app.Step{Kind: app.Change}
	err = d.Update(b.Context(), &step, func(tx app.Tx) error {
		tx.Stream()
		for i := range 2000 {
			if err := tx.PutPerson(b.Context(), &app.Person{Kept: app.Kept{ID: artist(i)}, Name: invented(i), Roles: app.Set{"artist"}}); err != nil {
				return err
			}
		}
		for i := range events {
			e := app.Event{Title: fmt.Sprint("Concert ", i), Kind: "concert", Day: dayOf(i), Starts: "20:00", Ends: "22:00"}
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

// wish is a date that nobody has yet: the morning of a day.
func wish(i int) takenRow {
	day := string(dayOf(i * 37))
	return takenRow{Subject: artist(i * 7 % 2000), Begins: day + "T10:00", Ends: day + "T12:00"}
}

func looked(b *testing.B, d *DB, i int) {
	if fault, err := d.occupied(b.Context(), wish(i)); fault != nil || err != nil {
		b.Fatal(fault, err)
	}
}

func ranged(b *testing.B, d *DB, i int) {
	t, ids := wish(i), []app.ID{}
	if err := d.all(b.Context(), &ids, `SELECT id FROM taken WHERE subject = ? AND ends > ? AND begins < ? AND event_id <> ? ORDER BY ends LIMIT 1`,
		t.Subject, t.Begins, t.Ends, string(t.EventID)); err != nil || len(ids) > 0 {
		b.Fatal(ids, err)
	}
}

func laned(b *testing.B, d *DB, i int) {
	from := dayOf(i % 60)
	if lanes, _, err := d.ArtistLanes(b.Context(), app.LaneFilter{From: from, To: from.Add(28), Page: app.Page{Limit: 20, Offset: 20}}); err != nil || len(lanes) != 20 {
		b.Fatal(len(lanes), err)
	}
}
