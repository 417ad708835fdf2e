package app

import (
	"context"

	"sofra/app/words"
)

// longEvent is how many minutes make an end after midnight doubtful: a concert
// may go on until two, and 18:00 for one that begins at 19:30 is a slip.
const longEvent = 12 * 60

// NextDay says whether what begins and ends at these times goes on after
// midnight: it ends earlier than it begins.
func NextDay(starts, ends Clock) bool {
	return starts.Valid() && ends.Valid() && ends < starts
}

// Doubts says what about e is allowed and yet more often a slip than meant.
func (e Event) Doubts() (all []words.Text) {
	if NextDay(e.Starts, e.Ends) && e.Starts.until(e.Ends) > longEvent {
		all = append(all, words.T("It begins at {starts} and ends at {ends} on the next day: more than 12 hours.",
			"starts", string(e.Starts), "ends", string(e.Ends)))
	}
	if e.Starts.Valid() && e.Ends.Valid() && e.Curfew.Valid() && e.Starts.until(e.Curfew) < e.Starts.until(e.Ends) {
		all = append(all, words.T("The curfew {curfew} is before the event ends, at {ends}.", "curfew", string(e.Curfew), "ends", string(e.Ends)))
	}
	return all
}

// until is how many minutes pass from a time to another, which may be after
// midnight.
func (c Clock) until(o Clock) int { return (o.minutes() - c.minutes() + 24*60) % (24 * 60) }

// EventDoubts says what about e is more often a slip than meant, at its venue
// as well.
func (a *App) EventDoubts(ctx context.Context, e Event) ([]words.Text, error) {
	all := e.Doubts()
	if e.VenueID == "" {
		return all, nil
	}
	v, err := a.Venue(ctx, e.VenueID)
	if closed := v.ClosedFor(e); !closed.Empty() {
		all = append(all, closed)
	}
	return all, err
}

// ClosedAt says that an event would be outside the opening hours of a venue on
// a day.
func (a *App) ClosedAt(ctx context.Context, event ID, w Wish) (words.Text, error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return words.Text{}, err
	}
	v, err := a.Venue(ctx, w.VenueID)
	e.Day = w.Day
	return v.ClosedFor(e), err
}

// minutes are those since midnight, of a time that is one.
func (c Clock) minutes() int {
	digit := func(i int) int { return int(c[i] - '0') }
	return (digit(0)*10+digit(1))*60 + digit(3)*10 + digit(4)
}
