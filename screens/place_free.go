package screens

import (
	"context"
	"os"
	"path/filepath"

	"sofra/app"
	"sofra/screens/widgets"
)

// ended is a path with the end of a name, where it has none of its own.
func ended(path, name string) string {
	if filepath.Ext(path) == "" {
		path += filepath.Ext(name)
	}
	return path
}

// ifFree goes on where nothing has that path yet. An office is never written
// over; another file is, if the person says so.
func (u *UI) ifFree(path string, refuse func(sentence string), then func()) {
	u.job(context.Background(), func(context.Context) func() {
		there, err := os.Lstat(path)
		return func() {
			switch {
			case err != nil: // what else is wrong, the verb says
				then()
			case !there.Mode().IsRegular(), filepath.Ext(path) == ".sofra":
				refuse(u.say(app.ErrExists.Text))
			default:
				u.askReplace(path, then)
			}
		}
	})
}

// askReplace asks whether a file may be written over.
func (u *UI) askReplace(path string, then func()) {
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Replace {file}?", "file", filepath.Base(path)), Text: b.T("There is a file of this name already. What is in it would be lost."),
		Plain: b.T("Go back"), Danger: b.T("Replace"),
		OnDanger: func() bool { u.dialogs.Top().Close(); then(); return true },
	})
}
