package db

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"sofra/app"
)

// partJoin is what a row of a measure is looked up in, to say which part it is of.
var partJoin = map[app.Kind]string{
	app.Events:    `LEFT JOIN event z ON z.id = x.id LEFT JOIN venue v ON v.id = z.venue_id LEFT JOIN place l ON l.id = v.place_id`,
	app.Responses: `LEFT JOIN response z ON z.id = x.id LEFT JOIN place l ON l.id = z.place_id`,
	app.Media:     `LEFT JOIN media_item z ON z.id = x.id`,
	app.Works:     `LEFT JOIN work z ON z.id = x.id`,
	app.Seats:     `LEFT JOIN seat z ON z.id = x.id LEFT JOIN organisation o ON o.id = z.organisation_id LEFT JOIN person p ON p.id = z.person_id LEFT JOIN place l ON l.id = p.place_id`,
	app.People:    ``,
}

// partOf is the part that a row is of, by its kind and the direction.
var partOf = map[app.Kind]map[string]string{
	app.Events: {app.ByPlace: `v.place_id`, app.ByIbar: `l.ibar`, app.ByEventKind: `z.kind`},
	app.Responses: {
		app.ByGender: `z.gender`, app.ByAge: `z.age_band`, app.ByLanguage: `z.language`, app.ByPlace: `z.place_id`, app.ByIbar: `l.ibar`,
		app.ByCommunity: `CASE WHEN z.communities LIKE ',%,%,' THEN '` + app.MixedCommunity + `' ELSE z.community END`,
	},
	app.Media: {
		app.ByLanguage: `z.language`, app.ByOutlet: `z.outlet`,
		app.ByBalance: `CASE WHEN z.balance2 = '' OR z.balance1 = z.balance2 THEN z.balance1 WHEN z.balance1 = '' THEN z.balance2 ELSE 'split' END`,
	},
	app.Works:  {app.ByTradition: `lower(z.tradition)`},
	app.Seats:  {app.ByIbar: `coalesce(o.ibar, l.ibar)`, app.ByMaturity: `o.maturity`, app.BySeat: `CASE WHEN z.organisation_id IS NULL THEN 'people' ELSE 'organisations' END`},
	app.People: {app.ByBackground: `(SELECT min(y.background) FROM event_person y WHERE y.person_id = x.id AND y.background <> '' AND y.deleted_at IS NULL)`},
}

// Parts counts a measure by a direction: each row is of one part, so that they
// add up to the figure. "" is what the record does not say.
func (r reader) Parts(ctx context.Context, m app.Measure, f app.Filter, by string) (all []app.PartCount, err error) {
	defer wrap(&err, "parts of %s", m)
	kind := app.CountedIn(m)
	column, known := partOf[kind][by]
	if !known {
		return nil, app.ErrNotFound
	}
	if rows, worked, err := r.workedPart(ctx, m, f); worked {
		if err != nil {
			return nil, err
		}
		return r.partsOfRows(ctx, rows, partIn{kind, column})
	}
	rows, err := r.behindPart(m, f)
	if err != nil {
		return nil, err
	}
	err = r.all(ctx, &all, `SELECT coalesce(CAST(`+column+` AS TEXT), '') AS part, CAST(sum(x.amount) AS BIGINT) AS n
		FROM (`+rows.sql+`) x `+partJoin[kind]+` GROUP BY 1`, rows.args...)
	inParts(all)
	return all, err
}

// partIn is where the part of a row stands.
type partIn struct {
	kind   app.Kind
	column string
}

// partsOfRows counts rows that were worked out and not selected.
func (r reader) partsOfRows(ctx context.Context, rows []app.Behind, in partIn) ([]app.PartCount, error) {
	of, err := r.partOfRows(ctx, rows, in)
	return countParts(rows, func(id app.ID) string { return of[id] }), err
}

// partOfRows is the part that each row is of.
func (r reader) partOfRows(ctx context.Context, rows []app.Behind, in partIn) (map[app.ID]string, error) {
	var ids []app.ID
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	of := map[app.ID]string{}
	for some := range slices.Chunk(ids, mostAsked) {
		var found []struct {
			ID   app.ID
			Part string
		}
		marks, args := among(some)
		if err := r.all(ctx, &found, `SELECT x.id, coalesce(CAST(`+in.column+` AS TEXT), '') AS part
			FROM (SELECT id FROM `+tableOf(in.kind)+` WHERE id IN `+marks+`) x `+partJoin[in.kind], args...); err != nil {
			return nil, err
		}
		for _, row := range found {
			of[row.ID] = row.Part
		}
	}
	return of, nil
}

