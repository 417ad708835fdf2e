package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// tenForms keeps ten forms from paper; the last says 8 and "weekly".
func tenForms(t *testing.T, a *app.App) (app.Event, app.Response) {
	t.Helper()
	e := app.Event{Kind: "concert", Title: "Evening", Day: "2025-03-01"}
	must(t, a.SaveEvent(t.Context(), &e))
	var last app.Response
	for n := range app.EverySecond {
		liked := n % 9
		last = app.Response{EventID: e.ID, Day: e.Day, Score: &liked, Community: "alb", ResponseMore: app.ResponseMore{Way: "paper"}}
		last.Say(app.Question{Code: "contact", Kind: app.AsksChoice}, "weekly")
		must(t, a.SaveResponse(t.Context(), &last))
	}
	return e, last
}

// A second entry is compared and counted nowhere: not in sums, lists, the event's
// count or a report. What of it is kept becomes the form's.
func TestSecondEntryIsComparedAndCountsNowhere(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e, first := tenForms(t, a)
		entered, err := a.Entered(ctx, e.ID)
		if due := app.SecondsDue(entered); err != nil || len(due) != 1 || entered[due[0]].ID != first.ID {
			t.Fatalf("due are %v of %+v, %v", due, entered, err)
		}
		three := 3
		second := app.Response{EventID: e.ID, Day: e.Day, Score: &three, ResponseMore: app.ResponseMore{Way: "paper", SecondOf: first.ID}}
		second.SayCommunities("srb", "bos")
		second.Say(app.Question{Code: "contact", Kind: app.AsksChoice}, "daily")
		must(t, a.SaveSecondEntry(ctx, &second, "contact", "community"))
		now, err := a.Response(ctx, first.ID)
		if must(t, err); *now.Score != 0 || now.AnswersOf("contact")[0].ChoiceCode != "daily" || now.Community != app.MixedCommunity || now.Communities.String() != "bos, srb" {
			t.Errorf("the form says %+v", now)
		}
		again := second
		again.Kept = app.Kept{}
		if err := a.SaveSecondEntry(ctx, &again); !errors.Is(err, app.ErrEnteredTwice) {
			t.Errorf("a third entry: %v", err)
		}
		entered, err = a.Entered(ctx, e.ID)
		must(t, err)
		got := app.Agreed(entered)
		if len(app.SecondsDue(entered)) != 0 || len(entered) != 10 || got.Forms != 1 || got.Same != 0 || got.All != 3 {
			t.Errorf("agreed %+v", got)
		}
		wantTen(t, a, e.ID)
		_, err = a.Undo(ctx)
		must(t, err)
		if now, err = a.Response(ctx, first.ID); err != nil || now.Community != "alb" || now.AnswersOf("contact")[0].ChoiceCode != "weekly" {
			t.Errorf("after undo: %+v, %v", now, err)
		}
	})
}

// wantTen counts the forms of an event in each of the ways in which an office does.
func wantTen(t *testing.T, a *app.App, event app.ID) {
	t.Helper()
	ctx := t.Context()
	counts, err := a.AnswersTo(ctx, app.ResponseFilter{EventID: event})
	must(t, err)
	_, listed, err := a.Responses(ctx, app.ResponseFilter{EventID: event})
	must(t, err)
	events, _, err := a.Events(ctx, app.EventFilter{ID: event})
	must(t, err)
	figure, err := a.Figure(ctx, app.Answers, app.Filter{})
	must(t, err)
	if all, daily := app.Given(counts, "all", ""), app.Given(counts, "contact", "daily"); all != 10 || daily != 1 || listed != 10 || events[0].Answers != 10 || figure != 10 {
		t.Errorf("counted %d (daily %d), listed %d, at the event %d, the measure says %d", all, daily, listed, events[0].Answers, figure)
	}
}
