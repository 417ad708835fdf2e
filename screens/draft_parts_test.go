package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
)

// Each form that keeps a draft is opened again from above the page, with what
// was typed.
func TestEveryDraftedFormOpensAgain(t *testing.T) {
	a := full(t)
	folder := t.TempDir()
	u := deskIn(t, a, folder)
	ctx := t.Context()
	events, _, err := a.Events(ctx, app.EventFilter{})
	keep(t, err)
	event := events[0]
	venues, _, err := a.Venues(ctx, app.VenueFilter{})
	keep(t, err)
	venue, err := a.Venue(ctx, venues[0].ID)
	keep(t, err)
	forms := map[string]struct {
		open          func()
		field, typing string
	}{
		"a booking":     {func() { u.askBooking(app.BookingRow{Booking: u.newBooking(&event)}, nil) }, "What they play", "Tambura"},
		"any booking":   {u.askAnyBooking, "What they play", "Def"},
		"a room":        {func() { editRoom(u, venue, app.Room{}) }, "Name", "Foyer"},
		"a tally":       {func() { e := event.Event; u.askTally(&e, app.Attendance{}) }, "Who was counted", "under 30"},
		"a report":      {func() { u.askMedia(app.MediaRow{MediaItem: app.MediaItem{EventID: event.ID}}) }, "Outlet", "Radio Kosova"},
		"a new event":   {func() { editEvent(u, nil) }, "Title", "Open rehearsal"},
		"an expense":    {func() { editExpense(u, nil) }, "Supplier", "Piano rental"},
		"an ensemble":   {func() { editEnsemble(u, nil) }, "Plays", "Chamber music"},
		"a kept person": {func() { u.show("people"); u.pageNow().(keeper).editRecord(u) }, "Plays", "Accordion"},
	}
	for name, f := range forms {
		t.Run(name, func(t *testing.T) {
			f.open()
			fill(t, u, f.field, f.typing)
			typeKeys(t, u, fyne.KeyEscape)
			press(t, u, "Keep as draft")
			u.show("today")
			press(t, u, "Go on")
			if got := standsIn(t, u, f.field); got != f.typing {
				t.Errorf("%s is %q, want %q", f.field, got, f.typing)
			}
			press(t, u, "Cancel")
			press(t, u, "Throw away")
			if len(u.kept) != 0 || len(u.asked) != 0 {
				t.Errorf("left: %+v", u.kept)
			}
		})
	}
}

// A draft whose record is gone says so, and can only be thrown away.
func TestDraftOfARecordThatIsGone(t *testing.T) {
	a := full(t)
	u := deskIn(t, a, t.TempDir())
	press(t, u, "Edit")
	fill(t, u, "Plays", "Zurna")
	typeKeys(t, u, fyne.KeyEscape)
	press(t, u, "Keep as draft")
	press(t, u, "Delete")
	press(t, u, "Go on")
	if got := u.status.Said(); got != "The record of this draft is gone." || !u.dialogs.Empty() {
		t.Errorf("going on says %q", got)
	}
	press(t, u, "Throw away")
	if u.strip.Visible() {
		t.Error("it is still offered")
	}
}

// A paper form that is left half-way is there again on coming back, and at the
// next start; the next form is an empty one.
func TestHalfEnteredPaperForm(t *testing.T) {
	a, folder := full(t), t.TempDir()
	u := deskIn(t, a, folder)
	events, _, err := a.Events(t.Context(), app.EventFilter{})
	keep(t, err)
	e := newEntry()
	e.stack.EventID, e.event = events[0].ID, events[0].Title
	u.into(e)
	k := &keyboard{u: u}
	k.typed("823")
	u.show("today")
	look(t, u, "draft-paper-strip")
	press(t, u, "Go on")
	again := u.over.(*entry)
	if q := again.questions; q.score.Chosen() != "8" || q.trust.Chosen() != "3" || again.stack.EventID != events[0].ID {
		t.Errorf("coming back, the form has %q and %q, of %q", q.score.Chosen(), q.trust.Chosen(), again.event)
	}
	u.keepTyping()
	u = deskIn(t, a, folder)
	u.show("feedback")
	press(t, u, "New form")
	again = u.over.(*entry)
	look(t, u, "draft-paper-again")
	if again.questions.score.Chosen() != "8" {
		t.Error("the next start has lost it")
	}
	press(t, u, "Next form")
	if files, all := draftFiles(t, folder); len(files) != 0 || again.questions.score.Chosen() != "" {
		t.Errorf("after it was kept there are %v %s, the next form says %q", files, all, again.questions.score.Chosen())
	}
}
