package screens

import "testing"

// eventsTabs is the section of events.
func eventsTabs(u *UI) *tabbed {
	for _, p := range u.pages {
		if events, in := eventsOn(p.page); events != nil {
			return in.(*tabbed)
		}
	}
	return nil
}

// The registers stand beside the events, and the list stays the first.
func TestEventsHaveTheirRegisters(t *testing.T) {
	u, a := sampleOffice(t)
	u.show("events")
	if eventsShown(u) == nil {
		t.Error("the section begins with something else")
	}
	section := eventsTabs(u)
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
