package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/db/dbtest"
	"sofra/screens/widgets"
)

// atButton gives the keyboard to the first button of that name.
func atButton(t *testing.T, u *UI, name string) {
	t.Helper()
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == name && !b.Disabled() {
			u.window.Canvas().Focus(b)
			return
		}
	}
	t.Fatalf("no button %q among %q", name, readable(u))
}

// named counts the buttons of that name.
func named(u *UI, name string) (n int) {
	for _, o := range seen(u) {
		if b, ok := o.(*widgets.Button); ok && b.AccessibilityLabel() == name {
			n++
		}
	}
	return n
}

func TestValueIsTakenBackByKeys(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		id := addPerson(t, a, "Emir Ćatović")
		elsewhere(t, a, id, func(p *app.Person) { p.Phone, p.Plays, p.Email = "+383 49 555 014", "Double bass", "emir@example.org" })
		u := desk(t, a)
		turnTo(t, u, "History")
		if named(u, "Take this value back") != 2 || named(u, "Leave it empty again") != 1 {
			t.Fatalf("offers %d values and %d empty ones", named(u, "Take this value back"), named(u, "Leave it empty again"))
		}
		atButton(t, u, "Take this value back")
		typeKeys(t, u, fyne.KeyReturn)
		p, err := a.Person(t.Context(), id)
		if err != nil || p.Plays != "Violin" || p.Phone != "+383 49 555 014" {
			t.Fatalf("kept %+v, %v", p, err)
		}
		if now := u.window.Canvas().Focused(); now != sideOf[app.PersonRow](u).grid.Target() {
			t.Errorf("the keyboard is at %T", now)
		}
		wantLine(t, u, "Took back Plays of Emir Ćatović")
		wantLine(t, u, "Plays from Double bass to Violin")
		atButton(t, u, "Leave it empty again")
		typeKeys(t, u, fyne.KeySpace)
		if p, _ = a.Person(t.Context(), id); p.Email != "" {
			t.Errorf("the address stays %q", p.Email)
		}
		u.undo()
		u.undo()
		if p, _ = a.Person(t.Context(), id); p.Plays != "Double bass" || p.Email == "" {
			t.Errorf("undone %+v", p)
		}
	})
}

// Whoever reads an old history takes nothing back over another desk's work.
func TestValueIsNotTakenBackOverANewerOne(t *testing.T) {
	a, other := twoDesks(t)
	id := addPerson(t, a, "Emir Ćatović")
	elsewhere(t, other, id, func(p *app.Person) { p.Plays = "Double bass" })
	u := desk(t, a)
	turnTo(t, u, "History")
	elsewhere(t, other, id, func(p *app.Person) { p.Plays = "Cello" })
	press(t, u, "Take this value back")
	if got := u.status.Said(); !strings.HasPrefix(got, "Another desk changed this record since.") {
		t.Errorf("the status says %q", got)
	}
	if p, _ := a.Person(t.Context(), id); p.Plays != "Cello" {
		t.Errorf("kept %+v", p)
	}
	wantLine(t, u, "Plays from Double bass to Cello")
}

// Everything that has a detail has its history there.
func TestEveryDetailHasItsHistory(t *testing.T) {
	// Pages without a detail, and registers of which the sample has nothing.
	undetailed := []string{"today", "import", "reports", "bin", "settings", "events-tasks", "events-decisions", "events-points", "money-applications", "feedback-words", "feedback-changes", "feedback-opinions", "money-results"}
	u := desk(t, full(t))
	everyView(u, func(view string) {
		if slices.Contains(undetailed, view) || strings.HasPrefix(view, "calendar") {
			return
		}
		turnTo(t, u, "History")
		look(t, u, "history-"+view)
		wantLine(t, u, "Added to the office")
		for _, w := range misfits(u) {
			t.Errorf("%s: %s", view, w)
		}
	})
}

