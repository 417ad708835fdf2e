package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// eventChoices is an event to edit, with what its fields point to.
type eventChoices struct {
	event   app.Event
	rooms   []widgets.Option
	layouts []widgets.Option
}

// freshEvent is what a new event begins with.
func freshEvent() app.Event { return app.Event{Kind: "concert", Status: "planned"} }

func (u *UI) eventChoices(ctx context.Context, r *app.EventRow) (k eventChoices, err error) {
	if r == nil {
		k.event = freshEvent()
		return k, nil
	}
	if k.event, err = u.App.Event(ctx, r.ID); err == nil {
		k.rooms, err = roomsOf(ctx, u.App, k.event.VenueID)
	}
	if err == nil {
		k.layouts, err = u.layoutsOf(ctx, u.App, k.event.RoomID)
	}
	return k, err
}

// outOfHours says that an event is outside the opening hours of its venue;
// where it is not, nothing stands there.
func outOfHours(u *UI, r *app.EventRow) fyne.CanvasObject {
	if r.VenueID == "" || r.Status == "cancelled" || r.Status == "done" {
		return widgets.Gap()
	}
	return later(u, func(ctx context.Context) (app.Venue, error) { return u.App.Venue(ctx, r.VenueID) }, func(v app.Venue) fyne.CanvasObject {
		if closed := v.ClosedFor(r.Event); !closed.Empty() {
			return widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(closed))
		}
		return widgets.Gap()
	})
}

// roomsOf are the rooms of a venue, to choose one.
func roomsOf(ctx context.Context, a *app.App, venue app.ID) ([]widgets.Option, error) {
	if venue == "" {
		return nil, nil
	}
	v, err := a.Venue(ctx, venue)
	var rooms []widgets.Option
	for _, r := range v.Rooms {
		rooms = append(rooms, widgets.Option{ID: string(r.ID), Text: r.Name})
	}
	return rooms, err
}

func editEvent(u *UI, r *app.EventRow) {
	load(u, func(ctx context.Context) (eventChoices, error) { return u.eventChoices(ctx, r) }, func(k eventChoices) {
		was, title := app.EventRow{}, u.book.T("New event")
		if r != nil {
			was, title = *r, r.Title
		}
		u.ask(form{
			title: title, inputs: u.eventInputs(&k, &was), about: about(app.Events, &k.event),
			save:  func(ctx context.Context) error { return u.App.SaveEvent(ctx, &k.event) },
			doubt: func(ctx context.Context) (doubt, error) { return u.saveAllTheSame(u.App.EventDoubts(ctx, k.event)) },
		})
	})
}

func (u *UI) eventInputs(k *eventChoices, was *app.EventRow) []input {
	d, b := &k.event, u.book
	venue := u.pick("VenueID", b.T("Venue"), link{&d.VenueID, was.Venue}, u.findVenues).orNew(b.T("New venue"), func(n fresh) { u.askVenue(nil, n) })
	room := u.record("RoomID", b.T("Room"), &d.RoomID, k.rooms)
	layout := u.record("LayoutID", b.T("Layout"), &d.LayoutID, k.layouts)
	room.field.(*widgets.Select).OnChanged = func(id string) { u.offerLayouts(app.ID(id), layout.field.(*widgets.Select)) }
	venue.field.(*widgets.Picker).OnChanged = func(o widgets.Option) { u.offerRooms(app.ID(o.ID), room.field.(*widgets.Select)) }
	project := u.pickProject(link{&d.ProjectID, was.Project})
	begins, ends := u.clock("Starts", b.T("Begins"), &d.Starts), u.clock("Ends", b.T("Ends"), &d.Ends)
	u.overnight(begins, ends)
	series, kind := u.pickSeries(link{&d.SeriesID, was.Series}, project), u.choice("Kind", b.T("Kind"), &d.Kind, u.options(eventKinds()))
	inputs := []input{
		u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
		u.withFeasts(u.date("Day", b.T("Date"), &d.Day)),
		kind,
		begins, ends,
		u.clock("Curfew", b.T("Curfew"), &d.Curfew), u.minutes("Slot", b.T("Slot"), &d.Slot),
		venue, room, layout,
		project, series,
		u.pick("ProgrammeID", b.T("Programme"), link{&d.ProgrammeID, was.Programme}, findProgrammes),
		u.choice("Status", b.T("State"), &d.Status, u.options(openStatuses(d.Status))),
	}
	if d.Version == 0 {
		inputs = append(inputs, u.offerPatterns(d, kind.field.(*widgets.Select), series.field.(*widgets.Picker)))
	}
	if d.Reason != "" {
		inputs = append(inputs, u.line("Reason", b.T("Reason"), &d.Reason, app.LengthRule))
	}
	return append(inputs, u.tick("Sensitive", b.T("Sensitive: no public file says where"), &d.Sensitive), u.notes("Notes", b.T("Notes"), &d.Notes).row())
}

// offerRooms lets one of the chosen venue's rooms be chosen.
func (u *UI) offerRooms(venue app.ID, room *widgets.Select) {
	load(u, func(ctx context.Context) ([]widgets.Option, error) { return roomsOf(ctx, u.App, venue) }, func(rooms []widgets.Option) {
		room.SetOptions(append([]widgets.Option{{ID: "", Text: "–"}}, rooms...))
		room.SetChosen("")
		if len(rooms) == 1 {
			room.SetChosen(rooms[0].ID)
		}
		if room.OnChanged != nil {
			room.OnChanged(room.Chosen())
		}
	})
}

// layoutsOf are the layouts of a room, to choose one, each with how many it
// holds.
func (u *UI) layoutsOf(ctx context.Context, a *app.App, room app.ID) ([]widgets.Option, error) {
	if room == "" {
		return nil, nil
	}
	v, err := a.VenueOf(ctx, room)
	var all []widgets.Option
	for _, r := range v.Rooms {
		for _, y := range r.Layouts {
			if r.ID == room {
				all = append(all, widgets.Option{ID: string(y.ID), Text: y.Name, Quiet: u.holds(y.Seats, y.Standing)})
			}
		}
	}
	return all, err
}

// offerLayouts lets one of the chosen room's layouts be chosen.
func (u *UI) offerLayouts(room app.ID, layout *widgets.Select) {
	load(u, func(ctx context.Context) ([]widgets.Option, error) { return u.layoutsOf(ctx, u.App, room) }, func(all []widgets.Option) {
		layout.SetOptions(append([]widgets.Option{{ID: "", Text: "–"}}, all...))
		layout.SetChosen("")
	})
}

// openStatuses are the states that a form offers: cancelling and postponing
// ask for a reason, and are verbs of their own; what was cancelled stays so.
func openStatuses(now string) []code {
	return slices.DeleteFunc(eventStatuses(), func(c code) bool {
		return c.id != now && (now == "cancelled" || c.id == "cancelled" || c.id == "postponed")
	})
}
