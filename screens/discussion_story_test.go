package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// panelDay is an office with a panel, four people and an earlier meeting of the
// same project, with the page of the panel open and its clock in hand.
func panelDay(t *testing.T) (u *UI, a *app.App, e app.Event, now *time.Time) {
	t.Helper()
	a = dbtest.New(t)
	project := app.Project{Code: "DIA-2027", Title: "Dialogue", Status: "running"}
	keep(t, a.SaveProject(t.Context(), &project))
	before := app.Event{Title: "Who listens?", Kind: "panel", Day: "2027-02-10", Status: "done", ProjectID: project.ID}
	e = app.Event{Title: "Rights without borders", Kind: "panel", Day: "2027-03-22", Starts: "18:00", Status: "planned", ProjectID: project.ID}
	keep(t, a.SaveEvent(t.Context(), &before), a.SaveEvent(t.Context(), &e),
		a.SaveActionPoint(t.Context(), &app.ActionPoint{EventID: before.ID, Title: "Translate the last minutes", DueOn: "2027-03-01"}))
	for name, gender := range map[string]string{"Arbnora Kelmendi": "woman", "Милица Ђорђевић": "woman", "Nenad Simić": "man", "Elif Yıldız": ""} {
		one := app.Person{Name: name}
		keep(t, a.SavePerson(t.Context(), &one))
		if gender != "" {
			keep(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: one.ID, Asks: app.AsksGender, Answer: gender, SaidBy: app.SaidSelf}))
		}
	}
	u = desk(t, a)
	u.goToEvent(e.ID, "discussion", "")
	moment := time.Date(2027, 3, 22, 17, 50, 0, 0, time.Local)
	press(t, u, "Speakers")
	u.over.(*discussion).clock = func() time.Time { return moment }
	return u, a, e, &moment
}

// speakers adds three of them, as a person does.
func speakers(t *testing.T, u *UI) {
	t.Helper()
	for _, s := range []struct{ name, speaks, stands string }{{"arb", "a", "k"}, {"ned", "s", "s"}, {"elif", "t", "i"}} {
		press(t, u, "Speaker")
		if s.name == "ned" {
			s.name = "nenad"
		}
		find(t, u, "Person", s.name)
		byLetter(t, u, "Speaks", []rune(s.speaks)[0])
		byLetter(t, u, "Work stands for", []rune(s.stands)[0])
		press(t, u, "Add")
	}
}

func at(t *testing.T, u *UI) *discussion {
	t.Helper()
	p, ok := u.over.(*discussion)
	if !ok {
		t.Fatal("the discussion is not open")
	}
	return p
}

// A panel goes from ideas to released decisions.
func TestPanelFromInvitationToDecisions(t *testing.T) {
	u, a, e, now := panelDay(t)
	speakers(t, u)
	p := at(t, u)
	for i, to := range []string{"confirmed", "confirmed", "declined"} {
		p.order.MoveTo(i)
		p.decide(u, to)
	}
	got, err := a.Event(t.Context(), e.ID)
	if err != nil || got.Undecided() != 3 || got.People[0].State != "idea" || got.People[1].Background != "serbia" || got.People[1].Speaks != "sr" {
		t.Fatalf("prepared %+v, %v", got.People, err)
	}
	look(t, u, "panel-speakers")
	press(t, u, "Letters…")
	look(t, u, "panel-letters")
	press(t, u, "Copy")
	if text := u.desk.Clipboard().Content(); strings.Count(text, "We confirm that you speak at “Rights without borders”") != 2 || !strings.Contains(text, "To Elif Yıldız\nWe could not find") {
		t.Errorf("copied %q", text)
	}
	press(t, u, "Release the decisions")
	press(t, u, "Release the decisions")
	if got, _ = a.Event(t.Context(), e.ID); got.Undecided() != 0 || got.People[2].State != "declined" || u.status.Said() != "Released the decisions for Rights without borders" {
		t.Errorf("released %+v; %q", got.People, u.status.Said())
	}
	*now = now.Add(15 * time.Minute)
	p.order.MoveTo(0)
	p.arrive(u)
	if said := read(u); !strings.Contains(said, "1 speaker is missing") {
		t.Errorf("nobody is missed: %s", said)
	}
	look(t, u, "panel-missing")
	u.undo()
	u.undo()
	if got, _ = a.Event(t.Context(), e.ID); got.Undecided() != 3 {
		t.Errorf("after undo %+v", got.People)
	}
	u.window.Canvas().Focus(p.order.Target())
	p.order.MoveTo(2)
	p.order.OnMove(2, 0)
	if got, _ = a.Event(t.Context(), e.ID); got.People[0].PersonName != "Elif Yıldız" || p.order.At() != 0 {
		t.Errorf("after moving, %+v, frame at %d", got.People, p.order.At())
	}
}

