package app

import (
	"context"

	"sofra/app/words"
)

// RankRule says what is wrong with the rank of a booking: a hold has one.
func RankRule(s DateState, rank int) words.Text {
	if s == DateHold && rank == 0 {
		return words.T("A hold has a rank; 1 is the first.")
	}
	return countRule(rank)
}

// HoldRule says what is wrong with the last day of a hold on an event's day:
// after it there is nothing left to hold.
func HoldRule(until, event Date) words.Text {
	if until.Valid() && event != "" && until > event {
		return words.T("A hold ends on the event's day at the latest, {day}.", "day", writtenDay(event))
	}
	return DayRule(until)
}

// holdFits holds the last day of a hold against its event.
func holdFits(ctx context.Context, from eventReader, event ID, until Date) error {
	e, err := from.Event(ctx, event)
	if err != nil {
		return err
	}
	return check(Wrong{"HoldUntil", HoldRule(until, e.Day)})
}
