package db

import (
	"cmp"
	"context"
	"slices"

	"sofra/app"
)

// evening is an event that was held. A programme is played at many: what is said of it
// is read once, and put together with its evenings in Go, for to have the database do
// that takes many times as long.
type evening struct {
	ID, ProgrammeID app.ID
	Day             app.Date
	Title           string
}

// evenings are the events held by their days, those without one last.
func (r reader) evenings(ctx context.Context, held asked) (all []evening, err error) {
	query := held.and(asked{sql: ` SELECT id, coalesce(programme_id, '') AS programme_id, day, title FROM held`})
	err = r.all(ctx, &all, query.sql, query.args...)
	slices.SortFunc(all, func(a, b evening) int { return cmp.Or(byDay(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return all, err
}

// playbill is who played which piece at which evening.
type playbill struct {
	evenings []evening
	pieces   map[app.ID][]playedPiece // by programme, in their order
	named    map[app.ID][]app.ID      // people, by piece
	through  map[[2]app.ID][]app.ID   // people of ensembles, by event and piece
}

// each goes through the pieces that somebody played, evening after evening.
func (b *playbill) each(do func(e *evening, piece *playedPiece, people []app.ID)) {
	var people []app.ID
	for i := range b.evenings {
		e := &b.evenings[i]
		pieces := b.pieces[e.ProgrammeID]
		for k := range pieces {
			people = append(append(people[:0], b.named[pieces[k].ItemID]...), b.through[[2]app.ID{e.ID, pieces[k].ItemID}]...)
			slices.Sort(people)
			if people = slices.Compact(people); len(people) > 0 {
				do(e, &pieces[k], people)
			}
		}
	}
}

// playbill reads it. Only is whom to look for; none is everybody.
func (r reader) playbill(ctx context.Context, held asked, only ...app.ID) (b playbill, err error) {
	if b.evenings, err = r.evenings(ctx, held); err != nil || len(b.evenings) == 0 {
		return b, err
	}
	if b.pieces, err = r.playedPieces(ctx, held); err != nil {
		return b, err
	}
	whom := asked{}
	if len(only) > 0 && len(only) <= mostAsked {
		in, args := among(only)
		whom = asked{` AND x.person_id IN ` + in, args}
	}
	var rows []playing
	query := held.and(asked{sql: `
		SELECT '' AS event_id, x.item_id, x.person_id FROM performer x
		JOIN item i ON i.id = x.item_id AND i.deleted_at IS NULL AND` + counts + `
		JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL
		JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL
		WHERE x.deleted_at IS NULL AND i.programme_id IN (SELECT programme_id FROM held)`}).and(whom)
	if err = r.all(ctx, &rows, query.sql, query.args...); err != nil {
		return b, err
	}
	b.named = map[app.ID][]app.ID{}
	for _, x := range rows {
		b.named[x.ItemID] = append(b.named[x.ItemID], x.PersonID)
	}
	rows = nil
	query = held.and(asked{sql: part(` AND x.ensemble_id IS NOT NULL`) + `, played AS (` + through(`UNION ALL`) + `)
		SELECT x.event_id, x.item_id, x.person_id FROM played x JOIN person p ON p.id = x.person_id AND p.deleted_at IS NULL WHERE TRUE`}).and(whom)
	err = r.all(ctx, &rows, query.sql, query.args...)
	b.through = map[[2]app.ID][]app.ID{}
	for _, x := range rows {
		at := [2]app.ID{x.EventID, x.ItemID}
		b.through[at] = append(b.through[at], x.PersonID)
	}
	return b, err
}

// playedPiece is a piece of a programme, whenever it is played.
type playedPiece struct {
	ItemID, ProgrammeID app.ID
	Item                string
	Position            int
	Seconds             int64
	Music               bool
	NewVersion          bool
	Performed           bool
	Nameless            int64
}

// playedPieces are the pieces of programmes, in their order.
func (r reader) playedPieces(ctx context.Context, held asked) (pieces map[app.ID][]playedPiece, err error) {
	var all []playedPiece
	query := held.and(asked{sql: `
		SELECT i.id AS item_id, i.programme_id, coalesce(nullif(i.title, ''), w.title, '') AS item, i.position, coalesce(` + interprets + `, false) AS new_version,
			(i.performed > 0 OR i.outcome <> '' OR g.status = 'performed') AS performed, i.kind NOT IN ` + quoted(app.NotMusic()...) + ` AS music,
			CASE WHEN i.performed > 0 THEN i.performed ELSE i.planned END AS seconds,
			(SELECT count(*) FROM performer o WHERE o.item_id = i.id AND o.deleted_at IS NULL
				AND o.person_id IS NULL AND o.ensemble_id IS NULL) AS nameless
		FROM item i JOIN programme g ON g.id = i.programme_id LEFT JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL
		WHERE i.programme_id IN (SELECT programme_id FROM held)`})
	err = r.all(ctx, &all, query.sql, query.args...)
	slices.SortFunc(all, func(a, b playedPiece) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ItemID, b.ItemID))
	})
	pieces = map[app.ID][]playedPiece{}
	for _, i := range all {
		pieces[i.ProgrammeID] = append(pieces[i.ProgrammeID], i)
	}
	return pieces, err
}
