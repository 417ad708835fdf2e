package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// CancelEvent cancels an event. It stays where it was, with the reason.
func (a *App) CancelEvent(ctx context.Context, id ID, reason string) error {
	if err := check(Wrong{"Reason", reasonRule(reason)}); err != nil {
		return err
	}
	return a.changeEvent(ctx, id, func(name string) words.Text { return words.T("Cancelled the event {name}", "name", name) }, func(e *Event) error {
		e.Status, e.Reason = "cancelled", reason
		return nil
	})
}

// PostponeEvent moves an event to another day, or to none yet. The day on
// which it stood first is kept, with the reason; the dates of its bookings are
// postponed too, for nobody was asked about another day.
func (a *App) PostponeEvent(ctx context.Context, id ID, reason string, to Date) error {
	if err := check(Wrong{"Reason", reasonRule(reason)}, Wrong{"Day", DayRule(to)}); err != nil {
		return err
	}
	verb := func(name string) words.Text { return words.T("Postponed the event {name}", "name", name) }
	return a.changeEventTx(ctx, id, verb, func(tx Tx, e *Event) error {
		if to != "" && to == e.Day {
			return Invalid{{"Day", words.T("This is the day on which it stands.")}}
		}
		if e.OldDay == "" {
			e.OldDay = e.Day
		}
		was := e.Day
		e.Status, e.Reason, e.Day = "postponed", reason, to
		if was == "" {
			return nil // it stood on no day that somebody could have kept
		}
		return postponeBookings(ctx, tx, id)
	})
}

func postponeBookings(ctx context.Context, tx Tx, event ID) error {
	rows, _, err := tx.Bookings(ctx, BookingFilter{EventID: event, Standing: true})
	for _, r := range rows {
		if err == nil && slices.Contains(r.DateState.Next(), DatePostponed) {
			r.DateState = DatePostponed
			err = tx.PutBooking(ctx, &r.Booking)
		}
	}
	return err
}

// reasonRule says what is wrong with why an event was cancelled or postponed.
func reasonRule(s string) words.Text {
	if strings.TrimSpace(s) == "" {
		return words.T("A reason is needed.")
	}
	return LengthRule(s)
}

// CountHeads makes the head-count of an event one number; what earlier counts
// noted stays.
func (a *App) CountHeads(ctx context.Context, id ID, people int) error {
	verb := func(name string) words.Text {
		return words.T("Head-count at {name}: {count}", "name", name, "count", people)
	}
	return a.changeEvent(ctx, id, verb, func(e *Event) error {
		e.setHeads(people, "")
		return nil
	})
}

// setHeads keeps one row for the head-count, with the notes that there were and
// one more.
func (e *Event) setHeads(people int, note string) {
	count := Attendance{Way: headLine}
	var notes []string
	rest := slices.DeleteFunc(e.Attendance, func(n Attendance) bool {
		if n.Way != count.Way {
			return false
		}
		if count.ID == "" {
			count = n
		}
		if n.Note != "" {
			notes = append(notes, n.Note)
		}
		return true
	})
	count.People, count.Note = people, joinNotes(strings.Join(notes, "; "), note)
	e.Attendance = append([]Attendance{count}, rest...)
}

// SaveTally adds or replaces one nameless count of an event.
func (a *App) SaveTally(ctx context.Context, event ID, n Attendance) error {
	if err := check(Wrong{"Category", NameRule(n.Category)}, Wrong{"People", countRule(n.People)}); err != nil {
		return err
	}
	n.Way = "tally"
	return a.changeEvent(ctx, event, func(name string) words.Text { return words.T("Counted at {name}, without names", "name", name) }, func(e *Event) error {
		return with(&e.Attendance, n)
	})
}

// RemoveTally takes a nameless count away.
func (a *App) RemoveTally(ctx context.Context, event ID, k Kept) error {
	return a.changeEvent(ctx, event, func(name string) words.Text { return words.T("Removed a tally at {name}", "name", name) }, func(e *Event) error {
		return without(&e.Attendance, k)
	})
}

// SaveEventPerson adds somebody to an event, or replaces what they do there. Who
// is added has the role that was to fill.
func (a *App) SaveEventPerson(ctx context.Context, p EventPerson) error {
	person, err := a.Person(ctx, p.PersonID)
	if p.PersonID == "" {
		err = Invalid{{"PersonID", words.T("Choose a person.")}}
	}
	if err != nil {
		return err
	}
	if err := check(append(p.check(), Wrong{"Role", LengthRule(p.Role)})...); err != nil {
		return err
	}
	return a.changeEvent(ctx, p.EventID, func(event string) words.Text {
		return words.T("{name} takes part in {event}", "name", person.Name, "event", event)
	}, func(e *Event) error {
		if p.Version == 0 {
			e.fills(p.Role)
		}
		err := with(&e.People, p)
		e.number()
		return err
	})
}

// RemoveEventPerson takes somebody off an event.
func (a *App) RemoveEventPerson(ctx context.Context, event ID, k Kept) error {
	return a.changeEvent(ctx, event, func(name string) words.Text { return words.T("Removed a person from {name}", "name", name) }, func(e *Event) error {
		err := without(&e.People, k)
		e.number()
		return err
	})
}

// number writes down the order in which the people stand.
func (e *Event) number() {
	for i := range e.People {
		e.People[i].Position = i + 1
	}
}

// changeEvent changes an event as it is kept now, in one step that is named
// after its title.
func (a *App) changeEvent(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*Event) error) error {
	return a.changeEventTx(ctx, id, verb, func(_ Tx, e *Event) error { return edit(e) })
}

// changeEventTx is changeEvent where more than the event is written.
func (a *App) changeEventTx(ctx context.Context, id ID, verb func(name string) words.Text, edit func(Tx, *Event) error) error {
	return a.changeEventAs(ctx, id, func(name string) Step { return Step{Verb: verb(name), Kind: Change} }, edit)
}

// changeEventAs is changeEventTx as the step that is given.
func (a *App) changeEventAs(ctx context.Context, id ID, step func(name string) Step, edit func(Tx, *Event) error) error {
	now, err := a.Event(ctx, id)
	if err != nil {
		return err
	}
	return a.againAs(ctx, step(now.Title), func(tx Tx) error {
		return requeue(ctx, tx, id, func() error {
			e, err := tx.Event(ctx, id)
			if err == nil {
				err = edit(tx, &e)
			}
			if err == nil {
				err = e.Check()
			}
			if err != nil {
				return err
			}
			return tx.PutEvent(ctx, &e)
		})
	})
}

// with adds a part at the end, or puts it in place of the one it was read as.
func with[T any, P interface {
	*T
	Ident() *Kept
}](all *[]T, one T) error {
	k := P(&one).Ident()
	if k.Version == 0 {
		*all = append(*all, one)
		return nil
	}
	for i := range *all {
		switch old := P(&(*all)[i]).Ident(); {
		case old.ID != k.ID:
		case old.Version != k.Version:
			return ErrStale
		default:
			(*all)[i] = one
			return nil
		}
	}
	return ErrStale
}

// without takes a part away that nobody changed since it was read; of one that is
// known by its ID alone the version is 0, and not compared.
func without[T any, P interface {
	*T
	Ident() *Kept
}](all *[]T, k Kept) error {
	at := slices.IndexFunc(*all, func(one T) bool { return P(&one).Ident().ID == k.ID })
	switch {
	case at < 0:
		return ErrNotFound
	case k.Version != 0 && P(&(*all)[at]).Ident().Version != k.Version:
		return ErrChangedSince
	}
	*all = slices.Delete(*all, at, at+1)
	return nil
}
