package db

import (
	"context"
	"slices"

	"sofra/app"
)

// firstText is the title of a record in English, else in the first of its languages.
func firstText(table, owner, id string) string {
	return `coalesce((SELECT t.title FROM ` + table + ` t WHERE t.` + owner + ` = ` + id + ` ORDER BY CASE t.language WHEN 'en' THEN 0 ELSE 1 END, t.language LIMIT 1), '')`
}

func (r reader) Indicators(ctx context.Context, f app.IndicatorFilter) (rows []app.IndicatorRow, n int, err error) {
	defer wrap(&err, "indicators")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Indicator]("i.") + `, g.id AS grant_id, g.code AS "grant", a.level,
			trim(a.code || ' ' || ` + firstText("aim_text", "aim_id", "a.id") + `) AS aim, ` + firstText("indicator_text", "indicator_id", "i.id") + ` AS title`,
		from: `FROM indicator i JOIN aim a ON a.id = i.aim_id JOIN grants g ON g.id = a.grant_id
			WHERE (? OR i.deleted_at IS NULL AND g.deleted_at IS NULL) AND (? = '' OR g.id = ?) AND (? = '' OR a.id = ?)`,
		args: []any{f.Binned, string(f.GrantID), string(f.GrantID), string(f.AimID), string(f.AimID)},
		id:   `i.id`, kind: app.Indicators, order: `g.code, a.position, a.id, i.position`,
		sorts: map[string]string{"name": `i.sort_key`, "code": `i.code, i.sort_key`},
	}, f.Page)
	if err != nil {
		return rows, n, err
	}
	for i := range rows {
		if err := r.indicatorParts(ctx, &rows[i].Indicator); err != nil {
			return rows, n, err
		}
	}
	return rows, n, nil
}

func (r reader) Indicator(ctx context.Context, id app.ID) (i app.Indicator, err error) {
	defer wrap(&err, "indicator")
	if err = r.one(ctx, &i, `SELECT `+columns[app.Indicator]("")+` FROM indicator WHERE id = ?`, id); err != nil {
		return i, err
	}
	return i, r.indicatorParts(ctx, &i)
}

// indicatorParts reads what belongs to an indicator.
func (r reader) indicatorParts(ctx context.Context, i *app.Indicator) error {
	if err := r.indicatorTexts(ctx, i); err != nil {
		return err
	}
	if err := r.all(ctx, &i.Targets, `SELECT `+columns[app.IndicatorTarget]("")+` FROM indicator_target WHERE indicator_id = ? ORDER BY due_on IS NULL, due_on, id`, i.ID); err != nil {
		return err
	}
	if err := r.all(ctx, &i.Measurements, `SELECT `+columns[app.Measurement]("")+` FROM measurement WHERE indicator_id = ? ORDER BY to_on, id`, i.ID); err != nil || len(i.Measurements) == 0 {
		return err
	}
	return r.measurementParts(ctx, i)
}

// measurementParts reads the parts of typed values.
func (r reader) measurementParts(ctx context.Context, i *app.Indicator) error {
	var all []app.MeasurementPart
	err := r.all(ctx, &all, `SELECT `+columns[app.MeasurementPart]("p.")+` FROM measurement_part p JOIN measurement m ON m.id = p.measurement_id
		WHERE m.indicator_id = ? ORDER BY p.position, p.id`, i.ID)
	for _, p := range all {
		at := slices.IndexFunc(i.Measurements, func(m app.Measurement) bool { return m.ID == p.MeasurementID })
		i.Measurements[at].Parts = append(i.Measurements[at].Parts, p)
	}
	return err
}

func (r reader) indicatorTexts(ctx context.Context, i *app.Indicator) error {
	return r.all(ctx, &i.Texts, `SELECT `+columns[app.IndicatorText]("")+` FROM indicator_text WHERE indicator_id = ? ORDER BY language, id`, i.ID)
}

func (r reader) UnshownValues(ctx context.Context, f app.Filter) (all []app.Behind, err error) {
	defer wrap(&err, "typed values without a file")
	of := asked{`
		SELECT 'indicators' AS kind, i.id, trim(i.code || ' ' || ` + firstText("indicator_text", "indicator_id", "i.id") + `) AS name, m.to_on AS day, 1 AS amount
		FROM measurement m JOIN indicator i ON i.id = m.indicator_id JOIN aim a ON a.id = i.aim_id
		WHERE a.grant_id = ? AND i.deleted_at IS NULL AND i.measure = '' AND m.state = 'approved'
			AND NOT EXISTS (SELECT 1 FROM file f WHERE f.owner_kind = 'measurements' AND f.owner_id = m.id AND f.deleted_at IS NULL)`, []any{f.GrantID}}.
		and(within(f, "m.to_on")).and(asked{sql: ` ORDER BY m.to_on, m.id`})
	err = r.all(ctx, &all, of.sql, of.args...)
	return all, err
}

func (w *writer) PutIndicator(ctx context.Context, i *app.Indicator) error {
	fresh := i.Version == 0
	if err := put(ctx, w, "indicator", i); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"indicator_text", "indicator_id"}, fresh}, i.ID, i.Texts); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"indicator_target", "indicator_id"}, fresh}, i.ID, i.Targets); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"measurement", "indicator_id"}, fresh}, i.ID, i.Measurements); err != nil {
		return err
	}
	for n := range i.Measurements {
		m := &i.Measurements[n]
		if err := putParts(ctx, w, owned{parts{"measurement_part", "measurement_id"}, false}, m.ID, m.Parts); err != nil {
			return err
		}
	}
	return nil
}

// partsOfResults lists where the parts of an indicator lie.
func partsOfResults(table string) []parts {
	if table != "indicator" {
		return nil
	}
	return []parts{{"indicator_text", "indicator_id"}, {"indicator_target", "indicator_id"}, {"measurement", "indicator_id"}}
}
