package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// typeOver gives a field the keyboard and types.
func typeOver(u *UI, f *widgets.TextField, text string) {
	u.window.Canvas().Focus(f.Target())
	test.Type(f.Target(), text)
}

// wantAll looks for words in what can be read in the window.
func wantAll(t *testing.T, u *UI, all ...string) {
	t.Helper()
	got := strings.ReplaceAll(strings.Join(readable(u), "; "), "\u00a0", " ")
	for _, want := range all {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}

// everyTongue looks at what is on the window in three languages and two looks.
func everyTongue(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, l := range []words.Lang{words.Sq, words.SrCyrl, words.En} {
		u.speak(l)
		for _, w := range misfits(u) {
			t.Errorf("%s, %s: %s", name, l.Name(), w)
		}
		look(t, u, name+"-"+string(l))
	}
	u.look = widgets.Dark
	u.wear()
	look(t, u, name+"-dark")
	u.look = widgets.Light
	u.wear()
}

// What an office knows of a house is written in its form and stands in its
// detail, in the reader's words.
func TestWhatIsKnownOfAVenue(t *testing.T) {
	a := dbtest.New(t)
	u := desk(t, a)
	u.show("venues")
	press(t, u, "New venue")
	fill(t, u, "Name", "Red Hall")
	for _, label := range []string{"Step-free", "Accessible toilets", "Hearing loop"} {
		field[*widgets.Select](t, u, label).SetChosen("yes")
	}
	press(t, u, "Add a time")
	press(t, u, "Save")
	if got := problems(u); !strings.Contains(got, "Choose the days, and the hours from and until.") {
		t.Fatalf("no hours says %q", got)
	}
	fill(t, u, "Opens", "9")
	fill(t, u, "Closes", "22")
	fill(t, u, "Stage, sound, light", "Stage 8 × 6 m")
	fill(t, u, "Whose ground it is; for the staff only", "Nobody's ground")
	look(t, u, "venue-form-all")
	press(t, u, "Save")
	mustClose(t, u)
	rows, _, err := a.Venues(t.Context(), app.VenueFilter{})
	keep(t, err)
	if v := rows[0]; v.Opens != "1-5 09:00-22:00" || v.Toilets != "yes" || v.HearingLoop != "yes" || v.Neutral == "" || v.Technical == "" {
		t.Fatalf("kept %+v", v)
	}
	press(t, u, "Add a contact")
	fill(t, u, "Name", "Dritan")
	fill(t, u, "What for", "keys")
	fill(t, u, "Phone", "+383 44 000 111")
	press(t, u, "Save")
	mustClose(t, u)
	press(t, u, "Add a price")
	fill(t, u, "What for", "Half a day")
	fill(t, u, "Amount", "350")
	look(t, u, "venue-price-form")
	press(t, u, "Save")
	mustClose(t, u)
	everyTongue(t, u, "venue-all")
	wantAll(t, u, "Mon–Fri  09:00–22:00", "For the staff only. Nobody's ground", "Dritan. keys · +383 44 000 111", "Half a day. 350.00 EUR")
	tapOn(t, u, "Half a day")
	press(t, u, "Remove")
	mustClose(t, u)
	u.undo()
	u.undo()
	u.undo()
	if v, err := a.Venue(t.Context(), rows[0].ID); err != nil || len(v.Contacts)+len(v.Prices) != 0 {
		t.Errorf("taken back %+v, %v", v.VenueParts, err)
	}
	tapOn(t, u, "History")
	look(t, u, "venue-history")
	wantAll(t, u, "Contacts: Dritan", "Hire: Half a day")
}

// A hall that is made of two rooms is said so in the window; who books it has
// them as well, and nobody else can.
func TestARoomThatIsMadeOfOthers(t *testing.T) {
	a := dbtest.New(t)
	v := app.Venue{Name: "Conference hotel", Rooms: []app.Room{{Name: "East", Seats: 80, Position: 1}, {Name: "West", Seats: 60, Position: 2}}}
	keep(t, a.SaveVenue(t.Context(), &v))
	u := desk(t, a)
	u.show("venues")
	tapOn(t, u, "Rooms")
	press(t, u, "Add a room")
	fill(t, u, "Name", "Both")
	fill(t, u, "Seated", "150")
	fill(t, u, "Set-up before an event", "60")
	fill(t, u, "Strike after it", "20")
	for i, y := range [][3]string{{"Rows", "150", ""}, {"Tables", "90", "30"}} {
		press(t, u, "Add a layout")
		typeOver(u, nth[*widgets.TextField](t, u, "Layout", i), y[0])
		typeOver(u, nth[*widgets.TextField](t, u, "Seated", i+1), y[1])
		typeOver(u, nth[*widgets.TextField](t, u, "Standing", i+1), y[2])
	}
	pressChip(t, u, "East")
	pressChip(t, u, "West")
	for _, w := range misfits(u) {
		t.Error(w)
	}
	look(t, u, "room-made-of")
	press(t, u, "Save")
	mustClose(t, u)
	everyTongue(t, u, "rooms-made-of")
	wantAll(t, u, "Both. 150 seated · 2 layouts · made of East and West")
	v, err := a.Venue(t.Context(), v.ID)
	keep(t, err)
	both := v.Rooms[2]
	if both.Buffer != 60 || both.Strike != 20 || len(both.Parts) != 2 || len(both.Layouts) != 2 || both.Layouts[1].Standing != 30 {
		t.Fatalf("kept %+v", both)
	}
	keep(t, a.SaveEvent(t.Context(), &app.Event{Title: "Gala", Status: "confirmed", Day: "2027-04-06", Starts: "19:00", Ends: "22:00", VenueID: v.ID, RoomID: both.ID}))
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Talk")
	write(t, u, "Date", "06.04.2027")
	fill(t, u, "Begins", "20:00")
	fill(t, u, "Ends", "21:00")
	find(t, u, "Venue", "confer")
	field[*widgets.Select](t, u, "Room").SetChosen(string(v.Rooms[0].ID))
	field[*widgets.Select](t, u, "State").SetChosen("confirmed")
	press(t, u, "Save")
	look(t, u, "event-part-taken")
	if got := said(u); !strings.Contains(got, "Conference hotel is taken on 06.04.2027 from 18:00 to 22:20: Gala.") {
		t.Errorf("a part of what is taken: %s", got)
	}
}

// The layout of an event says for how many it is set up, and an event outside
// the opening hours is asked about, not refused.
func TestLayoutOfAnEvent(t *testing.T) {
	a := dbtest.New(t)
	v := app.Venue{Name: "Red Hall", VenueParts: app.VenueParts{Opens: "1-5 09:00-22:00"}, Rooms: []app.Room{
		{Name: "Large", Seats: 200, Position: 1, Layouts: []app.Layout{{Name: "Rows", Seats: 240}, {Name: "Tables", Seats: 120, Standing: 40, Position: 1}}}}}
	keep(t, a.SaveVenue(t.Context(), &v))
	u := desk(t, a)
	u.show("events")
	press(t, u, "New event")
	fill(t, u, "Title", "Supper")
	write(t, u, "Date", "08.03.2027") // a Monday
	fill(t, u, "Begins", "20:00")
	fill(t, u, "Ends", "23:00")
	find(t, u, "Venue", "red")
	field[*widgets.Select](t, u, "Layout").SetChosen(string(v.Rooms[0].Layouts[1].ID))
	look(t, u, "event-layout-form")
	press(t, u, "Save")
	wantLine(t, u, "Red Hall is open on this day of the week at these hours: 09:00–22:00.")
	pressLast(t, u, "Save")
	mustClose(t, u)
	everyTongue(t, u, "event-layout")
	wantAll(t, u, "Room; Large", "Layout; Tables", "Capacity; 120 seated, 40 standing", "Red Hall is open on this day")
}

// A house keeps its technical sheet, and a hold outside its hours is told so.
func TestSheetAndHoursOfAVenue(t *testing.T) {
	a := dbtest.New(t)
	v := app.Venue{Name: "Red Hall", VenueParts: app.VenueParts{Opens: "1-5 09:00-22:00"}}
	keep(t, a.SaveVenue(t.Context(), &v), a.SaveEvent(t.Context(), &app.Event{Title: "Night of strings", Starts: "20:00", Ends: "23:00"}))
	u := desk(t, a)
	u.show("venues")
	sheet := filepath.Join(t.TempDir(), "Stage.pdf")
	keep(t, os.WriteFile(sheet, []byte("8 × 6 m"), 0o600))
	turnTo(t, u, "Files")
	press(t, u, "Add a file…")
	fill(t, u, "File", sheet)
	press(t, u, "Open")
	field[*widgets.Select](t, u, "What it is for").SetChosen(app.FileTechnical)
	press(t, u, "Add")
	mustClose(t, u)
	everyTongue(t, u, "venue-files")
	wantAll(t, u, "Stage.pdf. Technical sheet · 0.1 MB")
	roomsAt(t, u, "2027-04-06")
	press(t, u, "New hold")
	find(t, u, "Event", "night of")
	wish(t, u, 0, [2]string{"red", "06.04.2027"})
	look(t, u, "hold-closed")
	wantAll(t, u, "Red Hall is open on this day of the week at these hours: 09:00–22:00.")
	press(t, u, "Hold the date")
	if rows, _, err := a.Holds(t.Context(), app.HoldFilter{VenueID: v.ID}); err != nil || len(rows) != 1 {
		t.Errorf("it was refused: %+v, %v", rows, err)
	}
}

// The search for a room says its town, by both names in the reader's order.
func TestPlacesOfAHoldSayTheirTown(t *testing.T) {
	u, _ := spring(t)
	for l, want := range map[words.Lang]string{words.Sq: "Prishtinë / Priština · 320", words.SrLatn: "Priština / Prishtinë · 320"} {
		u.speak(l)
		found, err := u.findRooms(t.Context(), u.App, app.Page{Find: "fabrika", Limit: 5})
		if err != nil || len(found) != 2 || found[0].Quiet != want {
			t.Errorf("%s: %+v, %v", l, found, err)
		}
	}
	roomsAt(t, u, "2027-04-06")
	press(t, u, u.book.T("New hold"))
	u.window.Canvas().Focus(nth[*widgets.Picker](t, u, u.book.T("Room or venue"), 0).Target())
	for _, r := range "fabrika" {
		u.window.Canvas().Focused().TypedRune(r)
	}
	look(t, u, "hold-places")
}
