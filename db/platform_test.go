package db_test

import (
	"errors"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// seated gives an organisation of this name a seat.
func seated(t *testing.T, a *app.App, name string, s app.Seat) app.Seat {
	t.Helper()
	o := app.Organisation{Name: name, Ibar: "north", Serves: app.Set{"women", "youth"}}
	must(t, a.SaveOrganisation(t.Context(), &o))
	s.OrganisationID = o.ID
	must(t, a.SaveSeat(t.Context(), &s))
	return s
}

// A meeting has the seats and the rule of its day, whatever came later.
func TestSittingIsOfItsDay(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		early := seated(t, a, "Alfa", app.Seat{FromOn: "2024-01-01", State: "member"})
		gone := seated(t, a, "Beta", app.Seat{FromOn: "2024-01-01", UntilOn: "2024-06-30", State: "left"})
		seated(t, a, "Gama", app.Seat{FromOn: "2024-09-01", State: "member"})
		seated(t, a, "Delta", app.Seat{State: "proposed"})
		for _, q := range []app.Quorum{{Rule: "percent", Bound: 100}, {Rule: "seats", Bound: 1, FromOn: "2024-07-01"}} {
			must(t, a.SaveQuorum(ctx, &q))
		}
		june, autumn := app.Event{Title: "June", Kind: "meeting", Day: "2024-06-30"}, app.Event{Title: "Autumn", Kind: "meeting", Day: "2024-10-01"}
		must(t, a.SaveEvent(ctx, &june))
		must(t, a.SaveEvent(ctx, &autumn))
		must(t, a.SavePresences(ctx, june.ID, []app.Presence{{SeatID: early.ID, Came: "present"}, {SeatID: gone.ID, Came: "excused"}}))
		must(t, a.SavePresences(ctx, autumn.ID, []app.Presence{{SeatID: early.ID, Came: "represented", Proxy: "A deputy"}}))
		for _, c := range []struct {
			event               app.ID
			seats, there, needs int
			quorate             bool
		}{{june.ID, 2, 1, 2, false}, {autumn.ID, 2, 1, 1, true}} {
			s, err := a.Sitting(ctx, c.event)
			if err != nil || len(s.Seats) != c.seats || s.There() != c.there || s.Needs() != c.needs || s.Quorate() != c.quorate {
				t.Errorf("%s: %d seats, %d there, %d needed (%v), want %+v", s.Title, len(s.Seats), s.There(), s.Needs(), err, c)
			}
		}
		all, err := a.Sittings(ctx)
		if err != nil || len(all) != 2 || all[0].Title != "Autumn" {
			t.Errorf("the meetings are %+v, %v", all, err)
		}
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		if s, _ := a.Sitting(ctx, autumn.ID); s.Noted() {
			t.Error("undo leaves who was there")
		}
	})
}

func TestSeatsAreFoundAndNarrowed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		seat := seated(t, a, "Žene severa", app.Seat{State: "member"})
		p := app.Person{Name: "Милица Ђорђевић", PlaceID: "gracanice"}
		must(t, a.SavePerson(ctx, &p))
		must(t, a.SaveSeat(ctx, &app.Seat{PersonID: p.ID, State: "proposed"}))
		for _, c := range []struct {
			f    app.SeatFilter
			want int
		}{
			{app.SeatFilter{}, 2}, {app.SeatFilter{Page: app.Page{Find: "zene"}}, 1}, {app.SeatFilter{Page: app.Page{Find: "djordj"}}, 1}, {app.SeatFilter{Page: app.Page{Find: "nobody"}}, 0},
			{app.SeatFilter{Ibar: "south"}, 1}, {app.SeatFilter{Ibar: "north", State: "member"}, 1}, {app.SeatFilter{Serves: "youth"}, 1}, {app.SeatFilter{Maturity: "emerging"}, 0},
		} {
			if rows, n, err := a.Seats(ctx, c.f); err != nil || n != c.want || len(rows) != n {
				t.Errorf("%+v finds %d of %d, want %d (%v)", c.f, len(rows), n, c.want, err)
			}
		}
		var invalid app.Invalid
		for _, wrong := range []app.Seat{{}, {PersonID: p.ID, RepresentativeID: p.ID}, {PersonID: p.ID, State: "left"}, {PersonID: p.ID, FromOn: "2024-02-01", UntilOn: "2024-01-01"}} {
			if err := a.SaveSeat(ctx, &wrong); !errors.As(err, &invalid) {
				t.Errorf("%+v is kept: %v", wrong, err)
			}
		}
		must(t, a.Delete(ctx, "2025-01-01T00:00:00Z", app.Ref{Kind: app.Seats, ID: seat.ID}))
		binned, _, err := a.Bin(ctx, app.Page{})
		if err != nil || len(binned) != 1 || binned[0].Name != "Žene severa" {
			t.Errorf("the bin has %+v, %v", binned, err)
		}
	})
}

