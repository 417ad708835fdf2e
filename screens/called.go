package screens

import (
	"context"
	"os"
	"path/filepath"

	"sofra/app"
	"sofra/screens/widgets"
)

// knock hangs the bell of this window up, or, where this person has a window
// already, has that one shown with the office at where: then it is answered. A
// bell that cannot be hung, or a window that does not answer, stops nobody.
func knock(ctx context.Context, where string) (b *bell, answered bool) {
	folder, err := bellFolder(os.Getenv)
	if err != nil {
		logError(err)
		return nil, false
	}
	path := filepath.Join(folder, bellName(os.Getenv))
	if b, err = hang(ctx, path); b != nil {
		return b, false
	}
	if err == nil {
		err = ringAt(ctx, path, ring{wholePath(where)})
	}
	if err != nil {
		logError(err)
	}
	return nil, err == nil
}

// wholePath is where an office is, also for a program in another folder.
func wholePath(where string) string {
	if where == "" || isServer(where) {
		return where
	}
	if whole, err := filepath.Abs(where); err == nil {
		return whole
	}
	return where
}

// listen answers the bell as long as the window is there.
func (u *UI) listen(b *bell) {
	if b == nil {
		return
	}
	u.bell = b
	u.away(func() func() {
		r, err := b.next()
		return func() {
			if err == nil {
				u.called(r)
				u.listen(b)
			}
		}
	})
}

// called shows the window to whoever has started the program again, with the
// office that they named. What somebody types in a dialog stays there.
func (u *UI) called(r ring) {
	u.window.RequestFocus()
	if r.Office == "" || u.kiosk != nil || u.App != nil && withoutPassword(r.Office) == withoutPassword(u.office) {
		return
	}
	if u.dialogs.Empty() {
		u.openOffice(r.Office, app.Mode{Write: true}, nil)
		return
	}
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("{name} was not opened.", "name", officeName(r.Office)),
		Text:  b.T("Finish what is open here first, then open that office."), Plain: b.T("Close"),
	})
}
