package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// closing is the verb that ends the work on a meeting, or takes it up again.
func (p *discussion) closing(u *UI) *widgets.Button {
	if p.now.Closed() {
		return widgets.NewButton(u.book.T("Reopen the meeting"), func() {
			u.change(func(ctx context.Context) error { return u.App.ReopenMeeting(ctx, p.event) })
		}).WithIcon("undo")
	}
	return widgets.NewFirst(u.book.T("Close the meeting"), func() { p.close(u) }).WithIcon("check")
}

// closedWhen says when a meeting was closed, and by whom.
func (u *UI) closedWhen(e app.Event) string {
	if e.ClosedBy == "" {
		return u.book.T("Closed: {moment}.", "moment", u.moment(e.ClosedAt))
	}
	return u.book.T("Closed: {moment}, {name}.", "moment", u.moment(e.ClosedAt), "name", e.ClosedBy)
}

// close says what the meeting still lacks, and closes it all the same where the
// person goes on.
func (p *discussion) close(u *UI) {
	background(u, func(ctx context.Context) ([]words.Text, error) { return u.App.ClosingDoubts(ctx, p.event) }, func(doubts []words.Text) {
		b, verb := u.book, u.book.T("Close the meeting")
		if p.unkept(u) {
			doubts = append(doubts, words.T("The speaking time was counted, and is not kept yet."))
		}
		var body []fyne.CanvasObject
		for _, d := range doubts {
			body = append(body, widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(d)))
		}
		if len(doubts) == 0 {
			body = append(body, widgets.NewNote(widgets.ToneDone, "check", "", b.T("Nothing is missing.")))
		} else {
			verb = b.T("Close all the same")
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("Close the meeting {name}?", "name", p.now.Title), Text: b.T("The event is done then, and its decisions get their numbers in the register."),
			Body: widgets.Down(8, body...), Width: 520, Plain: b.T("Go back"), First: verb, OnFirst: func() bool {
				u.change(func(ctx context.Context) error { return u.App.CloseMeeting(ctx, p.event) })
				return true
			},
		})
	})
}
