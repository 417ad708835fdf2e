package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
)

// Coming says how sure it is that somebody in a programme comes to its event.
type Coming string

// The ways to come, or not, the gravest first. A booking that both sides stand
// on comes, and so does who is at the event as a speaker or a helper.
const (
	ComesNot     Coming = "not"      // released, cancelled, declined, expired, or off in the line-up
	NotBooked    Coming = "unbooked" // others are booked, and they are not
	ComesPerhaps Coming = "perhaps"  // an idea, a hold, an offer without an answer, or asked for another day only
	Comes        Coming = ""
)

// Comings lists what has to be warned of, the gravest first.
func Comings() []Coming { return []Coming{ComesNot, NotBooked, ComesPerhaps} }

// Cast is who of a programme comes to an event, as its bookings, their line-ups
// and the list of those who take part say it.
type Cast struct {
	all    map[ID]comer // people and ensembles
	booked bool         // somebody is
	past   bool
}

// comer is how sure one of them is, and the booking that says so.
type comer struct {
	coming  Coming
	booking ID
}

// Absent is somebody in a programme who is not known to come.
type Absent struct {
	Coming  Coming
	Name    string
	Booking ID    // that says so; "" is none
	Places  []int // of the items, from 1 on
}

// CastOf asks who of a programme comes to an event, as it is known on a day.
func (a *App) CastOf(ctx context.Context, p Programme, e Event, on Date) (c Cast, err error) {
	c = Cast{all: map[ID]comer{}, past: e.Day != "" && e.Day < on}
	if e.Status == "cancelled" {
		return c, nil // nobody comes, and nobody is missed
	}
	rows, _, err := a.Bookings(ctx, BookingFilter{EventID: e.ID})
	for _, k := range rows {
		if err != nil {
			return c, err
		}
		err = c.book(ctx, a, k.Booking)
	}
	c.refusals(rows)
	playing, failed := a.PlayingOf(ctx, p, e.ID, e.Day)
	if err = errors.Join(err, failed); err != nil {
		return c, err
	}
	for _, at := range e.People {
		switch {
		case !at.Comes():
			c.hear(at.PersonID, comer{coming: ComesNot})
		case slices.Contains(AbsentStates(), at.State):
			c.hear(at.PersonID, comer{coming: ComesPerhaps})
		default:
			c.hear(at.PersonID, comer{})
		}
	}
	c.byMembers(playing)
	return c, nil
}

// book hears what one booking says of its artist and of who plays with it.
func (c *Cast) book(ctx context.Context, from lineupReader, b Booking) error {
	if b.Unknown() {
		return nil
	}
	c.booked = true
	one := comer{b.coming(), b.ID}
	c.hear(b.ArtistID(), one)
	if b.EnsembleID == "" {
		return nil
	}
	line, err := from.Lineup(ctx, b.ID)
	for _, f := range line {
		switch {
		case f.Unfound():
		case f.Stands == IsOff:
			c.hear(f.PersonID, comer{ComesNot, b.ID})
		default:
			c.hear(f.PersonID, one)
		}
	}
	return err
}

// coming is what a booking says of its artist.
func (b Booking) coming() Coming {
	switch {
	case b.Agreed():
		return Comes
	case b.Stands(), b.DateState == DatePostponed && !slices.Contains(LostDeals(), b.Deal):
		return ComesPerhaps
	}
	return ComesNot
}

// refusals take back what an ensemble said of somebody who has a booking of their
// own and does not come.
func (c *Cast) refusals(rows []BookingRow) {
	own := map[ID]comer{}
	for _, k := range rows {
		if was, known := own[k.PersonID]; k.PersonID != "" && (!known || surer(k.coming(), was.coming)) {
			own[k.PersonID] = comer{k.coming(), k.ID}
		}
	}
	for id, one := range own {
		if one.coming == ComesNot {
			c.all[id] = one
		}
	}
}

// hear keeps the surest of what is said of somebody.
func (c *Cast) hear(id ID, one comer) {
	if was, known := c.all[id]; !known || surer(one.coming, was.coming) {
		c.all[id] = one
	}
}

func surer(a, b Coming) bool { return grave(a) > grave(b) }

// grave is the place of a way to come among all, the gravest first.
func grave(c Coming) int { return slices.Index([]Coming{ComesNot, NotBooked, ComesPerhaps, Comes}, c) }

// byMembers lets an ensemble without a booking of its own come as the surest of
// its members does.
func (c *Cast) byMembers(playing []PlayingWith) {
	own := map[ID]bool{}
	for id := range c.all {
		own[id] = true
	}
	for _, w := range playing {
		if one, known := c.all[w.PersonID]; known && !own[w.OfID] && one.coming != ComesNot {
			c.hear(w.OfID, one)
		}
	}
}

// Of says how sure it is that a performer comes. Of a name that only a list
// wrote nobody knows, and where nobody is booked nothing is known of anybody.
// Afterwards a booking that was never confirmed is no news any more.
func (c Cast) Of(f Performer) Coming {
	one, known := c.all[f.billed()]
	switch {
	case f.billed() == "", !known && !c.booked, c.past && one.coming == ComesPerhaps:
		return Comes
	case !known:
		return NotBooked
	}
	return one.coming
}

// Away are those of an item who do not come.
func (c Cast) Away(i Item) (ids []ID, names []string) {
	for _, f := range i.Performers {
		if f.billed() != "" && c.Of(f) == ComesNot {
			ids, names = append(ids, f.billed()), append(names, f.Name)
		}
	}
	return ids, names
}

// Unbooked says that there is still to come a programme with performers of whom
// nobody is booked.
func (c Cast) Unbooked(p Programme) bool {
	return !c.booked && !c.past && slices.ContainsFunc(p.Items, func(i Item) bool {
		return i.Counts() && slices.ContainsFunc(i.Performers, func(f Performer) bool { _, known := c.all[f.billed()]; return f.billed() != "" && !known })
	})
}

// Absent lists who is in the items that count and is not known to come, each
// once, the gravest first.
func (c Cast) Absent(p Programme) (all []Absent) {
	at := map[ID]int{}
	for n, i := range p.Items {
		if !i.Counts() {
			continue
		}
		for _, f := range i.Performers {
			coming := c.Of(f)
			if coming == Comes {
				continue
			}
			k, seen := at[f.billed()]
			if !seen {
				k = len(all)
				at[f.billed()] = k
				all = append(all, Absent{Coming: coming, Name: f.Name, Booking: c.all[f.billed()].booking})
			}
			if places := &all[k].Places; !slices.Contains(*places, n+1) {
				*places = append(*places, n+1)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y Absent) int { return cmp.Compare(grave(x.Coming), grave(y.Coming)) })
	return all
}
