package app

import "context"

// Outlook is what a booking meets on the day of its event, to be said before
// anybody is asked.
type Outlook struct {
	Rank       int     // the next free one for everybody whom it asks
	Clashes    []Clash // that still stand
	CannotCome []Doubt
	Journeys   []Journey
	Near       []NearDay // what that day is: a feast, a school term
}

// Outlook looks at the day of a booking that is kept, or is about to be.
func (a *App) Outlook(ctx context.Context, b Booking) (o Outlook, err error) {
	e, err := a.Event(ctx, b.EventID)
	if err != nil {
		return o, err
	}
	all, err := a.Clashes(ctx, b)
	if err != nil {
		return o, err
	}
	for _, c := range all {
		if c.ID != b.ID && c.Stands() {
			o.Clashes = append(o.Clashes, c)
		}
	}
	blocked, err := a.BlockedFor(ctx, b)
	if err != nil {
		return o, err
	}
	o.CannotCome = cannotCome(e, blocked)
	if o.Journeys, err = a.Journeys(ctx, b); err != nil {
		return o, err
	}
	if e.Day != "" {
		if o.Near, err = a.DaysNear(ctx, e.Day, e.Day); err != nil {
			return o, err
		}
	}
	o.Rank, err = rankOn(ctx, a, e.Day, b)
	return o, err
}

// rankOn is the next free rank for everybody whom b asks on a day.
func rankOn(ctx context.Context, from Reader, day Date, b Booking) (int, error) {
	if day == "" {
		return 1, nil
	}
	line, err := from.DayQueue(ctx, day)
	if err != nil {
		return 0, err
	}
	of, err := from.AskedBy(ctx, b)
	return NextRank(QueuedBooking{b, of}.queued(), queuedBookings(line)), err
}

// Holds are the clashes that are no more than holds: confirming may release
// them.
func (o Outlook) Holds() (held []Clash) {
	for _, c := range o.Clashes {
		if c.DateState == DateHold {
			held = append(held, c)
		}
	}
	return held
}
