package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// trioEvening is a window on a booking of a trio.
func trioEvening(t *testing.T) (*UI, *app.App, app.Booking) {
	t.Helper()
	a := dbtest.New(t)
	ylli, drin, besa := app.Person{Name: "Ylli Shatri", Plays: "Oud"}, app.Person{Name: "Drin Hoti", Plays: "Kanun"}, app.Person{Name: "Besa Krasniqi", Plays: "Violin", Roles: app.Set{"artist"}}
	keep(t, a.SavePerson(t.Context(), &ylli), a.SavePerson(t.Context(), &drin), a.SavePerson(t.Context(), &besa))
	trio := app.Ensemble{Name: "Trio Sofra", Members: []app.Member{{PersonID: ylli.ID, Part: "Oud"}, {PersonID: drin.ID, Part: "Kanun"}}}
	concert := app.Event{Title: "Concert 5", Kind: "concert", Day: app.DateOf(time.Now()).Add(10), Starts: "20:00", Town: "Prizren"}
	keep(t, a.SaveEnsemble(t.Context(), &trio), a.SaveEvent(t.Context(), &concert))
	k := app.Booking{EventID: concert.ID, EnsembleID: trio.ID, DateState: app.DateHold, Rank: 1, HoldUntil: concert.Day, Currency: "EUR"}
	keep(t, a.SaveBooking(t.Context(), &k))
	keep(t, a.SaveWithholding(t.Context(), &app.Withholding{Title: "Person without a business", Rate: 100}))
	u := desk(t, a)
	u.show("events")
	u.goToEvent(concert.ID, "bookings", k.ID)
	return u, a, k
}

// stands says how each of a line-up stands.
func stands(t *testing.T, a *app.App, k app.Booking) string {
	t.Helper()
	all, err := a.Lineup(t.Context(), k.ID)
	keep(t, err)
	var said []string
	for _, p := range all {
		said = append(said, strings.TrimSpace(p.Name+" "+string(p.Stands)+" "+p.Part))
	}
	return strings.Join(said, "; ")
}

// A member is off and somebody stands in; an oud player is still to be found,
// and is found. Each is one step, and undone by one.
func TestLineupOfAnEvening(t *testing.T) {
	u, a, k := trioEvening(t)
	open(t, u, "Ylli Shatri")
	field[*widgets.Select](t, u, "How they stand").SetChosen("off")
	field[*widgets.Picker](t, u, "Who stands in, if somebody does").Enable()
	find(t, u, "Who stands in, if somebody does", "Besa")
	look(t, u, "lineup-member")
	press(t, u, "Save")
	mustClose(t, u)
	if got := stands(t, a, k); got != "Drin Hoti plays Kanun; Ylli Shatri off Oud; Besa Krasniqi stands-in Oud" {
		t.Fatalf("the line-up is %q", got)
	}
	press(t, u, "Ask who can come")
	asked, n, err := a.Availabilities(t.Context(), app.AvailabilityFilter{EventID: k.EventID})
	if err != nil || n != 2 || strings.Contains(asked[0].Artist+asked[1].Artist, "Ylli") || !strings.Contains(texts(u), "Oud · asked ") {
		t.Errorf("asked are %+v, %v", asked, err)
	}
	press(t, u, "Add to the line-up")
	write(t, u, "What they play that evening", "Percussion")
	press(t, u, "Add")
	mustClose(t, u)
	if got := texts(u); !strings.Contains(got, "Percussion, not yet known") || !strings.Contains(got, "Still to be found") {
		t.Errorf("what is to be found is not said: %s", got)
	}
	u.show("today")
	if got := texts(u); !strings.Contains(got, "1 still to be found") {
		t.Errorf("today says nothing of it: %s", got)
	}
	look(t, u, "lineup-today")
	open(t, u, "Trio Sofra")
	open(t, u, "Percussion, not yet known")
	other := app.Person{Name: "Arta Gashi"}
	keep(t, a.SavePerson(t.Context(), &other))
	find(t, u, "Person", "Arta")
	press(t, u, "Save")
	mustClose(t, u)
	if got := stands(t, a, k); !strings.HasSuffix(got, "Arta Gashi plays Percussion") {
		t.Errorf("the line-up is %q", got)
	}
	_, err = a.Undo(t.Context())
	keep(t, err)
	if got := stands(t, a, k); !strings.HasSuffix(got, "plays Percussion") || strings.Contains(got, "Arta") {
		t.Errorf("undo leaves %q", got)
	}
}

