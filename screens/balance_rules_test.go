package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
)

// The meter says which fees count and what is beside the shares; a new target
// may be that of the series; and nothing is advised on an evening that is over.
func TestBalanceSaysItsRules(t *testing.T) {
	u, a, id := mixedEvening(t, true)
	events, _, err := a.Events(t.Context(), app.EventFilter{ProgrammeID: id})
	keep(t, err)
	e, err := a.Event(t.Context(), events[0].ID)
	keep(t, err)
	s := app.Series{Title: "Spring"}
	band := app.Ensemble{Name: "Romano Ilo"}
	keep(t, a.SaveSeries(t.Context(), &s), a.SaveEnsemble(t.Context(), &band),
		a.SaveBooking(t.Context(), &app.Booking{EventID: e.ID, EnsembleID: band.ID, Fee: 37000, Currency: "EUR"}))
	e.SeriesID = s.ID
	keep(t, a.SaveEvent(t.Context(), &e))
	u.reload()
	press(t, u, "Show the balance")
	if got := texts(u); !strings.Contains(got, "Not in the shares: 370.00") || !strings.Contains(got, "A fee counts from the first idea on") ||
		!strings.Contains(got, "Which change would meet the target?") || !strings.Contains(got, "Try") {
		t.Errorf("it says %q", got)
	}
	look(t, u, "balance-rules")
	press(t, u, "New target")
	look(t, u, "balance-new-target")
	fill(t, u, "Number", "55")
	press(t, u, "Save")
	if of, err := a.BalanceTargets(t.Context(), s.ID, ""); err != nil || len(of) != 1 || of[0].Bound != 55 || of[0].ProjectID != "" {
		t.Errorf("targets of the series: %+v, %v", of, err)
	}
	e, err = a.Event(t.Context(), e.ID)
	keep(t, err)
	e.Day = app.DateOf(time.Now()).Add(-3)
	keep(t, a.SaveEvent(t.Context(), &e))
	u.reload()
	if got := texts(u); strings.Contains(got, "Which change would meet") || strings.Contains(got, "\nTry") || strings.Contains(got, "No single change") {
		t.Errorf("afterwards it advises: %q", got)
	}
}
