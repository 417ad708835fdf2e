package db_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
)

// theShow are the lines of an event, as they stand.
func theShow(t *testing.T, a *app.App, event app.ID) string {
	t.Helper()
	lines, err := a.ShowLines(t.Context(), event)
	must(t, err)
	var all []string
	for _, l := range lines {
		at := string(l.Starts)
		if l.NextDay {
			at += "+"
		}
		if l.DoneAt != "" {
			at += "!"
		}
		all = append(all, strings.TrimSpace(at+" "+l.What))
	}
	return strings.Join(all, "; ")
}

// built is an event with a short run of show.
func built(t *testing.T, a *app.App) (app.Event, map[string]app.ShowLine) {
	t.Helper()
	e := app.Event{Title: "Evening", Kind: "concert", Day: "2027-03-22", Starts: "20:00", Status: "planned"}
	must(t, a.SaveEvent(t.Context(), &e))
	for _, l := range []app.ShowLine{
		{Starts: "00:30", NextDay: true, What: "Strike"}, {What: "Photograph"}, {Starts: "20:00", What: "Concert", Programme: true},
		{Starts: "14:00", What: "Load-in"}, {Starts: "14:00", What: "Coffee"}, {What: "Interview"},
	} {
		l.EventID = e.ID
		must(t, a.SaveShowLine(t.Context(), &l))
	}
	return e, linesOf(t, a, e.ID)
}

func linesOf(t *testing.T, a *app.App, event app.ID) map[string]app.ShowLine {
	t.Helper()
	lines, err := a.ShowLines(t.Context(), event)
	must(t, err)
	all := map[string]app.ShowLine{}
	for _, l := range lines {
		all[l.What] = l
	}
	return all
}

func TestRunOfShowStandsInItsOrder(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e, l := built(t, a)
		want := "14:00 Load-in; 14:00 Coffee; 20:00 Concert; 00:30+ Strike; Photograph; Interview"
		if got := theShow(t, a, e.ID); got != want {
			t.Fatalf("it is %q", got)
		}
		must(t, a.MoveShowLine(ctx, l["Coffee"], l["Load-in"].ID))
		must(t, a.MoveShowLine(ctx, linesOf(t, a, e.ID)["Photograph"], l["Interview"].ID))
		want = "14:00 Coffee; 14:00 Load-in; 20:00 Concert; 00:30+ Strike; Interview; Photograph"
		if got := theShow(t, a, e.ID); got != want {
			t.Errorf("moved it is %q", got)
		}
		var fault *app.Fault
		if err := a.MoveShowLine(ctx, l["Coffee"], l["Concert"].ID); !errors.As(err, &fault) {
			t.Errorf("a line moves past another time: %v", err)
		}
		if err := a.MoveShowLine(ctx, l["Coffee"], "nowhere"); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("a line moves nowhere: %v", err)
		}
		must(t, a.MarkShowLine(ctx, linesOf(t, a, e.ID)["Concert"], "2027-03-22T19:05:00Z"))
		must(t, a.MoveRest(ctx, linesOf(t, a, e.ID)["Load-in"], 605))
		want = "14:00 Coffee; 20:00! Concert; 00:05+ Load-in; 10:35+ Strike; Interview; Photograph"
		if got := theShow(t, a, e.ID); got != want {
			t.Errorf("the rest stands at %q", got)
		}
		if err := a.MoveRest(ctx, linesOf(t, a, e.ID)["Coffee"], -900); !errors.As(err, &fault) {
			t.Errorf("the rest moves to the day before: %v", err)
		}
		if got := theShow(t, a, e.ID); got != want {
			t.Errorf("after a refusal it stands at %q", got)
		}
		for range 4 {
			_, err := a.Undo(ctx)
			must(t, err)
		}
		if got := theShow(t, a, e.ID); got != "14:00 Load-in; 14:00 Coffee; 20:00 Concert; 00:30+ Strike; Photograph; Interview" {
			t.Errorf("after undo it is %q", got)
		}
	})
}

func TestLinesOfARunOfShowAreHeldToTheirRules(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e, l := built(t, a)
		for _, wrong := range []app.ShowLine{{}, {What: "A", Starts: "25:00"}, {What: "A", Minutes: -1}, {What: "A", Minutes: 1441}, {What: "A", SeenBy: app.Set{"donor"}}, {What: strings.Repeat("a", 301)}} {
			wrong.EventID = e.ID
			var invalid app.Invalid
			if err := a.SaveShowLine(ctx, &wrong); !errors.As(err, &invalid) {
				t.Errorf("%+v is kept: %v", wrong, err)
			}
		}
		old := l["Coffee"]
		must(t, a.SaveShowLine(ctx, &app.ShowLine{Kept: old.Kept, EventID: e.ID, Starts: "14:30", What: "Tea"}))
		if err := a.SaveShowLine(ctx, &old); !errors.Is(err, app.ErrStale) {
			t.Errorf("an older line is kept: %v", err)
		}
		encore := app.ShowLine{EventID: e.ID, Starts: "22:00", What: "Encore", Programme: true}
		must(t, a.SaveShowLine(ctx, &encore))
		if linesOf(t, a, e.ID)["Concert"].Programme {
			t.Error("the programme begins twice")
		}
		must(t, a.RemoveShowLine(ctx, encore))
		if err := a.RemoveShowLine(ctx, encore); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("it is removed twice: %v", err)
		}
		history, err := a.HistoryOf(ctx, app.Ref{Kind: app.Events, ID: e.ID}, app.Page{})
		must(t, err)
		if !slices.ContainsFunc(history, func(c app.Changed) bool { return c.TableName == "show_line" }) {
			t.Error("the history of the event does not know its run of show")
		}
	})
}

