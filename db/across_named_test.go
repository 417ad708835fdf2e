package db_test

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/db"
	"sofra/db/dbtest"
)

// A programme says who played what. A share of two pieces, each of one player, would
// say of both what they are; so would as many pairs as a piece can have.
func TestNoShareTellsOfThoseWhoAreNamed(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB) {
		a := app.New(d)
		y := dbtest.NewYear(t, a)
		e := named(t, a, y)
		all, err := a.AcrossFigures(t.Context(), app.Filter{GrantID: y.Grant.ID, From: e.Day, To: e.Day})
		fine(t, err)
		for _, one := range all {
			switch one.Measure {
			case app.SupportTime:
				if one.Withheld || one.N == 0 {
					t.Errorf("stage time of five and five: %+v", one)
				}
			case app.SupportVersions, app.SupportLead, app.FirstEncounters:
				if !one.Withheld || one.N != 0 || one.All != 0 {
					t.Errorf("%s is told as %d of %d", one.Measure, one.N, one.All)
				}
			}
		}
		r, err := a.DonorReport(t.Context(), app.ReportRequest{Grant: y.Grant.Code, From: e.Day, To: e.Day}, nil)
		fine(t, err)
		support, _ := r.Table("Support")
		if len(support.Rows) == 0 || support.Rows[0][3].Of == 0 {
			t.Errorf("the share of time is not told: %v", support.Rows)
		}
		for _, row := range support.Rows {
			if row[4].Of != 0 || row[5].Of != 0 {
				t.Errorf("new interpretations %v, leading roles %v", row[4], row[5])
			}
		}
		if pieces, _ := r.Table("Encounters"); len(pieces.Rows) > 0 {
			t.Errorf("pairs of four who are all unlike: %v", pieces.Rows)
		}
	})
}

// named is an evening of five of the town's majority and five of others, with a modern
// interpretation by each of two of those, and a piece of four who are all unlike.
func named(t *testing.T, a *app.App, y dbtest.Year) app.Event {
	t.Helper()
	var cast []app.Performer
	for i, c := range []string{"srb", "srb", "srb", "srb", "srb", "alb", "bos", "tur", "alb", "alb"} {
		one := app.Person{Name: fmt.Sprintf("Artist %d", i)}
		fine(t, a.SavePerson(t.Context(), &one))
		fine(t, a.SaveIdentity(t.Context(), &app.Identity{PersonID: one.ID, Asks: app.AsksCommunity, Answer: c, SaidBy: app.SaidSelf}))
		cast = append(cast, app.Performer{PersonID: one.ID})
	}
	made := app.Work{Title: "Made anew", Tradition: "alb", NewVersion: true}
	fine(t, a.SaveWork(t.Context(), &made))
	p := app.Programme{Title: "Named", Status: "performed", Items: []app.Item{
		{Kind: "work", Title: "Four", Planned: 300, Performed: 300, Performers: cast[4:8]},
		{Kind: "work", WorkID: made.ID, Planned: 300, Performed: 300, Performers: cast[8:9]},
		{Kind: "work", WorkID: made.ID, Planned: 300, Performed: 300, Performers: cast[9:]},
		{Kind: "work", Title: "Majority", Planned: 300, Performed: 300, Performers: cast[:4]},
	}}
	fine(t, a.SaveProgramme(t.Context(), &p))
	e := app.Event{Title: "Named", Kind: "concert", Status: "done", Day: "2025-06-01", ProjectID: y.Concert.ProjectID, VenueID: y.Concert.VenueID, ProgrammeID: p.ID}
	fine(t, a.SaveEvent(t.Context(), &e))
	return e
}
