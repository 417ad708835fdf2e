package db_test

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// Closing a meeting gives its decisions the next numbers; open points go on to
// the next meeting of the project.
func TestCloseMeeting(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		p := app.Project{Code: "PLAT", Title: "Platform", Status: "running"}
		must(t, a.SaveProject(ctx, &p))
		must(t, a.GiveProject(ctx, p.ID, v.here.ID))
		next := app.Event{Kind: "meeting", Title: "Second meeting", Status: "planned", Day: "2025-04-08", ProjectID: p.ID}
		must(t, a.SaveEvent(ctx, &next))
		point := app.ActionPoint{EventID: v.here.ID, Title: "Write to the ministry"}
		must(t, a.SaveActionPoint(ctx, &point))
		doubts, err := a.ClosingDoubts(ctx, v.here.ID)
		must(t, err)
		if len(doubts) != 3 {
			t.Errorf("it lacks %+v", doubts)
		}
		for _, text := range []string{"We meet monthly", "Luan leads"} {
			must(t, a.SaveDecision(ctx, &app.Decision{EventID: v.here.ID, Decided: text}))
		}
		must(t, a.CloseMeeting(ctx, v.here.ID))
		must(t, a.SaveDecision(ctx, &app.Decision{EventID: next.ID, Decided: "We write together"}))
		must(t, a.CloseMeeting(ctx, next.ID))
		rows, n, err := a.Decisions(ctx, app.DecisionFilter{Page: app.Page{Sort: "number"}})
		must(t, err)
		if n != 3 || rows[1].Number != 2 || rows[1].Decided != "Luan leads" || rows[2].Number != 3 || rows[2].Event != "Second meeting" {
			t.Errorf("the register is %+v", rows)
		}
		if rows, n, _ = a.Decisions(ctx, app.DecisionFilter{Page: app.Page{Find: "month"}}); n != 1 || rows[0].Number != 1 {
			t.Errorf("found %+v", rows)
		}
		carried, n, err := a.ActionPoints(ctx, app.ActionPointFilter{For: next.ID})
		must(t, err)
		if n != 1 || carried[0].ID != point.ID || carried[0].Day != v.here.Day {
			t.Errorf("carried %+v", carried)
		}
		must(t, a.ActionPointDone(ctx, point.ID, "2025-04-01"))
		if _, n, _ = a.ActionPoints(ctx, app.ActionPointFilter{For: next.ID}); n != 0 {
			t.Error("what is done is carried on")
		}
		if _, n, _ = a.ActionPoints(ctx, app.ActionPointFilter{For: v.here.ID}); n != 0 {
			t.Error("a point goes back to where it was made")
		}
	})
}

// What is not written, nobody noted and nobody's is said before a meeting is
// closed; a closed one says when, is not closed twice, and can be reopened.
func TestClosingSaysWhatIsMissing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.arta.ID, Role: "moderator"}))
		must(t, a.SaveMinute(ctx, v.here.ID, app.Minute{Topic: "Opening"}))
		must(t, a.SaveDecision(ctx, &app.Decision{EventID: v.here.ID, Decided: "We meet monthly"}))
		missing := func() (all []string) {
			doubts, err := a.ClosingDoubts(ctx, v.here.ID)
			must(t, err)
			for _, d := range doubts {
				all = append(all, words.In(words.En).Say(d))
			}
			return all
		}
		if got := strings.Join(missing(), " "); got != "1 point of the agenda does not say what was said. Nobody is noted as arrived. No action point says who carries out what was decided, and until when." {
			t.Errorf("it lacks %q", got)
		}
		p, err := a.MakeMinutes(ctx, v.here.ID, []words.Lang{words.En})
		must(t, err)
		if got := factOf(p, "Taking part") + factOf(p, "Invited; presence was not noted"); got != v.arta.Name {
			t.Errorf("taking part without a mark is %q", got)
		}
		must(t, a.CloseMeeting(ctx, v.here.ID))
		if e := eventNow(t, a, v.here.ID); !e.Closed() || e.ClosedBy == "" {
			t.Errorf("closed, it says %+v", e.Closing)
		}
		if err := a.CloseMeeting(ctx, v.here.ID); err == nil {
			t.Error("it is closed twice")
		}
		must(t, a.ReopenMeeting(ctx, v.here.ID))
		e := eventNow(t, a, v.here.ID)
		if e.Closed() || e.Status != "confirmed" || a.ReopenMeeting(ctx, e.ID) == nil {
			t.Errorf("reopened, it is %s, %+v", e.Status, e.Closing)
		}
		must(t, a.Arrive(ctx, e.ID, e.People[0].ID, "2025-03-22T18:00:00Z"))
		if p, err = a.MakeMinutes(ctx, e.ID, []words.Lang{words.En}); err != nil || factOf(p, "Taking part") != v.arta.Name {
			t.Errorf("taking part is %q, %v", factOf(p, "Taking part"), err)
		}
	})
}