func TestLineupLooks(t *testing.T) {
	u, a, k := trioEvening(t)
	all, err := a.Lineup(t.Context(), k.ID)
	keep(t, err)
	all[1].Stands = app.IsOff
	people, _, err := a.People(t.Context(), app.PersonFilter{Page: app.Page{Find: "Besa"}})
	keep(t, err)
	all = append(all, app.Player{PersonID: people[0].ID, Part: "Violin", Stands: app.StandsIn}, app.Player{Part: "Percussion", Stands: app.PlaysToo})
	keep(t, a.SaveLineup(t.Context(), k.ID, all), a.SaveBookingContacts(t.Context(), k.ID, []app.BookingContact{
		{PersonID: people[0].ID, Role: app.Signs}, {PersonID: people[0].ID, Role: app.Travels},
	}))
	oud := app.Booking{EventID: k.EventID, Plays: "Oud", DateState: app.DateIdea, Currency: "EUR"}
	keep(t, a.SaveBooking(t.Context(), &oud))
	u.window.Resize(fyne.NewSize(1366, 1500)) // as tall as the whole panel
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		for _, dark := range []widgets.Look{widgets.Light, widgets.Dark} {
			u.look = dark
			u.wear()
			u.speak(l)
			name := string(l) + map[widgets.Look]string{widgets.Dark: "-dark"}[dark]
			u.goToEvent(k.EventID, "bookings", k.ID)
			look(t, u, "lineup-"+name)
			u.goToEvent(k.EventID, "bookings", oud.ID)
			look(t, u, "unknown-"+name)
			u.show("events")
			u.goToEvent(k.EventID, "bookings", "")
			look(t, u, "unknown-all-"+name)
		}
	}
}

// Who signs and is paid is said in the panel, and a file is kept with it.
func TestPeopleOfABooking(t *testing.T) {
	u, a, k := trioEvening(t)
	press(t, u, "Add a person")
	find(t, u, "Person", "Besa")
	choices := field[*widgets.Choices](t, u, "What they do")
	choices.SetChosen(app.Signs, app.IsPaid)
	look(t, u, "people-of-booking")
	press(t, u, "Add")
	mustClose(t, u)
	all, err := a.BookingContacts(t.Context(), k.ID)
	if err != nil || len(all) != 2 {
		t.Fatalf("%+v, %v", all, err)
	}
	open(t, u, "Besa Krasniqi")
	press(t, u, "Remove")
	mustClose(t, u)
	if all, err = a.BookingContacts(t.Context(), k.ID); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
	if got := texts(u); !strings.Contains(got, "No files yet") {
		t.Error("the panel has no place for files")
	}
}

// A part is booked before its artist is known, and named later with one verb.
func TestBookAPartFirst(t *testing.T) {
	u, a, k := trioEvening(t)
	press(t, u, "All bookings")
	press(t, u, "Book an artist")
	tickOff(t, u, "Not yet known")
	press(t, u, "Book")
	if got := problems(u); !strings.Contains(got, "Write what they play.") {
		t.Fatalf("a part is booked without words: %q", got)
	}
	write(t, u, "What they play", "Oud player")
	look(t, u, "book-a-part")
	press(t, u, "Book")
	mustClose(t, u)
	if got := texts(u); !strings.Contains(got, "Oud player, not yet known") {
		t.Fatalf("the booking is not called so: %s", got)
	}
	press(t, u, "Name the artist")
	find(t, u, "Artist or ensemble", "Besa")
	press(t, u, "Name the artist")
	mustClose(t, u)
	rows, _, err := a.Bookings(t.Context(), app.BookingFilter{EventID: k.EventID})
	keep(t, err)
	for _, r := range rows {
		if r.ID != k.ID && (r.Artist != "Besa Krasniqi" || r.Plays != "Oud player") {
			t.Errorf("named is %+v", r)
		}
	}
}

