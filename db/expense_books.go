package db

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"

	"sofra/app"
)

// The tables themselves keep shares within what is eligible, the numbers of a
// year without gaps, and what is posted as it is: script 0028 has the triggers.

// NextVoucher is the next number of a year. On a server, other desks that want
// one wait until this step has ended.
func (w *writer) NextVoucher(ctx context.Context, year int) (n int, err error) {
	defer wrap(&err, "next voucher")
	if err := w.alone(ctx, "vouchers of "+strconv.Itoa(year)); err != nil {
		return 0, err
	}
	return n, w.one(ctx, &n, `SELECT 1 + coalesce(max(voucher), 0) FROM expense WHERE voucher_year = ?`, year)
}

// noneOverShared ends no step in a file with a document that is claimed above
// what is eligible of it; a server looks itself. The keys of the table would
// refuse it too, but SQLite then leaves the transaction open.
func (w *writer) noneOverShared(ctx context.Context) error {
	var n int
	err := w.one(ctx, &n, `SELECT count(*) FROM over_shared`)
	if err == nil && n > 0 {
		return app.ErrOverShared
	}
	return err
}

// postedStay has no undo change who pays for a document that was posted since.
func (w *writer) postedStay(ctx context.Context, by app.ID) error {
	var n int
	err := w.one(ctx, &n, `
		SELECT count(*) FROM journal j JOIN expense x ON x.id = `+w.inImage("j", "expense_id")+`
		WHERE j.step_id = ? AND j.table_name = 'share' AND x.voucher > 0`, by)
	if err == nil && n > 0 {
		return app.ErrPosted
	}
	return err
}

// ofBooks is what a trigger of the books says by the app's name; nil is that
// none spoke.
func ofBooks(err error) error {
	name := ""
	var l *sqlite.Error
	var p *pgconn.PgError
	switch {
	case errors.As(err, &p):
		name = p.ConstraintName
	case errors.As(err, &l):
		name = l.Error()
	}
	switch {
	case strings.Contains(name, "shares_within"):
		return app.ErrOverShared
	case strings.Contains(name, "voucher_kept"):
		return app.ErrNumbered
	case strings.Contains(name, "posted_kept"):
		return app.ErrPosted
	}
	return nil
}
