package sample

import (
	"fmt"
	"strings"

	"sofra/app"
)

// from is a group of invented people: where they live, what they speak, and
// how many of a small office's 60 artists and 12 others they are.
type from struct {
	community string
	artists   int
	others    int
	places    []app.ID
	languages app.Set
}

func groups() []from {
	return []from{
		{"alb", 20, 4, []app.ID{"prishtine", "gjakove", "peje", "ferizaj", "gjilan", "mitrovice-e-jugut"}, app.Set{"sq", "en"}},
		{"srb", 14, 5, []app.ID{"gracanice", "mitrovice-e-veriut", "leposaviq", "zvecan", "shterpce", "ranillug"}, app.Set{"sr", "en"}},
		{"bos", 7, 1, []app.ID{"prizren", "peje", "istog"}, app.Set{"bs", "sq"}},
		{"tur", 7, 1, []app.ID{"prizren", "mamushe", "prishtine"}, app.Set{"tr", "sq", "sr"}},
		{"rom", 5, 1, []app.ID{"prizren", "gracanice", "fushe-kosove"}, app.Set{"rom", "sq", "sr"}},
		{"ash", 3, 0, []app.ID{"fushe-kosove", "ferizaj", "podujeve"}, app.Set{"sq"}},
		{"egy", 2, 0, []app.ID{"gjakove", "peje"}, app.Set{"sq"}},
		{"gor", 2, 0, []app.ID{"dragash", "prizren"}, app.Set{"sr", "sq"}},
	}
}

func instruments() []string {
	return []string{"voice", "violin", "clarinet", "darbuka", "qifteli", "accordion", "guitar", "kaval", "piano", "double bass", "cello", "oud", "bağlama", "tapan", "flute", "trumpet", "viola", "frame drum"}
}

// named is one invented name, in a second script where the group has one.
type named struct {
	name, other string
	woman       bool
}

// people tells the artists, then the panellists, members and staff.
func (s *story) people() {
	pool := s.names()
	for _, g := range groups() {
		all := pool[g.community]
		for i := range (g.artists + g.others) * s.times {
			if i >= len(all) {
				break
			}
			p := s.person(g, all[i])
			if i < g.artists*s.times {
				s.artist(&p)
				s.artists = append(s.artists, p)
			} else {
				p.Roles = one(s, []app.Set{{"panellist"}, {"member"}, {"staff"}, {"panellist", "member"}})
				keep(s, s.a.SavePerson, &p)
				s.others = append(s.others, p)
			}
			s.identity(p.ID, g.community, all[i].woman)
		}
	}
}

// names mixes given and family names of each group to different names.
func (s *story) names() map[string][]named {
	words := map[string]map[string][]string{}
	for _, row := range s.rows("sample_names") {
		if words[row[0]] == nil {
			words[row[0]] = map[string][]string{}
		}
		words[row[0]][row[1]] = strings.Fields(row[2])
	}
	pool := map[string][]named{}
	for _, g := range groups() {
		w := words[g.community]
		var all []named
		for _, family := range w["family"] {
			for _, given := range w["woman"] {
				all = append(all, join(given, family, true))
			}
			for _, given := range w["man"] {
				all = append(all, join(given, family, false))
			}
		}
		pool[g.community] = some(s, len(all), all)
	}
	return pool
}

func join(given, family string, woman bool) named {
	g, gOther, _ := strings.Cut(given, "/")
	f, fOther, _ := strings.Cut(family, "/")
	return named{g + " " + f, strings.TrimSpace(gOther + " " + fOther), woman}
}

// person is somebody with contacts. Half of those whose names have two
// scripts write themselves in the second.
func (s *story) person(g from, n named) app.Person {
	if n.other != "" && s.often(50) {
		n.name, n.other = n.other, n.name
	}
	p := app.Person{Name: n.name, OtherNames: n.other, Languages: g.languages, PlaceID: one(s, g.places)}
	number := 100000 + s.chance.IntN(899999)
	p.Phone = fmt.Sprintf("+383 %d %03d %03d", 43+s.chance.IntN(7), number/1000, number%1000)
	if s.often(80) {
		p.Email = fmt.Sprintf("name%d@example.org", number)
	}
	if s.often(60) {
		p.BornOn = app.Date("1965-01-15").Add(s.chance.IntN(14000))
	}
	return p
}

func (s *story) artist(p *app.Person) {
	p.Roles = app.Set{"artist"}
	if s.often(10) {
		p.Roles = app.Set{"artist", "panellist"}
	}
	p.Plays = one(s, instruments())
	if s.often(25) {
		p.Plays += ", voice"
	}
	p.UsualFee, p.Currency = app.Minor(100+10*s.chance.IntN(15))*100, "EUR"
	if s.often(12) {
		p.StageName = one(s, []string{"Zëri", "Duša", "Rüzgâr", "Luna", "Behar", "Vatra"}) + " " + strings.Fields(p.Name)[0]
	}
	keep(s, s.a.SavePerson, p)
}

// identity tells what was answered. Most declared it themselves; some prefer
// not to say, some stand only in an old list, some were never asked.
func (s *story) identity(person app.ID, community string, woman bool) {
	answer := app.Identity{PersonID: person, Asks: app.AsksCommunity, Answer: community, SaidBy: app.SaidSelf, SaidOn: "2025-01-20", Purpose: "report to the donor"}
	switch luck := s.chance.IntN(100); {
	case luck < 8:
		return
	case luck < 15:
		answer.Answer = app.PrefersNot
	case luck < 21:
		answer.SaidBy, answer.SaidOn, answer.Purpose = app.SaidList, "", ""
	case luck < 24:
		answer.Answer = "of a mixed family" // own words
	case luck < 27:
		second := answer
		second.Answer = one(s, app.Communities()[:4])
		if second.Answer != community {
			keep(s, s.a.SaveIdentity, &second)
		}
	}
	keep(s, s.a.SaveIdentity, &answer)
	gender := app.Identity{PersonID: person, Asks: app.AsksGender, Answer: "man", SaidBy: app.SaidSelf, SaidOn: "2025-01-20", Purpose: "report to the donor"}
	if woman {
		gender.Answer = "woman"
	}
	if s.often(5) {
		gender.Answer = app.PrefersNot
	}
	keep(s, s.a.SaveIdentity, &gender)
}

// ensembles joins artists to groups; one member left during the year.
func (s *story) ensembles() {
	names := []string{"Kvartet Ibar", "Trio Shadërvan", "Orkestra e Vogël", "Grupa Most", "Prizren Dörtlüsü", "Romano Ilo"}
	for round := range s.times {
		for i, name := range names {
			e := app.Ensemble{Name: again(name, round), Plays: "chamber music", PlaceID: s.artists[i].PlaceID}
			for j, p := range some(s, 3+i%3, s.artists) {
				m := app.Member{PersonID: p.ID, Part: p.Plays, FromOn: "2024-01-01"}
				if i == 2 && j == 0 {
					m.UntilOn = "2025-06-30"
				}
				e.Members = append(e.Members, m)
			}
			keep(s, s.a.SaveEnsemble, &e)
			s.bands = append(s.bands, e)
		}
	}
}
