package db

import (
	"context"
	"errors"
	"net"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/jmoiron/sqlx"

	"sofra/app"
)

// connect opens a server's database. Over the network only a connection whose
// certificate was checked is made; a socket on this computer needs none.
func (d *DB) connect(ctx context.Context) error {
	c, err := pgx.ParseConfig(d.where)
	if err != nil {
		return app.ErrUnreached // its text would hold the password
	}
	if !local(c.Host) && (c.TLSConfig == nil || c.TLSConfig.InsecureSkipVerify || len(c.Fallbacks) > 0) {
		return app.ErrUnsafeLine
	}
	c.RuntimeParams["timezone"] = "UTC"
	c.RuntimeParams["application_name"] = "sofra"
	d.on = postgres
	d.rw = sqlx.NewDb(stdlib.OpenDB(*c), "pgx")
	d.rw.SetMaxOpenConns(6)
	d.rw.MapperFunc(app.ColumnOf)
	d.q, d.pool = d.rw, d.rw
	if err := d.rw.PingContext(ctx); err != nil {
		return unreached(err)
	}
	return d.whoAmI(ctx)
}

// whoAmI takes the name that the server knows this desk by, which nobody can
// forge, and whether it owns the tables.
func (d *DB) whoAmI(ctx context.Context) error {
	if err := d.rw.GetContext(ctx, &d.who, `SELECT session_user`); err != nil {
		return err
	}
	var can bool
	if err := d.rw.GetContext(ctx, &can, `SELECT has_schema_privilege('public', 'CREATE')`); err != nil {
		return err
	}
	d.owner = can
	return nil
}

func local(host string) bool {
	return strings.HasPrefix(host, "/") || host == "localhost" || net.ParseIP(host).IsLoopback()
}

// unreached hides the driver's text, which may name the password, unless it
// is one of the known answers of a server.
func unreached(err error) error {
	var fault *app.Fault
	if k := known(err); errors.As(k, &fault) {
		return k
	}
	return app.ErrUnreached
}

// Owner reports whether this desk logged in as the owner of a server's
// tables, which desks should not.
func (d *DB) Owner() bool { return d.on == postgres && d.owner }
