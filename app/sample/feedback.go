package sample

import (
	"fmt"
	"strings"

	"sofra/app"
)

// responses tells 600 forms for each round: most from concerts, some from
// panels and workshops, and a few that fit no event.
func (s *story) responses() {
	if s.err == nil {
		s.err = s.a.AddQuestionExamples(s.ctx, "en")
	}
	var asked []told
	for _, e := range s.told {
		if e.Status == "done" {
			for range map[string]int{"concert": 5, "panel": 3, "workshop": 1}[e.Kind] {
				asked = append(asked, e)
			}
		}
	}
	comments := s.rows("sample_comments")
	if s.err != nil {
		return
	}
	of := map[app.ID][]*app.Response{}
	for i := range 600 * s.times {
		e := asked[i%len(asked)]
		r := s.response(e, comments)
		if s.often(3) {
			r.EventID = ""
		}
		of[e.ID] = append(of[e.ID], r)
	}
	for _, e := range s.told {
		if len(of[e.ID]) > 0 {
			keep(s, s.a.SaveResponses, of[e.ID])
		}
	}
}

// response is one form; nothing in it points to a person.
func (s *story) response(e told, comments [][]string) *app.Response {
	heard := "yes"
	if s.often(38) {
		heard = "no"
	}
	r := &app.Response{
		ProjectID: e.ProjectID, EventID: e.ID, Day: e.Day, Heard: heard,
		FilledAt:  app.Instant(fmt.Sprintf("%sT%02d:%02d:00Z", e.Day, 19+s.chance.IntN(3), s.chance.IntN(60))),
		Community: s.likely("alb 52 srb 17 tur 8 bos 7 rom 5 ash 2 egy 2 gor 2 pns 5"),
		Gender:    s.likely("woman 51 man 44 another 1 pns 4"),
		AgeBand:   s.likely("0-17 4 18-24 24 25-34 29 35-44 19 45-54 12 55-64 8 65+ 4"),
		PlaceID:   app.ID(s.likely("prishtine 52 gracanice 12 fushe-kosove 9 prizren 9 mitrovice-e-jugut 5 mitrovice-e-veriut 5 peje 4 gjilan 4")),
	}
	r.Way = s.likely("paper 55 tablet 45")
	r.Language = spoken(r.Community)
	if s.often(96) {
		score := min(10, 6+s.chance.IntN(4)+s.chance.IntN(3))
		if s.often(7) {
			score = 2 + s.chance.IntN(4)
		}
		r.Score = &score
	}
	if s.often(93) {
		trust := 2 + s.chance.IntN(3)
		if heard == "yes" && s.often(60) {
			trust++
		}
		r.Trust = &trust
	}
	if c := one(s, comments); s.often(30) && c[0] == r.Language {
		r.Comment = c[1]
	}
	return r
}

// spoken is the form that was taken.
func spoken(community string) string {
	switch community {
	case "srb", "gor":
		return "sr"
	case "tur":
		return "tr"
	case "bos":
		return "bs"
	case app.PrefersNot:
		return "en"
	}
	return "sq"
}

// likely chooses a word by the number behind it, out of a hundred.
func (s *story) likely(table string) string {
	luck := s.chance.IntN(100)
	fields := strings.Fields(table)
	for i := 0; i < len(fields); i += 2 {
		if luck -= s.number(fields[i+1]); luck < 0 {
			return fields[i]
		}
	}
	return fields[0]
}

// media tells what was written about what was done, coded by two.
func (s *story) media() {
	rows := s.rows("sample_media")
	for round := range s.times {
		for i, r := range rows {
			e := s.seen(r[0], "concert", "panel", "meeting")
			m := app.MediaItem{
				ProjectID: s.projects[r[0]], EventID: e.ID, Title: again(r[1], round), Outlet: r[2], Language: r[3], Day: e.Day.Add(1 + s.chance.IntN(3)),
				Link: fmt.Sprintf("https://example.org/news/%d", round*100+i), Tone1: r[4], Tone2: r[5], Balance1: r[6], Balance2: r[7],
			}
			keep(s, s.a.SaveMediaItem, &m)
		}
	}
}

// seen chooses an event of a project that was done.
func (s *story) seen(project string, kinds ...string) told {
	var fit []told
	for _, e := range s.told {
		if e.project == project && e.Status == "done" && app.Set(kinds).Has(e.Kind) {
			fit = append(fit, e)
		}
	}
	return one(s, fit)
}
