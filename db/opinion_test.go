package db_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// season is an office with two events of a series, of which the audience was
// counted, one of another year of which it was not, and forms that name none.
type season struct {
	series                 app.ID
	first, second, earlier app.ID
	forms                  []*app.Response
}

func newSeason(t *testing.T, a *app.App) *season {
	t.Helper()
	ctx := t.Context()
	must(t, a.AddQuestionExamples(ctx, words.En))
	s := app.Series{Title: "Rrënjë dhe degë"}
	must(t, a.SaveSeries(ctx, &s))
	at := func(title string, day app.Date, series app.ID, came int) app.ID {
		e := app.Event{Title: title, Kind: "concert", Status: "done", Day: day}
		e.SeriesID = series
		if came > 0 {
			e.Attendance = []app.Attendance{{Way: "head-count", People: came}}
		}
		must(t, a.SaveEvent(ctx, &e))
		return e.ID
	}
	out := &season{series: s.ID}
	out.first, out.second = at("Ura", "2025-03-08", s.ID, 120), at("Dega", "2025-04-12", s.ID, 60)
	out.earlier = at("Fillimi", "2024-05-03", "", 0)
	return out
}

// add has so many people at an event answer alike.
func (s *season) add(n int, like app.Response) {
	for range n {
		one := like
		one.Answers = nil
		for _, a := range like.Answers {
			one.Answers = append(one.Answers, app.FormAnswer{QuestionCode: a.QuestionCode, ChoiceCode: a.ChoiceCode, Number: a.Number, Text: a.Text})
		}
		s.forms = append(s.forms, &one)
	}
}

func (s *season) keep(t *testing.T, a *app.App) {
	t.Helper()
	must(t, a.SaveResponses(t.Context(), s.forms))
	s.forms = nil
}

func scored(event app.ID, day app.Date, lang string, n int) app.Response {
	return app.Response{EventID: event, Day: day, Language: lang, Score: &n}
}

// fill has the audience answer: at the first event 30 of 40 liked it, at the
// second 10 of 20, a year before 4 of 8.
func (s *season) fill(t *testing.T, a *app.App) {
	t.Helper()
	liked := scored(s.first, "2025-03-08", "sq", 9)
	liked.SetAnswers("source", app.FormAnswer{ChoiceCode: "people"}, app.FormAnswer{ChoiceCode: "poster"})
	liked.SetAnswers("community", app.FormAnswer{ChoiceCode: "alb"})
	s.add(12, liked)
	liked.Answers = nil
	liked.SetAnswers("source", app.FormAnswer{ChoiceCode: "people"})
	s.add(8, liked)
	ten, low, warm, cold := 10, 6, 71, 20
	other := scored(s.first, "2025-03-08", "sr", 8)
	other.SetAnswers("warmth", app.FormAnswer{Number: &warm})
	other.SetAnswers("recommend", app.FormAnswer{Number: &ten})
	s.add(10, other)
	less := scored(s.first, "2025-03-08", "sr", 4)
	less.SetAnswers("warmth", app.FormAnswer{Number: &cold})
	less.SetAnswers("recommend", app.FormAnswer{Number: &low})
	s.add(10, less)
	s.add(10, scored(s.second, "2025-04-12", "sq", 10))
	s.add(10, scored(s.second, "2025-04-12", "", 0))
	s.add(4, scored(s.earlier, "2024-05-03", "sq", 8))
	s.add(4, scored(s.earlier, "2024-05-03", "sq", 7))
	s.add(3, scored("", "2025-06-01", "en", 8))
	s.keep(t, a)
	second := scored(s.first, "2025-03-08", "sq", 0)
	second.SecondOf = s.anyForm(t, a)
	must(t, a.SaveResponse(t.Context(), &second))
	gone := scored(s.first, "2025-03-08", "sq", 0)
	must(t, a.SaveResponse(t.Context(), &gone))
	must(t, a.Delete(t.Context(), app.InstantOf(time.Now()), app.Ref{Kind: app.Responses, ID: gone.ID}))
}

func (s *season) anyForm(t *testing.T, a *app.App) app.ID {
	t.Helper()
	rows, _, err := a.Responses(t.Context(), app.ResponseFilter{EventID: s.first})
	must(t, err)
	return rows[0].ID
}

func opinion(t *testing.T, a *app.App, f app.ResponseFilter, code string) (app.Opinions, app.Opinion) {
	t.Helper()
	all, err := a.Opinions(t.Context(), f)
	must(t, err)
	one, ok := all.Find(code)
	if !ok {
		t.Fatalf("nobody answered %s: %+v", code, all.Asked)
	}
	return all, one
}

