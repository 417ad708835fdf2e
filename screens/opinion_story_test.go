package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// heardOffice is an office whose audiences answered: two evenings of a series of
// this year that were counted, one of the year before that was not.
func heardOffice(t *testing.T) (*app.App, []app.Event) {
	t.Helper()
	a := dbtest.New(t)
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	s := app.Series{Title: "Rrënjë dhe degë"}
	keep(t, a.SaveSeries(t.Context(), &s))
	events := []app.Event{
		{Title: "Bridges of sound", Kind: "concert", Status: "done", Day: "2026-03-20"},
		{Title: "Tre zëra, një skenë", Kind: "concert", Status: "done", Day: "2026-05-16"},
		{Title: "Gusle dhe lahuta", Kind: "concert", Status: "done", Day: "2025-10-04"},
	}
	var forms []*app.Response
	for i := range events {
		if i < 2 {
			events[i].SeriesID = s.ID
			events[i].Attendance = []app.Attendance{{Way: "head-count", People: []int{268, 140}[i]}}
		}
		keep(t, a.SaveEvent(t.Context(), &events[i]))
		for n := range []int{112, 64, 24}[i] {
			forms = append(forms, heardForm(events[i], n))
		}
	}
	keep(t, a.SaveResponses(t.Context(), forms))
	return a, events
}

// heardForm is the n-th form of an evening.
func heardForm(e app.Event, n int) *app.Response {
	pick := func(all ...int) *int { one := all[n%len(all)]; return &one }
	choice := func(all ...string) app.FormAnswer { return app.FormAnswer{ChoiceCode: all[n%len(all)]} }
	r := &app.Response{
		EventID: e.ID, Day: e.Day, Language: []string{"sq", "sr", "sq", "tr", "sq", "sr", "en"}[n%7], Score: pick(9, 8, 7, 10, 8, 6, 9, 10, 3, 8, 9),
		Trust: pick(4, 5, 3, 4, 2), Heard: []string{"no", "yes", "no"}[n%3], Community: []string{"alb", "srb", "alb", "alb", "srb", "alb", "alb", "bos", "alb", "srb", "alb", "tur", ""}[n%13],
	}
	if n%4 > 0 {
		r.SetAnswers("captivation", app.FormAnswer{Number: pick(5, 4, 4, 3, 5, 2)})
		r.SetAnswers("recommend", app.FormAnswer{Number: pick(10, 9, 8, 9, 6, 10, 7)})
		r.SetAnswers("warmth", app.FormAnswer{Number: pick(80, 55, 90, 30, 100, 71)})
	}
	r.SetAnswers("contact", choice("weekly", "daily", "seldom", "monthly", "weekly"))
	if n%3 > 0 {
		r.SetAnswers("source", choice("people", "poster", "online", "people"))
	}
	r.SetAnswers("visits", app.FormAnswer{Number: pick(0, 1, 3, 0, 2, 14)})
	return r
}

// hears opens what audiences say.
func hears(t *testing.T, u *UI) *opinionPage {
	t.Helper()
	feedbackTab(t, u, "opinions")
	return u.pageNow().(*tabbed).now().(*opinionPage)
}

func TestWhatAudiencesSay(t *testing.T) {
	a, events := heardOffice(t)
	u := desk(t, a)
	p := hears(t, u)
	look(t, u, "opinions")
	p.by.event = widgets.Option{ID: string(events[0].ID), Text: events[0].Title}
	p.load(u)
	look(t, u, "opinions-event")
	for _, code := range []string{"recommend", "source", "contact", "warmth", "visits"} {
		p.turnTo(u, code)
		look(t, u, "opinions-"+code)
	}
	p.by = opinionBy{}
	p.compare, p.code = app.OpinionsByCommunity, "trust"
	p.load(u)
	look(t, u, "opinions-community")
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "opinions-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "opinions-dark")
	_ = strings.Contains
	_ = fyne.KeyTab
}
