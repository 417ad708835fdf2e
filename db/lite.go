package db

import (
	"context"
	"errors"
	"net/url"
	"os"
	"path/filepath"

	"github.com/jmoiron/sqlx"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sofra/app"
)

// applicationID marks a SQLite file as an office: "Sofr".
const applicationID = 1399809650

// way is how a pool of connections goes to a file.
type way int

const (
	writing   way = iota // as the one connection that writes
	migrating            // as that, while tables are built anew: no foreign key is followed
	reading              // beside others, who may write
	looking              // where nothing may be written, not even beside the file
	still                // as that, where nobody else has the file open either
)

// wayInto is how path is read. Reading takes files beside it, for the locks of
// all who read and write; where they cannot be made, SQLite must not try.
func wayInto(path string) way {
	if mayWrite(path) && mayWrite(filepath.Dir(path)) {
		return reading
	}
	if wal, err := os.Stat(path + "-wal"); err == nil && wal.Size() > 0 {
		return looking
	}
	if _, err := os.Stat(path + "-shm"); err == nil {
		return looking
	}
	return still
}

// openLite opens one pool. The keys with an underscore are checked by the
// driver; the pragmas are read back in readBack. Only who writes says how the
// file is journaled: that is written into it.
func openLite(path string, by way) (*sqlx.DB, error) {
	q := url.Values{
		"mode": {"rw"}, "_txlock": {"deferred"}, "_busy_timeout": {"5000"}, "_foreign_keys": {"1"},
		"_synchronous": {"FULL"}, "_defensive": {"1"}, "_dqs": {"0"},
		"_pragma": {"temp_store(memory)", "fullfsync(1)", "checkpoint_fullfsync(1)", "secure_delete(1)", "cell_size_check(1)"},
	}
	if by == writing || by == migrating {
		q.Set("_txlock", "immediate")
		q.Set("_journal_mode", "WAL")
		q.Add("_pragma", "cache_size(-8192)") // KiB: a long step changes the same pages again and again
	} else {
		q.Add("_pragma", "query_only(1)")
	}
	if by == migrating {
		q.Set("_foreign_keys", "0")
	}
	if by == looking || by == still {
		q.Set("mode", "ro")
	}
	if by == still {
		q.Set("immutable", "1")
	}
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: q.Encode()}
	d, err := sqlx.Open("sqlite", u.String())
	if err != nil {
		return nil, err
	}
	d.MapperFunc(app.ColumnOf)
	return d, nil
}

// isOffice fails where path is something else, before anything can be written
// to it: SQLite takes an empty file for a database that it may begin. It asks
// the driver, for reading the file past it would drop the locks of a desk.
func isOffice(ctx context.Context, path string) error {
	marked, err := markOf(ctx, path, still)
	if _, beside := os.Stat(path + "-wal"); err == nil && marked != applicationID && beside == nil {
		marked, err = markOf(ctx, path, looking) // a desk that broke off early left the mark there
		err = unsettled(looking, err)
	}
	if err == nil && marked != applicationID {
		return app.ErrNotOffice
	}
	return err
}

// unsettled says why an office does not open where only looking is allowed:
// what another desk left beside it is read by way of a file that is not there.
func unsettled(by way, err error) error {
	var l *sqlite.Error
	if by == looking && errors.As(err, &l) && l.Code()&0xff == sqlite3.SQLITE_CANTOPEN {
		return app.ErrUnsettled
	}
	return err
}

func markOf(ctx context.Context, path string, by way) (id int64, err error) {
	d, err := openLite(path, by)
	if err != nil {
		return 0, err
	}
	err = d.GetContext(ctx, &id, `PRAGMA application_id`)
	return id, errors.Join(err, d.Close())
}