// The tally counts by the keyboard without asking the office, is put away as a
// draft, and is kept when somebody says so.
func TestSpeakingTimeByKeys(t *testing.T) {
	u, a, e, now := panelDay(t)
	speakers(t, u)
	p := at(t, u)
	p.turn(u, speakingTab)
	turns := p.speaking.turns
	c := u.window.Canvas()
	c.Focus(turns.Target())
	for _, one := range []struct {
		key   rune
		lasts time.Duration
	}{{'1', 90 * time.Second}, {'2', 25 * time.Second}, {'0', time.Minute}, {'4', 5 * time.Second}, {' ', 0}} {
		c.Focused().TypedRune(one.key)
		*now = now.Add(one.lasts)
	}
	var times []string
	for _, turn := range turns.Turns() {
		times = append(times, turn.Time)
	}
	if !slices.Equal(times, []string{"1:30", "0:25", "0:00", "0:05"}) {
		t.Errorf("counted %v", times)
	}
	if all, _ := a.Speaking(t.Context(), e.ID); len(all) != 0 || len(u.kept) != 1 || u.kept[0].Form != "speaking" {
		t.Errorf("kept %+v, with the drafts %+v", all, u.kept)
	}
	c.Focused().TypedRune('2')
	*now = now.Add(21 * time.Second)
	if !p.second(u) || u.kept[0].Fields[string(p.now.Speakers()[1].ID)][0] != "46" {
		t.Errorf("after 21 seconds the draft has %+v", u.kept[0].Fields)
	}
	look(t, u, "panel-speaking")
	u.back()
	if p.second(u) {
		t.Error("it counts on a page that was left")
	}
	u.goOn(u.kept[0])
	p = at(t, u)
	p.clock = func() time.Time { return *now }
	if got := p.speaking.turns.Turns()[1].Time; got != "0:46" {
		t.Errorf("the draft was taken up with %s", got)
	}
	press(t, u, "Keep the speaking time")
	all, _ := a.Speaking(t.Context(), e.ID)
	if app.SecondsOf(all, p.now.Speakers()[0].ID) != 90 || app.SecondsOf(all, "") != 5 || len(u.kept) != 0 {
		t.Errorf("kept %+v, drafts %d", all, len(u.kept))
	}
	press(t, u, "By hand…")
	fill(t, u, "Nenad Simić", "2:00")
	press(t, u, "Keep the speaking time")
	press(t, u, "Show the sums")
	look(t, u, "panel-sums")
	if said := read(u); !isDrawn(u, "Serbian") || !strings.Contains(said, "Too few people spoke to be summed up by gender.") {
		t.Errorf("the sums say %s", said)
	}
	steps, err := a.History(t.Context(), app.Page{Limit: 1})
	if err != nil || steps[0].Kind != app.Trace || steps[0].About != e.ID {
		t.Errorf("the last step is %+v, %v", steps, err)
	}
}

