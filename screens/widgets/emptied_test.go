package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A field that was left with its text selected, and emptied by the program since, keeps
// the next letter: the selection of a text that is gone once swallowed it.
func TestAnEmptiedFieldKeepsTheNextLetter(t *testing.T) {
	for name, leave := range map[string]func(c fyne.Canvas){
		"forward": func(c fyne.Canvas) { c.FocusNext() }, "backward": func(c fyne.Canvas) { c.FocusPrevious() },
	} {
		for was, now := range map[string]string{"old": "", "a longer text": "abc"} {
			t.Run(name+" "+was, func(t *testing.T) {
				before, field, after := NewTextField("Before"), NewTextField("Field"), NewTextField("After")
				c := show(t, Down(0, before, field, after))
				field.SetText(was)
				c.Focus(field.Target())
				leave(c)
				field.SetText(now)
				field.entry.TypedRune('x')
				field.entry.TypedRune('y')
				if got := field.Text(); got != now+"xy" {
					t.Errorf("typed behind %q it is %q", now, got)
				}
				field.SetText("again")
				c.Focus(field.Target())
				field.SetText("")
				field.entry.TypedRune('x')
				field.entry.TypedRune('y')
				if got := field.Text(); got != "xy" {
					t.Errorf("typed anew it is %q", got)
				}
			})
		}
	}
}
