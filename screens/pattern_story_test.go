package screens

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// threeLangs are those in which pages are looked at.
func threeLangs() []words.Lang { return []words.Lang{words.En, words.Sq, words.SrCyrl} }

// An office without templates of events takes the examples; each part of one has
// its tab, in which lines are added and changed.
func TestTemplatesOfEvents(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("events")
	turnTo(t, u, "Templates")
	look(t, u, "patterns-empty")
	press(t, u, "Examples")
	look(t, u, "patterns-examples")
	press(t, u, "Add")
	mustClose(t, u)
	rows, n, err := a.Patterns(t.Context(), app.PatternFilter{})
	if err != nil || n != 3 || rows[0].Title != "Concert" || rows[0].Shows != 5 || rows[0].Costs != 4 {
		t.Fatalf("the examples are %+v, %v", rows, err)
	}
	press(t, u, "Examples")
	press(t, u, "Add")
	if _, n, _ := a.Patterns(t.Context(), app.PatternFilter{}); n != 3 {
		t.Errorf("added twice there are %d", n)
	}
	turnTo(t, u, "Run of show")
	open(t, u, "Load-in")
	fill(t, u, "Minutes from the beginning", "300")
	look(t, u, "pattern-show-form")
	press(t, u, "Save")
	mustClose(t, u)
	turnTo(t, u, "Costs")
	press(t, u, "Add a cost")
	fill(t, u, "What for", "Photographer")
	fill(t, u, "Planned", "80")
	look(t, u, "pattern-cost-form")
	press(t, u, "Add")
	mustClose(t, u)
	turnTo(t, u, "People")
	press(t, u, "Add a role")
	look(t, u, "pattern-role-form")
	press(t, u, "Add")
	if got := problems(u); !strings.Contains(got, "Choose a role.") {
		t.Errorf("without a role it says %q", got)
	}
	ownWord(t, u, "Role", "Photographer")
	press(t, u, "Add")
	mustClose(t, u)
	p, err := a.Pattern(t.Context(), rows[0].ID)
	if err != nil || *p.Of(app.PatternShows)[0].FromStart != -300 || p.Of(app.PatternCosts)[4].Amount != 8000 || p.Of(app.PatternPeople)[5].Role != "Photographer" {
		t.Errorf("the template is %+v, %v", p, err)
	}
	for _, l := range threeLangs() {
		u.speak(l)
		for _, tab := range []string{"Overview", "Run of show", "Checklist", "Costs", "People"} {
			turnTo(t, u, u.book.T(tab))
			look(t, u, "pattern-"+strings.ToLower(tab)+"-"+string(l))
		}
	}
}

// A new event begins with what was chosen for the last of its kind; another one
// is filled later, after its lines were looked at.
func TestAnEventFromATemplate(t *testing.T) {
	a := dbtest.New(t)
	keep(t, a.AddPatternExamples(t.Context(), words.En))
	u := desk(t, a)
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Winter lights")
	fill(t, u, "Date", "20.03.2027")
	fill(t, u, "Begins", "20:00")
	byLetter(t, u, "Event template", 'c')
	look(t, u, "event-form-pattern")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add a cost")
	fill(t, u, "What for", "Flowers")
	fill(t, u, "Planned", "40")
	press(t, u, "Add")
	mustClose(t, u)
	events, _, err := a.Events(t.Context(), app.EventFilter{})
	if err != nil || len(events) != 1 || events[0].Pattern != "Concert" || events[0].Ends != "22:00" || events[0].OpenTasks != 4 {
		t.Fatalf("made %+v, %v", events, err)
	}
	if got := allRead(u); !strings.Contains(tags(u), "Still to fill") || !strings.Contains(got, "40.00") {
		t.Errorf("the event says %q", got)
	}
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "event-filled-"+string(l))
	}
	u.speak(words.En)
	press(t, u, "Fill from a template…")
	byLetter(t, u, "Event template", 'p')
	press(t, u, "Show what it adds")
	look(t, u, "event-filling")
	if got := allRead(u); !strings.Contains(got, "20:05") || !strings.Contains(got, "There already") {
		t.Errorf("what a panel adds: %q", got)
	}
	press(t, u, "Fill")
	mustClose(t, u)
	if lines, err := a.ShowLines(t.Context(), events[0].ID); err != nil || len(lines) != 11 {
		t.Errorf("%d lines, %v", len(lines), err)
	}
	u.undo()
	if lines, err := a.ShowLines(t.Context(), events[0].ID); err != nil || len(lines) != 5 {
		t.Errorf("undone, %d lines, %v", len(lines), err)
	}
	press(t, u, "New event")
	if got := selected(t, u, "Event template"); got != events[0].PatternID {
		t.Errorf("the next concert begins with %q", got)
	}
	byLetter(t, u, "Kind", 'p')
	if got := selected(t, u, "Event template"); got != "" {
		t.Errorf("the first panel begins with %q", got)
	}
	u.dialogs.CloseAll()
}

