package db_test

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// The measures that only indicators are counted by, with the rows behind each.
func TestResultMeasures(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		year := app.Filter{GrantID: y.Grant.ID, From: "2025-01-01", To: "2025-12-31"}
		for _, day := range []app.Date{"2025-05-05", "2025-06-06"} {
			e := app.Event{Title: "Drums for all", Kind: "workshop", Status: "done", Day: day, ProjectID: y.Concert.ProjectID}
			fine(t, a.SaveEvent(ctx, &e))
			for n, p := range y.People[:4] {
				if day == "2025-05-05" || n < 3 {
					fine(t, a.SaveParticipant(ctx, app.Participant{EventID: e.ID, PersonID: p.ID}))
				}
			}
		}
		for n, p := range y.People[:3] {
			s := app.Seat{PersonID: p.ID, FromOn: "2025-02-01", State: "member"}
			if n == 0 {
				s.UntilOn = "2025-06-30"
			}
			fine(t, a.SaveSeat(ctx, &s))
		}
		spring := app.Filter{From: "2025-01-01", To: "2025-06-30"}
		for _, c := range []struct {
			m    app.Measure
			f    app.Filter
			want int64
		}{
			{app.TrainingsHeld, year, 2}, {app.Participations, year, 7}, {app.PeopleTrained, year, 4}, {app.TrainingsHeld, spring, 2},
			{app.Members, year, 2}, {app.Members, spring, 3}, {app.Panellists, year, 0}, {app.TakenUp, year, 0}, {app.StatementsSigned, year, 0},
		} {
			if got := figure(t, a, c.m, c.f); got != c.want {
				t.Errorf("%s until %s is %d, want %d", c.m, c.f.To, got, c.want)
			}
		}
		// ten people at the spring concert, and those who played again in autumn
		if got, people := figure(t, a, app.Appearances, year), figure(t, a, app.ArtistsOnStage, year); got <= people || people != 10 {
			t.Errorf("%d appearances of %d people", got, people)
		}
	})
}

// Forms from before and after are counted by their codes.
func TestMatchedMeasures(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		asked := map[string]app.ID{}
		for _, purpose := range []string{"before", "after"} {
			q := app.Questionnaire{Title: purpose, Purpose: purpose}
			fine(t, a.SaveQuestionnaire(ctx, &q))
			asked[purpose] = q.ID
		}
		for code, trust := range map[string][2]int{"AB12": {2, 4}, "CD34": {3, 5}, "EF56": {4, 3}, "GH78": {1, 0}} {
			for n, purpose := range []string{"before", "after"} {
				if trust[n] == 0 {
					continue // never came back
				}
				value := trust[n]
				r := app.Response{EventID: y.Panel.ID, Day: app.Date([]string{"2025-02-01", "2025-11-01"}[n]), Trust: &value, ResponseMore: app.ResponseMore{QuestionnaireID: asked[purpose], OwnCode: code}}
				fine(t, a.SaveResponse(ctx, &r))
			}
		}
		f := app.Filter{GrantID: y.Grant.ID, From: "2025-06-01", To: "2025-12-31", Narrow: app.Narrow{Question: "trust", Answers: "4,5"}}
		for m, want := range map[app.Measure]int64{app.MatchedGiven: 3, app.MatchedTop: 2, app.MatchedChange: 3 * app.ScoreUnit} {
			if got := figure(t, a, m, f); got != want {
				t.Errorf("%s is %d, want %d", m, got, want)
			}
		}
		f.To = "2025-10-31"
		if got := figure(t, a, app.MatchedGiven, f); got != 0 {
			t.Errorf("%d before they answered again", got)
		}
	})
}

// People are counted by what they said of themselves; the parts add up to the figure.
func TestSealedParts(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		ctx, y := t.Context(), dbtest.NewYear(t, a)
		for n, p := range y.People[:7] {
			i := app.Identity{PersonID: p.ID, Asks: app.AsksGender, Answer: []string{"woman", "man"}[n%2], SaidBy: app.SaidSelf}
			fine(t, a.SaveIdentity(ctx, &i))
		}
		f := app.Filter{GrantID: y.Grant.ID}
		for by, want := range map[string][]app.PartCount{app.ByGender: {{Part: "man", N: 3}, {Part: "woman", N: 4}, {Part: "", N: 3}}, app.ByCommunity: nil} {
			parts, err := d.SealedParts(ctx, app.ArtistsOnStage, f, by)
			fine(t, err)
			sum := int64(0)
			for _, p := range parts {
				sum += p.N
			}
			if n := figure(t, a, app.ArtistsOnStage, f2025(f)); sum != n || want != nil && !slices.Equal(parts, want) {
				t.Errorf("by %s: %+v of %d", by, parts, n)
			}
		}
		i := indicate(t, a, app.Indicator{AimID: outcome(t, a, y.Grant.ID).ID, IndicatorRule: app.IndicatorRule{Aggregation: "unique"}, CountedFrom: app.CountedFrom{Measure: app.ArtistsOnStage}})
		values, err := a.IndicatorValues(ctx, y.Grant.ID, "", "")
		fine(t, err)
		closed, err := app.Partings(ctx, a.Reader, values[0], f)
		fine(t, err)
		open, err := a.OpenPartings(ctx, values[0], f)
		fine(t, err)
		if len(closed) != 2 || closed[0].Hidden != app.ValueClosed || len(closed[0].Parts) != 0 {
			t.Errorf("closed, the parts of %s are %+v", i.ID, closed)
		}
		for _, p := range open { // 4, 3 and 3 are few: none stands alone
			for _, part := range p.Parts {
				if part.N < 5 {
					t.Errorf("by %s %d people stand alone: %+v", p.By, part.N, p)
				}
			}
		}
	})
}

func f2025(f app.Filter) app.Filter {
	f.From, f.To = "2025-01-01", "2025-12-31"
	return f
}
