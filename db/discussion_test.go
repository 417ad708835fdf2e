package db_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// A panel goes from ideas to released decisions, and back with one undo.
func TestDecisionsOnSpeakersAreReleasedTogether(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		for _, p := range []app.ID{v.arta.ID, v.luan.ID} {
			must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: p, Role: "panellist",
				Speaker: app.Speaker{State: "invited", Background: "kosovo", Speaks: "sq", Interpreted: app.Set{"sr", "en"}, Unrecorded: p == v.luan.ID}}))
		}
		e := eventNow(t, a, v.here.ID)
		var wrong app.Invalid
		if err := a.Decide(ctx, e.ID, e.People[0].ID, "perhaps"); !errors.As(err, &wrong) {
			t.Errorf("an unknown state: %v", err)
		}
		if err := a.ReleaseDecisions(ctx, e.ID); !errors.As(err, &wrong) {
			t.Errorf("released nothing: %v", err)
		}
		must(t, a.Decide(ctx, e.ID, e.People[0].ID, "confirmed"))
		must(t, a.Decide(ctx, e.ID, e.People[1].ID, "declined"))
		e = eventNow(t, a, e.ID)
		if e.Undecided() != 2 || e.People[0].State != "invited" || strings.Count(e.Letters(words.In(words.En)), "To ") != 2 {
			t.Errorf("prepared %+v:\n%s", e.People, e.Letters(words.In(words.En)))
		}
		must(t, a.ReleaseDecisions(ctx, e.ID))
		e = eventNow(t, a, e.ID)
		if e.Undecided() != 0 || e.People[0].State != "confirmed" || e.People[1].State != "declined" || len(e.Missing()) != 1 {
			t.Errorf("released %+v", e.People)
		}
		must(t, a.Arrive(ctx, e.ID, e.People[0].ID, "2025-03-08T18:50:00Z"))
		if e = eventNow(t, a, e.ID); len(e.Missing()) != 0 || e.People[0].Interpreted.String() != "sr, en" || !e.People[1].Unrecorded {
			t.Errorf("arrived %+v", e.People)
		}
		for range 2 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if e = eventNow(t, a, e.ID); e.Undecided() != 2 || e.People[0].Pending != "confirmed" || e.People[0].State != "invited" {
			t.Errorf("taken back: %+v", e.People)
		}
	})
}

func eventNow(t *testing.T, a *app.App, id app.ID) app.Event {
	t.Helper()
	e, err := a.Event(t.Context(), id)
	must(t, err)
	return e
}

// Who declined has the event in no calendar of theirs, and their order is that
// of the panel.
func TestSpeakersInOrder(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		guest := app.EventPerson{EventID: v.here.ID, PersonID: v.arta.ID, Role: "guest"}
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.arta.ID, Role: "moderator"}))
		must(t, a.SaveEventPerson(ctx, guest))
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.luan.ID, Role: "panellist", Speaker: app.Speaker{State: "declined"}}))
		e := eventNow(t, a, v.here.ID)
		must(t, a.MoveSpeaker(ctx, e.ID, e.People[2].ID, 0))
		var roles []string
		for _, p := range eventNow(t, a, e.ID).People {
			roles = append(roles, p.Role)
		}
		if !slices.Equal(roles, []string{"panellist", "guest", "moderator"}) {
			t.Errorf("in the order %v", roles)
		}
		if err := a.MoveSpeaker(ctx, e.ID, e.People[2].ID, 2); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("behind the last: %v", err)
		}
		late := app.EventPerson{EventID: v.there.ID, PersonID: v.luan.ID, Role: "moderator"}
		must(t, a.SaveEventPerson(ctx, late))
		luan := app.DayFilter{From: "2025-03-01", To: "2025-03-31", PersonID: v.luan.ID}
		was := onDays(t, a, luan)
		late = eventNow(t, a, v.there.ID).People[0]
		late.State = "declined"
		must(t, a.SaveEventPerson(ctx, late))
		if now := onDays(t, a, luan); !strings.Contains(was, "There") || strings.Contains(now, "There") {
			t.Error("who declined has it in their calendar")
		}
	})
}

// The tally is kept as sums, and put right by hand; a speaker who leaves takes
// theirs along.
func TestSpeakingTimeIsKept(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.arta.ID, Role: "moderator", Speaker: app.Speaker{Speaks: "sq"}}))
		must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: v.luan.ID, Role: "panellist", Speaker: app.Speaker{Speaks: "sr"}}))
		e := eventNow(t, a, v.here.ID)
		first, second := e.People[0].ID, e.People[1].ID
		must(t, a.KeepSpeaking(ctx, e.ID, map[app.ID]int{first: 60, second: 300, "": 20}))
		must(t, a.KeepSpeaking(ctx, e.ID, map[app.ID]int{second: 240, "": 0}))
		all, err := a.Speaking(ctx, e.ID)
		must(t, err)
		if len(all) != 2 || app.SecondsOf(all, first) != 60 || app.SecondsOf(all, second) != 240 {
			t.Errorf("kept %+v", all)
		}
		if by := app.SpokenIn(e, all); len(by) != 2 || by[0].Code != "sr" || by[0].Seconds != 240 || by[1].People != 1 {
			t.Errorf("by language %+v", by)
		}
		var wrong app.Invalid
		if err := a.KeepSpeaking(ctx, e.ID, map[app.ID]int{first: -1}); !errors.As(err, &wrong) {
			t.Errorf("less than nothing: %v", err)
		}
		must(t, a.RemoveEventPerson(ctx, e.ID, app.Kept{ID: second}))
		if all, _ := a.Speaking(ctx, e.ID); len(all) != 1 {
			t.Errorf("after one left: %+v", all)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if all, _ := a.Speaking(ctx, e.ID); app.SecondsOf(all, second) != 240 {
			t.Errorf("after undo: %+v", all)
		}
	})
}
