package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A name too long for its row ends in …, also after the row was drawn anew.
func TestLongOptionsAreCut(t *testing.T) {
	long := strings.Repeat("Ansambl narodnih igara i pesama ", 6)
	s := NewSelect("Ensemble", []Option{{ID: "a", Text: long}, {ID: "b", Text: long, Quiet: "Organisation"}})
	c := show(t, s)
	s.SetChosen("a")
	s.Refresh()
	c.Focus(s.Target())
	press(t, c, fyne.KeyDown, fyne.KeyDown)
	checked := 0
	for _, o := range append(test.LaidOutObjects(c.Overlays().Top()), test.LaidOutObjects(c.Content())...) {
		if r, ok := o.(*optionRow); ok {
			r.Refresh()
			checked++
			if end := r.text.Position().X + r.text.MinSize().Width; !strings.HasSuffix(r.text.Text, "…") || end > r.Size().Width {
				t.Errorf("a row %v wide says %q, %v wide", r.Size().Width, r.text.Text, end)
			}
		}
		if f, ok := o.(*choiceFace); ok {
			f.Refresh()
			checked++
			if !strings.HasSuffix(f.words.Text, "…") || f.words.MinSize().Width > f.Size().Width {
				t.Errorf("a field %v wide says %q", f.Size().Width, f.words.Text)
			}
		}
	}
	if checked != 3 {
		t.Errorf("%d places were looked at", checked)
	}
}
