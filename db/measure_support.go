package db

import (
	"context"
	"slices"

	"sofra/app"
)

// supported is an event with the community that is the majority there.
type supported struct {
	app.SupportLine
	majority string
}

// SupportLines counts, event by event, what artists had who belong to a
// community that is not the majority where it took place. Events at a place that
// nobody knows are left out: there is nothing to hold their artists against.
func (r reader) SupportLines(ctx context.Context, f app.Filter) (lines []app.SupportLine, err error) {
	defer wrap(&err, "support of artists")
	if err := r.unlocked(ctx, app.AsksCommunity); err != nil {
		return nil, err
	}
	ours, err := r.together(ctx, held(f))
	if err != nil {
		return nil, err
	}
	return r.supportIn(ctx, f, ours)
}

// Across reads once what both are counted from.
func (r reader) Across(ctx context.Context, f app.Filter) (met []app.Encounter, lines []app.SupportLine, err error) {
	defer wrap(&err, "across communities")
	if err := r.unlocked(ctx, app.AsksCommunity); err != nil {
		return nil, nil, err
	}
	ours, err := r.together(ctx, held(f))
	if err != nil {
		return nil, nil, err
	}
	if met, err = r.encountersIn(ctx, f, ours); err != nil {
		return nil, nil, err
	}
	lines, err = r.supportIn(ctx, f, ours)
	return met, lines, err
}

// supportIn counts with what was played in the period.
func (r reader) supportIn(ctx context.Context, f app.Filter, ours []playing) (lines []app.SupportLine, err error) {
	events, order, err := r.atPlaces(ctx, f)
	if err != nil {
		return nil, err
	}
	stage, err := r.stoodOn(ctx, f)
	if err != nil {
		return nil, err
	}
	var people []app.ID
	for _, s := range stage {
		people = append(people, s.PersonID)
	}
	slices.Sort(people)
	said, err := r.voices(ctx, slices.Compact(people))
	if err != nil {
		return nil, err
	}
	for _, s := range stage {
		if e := events[s.EventID]; e != nil {
			e.PeopleAll++
			e.People += one(e.less(said[s.PersonID]))
		}
	}
	supportPlayed(ours, events, said)
	if err := r.supportFees(ctx, f, events, said); err != nil {
		return nil, err
	}
	for _, id := range order {
		lines = append(lines, events[id].SupportLine)
	}
	return lines, nil
}

// atPlaces are the events held where it is known who is the majority.
func (r reader) atPlaces(ctx context.Context, f app.Filter) (map[app.ID]*supported, []app.ID, error) {
	var rows []struct {
		ID              app.ID
		Title, Majority string
		Day             app.Date
	}
	query := held(f).and(asked{sql: ` SELECT h.id, h.title, h.day, pl.majority FROM held h JOIN event e ON e.id = h.id
		JOIN venue v ON v.id = e.venue_id JOIN place pl ON pl.id = v.place_id ORDER BY h.day IS NULL, h.day, h.id`})
	err := r.all(ctx, &rows, query.sql, query.args...)
	events := map[app.ID]*supported{}
	var order []app.ID
	for _, row := range rows {
		order = append(order, row.ID)
		events[row.ID] = &supported{app.SupportLine{EventID: row.ID, Event: row.Title, Day: row.Day}, app.MajorityAt(row.Majority)}
	}
	return events, order, err
}

// less says whether somebody belongs to a community that is not the majority.
// Own words may be a name of the majority's own, and say nothing here.
func (e *supported) less(v voice) bool {
	return slices.ContainsFunc(v.stated(), func(c string) bool { return c != e.majority })
}

// supportPlayed adds stage time, new arrangements and leading roles.
func supportPlayed(rows []playing, events map[app.ID]*supported, said map[app.ID]voice) {
	for _, piece := range pieces(rows) {
		e := events[piece[0].EventID]
		if e == nil {
			continue
		}
		n := int64(0)
		for _, row := range piece {
			less := one(e.less(said[row.PersonID]))
			n += less
			if row.Lead {
				e.LeadAll++
				e.Lead += less
			}
		}
		e.SecondsAll += piece[0].Seconds
		e.Seconds += piece[0].Seconds * n / (int64(len(piece)) + piece[0].Nameless)
		if piece[0].NewVersion {
			e.VersionsAll++
			e.Versions += min(n, 1)
		}
	}
}

// supportFees adds what was agreed with single people in EUR.
func (r reader) supportFees(ctx context.Context, f app.Filter, events map[app.ID]*supported, said map[app.ID]voice) error {
	var rows []struct {
		EventID, PersonID app.ID
		Fee               int64
	}
	query := held(f).and(asked{sql: ` SELECT h.id AS event_id, b.person_id, b.fee FROM held h JOIN booking b ON b.event_id = h.id
		WHERE b.person_id IS NOT NULL AND b.fee > 0 AND b.currency = 'EUR' AND` + agreed(`b`)})
	err := r.all(ctx, &rows, query.sql, query.args...)
	seen := map[[2]app.ID]bool{}
	for _, row := range rows {
		e, who := events[row.EventID], [2]app.ID{row.EventID, row.PersonID}
		if e == nil {
			continue
		}
		less := one(e.less(said[row.PersonID]))
		e.FeesAll += row.Fee
		e.Fees += row.Fee * less
		if !seen[who] {
			seen[who] = true
			e.PaidAll++
			e.Paid += less
		}
	}
	return err
}

func one(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

// across lists the rows of a measure that rests on identity: events, and
// nobody's name.
func (r reader) across(ctx context.Context, m app.Measure, f app.Filter) (rows []app.Behind, err error) {
	if err := r.unlocked(ctx, app.AsksCommunity); err != nil {
		return nil, err
	}
	if m == app.FirstEncounters || m == app.RepeatedEncounters {
		return r.encounters(ctx, m, f)
	}
	lines, err := r.SupportLines(ctx, f)
	for _, l := range lines {
		n, _ := l.Of(m)
		if n > 0 {
			rows = append(rows, app.Behind{Kind: app.Events, ID: l.EventID, Name: l.Event, Day: l.Day, Amount: n})
		}
	}
	return rows, err
}