// An event is kept as a template; a role that nobody has is filled by a person,
// and planned costs stand beside the fees.
func TestKeepAnEventAsATemplate(t *testing.T) {
	a := dbtest.New(t)
	addPerson(t, a, "Vesna Jokić")
	e := app.Event{Title: "Round table", Kind: "panel", Status: "planned", Day: "2027-03-20", Starts: "18:00", Ends: "19:30", EventParts: app.EventParts{
		Costs: []app.EventCost{{What: "Hall", Amount: 25000, Currency: "EUR"}, {What: "Posters", Amount: 900000, Currency: "RSD", Note: "printed in Mitrovica"}}}}
	keep(t, a.SaveEvent(t.Context(), &e), a.WantPerson(t.Context(), e.ID, "moderator"))
	band := app.Ensemble{Name: "Trio"}
	keep(t, a.SaveEnsemble(t.Context(), &band))
	booked := app.Booking{EventID: e.ID, EnsembleID: band.ID, DateState: app.DateIdea, Fee: 37000, Currency: "EUR"}
	keep(t, a.SaveBooking(t.Context(), &booked))
	u := desk(t, a)
	u.goToEvent(e.ID, "", "")
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "event-costs-"+string(l))
	}
	u.speak(words.En)
	if got := allRead(u); !strings.Contains(got, "250.00\u00a0EUR · 9,000.00\u00a0RSD") || !strings.Contains(got, "370.00\u00a0EUR") {
		t.Errorf("its costs say %q", got)
	}
	open(t, u, "Moderator")
	find(t, u, "Person", "vesna")
	press(t, u, "Add")
	mustClose(t, u)
	press(t, u, "Add a person")
	byLetter(t, u, "Role", 'i')
	press(t, u, "Add")
	mustClose(t, u)
	now, err := a.Event(t.Context(), e.ID)
	if err != nil || len(now.People) != 1 || now.People[0].Role != "moderator" || len(now.Vacancies) != 1 || now.Vacancies[0].Role != "interpreter" {
		t.Fatalf("there are %+v, %+v, %v", now.People, now.Vacancies, err)
	}
	press(t, u, "Keep as a template…")
	fill(t, u, "Title", "As in March")
	look(t, u, "event-keep")
	press(t, u, "Keep")
	mustClose(t, u)
	rows, n, err := a.Patterns(t.Context(), app.PatternFilter{})
	if err != nil || n != 1 || rows[0].Title != "As in March" || rows[0].Costs != 2 || rows[0].People != 2 || rows[0].Minutes != 90 {
		t.Fatalf("kept %+v, %v", rows, err)
	}
	if p, ok := u.pageNow().(*tabbed); !ok || p.at != "patterns" {
		t.Errorf("it is not shown: %s", u.at)
	}
}

// selected is what a field with a list has chosen.
func selected(t *testing.T, u *UI, label string) app.ID {
	t.Helper()
	for _, o := range seen(u) {
		if f, ok := o.(*widgets.Select); ok && f.Label() == label {
			return app.ID(f.Chosen())
		}
	}
	t.Fatalf("no field %q", label)
	return ""
}