// The figures of one event, by hand: 30 of 40 of 120 who came.
func TestOpinionsOfAnEvent(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		s := newSeason(t, a)
		s.fill(t, a)
		all, liked := opinion(t, a, app.ResponseFilter{EventID: s.first}, "liked")
		if came, known := all.Audience(); all.Forms != 40 || came != 120 || !known || all.Events() != 1 {
			t.Errorf("%d forms, %d came, known %v, %d events", all.Forms, came, known, all.Events())
		}
		if liked.N != 40 || liked.Of != 40 || liked.Top.Hits != 30 || liked.Top.All != 40 || liked.Spread[4].Share.Hits != 10 || liked.Spread[9].Share.Hits != 20 {
			t.Errorf("liked: %+v", liked)
		}
		// n = 40·119/80 = 59.5: (0.75 + z²/119 ± z√(0.75·0.25/59.5 + z²/(4·59.5²))) / (1 + z²/59.5)
		if top := liked.Top; !close4(top.Part, .75) || !close4(top.Low, 0.62713) || !close4(top.High, 0.84255) {
			t.Errorf("between %v and %v", top.Low, top.High)
		}
		mean, _ := liked.Mean()
		median, _ := liked.Median()
		if !close4(mean, (20*9+10*8+10*4)/40.0) || median != 8.5 {
			t.Errorf("mean %v, median %v", mean, median)
		}
		source, _ := all.Find("source")
		if source.N != 20 || source.Spread[0].Share.Hits != 20 || source.Spread[1].Code != "poster" || source.Spread[1].Share.Hits != 12 || source.Spread[1].Share.All != 20 {
			t.Errorf("several choices: %+v", source)
		}
		warmth, _ := all.Find("warmth")
		if len(warmth.Spread) != 5 || warmth.Spread[0].Code != "0–20" || warmth.Spread[0].Share.Hits != 10 || warmth.Spread[3].Share.Hits != 10 || warmth.Top.Hits != 10 {
			t.Errorf("thermometer: %+v", warmth.Spread)
		}
		recommend, _ := all.Find("recommend")
		if n := recommend.Net; !n.Is || n.More != 10 || n.Less != 10 || n.Net != 0 || !recommend.Weak() {
			t.Errorf("recommend: %+v", n)
		}
		if _, there := all.Find("community"); there {
			t.Error("what people said of themselves is told")
		}
	})
}

func close4(a, b float64) bool { return math.Abs(a-b) < 5e-5 }

// A series counts each evening by who came: 30 of 40 of 120, and 10 of 20 of 60,
// are ⅔·0.75 + ⅓·0.5.
func TestOpinionsOfASeries(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		s := newSeason(t, a)
		s.fill(t, a)
		all, liked := opinion(t, a, app.ResponseFilter{SeriesID: s.series}, "liked")
		if came, known := all.Audience(); all.Forms != 60 || came != 180 || !known || all.Events() != 2 {
			t.Errorf("%d forms of %d who came, known %v", all.Forms, came, known)
		}
		// variance ⅔²·0.75·0.25/40 + ⅓²·0.5·0.5/20 = 1/288
		if top := liked.Top; top.Hits != 40 || top.All != 60 || !close4(top.Part, 2.0/3) || !close4(top.Low, 0.54466) || !close4(top.High, 0.76980) {
			t.Errorf("pooled: %+v", top)
		}
		groups := all.By(app.OpinionsByEvent, "liked")
		if len(groups) != 2 || groups[0].Name != "Ura" || groups[0].Came != 120 || !close4(groups[0].Weight, 2.0/3) || !close4(groups[1].Weight, 1.0/3) || groups[1].Top.Hits != 10 {
			t.Errorf("evenings: %+v", groups)
		}
		if source, _ := all.Find("source"); source.N != 20 || source.Of != 40 {
			t.Errorf("a question that one evening asked: %d of %d", source.N, source.Of)
		}
	})
}