// partAsked is where the part stands that a filter keeps to; kept is that it keeps
// to one.
func partAsked(m app.Measure, f app.Filter) (in partIn, kept bool, err error) {
	if f.By == "" {
		return in, false, nil
	}
	kind := app.CountedIn(m)
	column, known := partOf[kind][f.By]
	if !known || app.IdentityBy(m, f.By) {
		return in, true, app.ErrNotFound // who is of a part is told of nobody
	}
	return partIn{kind, column}, true, nil
}

// behindPart is behind for one part of a measure.
func (r reader) behindPart(m app.Measure, f app.Filter) (asked, error) {
	in, kept, fail := partAsked(m, f)
	rows, err := r.behind(m, f)
	if err = errors.Join(err, fail); err != nil || !kept {
		return rows, err
	}
	return asked{sql: `SELECT x.* FROM (`}.and(rows).and(asked{`) x ` + partJoin[in.kind] + ` WHERE coalesce(CAST(` + in.column + ` AS TEXT), '') = ?`, []any{f.Part}}), nil
}

// workedPart is worked for one part of a measure.
func (r reader) workedPart(ctx context.Context, m app.Measure, f app.Filter) (rows []app.Behind, worked bool, err error) {
	rows, worked, err = r.worked(ctx, m, f)
	in, kept, fail := partAsked(m, f)
	if !worked || !kept || errors.Join(fail, err) != nil {
		return rows, worked, errors.Join(fail, err)
	}
	of, err := r.partOfRows(ctx, rows, in)
	rows = slices.DeleteFunc(rows, func(row app.Behind) bool { return of[row.ID] != f.Part })
	return rows, true, err
}

// countParts adds rows up by their part.
func countParts(rows []app.Behind, part func(app.ID) string) (all []app.PartCount) {
	sums := map[string]int64{}
	for _, row := range rows {
		sums[part(row.ID)] += row.Amount
	}
	for _, p := range slices.Sorted(maps.Keys(sums)) {
		all = append(all, app.PartCount{Part: p, N: sums[p]})
	}
	inParts(all)
	return all
}

// inParts sorts parts; the engines sort words each their way. What is not stated
// comes last.
func inParts(all []app.PartCount) {
	slices.SortFunc(all, func(a, b app.PartCount) int {
		return cmp.Or(cmp.Compare(b2i(a.Part == ""), b2i(b.Part == "")), cmp.Compare(a.Part, b.Part))
	})
}

func b2i(yes bool) int { return int(one(yes)) }

// SealedParts counts people by what they said of themselves. Cells are opened
// here, and only sums leave this function.
func (r reader) SealedParts(ctx context.Context, m app.Measure, f app.Filter, by string) (all []app.PartCount, err error) {
	defer wrap(&err, "people of %s", m)
	asks := app.AsksGender
	if by == app.ByCommunity {
		asks = app.AsksCommunity
	}
	if err := r.unlocked(ctx, asks); err != nil {
		return nil, err
	}
	rows, _, err := r.Behind(ctx, m, f, app.Page{})
	if err != nil {
		return nil, err
	}
	voice := func(id app.ID) app.ID { return id }
	if app.CountedIn(m) == app.Seats {
		if voice, err = r.voiceOfSeats(ctx); err != nil {
			return nil, err
		}
	}
	var people []app.ID
	for _, row := range rows {
		if who := voice(row.ID); who != "" {
			people = append(people, who)
		}
	}
	slices.Sort(people)
	said, err := r.voices(ctx, slices.Compact(people))
	return countParts(rows, func(id app.ID) string { return said[voice(id)].part(asks) }), err
}

// voiceOfSeats is the person whom each seat stands for.
func (r reader) voiceOfSeats(ctx context.Context) (func(app.ID) app.ID, error) {
	var seats []app.Seat
	err := r.all(ctx, &seats, `SELECT `+columns[app.Seat]("")+` FROM seat`)
	of := map[app.ID]app.ID{}
	for _, s := range seats {
		of[s.ID] = s.Voice()
	}
	return func(id app.ID) app.ID { return of[id] }, err
}

// part is the one answer that somebody counts by; "" is none.
func (v voice) part(asks string) string {
	switch {
	case asks == app.AsksGender:
		return v.gender
	case len(v.communities) > 1:
		return app.MixedCommunity
	case len(v.communities) == 1:
		return v.communities[0]
	}
	return ""
}
