package screens

import (
	"context"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// isServer says whether an office is on a server and not in a file.
func isServer(where string) bool {
	return strings.HasPrefix(where, "postgres://") || strings.HasPrefix(where, "postgresql://")
}

// withoutPassword is where an office is, as it may be shown and remembered: a
// whole path, or an address without its secrets; "" for one that cannot be read.
func withoutPassword(where string) string {
	if where == "" {
		return ""
	}
	if !isServer(where) {
		path, err := filepath.Abs(where)
		if err != nil {
			return ""
		}
		return path
	}
	u, err := url.Parse(where)
	if err != nil {
		return ""
	}
	if u.User != nil {
		u.User = url.User(u.User.Username())
	}
	q := u.Query()
	q.Del("password")
	q.Del("sslpassword")
	u.RawQuery = q.Encode()
	return u.String()
}

// officeName is what the office is called: its file, without folder and end,
// or the last part of a server's address, which holds no password.
func officeName(where string) string {
	where, _, _ = strings.Cut(withoutPassword(where), "?")
	name := filepath.Base(where)
	for _, end := range []string{".sofra", ".gz", ".csv", ".xlsx"} { // a file may lend it its name
		if strings.EqualFold(filepath.Ext(name), end) {
			name = name[:len(name)-len(end)]
		}
	}
	return name
}

// officePlace is where it is: the folder, or the server.
func officePlace(where string) string {
	if !isServer(where) {
		return filepath.Dir(where)
	}
	u, err := url.Parse(where)
	if err != nil {
		return ""
	}
	return u.Host
}

func (u *UI) openRecent(where string) {
	if u.dialogs.Empty() {
		u.openOffice(where, app.Mode{Write: true}, nil)
	}
}

// recentRows are those offices as the first screen shows them.
func (u *UI) recentRows() (rows []fyne.CanvasObject) {
	const seen = 3
	for _, where := range u.settings.Recent[:min(len(u.settings.Recent), seen)] {
		icon := "file"
		if isServer(where) {
			icon = "link"
		}
		row := widgets.NewActionRow(icon, widgets.ToneNone, officeName(where), officePlace(where))
		rows = append(rows, row.WithOpen(func() { u.openRecent(where) }))
	}
	return rows
}

// forgetRecent takes an office off the list: its file is gone for good.
func (u *UI) forgetRecent(where string) {
	u.remember(func(s *settings) { s.forget(where) })
	u.rebuild()
}

// connect asks for the address of a server, and for the password, which is not
// kept. Where an office there did not let the desk in, its address stands there.
func (u *UI) connect(where string) {
	b := u.book
	address := widgets.NewTextField(b.T("Address"))
	address.SetPlaceHolder("postgres://")
	address.SetText(where)
	password := u.secret(b.T("Password"))
	password.SetHint(b.T("It is not remembered."))
	ask := widgets.Asking{
		Title: b.T("Connect to a server"), Body: widgets.Down(2, address, password), Width: 560,
		Plain: b.T("Cancel"), First: b.T("Connect"),
		OnFirst: func() bool {
			whole, ok := withPassword(strings.TrimSpace(address.Text()), password.Text())
			if !ok {
				address.SetError(b.T("An address looks like postgres://name@server/office."))
				return false
			}
			u.openOffice(whole, app.Mode{Write: true}, nil)
			return true
		},
	}
	if where != "" {
		ask.FirstFocus = password.Target()
	}
	u.dialogs.Open(ask)
}

// withPassword puts a password into an address; an empty one leaves it as it is.
func withPassword(address, password string) (whole string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || !isServer(address) || u.Host == "" {
		return "", false
	}
	if password != "" {
		u.User = url.UserPassword(u.User.Username(), password)
	}
	return u.String(), true
}

// remember keeps something of this desk for its next start.
func (u *UI) remember(change func(*settings)) {
	change(&u.settings)
	if u.drawer == nil {
		return
	}
	u.drawer.put(change)
	u.job(context.Background(), func(context.Context) func() {
		err := u.drawer.save()
		return func() {
			if err != nil {
				logError(err)
			}
		}
	})
}
