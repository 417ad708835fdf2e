package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// TestMain stops the server that the tests of both engines start.
func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// The journal's images differ between the engines, so both are read.
func TestHistoryTellsWhatWasChanged(t *testing.T) { dbtest.Each(t, historyIsTold) }

func historyIsTold(t *testing.T, a *app.App) {
	id := addPerson(t, a, "Emir Ćatović")
	change := func(do func(*app.Person)) {
		t.Helper()
		p, err := a.Person(t.Context(), id)
		if err == nil {
			do(&p)
			err = a.SavePerson(t.Context(), &p)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	change(func(p *app.Person) { p.Phone, p.UsualFee, p.Currency = "+383 49 555 014", 30000, "EUR" })
	change(func(p *app.Person) {
		p.PlaceID, p.Languages, p.BornOn, p.Phone = "peje", app.Set{"sr", "ladino"}, "1990-03-08", ""
	})
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	ref := app.Ref{Kind: app.People, ID: id}
	if err := a.Delete(t.Context(), "2025-03-08T10:00:00Z", ref); err != nil {
		t.Fatal(err)
	}
	if err := a.TakeBack(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	answer := app.Identity{PersonID: id, Asks: app.AsksCommunity, Answer: "gor", SaidBy: app.SaidSelf, SaidOn: "2025-01-14", Purpose: "counting"}
	if err := a.SaveIdentity(t.Context(), &answer); err != nil {
		t.Fatal(err)
	}
	u := desk(t, a)
	turnTo(t, u, "History")
	look(t, u, "person-history")
	got := strings.Join(readable(u), "\n")
	for _, want := range []string{
		"Added to the office",
		"Phone from +383 44 123 456 to +383 49 555 014", "Usual fee 300.00\u00a0EUR",
		"Municipality from Prizren to Pejë / Peć", "Languages from Albanian, Serbian to Serbian, ladino", "Born 08.03.1990", "Phone removed: +383 49 555 014",
		"Taken back: Saved Emir Ćatović", "Born removed: 08.03.1990",
		"Put into the bin", "Taken back from the bin",
	} {
		if !slices.Contains(readable(u), want) {
			t.Errorf("the history does not say %q:\n%s", want, got)
		}
	}
	for _, never := range []string{"gor", "Gorani", "sort", "version", "s1:"} {
		if strings.Contains(strings.TrimPrefix(got, "Ritmi"), never) {
			t.Errorf("the history tells %q:\n%s", never, got)
		}
	}
}

func TestHistoryOfAnEnsembleNamesItsMembers(t *testing.T) {
	a := dbtest.New(t)
	e := app.Ensemble{Name: "Trio", Members: []app.Member{{PersonID: addPerson(t, a, "Amra Hodžić"), Part: "Voice"}}}
	save := func() {
		t.Helper()
		if err := a.SaveEnsemble(t.Context(), &e); err != nil {
			t.Fatal(err)
		}
	}
	save()
	e.Members[0].UntilOn = "2025-06-30"
	save()
	e.Members = nil
	save()
	u := desk(t, a)
	turnTo(t, u, "Ensembles")
	turnTo(t, u, "History")
	look(t, u, "ensemble-history")
	for _, want := range []string{"Members: Amra Hodžić added", "Members: Amra Hodžić, Until 30.06.2025", "Members: Amra Hodžić removed"} {
		wantLine(t, u, want)
	}
}

// TestToldColumnsAreThere holds the labels of the history against what the
// journal really keeps, so that a renamed column does not fall silent.
func TestToldColumnsAreThere(t *testing.T) {
	a := full(t)
	there, asked, aimed := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, ref := range append(everyRecord(t, a), rareRecords(t, a)...) {
		changes, err := a.HistoryOf(t.Context(), ref, app.Page{})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range changes {
			for column := range imageOf(c.After) {
				there[column] = true
				if strings.HasPrefix(c.TableName, "question") || strings.HasPrefix(c.TableName, "choice") {
					asked[column] = true
				}
				if _, of := resultTables()[c.TableName]; of || c.TableName == "indicator" {
					aimed[column] = true
				}
			}
		}
	}
	if len(there) == 0 {
		t.Fatal("no history was read")
	}
	for _, c := range toldColumns() {
		if !there[c.column] {
			t.Errorf("no record has a column %q", c.column)
		}
	}
	for _, c := range questionColumns() {
		if !asked[c.column] {
			t.Errorf("no question has a column %q", c.column)
		}
	}
	for _, c := range resultColumns() {
		if !aimed[c.column] && c.column != "assumptions" { // of the texts of an aim, which the journal alone keeps
			t.Errorf("nothing of a logframe has a column %q", c.column)
		}
	}
}

// rareRecords have what few records of the sample have.
func rareRecords(t *testing.T, a *app.App) []app.Ref {
	t.Helper()
	ctx := t.Context()
	asked := app.Person{Name: "Milica", Formal: app.Formal{Contacts: []app.Contact{{Kind: app.ContactPhone, Value: "+383 44 1"}}}}
	keep(t, a.SavePerson(ctx, &asked))
	keep(t, a.GiveConsent(ctx, &app.Consent{PersonID: asked.ID, Purpose: app.ForPress, GivenOn: "2025-01-14", Method: app.ByPaper}))
	house := app.Venue{Name: "Red Hall", VenueParts: app.VenueParts{Contacts: []app.VenueContact{{Name: "Dritan", Concern: "keys"}}, Prices: []app.HirePrice{{What: "Half a day", Amount: 1, Currency: "EUR"}}}}
	keep(t, a.SaveVenue(ctx, &house))
	events, _, err := a.Events(ctx, app.EventFilter{Page: app.Page{Limit: 1}})
	keep(t, err)
	band := app.Ensemble{Name: "Trio Sofra"}
	keep(t, a.SaveEnsemble(ctx, &band))
	booked := app.Booking{EventID: events[0].ID, EnsembleID: band.ID, DateState: app.DateIdea}
	keep(t, a.SaveBooking(ctx, &booked))
	keep(t, a.SaveLineup(ctx, booked.ID, []app.Player{{BookingID: booked.ID, PersonID: asked.ID, Part: "Oud", Stands: app.StandsIn}}),
		a.SaveBookingLine(ctx, app.BookingLine{BookingID: booked.ID, Kind: app.LinePerDiem, Amount: 4000, Currency: "EUR"}))
	grant := app.Grant{Code: "NEW-1", Title: "New", Currency: "EUR"}
	keep(t, a.SaveGrant(ctx, &grant))
	keep(t, a.SaveStaffTime(ctx, app.StaffTime{GrantID: grant.ID, PersonID: asked.ID, FromOn: "2025-01-01", Percent: 5000}),
		a.SaveAsset(ctx, app.Asset{GrantID: grant.ID, Name: "Keyboard", Currency: "EUR"}), a.SaveVisibility(ctx, app.Visibility{GrantID: grant.ID, What: "Poster", Logo: true}),
		a.SavePurchase(ctx, &app.Purchase{GrantID: grant.ID, What: "Hall", Currency: "EUR", Quotes: []app.Quote{{Supplier: "A", Chosen: true}}}))
	project := app.Project{Code: "NEW-1", Title: "New"}
	keep(t, a.SaveProject(ctx, &project))
	keep(t, a.SaveBalanceTarget(ctx, &app.BalanceTarget{ProjectID: project.ID, Counts: "minutes", Rule: "at-most", Bound: 60}))
	return append(append(eveningRecords(t, a, events[0].ID), askedRecords(t, a)...), grantRecord(t, a), app.Ref{Kind: app.People, ID: asked.ID}, app.Ref{Kind: app.Venues, ID: house.ID},
		app.Ref{Kind: app.Bookings, ID: booked.ID}, app.Ref{Kind: app.Projects, ID: project.ID}, app.Ref{Kind: app.Grants, ID: grant.ID})
}

// eveningRecords give an event what is planned and written down for it.
func eveningRecords(t *testing.T, a *app.App, event app.ID) []app.Ref {
	t.Helper()
	ctx := t.Context()
	keep(t, a.SaveTask(ctx, &app.Task{EventID: event, Title: "Piano tuned", DueOn: "2025-01-01"}),
		a.SaveShowLine(ctx, &app.ShowLine{EventID: event, Starts: "19:30", What: "Doors", SeenBy: app.Set{"crew"}}),
		a.SaveEventTexts(ctx, event, "title", map[words.Lang]string{words.Sq: "Ura"}),
		a.AddVisitors(ctx, event, app.Came, "Vlora Istrefi"),
		a.TakeToDoor(ctx, event, filepath.Join(t.TempDir(), "packet.sofra"), ""),
		a.SaveMinute(ctx, event, app.Minute{Topic: "Venue", Account: "Two were looked at."}),
		a.SaveDecision(ctx, &app.Decision{EventID: event, Decided: "The library", State: "open"}))
	society := app.NewSociety()
	society.Name = "Society A"
	keep(t, a.SaveSociety(ctx, &society),
		a.SaveWorksList(ctx, &app.WorksList{EventID: event, SocietyID: society.ID, Moment: app.ListAfter, MadeOn: "2025-01-02", Reference: "7"}))
	form := app.Response{EventID: event, Comment: "Lovely"}
	form.SetAnswers(app.QuoteConsent, app.FormAnswer{ChoiceCode: "yes"})
	keep(t, a.SaveResponse(ctx, &form))
	o := app.OpenAnswer{AnswerAt: app.AnswerAt{ResponseID: form.ID, QuestionCode: "comment"}, Reading: app.Reading{Translated: "sq", Translation: "Bukur"}}
	keep(t, a.AddTagExamples(ctx, words.En), a.QuoteAnswer(ctx, o))
	k := app.Pattern{Title: "Concert", Kind: "concert", Lines: []app.PatternLine{{Part: app.PatternShows, What: "Doors", PatternShow: app.PatternShow{FromStart: new(int)}}}}
	keep(t, a.SavePattern(ctx, &k), a.SaveEventCost(ctx, app.EventCost{EventID: event, What: "Flowers", Currency: "EUR"}), a.WantPerson(ctx, event, "sound"))
	p := app.Programme{Title: "Evening", Status: "timed", Items: []app.Item{{Kind: "speech", Title: "Welcome"}}}
	keep(t, a.SaveProgramme(ctx, &p))
	keep(t, a.FreezeProgramme(ctx, p))
	return []app.Ref{{Kind: app.Events, ID: event}, {Kind: app.Programmes, ID: p.ID}, {Kind: app.Responses, ID: form.ID}, {Kind: app.EventPatterns, ID: k.ID}}
}

// askedRecords are the questions of the bank and what is asked of them.
func askedRecords(t *testing.T, a *app.App) (all []app.Ref) {
	t.Helper()
	keep(t, a.AddQuestionExamples(t.Context(), words.En))
	questions, _, err := a.Questions(t.Context(), app.QuestionFilter{})
	keep(t, err)
	for _, q := range questions {
		all = append(all, app.Ref{Kind: app.Questions, ID: q.ID})
	}
	forms, _, err := a.Questionnaires(t.Context(), app.QuestionnaireFilter{})
	keep(t, err)
	return append(all, app.Ref{Kind: app.Questionnaires, ID: forms[0].ID})
}

// everyRecord are some records of each kind.
func everyRecord(t *testing.T, a *app.App) (all []app.Ref) {
	t.Helper()
	for _, kind := range app.Kinds() {
		for letter := 'a'; letter <= 'z'; letter++ {
			hits, err := a.Find(t.Context(), string(letter), kind, 1)
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range hits {
				all = append(all, app.Ref{Kind: h.Kind, ID: h.ID})
			}
		}
	}
	booked, _, err := a.Bookings(t.Context(), app.BookingFilter{Page: app.Page{Limit: 1}})
	if err != nil || len(booked) == 0 {
		t.Fatalf("no booking: %v", err)
	}
	indicators, _, err := a.Indicators(t.Context(), app.IndicatorFilter{})
	keep(t, err)
	for _, i := range indicators {
		all = append(all, app.Ref{Kind: app.Indicators, ID: i.ID})
	}
	forms, _, err := a.Responses(t.Context(), app.ResponseFilter{Page: app.Page{Limit: 1}})
	if err != nil || len(forms) == 0 {
		t.Fatalf("no form: %v", err)
	}
	seats, _, err := a.Seats(t.Context(), app.SeatFilter{Page: app.Page{Limit: 1}})
	if err != nil || len(seats) == 0 {
		t.Fatalf("no seat: %v", err)
	}
	all = append(all, app.Ref{Kind: app.Seats, ID: seats[0].ID})
	return append(all, app.Ref{Kind: app.Bookings, ID: booked[0].ID}, app.Ref{Kind: app.Responses, ID: forms[0].ID})
}
