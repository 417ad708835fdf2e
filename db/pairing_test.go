package db_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// twoWaves are a series with a questionnaire before it and one after, which ask
// alike but for one question each; it gives their ids.
func twoWaves(t *testing.T, a *app.App) (series app.ID, ids [2]app.ID) {
	t.Helper()
	ctx := t.Context()
	must(t, a.AddQuestionExamples(ctx, words.En))
	s := app.Series{Title: "Ura"}
	must(t, a.SaveSeries(ctx, &s))
	for i, purpose := range []string{"before", "after"} {
		k := app.Questionnaire{Title: "Ura " + purpose, Purpose: purpose, SeriesID: s.ID}
		codes := []string{"trust", "heard", "warmth", "distance", "contact", "comment", "community", "source"}
		codes = append(codes, []string{"visits", "recommend"}[i])
		for _, code := range codes {
			k.Items = append(k.Items, app.QuestionnaireItem{QuestionID: inBank(t, a, code).ID})
		}
		must(t, a.SaveQuestionnaire(ctx, &k))
		must(t, a.OpenQuestionnaire(ctx, k.ID))
		ids[i] = k.ID
	}
	return s.ID, ids
}

// coded keeps a form of a wave: its code, trust, whether such music was heard,
// and how close others may be.
func coded(t *testing.T, a *app.App, of app.ResponseMore, said [3]int) app.ID {
	t.Helper()
	r := app.Response{ResponseMore: of, Day: "2026-03-08", FilledAt: "2026-03-08T18:00:00Z"}
	r.Trust, r.Heard = &said[0], []string{"no", "yes"}[said[1]]
	r.SetAnswers("distance", app.FormAnswer{ChoiceCode: []string{"family", "friend", "neighbour", "work", "town", "visitor", "none"}[said[2]]})
	r.SetAnswers("community", app.FormAnswer{ChoiceCode: "gor"})
	must(t, a.SaveResponse(t.Context(), &r))
	return r.ID
}

// compared is what came of one question.
func compared(t *testing.T, p app.Pairing, code string) app.Compared {
	t.Helper()
	for _, c := range p.Compared {
		if c.Code == code {
			return c
		}
	}
	t.Fatalf("%s is not compared", code)
	return app.Compared{}
}

// Forms are matched by codes however they are written; codes of two people are
// left out and counted; a slip is offered, joined by hand and undone.
func TestFormsAreMatchedByTheirCodes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		series, k := twoWaves(t, a)
		for i := range 11 {
			coded(t, a, app.ResponseMore{QuestionnaireID: k[0], OwnCode: fmt.Sprintf("mate %02d", i)}, [3]int{2, 0, 4})
			if i < 9 {
				coded(t, a, app.ResponseMore{QuestionnaireID: k[1], OwnCode: fmt.Sprintf("МАТЕ-%02d", i)}, [3]int{2 + i%3, i % 2, 4 - i%2})
			}
		}
		coded(t, a, app.ResponseMore{QuestionnaireID: k[0], OwnCode: "TWICE"}, [3]int{1, 1, 1})
		coded(t, a, app.ResponseMore{QuestionnaireID: k[0], OwnCode: "twice"}, [3]int{1, 1, 1})
		coded(t, a, app.ResponseMore{QuestionnaireID: k[1], OwnCode: "Twice"}, [3]int{1, 1, 1})
		coded(t, a, app.ResponseMore{QuestionnaireID: k[1], OwnCode: ""}, [3]int{1, 1, 1})
		slip := coded(t, a, app.ResponseMore{QuestionnaireID: k[1], OwnCode: "MATTE09"}, [3]int{5, 1, 0})
		places, err := a.PairPlaces(ctx)
		must(t, err)
		if len(places) != 1 || places[0].SeriesID != series || places[0].Title != "Ura" || places[0].Before != 13 || places[0].After != 12 {
			t.Fatalf("places %+v", places)
		}
		p, err := a.Pairing(ctx, places[0])
		must(t, err)
		if p.Before != 13 || p.After != 12 || p.Matched != 9 || p.TwiceCodes != 1 || p.Twice != 3 || p.NoCode != 1 {
			t.Fatalf("%d and %d forms, %d matched, %d codes twice on %d, %d without", p.Before, p.After, p.Matched, p.TwiceCodes, p.Twice, p.NoCode)
		}
		if p.OnlyOnce != 2 || len(p.Compared) != 5 {
			t.Errorf("%d questions are compared, %d were asked once", len(p.Compared), p.OnlyOnce)
		}
		if c := compared(t, p, "trust"); !c.Withheld || c.N != 9 || len(c.Bars) > 0 || c.Ranks.N > 0 {
			t.Errorf("of nine people it says %d, %+v, %+v", c.N, c.Bars, c.Ranks)
		}
		if len(p.Near) != 1 || p.Near[0].After.ID != slip || p.Near[0].Before.OwnCode != "mate 09" {
			t.Fatalf("%d are near", len(p.Near))
		}
		must(t, a.JoinForms(ctx, p.Near[0].Before.ID, p.Near[0].After.ID))
		p, err = a.Pairing(ctx, places[0])
		must(t, err)
		trust, heard, distance := compared(t, p, "trust"), compared(t, p, "heard"), compared(t, p, "distance")
		if p.Matched != 10 || p.Lost != 1 || trust.Withheld || trust.Change.Up != 7 || trust.Change.Same != 3 || math.Abs(trust.P-2.0/128) > 1e-9 {
			t.Errorf("joined: %d, %+v, p = %v", p.Matched, trust.Change, trust.P)
		}
		if heard.YesNo.Gained != 5 || heard.P != 0.0625 || heard.Tested() || distance.Change.Up != 5 || distance.How != app.ComparedCloser {
			t.Errorf("heard %+v, p = %v; distance %+v", heard.YesNo, heard.P, distance.Change)
		}
		if got := strings.Join(heard.Said(words.In(words.En), p.Smallest), " "); !strings.Contains(got, "With fewer than 6 people who moved nothing can be told.") {
			t.Errorf("of five who moved it says %q", got)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if p, err = a.Pairing(ctx, places[0]); err != nil || p.Matched != 9 {
			t.Errorf("undone, %d are matched, %v", p.Matched, err)
		}
	})
}
