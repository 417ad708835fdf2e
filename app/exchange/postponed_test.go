package exchange_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A calendar says from which day an event was postponed: the first of them.
func TestCalendarSaysPostponed(t *testing.T) {
	a := dbtest.New(t)
	e := app.Event{Title: "Concert", Kind: "concert", Day: "2026-03-01", Status: "planned"}
	keep(t, a.SaveEvent(t.Context(), &e))
	for _, to := range []app.Date{"2026-04-01", "2026-05-01"} {
		keep(t, a.PostponeEvent(t.Context(), e.ID, "rain", to))
	}
	got := calendarOf(t, a, words.En)
	if !strings.Contains(got, "DESCRIPTION:Postponed from 1 March 2026\r\n") || !strings.Contains(got, "20260501") {
		t.Errorf("the calendar says %q", got)
	}
}