// All forms are told of with what is not known; groups are set beside each other.
func TestOpinionsOfAll(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		s := newSeason(t, a)
		s.fill(t, a)
		all, liked := opinion(t, a, app.ResponseFilter{}, "liked")
		if _, known := all.Audience(); all.Forms != 71 || known || liked.N != 71 || all.Events() != 3 {
			t.Errorf("%d forms, known %v, %d events", all.Forms, known, all.Events())
		}
		years := all.By(app.OpinionsByYear, "liked")
		if len(years) != 2 || years[0].Key != "2024" || years[0].N != 8 || !years[0].Top.Few() || years[1].N != 63 {
			t.Errorf("years: %+v", years)
		}
		if series := all.By(app.OpinionsBySeries, "liked"); len(series) != 2 || series[0].Key != string(s.series) || series[0].N != 60 || series[1].N != 11 {
			t.Errorf("series: %+v", series)
		}
		languages := map[string]int64{}
		for _, g := range all.By(app.OpinionsByLanguage, "liked") {
			languages[g.Key] = g.N
		}
		if languages["sq"] != 38 || languages["sr"] != 20 || languages[app.OthersTogether] != 13 || len(languages) != 3 {
			t.Errorf("languages, three forms in English among others: %v", languages)
		}
		sheet := func(language string) (r app.Report, err error) {
			ask := app.OpinionAsk{Filter: app.ResponseFilter{Language: language}, Code: "liked", By: app.OpinionsByLanguage, Lang: words.En}
			err = a.OpinionWorkbook(t.Context(), ask, func(made app.Report) error { r = made; return nil })
			return r, err
		}
		if _, err := sheet("en"); !errors.Is(err, app.ErrFewForms) {
			t.Errorf("a workbook of three forms in English: %v", err)
		}
		if _, err := sheet("sq"); err != nil {
			t.Errorf("a workbook of 38 forms in Albanian: %v", err)
		}
		r, err := sheet("")
		said := fmt.Sprint(r)
		if err != nil || !strings.Contains(said, "Albanian, Serbian, others or not shown") || strings.Contains(said, "English") {
			t.Errorf("the workbook tells of languages, %v: %s", err, said)
		}
		left, err := a.ReleasedBefore(t.Context(), []string{app.LanguageDims + "liked"})
		if err != nil || len(left) != 1 {
			t.Fatalf("the languages that left are not noted: %+v, %v", left, err)
		}
		if of, _ := opinion(t, a, app.ResponseFilter{From: "2025-01-01", To: "2025-12-31", Language: "sq"}, "liked"); of.Forms != 30 {
			t.Errorf("a year in a language: %d", of.Forms)
		}
		first, last, err := a.OpinionDays(t.Context())
		if err != nil || first != "2024-05-03" || last != "2025-06-01" {
			t.Errorf("from %s to %s, %v", first, last, err)
		}
	})
}

// Communities are set out for what is whole, and never for an event or a language.
func TestOpinionsByCommunityAreWhole(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		s := newSeason(t, a)
		for i, of := range []struct {
			event app.ID
			day   app.Date
		}{{s.first, "2025-03-08"}, {s.second, "2025-04-12"}, {s.earlier, "2024-05-03"}} {
			for community, n := range map[string]int{"alb": 40, "srb": 20, "rom": 2, "alb srb": 2, "tur": 2} {
				for score := range 2 {
					form := scored(of.event, of.day, "sq", 4+5*score)
					form.Community = community
					s.add(n+i, form)
				}
			}
		}
		s.keep(t, a)
		for _, f := range []app.ResponseFilter{{}, {SeriesID: s.series}, {From: "2024-01-01", To: "2024-12-31"}} {
			table, err := a.OpinionsByCommunity(t.Context(), f, "liked")
			if err != nil || !table.Why.Empty() || len(table.Rows) != 3 || table.Rows[0].Community != "alb" || table.Rows[2].Community != app.OthersTogether {
				t.Fatalf("%+v: %+v, %v", f, table, err)
			}
			for _, r := range table.Rows {
				if c := r.Cells[0]; c.Withheld || 2*c.N != r.N || c.N < table.K {
					t.Errorf("%+v: %s has %d of %d, withheld %v", f, r.Community, c.N, r.N, c.Withheld)
				}
			}
		}
		for _, f := range []app.ResponseFilter{{EventID: s.first}, {Language: "sq"}, {SeriesID: s.series, Language: "sq"}, {SeriesID: s.series, From: "2025-01-01", To: "2025-12-31"}, {From: "2025-01-01", To: "2025-06-30"}} {
			if table, err := a.OpinionsByCommunity(t.Context(), f, "liked"); err != nil || table.Why.Empty() || table.Rows != nil {
				t.Errorf("%+v shows %+v, %v", f, table, err)
			}
		}
	})
}
