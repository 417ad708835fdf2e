package db

import (
	"context"

	"sofra/app"
)

// funded begins a query with two named ones: payer, which grant pays for which
// event; and shown, the events that are asked for. Who pays a part of a document
// pays for its event, whatever became of the grant; a project's grant does so
// when it is granted and the event is on one of its days.
func funded(ask app.FundingAsk) asked {
	a := asked{sql: `
		WITH payer AS (
			SELECT e.id AS event_id, g.id AS grant_id FROM event e
			JOIN project p ON p.id = e.project_id AND p.deleted_at IS NULL
			JOIN grant_project l ON l.project_id = p.id AND l.deleted_at IS NULL
			JOIN grants g ON g.id = l.grant_id AND g.deleted_at IS NULL AND g.status NOT IN ('idea', 'applied', 'refused')
			WHERE (g.starts_on IS NULL OR e.day IS NULL OR e.day >= g.starts_on) AND (g.ends_on IS NULL OR e.day IS NULL OR e.day <= g.ends_on)
			UNION
			SELECT coalesce(s.event_id, x.event_id), s.grant_id FROM share s
			JOIN grants g ON g.id = s.grant_id AND g.deleted_at IS NULL
			JOIN expense x ON x.id = s.expense_id AND x.deleted_at IS NULL AND x.voided_on IS NULL
			WHERE s.deleted_at IS NULL AND s.amount > 0 AND coalesce(s.event_id, x.event_id) IS NOT NULL
		), shown AS (
			SELECT e.id FROM event e WHERE e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status <> 'idea'`}.and(within(ask.Filter, "e.day"))
	if ask.EventID != "" {
		a = a.and(asked{` AND e.id = ?`, []any{ask.EventID}})
	}
	if ask.GrantID != "" {
		a = a.and(asked{` AND e.id IN (SELECT event_id FROM payer WHERE grant_id = ?)`, []any{ask.GrantID}})
	}
	if ask.Several {
		a.sql += ` AND e.id IN (SELECT event_id FROM payer GROUP BY event_id HAVING count(*) > 1)`
	}
	a.sql += `
		)`
	return a
}

func (r reader) EventPayers(ctx context.Context, ask app.FundingAsk) (all []app.EventPayer, err error) {
	defer wrap(&err, "who pays for events")
	query := funded(ask).and(asked{sql: `
		SELECT y.event_id, y.grant_id, g.code AS "grant", coalesce(o.name, '') AS funder, g.starts_on
		FROM payer y JOIN shown h ON h.id = y.event_id JOIN grants g ON g.id = y.grant_id
		LEFT JOIN organisation o ON o.id = g.funder_id AND o.deleted_at IS NULL ORDER BY y.event_id, g.code, g.id`})
	err = r.all(ctx, &all, query.sql, query.args...)
	return all, err
}

func (r reader) EventDocuments(ctx context.Context, ask app.FundingAsk) (all []app.Expense, err error) {
	defer wrap(&err, "documents for events")
	const of = `x.deleted_at IS NULL AND x.voided_on IS NULL AND (x.event_id IN (SELECT id FROM shown)
			OR x.id IN (SELECT o.expense_id FROM share o WHERE o.deleted_at IS NULL AND o.event_id IN (SELECT id FROM shown)))`
	query := funded(ask).and(asked{sql: ` SELECT ` + columns[app.Expense]("x.") + ` FROM expense x WHERE ` + of + ` ORDER BY x.day IS NULL, x.day, x.number, x.id`})
	if err = r.all(ctx, &all, query.sql, query.args...); err != nil {
		return nil, err
	}
	var shares []app.Share
	query = funded(ask).and(asked{sql: ` SELECT ` + columns[app.Share]("p.") + ` FROM share p JOIN expense x ON x.id = p.expense_id
		WHERE p.deleted_at IS NULL AND ` + of + ` ORDER BY p.id`})
	err = r.all(ctx, &shares, query.sql, query.args...)
	addShares(shares, all, func(e *app.Expense) *app.Expense { return e })
	return all, err
}

