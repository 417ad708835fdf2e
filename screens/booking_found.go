package screens

import (
	"context"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// unknownTick is the box of a booking whose artist is still to be found: with it
// the artist cannot be chosen.
func (u *UI) unknownTick(k *app.BookingRow, artist input) input {
	who := artist.field.(*widgets.Picker)
	tick := widgets.NewCheck(u.book.T("Not yet known: book the part first"), func(ticked bool) {
		if who.Enable(); ticked {
			who.SetChosen(widgets.Option{})
			who.Disable()
		}
	})
	if k.Unknown() && k.Version > 0 {
		tick.SetChecked(true)
		who.Disable()
	}
	return input{name: "Unknown", field: tick, wide: true, take: func() words.Text { return words.Text{} }}
}

// partNeeded holds what is played against the box.
func (u *UI) partNeeded(plays input, tick input) input {
	box, what := tick.field.(*widgets.Check), plays.field.(*widgets.TextField)
	return u.ruled(plays, func() words.Text {
		if box.Checked() && strings.TrimSpace(what.Text()) == "" {
			return words.T("Write what they play.")
		}
		return words.Text{}
	})
}

// artistNeeded holds the artist of a booking against the box.
func artistNeeded(artist input, tick input) input {
	inner, box := artist.take, tick.field.(*widgets.Check)
	artist.take = func() words.Text {
		problem := inner()
		if problem.Empty() && !box.Checked() && artist.field.(*widgets.Picker).Chosen().ID == "" {
			return words.T("Choose one artist or one ensemble.")
		}
		return problem
	}
	return artist
}

// askFound asks who was found for a booking of somebody not yet known.
func (u *UI) askFound(k *app.BookingRow) {
	b, found, draft := u.book, app.FoundArtist{}, *k
	artist := u.artist("PersonID", b.T("Artist or ensemble"), billed{&found.PersonID, &found.EnsembleID, ""}).row()
	artist.field.(*widgets.Picker).OnChanged = func(widgets.Option) {}
	seen := u.noteDay(&draft, []input{artist})
	reason := u.line("Reason", b.T("Reason, where there is a doubt"), &found.Reason, app.LengthRule).row()
	u.ask(form{
		title: u.artistName(k), text: join(k.Event, u.day(k.Day)), verb: b.T("Name the artist"), above: seen.notes,
		inputs: []input{artist, reason},
		save:   func(ctx context.Context) error { return u.App.FindArtist(ctx, k.ID, found) },
	})
}
