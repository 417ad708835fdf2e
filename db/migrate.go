package db

import (
	"context"
	"database/sql"
	"embed"
	"errors"
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
	p, err := d.provider()
	if err != nil {
		return err
	}
	have, want, err := d.versions(ctx, p)
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
	if _, err := p.Up(ctx); err != nil {
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

// provider is goose over the scripts of this engine. Desks that start at once
// wait for each other on a server.
func (d *DB) provider() (*goose.Provider, error) {
	scripts, err := fs.Sub(migrations, "migrations/"+string(d.on))
	if err != nil {
		return nil, err
	}
	if d.on == lite {
		return goose.NewProvider(goose.DialectSQLite3, d.rw.DB, scripts)
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, d.rw.DB, scripts, goose.WithSessionLocker(locker))
}

// versions returns the newest migration the office has and the newest there is.
func (d *DB) versions(ctx context.Context, p *goose.Provider) (have, want int64, err error) {
	sources := p.ListSources()
	want = sources[len(sources)-1].Version
	err = d.maybe(ctx, &have, `SELECT max(version_id) FROM goose_db_version WHERE is_applied`)
	var pg *pgconn.PgError
	if errors.As(err, &pg) && pg.Code == "42P01" || isNoTable(err) || errors.Is(err, sql.ErrNoRows) {
		return 0, want, nil // no table of versions: an empty database
	}
	return have, want, err
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
func Schema() (newest int64) {
	scripts, err := fs.Glob(migrations, "migrations/"+string(lite)+"/*.sql")
	if err != nil || len(scripts) == 0 {
		return 0
	}
	newest, _ = goose.NumericComponent(scripts[len(scripts)-1])
	return newest
}
