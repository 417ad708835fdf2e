package db

import (
	"context"

	"sofra/app"
)

// placeNames gives a row the three names of its municipality.
const placeNames = `coalesce(l.name_sq, '') AS place_sq, coalesce(l.name_sr, '') AS place_sr, coalesce(l.name_cyrl, '') AS place_cyr`

func (r reader) People(ctx context.Context, f app.PersonFilter) (rows []app.PersonRow, n int, err error) {
	defer wrap(&err, "people")
	among := ` WHERE p.deleted_at IS NULL AND (? = '' OR p.roles LIKE '%,' || ? || ',%') AND (? = '' OR p.languages LIKE '%,' || ? || ',%') AND (? = '' OR p.place_id = ?)`
	n, err = r.page(ctx, &rows, list{
		with: onStage(app.Filter{}).sql + `, times AS (SELECT person_id, count(*) AS times, max(day) AS last_day FROM stage GROUP BY person_id)`,
		columns: columns[app.Person]("p.") + `, ` + placeNames + `, t.last_day, coalesce(t.times, 0) AS times,
			coalesce((SELECT b.deal FROM booking b JOIN event e ON e.id = b.event_id
				WHERE b.person_id = p.id AND e.deleted_at IS NULL AND` + unsettledDeal(`b`) + `
				ORDER BY` + farthest(`b`) + `, e.day, b.id LIMIT 1), '') AS deal_now`,
		from:    `FROM person p LEFT JOIN place l ON l.id = p.place_id LEFT JOIN times t ON t.person_id = p.id` + among,
		counted: `FROM person p` + among,
		args:    []any{f.Role, f.Role, f.Language, f.Language, string(f.PlaceID), string(f.PlaceID)},
		id:      `p.id`, kind: app.People, order: `p.sort_key`,
		sorts: map[string]string{"plays": `p.plays, p.sort_key`, "place": `l.sort_key, p.sort_key`, "times": `times, p.sort_key`, "last_day": `t.last_day, p.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Person(ctx context.Context, id app.ID) (p app.Person, err error) {
	defer wrap(&err, "person")
	if err = r.one(ctx, &p, `SELECT `+columns[app.Person]("")+` FROM person WHERE id = ?`, id); err != nil {
		return p, err
	}
	return p, r.addParts(ctx, &p)
}

// addParts reads the names and contacts of a person.
func (r reader) addParts(ctx context.Context, p *app.Person) error {
	if err := r.all(ctx, &p.NamesIn, `
		SELECT `+columns[app.PersonName]("")+` FROM person_name WHERE person_id = ? ORDER BY position, id`, p.ID); err != nil {
		return err
	}
	return r.all(ctx, &p.Contacts, `SELECT `+columns[app.Contact]("")+` FROM contact WHERE person_id = ? ORDER BY position, id`, p.ID)
}

func (w *writer) PutPerson(ctx context.Context, p *app.Person) error {
	fresh := p.Version == 0
	if err := put(ctx, w, "person", p); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"person_name", "person_id"}, fresh}, p.ID, p.NamesIn); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"contact", "person_id"}, fresh}, p.ID, p.Contacts)
}
