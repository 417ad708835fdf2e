package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What is too long for its row ends in …, the name and what stands beside it,
// also after the row was drawn anew.
func TestLongOptionsAreCut(t *testing.T) {
	long := strings.Repeat("Ansambl narodnih igara i pesama ", 6)
	s := NewSelect("Project", []Option{{ID: "a", Text: long}, {ID: "b", Text: long, Quiet: long}, {ID: "c", Text: "NL-2024", Quiet: long}})
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
			end := r.text.Position().X + r.text.MinSize().Width
			if o := r.list.options[r.index]; end > r.Size().Width || o.Text == long && !strings.HasSuffix(r.text.Text, "…") || o.Text != long && r.text.Text != o.Text {
				t.Errorf("a row %v wide says %q, up to %v", r.Size().Width, r.text.Text, end)
			}
			if q := r.quiet; q.Text != "" && (!strings.HasSuffix(q.Text, "…") || q.Position().X < end || q.Position().X+q.MinSize().Width > r.Size().Width) {
				t.Errorf("beside a name that ends at %v, %q begins at %v", end, q.Text, q.Position().X)
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
	if checked != 4 {
		t.Errorf("%d places were looked at", checked)
	}
}