// A person who is erased, or found to be another, leaves no line behind that
// points to nobody.
func TestWhomOneCalls(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v := app.Venue{Name: "Fabrika 7", Phone: "+383 38 555 100", VenueParts: app.VenueParts{Contacts: []app.VenueContact{{Name: "Door", Concern: "the keys", Phone: "+383 38 555 101"}}}}
		must(t, a.SaveVenue(ctx, &v))
		stage, artist, agent := app.Person{Name: "Besim", Phone: "+383 44 555 021"}, app.Person{Name: "Milica", Phone: "+383 49 555 900"}, app.Person{Name: "Agent", Phone: "+383 49 555 901"}
		for _, p := range []*app.Person{&stage, &artist, &agent} {
			must(t, a.SavePerson(ctx, p))
		}
		band := app.Ensemble{Name: "Zvuk"}
		must(t, a.SaveEnsemble(ctx, &band))
		e := app.Event{Title: "Evening", Kind: "concert", Day: "2027-03-22", Status: "planned", VenueID: v.ID}
		e.People = []app.EventPerson{{PersonID: stage.ID, Role: "stage"}, {PersonID: artist.ID, Role: "performer", Position: 1}}
		must(t, a.SaveEvent(ctx, &e))
		of, its := app.Booking{EventID: e.ID, PersonID: artist.ID}, app.Booking{EventID: e.ID, EnsembleID: band.ID}
		must(t, a.SaveBooking(ctx, &of))
		must(t, a.SaveBooking(ctx, &its))
		must(t, a.SaveBookingContacts(ctx, its.ID, []app.BookingContact{{PersonID: agent.ID, Role: app.Signs}}))
		all, err := a.Calls(ctx, e)
		must(t, err)
		var said []string
		for _, c := range all {
			said = append(said, c.Role+" "+c.Name)
		}
		if got := strings.Join(said, "; "); got != "stage Besim; performer Milica; artist Zvuk; signs Agent; the keys Door;  Fabrika 7" {
			t.Errorf("one calls %q", got)
		}
		must(t, a.MoveDate(ctx, its.ID, app.DateReleased))
		if all, err = a.Calls(ctx, e); err != nil || slices.ContainsFunc(all, func(c app.Call) bool { return c.Name == "Agent" || c.Name == "Zvuk" }) {
			t.Errorf("who was released is called: %+v, %v", all, err)
		}
	})
}

func TestTextsOfAnEventByLanguage(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		v := app.Venue{Name: "Fabrika 7", PlaceID: "prizren"}
		must(t, a.SaveVenue(ctx, &v))
		place, err := a.Place(ctx, v.PlaceID)
		must(t, err)
		place.Languages = app.Set{"sq", "sr", "tr"}
		must(t, a.SavePlace(ctx, &place))
		e := app.Event{Title: "Evening", Kind: "concert", Day: "2027-03-22", Status: "planned", VenueID: v.ID}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveEventTexts(ctx, e.ID, "title", map[words.Lang]string{words.SrLatn: " Veče ", words.En: "Evening"}))
		must(t, a.SaveEventTexts(ctx, e.ID, "press", map[words.Lang]string{words.Sq: "Mbrëmje"}))
		state, err := a.Untranslated(ctx, e)
		must(t, err)
		if got := state[0]; !slices.Equal(got.Written, []words.Lang{words.En, words.SrLatn}) || slices.Contains(got.Missing, words.SrCyrl) || !slices.Contains(got.Missing, words.Tr) || !slices.Contains(got.Missing, words.Sq) {
			t.Errorf("of the title there is %+v", got)
		}
		must(t, a.SaveEventTexts(ctx, e.ID, "title", map[words.Lang]string{words.SrLatn: "", words.En: "An evening"}))
		texts, err := a.EventTexts(ctx, e.ID)
		must(t, err)
		if len(texts) != 2 || app.TextIn(texts, "title", words.En) != "An evening" || app.TextIn(texts, "press", words.Sq) != "Mbrëmje" {
			t.Errorf("there are %+v", texts)
		}
		var invalid app.Invalid
		if err := a.SaveEventTexts(ctx, e.ID, "song", map[words.Lang]string{words.En: "A"}); !errors.As(err, &invalid) {
			t.Errorf("a song is kept: %v", err)
		}
		_, err = a.Undo(ctx)
		must(t, err)
		if texts, _ = a.EventTexts(ctx, e.ID); app.TextIn(texts, "title", words.SrLatn) != "Veče" {
			t.Errorf("after undo there are %+v", texts)
		}
	})
}

