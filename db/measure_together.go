package db

import (
	"context"

	"sofra/app"
)

// together lists who played in which piece of the events held, the earliest first; events without
// a day are left out, for nobody knows what came before them. Who has
// that role at a piece leads it, and where nobody has, whoever is named first. Only is whom to look for; none is everybody.
func (r reader) together(ctx context.Context, held asked, only ...app.ID) (rows []playing, err error) {
	bill, err := r.playbill(ctx, held, only...)
	if err != nil || len(bill.named)+len(bill.through) == 0 {
		return nil, err
	}
	leads, err := r.leads(ctx, held)
	if err != nil {
		return nil, err
	}
	bill.each(func(e *evening, i *playedPiece, people []app.ID) {
		if !i.Music || e.Day == "" {
			return
		}
		for _, id := range people {
			rows = append(rows, playing{
				EventID: e.ID, ItemID: i.ItemID, PersonID: id, Day: e.Day, Event: e.Title, Item: i.Item, Seconds: i.Seconds,
				NewVersion: i.NewVersion, Performed: i.Performed, Nameless: i.Nameless,
				Lead: leads[leading{"", i.ItemID, id}] || leads[leading{e.ID, i.ItemID, id}],
			})
		}
	})
	return rows, nil
}

// leading is who leads a piece: at every event, or at one as a member of who plays.
type leading struct{ EventID, ItemID, PersonID app.ID }

func (r reader) leads(ctx context.Context, held asked) (map[leading]bool, error) {
	var all []leading
	query := held.and(asked{sql: `, foremost AS (
			SELECT x.item_id, min(x.position) AS position, max(CASE WHEN x.role = 'lead' THEN 1 ELSE 0 END) AS said
			FROM performer x WHERE x.deleted_at IS NULL GROUP BY x.item_id
		), lead AS (
			SELECT i.programme_id, x.item_id, x.person_id, x.ensemble_id
			FROM item i JOIN foremost f ON f.item_id = i.id
			JOIN performer x ON x.item_id = i.id AND x.deleted_at IS NULL AND (x.role = 'lead' OR f.said = 0 AND x.position = f.position)
			WHERE i.deleted_at IS NULL AND i.programme_id IN (SELECT programme_id FROM held)
		)
		SELECT '' AS event_id, l.item_id, l.person_id FROM lead l WHERE l.person_id IS NOT NULL
		UNION ALL SELECT h.id, l.item_id, m.person_id FROM held h JOIN lead l ON l.programme_id = h.programme_id AND l.person_id IS NULL
			JOIN member m ON m.ensemble_id = l.ensemble_id AND` + here})
	err := r.all(ctx, &all, query.sql, query.args...)
	leads := make(map[leading]bool, len(all))
	for _, l := range all {
		leads[l] = true
	}
	return leads, err
}
