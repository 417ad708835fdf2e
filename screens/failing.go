package screens

import (
	"context"
	"errors"
	"log/slog"

	"sofra/app"
	"sofra/screens/widgets"
)

// fail is where errors are shown that no form has a place for.
func (u *UI) fail(err error) {
	var broke *mishap
	switch {
	case u.kiosk != nil: // a visitor stands there
		logError(err)
		return
	case errors.As(err, &broke):
		u.sayBroke(broke)
		return
	case errors.Is(err, context.Canceled):
		return
	}
	sentence := u.sentence(err)
	if u.status == nil {
		u.dialogs.Open(widgets.Asking{Title: u.book.T("This did not work"), Text: sentence, Plain: u.book.T("Close")})
		return
	}
	u.status.Say("error", widgets.ToneError, sentence)
	u.status.SetUndo("", nil)
}

// sentence says an error to the user: a fault in its own words, a broken rule
// in its own, and of all else that nothing was changed. That goes to the log.
func (u *UI) sentence(err error) string {
	var fault *app.Fault
	var invalid app.Invalid
	switch {
	case errors.As(err, &fault):
		return u.say(fault.Text)
	case errors.As(err, &invalid) && len(invalid) > 0:
		return u.say(invalid[0].Text)
	}
	logError(err)
	return u.book.T("Something went wrong. Nothing was changed.")
}

// logError writes an error down for whoever mends the program.
func logError(err error) { slog.Error("unexpected", "err", err) }
