package app

import "testing"

func TestRhythm(t *testing.T) {
	for _, c := range []struct {
		name  string
		r     Rhythm
		first Date
		want  []Date
	}{
		{"every second Friday", Rhythm{Every: 2}, "2026-12-18", []Date{"2027-01-01", "2027-01-15"}},
		{"the second Tuesday of each month", Rhythm{Monthly: true, Every: 1}, "2026-01-13", []Date{"2026-02-10", "2026-03-10", "2026-04-14"}},
		{"every third month", Rhythm{Monthly: true, Every: 3}, "2026-11-02", []Date{"2027-02-01", "2027-05-03"}},
		{"the fourth Thursday, not the last", Rhythm{Monthly: true, Every: 1}, "2026-07-23", []Date{"2026-08-27", "2026-09-24", "2026-10-22"}},
		{"the fifth, and so the last, Friday", Rhythm{Monthly: true, Every: 1}, "2026-01-30", []Date{"2026-02-27", "2026-03-27", "2026-04-24", "2026-05-29"}},
	} {
		for i, want := range c.want {
			if got := c.r.on(c.first, i+1); got != want {
				t.Errorf("%s: number %d is on %s, not %s", c.name, i+1, got, want)
			}
		}
	}
}
