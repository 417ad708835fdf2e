package screens

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sofra/app/words"
	"sofra/db/dbtest"
)

// The keys of a menu stand in one column, in an ink that can be read: that of
// the labels.
func TestKeysOfAMenuCanBeRead(t *testing.T) {
	u := desk(t, dbtest.New(t))
	t.Cleanup(func() { u.speak(words.En) })
	for _, l := range words.Langs() {
		u.speak(l)
		for _, m := range u.window.MainMenu().Items {
			var ends []float32
			for _, item := range m.Items {
				if _, keys := item.Shortcut.(fyne.KeyboardShortcut); keys {
					t.Errorf("%s: the toolkit writes the keys of %q", l, item.Label)
				}
				if label, key, ok := strings.Cut(item.Label, "\t"); ok {
					before := item.Label[:strings.LastIndex(item.Label, "\t")+1]
					ends = append(ends, fyne.MeasureText(before, theme.TextSize(), fyne.TextStyle{}).Width)
					if key == "" || label == "" {
						t.Errorf("%s: half a line: %q", l, item.Label)
					}
				}
			}
			for _, end := range ends {
				if math.Abs(float64(end-ends[0])) > 1 {
					t.Errorf("%s, %s: keys begin at %v", l, m.Label, ends)
				}
			}
		}
	}
	u.speak(words.En)
	menu := widget.NewMenu(u.window.MainMenu().Items[0])
	for _, o := range test.LaidOutObjects(menu) {
		text, ok := o.(*canvas.Text)
		if _, _, _, alpha := theme.Color(theme.ColorNameForeground).RGBA(); ok && strings.Contains(text.Text, "Ctrl+") {
			if _, _, _, a := text.Color.RGBA(); a != alpha {
				t.Errorf("%q is drawn in an ink of %d of %d", text.Text, a, alpha)
			}
		}
	}
}
