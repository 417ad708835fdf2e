package screens

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// patience is how long a second start waits for the window that is up. One that
// does not answer holds nobody up.
const patience = 3 * time.Second

// longestRing is how much a second start may say.
const longestRing = 64 << 10

// bell is how a second start of the program calls the window that is up: a
// socket in a folder of this person's own. Who holds the lock beside it has the
// bell, so a socket that a crash left behind is in nobody's way.
type bell struct {
	lock *flock.Flock
	line net.Listener
}

// ring is what a second start asks for.
type ring struct {
	Office string `json:"office"` // "" only wants to see the window
}

// bellFolder is where the bell hangs: where the system keeps what lasts as long
// as this person is logged in, or their own cache.
func bellFolder(getenv func(string) string) (string, error) {
	if folder := getenv("XDG_RUNTIME_DIR"); folder != "" {
		return folder, nil
	}
	folder, err := os.UserCacheDir()
	return filepath.Join(folder, "sofra"), err
}

// bellName keeps the displays of one person apart: a window at home is not what
// somebody wants to see who is logged in from elsewhere.
func bellName(getenv func(string) string) string {
	seat := fnv.New32a()
	for _, name := range []string{"WAYLAND_DISPLAY", "DISPLAY"} {
		fmt.Fprintln(seat, getenv(name))
	}
	return fmt.Sprintf("sofra-%08x", seat.Sum32())
}

// hang hangs the bell up at path, or finds that another run of the program has
// it; then there is neither a bell nor an error.
func hang(ctx context.Context, path string) (*bell, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	lock := flock.New(path + ".lock")
	if mine, err := lock.TryLock(); err != nil || !mine {
		return nil, err
	}
	err := os.Remove(path + ".sock")
	if err == nil || errors.Is(err, os.ErrNotExist) {
		var line net.Listener
		if line, err = (&net.ListenConfig{}).Listen(ctx, "unix", path+".sock"); err == nil {
			return &bell{lock, line}, nil
		}
	}
	return nil, errors.Join(err, lock.Unlock())
}

// ringAt calls the window whose bell hangs at path. One that just begins has
// locked the door and not hung the bell yet, so it is tried for a while.
func ringAt(ctx context.Context, path string, r ring) error {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	for {
		err := ringOnce(ctx, path, r)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(patience / 30):
		}
	}
}

func ringOnce(ctx context.Context, path string, r ring) error {
	line, err := (&net.Dialer{}).DialContext(ctx, "unix", path+".sock")
	if err != nil {
		return err
	}
	defer line.Close()
	end, _ := ctx.Deadline()
	err = errors.Join(line.SetDeadline(end), json.NewEncoder(line).Encode(r))
	if err != nil {
		return err
	}
	var heard ring
	return json.NewDecoder(line).Decode(&heard)
}

// next waits for somebody to ring, and says that they were heard.
func (b *bell) next() (ring, error) {
	for {
		line, err := b.line.Accept()
		if err != nil {
			return ring{}, err
		}
		if r, err := hear(line); err == nil {
			return r, nil
		} // who says nothing that makes sense is left standing
	}
}

func hear(line net.Conn) (r ring, err error) {
	defer line.Close()
	if err := line.SetDeadline(time.Now().Add(patience)); err != nil {
		return r, err
	}
	if err := json.NewDecoder(io.LimitReader(line, longestRing)).Decode(&r); err != nil {
		return r, err
	}
	return r, json.NewEncoder(line).Encode(r)
}

// close takes the bell down.
func (b *bell) close() error {
	if b == nil {
		return nil
	}
	return errors.Join(b.line.Close(), b.lock.Unlock())
}
