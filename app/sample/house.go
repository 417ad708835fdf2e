package sample

import (
	"strings"

	"sofra/app"
)

// organisations tells funders, the platform and those who report and supply.
func (s *story) organisations() {
	s.groups = map[string]app.ID{}
	known := map[string]app.InPublic{
		"Ministry of Culture, Youth and Sports": {PublicKind: "10"}, "Embassy of the Netherlands": {PublicCode: "XM-DAC-7", PublicKind: "10"},
		"Barabar Center": {PublicKind: "24"}, "UNMIK": {PublicKind: "40"},
	}
	for _, name := range []string{"Ministry of Culture, Youth and Sports", "Embassy of the Netherlands", "Barabar Center", "UNMIK"} {
		o := app.Organisation{Name: name, Kind: "funder", PlaceID: "prishtine", InPublic: known[name]}
		keep(s, s.a.SaveOrganisation, &o)
		s.groups[name] = o.ID
	}
	rows := s.rows("sample_organisations")
	for round := range s.times {
		for i, r := range rows {
			o := app.Organisation{
				Name: again(r[0], round), OtherNames: r[1], Kind: r[2], PlaceID: app.ID(r[3]), Ibar: r[4], Maturity: r[5],
				Serves: app.Set(strings.Fields(r[6])), Email: "office" + again("", round) + "@example.org",
			}
			o.Email = strings.ReplaceAll(o.Email, ", ", "")
			if r[2] == "ngo" && (i+round)%4 != 0 {
				o.Registration = "51100" + string(rune('0'+i%10)) + "-" + string(rune('0'+round))
			}
			keep(s, s.a.SaveOrganisation, &o)
			s.groups[o.Name] = o.ID
		}
	}
}

// venues tells the halls; a larger office has such halls in more towns.
func (s *story) venues() {
	towns := s.rows("municipalities")
	rows := s.rows("sample_venues")
	for round := range s.times {
		for _, r := range rows {
			v := s.house(r)
			if round > 0 {
				town := towns[(round*3)%len(towns)]
				v.Name, v.PlaceID, v.Address = r[1]+", "+town[2], app.ID(town[0]), ""
			}
			keep(s, s.a.SaveVenue, &v)
			s.madeOf(&v, r[6])
			s.halls = append(s.halls, v)
		}
	}
}

// works tells what is played.
func (s *story) works() {
	for _, r := range s.rows("sample_works") {
		w := app.Work{Title: r[0], Tradition: r[1], Arranger: r[2], Rights: r[3], NewVersion: r[4] == "yes", Seconds: s.number(r[5])}
		if w.Tradition == "" {
			w.Composer = w.Arranger
		}
		keep(s, s.a.SaveWork, &w)
		s.songs = append(s.songs, w)
	}
}

// grants tells the three programmes and who pays for them.
func (s *story) grants() {
	keep(s, s.a.SavePublisher, app.Publisher{Code: "XI-IATI-EXAMPLE", Name: "Example Office of Sofra"})
	s.projects = map[string]app.ID{}
	for _, p := range []app.Project{
		{Code: "US-2025", Title: "Urban Soundscape: Multicultural Rhythm of Kosovo", Status: "running", StartsOn: "2025-01-01", EndsOn: "2025-12-31"},
		{Code: "NSC-2024", Title: "From Integration towards a New Social Contract", Status: "closed", StartsOn: "2024-05-01", EndsOn: "2025-04-30"},
		{Code: "DIA-2025", Title: "Dialogue", Status: "running", StartsOn: "2025-04-01", EndsOn: "2025-12-31"},
	} {
		keep(s, s.a.SaveProject, &p)
		s.projects[p.Code] = p.ID
	}
	series := app.Series{Title: "Platform meetings", ProjectID: s.projects["NSC-2024"], PatternID: s.begin["meeting"]}
	keep(s, s.a.SaveSeries, &series)
	s.meetings = series.ID
	for _, g := range []app.Grant{
		{Code: "MCYS-2025", Title: "Urban Soundscape 2025", FunderID: s.groups["Ministry of Culture, Youth and Sports"], GrantParties: app.GrantParties{Role: "lead"}, Status: "running", StartsOn: "2025-01-01", EndsOn: "2025-12-31", Projects: s.paysFor("US-2025")},
		{Code: "NL-2024", Title: "Towards a New Social Contract", FunderID: s.groups["Embassy of the Netherlands"], GrantParties: app.GrantParties{Role: "partner"}, Status: "running", StartsOn: "2024-05-01", EndsOn: "2025-04-30", Projects: s.paysFor("NSC-2024")},
		{Code: "BARABAR-2025", Title: "Panels and media", FunderID: s.groups["Barabar Center"], GrantParties: app.GrantParties{Role: "lead", BackDonorID: s.groups["UNMIK"]}, Status: "running", StartsOn: "2025-04-01", EndsOn: "2025-12-31", Projects: s.paysFor("DIA-2025")},
	} {
		s.budget(&g)
		g.Publishing = published(g.Code)
		keep(s, s.a.SaveGrant, &g)
		s.given = append(s.given, g)
	}
}

// published is how a grant stands in the activity file of its lead partner.
func published(code string) app.Publishing {
	return map[string]app.Publishing{
		"MCYS-2025": {Sectors: "16066:100", Abstract: "Concerts in which artists of several communities play new versions of traditional music together."},
		"NL-2024": {
			Sectors: "15220:60,15150:40", FunderActivity: "XM-DAC-7-PPR-4000000000", Aid: true,
			Abstract: "A platform of organisations and activists, and a dialogue of civil society.",
		},
		"BARABAR-2025": {Sectors: "15220:70,15153:30", Abstract: "Panel discussions, and balanced reports about them."},
	}[code]
}

func (s *story) paysFor(code string) []app.GrantProject {
	return []app.GrantProject{{ProjectID: s.projects[code]}}
}

// budget gives a grant its lines, and their sum as its amount.
func (s *story) budget(g *app.Grant) {
	g.Currency, g.Variance = "EUR", 10
	for _, r := range s.rows("sample_lines") {
		if r[0] != g.Code {
			continue
		}
		units, cost := s.number(r[5])*s.times, app.Minor(s.number(r[6]))
		g.Lines = append(g.Lines, app.BudgetLine{
			Code: r[1], Heading: r[2], Title: r[3], Unit: r[4], Quantity: int64(units) * 1000,
			UnitCost: cost, Amount: app.Minor(units) * cost, Position: len(g.Lines) + 1,
		})
		g.Amount += app.Minor(units) * cost
	}
}