// A meeting is written down, closed, and goes on in the register and at the next
// one.
func TestMinutesDecisionsAndPoints(t *testing.T) {
	u, a, e, _ := panelDay(t)
	p := at(t, u)
	p.turn(u, minutesTab)
	press(t, u, "Point of the agenda")
	fill(t, u, "Point of the agenda", "Opening")
	fill(t, u, "What was said", "Arbnora Kelmendi welcomed everybody.")
	press(t, u, "Add")
	press(t, u, "Point of the agenda")
	fill(t, u, "Point of the agenda", "Other business")
	press(t, u, "Add")
	press(t, u, "Decision")
	fill(t, u, "What was decided", "We meet each month")
	press(t, u, "Save")
	press(t, u, "Action point")
	fill(t, u, "What is to be done", "Write to the ministry")
	find(t, u, "Person", "nenad")
	fill(t, u, "Until", "01.04.2027")
	press(t, u, "Save")
	look(t, u, "panel-minutes")
	if !isDrawn(u, "Translate the last minutes") {
		t.Error("nothing is carried over")
	}
	p.speaking.open = true
	press(t, u, "Close the meeting")
	if got := read(u); !strings.Contains(got, "The speaking time was counted, and is not kept yet.") {
		t.Errorf("of what was counted it says %s", got)
	}
	u.dialogs.CloseAll()
	p.speaking.open = false
	press(t, u, "Close the meeting")
	look(t, u, "panel-close")
	if got := read(u); !strings.Contains(got, "1 point of the agenda does not say what was said.") || strings.Contains(got, "Nothing is missing.") {
		t.Errorf("it says %s", got)
	}
	press(t, u, "Close all the same")
	if got, _ := a.Event(t.Context(), e.ID); got.Status != "done" || len(got.Minutes) != 2 {
		t.Errorf("closed, it is %s with %+v", got.Status, got.Minutes)
	}
	look(t, u, "panel-closed")
	if got := read(u); !strings.Contains(got, "Closed: ") || isDrawn(u, "Close the meeting") {
		t.Errorf("closed, the page says %s", got)
	}
	press(t, u, "Reopen the meeting")
	if got, _ := a.Event(t.Context(), e.ID); got.Closed() || !isDrawn(u, "Close the meeting") {
		t.Errorf("reopened, it is %+v", got.Closing)
	}
	u.undo()
	u.reveal(app.Decisions, p.now.decisions[0].ID)
	if said := read(u); !strings.Contains(said, "We meet each month") || !strings.Contains(said, "Rights without borders") {
		t.Errorf("the register says %s", said)
	}
	look(t, u, "decisions")
	u.reveal(app.ActionPoints, p.now.points[0].ID)
	look(t, u, "action-points")
	press(t, u, "Done today")
	if got, _ := a.ActionPoint(t.Context(), p.now.points[0].ID); got.DoneOn == "" || u.status.Said() != "Done: Write to the ministry" {
		t.Errorf("it is %+v; %q", got, u.status.Said())
	}
}

// The pages of a discussion in the languages and looks that differ most.
func TestDiscussionLooks(t *testing.T) {
	u, _, _, _ := panelDay(t)
	speakers(t, u)
	event := at(t, u).event
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for name, worn := range map[string]widgets.Look{"light": widgets.Light, "dark": widgets.Dark} {
			u.look = worn
			u.wear()
			u.speak(l)
			for _, tab := range []string{speakersTab, speakingTab, minutesTab} {
				u.discuss(event, tab)
				look(t, u, "discussion-"+tab+"-"+string(l)+"-"+name)
				if all := misfits(u); len(all) > 0 {
					t.Errorf("%s in %s: %v", tab, l, all)
				}
			}
			for _, kind := range []app.Kind{app.Decisions, app.ActionPoints} {
				u.reveal(kind, "")
				look(t, u, string(kind)+"-"+string(l)+"-"+name)
			}
		}
	}
}

