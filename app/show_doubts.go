package app

import (
	"context"
	"slices"

	"sofra/app/names"
	"sofra/app/words"
)

// doorWords are those by which lines for the opening of the doors are known.
func doorWords() []string {
	return []string{"door", "doors", "dyer", "dyert", "dyerve", "vrata", "kapi", "kapilar", "kapilarin"}
}

// ShowLineDoubts says what about a line of the run of show is allowed and yet
// more often a slip than meant: doors that open after the event has begun.
func (a *App) ShowLineDoubts(ctx context.Context, l ShowLine) ([]words.Text, error) {
	e, err := a.Event(ctx, l.EventID)
	if err != nil || l.Starts == "" || e.Starts == "" || !l.NextDay && l.Starts <= e.Starts {
		return nil, err
	}
	if !slices.ContainsFunc(names.Words(l.What), func(w string) bool { return slices.Contains(doorWords(), w) }) {
		return nil, nil
	}
	return []words.Text{words.T("The doors open at {time}, and the event begins at {starts}.", "time", string(l.Starts), "starts", string(e.Starts))}, nil
}