// factOf is a fact of a paper by its label.
func factOf(p app.Paper, label string) string {
	for _, b := range p.Columns[0] {
		if b.Kind == app.PaperFact && b.Label == label {
			return b.Text
		}
	}
	return ""
}

// Minutes name nobody who asked not to be recorded or may not be named.
func TestMinutesAreDiscreet(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		shy := app.Person{Name: "Luan Berisha"}
		must(t, a.SavePerson(ctx, &shy))
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.arta.ID, Role: "moderator"}))
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: shy.ID, Role: "panellist", Speaker: app.Speaker{Unrecorded: true}}))
		must(t, a.SaveMinute(ctx, v.here.ID, app.Minute{Topic: "What " + shy.Name + " asked", Account: shy.Name + " spoke.\n\n" + v.arta.Name + " answered."}))
		must(t, a.SaveMinute(ctx, v.here.ID, app.Minute{Topic: "Reč", Language: "sr"}))
		must(t, a.SaveMinute(ctx, v.here.ID, app.Minute{Topic: "Fjala", Language: "sq", Account: "Një fjalë."}))
		must(t, a.SaveActionPoint(ctx, &app.ActionPoint{EventID: v.here.ID, Title: "Call " + shy.Name, PersonID: shy.ID, DueOn: "2025-04-01"}))
		p, err := a.MakeMinutes(ctx, v.here.ID, []words.Lang{words.Sq, words.SrLatn})
		must(t, err)
		if len(p.Columns) != 2 || len(p.Columns[0]) != len(p.Columns[1]) {
			t.Fatalf("columns of %d and %d blocks", len(p.Columns[0]), len(p.Columns[1]))
		}
		var said []string
		for _, b := range append(p.Columns[0], p.Columns[1]...) {
			said = append(said, b.Label, b.Text)
		}
		all := strings.Join(said, "\n")
		if strings.Contains(all, shy.Name) || !strings.Contains(all, v.arta.Name+" answered.") || !strings.Contains(all, "Një fjalë.") || !strings.Contains(all, "Reč") {
			t.Errorf("the minutes say:\n%s", all)
		}
		if _, err := a.MakeMinutes(ctx, v.here.ID, nil); err == nil {
			t.Error("minutes in no language")
		}
	})
}

// The points of minutes keep the order that they were put in.
func TestMinutesInOrder(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		for _, topic := range []string{"One", "Two", "Three"} {
			must(t, a.SaveMinute(ctx, v.here.ID, app.Minute{Topic: topic}))
		}
		e := eventNow(t, a, v.here.ID)
		must(t, a.MoveMinute(ctx, e.ID, e.Minutes[2].ID, 0))
		e = eventNow(t, a, e.ID)
		must(t, a.RemoveMinute(ctx, e.ID, e.Minutes[2].Kept))
		e = eventNow(t, a, e.ID)
		if len(e.Minutes) != 2 || e.Minutes[0].Topic != "Three" || e.Minutes[1].Topic != "One" || e.Minutes[1].Position != 2 {
			t.Errorf("the points are %+v", e.Minutes)
		}
		changes, err := a.HistoryOf(ctx, app.Ref{Kind: app.Events, ID: e.ID}, app.Page{})
		must(t, err)
		if len(changes) == 0 || changes[0].TableName != "minute" {
			t.Errorf("the history begins with %+v", changes[:min(1, len(changes))])
		}
	})
}
