package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
)

// byProject and byShare are which grant g pays for an event: e, or that of a share s or
// else of its document x. Who pays a part of a document pays for its event, whatever
// became of the grant; a project's grant does so when it is granted and the event is on
// one of its days.
const (
	byProject = ` FROM event e
			JOIN project p ON p.id = e.project_id AND p.deleted_at IS NULL
			JOIN grant_project l ON l.project_id = p.id AND l.deleted_at IS NULL
			JOIN grants g ON g.id = l.grant_id AND g.deleted_at IS NULL AND g.status NOT IN ('idea', 'applied', 'refused')
			WHERE (g.starts_on IS NULL OR e.day IS NULL OR e.day >= g.starts_on) AND (g.ends_on IS NULL OR e.day IS NULL OR e.day <= g.ends_on)`
	byShare = ` FROM share s
			JOIN grants g ON g.id = s.grant_id AND g.deleted_at IS NULL
			JOIN expense x ON x.id = s.expense_id AND x.deleted_at IS NULL AND x.voided_on IS NULL
			WHERE s.deleted_at IS NULL AND s.amount > 0`
)

// funded begins a query with a named one: shown, the events that are asked for.
func funded(ask app.FundingAsk) asked {
	a := asked{sql: `
		WITH shown AS (
			SELECT e.id FROM event e WHERE e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status <> 'idea'`}.and(within(ask.Filter, "e.day"))
	paidBy := func(grant string) asked { // as two lists: to have the database pair events with grants takes twice as long
		return asked{` AND e.id IN (SELECT e.id` + byProject + grant + ` UNION ALL SELECT coalesce(s.event_id, x.event_id)` + byShare + grant + `)`, []any{ask.GrantID, ask.GrantID}}
	}
	if ask.EventID != "" {
		a = a.and(asked{` AND e.id = ?`, []any{ask.EventID}})
	}
	if ask.GrantID != "" {
		a = a.and(paidBy(` AND g.id = ?`))
	}
	if ask.Several {
		a = a.and(paidBy(` AND g.id <> ?`))
	}
	return a.and(asked{sql: `
		)`})
}

// listed begins a query with a named one: shown, the events of a list.
func (r reader) listed(events []app.ID) asked {
	list, in := r.list(events)
	return asked{`WITH shown AS (SELECT id FROM event WHERE id IN ` + in + `)`, []any{list}}
}

// EventPayers takes who pays a part of the documents from these: they are read anyway.
func (r reader) EventPayers(ctx context.Context, events []app.ID, documents []app.Expense) (all []app.EventPayer, err error) {
	defer wrap(&err, "who pays for events")
	var grants []app.EventPayer
	if err = r.all(ctx, &grants, `SELECT g.id AS grant_id, g.code AS "grant", coalesce(o.name, '') AS funder, g.starts_on
		FROM grants g LEFT JOIN organisation o ON o.id = g.funder_id AND o.deleted_at IS NULL WHERE g.deleted_at IS NULL`); err != nil {
		return nil, err
	}
	named, pays := map[app.ID]app.EventPayer{}, map[[2]app.ID]bool{}
	for _, g := range grants {
		named[g.GrantID] = g
	}
	add := func(event, grant app.ID) {
		if y, there := named[grant]; there && event != "" && !pays[[2]app.ID{event, grant}] {
			pays[[2]app.ID{event, grant}], y.EventID = true, event
			all = append(all, y)
		}
	}
	var granted []struct{ EventID, GrantID app.ID }
	query := r.listed(events).and(asked{sql: ` SELECT e.id AS event_id, g.id AS grant_id` + byProject + ` AND e.id IN (SELECT id FROM shown)`})
	err = r.all(ctx, &granted, query.sql, query.args...)
	for _, g := range granted {
		add(g.EventID, g.GrantID)
	}
	for _, e := range documents {
		for _, s := range e.Shares {
			if s.Amount > 0 {
				add(cmp.Or(s.EventID, e.EventID), s.GrantID)
			}
		}
	}
	return all, err
}

func (r reader) EventDocuments(ctx context.Context, events []app.ID) (all []app.Expense, err error) {
	defer wrap(&err, "documents for events")
	query := r.listed(events).and(asked{sql: ` SELECT x.id, x.day, x.number, x.amount, x.currency, x.rate, x.rate_source, x.paid_on, x.event_id FROM expense x
		WHERE x.deleted_at IS NULL AND x.voided_on IS NULL AND (x.event_id IN (SELECT id FROM shown)
			OR x.id IN (SELECT o.expense_id FROM share o WHERE o.deleted_at IS NULL AND o.event_id IN (SELECT id FROM shown)))`})
	if err = r.all(ctx, &all, query.sql, query.args...); err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b app.Expense) int {
		return cmp.Or(byDay(a.Day, b.Day), strings.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
	})
	ids := make([]app.ID, len(all))
	for i, e := range all {
		ids[i] = e.ID
	}
	var shares []app.Share
	list, in := r.list(ids)
	err = r.all(ctx, &shares, `SELECT p.id, p.expense_id, p.grant_id, p.event_id, p.amount FROM share p WHERE p.deleted_at IS NULL AND p.expense_id IN `+in, list)
	slices.SortFunc(shares, func(a, b app.Share) int { return cmp.Compare(a.ID, b.ID) })
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
	of := app.Filter{From: ask.From, To: ask.To}
	stage, err := r.stoodOn(ctx, of)
	if err != nil {
		return nil, err
	}
	at, seen := map[app.ID]*app.EventCame{}, map[app.ID]bool{}
	for i := range all {
		at[all[i].EventID] = &all[i]
	}
	for _, s := range stage { // by their days
		if e := at[s.EventID]; e != nil {
			if e.Artists++; !seen[s.PersonID] {
				e.FirstArtists++
			}
		}
		seen[s.PersonID] = true
	}
	return all, r.addWorks(ctx, of, at)
}

// addWorks counts the works at events, and how many of them were at no earlier event of
// the period.
func (r reader) addWorks(ctx context.Context, of app.Filter, at map[app.ID]*app.EventCame) error {
	evenings, err := r.evenings(ctx, held(of))
	if err != nil {
		return err
	}
	var works []struct{ ProgrammeID, WorkID app.ID }
	query := held(of).and(asked{sql: `
		SELECT DISTINCT i.programme_id, w.id AS work_id
		FROM programme g JOIN item i ON i.programme_id = g.id AND i.deleted_at IS NULL
		JOIN work w ON w.id = i.work_id AND w.deleted_at IS NULL
		WHERE g.deleted_at IS NULL AND g.id IN (SELECT programme_id FROM held) AND` + counts})
	if err := r.all(ctx, &works, query.sql, query.args...); err != nil {
		return err
	}
	in, seen := map[app.ID][]app.ID{}, map[app.ID]bool{}
	for _, w := range works {
		in[w.ProgrammeID] = append(in[w.ProgrammeID], w.WorkID)
	}
	for _, e := range evenings {
		came := at[e.ID]
		for _, id := range in[e.ProgrammeID] {
			if came != nil {
				came.Works++
				if !seen[id] {
					came.FirstWorks++
				}
			}
			seen[id] = true
		}
	}
	return nil
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
