package db

import (
	"context"
	"slices"

	"sofra/app"
)

// standingIn is a person of an ensemble, or alone.
type standingIn struct {
	OfID     app.ID // the person's own id, or the ensemble's
	PersonID app.ID
	Town     string
}

// Stage reads who stands on a stage. Cells are opened here, and only numbers
// and codes leave this function.
func (r reader) Stage(ctx context.Context, ask app.StageAsk) (s app.Stage, err error) {
	defer wrap(&err, "stage")
	for _, asks := range []string{app.AsksCommunity, app.AsksGender} {
		if err := r.unlocked(ctx, asks); err != nil {
			return s, err
		}
	}
	all, err := r.standingOn(ctx, ask)
	if err != nil {
		return s, err
	}
	var people []app.ID
	at := map[app.ID]int{}
	s.Of, s.Met = map[app.ID][]int{}, map[[2]int]bool{}
	for _, p := range all {
		if _, seen := at[p.PersonID]; !seen {
			at[p.PersonID] = len(people)
			people = append(people, p.PersonID)
			s.People = append(s.People, app.StagePerson{Town: p.Town})
		}
		s.Of[p.OfID] = append(s.Of[p.OfID], at[p.PersonID])
	}
	s.IDs = people
	said, err := r.voices(ctx, people)
	if err != nil {
		return s, err
	}
	for i, id := range people {
		s.People[i].Communities, s.People[i].Gender = said[id].communities, said[id].gender
	}
	if err := r.feesOn(ctx, ask.EventID, at, &s); err != nil {
		return s, err
	}
	return s, r.metBefore(ctx, ask.Day, people, &s)
}

// standingOn are the people of a stage, those of ensembles among them.
func (r reader) standingOn(ctx context.Context, ask app.StageAsk) (all []standingIn, err error) {
	const town = `coalesce(p.place_id, lower(p.town)) AS town FROM person p `
	for some := range slices.Chunk(ask.People, mostAsked) {
		var rows []standingIn
		in, args := among(some)
		if err := r.all(ctx, &rows, `SELECT p.id AS of_id, p.id AS person_id, `+town+`
			WHERE p.deleted_at IS NULL AND p.id IN `+in+` ORDER BY p.id`, args...); err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	for some := range slices.Chunk(ask.Ensembles, mostAsked) {
		var rows []standingIn
		playing := playsOf(ask, some)
		if err := r.all(ctx, &rows, `SELECT x.of_id, p.id AS person_id, `+town+`
			JOIN (`+playing.sql+`) x ON x.person_id = p.id WHERE p.deleted_at IS NULL
			GROUP BY x.of_id, p.id ORDER BY x.of_id, p.id`, playing.args...); err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// feesOn adds what the people of a stage get at the event. What an ensemble
// gets is not split, for nobody knows how.
func (r reader) feesOn(ctx context.Context, event app.ID, at map[app.ID]int, s *app.Stage) error {
	var rows []struct {
		PersonID app.ID
		Fee      int64
	}
	err := r.all(ctx, &rows, `
		SELECT b.person_id, b.fee FROM booking b
		WHERE b.event_id = ? AND b.person_id IS NOT NULL AND b.fee > 0 AND b.currency = 'EUR' AND`+stands("b"), event)
	for _, row := range rows {
		if i, on := at[row.PersonID]; on {
			s.People[i].Fee += row.Fee
		}
	}
	return err
}

// metBefore marks who played in one piece at an event before the day.
func (r reader) metBefore(ctx context.Context, day app.Date, people []app.ID, s *app.Stage) error {
	rows, err := r.together(ctx, held(app.Filter{To: day.Add(-1)}), people...)
	if err != nil {
		return err
	}
	at := map[app.ID]int{}
	for i, id := range people {
		at[id] = i
	}
	for _, piece := range pieces(rows) {
		if !piece[0].Performed { // it was planned; nobody wrote down that it was played
			continue
		}
		var here []int
		for _, row := range piece {
			if i, on := at[row.PersonID]; on {
				here = append(here, i)
			}
		}
		slices.Sort(here)
		for n, a := range here {
			for _, b := range here[n+1:] {
				s.Met[[2]int{a, b}] = true
			}
		}
	}
	return nil
}
