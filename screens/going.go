package screens

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app"
)

// mostNamed is how many records a question names.
const mostNamed = 5

// going is what still runs of records that are to be deleted.
type going struct {
	name   string   // of the one record
	stand  int      // bookings that stand
	owed   int      // fees of what was performed, not paid yet
	on     []string // confirmed events that are still to come
	agreed bool     // it is a booking on which both sides stand
	of     []string // the records that this is about, where there are several
}

// runs says whether anything does.
func (g going) runs() bool { return g.stand+g.owed+len(g.on) > 0 || g.agreed }

// goingSaid says what stands against deleting the records.
func (u *UI) goingSaid(g going, refs []app.Ref) string {
	b := u.book
	var said []string
	switch {
	case g.stand == 0:
	case len(refs) > 1:
		said = append(said, b.N("{n} bookings stand. They go to the bin with these records.", g.stand))
	case refs[0].Kind == app.Events:
		said = append(said, b.N("{n} bookings of this event stand. They go to the bin with it.", g.stand))
	default:
		said = append(said, b.N("{name} is booked for {n} events to come. The bookings go to the bin with the record.", g.stand, "name", g.name))
	}
	if len(g.on) > 0 {
		said = append(said, b.N("{n} confirmed events are still to come: {names}.", len(g.on), "names", u.firstNames(g.on)))
	}
	if g.agreed {
		said = append(said, b.T("This booking is agreed."))
	}
	if g.owed > 0 {
		said = append(said, b.N("{n} fees are not paid yet.", g.owed))
	}
	if len(g.of) > 0 {
		said = append(said, b.T("This is about {names}.", "names", u.firstNames(g.of)))
	}
	if len(said) == 0 {
		said = append(said, b.T("They go to the bin. Undo takes them back from there."))
	}
	return strings.Join(said, " ")
}

// firstNames are the first names of a list, and how many more there are.
func (u *UI) firstNames(names []string) string {
	if more := len(names) - mostNamed; more > 0 {
		names = append(slices.Clone(names[:mostNamed]), u.book.N("{n} more", more))
	}
	return u.book.List(names)
}

func (u *UI) going(ctx context.Context, refs []app.Ref) (all going, err error) {
	for _, ref := range refs {
		g, err := u.goingOne(ctx, ref)
		if err != nil {
			return all, err
		}
		all.stand, all.owed, all.agreed = all.stand+g.stand, all.owed+g.owed, all.agreed || g.agreed
		for _, title := range g.on {
			if !slices.Contains(all.on, title) {
				all.on = append(all.on, title)
			}
		}
		if len(refs) > 1 && !g.runs() {
			continue
		}
		name, err := u.App.NameOf(ctx, ref)
		if err != nil {
			return all, err
		}
		if all.name = name; len(refs) > 1 && name != "" {
			all.of = append(all.of, name)
		}
	}
	return all, nil
}

// goingOne says what still runs of one record.
func (u *UI) goingOne(ctx context.Context, ref app.Ref) (g going, err error) {
	rows, err := u.App.GoingWith(ctx, ref, app.DateOf(time.Now()))
	if err != nil {
		return g, err
	}
	for _, k := range rows {
		if k.Stands() {
			g.stand++
		}
	}
	if g.owed, err = u.owed(ctx, ref); err != nil {
		return g, err
	}
	if ref.Kind == app.Bookings {
		k, err := u.App.Booking(ctx, ref.ID)
		g.agreed = k.Agreed() && k.Deal != app.DealSettled
		if k.Deal == app.DealPerformed && k.Fee > 0 && k.PaidOn == "" {
			g.owed = 1
		}
		return g, err
	}
	g.on, err = u.stillOn(ctx, ref)
	return g, err
}

// owed counts the fees that are still to be paid to an artist or at an event.
func (u *UI) owed(ctx context.Context, ref app.Ref) (n int, err error) {
	f := app.BookingFilter{Deal: app.DealPerformed}
	switch ref.Kind {
	case app.People:
		f.PersonID = ref.ID
	case app.Ensembles:
		f.EnsembleID = ref.ID
	case app.Events:
		f.EventID = ref.ID
	default:
		return 0, nil
	}
	rows, _, err := u.App.Bookings(ctx, f)
	for _, k := range rows {
		if k.Fee > 0 && k.PaidOn == "" {
			n++
		}
	}
	return n, err
}

// stillOn are the confirmed events to come that a record is, or that are held
// by it.
func (u *UI) stillOn(ctx context.Context, ref app.Ref) (titles []string, err error) {
	f := app.EventFilter{Status: "confirmed", From: app.DateOf(time.Now()), Page: app.Page{Sort: "day"}}
	switch ref.Kind {
	case app.Events:
		f.ID = ref.ID
	case app.Venues:
		f.VenueID = ref.ID
	case app.Projects:
		f.ProjectID = ref.ID
	case app.EventSeries:
		f.SeriesID = ref.ID
	case app.Programmes:
		f.ProgrammeID = ref.ID
	default:
		return nil, nil
	}
	rows, _, err := u.App.Events(ctx, f)
	for _, e := range rows {
		titles = append(titles, e.Title)
	}
	return titles, err
}
