package screens

import "sofra/app"

// artistName is how a booking is called: by its artist, or by what somebody not
// yet known is to play.
func (u *UI) artistName(k *app.BookingRow) string {
	if k.Unknown() {
		return u.notYetKnown(k.Plays)
	}
	return u.nameShown(k.Artist)
}

// notYetKnown says it of a part for which somebody is still to be found.
func (u *UI) notYetKnown(plays string) string {
	return u.say(app.NotYetKnown(plays))
}
