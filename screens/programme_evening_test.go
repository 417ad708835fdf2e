package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
)

// The menu of states asks what was played, as the button does, and comes to the
// same: lengths that were measured count.
func TestAsPerformedByTheMenu(t *testing.T) {
	u, a, _, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	press(t, u, "Freeze as version 1")
	page := u.over.(*programmePage)
	page.setStatus(u, "performed")
	fill(t, u, "As performed: 2. Zog i verës", "7:00")
	byLetter(t, u, "9. Ritmi i rrugës", 'd')
	press(t, u, "Write it down")
	if got := texts(u); !strings.Contains(got, "3 changes since version 1") {
		t.Errorf("of what became of the evening it says %q", got)
	}
	if got := page.columns(u); len(got) != 8 || got[4].Head != "Sung in" {
		t.Error("what it was sung in is gone")
	}
	if got := page.rows(u)[0].Cells[4].Text; got != "Albanian, Serbian, English" {
		t.Errorf("it is said in %q", got)
	}
	if got := totals(u); !strings.HasPrefix(got, "Music 27:20;") {
		t.Errorf("the sums are %q", got)
	}
	p, err := a.Programme(t.Context(), id)
	keep(t, err)
	p.Status = "timed"
	keep(t, a.SaveProgramme(t.Context(), &p), a.SetProgrammeStatus(t.Context(), p, "performed"))
	if p, _ = a.Programme(t.Context(), id); p.Items[1].Outcome != app.WasPlayed || p.Times().Music != 1640 {
		t.Errorf("by the verb alone it is %+v", p.Times())
	}
}

// Nothing was played of an evening that is still to come.
func TestNothingIsPerformedBeforeItsDay(t *testing.T) {
	u, a, _, id := wholeEvening(t, "2027-03-22")
	u.over.(*programmePage).setStatus(u, "performed")
	if p, _ := a.Programme(t.Context(), id); p.Status != "draft" || !strings.Contains(u.status.Said(), "still to come") {
		t.Errorf("it is %s, and the status says %q", p.Status, u.status.Said())
	}
}

// An encore that nobody planned is written down with the evening, which may
// close the event; one undo takes all of it back.
func TestAnEncoreNobodyPlanned(t *testing.T) {
	u, a, e, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	press(t, u, "As performed")
	fill(t, u, "As performed: 3. Prizren türküsü", "61:75")
	press(t, u, "Write it down")
	if got := texts(u); !strings.Contains(got, "As performed: 3. Prizren türküsü · A length looks like 4:30.") {
		t.Errorf("a wrong length says %q", got)
	}
	fill(t, u, "As performed: 3. Prizren türküsü", "")
	press(t, u, "Add an encore")
	find(t, u, "Work", "stoj")
	fill(t, u, "Length as performed", "4:10")
	look(t, u, "programme-encore")
	press(t, u, "Write it down")
	p, err := a.Programme(t.Context(), id)
	keep(t, err)
	if last := p.Items[len(p.Items)-1]; len(p.Items) != 11 || last.Work != "Stojanke" || last.Outcome != app.WasAdded || last.Kind != "encore" || p.Takes(last) != 250 {
		t.Errorf("the encore is %+v", last)
	}
	if now, _ := a.Event(t.Context(), e.ID); now.Status != "done" {
		t.Errorf("the event is %s", now.Status)
	}
	u.undo()
	p, _ = a.Programme(t.Context(), id)
	if now, _ := a.Event(t.Context(), e.ID); now.Status != "planned" || len(p.Items) != 10 || p.Status != "draft" {
		t.Errorf("after undo: %s, %+v", now.Status, p)
	}
}

// Once it was played, the event's side shows how long each then was; what was
// dropped has no length, and all add up to what stands below.
func TestTheShortProgrammeAddsUp(t *testing.T) {
	u, a, e, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	p, err := a.Programme(t.Context(), id)
	keep(t, err)
	all := p.Begun()
	all[1].Seconds, all[8].Outcome = 427, app.WasDropped
	keep(t, a.RecordPerformed(t.Context(), p, all))
	u.goToEvent(e.ID, "programme", "")
	look(t, u, "programme-short")
	got := texts(u)
	if !strings.Contains(got, "7:07") || strings.Contains(got, "6:30") || !strings.Contains(got, "dropped") || strings.Contains(got, "9:30") {
		t.Errorf("the side says %q", got)
	}
}

// A programme that was changed since its version says so before it is printed.
// Each doubt leads to where it is put right, and two languages that were the same
// are wrong only as long as they are.
func TestPrintingSaysWhatIsNotInIt(t *testing.T) {
	u, a, e, id := wholeEvening(t, "2027-03-22")
	p, err := a.Programme(t.Context(), id)
	keep(t, err, a.FreezeProgramme(t.Context(), p))
	p, err = a.Programme(t.Context(), id)
	keep(t, err)
	p.Items[1].Planned = 500
	keep(t, a.SaveProgramme(t.Context(), &p))
	u.printProgramme(e.ID)
	if got := texts(u); !strings.Contains(got, "Printed is version 1; 1 change since is not in it.") {
		t.Errorf("the form says %q", got)
	}
	pickIn(t, u, "Second language", "en")
	press(t, u, "Print programme")
	if got := problems(u); !strings.Contains(got, "Choose different languages.") {
		t.Errorf("two that are the same: %q", got)
	}
	pickIn(t, u, "Second language", "sq")
	if got := problems(u); got != "" {
		t.Errorf("once put right it says %q", got)
	}
	press(t, u, "Print programme")
	if got := texts(u); !strings.Contains(got, "2 people on the programme were not asked") {
		t.Errorf("of who was not asked it says %q", got)
	}
	look(t, u, "programme-print-mend")
	press(t, u, "Open")
	if !u.dialogs.Empty() {
		t.Error("the doubt leads nowhere")
	}
}

// The press sheet counts who was not asked about the press, and its form says so;
// who answered, in whatever way, was asked.
func TestThePressSheetSaysWhomItCounts(t *testing.T) {
	u, a, e, _ := wholeEvening(t, "2027-03-22")
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	keep(t, err)
	for _, want := range []string{"2 people on the programme were not asked whether the press", "1 person on the programme was not asked whether the press"} {
		u.goToEvent(e.ID, "show", "")
		press(t, u, "Open the day")
		press(t, u, "Print day sheet")
		open(t, u, "Press")
		if got := texts(u); !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
		u.dialogs.CloseAll()
		no := app.Consent{PersonID: people[0].ID, Purpose: app.ForPress, Answer: app.ConsentNo, GivenOn: "2026-01-05", Method: app.ByPaper, TextVersion: "1", Language: "sq"}
		keep(t, a.RefuseConsent(t.Context(), &no))
	}
}

// Where the warnings go, the items take their room.
func TestTheItemsTakeTheRoomOfTheWarnings(t *testing.T) {
	u, a, _, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	page := u.over.(*programmePage)
	look(t, u, "programme-warned")
	before, warned := page.order.Size().Height, page.warned.Size().Height
	p, err := a.Programme(t.Context(), id)
	keep(t, err, a.RecordPerformed(t.Context(), p, p.Begun()))
	u.changed()
	if now := page.order.Size().Height; !page.warned.Hidden || now < before+warned-1 {
		t.Errorf("the items are %v high, and were %v below which %v are free", now, before, warned)
	}
}