// A poster that was proposed with the event's own title is no translation, and
// the title itself is among what is untranslated.
func TestAProposedPosterIsNoTranslation(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		e := app.Event{Title: "Winter lights", Kind: "concert", Day: "2027-03-22", Status: "planned"}
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.ProposePosters(ctx, e.ID, "2027-01-01"))
		open := func() string {
			all, err := a.Untranslated(ctx, e)
			must(t, err)
			return fmt.Sprintf("%v; poster %v, %d and %d open", all[0].Missing, all[1].Titled, all[0].Open(), all[1].Open())
		}
		if got := open(); got != "[en sq sr-Cyrl]; poster [en sq sr-Cyrl], 3 and 3 open" {
			t.Errorf("untranslated is %s", got)
		}
		must(t, a.SaveEventTexts(ctx, e.ID, "title", map[words.Lang]string{words.En: "Winter lights", words.Sq: "Dritat e dimrit"}))
		if got := open(); got != "[sr-Cyrl]; poster [sq sr-Cyrl], 1 and 2 open" {
			t.Errorf("with two titles untranslated is %s", got)
		}
		must(t, a.SaveEventTexts(ctx, e.ID, "poster", map[words.Lang]string{words.Sq: ""}))
		must(t, a.ProposePosters(ctx, e.ID, "2027-01-01"))
		texts, err := a.EventTexts(ctx, e.ID)
		must(t, err)
		if got := app.TextIn(texts, "poster", words.Sq); !strings.HasPrefix(got, "Dritat e dimrit\n") {
			t.Errorf("the poster says %q", got)
		}
		if got := open(); got != "[sr-Cyrl]; poster [sr-Cyrl], 1 and 1 open" {
			t.Errorf("proposed anew untranslated is %s", got)
		}
	})
}

// An initial and a surname are enough to tell who it is, at an event where that
// person has a part.
func TestShortNamesInATextAreDoubted(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		ctx := t.Context()
		toska := app.Person{Name: "Besnik Toska", Formal: app.Formal{Naming: app.NamingNever}}
		arta := app.Person{Name: "Arta Krasniqi"}
		stranger := app.Person{Name: "Genc Berisha", Formal: app.Formal{Naming: app.NamingNever}}
		for _, p := range []*app.Person{&toska, &arta, &stranger} {
			must(t, a.SavePerson(ctx, p))
		}
		e := app.Event{Title: "Evening", Kind: "concert", Day: "2027-03-22", Status: "planned"}
		band := app.Ensemble{Name: "Zvuk", Members: []app.Member{{PersonID: toska.ID}}}
		must(t, a.SaveEnsemble(ctx, &band))
		must(t, a.SaveEvent(ctx, &e))
		must(t, a.SaveBooking(ctx, &app.Booking{EventID: e.ID, EnsembleID: band.ID}))
		must(t, a.SaveEventTexts(ctx, e.ID, "announcement", map[words.Lang]string{words.Sq: "Me B. Toska dhe G. Berisha.", words.En: "With everybody."}))
		texts, err := a.EventTexts(ctx, e.ID)
		must(t, err)
		said, err := a.TextsDoubts(ctx, texts, "2027-01-01")
		must(t, err)
		if len(said) != 1 {
			t.Fatalf("doubted are %v", said)
		}
		for _, x := range texts {
			if all := said[x.ID]; x.Language == words.Sq && (len(all) != 1 || words.In(words.En).Say(all[0]) != "B. Toska may be Besnik Toska, who may not be named there: Announcement.") {
				t.Errorf("it says %v", all)
			}
		}
	})
}

func TestALineIsLate(t *testing.T) {
	at := time.Date(2027, 3, 23, 0, 12, 0, 0, time.UTC)
	for _, c := range []struct {
		line app.ShowLine
		day  app.Date
		late int
	}{
		{app.ShowLine{Starts: "23:50"}, "2027-03-22", 22}, {app.ShowLine{Starts: "00:10", NextDay: true}, "2027-03-22", 2},
		{app.ShowLine{Starts: "00:30", NextDay: true}, "2027-03-22", 0}, {app.ShowLine{}, "2027-03-22", 0},
		{app.ShowLine{Starts: "00:10"}, "2027-03-23", 2}, {app.ShowLine{Starts: "20:00"}, "2027-03-01", 0},
		{app.ShowLine{Starts: "23:50", DoneAt: "2027-03-22T22:50:00Z"}, "2027-03-22", 0},
	} {
		if got := c.line.Late(c.day, at); got != c.late {
			t.Errorf("%+v on %s is %d late, not %d", c.line, c.day, got, c.late)
		}
	}
}
