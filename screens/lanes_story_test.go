package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/screens/widgets"
)

// bar is the bar of the timeline whose words begin so; with more, the one that
// has those too.
func bar(t *testing.T, u *UI, begins, more string) fyne.CanvasObject {
	t.Helper()
	for _, o := range seen(u) {
		a, ok := o.(fyne.Accessible)
		if ok && o.Visible() && strings.HasSuffix(typeName(o), "barFace") && strings.HasPrefix(a.AccessibilityLabel(), begins) && strings.Contains(a.AccessibilityLabel(), more) {
			return o
		}
	}
	t.Fatalf("no bar of %q with %q", begins, more)
	return nil
}

func tapBar(t *testing.T, u *UI, begins, more string) {
	t.Helper()
	test.Tap(bar(t, u, begins, more).(fyne.Tappable))
}

// states are those of the holds of an event, in the order of their days and
// places.
func (s *season) states(title string) string {
	s.t.Helper()
	rows, _, err := s.Holds(s.t.Context(), app.HoldFilter{EventID: s.events[title]})
	keep(s.t, err)
	var all []string
	for _, r := range rows {
		all = append(all, string(r.State)+" "+string(r.Day)+" "+r.Venue)
	}
	return strings.Join(all, "; ")
}

// ctrl presses a key with Ctrl.
func ctrl(u *UI, key fyne.KeyName) {
	u.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

// TestEnquiryForThreeVenues asks for three venues at once, confirms one, and
// takes that back.
func TestEnquiryForThreeVenues(t *testing.T) {
	u, s := spring(t)
	s.event("Night of strings", app.Event{Starts: "20:00", Ends: "22:00"})
	roomsAt(t, u, "2027-04-06")
	press(t, u, "New hold")
	find(t, u, "Event", "night of")
	for i, w := range [][2]string{{"sahat", "06.04.2027"}, {"teatri", "06.04.2027"}, {"fabrika", "07.04.2027"}} {
		if i > 0 {
			press(t, u, "Add a place or a day")
		}
		wish(t, u, i, w)
	}
	look(t, u, "hold-form")
	press(t, u, "Hold the date")
	want := "hold 2027-04-06 Sahat Kulla; hold 2027-04-06 Teatri i Qytetit; hold 2027-04-07 Fabrika 7"
	if got := s.states("Night of strings"); got != want || u.dialogs.Top() != nil {
		t.Fatalf("three places are %q, the form says %q", got, problems(u))
	}
	tapBar(t, u, "Night of strings", "Skena")
	press(t, u, "Confirm date")
	look(t, u, "hold-confirm")
	if got := read(u); !strings.Contains(got, "Confirm the date of Night of strings?") {
		t.Fatalf("it asks %q", got)
	}
	press(t, u, "Confirm date")
	if got := s.states("Night of strings"); got != "released 2027-04-06 Sahat Kulla; confirmed 2027-04-06 Teatri i Qytetit; released 2027-04-07 Fabrika 7" {
		t.Fatalf("then they are %q", got)
	}
	tapBar(t, u, "Night of strings", "Confirmed")
	look(t, u, "hold-confirmed")
	press(t, u, "Make it a hold again")
	look(t, u, "hold-unconfirm")
	press(t, u, "Make it a hold again")
	if got := s.states("Night of strings"); got != want {
		t.Errorf("made a hold again they are %q", got)
	}
	u.undo()
	if got := s.states("Night of strings"); !strings.Contains(got, "confirmed 2027-04-06 Teatri") {
		t.Errorf("undone they are %q", got)
	}
}

func TestQueueJumpNeedsAReason(t *testing.T) {
	u, s := spring(t)
	roomsAt(t, u, "2027-04-03")
	main := s.wish("Fabrika 7, Main hall", "2027-04-03")
	tapBar(t, u, "Sarajevski", "Main hall")
	press(t, u, "Confirm date")
	look(t, u, "hold-queue-jump")
	press(t, u, "Confirm date")
	if got := problems(u); got != "Reason: A double booking or a queue jump needs a written reason." {
		t.Fatalf("without a reason it says %q", got)
	}
	fill(t, u, "Reason", "The quartet has not answered for three weeks")
	tick(t, u, "Release 1 hold of another event too")
	press(t, u, "Confirm date")
	if h := s.hold("Sarajevski Sevdah Trio", main); h.State != app.HoldConfirmed || h.Reason == "" {
		t.Errorf("the hold is %s, because %q", h.State, h.Reason)
	}
	if h := s.hold("Drilona Berisha Kuartet", main); h.State != app.HoldReleased || h.ClearedBy == "" {
		t.Errorf("the better hold is %s", h.State)
	}
}

func TestDoubleBookingOfAConfirmedRoomIsRefused(t *testing.T) {
	u, s := spring(t)
	roomsAt(t, u, "2027-04-09")
	tapBar(t, u, "Kanun gecesi", "Double booking")
	press(t, u, "Confirm date")
	d := u.dialogs.Top()
	look(t, u, "hold-refused")
	if d == nil || strings.Contains(read(u), "Reason") || !strings.Contains(read(u), "Rrënjë dhe degë") || s.hold("Kanun gecesi", s.wish("Dom kulture, Velika sala", "2027-04-09")).State != app.HoldKept {
		t.Errorf("it says %q", read(u))
	}
}

func TestHoldIsMovedByKeys(t *testing.T) {
	u, s := spring(t)
	p := roomsAt(t, u, "2027-04-04")
	tapBar(t, u, "Sarajevski", "Small room")
	u.window.Canvas().Focus(p.lines.view)
	ctrl(u, fyne.KeyRight)
	ctrl(u, fyne.KeyUp)
	p.do(u, "copy", p.lines.chosen)
	if got := u.desk.Clipboard().Content(); !strings.HasPrefix(got, "Main hall, Fabrika 7, ") || strings.Count(got, "Sarajevski") > 0 || u.status.Said() != "Copied 2 holds as text" {
		t.Errorf("as text it is %q", got)
	}
	if h := s.hold("Sarajevski Sevdah Trio", s.wish("Fabrika 7, Main hall", "2027-04-05")); h.State != app.HoldKept {
		t.Fatalf("it is %s", h.State)
	}
	if got := p.lines.view.AccessibilityLabel(); !strings.HasPrefix(got, "Sarajevski Sevdah Trio · Mon 05.04.2027") {
		t.Errorf("the frame is round %q", got)
	}
	u.undo()
	if got := p.lines.view.AccessibilityLabel(); !strings.HasPrefix(got, "Sarajevski Sevdah Trio · Mon 05.04.2027") || !strings.Contains(got, "Small room") {
		t.Errorf("after undo the frame is round %q", got)
	}
	ctrl(u, fyne.KeyUp)
	ctrl(u, fyne.KeyRight)
	ctrl(u, fyne.KeyRight)
	ctrl(u, fyne.KeyRight) // on the day of the gala
	look(t, u, "hold-move-doubt")
	if got := read(u); !strings.Contains(got, "Double booking: ") {
		t.Fatalf("over a confirmed date it says %q", got)
	}
	press(t, u, "Go back")
	typeKeys(t, u, fyne.KeyDelete)
	look(t, u, "hold-release")
	press(t, u, "Release the hold")
	if h := s.hold("Sarajevski Sevdah Trio", s.wish("Fabrika 7, Main hall", "2027-04-07")); h.State != app.HoldReleased {
		t.Errorf("after Delete it is %s", h.State)
	}
}

func TestHoldIsDragged(t *testing.T) {
	u, s := spring(t)
	p := roomsAt(t, u, "2027-04-04")
	from := bar(t, u, "Sarajevski", "Small room")
	day := (p.lines.view.Size().Width - 158) / laneDays
	by := fyne.NewDelta(2*day, 0)
	from.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5+by.DX, 5)}, Dragged: by})
	look(t, u, "hold-dragged")
	from.(fyne.Draggable).DragEnd()
	if h := s.hold("Sarajevski Sevdah Trio", s.wish("Fabrika 7, Small room", "2027-04-06")); h.State != app.HoldKept {
		t.Errorf("dragged by two days it is %s", h.State)
	}
}

