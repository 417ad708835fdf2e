package screens

import (
	"fmt"
	"testing"

	"sofra/app/words"
)

// TestLargeTextFits looks at every page in the two larger sizes of text, in every
// language and at both sizes of the window.
func TestLargeTextFits(t *testing.T) {
	u := desk(t, full(t))
	for _, scale := range textSizes()[1:] {
		u.dress(func(s *settings) { s.TextSize = scale })
		for _, size := range windowSizes() {
			u.window.Resize(size)
			for _, l := range words.Langs() {
				u.speak(l)
				everyView(u, func(view string) {
					look(t, u, fmt.Sprintf("sizes-%s-%s-%.0f-%.0f", view, l, scale*100, size.Width))
					for _, w := range misfits(u) {
						t.Errorf("%s, %s, %.0f %%, %.0f wide: %s", view, l.Name(), scale*100, size.Width, w)
					}
				})
			}
		}
	}
}
