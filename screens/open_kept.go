package screens

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// onlySeen says whether files of that name are looked at and not worked on:
// only such a file is opened as a copy that nobody has to keep.
func onlySeen(name string) bool {
	return slices.Contains([]string{".pdf", ".png", ".jpg", ".jpeg"}, strings.ToLower(filepath.Ext(name)))
}

// openedFolder is where copies of files lie that were opened from the office.
// They go when the desk opens the office the next time.
func openedFolder(desk string) string { return filepath.Join(desk, "opened") }

// openCopy hands a copy of a file to the system's program for it. Where the desk
// has no place for copies, it asks for one.
func (u *UI) openCopy(f app.File) {
	if u.left.folder == "" {
		u.saveKept(f)
		return
	}
	folder := openedFolder(u.left.folder)
	path := filepath.Join(folder, f.Name)
	to := app.Filed{Path: path, End: filepath.Ext(f.Name)}
	u.job(context.Background(), func(ctx context.Context) func() {
		err := os.MkdirAll(folder, 0o700)
		if err == nil {
			err = to.Write(func(w io.Writer) error { return u.App.SaveFileAs(ctx, f.ID, w) })
		}
		return func() { u.openedAt(f, path, fileFault(to, err)) }
	})
}

// openedAt opens a file, or says in words that this computer cannot and where
// the file is.
func (u *UI) openedAt(f app.File, path string, err error) {
	b := u.book
	if err != nil {
		u.fail(err)
		return
	}
	if err := u.desk.OpenURL(fileURL(path)); err == nil {
		u.status.Say("check", widgets.ToneDone, b.T("{file} is open.", "file", f.Name))
		u.status.SetUndo("", nil)
		return
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("No program was found that opens {file}.", "file", f.Name), Width: 520,
		Text: b.T("This computer has no program for files that end in {end}, or none is set for them. The file is whole; a copy is in {folder} until the office is opened again.",
			"end", filepath.Ext(f.Name), "folder", filepath.Dir(path)),
		Plain: b.T("Close"), First: b.T("Save as…"), OnFirst: func() bool { u.dialogs.Top().Close(); u.saveKept(f); return true },
	})
}

// forgetOpened removes copies that were opened before; one that another program
// still has open stays until the next time.
func forgetOpened(desk string) {
	if err := os.RemoveAll(openedFolder(desk)); err != nil && !errors.Is(err, os.ErrNotExist) {
		logError(err)
	}
}

// saveTo writes a file that is given out, and says where it is.
func (u *UI) saveTo(path, end string, write func(context.Context, io.Writer) error) {
	if filepath.Ext(path) == "" {
		path += end
	}
	to := app.Filed{Path: path, End: end, Only: true, Taken: words.T("{file} is there already and is something else. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	u.job(context.Background(), func(ctx context.Context) func() {
		err := to.Write(func(w io.Writer) error { return write(ctx, w) })
		return func() {
			if err != nil {
				u.fail(fileFault(to, err))
				return
			}
			u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
			u.status.SetUndo("", nil)
		}
	})
}
