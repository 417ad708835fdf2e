package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// heldMove is what confirming a hold moves, with the names of the places.
type heldMove struct {
	app.HoldMove
	from, to string
}

// moveOf reads what confirming a hold moves, and the names where it does.
func moveOf(ctx context.Context, a *app.App, h app.Hold) (m heldMove, err error) {
	if m.HoldMove, err = a.MoveOf(ctx, h); err != nil || !m.Moves() {
		return m, err
	}
	if m.from, err = wishName(ctx, a, m.From); err == nil {
		m.to, err = wishName(ctx, a, m.To)
	}
	return m, err
}

// wishName is what a place is called: its venue, and its room where it has one.
func wishName(ctx context.Context, a *app.App, w app.Wish) (string, error) {
	if w.VenueID == "" {
		return "", nil
	}
	v, err := a.Venue(ctx, w.VenueID)
	name := v.Name
	for _, r := range v.Rooms {
		if r.ID == w.RoomID && r.Name != name {
			name = join(name, r.Name)
		}
	}
	return name, err
}

// moveNotes say before a date is confirmed that it moves the event, and who and
// what says otherwise then.
func (u *UI) moveNotes(m heldMove) []fyne.CanvasObject {
	if !m.Moves() {
		return nil
	}
	moved := u.book.T("This moves the event from {before} to {after}.",
		"before", join(u.shortDay(m.From.Day), m.from), "after", join(u.shortDay(m.To.Day), m.to))
	return []fyne.CanvasObject{widgets.NewNote(widgets.ToneWarning, "warning", moved, strings.Join(m.Says(u.book), " "))}
}

// cannotConfirm says what no reason helps against, and whether there is that.
func (u *UI) cannotConfirm(doubts []app.Doubt) bool {
	d, final := app.Final(doubts)
	if final {
		u.dialogs.Open(widgets.Asking{
			Title: u.book.T("This date cannot be confirmed"), Text: u.say(d.Text()),
			Plain: u.book.T("Go back"), Width: 520,
		})
	}
	return final
}
