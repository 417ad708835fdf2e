package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
)

// A programme of two evenings: the page says beforehand that what was played is
// kept in a copy, writes it into one, and stays with its event; the other event
// keeps the plan. One undo takes all of it back.
func TestAsPerformedOfASharedProgramme(t *testing.T) {
	u, a, e, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	other := app.Event{Title: "Concert 4 in Prizren", Kind: "concert", Day: app.DateOf(time.Now()).Add(20), ProgrammeID: id}
	keep(t, a.SaveEvent(t.Context(), &other))
	u.goToEvent(e.ID, "programme", "")
	press(t, u, "Open the programme")
	const said = "This programme is also that of Concert 4 in Prizren, "
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		u.over.(*programmePage).askPerformed(u)
		look(t, u, "programme-shared-"+string(l))
		if l != words.En {
			u.dialogs.Top().Close()
		}
	}
	if got := read(u); !strings.Contains(got, said) || !strings.Contains(got, "what was played is kept in a copy for this evening. From then on") {
		t.Fatalf("the form says %q", got)
	}
	byLetter(t, u, "9. Ritmi i rrugës", 'd')
	press(t, u, "Write it down")
	page := u.over.(*programmePage)
	if page.id == id || page.now.CopiedFrom != id || page.now.Status != "performed" || len(page.now.others) != 0 {
		t.Errorf("the page shows %+v", page.now.Programme)
	}
	plan := func(event app.ID) app.Programme {
		now, err := a.Event(t.Context(), event)
		keep(t, err)
		p, err := a.Programme(t.Context(), now.ProgrammeID)
		keep(t, err)
		return p
	}
	if p := plan(other.ID); p.ID != id || p.Status != "draft" || p.Items[8].Outcome != "" {
		t.Errorf("the other event plays %+v", p)
	}
	page.askPerformed(u)
	if got := read(u); strings.Contains(got, "is also that of") {
		t.Errorf("with a programme of its own the form says %q", got)
	}
	u.dialogs.Top().Close()
	u.undo()
	if p := plan(e.ID); p.ID != id || u.over.(*programmePage).id != id || len(u.over.(*programmePage).now.others) != 1 {
		t.Errorf("after undo it plays %+v", p)
	}
	page.ask(u, page.now.Items[1])
	if got := read(u); !strings.Contains(got, said) {
		t.Errorf("the form of a piece says %q", got)
	}
	fill(t, u, "Length as performed", "6:00")
	press(t, u, "Save")
	mustClose(t, u)
	if p, q := plan(e.ID), plan(other.ID); p.ID == q.ID || p.Items[1].Performed != 360 || q.Items[1].Performed != 0 {
		t.Errorf("noted is %+v beside %+v", p.Items[1], q.Items[1])
	}
}
