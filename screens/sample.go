package screens

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"sofra/app"
	"sofra/app/sample"
)

// samplePath is where the sample office is, beside the settings of the desk:
// there is one, and a newcomer is not asked where it is to be.
func (u *UI) samplePath() string {
	if u.drawer == nil {
		return ""
	}
	return filepath.Join(filepath.Dir(u.drawer.path), "sample.sofra")
}

// officeTitle is what the open office is called. The sample has a name in every
// language.
func (u *UI) officeTitle() string {
	if u.office == u.samplePath() {
		return u.book.T("Sample office")
	}
	if u.packet != nil {
		return u.book.T("Packet of {name}", "name", u.packet.Event)
	}
	return officeName(u.office)
}

// lookAround opens the sample office, and makes it first if there is none.
func (u *UI) lookAround() {
	if u.opening {
		return
	}
	u.opening = true
	path := u.samplePath()
	u.job(context.Background(), func(ctx context.Context) func() {
		err := makeSample(ctx, u.open, path)
		return func() {
			u.opening = false
			if err != nil {
				u.refuseOffice(path, err)
				return
			}
			u.openOffice(path, app.Mode{Write: true}, nil)
		}
	})
}

// makeSample makes an office of made-up people, where none is yet. It comes to
// its place only when it is whole: whoever closes the window half-way finds no
// half sample the next time.
func makeSample(ctx context.Context, open app.Opener, path string) error {
	if path == "" {
		return app.ErrNoPlace
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return app.ErrNoPlace
	}
	folder, err := os.MkdirTemp(filepath.Dir(path), "sample-*")
	if err != nil {
		return app.ErrNoPlace
	}
	half := filepath.Join(folder, "sample.sofra")
	a, err := open(ctx, half, app.Mode{Create: true, Write: true})
	if err == nil {
		err = errors.Join(sample.Fill(ctx, a, "small"), a.Close())
	}
	if _, there := os.Stat(path); err == nil && errors.Is(there, fs.ErrNotExist) {
		err = os.Rename(half, path)
	}
	return errors.Join(err, os.RemoveAll(folder))
}
