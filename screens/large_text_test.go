package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"sofra/app/words"
)

// At 150 % nothing needs more room than people's screens have: the window would
// grow beyond them, and stay so.
func TestLargeTextFitsTheScreen(t *testing.T) {
	u := desk(t, full(t))
	for _, l := range []words.Lang{words.En, words.Sq, words.SrCyrl} {
		u.speak(l)
		for _, size := range []float32{1.25, 1.5} {
			u.dress(func(s *settings) { s.TextSize = size })
			for _, screen := range windowSizes() {
				const menu = 28 // the toolkit's own, above the content
				u.window.Resize(screen)
				everyView(u, func(view string) {
					least := u.window.Content().MinSize()
					if least.Width > screen.Width || least.Height > screen.Height-menu*size {
						t.Errorf("%s in %s at %v: needs %v of %v", view, l, size, least, screen)
					}
				})
				u.show("today")
				look(t, u, fmt.Sprintf("large-today-%s-%v-%.0f", l, size, screen.Width))
			}
		}
	}
	u.window.Resize(fyne.NewSize(1366, 768))
}
