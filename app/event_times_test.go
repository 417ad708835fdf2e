package app

import (
	"strings"
	"testing"
)

func TestAnEventMayEndAfterMidnight(t *testing.T) {
	for _, c := range []struct {
		starts, ends Clock
		next, doubt  bool
	}{
		{"19:30", "22:00", false, false},
		{"22:00", "01:30", true, false},
		{"22:00", "10:00", true, false}, // twelve hours to the minute
		{"22:00", "10:01", true, true},
		{"19:30", "18:00", true, true},
		{"19:30", "19:30", false, false},
		{"19:30", "", false, false},
		{"", "01:30", false, false},
		{"late", "01:30", false, false},
	} {
		if got := NextDay(c.starts, c.ends); got != c.next {
			t.Errorf("%s to %s is on the next day: %v", c.starts, c.ends, got)
		}
		doubts := Event{Starts: c.starts, Ends: c.ends}.Doubts()
		if (len(doubts) > 0) != c.doubt {
			t.Errorf("%s to %s is doubted: %v", c.starts, c.ends, doubts)
		}
		if c.doubt && !strings.Contains(doubts[0].English(), string(c.ends)+" on the next day") {
			t.Errorf("the doubt says %q", doubts[0].English())
		}
	}
}

// A curfew before the end is asked about, also around midnight.
func TestACurfewBeforeTheEnd(t *testing.T) {
	for _, c := range []struct {
		starts, ends, curfew Clock
		doubt                bool
	}{
		{"19:30", "21:00", "20:15", true}, {"19:30", "21:00", "21:00", false}, {"19:30", "21:00", "00:30", false},
		{"22:00", "01:30", "00:00", true}, {"22:00", "01:30", "02:00", false}, {"19:30", "", "20:15", false}, {"19:30", "21:00", "", false},
	} {
		e := Event{Starts: c.starts, Ends: c.ends}
		e.Curfew = c.curfew
		if got := len(e.Doubts()) > 0; got != c.doubt {
			t.Errorf("%+v is doubted: %v", c, got)
		}
	}
}
