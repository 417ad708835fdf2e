package app

import "context"

// NameOf is what a record is called, in the bin or not; "" for one that has no
// name.
func (a *App) NameOf(ctx context.Context, r Ref) (string, error) {
	switch r.Kind {
	case People:
		return called(a.Person(ctx, r.ID))
	case Ensembles:
		return called(a.Ensemble(ctx, r.ID))
	case Organisations:
		return called(a.Organisation(ctx, r.ID))
	case Venues:
		return called(a.Venue(ctx, r.ID))
	case Projects:
		return called(a.Project(ctx, r.ID))
	case EventSeries:
		return called(a.Series(ctx, r.ID))
	case Grants:
		return called(a.Grant(ctx, r.ID))
	case Events:
		return called(a.Event(ctx, r.ID))
	case Programmes:
		return called(a.Programme(ctx, r.ID))
	case Works:
		return called(a.Work(ctx, r.ID))
	case Media:
		return called(a.MediaItem(ctx, r.ID))
	case Expenses:
		return called(a.Expense(ctx, r.ID))
	case Decisions:
		return called(a.Decision(ctx, r.ID))
	case ActionPoints:
		return called(a.ActionPoint(ctx, r.ID))
	case Seats, Advocacies, Needs, Proposals, Statements:
		one, err := a.Record(ctx, r)
		if err != nil {
			return "", err
		}
		return a.called(ctx, one)
	case Bookings:
		b, err := a.Booking(ctx, r.ID)
		if err != nil {
			return "", err
		}
		return a.booked(ctx, b)
	}
	return "", nil
}

func called[R interface{ Names() []string }](r R, err error) (string, error) {
	return r.Names()[0], err
}
