package screens

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/ncruces/zenity"

	"sofra/app"
	"sofra/screens/widgets"
)

// makeOffice makes an empty office at a place that is asked for.
func (u *UI) makeOffice() {
	u.choosePlace(true, u.book.T("Office")+".sofra", func(path string) {
		u.openOffice(path, app.Mode{Create: true, Write: true}, nil)
	})
}

// beginWithFile asks for a file first, then for the office it comes into.
func (u *UI) beginWithFile() { u.choosePlace(false, "", u.makeOfficeFor) }

// makeOfficeFor makes an empty office at a place that is asked for, and opens
// it where the file is brought in.
func (u *UI) makeOfficeFor(file string) {
	u.choosePlace(true, officeName(file)+".sofra", func(path string) {
		u.waiting = file
		u.openOffice(path, app.Mode{Create: true, Write: true}, nil)
	})
}

// chooseOffice asks for an office and opens it.
func (u *UI) chooseOffice() {
	u.choosePlace(false, "", u.openOrBringBack)
}

// saveCopy writes a checked copy of the office.
func (u *UI) saveCopy() { u.saveCopyAs(officeName(u.office) + " 1.sofra") }

func (u *UI) saveCopyAs(name string) {
	u.choosePlace(true, name, func(path string) {
		u.job(context.Background(), func(ctx context.Context) func() {
			_, err := sure(u.mishaps, func() (struct{}, error) { return struct{}{}, u.App.Backup(ctx, path) })
			return func() {
				if err != nil {
					u.refuseCopy(path, err)
					return
				}
				u.noteCopy(app.DateOf(time.Now()))
				u.pageNow().load(u)
				u.status.Say("check", widgets.ToneDone, u.book.T("A copy is in {file}.", "file", path))
				u.status.SetUndo("", nil)
			}
		})
	})
}

// refuseCopy says why there is no copy, and asks for another place; what was
// typed stands there.
func (u *UI) refuseCopy(path string, err error) {
	var broke *mishap
	if errors.As(err, &broke) {
		u.fail(err)
		return
	}
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("The copy was not saved."), Text: u.sentence(err), Plain: b.T("Close"), First: b.T("Choose another place"),
		OnFirst: func() bool { u.dialogs.Top().Close(); u.saveCopyAs(path); return true },
	})
}

// choosePlace asks for a file with the desktop's own dialog. Where the desktop
// has none, the path is typed. One to be kept has the end of the name proposed.
func (u *UI) choosePlace(save bool, name string, then func(path string)) {
	if u.now {
		u.typePlace(save, name, then)
		return
	}
	u.job(context.Background(), func(ctx context.Context) func() {
		path, err := desktopDialog(ctx, save, name)
		return func() {
			whole := ended(path, name)
			switch {
			case errors.Is(err, zenity.ErrCanceled):
			case err != nil:
				u.typePlace(save, name, then)
			case !save || whole == path: // the desktop has asked whether it may be replaced
				then(path)
			default:
				u.ifFree(whole, func(string) { u.typePlace(save, whole, then) }, func() { then(whole) })
			}
		}
	})
}

func desktopDialog(ctx context.Context, save bool, name string) (string, error) {
	options := []zenity.Option{zenity.Context(ctx)}
	if name != "" {
		options = append(options, zenity.Filename(inHome(name)))
	}
	if save {
		return zenity.SelectFileSave(append(options, zenity.ConfirmOverwrite())...)
	}
	return zenity.SelectFile(options...)
}

// typePlace asks for a path in a field.
func (u *UI) typePlace(save bool, name string, then func(path string)) {
	title, verb := u.book.T("Which file?"), u.book.T("Open")
	if save {
		title, verb = u.book.T("Where is the file to be kept?"), u.book.T("Save")
	}
	path := widgets.NewTextField(u.book.T("File"))
	if name != "" {
		path.SetText(inHome(name))
	}
	var dialog *widgets.Dialog
	dialog = u.dialogs.Open(widgets.Asking{Title: title, Body: path, Plain: u.book.T("Cancel"), First: verb, Width: 560, OnFirst: func() bool {
		typed := path.Text()
		if typed == "" {
			path.SetError(u.book.T("A file is needed."))
			return false
		}
		check := u.ifThere
		if save {
			typed, check = ended(typed, name), u.ifFree
		}
		check(typed, path.SetError, func() {
			dialog.Close() // what comes then may ask something else
			then(typed)
		})
		return false
	}})
}

// ifThere goes on where there is such a file: else whoever mistyped its path
// would be asked the next question.
func (u *UI) ifThere(path string, refuse func(sentence string), then func()) {
	u.job(context.Background(), func(context.Context) func() {
		_, err := os.Stat(path)
		return func() {
			if err != nil {
				refuse(u.say(app.ErrMissingFile.Text))
				return
			}
			then()
		}
	})
}

// inHome is a file of that name in the user's own folder; a whole path stays.
func inHome(name string) string {
	home, err := os.UserHomeDir()
	if err != nil || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(home, name)
}