// What is the same on both of two people is one after they are made one, and who
// is erased is taken out of what became of things.
func TestPlatformOfOnePersonOfTwo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		one, two := app.Person{Name: "Zorica Perić"}, app.Person{Name: "Zorica Perich"}
		e := app.Event{Title: "Training", Kind: "workshop", Day: "2024-06-30"}
		st := app.Statement{Title: "Together"}
		must(t, a.SavePerson(ctx, &one))
		must(t, a.SavePerson(ctx, &two))
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveStatement(ctx, &st))
		for _, id := range []app.ID{one.ID, two.ID} {
			must(t, a.SaveParticipant(ctx, app.Participant{EventID: e.ID, PersonID: id}))
			must(t, a.SaveSignatory(ctx, app.Signatory{StatementID: st.ID, PersonID: id}))
		}
		must(t, a.SaveOutcome(ctx, app.Outcome{StatementID: st.ID, Text: "Zorica Perić handed it over."}))
		mentions, err := a.Mentions(ctx, one.ID)
		if err != nil || len(mentions) != 1 || mentions[0].Of != (app.Ref{Kind: app.Statements, ID: st.ID}) {
			t.Errorf("mentioned in %+v, %v", mentions, err)
		}
		m := app.NewMerging(one, two)
		for i := range m.Met {
			m.Met[i].Keep = app.Mine
		}
		must(t, a.MergePeople(ctx, m, "2025-03-08T12:00:00Z"))
		all, err := a.Participants(ctx, e.ID)
		now, err2 := a.Statement(ctx, st.ID)
		if err := errors.Join(err, err2); err != nil || len(all) != 1 || len(now.Signatories) != 1 {
			t.Errorf("%d participants, %d signatories, %v", len(all), len(now.Signatories), err)
		}
		must(t, a.ErasePerson(ctx, one.ID, app.EraseAsked))
		if now, err = a.Statement(ctx, st.ID); err != nil || now.Outcomes[0].Text != app.ErasedName+" handed it over." {
			t.Errorf("what is left is %+v, %v", now.Outcomes, err)
		}
		h, err := a.Health(ctx)
		if err != nil || !h.OK {
			t.Errorf("not sound: %+v, %v", h.Problems, err)
		}
	})
}

// Versions, texts and outcomes are parts of their record, and undone with it.
func TestDialogueIsUndone(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		p := app.Proposal{Title: "One counter"}
		must(t, a.SaveProposal(ctx, &p))
		v := app.ProposalVersion{ProposalID: p.ID, Number: 1, Language: "sq", Text: "Një sportel", Day: "2025-01-23"}
		must(t, a.SaveVersion(ctx, v))
		if err := a.SaveVersion(ctx, v); err == nil {
			t.Error("one version has two texts in a language")
		}
		v.Number, v.Changed, v.Day = 2, "A date", "2025-03-13"
		must(t, a.SaveVersion(ctx, v))
		rows, _, err := a.Proposals(ctx, app.ProposalFilter{Page: app.Page{Sort: "day"}})
		if err != nil || rows[0].Newest != 2 || rows[0].NewestOn != "2025-03-13" || rows[0].State != "draft" {
			t.Errorf("listed as %+v, %v", rows, err)
		}
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		now, err := a.Proposal(ctx, p.ID)
		if err != nil || now.Next() != 2 || len(now.Versions) != 1 {
			t.Errorf("undo leaves %+v, %v", now.Versions, err)
		}
		for i := range 6 {
			n := app.Need{Title: "A doctor", Community: "srb", PlaceID: "shterpce"}
			if i == 0 {
				n.Community = "gor"
			}
			must(t, a.SaveNeed(ctx, &n))
		}
		mustCountNeeds(t, a, 0, 6) // all said at one place: its sum would tell the small number
		for i := range 20 {
			n := app.Need{Title: "A road", Community: []string{"srb", "gor"}[i/10], PlaceID: []app.ID{"dragash", "prizren"}[i%2]}
			must(t, a.SaveNeed(ctx, &n))
		}
		mustCountNeeds(t, a, 2, 16)
		if _, err := a.Protect(ctx, "four short plain words"); err != nil {
			t.Fatal(err)
		}
		mustCountNeeds(t, a, 6, 0)
	})
}

// mustCountNeeds wants so many cells of the table, and so many needs in none.
func mustCountNeeds(t *testing.T, a *app.App, cells, rest int) {
	t.Helper()
	got, err := a.CountedNeeds(t.Context())
	if err != nil || len(got.Rows) != cells || got.Rest != rest {
		t.Errorf("counted %+v (%v), want %d cells, %d in none", got, err, cells, rest)
	}
	for _, r := range got.Rows {
		if rest > 0 && r.Needs < 5 {
			t.Errorf("%s tells %d", r.Community, r.Needs)
		}
	}
}
