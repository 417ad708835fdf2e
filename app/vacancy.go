package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Vacancy is a role at an event that nobody has yet.
type Vacancy struct {
	Kept
	EventID  ID
	Role     string // as of EventPerson
	Position int
}

// roleRule says what is wrong with a role; none is fine.
func roleRule(role string) words.Text {
	if strings.TrimSpace(role) == "" {
		return words.T("Choose a role.")
	}
	return LengthRule(role)
}

// WantPerson adds a role that somebody is still to have at an event.
func (a *App) WantPerson(ctx context.Context, event ID, role string) error {
	if err := check(Wrong{"Role", roleRule(role)}); err != nil {
		return err
	}
	verb := func(name string) words.Text { return words.T("Noted a role to fill: {event}", "event", name) }
	return a.changeEvent(ctx, event, verb, func(e *Event) error {
		e.Vacancies = append(e.Vacancies, Vacancy{Role: role, Position: len(e.Vacancies)})
		return nil
	})
}

// RemoveVacancy says that nobody is wanted for a role any more.
func (a *App) RemoveVacancy(ctx context.Context, v Vacancy) error {
	verb := func(name string) words.Text { return words.T("Removed a role to fill of {event}", "event", name) }
	return a.changeEvent(ctx, v.EventID, verb, func(e *Event) error { return without(&e.Vacancies, v.Kept) })
}

// fills takes away the first vacancy of a role, for somebody has it now.
func (e *Event) fills(role string) {
	if at := slices.IndexFunc(e.Vacancies, func(v Vacancy) bool { return v.Role == role }); at >= 0 {
		e.Vacancies = slices.Delete(e.Vacancies, at, at+1)
	}
}