// The minutes are a PDF at the place that was chosen, in two languages, and
// name nobody who asked not to be recorded.
func TestMinutesAsPDF(t *testing.T) {
	u, a, e, _ := panelDay(t)
	people, _, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Find: "nenad"}})
	keep(t, err, a.SaveEventPerson(t.Context(), app.EventPerson{EventID: e.ID, PersonID: people[0].ID, Role: "panellist",
		Speaker: app.Speaker{State: "confirmed", Unrecorded: true}}))
	for lang, said := range map[string]string{"sq": "Nenad Simić tha se të drejtat nuk kanë kufi.\nTë tjerët u pajtuan.", "sr": "Nenad Simić je rekao da prava nemaju granice."} {
		keep(t, a.SaveMinute(t.Context(), e.ID, app.Minute{Language: lang, Topic: map[string]string{"sq": "Hapja", "sr": "Otvaranje"}[lang], Account: said}))
	}
	keep(t, a.SaveDecision(t.Context(), &app.Decision{EventID: e.ID, Decided: "We meet each month"}),
		a.SaveActionPoint(t.Context(), &app.ActionPoint{EventID: e.ID, Title: "Write to the ministry", PersonID: people[0].ID, DueOn: "2027-04-01"}))
	p := at(t, u)
	p.turn(u, minutesTab)
	press(t, u, "Minutes as PDF…")
	byLetter(t, u, "Language that prevails", 's')
	byLetter(t, u, "Beside it", 's')
	byLetter(t, u, "Beside it", 's')
	look(t, u, "panel-print")
	press(t, u, "Choose the place…")
	path := filepath.Join(t.TempDir(), "minutes.pdf")
	fill(t, u, "File", path)
	press(t, u, "Save")
	body, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(body), "%PDF-") || !strings.HasPrefix(u.status.Said(), "The minutes are in ") {
		t.Errorf("the file begins with %.8q, %v; %q", body, err, u.status.Said())
	}
	if folder := os.Getenv("SOFRA_PICTURES"); folder != "" {
		keep(t, os.WriteFile(filepath.Join(folder, "minutes.pdf"), body, 0o600))
	}
}

// Everything of a discussion is reached by Tab, in the order of reading.
func TestDiscussionByKeyboard(t *testing.T) {
	u, a, e, _ := panelDay(t)
	speakers(t, u)
	keep(t, a.SaveMinute(t.Context(), e.ID, app.Minute{Topic: "Opening"}), a.SaveDecision(t.Context(), &app.Decision{EventID: e.ID, Decided: "We meet"}))
	for _, tab := range []string{speakersTab, speakingTab, minutesTab} {
		u.discuss(e.ID, tab)
		reached, at := tabbing(u)
		for _, f := range controls(u) {
			if !slices.Contains(reached, f) {
				t.Errorf("%s: Tab never comes to %s", tab, standsFor(f.(fyne.CanvasObject)))
			}
		}
		if all := backwards(reached, at); len(all) > 0 {
			t.Errorf("%s: %v", tab, all)
		}
	}
	typeKeys(t, u, fyne.KeyEscape)
	if u.over != nil {
		t.Error("Esc does not lead back")
	}
}

// What somebody took on waits on the page of today until it is done.
func TestActionPointsWait(t *testing.T) {
	u, a, _, _ := panelDay(t)
	for day, n := range map[app.Date]int{"2027-02-21": 0, "2027-02-22": 1, "2027-04-01": 1} {
		got, err := agendaOf(t.Context(), a, day)
		if err != nil || len(got.points) != n {
			t.Errorf("%s: %+v, %v", day, got.points, err)
		}
	}
	got, err := agendaOf(t.Context(), a, "2027-04-01")
	keep(t, err)
	u.show("today")
	u.pageNow().(*today).show(u, got)
	look(t, u, "today-points")
	open(t, u, "Translate the last minutes")
	if section := eventsTabs(u); section.at != "points" || section.chosenRecord() != got.points[0].ID {
		t.Errorf("it leads to %q", section.at)
	}
}