func TestNewHoldByKeys(t *testing.T) {
	u, s := spring(t)
	p := roomsAt(t, u, "2027-04-03")
	u.window.Canvas().Focus(p.lines.view)
	typeKeys(t, u, fyne.KeyDown)
	typeKeys(t, u, fyne.KeyN)
	find(t, u, "Event", "radionica")
	look(t, u, "hold-form-rank")
	if got := read(u); !strings.Contains(got, "Drilona Berisha Kuartet") || !strings.Contains(got, "Hold 3 on ") {
		t.Fatalf("it foresees %q", got)
	}
	press(t, u, "Hold the date")
	if h := s.hold("Radionica", s.wish("Fabrika 7, Main hall", "2027-04-03")); h.State != app.HoldKept || h.Rank != 3 {
		t.Errorf("it is %s with rank %d, the form says %q", h.State, h.Rank, problems(u))
	}
	if got := p.head; got == nil || u.dialogs.Top() != nil {
		t.Errorf("the form stays open: %q", read(u))
	}
}

// tick presses a box with that word.
func tick(t *testing.T, u *UI, word string) {
	t.Helper()
	for _, o := range seen(u) {
		if c, ok := o.(*widgets.Check); ok && c.Label() == word {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("no box %q", word)
}

// nth is the field of that name and place among its like.
func nth[F widgets.Field](t *testing.T, u *UI, label string, n int) F {
	t.Helper()
	for _, o := range seen(u) {
		if f, ok := o.(F); ok && f.Label() == label {
			if n == 0 {
				return f
			}
			n--
		}
	}
	t.Fatalf("no field %q", label)
	panic("not reached")
}

// wish fills a line of the form for a hold with a place and a day.
func wish(t *testing.T, u *UI, n int, of [2]string) {
	t.Helper()
	c := u.window.Canvas()
	c.Focus(nth[*widgets.Picker](t, u, "Room or venue", n).Target())
	for _, r := range of[0] {
		c.Focused().TypedRune(r)
	}
	typeKeys(t, u, fyne.KeyReturn)
	date := nth[*widgets.DateField](t, u, "Day", n)
	date.SetText("")
	c.Focus(date.Target())
	test.Type(date.Target(), of[1])
}

// TestTodayLeadsToAHold opens a hold of a room that runs out.
func TestTodayLeadsToAHold(t *testing.T) {
	u, s := spring(t)
	today := app.DateOf(time.Now())
	s.event("Soon", app.Event{})
	w := s.wish("Sahat Kulla, Oborri", today.Add(20))
	h := app.Hold{EventID: s.events["Soon"], VenueID: w.VenueID, RoomID: w.RoomID, Day: w.Day, HoldUntil: today.Add(1)}
	keep(t, s.PlaceHold(t.Context(), &h))
	u.show("today")
	look(t, u, "today-hold")
	if got := tags(u); !strings.Contains(got, "Runs out tomorrow") {
		t.Fatalf("today has %q", got)
	}
	open(t, u, "Soon")
	p, ok := u.pageNow().(*calendar)
	if !ok || p.mode != byRooms || p.at != w.Day {
		t.Fatalf("it leads to %s", u.at)
	}
	if b, ok := p.lines.view.Bar(); !ok || !strings.HasPrefix(b.Tip, "Soon") {
		t.Errorf("the frame is round %q", b.Tip)
	}
	press(t, u, "Confirm date")
	press(t, u, "Confirm date")
	if got := s.hold("Soon", w).State; got != app.HoldConfirmed {
		t.Errorf("it is %s", got)
	}
}

// TestOwnDaysStandAboveTheRooms puts days that fall together into one.
func TestOwnDaysStandAboveTheRooms(t *testing.T) {
	u, s := spring(t)
	keep(t, s.SaveOwnDay(t.Context(), &app.OwnDay{Title: "School holidays", FromOn: "2027-04-01", UntilOn: "2027-04-04"}),
		s.SaveOwnDay(t.Context(), &app.OwnDay{Title: "Stock-taking", FromOn: "2027-04-03"}))
	roomsAt(t, u, "2027-04-03")
	look(t, u, "lanes-own")
	var all []string
	for _, o := range seen(u) {
		if strings.HasSuffix(typeName(o), "ownFace") && o.Visible() {
			all = append(all, o.(fyne.Accessible).AccessibilityLabel())
		}
	}
	if got := strings.Join(all, "; "); !strings.Contains(got, "School holidays, 1 April 2027 until 4 April 2027 · Stock-taking, 3 April 2027") {
		t.Errorf("above the rooms stands %q", got)
	}
}

// TestRoomsAreNarrowed chooses a town and seats; both are there again at the
// next start.
func TestRoomsAreNarrowed(t *testing.T) {
	u, _ := spring(t)
	p := roomsAt(t, u, "2027-04-03")
	narrowTo(t, u, "Town", "prisht")
	p.bar.seats.OnChanged("80")
	p.bar.seats.OnChanged("150")
	if got := p.lines.heads; len(got) != 1 {
		t.Errorf("of Pristina, with 150 seats or more, there are %d lanes", len(got))
	}
	was := p.spot()
	fresh := &calendar{}
	fresh.goBackTo(u, was)
	if fresh.mode != byRooms || fresh.by.rooms != p.by.rooms {
		t.Errorf("the next start has %q, %+v", fresh.mode, fresh.by.rooms)
	}
	press(t, u, "Clear")
	if len(p.lines.heads) != 6 || !p.unnarrowed() {
		t.Errorf("without filters there are %d lanes", len(p.lines.heads))
	}
	turnTo(t, u, "Artists")
	narrowTo(t, u, "Town", "peja")
	if got := read(u); !strings.Contains(got, "Nothing found.") {
		t.Errorf("artists of a town without any: %q", got)
	}
}

// TestArtistIsBookedFromTheirLane opens a booking with the artist in it.
func TestArtistIsBookedFromTheirLane(t *testing.T) {
	u, s := spring(t)
	p := calendarAt(u, "2027-04-03")
	turnTo(t, u, "Artists")
	u.window.Canvas().Focus(p.lines.view)
	typeKeys(t, u, fyne.KeyN)
	if got := nth[*widgets.Picker](t, u, "Artist or ensemble", 0).Chosen().Text; got != "Amra Hodžić" {
		t.Fatalf("the form is of %q", got)
	}
	press(t, u, "Cancel")
	tapBar(t, u, "Gala", "Confirmed")
	look(t, u, "lanes-booking")
	press(t, u, "Open the booking")
	if e := eventsShown(u); chosenEvent(t, u, s.App) != "Gala" || e.tab != "bookings" {
		t.Error("a date does not open at its booking")
	}
}

// TestDetailLiesOverTheLanesInANarrowWindow opens it with Return and leaves it
// with Esc.
func TestDetailLiesOverTheLanesInANarrowWindow(t *testing.T) {
	u, _ := spring(t)
	small(u)
	p := roomsAt(t, u, "2027-04-03")
	u.window.Canvas().Focus(p.lines.view)
	typeKeys(t, u, fyne.KeyDown, fyne.KeyDown)
	if p.spread.Over() {
		t.Fatal("going to a date opens it")
	}
	typeKeys(t, u, fyne.KeyUp, fyne.KeyReturn)
	if !p.spread.Over() {
		t.Fatal("Return does not open it")
	}
	typeKeys(t, u, fyne.KeyEscape)
	if p.spread.Over() || u.window.Canvas().Focused() != fyne.Focusable(p.lines.view) {
		t.Error("Esc does not go back")
	}
}

// TestHoldIsExtendedChallengedAndMoved goes through the forms of its menu.
func TestHoldIsExtendedChallengedAndMoved(t *testing.T) {
	u, s := spring(t)
	p := roomsAt(t, u, "2027-04-03")
	main := s.wish("Fabrika 7, Main hall", "2027-04-03")
	tapBar(t, u, "Sarajevski", "Main hall")
	p.do(u, "extend", p.lines.chosen)
	fill(t, u, "Hold until", "30.03.2027")
	look(t, u, "hold-extend")
	press(t, u, "Hold longer")
	if h := s.hold("Sarajevski Sevdah Trio", main); h.HoldUntil != "2027-03-30" {
		t.Fatalf("extended, it is held until %s", h.HoldUntil)
	}
	p.do(u, "challenge", p.lines.chosen)
	fill(t, u, "Challenged until", "20.03.2027")
	look(t, u, "hold-challenge")
	press(t, u, "Challenge")
	if h := s.hold("Drilona Berisha Kuartet", main); h.ChallengedUntil != "2027-03-20" {
		t.Fatalf("challenged, the better hold has until %s, %q", h.ChallengedUntil, read(u))
	}
	p.do(u, "move", p.lines.chosen)
	look(t, u, "hold-move")
	wish(t, u, 0, [2]string{"kulla", "05.04.2027"})
	press(t, u, "Move")
	if h := s.hold("Sarajevski Sevdah Trio", s.wish("Kulla", "2027-04-05")); h.State != app.HoldKept || h.Rank != 1 {
		t.Errorf("moved, it is %s with rank %d", h.State, h.Rank)
	}
	tapBar(t, u, "Drilona", "Main hall")
	var all []string
	for _, o := range p.verbs(u, p.lines.chosen) {
		all = append(all, o.ID)
	}
	if got := strings.Join(all, " "); got != "confirm move extend copy release open history" {
		t.Errorf("the first hold can %s", got)
	}
}
