package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Delete puts records into the bin, in one step, and with each the bookings
// that GoingWith says.
func (a *App) Delete(ctx context.Context, at Instant, refs ...Ref) error {
	verb, err := a.stepOf(ctx, refs, words.N("Deleted {n} records", len(refs)), func(name string) words.Text {
		return words.T("Deleted {name}", "name", name)
	})
	if err != nil {
		return err
	}
	today := Date("")
	if t, ok := at.Time(); ok {
		today = DateOf(t)
	}
	return a.change(ctx, verb, func(tx Tx) error {
		for _, r := range refs {
			if err := deleteOne(ctx, tx, r, deletion{at, today}); err != nil {
				return err
			}
		}
		return nil
	})
}

// deletion is when something goes to the bin.
type deletion struct {
	at    Instant
	today Date
}

// deleteOne puts a record into the bin with its bookings, and lets those move
// up who waited behind its holds.
func deleteOne(ctx context.Context, tx Tx, r Ref, d deletion) error {
	if err := mayDelete(ctx, tx, r); err != nil {
		return err
	}
	going, err := goingWith(ctx, tx, r, d.today)
	if err != nil {
		return err
	}
	holds, err := holdsOf(ctx, tx, r)
	if err != nil {
		return err
	}
	return requeueOf(ctx, tx, r, func() error {
		for _, b := range going {
			gone := Ref{Kind: Bookings, ID: b.ID}
			bin := func() error { return tx.SetDeleted(ctx, gone, d.at) }
			if r.Kind != Events && b.DateState == DateHold {
				err = requeue(ctx, tx, b.EventID, bin)
			} else {
				err = bin()
			}
			if err != nil {
				return err
			}
		}
		if err := tx.SetDeleted(ctx, r, d.at); err != nil {
			return err
		}
		return closeUpAll(ctx, tx, holds)
	})
}

// requeueOf is requeue round what happens to an event or to a booking; other
// records wait in no queue of their own.
func requeueOf(ctx context.Context, tx Tx, r Ref, do func() error) error {
	switch r.Kind {
	case Events:
		return requeue(ctx, tx, r.ID, do)
	case Bookings:
		b, err := tx.Booking(ctx, r.ID)
		if err != nil {
			return err
		}
		return requeue(ctx, tx, b.EventID, do)
	}
	return do()
}

// TakeBack takes records out of the bin, in one step, and with each the
// bookings that went there with it.
func (a *App) TakeBack(ctx context.Context, refs ...Ref) error {
	verb, err := a.stepOf(ctx, refs, words.N("Took {n} records back from the bin", len(refs)), func(name string) words.Text {
		return words.T("Took {name} back from the bin", "name", name)
	})
	if err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error {
		for _, r := range refs {
			went, err := tx.BinnedWith(ctx, r)
			if err != nil {
				return err
			}
			if err := takeBackWith(ctx, tx, r, went); err != nil {
				return err
			}
			if err := holdAgain(ctx, tx, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// takeBackWith takes a record out of the bin and what went there with it; holds
// of artists wait behind those that came meanwhile.
func takeBackWith(ctx context.Context, tx Tx, r Ref, went []Ref) error {
	return requeueOf(ctx, tx, r, func() error {
		if err := tx.SetDeleted(ctx, r, ""); err != nil {
			return err
		}
		for _, b := range went {
			back := func() error { return tx.SetDeleted(ctx, b, "") }
			err := error(nil)
			if r.Kind == Events { // whose queues are looked at once
				err = back()
			} else {
				err = requeueOf(ctx, tx, b, back)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// GoingWith lists the bookings that go to the bin with a record: all of an
// event, and of a person or an ensemble those that stand for what is to come.
// What was is left: its fees are in reports.
func (a *App) GoingWith(ctx context.Context, r Ref, today Date) ([]BookingRow, error) {
	return goingWith(ctx, a, r, today)
}

func goingWith(ctx context.Context, from bookingReader, r Ref, today Date) ([]BookingRow, error) {
	var f BookingFilter
	switch r.Kind {
	case Events:
		f.EventID = r.ID
	case People:
		f.PersonID = r.ID
	case Ensembles:
		f.EnsembleID = r.ID
	default:
		return nil, nil
	}
	rows, _, err := from.Bookings(ctx, f)
	if r.Kind == Events {
		return rows, err
	}
	return slices.DeleteFunc(rows, func(b BookingRow) bool {
		return !b.Stands() || b.Day != "" && b.Day < today
	}), err
}

// stepOf names a step on records: one by its name, several, or one that has no
// name, by their number.
func (a *App) stepOf(ctx context.Context, refs []Ref, several words.Text, one func(name string) words.Text) (words.Text, error) {
	if len(refs) != 1 {
		return several, nil
	}
	name, err := a.NameOf(ctx, refs[0])
	if name == "" {
		return several, err
	}
	return one(name), err
}
