package screens

import (
	"cmp"
	"context"
	"path/filepath"

	"sofra/app/exchange"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// exported is one way to give the office's records to other programs.
type exported struct {
	end   string // of the file's name
	name  string // without its end; "" is that of the office
	doing words.Text
	done  func(file string) words.Text
	write func(ctx context.Context, path string, o exchange.Out) error
}

// exportActions stand in the menu of files.
func (u *UI) exportActions() []action {
	b := u.book
	return []action{
		{label: b.T("Export the calendar…"), icon: "calendar", then: true, can: withoutWork, do: (*UI).exportCalendar},
		{label: b.T("Export the contacts…"), icon: "people", can: withoutWork, do: (*UI).exportContacts},
		{label: b.T("Export the activity file (IATI)…"), icon: "file", can: withoutWork, do: func(u *UI) { u.exportActivity("") }},
	}
}

// withoutWork is possible in an office where nothing runs that is watched.
func withoutWork(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() || u.long == nil {
		return why
	}
	return words.T("Something else is still running. Wait for its end, or cancel it.")
}

func (u *UI) exportCalendar() {
	u.export(exported{".ics", "", words.T("Exporting the calendar"),
		func(file string) words.Text { return words.T("The calendar is in {file}.", "file", file) },
		func(ctx context.Context, path string, o exchange.Out) error {
			return exchange.SaveCalendar(ctx, u.App, path, o)
		}})
}

// exportContacts says first who in the file may not be named outside the office,
// if anybody. It writes the old version, which telephones, Outlook and Google
// all take.
func (u *UI) exportContacts() {
	load(u, func(ctx context.Context) (int, error) { return exchange.Hushed(ctx, u.App, true) }, func(n int) {
		if n == 0 {
			u.writeContacts()
			return
		}
		b := u.book
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Export the contacts all the same?"), Text: u.say(exchange.HushedText(n)), Plain: b.T("Go back"), First: b.T("Export"),
			OnFirst: func() bool { u.dialogs.Top().Close(); u.writeContacts(); return true },
		})
	})
}

func (u *UI) writeContacts() {
	u.export(exported{".vcf", "", words.T("Exporting the contacts"),
		func(file string) words.Text { return words.T("The contacts are in {file}.", "file", file) },
		func(ctx context.Context, path string, o exchange.Out) error {
			return exchange.SaveContacts(ctx, u.App, path, exchange.ContactsOut{Out: o, Version: exchange.CardOld})
		}})
}

// export asks where to keep the file and writes it. The status line shows how
// far it is, on every page, and at the end where the file is.
func (u *UI) export(e exported) {
	u.choosePlace(true, cmp.Or(e.name, officeName(u.office))+e.end, func(path string) {
		if filepath.Ext(path) == "" {
			path += e.end
		}
		w := newWatch(u, e.doing)
		w.job.home = nil // no page draws it
		out := exchange.Out{Book: u.book, Progress: w.job.report}
		long(u, w.job, func(ctx context.Context) (string, error) { return path, e.write(ctx, path, out) }, func(path string, err error) {
			u.showWork()
			if err != nil {
				u.fail(err)
				return
			}
			u.status.Say("check", widgets.ToneDone, u.say(e.done(path)))
			u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
		})
	})
}
