package app

import (
	"context"
	"errors"
	"slices"

	"sofra/app/words"
)

// Missing is something that an event still lacks on its day.
type Missing struct {
	What    words.Text
	Since   words.Text // of when it is; may be empty
	Booking ID         // where it is put right
	Works   bool       // it is a works list, which stands with the programme
	Urgent  bool       // nobody has said yes
}

// MissingAt lists what an event lacks as far as its records say it, and how
// many of its artists are not named in public on a day.
func (a *App) MissingAt(ctx context.Context, event ID, on Date) (all []Missing, unnamed int, err error) {
	rows, _, err := a.Bookings(ctx, BookingFilter{EventID: event, Standing: true})
	if err != nil {
		return nil, 0, err
	}
	discreet, err := DiscreetIn(ctx, a, InProgramme, on)
	for _, k := range rows {
		if m := missingOf(k); !m.What.Empty() {
			all = append(all, m)
		}
		if !k.Unknown() && !discreet.Names(k.ArtistID()) {
			unnamed++
		}
	}
	lists, _, failed := a.WorksLists(ctx, WorksFilter{EventID: event, WaitsOn: on})
	for _, l := range lists {
		all = append(all, missingList(l))
	}
	absent, unread := a.missingOnStage(ctx, event, on)
	all, err = append(all, absent...), errors.Join(err, failed, unread)
	slices.SortStableFunc(all, func(a, b Missing) int { return number(b.Urgent) - number(a.Urgent) })
	return all, unnamed, err
}

// missingOnStage lists who is in the programme of an event and is not booked, or
// does not come. Who is only not confirmed yet is missing by their booking.
func (a *App) missingOnStage(ctx context.Context, event ID, on Date) (all []Missing, err error) {
	p, cast, err := a.onStage(ctx, event, on)
	if err == nil && cast.Unbooked(p) {
		all = append(all, Missing{What: words.T("Nobody in the programme is booked yet")})
	}
	for _, f := range cast.Absent(p) {
		switch f.Coming {
		case ComesNot:
			all = append(all, Missing{What: words.T("{name} is in the programme and is not coming", "name", f.Name), Booking: f.Booking, Urgent: true})
		case NotBooked:
			all = append(all, Missing{What: words.T("{name} is in the programme and is not booked", "name", f.Name)})
		}
	}
	return all, err
}

// onStage is the programme of an event and who of it comes, as it is known on a
// day; empty where there is none.
func (a *App) onStage(ctx context.Context, event ID, on Date) (p Programme, c Cast, err error) {
	e, err := a.Event(ctx, event)
	if err != nil || e.ProgrammeID == "" {
		return p, c, err
	}
	switch p, err = a.Programme(ctx, e.ProgrammeID); {
	case errors.Is(err, ErrNotFound):
		return p, c, nil
	case err != nil:
		return p, c, err
	}
	c, err = a.CastOf(ctx, p, e, on)
	return p, c, err
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// ArtistID is the person or the ensemble that is booked.
func (b Booking) ArtistID() ID {
	if b.PersonID != "" {
		return b.PersonID
	}
	return b.EnsembleID
}

// missingList is a works list that a society waits for.
func missingList(l WorksListRow) Missing {
	m := Missing{What: words.T("{list}: not sent to {society}", "list", ListName(l.Moment), "society", l.Society), Works: true}
	if l.Due != "" {
		m.Since = words.T("Until {day}", "day", writtenDay(l.Due))
	}
	return m
}

// missingOf is what one booking still waits for; nothing where it waits for
// nothing before the event.
func missingOf(k BookingRow) Missing {
	m := Missing{Booking: k.ID}
	switch {
	case k.Unknown():
		m.What, m.Urgent = words.T("Nobody found yet for {what}", "what", k.Plays), true
	case k.Deal == DealSent:
		m.What, m.Urgent = words.T("No answer from {name}", "name", k.Artist), true
		if k.SentOn != "" {
			m.Since = words.T("Asked on {day}", "day", writtenDay(k.SentOn))
		}
	case k.Deal == DealAccepted || k.Deal == DealContractSent:
		m.What = words.T("Contract of {name} not signed", "name", k.Artist)
		if k.Deal == DealContractSent && k.ContractOn != "" {
			m.Since = words.T("Sent on {day}", "day", writtenDay(k.ContractOn))
		}
	case k.Deal == DealDraft || k.Deal == DealApproved:
		m.What = words.T("No offer sent to {name}", "name", k.Artist)
	}
	return m
}
