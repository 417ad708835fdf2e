package app_test

import (
	"testing"

	"sofra/app"
)

// What is outside the opening hours is warned of. 10 March 2025 is a Monday.
func TestOpeningHours(t *testing.T) {
	house := app.Opens("1-4 09:00-13:00\n1-4 13:00-22:00\n5-6 18:00-02:00\n7 02:00-04:00")
	for _, c := range []struct {
		opens  app.Opens
		day    app.Date
		starts app.Clock
		ends   app.Clock
		want   string
	}{
		{house, "2025-03-10", "10:00", "21:00", ""}, // over noon, where two times meet
		{house, "2025-03-10", "20:00", "22:01", "Red Hall is open on this day of the week at these hours: 09:00–13:00, 13:00–22:00."},
		{house, "2025-03-10", "08:59", "", "Red Hall is open on this day of the week at these hours: 09:00–13:00, 13:00–22:00."},
		{house, "2025-03-10", "", "", ""},
		{house, "2025-03-14", "22:00", "01:30", ""}, // Friday night
		{house, "2025-03-14", "22:00", "02:30", "Red Hall is open on this day of the week at these hours: 18:00–02:00."},
		{house, "2025-03-15", "01:00", "01:30", ""},             // still Friday's night
		{house, "2025-03-15", "23:00", "03:00", ""},             // Saturday's, and then Sunday's
		{"5-1 10:00-12:00", "2025-03-10", "10:00", "12:00", ""}, // over the end of the week
		{"5-1 10:00-12:00", "2025-03-11", "10:00", "12:00", "Red Hall is not open on this day of the week."},
		{"5-1 10:00-12:00", "2025-03-11", "", "", "Red Hall is not open on this day of the week."},
		{"", "2025-03-11", "03:00", "04:00", ""}, // nobody knows
		{house, "", "03:00", "04:00", ""},
	} {
		v := app.Venue{Name: "Red Hall", VenueParts: app.VenueParts{Opens: c.opens}}
		if got := v.ClosedFor(app.Event{Day: c.day, Starts: c.starts, Ends: c.ends}).English(); got != c.want {
			t.Errorf("%s %s–%s: %q, want %q", c.day, c.starts, c.ends, got, c.want)
		}
	}
}

// Opening hours are written in one way, and read as they were written.
func TestOpeningHoursAreKept(t *testing.T) {
	o := app.OpensOf([]app.Opening{{From: 6, Until: 7, Starts: "10:00", Ends: "14:00"}, {From: 1, Until: 1, Starts: "18:00", Ends: "02:00"}})
	if o != "1 18:00-02:00\n6-7 10:00-14:00" || app.OpensOf(o.All()) != o || !app.OpensRule(o).Empty() {
		t.Errorf("written as %q", o)
	}
	for _, wrong := range []app.Opens{"0 09:00-10:00", "1-8 09:00-10:00", "1 9:00-10:00", "1 09:00-09:00", "1 09:00-24:30", "always"} {
		if app.OpensRule(wrong).Empty() || len(wrong.All()) > 0 {
			t.Errorf("%q is taken", wrong)
		}
	}
}
