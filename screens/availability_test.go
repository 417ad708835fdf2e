package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// Who was asked stands on the event, with each answer one tap away; a note is
// kept with it.
func TestAskWhoCanCome(t *testing.T) {
	e := newWantedTwice(t)
	addPerson(t, e.a, "Arbnora Kelmendi")
	u := desk(t, e.a)
	u.goToEvent(e.here.ID, "", "")
	press(t, u, "Ask")
	press(t, u, "Note as asked")
	if got := problems(u); got != "Artist or ensemble: Choose who is asked, and for which event." {
		t.Fatalf("asking nobody says %q", got)
	}
	gatherBy(t, u, "Artist or ensemble", "ylli")
	gatherBy(t, u, "Artist or ensemble", "arbn")
	look(t, u, "availability-ask")
	press(t, u, "Note as asked")
	if u.dialogs.Top() != nil {
		t.Fatalf("the form stays open: %s", problems(u))
	}
	chipped(t, u, "Yes") // of the first by name
	rows, _, err := e.a.Availabilities(t.Context(), app.AvailabilityFilter{EventID: e.here.ID})
	if err != nil || len(rows) != 2 || rows[0].Artist != "Arbnora Kelmendi" || rows[0].Answer != app.Yes || rows[1].Answer != app.NoAnswer {
		t.Fatalf("kept %+v, %v", rows, err)
	}
	press(t, u, "Answer with a note: Ylli Shatri")
	pickIn(t, u, "Answer", string(app.Maybe))
	fill(t, u, "Note", "After the tour")
	press(t, u, "Save")
	rows, _, _ = e.a.Availabilities(t.Context(), app.AvailabilityFilter{EventID: e.here.ID})
	if rows[1].Answer != app.Maybe || rows[1].Note != "After the tour" || rows[1].AnsweredOn != app.DateOf(time.Now()) {
		t.Fatalf("kept %+v; %s", rows[1], problems(u))
	}
	if got := allRead(u); !strings.Contains(got, "1 can come") || !strings.Contains(got, "After the tour") {
		t.Errorf("the event says %q", got)
	}
	inTongues(u, func(l words.Lang) { look(t, u, "availability-"+string(l)) })
	u.undo()
	if rows, _, _ = e.a.Availabilities(t.Context(), app.AvailabilityFilter{EventID: e.here.ID}); rows[1].Answer != app.NoAnswer {
		t.Errorf("an answer is not undone: %+v", rows[1])
	}
}

// gatherBy adds the first record found to those that are chosen, by keyboard.
func gatherBy(t *testing.T, u *UI, label, typed string) {
	t.Helper()
	for _, o := range seen(u) {
		f, ok := o.(*widgets.Picker)
		if !ok || f.Label() != label {
			continue
		}
		c := u.window.Canvas()
		c.Focus(f.Target())
		for _, r := range typed {
			c.Focused().TypedRune(r)
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		return
	}
	t.Fatalf("no search %q", label)
}

// allRead is all that is read on the page, paragraphs and single lines.
func allRead(u *UI) string {
	all := []string{read(u)}
	for _, o := range seen(u) {
		if p, ok := o.(*widgets.Text); ok && p.Visible() {
			all = append(all, p.Text())
		}
	}
	return strings.Join(all, "; ")
}

// People who are ticked are asked for several events at once.
func TestTickedPeopleAreAskedForEvents(t *testing.T) {
	e := newWantedTwice(t)
	addPerson(t, e.a, "Arbnora Kelmendi")
	u := desk(t, e.a)
	u.show("people")
	tickAll(t, u)
	look(t, u, "availability-ticked")
	press(t, u, "Ask availability")
	chipped(t, u, join("Gala", u.day(e.day)))
	gatherBy(t, u, "Another event", "here")
	look(t, u, "availability-events")
	press(t, u, "Note as asked")
	rows, n, err := e.a.Availabilities(t.Context(), app.AvailabilityFilter{})
	if err != nil || n != 4 || rows[0].AskedOn != app.DateOf(time.Now()) {
		t.Fatalf("asked %+v, %v; %s", rows, err, problems(u))
	}
	u.reveal(app.People, e.artist.ID)
	tabOf(t, u, "Bookings")
	if got := allRead(u); !strings.Contains(got, join("Gala", u.day(e.day))) {
		t.Errorf("the person does not say what they are asked for: %q", got)
	}
}

// tickAll ticks every row of the list by keyboard.
func tickAll(t *testing.T, u *UI) {
	t.Helper()
	for _, o := range seen(u) {
		if g, ok := o.(*widgets.Grid); ok {
			u.window.Canvas().Focus(g.Target())
			g.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			g.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			g.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			g.Target().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			return
		}
	}
	t.Fatal("no list")
}

// tabOf opens the tab of that name.
func tabOf(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if tab, ok := o.(interface {
			fyne.Tappable
			AccessibilityLabel() string
		}); ok && tab.AccessibilityLabel() == name {
			if _, chip := o.(*widgets.Chip); !chip {
				test.Tap(tab)
				return
			}
		}
	}
	t.Fatalf("no tab %q", name)
}