// addShares gives documents their shares.
func addShares[T any](shares []app.Share, to []T, document func(*T) *app.Expense) {
	at := map[app.ID]*app.Expense{}
	for i := range to {
		e := document(&to[i])
		at[e.ID] = e
	}
	for _, s := range shares {
		if e, there := at[s.ExpenseID]; there {
			e.Shares = append(e.Shares, s)
		}
	}
}

// EventsCame counts what is for the first time among all events of the period,
// also those that are not asked for: so it is so for every donor alike.
func (r reader) EventsCame(ctx context.Context, ask app.FundingAsk) (all []app.EventCame, err error) {
	defer wrap(&err, "what came of events")
	all, err = r.eventsAsked(ctx, ask)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	var counted []app.EventCame
	query := onStage(app.Filter{From: ask.From, To: ask.To}).and(asked{sql: firsts + `
		SELECT h.id AS event_id, coalesce(w.n, 0) AS works, coalesce(w.first, 0) AS first_works, coalesce(a.n, 0) AS artists, coalesce(a.first, 0) AS first_artists
		FROM held h LEFT JOIN works w ON w.event_id = h.id LEFT JOIN artists a ON a.event_id = h.id`})
	if err = r.all(ctx, &counted, query.sql, query.args...); err != nil {
		return nil, err
	}
	at := map[app.ID]app.EventCame{}
	for _, c := range counted {
		at[c.EventID] = c
	}
	for i := range all {
		e := &all[i]
		c := at[e.EventID]
		e.Works, e.FirstWorks, e.Artists, e.FirstArtists = c.Works, c.FirstWorks, c.Artists, c.FirstArtists
	}
	return all, nil
}

// eventsAsked are the events with what is counted at each alone.
func (r reader) eventsAsked(ctx context.Context, ask app.FundingAsk) (all []app.EventCame, err error) {
	query := funded(ask).and(asked{sql: `
		SELECT e.id AS event_id, e.day, e.title, e.kind, e.status IN ` + quoted(app.HeldStatuses()...) + ` AS held,
			(SELECT count(*) FROM media_item m WHERE m.event_id = e.id AND m.deleted_at IS NULL) AS media,
			CASE WHEN e.status IN ` + quoted(app.HeldStatuses()...) + ` THEN ` + visited + ` ELSE 0 END AS visits
		FROM event e JOIN shown h ON h.id = e.id ORDER BY e.day IS NULL, e.day, e.starts, e.id`})
	err = r.all(ctx, &all, query.sql, query.args...)
	return all, err
}

// visited is how many came to an event e: by its head-count, else by names.
const visited = `coalesce((SELECT CAST(sum(n.people) AS BIGINT) FROM attendance n WHERE n.event_id = e.id AND n.way = 'head-count' AND n.deleted_at IS NULL),
				(SELECT count(*) FROM visitor v WHERE v.event_id = e.id AND v.state = 'came'))`

// firsts adds behind stage what was played and who was there, event by event, and
// how much of it at no earlier event of the period.
const firsts = `, work_at AS (
			SELECT DISTINCT h.id AS event_id, h.day, w.id AS work_id
			FROM held h JOIN programme g ON g.id = h.programme_id AND g.deleted_at IS NULL
			JOIN item i ON i.programme_id = g.id AND i.deleted_at IS NULL
			JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL WHERE` + counts + `
		), works AS (
			SELECT event_id, count(*) AS n, CAST(sum(CASE WHEN nth = 1 THEN 1 ELSE 0 END) AS BIGINT) AS first FROM (
				SELECT event_id, row_number() OVER (PARTITION BY work_id ORDER BY day IS NULL, day, event_id) AS nth FROM work_at) q GROUP BY event_id
		), artists AS (
			SELECT event_id, count(*) AS n, CAST(sum(CASE WHEN nth = 1 THEN 1 ELSE 0 END) AS BIGINT) AS first FROM (
				SELECT s.event_id, row_number() OVER (PARTITION BY s.person_id ORDER BY s.day IS NULL, s.day, s.event_id) AS nth
				FROM stage s JOIN person p ON p.id = s.person_id AND p.deleted_at IS NULL) q GROUP BY event_id
		)`
