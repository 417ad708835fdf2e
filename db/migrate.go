package db

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"sofra/app"
)

//go:embed migrations
var migrations embed.FS

// migrate brings the tables up to date where this desk may, and refuses an
// office that is newer than the program, which goose would not.
func (d *DB) migrate(ctx context.Context) (err error) {
	defer wrap(&err, "migrate")
	scripts, err := fs.Sub(migrations, "migrations/"+string(d.on))
	if err != nil {
		return err
	}
	return d.migrateBy(ctx, scripts)
}

func (d *DB) migrateBy(ctx context.Context, scripts fs.FS) error {
	want, err := schemaOf(scripts)
	if err != nil {
		return err
	}
	have, err := d.version(ctx)
	if err != nil {
		return err
	}
	switch {
	case have > want:
		return app.ErrNewer
	case have == 0 && !d.mode.Create:
		return app.ErrNotOffice
	case have > 0 && d.mode.Create:
		return app.ErrExists
	case have == want:
		return nil
	case !d.mode.Write || d.on == postgres && !d.mode.Upgrade && !d.mode.Create:
		return app.ErrOlder
	}
	if err := d.up(ctx, scripts); err != nil {
		return err
	}
	if err := d.watchTables(ctx); err != nil {
		return err
	}
	if d.on == postgres {
		return d.grantDesks(ctx)
	}
	return nil
}

// up runs the scripts that the office has not had. On a server, desks that
// start at once wait for each other.
func (d *DB) up(ctx context.Context, scripts fs.FS) error {
	if d.on == lite {
		return d.upLite(ctx, scripts)
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectPostgres, d.rw.DB, scripts, goose.WithSessionLocker(locker))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// upLite runs the scripts over a connection of its own that follows no foreign
// keys: a script that builds a table anew, which is how SQLite changes a CHECK,
// drops the old one, and a followed key would take the rows that point to it
// along. What points to nothing afterwards is looked for instead.
func (d *DB) upLite(ctx context.Context, scripts fs.FS) (err error) {
	own, err := openLite(d.where, migrating)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, own.Close()) }()
	own.SetMaxOpenConns(1)
	p, err := goose.NewProvider(goose.DialectSQLite3, own.DB, scripts)
	if err != nil {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return err
	}
	var lost int
	if err := own.GetContext(ctx, &lost, `SELECT count(*) FROM pragma_foreign_key_check`); err != nil {
		return err
	}
	if lost > 0 {
		return fmt.Errorf("%d rows point to nothing", lost)
	}
	return nil
}

// version returns the newest migration that the office has.
func (d *DB) version(ctx context.Context) (have int64, err error) {
	err = d.maybe(ctx, &have, `SELECT max(version_id) FROM goose_db_version WHERE is_applied`)
	var pg *pgconn.PgError
	if errors.As(err, &pg) && pg.Code == "42P01" || isNoTable(err) || errors.Is(err, sql.ErrNoRows) {
		return 0, nil // no table of versions: an empty database
	}
	return have, err
}

// grantDesks lets the role of the desks work with the tables, but not write
// the journal by hand, and not change tables.
func (d *DB) grantDesks(ctx context.Context) error {
	_, err := d.rw.ExecContext(ctx, `
		DO $$ BEGIN
			IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'sofra_desk') THEN
				CREATE ROLE sofra_desk NOLOGIN;
			END IF;
			REVOKE CREATE ON SCHEMA public FROM PUBLIC;
			GRANT USAGE ON SCHEMA public TO sofra_desk;
			GRANT SELECT ON ALL TABLES IN SCHEMA public TO sofra_desk;
			GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sofra_desk;
			GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO sofra_desk;
			REVOKE INSERT, UPDATE, DELETE ON journal, goose_db_version FROM sofra_desk;
			REVOKE DELETE ON step FROM sofra_desk;
			GRANT TRUNCATE ON office_key TO sofra_desk;
			GRANT EXECUTE ON FUNCTION sofra_reseal, sofra_erase, sofra_unname TO sofra_desk;
		END $$`)
	return err
}

// Schema is the number of the newest migration that this program brings.
func Schema() int64 {
	scripts, err := fs.Sub(migrations, "migrations/"+string(lite))
	if err != nil {
		return 0
	}
	newest, err := schemaOf(scripts)
	if err != nil {
		return 0
	}
	return newest
}

// schemaOf is the number of the newest script.
func schemaOf(scripts fs.FS) (int64, error) {
	all, err := fs.Glob(scripts, "*.sql")
	if err != nil || len(all) == 0 {
		return 0, err
	}
	return goose.NumericComponent(all[len(all)-1])
}