// Days are blocked and freed on the person, and warned of in the booking.
func TestBlockedDaysOfAPerson(t *testing.T) {
	e := newWantedTwice(t)
	u := desk(t, e.a)
	u.reveal(app.People, e.artist.ID)
	tabOf(t, u, "Bookings")
	press(t, u, "Block days")
	press(t, u, "Block days")
	if got := problems(u); !strings.HasPrefix(got, "From: ") {
		t.Fatalf("without a day it says %q", got)
	}
	fill(t, u, "From", u.day(e.day))
	fill(t, u, "Until", u.day(e.day.Add(-1)))
	press(t, u, "Block days")
	if got := problems(u); !strings.HasPrefix(got, "Until: ") {
		t.Fatalf("an end before the beginning says %q", got)
	}
	fill(t, u, "Until", u.day(e.day.Add(2)))
	fill(t, u, "Reason", "On tour")
	press(t, u, "Block days")
	days := u.period(e.day, e.day.Add(2))
	if got := allRead(u); !strings.Contains(got, days) || !strings.Contains(got, "On tour") {
		t.Fatalf("the card says %q; %s", got, problems(u))
	}
	inTongues(u, func(l words.Lang) { look(t, u, "blocked-"+string(l)) })
	id := e.hold(t, e.here)
	u.goToEvent(e.here.ID, "bookings", id)
	if got := read(u); !strings.Contains(got, "Ylli Shatri cannot come on ") {
		t.Errorf("the booking says %q", got)
	}
	u.reveal(app.People, e.artist.ID)
	tabOf(t, u, "Bookings")
	press(t, u, "Unblock "+days)
	if all, err := e.a.BlockedDays(t.Context(), e.artist.ID, e.day, lastDay); err != nil || len(all) != 0 {
		t.Errorf("blocked are %+v, %v", all, err)
	}
}

// When somebody was on stage writes itself, and leads to the event.
func TestPerformancesOfAPerson(t *testing.T) {
	a := dbtest.New(t)
	y := dbtest.NewYear(t, a)
	u := desk(t, a)
	u.reveal(app.People, y.People[0].ID)
	all, err := a.Performances(t.Context(), y.People[0].ID)
	if err != nil || len(all) == 0 {
		t.Fatalf("%+v, %v", all, err)
	}
	if got := allRead(u); !strings.Contains(got, "On stage") || !strings.Contains(buttons(u), all[0].Event) {
		t.Errorf("the overview says %q", got)
	}
	inTongues(u, func(l words.Lang) { look(t, u, "stage-"+string(l)) })
	press(t, u, all[0].Event)
	if u.at != "events" {
		t.Errorf("it leads to %s", u.at)
	}
}
