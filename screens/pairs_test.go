package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// sideBySide holds that two fields of the open form stand side by side.
func sideBySide(t *testing.T, u *UI, left, right string) {
	t.Helper()
	l, r := field[widgets.Field](t, u, left).Position(), field[widgets.Field](t, u, right).Position()
	if l.Y != r.Y || l.X >= r.X {
		t.Errorf("%q is at %v, %q at %v", left, l, right, r)
	}
}

// What belongs together stands side by side in every form.
func TestPairsStandSideBySide(t *testing.T) {
	a := dbtest.New(t)
	teuta, e := threeBookings(t, a)
	hold := app.Booking{EventID: e.ID, PersonID: teuta.ID, DateState: app.DateHold, Rank: 1}
	band := app.Ensemble{Name: "Trio"}
	keep(t, a.SaveBooking(t.Context(), &hold), a.SaveEnsemble(t.Context(), &band))
	u := desk(t, a)
	for _, c := range []struct {
		name  string
		open  func()
		pairs [][2]string
	}{
		{"project", func() { editProject(u, nil) }, [][2]string{{"From", "Until"}, {"Code", "Title"}}},
		{"grant", func() { editGrant(u, nil) }, [][2]string{{"From", "Until"}, {"Amount", "Currency"}}},
		{"person", func() { editPerson(u, nil) }, [][2]string{{"Phone", "E-mail"}, {"Also written, a line each", "Notes"}}},
		{"organisation", func() { editOrganisation(u, nil) }, [][2]string{{"Phone", "E-mail"}, {"Also written, a line each", "Notes"}}},
		{"venue", func() { editVenue(u, nil) }, [][2]string{{"Phone", "E-mail"}, {"Hire for a day", "Currency"}, {"Also written, a line each", "Notes"}}},
		{"work", func() { editWork(u, nil) }, [][2]string{{"Composer", "Author of the words"}, {"Rights", "Arranger"}, {"Also written, a line each", "Notes"}}},
		{"event", func() { editEvent(u, nil) }, [][2]string{{"Begins", "Ends"}, {"Venue", "Room"}}},
		{"expense", func() { editExpense(u, nil) }, [][2]string{{"Amount", "Currency"}, {"Budget line", "Part that the grant pays"}}},
		{"hold", func() { u.askBooking(app.BookingRow{Booking: hold}, nil) }, [][2]string{{"Hold until", "Rank of the hold, 1 is first"}, {"Fee", "Currency"}}},
		{"booking", func() { u.askBooking(app.BookingRow{Booking: app.Booking{DateState: app.DateHold}}, nil) }, [][2]string{{"Hold until", "Rank of the hold, 1 is first"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.open()
			u.window.Resize(fyne.NewSize(1366, 768))
			look(t, u, "pairs-"+c.name)
			for _, p := range c.pairs {
				sideBySide(t, u, p[0], p[1])
			}
			u.dialogs.CloseAll()
		})
	}
}
