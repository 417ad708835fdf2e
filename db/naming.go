package db

import (
	"context"

	"sofra/app"
)

// Unnamed lists the people who may not be named for a purpose on a day: never,
// or without a yes where one is needed.
func (r reader) Unnamed(ctx context.Context, purpose string, on app.Date) (all []app.Person, err error) {
	defer wrap(&err, "unnamed people")
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Person]("p.")+` FROM person p
		WHERE p.naming = 'never' OR ? IN ('poster', 'web', 'press') AND coalesce((
			SELECT CASE WHEN c.answer = 'yes' AND (c.withdrawn_on IS NULL OR c.withdrawn_on > `+r.day()+`) THEN 1 ELSE 0 END
			FROM consent c WHERE c.person_id = p.id AND c.purpose = ? AND c.given_on <= `+r.day()+` AND c.deleted_at IS NULL
			ORDER BY c.given_on DESC, c.id DESC LIMIT 1), 0) = 0
		ORDER BY p.id`, purpose, string(on), purpose, string(on))
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
