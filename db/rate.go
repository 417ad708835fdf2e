package db

import (
	"context"
	"strings"

	"github.com/jmoiron/sqlx"

	"sofra/app"
)

func (r reader) Rates(ctx context.Context, f app.RateFilter) (rows []app.RateRow, n int, err error) {
	defer wrap(&err, "rates")
	query := asked{sql: `FROM rate t WHERE t.deleted_at IS NULL`}
	if f.Currency != "" {
		query = query.and(asked{` AND t.currency = ?`, []any{f.Currency}})
	}
	if f.Source != "" {
		query = query.and(asked{` AND t.source = ?`, []any{f.Source}})
	}
	if begins := strings.ToUpper(strings.TrimSpace(f.Find)); begins != "" { // rates have no names to be found by
		query = query.and(asked{` AND substr(t.currency, 1, ?) = ?`, []any{len([]rune(begins)), begins}})
	}
	f.Find = ""
	query = query.and(within(app.Filter{From: f.From, To: f.To}, "t.day"))
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Rate]("t."), from: query.sql, args: query.args,
		id: `t.id`, kind: app.Rates, order: `t.day DESC, t.currency, t.source`,
		sorts: map[string]string{"currency": `t.currency, t.day, t.source`, "day": `t.day, t.currency, t.source`, "source": `t.source, t.day, t.currency`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Rate(ctx context.Context, id app.ID) (one app.Rate, err error) {
	defer wrap(&err, "rate")
	err = r.one(ctx, &one, `SELECT `+columns[app.Rate]("")+` FROM rate WHERE id = ?`, id)
	return one, err
}

func (r reader) RatesOf(ctx context.Context, w app.RatesWanted) (all []app.Rate, err error) {
	defer wrap(&err, "rates to turn by")
	if len(w.Currencies) == 0 {
		return nil, nil
	}
	query, args, err := sqlx.In(`SELECT `+columns[app.Rate]("")+` FROM rate WHERE deleted_at IS NULL AND currency IN (?)`, w.Currencies)
	if err != nil {
		return nil, err
	}
	a := asked{query, args}.and(within(app.Filter{To: w.Until}, "day"))
	err = r.all(ctx, &all, a.sql+` ORDER BY source, currency, day`, a.args...)
	return all, err
}

func (r reader) RatedCurrencies(ctx context.Context) (all []string, err error) {
	defer wrap(&err, "currencies with rates")
	err = r.all(ctx, &all, `SELECT DISTINCT currency FROM rate WHERE deleted_at IS NULL ORDER BY currency`)
	return all, err
}

func (w *writer) PutRate(ctx context.Context, r *app.Rate) error { return put(ctx, w, "rate", r) }
