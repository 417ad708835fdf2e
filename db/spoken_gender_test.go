package db_test

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// Speaking time is summed up by what people said themselves of their gender,
// and not where few are behind a sum.
func TestSpokenByGender(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, v := t.Context(), newEvening(t, a)
		spoke := map[app.ID]int{}
		speak := func(gender, by string, n int) {
			t.Helper()
			for range n {
				p := app.Person{Name: fmt.Sprintf("Speaker %d", len(spoke))}
				must(t, a.SavePerson(ctx, &p))
				must(t, a.SaveEventPerson(ctx, app.EventPerson{EventID: v.here.ID, PersonID: p.ID, Role: "panellist"}))
				if gender != "" {
					must(t, a.SaveIdentity(ctx, &app.Identity{PersonID: p.ID, Asks: app.AsksGender, Answer: gender, SaidBy: by}))
				}
				all := eventNow(t, a, v.here.ID).Speakers()
				spoke[all[len(all)-1].ID] = 60
			}
			must(t, a.KeepSpeaking(ctx, v.here.ID, spoke))
		}
		is := func(want string) {
			t.Helper()
			sums, err := a.SpokenByGender(ctx, v.here.ID)
			must(t, err)
			got := ""
			for _, s := range sums {
				got += fmt.Sprintf("%s %d %d %v; ", s.Code, s.People, s.Seconds, s.Hidden)
			}
			if got != want {
				t.Errorf("%q, not %q", got, want)
			}
		}
		is("")
		speak("woman", app.SaidSelf, 2)
		is(" 2 0 true; ")
		speak("man", app.SaidSelf, 5)
		is(" 7 0 true; ")
		speak("woman", app.SaidSelf, 3)
		is("woman 5 300 false; man 5 300 false; ")
		speak("woman", app.SaidList, 5) // what a list says is not theirs
		is("woman 5 300 false; man 5 300 false;  5 300 false; ")
		steps, err := a.History(ctx, app.Page{Limit: 1})
		must(t, err)
		if steps[0].Kind != app.Trace || steps[0].About != v.here.ID {
			t.Errorf("it left %+v", steps[0])
		}
	})
}
