package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// platformOffice is an office with seventeen seats, eight of whose people say
// that they are women, and a candidate who says so too. Four are of the north.
func platformOffice(t *testing.T, passphrase bool) (*app.App, app.Event) {
	t.Helper()
	a := dbtest.New(t)
	for i := range 18 {
		p := app.Person{Name: fmt.Sprintf("Person %02d", i)}
		o := app.Organisation{Name: fmt.Sprintf("Group %02d", i), Ibar: "south", Maturity: "emerging", Serves: app.Set{"youth"}}
		gender := "man"
		if i < 4 {
			o.Ibar, o.Maturity = "north", "established"
		}
		if i < 8 || i == 17 {
			gender = "woman"
		}
		keep(t, a.SavePerson(t.Context(), &p), a.SaveOrganisation(t.Context(), &o),
			a.SaveIdentity(t.Context(), &app.Identity{PersonID: p.ID, Asks: app.AsksGender, Answer: gender, SaidBy: app.SaidSelf}))
		s := app.Seat{OrganisationID: o.ID, RepresentativeID: p.ID, FromOn: "2024-05-01", State: "member"}
		if i == 17 {
			s.State, s.FromOn = "proposed", ""
		}
		keep(t, a.SaveSeat(t.Context(), &s))
	}
	keep(t, a.SaveSeatTargets(t.Context(), []app.SeatTarget{{Wants: "women", Bound: 50}, {Wants: "north", Bound: 30}}))
	e := app.Event{Title: "Meeting north of the Ibar", Kind: "meeting", Day: "2024-06-27", Status: "done"}
	keep(t, a.SaveEvent(t.Context(), &e))
	if passphrase {
		_, err := a.Protect(t.Context(), "four short plain words")
		keep(t, err)
	}
	return a, e
}

