package screens

import (
	"fmt"
	"testing"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// TestEveryPageInTheDark looks at every page in the two other looks, in the two
// languages whose words are the longest and the least alike.
func TestEveryPageInTheDark(t *testing.T) {
	u := desk(t, full(t))
	for _, other := range []widgets.Look{widgets.Dark, widgets.HighContrast} {
		u.look = other
		u.wear()
		for _, l := range []words.Lang{words.Sq, words.SrCyrl} {
			u.speak(l)
			everyView(u, func(view string) {
				look(t, u, fmt.Sprintf("look-%s-%s-%s", lookWord(other), view, l))
				for _, w := range misfits(u) {
					t.Errorf("%s, %s, %s: %s", lookWord(other), view, l.Name(), w)
				}
			})
		}
	}
}
