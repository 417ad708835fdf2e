package command

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// Whoever starts the window and gets none reads why in the words of the desk.
func TestEndedInTheWordsOfTheDesk(t *testing.T) {
	for _, l := range words.Langs() {
		var said strings.Builder
		if exit := Ended(app.ErrNoOpenGL, words.In(l), &said); exit != failed {
			t.Errorf("%s: exit %d", l, exit)
		}
		if want := words.In(l).Say(app.ErrNoOpenGL.Text); !strings.Contains(said.String(), want) {
			t.Errorf("%s: said %q, want %q", l, said.String(), want)
		}
	}
}
