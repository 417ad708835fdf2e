package screens

import "testing"

// eventsOf is the list of events.
func eventsOf(u *UI) *eventsPage {
	_, p := u.eventsList()
	return p
}

// shownEvents is the list of events, if it is what is seen.
func shownEvents(u *UI) (*eventsPage, bool) {
	section, p := u.eventsList()
	return p, u.pageNow() == section && section.now() == p
}

// The registers stand beside the events, and the list stays the first.
func TestEventsHaveTheirRegisters(t *testing.T) {
	u, a := sampleOffice(t)
	u.show("events")
	if _, ok := shownEvents(u); !ok {
		t.Error("the section begins with something else")
	}
	section, _ := u.eventsList()
	for _, id := range []string{"decisions", "points"} {
		section.turn(u, id)
		press(t, u, map[string]string{"decisions": "New decision", "points": "New action point"}[id])
		fill(t, u, map[string]string{"decisions": "What was decided", "points": "What is to be done"}[id], "Meet again")
		press(t, u, "Save")
		if got := problems(u); got == "" {
			t.Errorf("%s: kept without an event", id)
		}
		find(t, u, map[string]string{"decisions": "Event", "points": "Taken on at"}[id], "n")
		press(t, u, "Save")
	}
	if hits, err := a.Find(t.Context(), "meet aga", "", 9); err != nil || len(hits) != 2 {
		t.Errorf("found %+v, %v", hits, err)
	}
}
