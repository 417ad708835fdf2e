package screens

import (
	"fmt"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// calendarAt turns to the calendar of a day.
func calendarAt(u *UI, day app.Date) *calendar {
	u.show("calendar")
	p := u.pageNow().(*calendar)
	p.goTo(u, day)
	return p
}

// busyMarch is an office whose March 2027 has something of every state, on the
// 20th more than a day has room for.
func busyMarch(t *testing.T) (*UI, *app.App, app.Person) {
	t.Helper()
	a, ctx := full(t), t.Context()
	hall, project := app.Venue{Name: "Fabrika 7"}, app.Project{Code: "US-2027", Title: "Urban Soundscape"}
	artist := app.Person{Name: "Милица Ђорђевић", Plays: "Violin"}
	trio := app.Ensemble{Name: "Zvuk Morave", Members: []app.Member{}}
	keep(t, a.SaveVenue(ctx, &hall), a.SaveProject(ctx, &project), a.SavePerson(ctx, &artist))
	trio.Members = append(trio.Members, app.Member{PersonID: artist.ID})
	keep(t, a.SaveEnsemble(ctx, &trio))
	add := func(e app.Event, dates ...app.Booking) {
		t.Helper()
		keep(t, a.SaveEvent(ctx, &e))
		for _, b := range dates {
			b.EventID = e.ID
			if b.EnsembleID == "" {
				b.PersonID = artist.ID
			}
			keep(t, a.SaveBooking(ctx, &b))
		}
	}
	date := func(s app.DateState, rank int) app.Booking {
		return app.Booking{DateState: s, Rank: rank, HoldUntil: "2027-03-01"}
	}
	us := func(e app.Event) app.Event {
		e.ProjectID, e.VenueID, e.Kind = project.ID, hall.ID, "concert"
		return e
	}
	add(us(app.Event{Title: "Spring rhythms", Status: "confirmed", Day: "2027-03-20", Starts: "20:00", Ends: "22:30"}), date(app.DateConfirmed, 0))
	add(us(app.Event{Title: "Night of strings", Status: "planned", Day: "2027-03-20", Starts: "21:30", Ends: "01:00"}), date(app.DateHold, 2))
	add(app.Event{Title: "Sound check", Kind: "rehearsal", Status: "planned", Day: "2027-03-20", Starts: "17:00", Ends: "18:00"})
	add(app.Event{Title: "Open day of the club", Status: "idea", Day: "2027-03-20"}, date(app.DateIdea, 0))
	add(app.Event{Title: "Round table", Kind: "panel", Status: "planned", Day: "2027-03-20", Starts: "17:30", Ends: "19:00"})
	add(app.Event{Title: "Press morning", Kind: "press", Status: "done", Day: "2027-03-17", Starts: "10:00"})
	add(app.Event{Title: "Workshop", Kind: "workshop", Status: "cancelled", Reason: "No hall", Day: "2027-03-18", Starts: "09:30", Ends: "16:30"})
	add(us(app.Event{Title: "Autumn circle", Status: "planned", Day: "2027-03-16", Starts: "20:00"}), date(app.DateReleased, 0),
		app.Booking{EnsembleID: trio.ID, DateState: app.DateHold, Rank: 1})
	late := app.Event{Title: "Late autumn", Kind: "panel", Status: "planned", Day: "2027-03-24", Starts: "18:00"}
	keep(t, a.SaveEvent(ctx, &late), a.PostponeEvent(ctx, late.ID, "Two were ill", "2027-03-19"))
	return desk(t, a), a, artist
}

func TestCalendarInEveryLanguageAndLook(t *testing.T) {
	u, _, artist := busyMarch(t)
	p := calendarAt(u, "2027-03-20")
	for _, seen := range []struct {
		lang words.Lang
		look widgets.Look
	}{{words.En, widgets.Light}, {words.En, widgets.Dark}, {words.Sq, widgets.Light}, {words.SrCyrl, widgets.Light}, {words.SrCyrl, widgets.Dark}} {
		u.look = seen.look
		u.wear()
		for _, asked := range []widgets.Option{{}, {ID: aPerson + string(artist.ID), Text: artist.Name}} {
			p.by.artist = asked
			u.speak(seen.lang)
			for i, mode := range []string{"Month", "Week", "List"} {
				turnTo(t, u, u.book.T(mode))
				u.window.Canvas().Focus(p.target())
				for _, size := range windowSizes() {
					u.window.Resize(size)
					look(t, u, fmt.Sprintf("calendar-%d-%s-%d-%.0f%s", i, seen.lang, seen.look, size.Width, map[bool]string{true: "-artist"}[asked.ID != ""]))
					for _, w := range misfits(u) {
						t.Errorf("%s, %s, %.0f wide: %s", mode, seen.lang.Name(), size.Width, w)
					}
				}
				u.window.Resize(windowSizes()[0])
			}
		}
	}
}
