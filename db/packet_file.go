package db

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"sofra/app"
)

// A packet is built from nothing, never cut out of a copy of the office: what
// was not put there cannot lie in a page that nothing uses any more.

// WritePacket makes a new office at path that has only what fill puts there.
func (d *DB) WritePacket(ctx context.Context, path string, step app.Step, fill func(app.Tx) error) (err error) {
	defer wrap(&err, "packet at %s", filepath.Base(path))
	dir, err := os.MkdirTemp("", "sofra-packet-")
	if err != nil {
		return app.ErrNoPlace
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	made, err := open(ctx, filepath.Join(dir, "packet.sofra"), app.Mode{Create: true, Who: d.who})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, made.Close()) }()
	if err := made.Update(ctx, &step, fill); err != nil {
		return err
	}
	return newFile(path, func(temp string) error {
		if err := made.vacuumInto(ctx, temp); err != nil {
			return err
		}
		return checkCopy(ctx, temp)
	})
}

// ReadPacket opens the packet at path and has read look into it.
func (d *DB) ReadPacket(ctx context.Context, path string, read func(app.Reader) error) (err error) {
	defer wrap(&err, "packet at %s", filepath.Base(path))
	if IsURL(path) {
		return app.ErrNotPacket
	}
	from, err := open(ctx, path, app.Mode{})
	if errors.Is(err, app.ErrOlder) {
		from, err = open(ctx, path, app.Mode{Write: true})
	}
	if err != nil {
		return packetFault(err)
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	var packets int
	err = from.one(ctx, &packets, `SELECT count(*) FROM packet WHERE secret <> ''`)
	if err == nil && packets == 0 {
		err = app.ErrNotPacket
	}
	if err != nil {
		return packetFault(err)
	}
	h, err := from.Health(ctx)
	if err == nil && (h.Integrity != "ok" || h.ForeignKeys > 0) {
		err = app.ErrPacketDamaged
	}
	if err != nil {
		return packetFault(err)
	}
	return packetFault(read(from))
}

// packetFault says of a packet what is said of an office that does not open.
func packetFault(err error) error {
	for _, f := range [][2]*app.Fault{
		{app.ErrNotOffice, app.ErrNotPacket}, {app.ErrDamaged, app.ErrPacketDamaged}, {app.ErrNewer, app.ErrPacketNewer}, {app.ErrMissing, app.ErrMissingFile},
	} {
		if errors.Is(known(err), f[0]) {
			return f[1]
		}
	}
	return err
}
