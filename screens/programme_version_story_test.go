package screens

import (
	"strings"
	"testing"
	"time"

	"sofra/app"
)

// wholeEvening is the programme of the look: twelve items, with somebody who changes
// the instrument and something that is not agreed; the event has a curfew.
func wholeEvening(t *testing.T, day app.Date) (*UI, *app.App, app.Event, app.ID) {
	t.Helper()
	u, a, e := concert(t)
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	keep(t, err)
	arb, ylli := people[0].ID, people[1].ID
	e.Day, e.Curfew, e.Slot = day, "22:00", 80
	keep(t, a.SaveEvent(t.Context(), &e))
	id, err := a.StartProgramme(t.Context(), e.ID)
	keep(t, err)
	p, err := a.Programme(t.Context(), id)
	keep(t, err)
	alone := func(who app.ID, part string) []app.Performer { return []app.Performer{{PersonID: who, Part: part}} }
	p.Items = []app.Item{
		{Kind: "speech", Title: "Welcome", Planned: 180, Languages: app.Set{"sq", "sr", "en"}, Performers: []app.Performer{{PersonID: arb, Role: "speaker"}}},
		{Kind: "work", Title: "Zog i verës", Planned: 390, Languages: app.Set{"sq"}, Performers: alone(ylli, "voice")},
		{Kind: "improvisation", Title: "Prizren türküsü", Planned: 430, Languages: app.Set{"tr"}, ItemStage: app.ItemStage{Soft: true}, Performers: alone(arb, "voice")},
		{Kind: "change-over", Title: "Change-over: accordion", Planned: 180},
		{Kind: "work", Title: "Zemër e lodhur, new version", Planned: 500, Languages: app.Set{"sq"}, Performers: alone(arb, "voice")},
		{Kind: "interval", Title: "Interval", Planned: 900},
		{Kind: "poem", Title: "Poem: Udha / Put", Planned: 240, Performers: []app.Performer{{Said: "Jovana Stanojević", Role: "speaker"}}},
		{Kind: "work", Title: "Romano drom, new version", Planned: 420, Languages: app.Set{"rom"}, Performers: alone(ylli, "def")},
		{Kind: "work", Title: "Ritmi i rrugës", Planned: 570, Performers: alone(ylli, "tapan")},
		{Kind: "encore", Title: "Encore: Bashkë, zajedno", Planned: 300, Performers: []app.Performer{{PersonID: ylli, Part: "tapan"}, {PersonID: arb, Part: "voice"}}},
	}
	keep(t, a.SaveProgramme(t.Context(), &p))
	u.goToEvent(e.ID, "programme", "")
	press(t, u, "Open the programme")
	return u, a, e, id
}

// A programme is frozen, changed, compared and frozen again; each step can be
// taken back.
func TestProgrammeVersions(t *testing.T) {
	u, a, _, id := wholeEvening(t, "2027-03-22")
	if got := totals(u); got != "Music 36:20; Talk and poems 7:00; Change-over 3:00; Interval 15:00; Ends 21:02; Curfew 22:00 58 min to spare; Slot 80 min 18 min to spare; Not agreed yet 7:10; In all 61:20" {
		t.Errorf("the sums are %q", got)
	}
	look(t, u, "programme-full")
	press(t, u, "Freeze as version 1")
	if got := u.status.Said(); got != "Froze Concert 4 as version 1" {
		t.Errorf("the status says %q", got)
	}
	page := u.over.(*programmePage)
	if got := texts(u); !strings.Contains(got, "As in version 1") || !page.freeze.Disabled() {
		t.Errorf("after freezing it says %q", got)
	}
	page.order.MoveTo(8)
	page.order.OnMove(8, 1)
	ofMenu(t, u, "Edit")
	fill(t, u, "Planned length", "10:00")
	press(t, u, "Save")
	if got := texts(u); !strings.Contains(got, "2 changes since version 1") {
		t.Errorf("after two changes it says %q", got)
	}
	press(t, u, "Compare")
	if got := texts(u); !strings.Contains(got, "Moved\nContainer\nRitmi i rrugës\nfrom place 9 to 2") || !strings.Contains(got, "from 9:30 to 10:00") {
		t.Errorf("compared: %q", got)
	}
	look(t, u, "programme-compare")
	press(t, u, "Close")
	press(t, u, "Freeze as version 2")
	if v, err := a.ProgrammeVersions(t.Context(), id); err != nil || len(v) != 2 || v[0].Number != 2 || v[0].FrozenBy == "" {
		t.Errorf("versions %+v, %v", v, err)
	}
	u.undo()
	if got := texts(u); !strings.Contains(got, "2 changes since version 1") {
		t.Errorf("after undo it says %q", got)
	}
}

// One press plans the time that somebody needs.
func TestProgrammeWarns(t *testing.T) {
	u, _, _, _ := wholeEvening(t, "2027-03-22")
	want := "Ylli Shatri moves from def to tapan between items 8 and 9, and no change-over is planned."
	press(t, u, "1 more place without a change-over")
	if got := texts(u); !strings.Contains(got, want) || !strings.Contains(got, "Ylli Shatri is needed in items 9 and 10") {
		t.Errorf("it warns %q", got)
	}
	press(t, u, "Add 2 minutes")
	if got := u.status.Said(); got != "Added a change-over after Romano drom, new version" {
		t.Errorf("the status says %q", got)
	}
	if got := texts(u); strings.Contains(got, "moves from") {
		t.Errorf("after the change-over it warns %q", got)
	}
}

// What was played that evening is written down once, and counts.
func TestProgrammeAsPerformed(t *testing.T) {
	u, a, _, id := wholeEvening(t, app.DateOf(time.Now()).Add(-1))
	press(t, u, "As performed")
	look(t, u, "programme-performed-form")
	fill(t, u, "As performed: 2. Zog i verës", "7:00")
	byLetter(t, u, "9. Ritmi i rrugës", 'd')
	press(t, u, "Write it down")
	p, err := a.Programme(t.Context(), id)
	if err != nil || p.Status != "performed" || p.Items[1].Outcome != app.WasPlayed || p.Items[1].Performed != 420 ||
		p.Items[2].Outcome != app.WasDropped || p.Items[8].Outcome != app.WasDropped {
		t.Errorf("kept: %+v, %v", p.Items, err)
	}
	press(t, u, "Piece")
	item(t, u, map[string]string{"Title, where it is another one": "A song from the hall", "Planned length": "2"})
	if p, _ = a.Programme(t.Context(), id); p.Items[10].Outcome != app.WasAdded {
		t.Errorf("what came to it is %+v", p.Items[10])
	}
	if got := totals(u); !strings.HasPrefix(got, "Music 29:20; Talk and poems 7:00") {
		t.Errorf("the sums are %q", got)
	}
	look(t, u, "programme-performed")
	u.undo()
	u.undo()
	if p, _ = a.Programme(t.Context(), id); p.Status != "draft" || p.Items[8].Outcome != "" || len(p.Items) != 10 {
		t.Errorf("after undo: %+v", p)
	}
}
