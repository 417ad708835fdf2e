package widgets

import "fyne.io/fyne/v2"

// eyeKey shows and hides the letters of a passphrase while its field has the
// keyboard.
const eyeKey = fyne.KeyF2

// newEye shows and hides the letters of a passphrase; a space that is typed past
// the field must uncover nothing.
func newEye(entry *Entry, tip string) *mark {
	var eye *mark
	turn := func() {
		entry.Password = !entry.Password
		entry.Refresh()
		eye.Refresh()
	}
	icon := func() string {
		if entry.Password {
			return "eye"
		}
		return "eye-off"
	}
	eye = newMark(tip, icon, func() {
		turn()
		if c := canvasOf(eye); c != nil {
			entry.goOn(c)
		}
	})
	entry.key = func(event *fyne.KeyEvent) bool {
		if event.Name == eyeKey {
			turn()
		}
		return event.Name == eyeKey
	}
	return eye
}
