package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Minute is a point of an agenda with what was said on it, in one language. The
// same point in another language is another one.
type Minute struct {
	Kept
	EventID  ID
	Position int
	Language string // sq, sr, en …; "" is not said, and goes into minutes of every language
	Topic    string
	Account  string // what was said
}

// SaveMinute adds or replaces a point of the minutes of an event.
func (a *App) SaveMinute(ctx context.Context, event ID, m Minute) error {
	if err := check(Wrong{"Topic", NameRule(m.Topic)}, Wrong{"Account", LengthRule(m.Account)}); err != nil {
		return err
	}
	return a.changeEvent(ctx, event, minutesOf, func(e *Event) error {
		err := with(&e.Minutes, m)
		e.numberMinutes()
		return err
	})
}

// RemoveMinute takes a point out of the minutes.
func (a *App) RemoveMinute(ctx context.Context, event ID, k Kept) error {
	return a.changeEvent(ctx, event, minutesOf, func(e *Event) error {
		err := without(&e.Minutes, k)
		e.numberMinutes()
		return err
	})
}

// MoveMinute puts a point of the minutes in the n-th place, from 0.
func (a *App) MoveMinute(ctx context.Context, event, id ID, n int) error {
	return a.changeEvent(ctx, event, minutesOf, func(e *Event) error {
		from := slices.IndexFunc(e.Minutes, func(m Minute) bool { return m.ID == id })
		if from < 0 || n < 0 || n >= len(e.Minutes) {
			return ErrNotFound
		}
		e.Minutes = moved(e.Minutes, from, n)
		e.numberMinutes()
		return nil
	})
}

func minutesOf(name string) words.Text { return words.T("Wrote the minutes of {name}", "name", name) }

func (e *Event) numberMinutes() {
	for i := range e.Minutes {
		e.Minutes[i].Position = i + 1
	}
}
