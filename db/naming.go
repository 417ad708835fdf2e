package db

import (
	"context"

	"sofra/app"
)

// quietNow selects the people and ensembles whom a booking keeps from the public
// on a day: who is booked, who is or was in the ensemble and is not off, and who
// stands in.
func (r reader) quietNow() string {
	return `WITH quiet AS (
			SELECT b.id, b.person_id, b.ensemble_id FROM booking b
			WHERE (b.quiet OR b.named_from > ` + r.day() + `) AND b.deleted_at IS NULL AND b.date_state <> 'released' AND b.deal NOT IN ` + quoted(app.LostDeals()...) + `
		), hushed AS (
			SELECT person_id AS id FROM quiet WHERE person_id IS NOT NULL
			UNION SELECT ensemble_id FROM quiet WHERE ensemble_id IS NOT NULL
			UNION SELECT m.person_id FROM quiet q JOIN member m ON m.ensemble_id = q.ensemble_id AND m.deleted_at IS NULL AND` + notOff(`q.id`) + `
			UNION SELECT u.person_id FROM quiet q JOIN lineup u ON u.booking_id = q.id WHERE` + onTop + `
		)`
}

// Quiet lists the people and ensembles whom a booking keeps from the public on
// a day.
func (r reader) Quiet(ctx context.Context, on app.Date) (all []app.ID, err error) {
	defer wrap(&err, "quiet bookings")
	return all, r.all(ctx, &all, r.quietNow()+` SELECT id FROM hushed ORDER BY id`, string(on))
}

// Unnamed lists the people who may not be named for a purpose on a day: never,
// not yet by a booking of theirs, or without a yes where one is needed.
func (r reader) Unnamed(ctx context.Context, purpose string, on app.Date) (all []app.Person, err error) {
	defer wrap(&err, "unnamed people")
	err = r.all(ctx, &all, r.quietNow()+`
		SELECT `+columns[app.Person]("p.")+` FROM person p
		WHERE p.naming = 'never' OR p.id IN (SELECT id FROM hushed) OR ? IN ('poster', 'web', 'press') AND coalesce((
			SELECT CASE WHEN c.answer = 'yes' AND (c.withdrawn_on IS NULL OR c.withdrawn_on > `+r.day()+`) THEN 1 ELSE 0 END
			FROM consent c WHERE c.person_id = p.id AND c.purpose = ? AND c.given_on <= `+r.day()+` AND c.deleted_at IS NULL
			ORDER BY c.given_on DESC, c.id DESC LIMIT 1), 0) = 0
		ORDER BY p.id`, string(on), purpose, string(on), purpose, string(on))
	if err != nil || len(all) == 0 {
		return nil, err
	}
	var more []app.PersonName
	if err := r.all(ctx, &more, `SELECT `+columns[app.PersonName]("")+` FROM person_name ORDER BY person_id, position, id`); err != nil {
		return nil, err
	}
	at := map[app.ID]int{}
	for i, p := range all {
		at[p.ID] = i
	}
	for _, n := range more {
		if i, ok := at[n.PersonID]; ok {
			all[i].NamesIn = append(all[i].NamesIn, n)
		}
	}
	return all, nil
}

// Groups asks for all ensembles and for all members: two questions, however
// many there are.
func (r reader) Groups(ctx context.Context) (all []app.Ensemble, err error) {
	defer wrap(&err, "ensembles with their members")
	if err = r.all(ctx, &all, `SELECT `+columns[app.Ensemble]("")+` FROM ensemble WHERE deleted_at IS NULL ORDER BY sort_key, id`); err != nil {
		return nil, err
	}
	var members []app.Member
	if err = r.all(ctx, &members, `SELECT `+columns[app.Member]("m.")+`, p.name AS person_name FROM member m JOIN person p ON p.id = m.person_id ORDER BY m.id`); err != nil {
		return nil, err
	}
	at := map[app.ID]int{}
	for i, e := range all {
		at[e.ID] = i
	}
	for _, m := range members {
		if i, ok := at[m.EnsembleID]; ok {
			all[i].Members = append(all[i].Members, m)
		}
	}
	return all, nil
}