// Bookings, programmes and reports in the media have theirs in a dialog.
func TestHistoryInADialog(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	booked, _, err := a.Bookings(t.Context(), app.BookingFilter{Page: app.Page{Limit: 1}})
	keep(t, err)
	k := booked[0].Booking
	k.Fee, k.Currency, k.Plays = k.Fee+100, "EUR", "Another set"
	keep(t, a.SaveBooking(t.Context(), &k))
	u.goToEvent(k.EventID, "bookings", k.ID)
	press(t, u, "History")
	look(t, u, "history-booking")
	atButton(t, u, "Take this value back")
	typeKeys(t, u, fyne.KeyReturn)
	now, err := a.Booking(t.Context(), k.ID)
	if err != nil || now.Plays == k.Plays && now.Fee == k.Fee {
		t.Errorf("kept %+v, %v", now, err)
	}
	if got := strings.Join(readable(u), "\n"); !strings.Contains(got, "Took back ") {
		t.Errorf("the history says %q", got)
	}
	if b, ok := u.window.Canvas().Focused().(*widgets.Button); !ok || b.AccessibilityLabel() != "Take this value back" {
		t.Errorf("the keyboard is at %T", u.window.Canvas().Focused())
	}
	press(t, u, "Close")

	events, _, err := a.Events(t.Context(), app.EventFilter{ID: k.EventID})
	keep(t, err)
	u.into(&programmePage{id: events[0].ProgrammeID, event: k.EventID})
	press(t, u, "History")
	look(t, u, "history-programme")
	wantLine(t, u, "Added to the office")
	press(t, u, "Close")

	m := app.MediaItem{Title: "Rhythms meet", EventID: k.EventID, Tone1: "neutral", Tone2: "neutral"}
	keep(t, a.SaveMediaItem(t.Context(), &m))
	m.Tone1 = "favourable"
	keep(t, a.SaveMediaItem(t.Context(), &m))
	u.goToEvent(k.EventID, "media", "")
	look(t, u, "media-rows")
	press(t, u, "History")
	look(t, u, "history-media")
	wantLine(t, u, "Tone, first coder from Neutral to Favourable")
}

func TestOlderHistoryIsAskedFor(t *testing.T) {
	a := dbtest.New(t)
	id := addPerson(t, a, "Emir Ćatović")
	for n := range changesAtOnce + 5 {
		elsewhere(t, a, id, func(p *app.Person) { p.Notes = fmt.Sprint("Note ", n) })
	}
	u := desk(t, a)
	turnTo(t, u, "History")
	if got := strings.Join(readable(u), "\n"); strings.Contains(got, "Added to the office") {
		t.Fatal("all is shown at once")
	}
	atButton(t, u, "Show older")
	look(t, u, "history-older")
	typeKeys(t, u, fyne.KeyReturn)
	wantLine(t, u, "Added to the office")
	if named(u, "Show older") != 0 {
		t.Error("there is more than all")
	}
}

func TestHistoryInEveryLanguage(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	events, _, err := a.Events(t.Context(), app.EventFilter{Page: app.Page{Limit: 1}})
	keep(t, err)
	e, err := a.Event(t.Context(), events[0].ID)
	keep(t, err)
	e.Notes, e.Status, e.Starts = "Bring the long cable.", "idea", "19:15"
	keep(t, a.SaveEvent(t.Context(), &e))
	for _, l := range words.Langs() {
		for _, dark := range []widgets.Look{widgets.Light, widgets.Dark} {
			for _, size := range windowSizes() {
				u.window.Resize(size)
				u.look = dark
				u.wear()
				u.speak(l)
				u.goToEvent(e.ID, "history", "")
				look(t, u, fmt.Sprintf("event-history-%s-%v-%.0f", l, dark, size.Width))
				if !u.narrow { // there the detail lies over the list
					for _, w := range misfits(u) {
						t.Errorf("%s: %s", l.Name(), w)
					}
				}
			}
		}
	}
}

// What people say of themselves in a form is in no history, and neither is
// whom a tally counts.
func TestHistoryTellsNothingOfIdentity(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, a *app.App) {
		r := app.Response{Day: "2025-03-08", Community: "gor", Gender: "woman", PlaceID: "dragash", ResponseMore: app.ResponseMore{Way: "paper", Other: "Mother tongue: Gorani"}}
		keep(t, a.SaveResponse(t.Context(), &r))
		r.Community, r.Gender, r.AgeBand, r.PlaceID, r.Other, r.Comment = "bos", "man", "18-24", "prizren", "Mother tongue: Bosnian", "Lovely."
		keep(t, a.SaveResponse(t.Context(), &r))
		e := app.Event{Title: "Concert", Kind: "concert", Status: "done", EventParts: app.EventParts{Attendance: []app.Attendance{{Way: "tally", Category: "gor", People: 3}}}}
		keep(t, a.SaveEvent(t.Context(), &e))
		e.Attendance[0].People, e.Attendance[0].Category = 4, "bos"
		keep(t, a.SaveEvent(t.Context(), &e))
		u := desk(t, a)
		for _, section := range []string{"feedback", "events"} {
			u.show(section)
			turnTo(t, u, "History")
			got := strings.Join(readable(u), "\n")
			for _, never := range []string{"gor", "bos", "Gorani", "Bosn", "woman", "Gender", "18-24", "Dragash", "Prizren"} {
				if strings.Contains(got, never) {
					t.Errorf("the history of %s tells %q:\n%s", section, never, got)
				}
			}
		}
		wantLine(t, u, "Audience: Counted without names, How many from 3 to 4")
		u.show("feedback")
		wantLine(t, u, "Comment Lovely.")
	})
}
