package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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

func hearsSaid(t *testing.T, u *UI, want string) {
	t.Helper()
	if got := allRead(u); !strings.Contains(got, want) {
		t.Errorf("%q is not in %s", want, got)
	}
}

// The page tells of what it is narrowed to; each question is drawn when the
// keyboard comes to it.
func TestWhatAudiencesSay(t *testing.T) {
	a, events := heardOffice(t)
	u := desk(t, a)
	p := hears(t, u)
	look(t, u, "opinions")
	if got := p.grid.Total(); got != 9 {
		t.Errorf("%d questions", got)
	}
	p.by.event = widgets.Option{ID: string(events[0].ID), Text: events[0].Title}
	hears(t, u)
	look(t, u, "opinions-event")
	hearsSaid(t, u, "Any share of all forms may be off by 7 points either way, of 268 who came.")
	for code, want := range map[string]string{
		"recommend": "9 or 10: 48. 0 to 6: 12. Answers: 84.", "source": "From people I know", "contact": "Every week", "warmth": "51 to 100 of 100", "visits": "112 answered of 112 forms",
	} {
		for i, o := range p.all.Asked {
			if o.Code == code {
				p.grid.MoveTo(i)
			}
		}
		look(t, u, "opinions-"+code)
		hearsSaid(t, u, want)
	}
	p.by.event = widgets.Option{ID: string(events[2].ID), Text: events[2].Title}
	hears(t, u)
	hearsSaid(t, u, "A rough share: fewer than 30 answers.")
	p.by = opinionBy{language: "en", series: p.by.series}
	p.by.year = "2025"
	hears(t, u)
	hearsSaid(t, u, "Counts only.")
	if got := allRead(u); strings.Contains(got, "between") {
		t.Errorf("few answers have an interval: %s", got)
	}
}

// Communities are set out for all forms, and for no single event.
func TestAudiencesByCommunity(t *testing.T) {
	a, events := heardOffice(t)
	u := desk(t, a)
	p := hears(t, u)
	p.compare, p.code = app.OpinionsByCommunity, "trust"
	p.show(u)
	hearsSaid(t, u, "“·” is fewer than 10 people, or would tell of fewer. Small communities stand in one line.")
	for _, l := range threeLangs() {
		u.speak(l)
		look(t, u, "opinions-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, "opinions-dark")
	u.speak(words.En)
	p.by.event = widgets.Option{ID: string(events[0].ID), Text: events[0].Title}
	hears(t, u)
	if got := allRead(u); !strings.Contains(got, "Of one event they would tell who said what") || strings.Contains(got, "Serb") {
		t.Errorf("of an event it says %s", got)
	}
}

// What the page is narrowed to is there again at the next start, and goes into
// the workbook.
func TestWhatAudiencesSayIsRemembered(t *testing.T) {
	a, _ := heardOffice(t)
	u := desk(t, a)
	p := hears(t, u)
	p.by = opinionBy{series: widgets.Option{ID: "s", Text: "Rrënjë"}, year: "2026", language: "sq"}
	p.compare = app.OpinionsByYear
	again := newOpinions()
	again.goBackTo(u, p.spot())
	if again.by != p.by || again.compare != p.compare {
		t.Errorf("it goes on with %+v, %s", again.by, again.compare)
	}
	p.by = opinionBy{year: "2026"}
	hears(t, u)
	path := filepath.Join(t.TempDir(), "said")
	saveAt(t, u, path)
	if _, err := os.Stat(path + ".xlsx"); err != nil {
		t.Errorf("no workbook: %v, it says %q", err, u.status.Said())
	}
}

// Nothing is cut off or lies over another in a small window or in large text.
func TestWhatAudiencesSayFits(t *testing.T) {
	a, _ := heardOffice(t)
	u := desk(t, a)
	p := hears(t, u)
	for _, by := range []string{app.OpinionsByEvent, app.OpinionsByCommunity} {
		p.compare, p.code = by, "trust"
		p.show(u)
		for _, scale := range []float32{1, 1.5} {
			inLargeText(u, scale, longLangs(), func(in string) { fitsHere(t, u, in)("opinions-" + by) })
		}
	}
}