// Several artists are asked at once.
func TestAskSeveralArtistsAtOnce(t *testing.T) {
	u, a, k := trioEvening(t)
	press(t, u, "All bookings")
	press(t, u, "Ask several artists")
	var pickers []*widgets.Picker
	for _, o := range seen(u) {
		if p, ok := o.(*widgets.Picker); ok && p.Label() == "Artist or ensemble" {
			pickers = append(pickers, p)
		}
	}
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	keep(t, err)
	for i, p := range pickers {
		p.SetChosen(widgets.Option{ID: aPerson + string(people[i].ID), Text: people[i].Name})
		p.OnChanged(p.Chosen())
	}
	look(t, u, "ask-several")
	press(t, u, "Hold their dates")
	mustClose(t, u)
	rows, n, err := a.Bookings(t.Context(), app.BookingFilter{EventID: k.EventID})
	if err != nil || n != 3 {
		t.Fatalf("%+v, %v", rows, err)
	}
	open(t, u, "Besa Krasniqi")
	press(t, u, "Confirm date")
	if got := read(u); !strings.Contains(got, "Released with it:") || !strings.Contains(got, "Drin Hoti on ") {
		t.Errorf("confirming says %q", got)
	}
	look(t, u, "ask-several-confirm")
	press(t, u, "Go back")
	if _, err := a.Undo(t.Context()); err != nil {
		t.Error(err)
	}
}

// What a lane calls somebody still to be found.
func TestLaneOfWhatIsToBeFound(t *testing.T) {
	u, a, k := trioEvening(t)
	keep(t, a.SaveBooking(t.Context(), &app.Booking{EventID: k.EventID, Plays: "Oud player", DateState: app.DateIdea}))
	u.show("calendar")
	p := u.pageNow().(*calendar)
	p.mode, p.at = byArtists, app.DateOf(time.Now()).Add(10)
	p.lines.from = p.at.Add(-3)
	u.show("calendar")
	p.goTo(u, p.at)
	if _, ok := p.lines.heads["to-find"]; !ok {
		t.Fatalf("there is no lane for it: %v", p.lines.heads)
	}
	look(t, u, "lanes-to-find")
}

// After a change, and after an undo, the panel stays where somebody was in it,
// with the keyboard on the same button.
func TestPanelStaysWhereItWas(t *testing.T) {
	u, a, k := trioEvening(t)
	at := u.rest.sight
	at.GoTo(150)
	if at.Offset() < 100 {
		t.Fatalf("the panel is too short to scroll: %v", at.Offset())
	}
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == "Withhold tax" {
			u.window.Canvas().Focus(b)
		}
	}
	was := at.Offset()
	press(t, u, "Withhold tax")
	press(t, u, "Withhold tax")
	mustClose(t, u)
	if at == u.rest.sight || u.rest.sight.Offset() < was-1 || u.rest.sight.Offset() > was+1 {
		t.Errorf("it was at %v and is at %v", was, u.rest.sight.Offset())
	}
	if b, ok := u.window.Canvas().Focused().(*widgets.Button); !ok || b.AccessibilityLabel() != "Withhold tax" {
		t.Errorf("the keyboard is on %T", u.window.Canvas().Focused())
	}
	u.undo()
	if got := u.rest.sight.Offset(); got < was-1 || got > was+1 {
		t.Errorf("after undo it is at %v", got)
	}
	lines, err := a.LinesOf(t.Context(), k.ID)
	if err != nil || len(lines) != 0 {
		t.Errorf("%+v, %v", lines, err)
	}
	u.goToEvent(k.EventID, "", "")
	if got := u.rest.sight.Offset(); got != 0 {
		t.Errorf("another tab begins at %v", got)
	}
}
