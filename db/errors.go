package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sofra/app"
)

// known turns what a driver says into what the app knows by name.
func known(err error) error {
	var fault *app.Fault
	var invalid app.Invalid
	switch {
	case errors.As(err, &fault), errors.As(err, &invalid):
		return err
	case errors.Is(err, sql.ErrNoRows):
		return app.ErrNotFound
	case errors.Is(err, context.Canceled):
		return app.ErrCancelled
	}
	if f := ofBooks(err); f != nil {
		return f
	}
	var l *sqlite.Error
	if errors.As(err, &l) {
		return knownLite(l)
	}
	var p *pgconn.PgError
	if errors.As(err, &p) {
		return knownPostgres(p)
	}
	if file := app.DiskFault(err); file != nil {
		return file
	}
	var line net.Error
	if errors.As(err, &line) || errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.ErrUnexpectedEOF) {
		return app.ErrUnreached
	}
	return err
}

func knownLite(err *sqlite.Error) error {
	switch err.Code() {
	case sqlite3.SQLITE_CONSTRAINT_TRIGGER:
		if strings.Contains(err.Error(), "frozen") {
			return app.ErrFrozenReport
		}
		return app.ErrTwice
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		return app.ErrTaken
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return app.ErrNotFound
	}
	switch err.Code() & 0xff { // what is above only tells more of the same
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return app.ErrLocked
	case sqlite3.SQLITE_READONLY:
		return app.ErrReadOnly
	case sqlite3.SQLITE_INTERRUPT:
		return app.ErrCancelled
	case sqlite3.SQLITE_FULL:
		return app.ErrDiskFull
	case sqlite3.SQLITE_IOERR:
		return app.ErrDiskFails
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return app.ErrCannotOpen
	case sqlite3.SQLITE_NOTADB:
		return app.ErrNotOffice
	case sqlite3.SQLITE_CORRUPT:
		return app.ErrDamaged
	}
	return err
}

func knownPostgres(err *pgconn.PgError) error {
	switch {
	case err.Code == "23P01":
		return app.ErrTwice
	case err.Code == "SF001": // of our own triggers
		return app.ErrFrozenReport
	case err.Code == "40P01", err.Code == "40001":
		return app.ErrBusy
	case err.Code == "23505":
		return app.ErrTaken
	case err.Code == "23503":
		return app.ErrNotFound
	case err.Code == "57014":
		return app.ErrCancelled
	case err.Code == "25006":
		return app.ErrReadOnly
	case err.Code == "42P01":
		return app.ErrNotOffice
	case strings.HasPrefix(err.Code, "28"), err.Code == "42501":
		return app.ErrRefused
	case strings.HasPrefix(err.Code, "08"), strings.HasPrefix(err.Code, "57P"):
		return app.ErrUnreached
	case err.Code == "3D000":
		return app.ErrMissing
	case strings.HasPrefix(err.Code, "53"):
		return app.ErrDiskFull
	}
	return err
}