// tryCandidate takes a candidate in or out.
func tryCandidate(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if c, ok := o.(*widgets.Check); ok && c.Label() == name {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("nobody %q to tick", name)
}

func traces(t *testing.T, a *app.App) (n int) {
	t.Helper()
	all, err := a.History(t.Context(), app.Page{})
	keep(t, err)
	for _, s := range all {
		if s.Kind == app.Trace {
			n++
		}
	}
	return n
}

// If one joins: women 47 % to 53 %, so that their target is met; the north stays
// below its own.
func TestPlatformWhatIf(t *testing.T) {
	a, _ := platformOffice(t, true)
	u := desk(t, a)
	u.show("platform")
	before := traces(t, a)
	press(t, u, "Balance and meetings")
	says(t, u, "47 % (8 of 17)", "below 50 %", "24 % (4 of 17)", "below 30 %")
	tryCandidate(t, u, "Group 17")
	says(t, u, "Now 47 % (8 of 17); with them 50 % (9 of 18)", "at least 50 %: met", "Now 24 % (4 of 17); with them 22 % (4 of 18)", "below 30 %")
	look(t, u, "platform-what-if")
	tryCandidate(t, u, "Group 17")
	if got := texts(u); strings.Contains(got, "with them") {
		t.Error("nobody joins, and there is still a then")
	}
	if n := traces(t, a) - before; n != 1 {
		t.Errorf("one sitting left %d traces", n)
	}
	rows, _, err := a.Seats(t.Context(), app.SeatFilter{State: "proposed"})
	if err != nil || len(rows) != 1 {
		t.Errorf("trying has changed the seats: %d proposed, %v", len(rows), err)
	}
	press(t, u, "Change the targets")
	fill(t, u, "Women", "45")
	press(t, u, "Save")
	mustClose(t, u)
	says(t, u, "at least 45 %: met")
	u.undo()
	says(t, u, "below 50 %")
}

// Without the right, trying one candidate says nothing of what they said.
func TestPlatformWhatIfWithoutTheRight(t *testing.T) {
	a, _ := platformOffice(t, false)
	u := desk(t, a)
	u.show("platform")
	press(t, u, "Balance and meetings")
	says(t, u, "47 % (8 of 17)")
	tryCandidate(t, u, "Group 17")
	says(t, u, "Not shown: so few seats", "with them 22 % (4 of 18)")
	if got := texts(u); strings.Contains(got, "(9 of 18)") || strings.Contains(got, "Men") {
		t.Errorf("a candidate's gender is told:\n%s", got)
	}
	look(t, u, "platform-hidden")
}

// Who was there is noted by seats of the day; a later rule changes no meeting.
func TestPlatformMeeting(t *testing.T) {
	a, e := platformOffice(t, true)
	keep(t, a.SaveQuorum(t.Context(), &app.Quorum{Rule: "percent", Bound: 50}))
	u := desk(t, a)
	u.goToEvent(e.ID, "", "")
	says(t, u, "17 seats, nothing noted yet")
	look(t, u, "platform-meeting")
	s, err := a.Sitting(t.Context(), e.ID)
	keep(t, err)
	press(t, u, "Note who was there")
	for i, seat := range s.Seats {
		came := "present"
		switch {
		case i == 8:
			came = "represented"
		case i > 8:
			came = "excused"
		}
		field[*widgets.Select](t, u, seat.Name).SetChosen(came)
	}
	look(t, u, "platform-presence")
	press(t, u, "Save")
	mustClose(t, u)
	says(t, u, "9 of 17 seats there, 53 %", "Quorum met, 9 needed")
	if got := u.status.Said(); got != "Noted who was at Meeting north of the Ibar" {
		t.Errorf("the status says %q", got)
	}
	keep(t, a.SaveQuorum(t.Context(), &app.Quorum{Rule: "seats", Bound: 12, FromOn: "2024-07-01"}))
	u.pageNow().load(u)
	says(t, u, "Quorum met, 9 needed")
	u.show("platform")
	press(t, u, "Balance and meetings")
	says(t, u, "At least 12 seats", "At least 50 % of the seats", "9 of 17 seats there")
	look(t, u, "platform-meetings")
}

// A joint statement that two of nine do not sign.
func TestStatementThatTwoDoNotSign(t *testing.T) {
	a, e := platformOffice(t, true)
	u := desk(t, a)
	u.show("platform")
	u.pageNow().(*tabbed).turn(u, "statements")
	press(t, u, "New statement")
	fill(t, u, "Title", "Documents of daily life")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Statements(t.Context(), app.StatementFilter{})
	keep(t, err)
	groups, _, err := a.Organisations(t.Context(), app.OrganisationFilter{})
	keep(t, err)
	for i, g := range groups[:9] {
		did := "signed"
		switch i {
		case 3:
			did = "declined"
		case 5:
			did = "absent"
		}
		keep(t, a.SaveSignatory(t.Context(), app.Signatory{StatementID: rows[0].ID, OrganisationID: g.ID, Did: did, Day: e.Day}))
	}
	keep(t, a.SaveStatementText(t.Context(), app.StatementText{StatementID: rows[0].ID, Language: "en", Text: "We ask."}),
		a.SaveOutcome(t.Context(), app.Outcome{StatementID: rows[0].ID, Text: "Handed to the Office for Communities.", Day: "2024-07-01", Link: "https://example.org/x"}))
	u.pageNow().load(u)
	says(t, u, "7 of 9", "Who did not sign", "Group 03 (Declined), Group 05 (Absent)", "Handed to the Office for Communities.")
	look(t, u, "platform-statement")
	if err := a.SaveSignatory(t.Context(), app.Signatory{StatementID: rows[0].ID, OrganisationID: groups[0].ID}); err == nil {
		t.Error("one organisation is asked twice")
	}
	u.undo()
	u.undo()
	u.undo()
	says(t, u, "6 of 8")
}

// The six tabs hold in every language, in the dark, in a small window with large
// text.
func TestPlatformIsLookedAt(t *testing.T) {
	u := desk(t, full(t))
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		for _, side := range []string{"members", "advocacy", "trainings", "needs", "proposals", "statements"} {
			u.show("platform")
			u.pageNow().(*tabbed).turn(u, side)
			look(t, u, "platform-"+side+"-"+string(l))
			if u.pageNow().(*tabbed).at != side {
				t.Errorf("%s does not open in %s", side, l)
			}
		}
		u.openSeatBalance()
		u.dress(func(s *settings) { s.Look = "dark" })
		look(t, u, "platform-balance-dark-"+string(l))
		u.dress(func(s *settings) { s.Look = "light" })
	}
	u.dress(func(s *settings) { s.TextSize = 1.5 })
	small(u)
	for _, l := range words.Langs() {
		u.speak(l)
		u.show("platform")
		lookSmall(t, u, "platform-small-"+string(l))
		if least := u.window.Content().MinSize(); least.Width > 1024 {
			t.Errorf("in %s the page needs %v", l, least)
		}
	}
	u.openSeatBalance()
	lookSmall(t, u, "platform-balance-small")
}
