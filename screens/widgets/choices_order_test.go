package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// A set that nobody touches stays as it was: only what is added stands behind.
func TestChosenKeepTheirOrder(t *testing.T) {
	c := NewChoices("Languages", []Option{{ID: "sq", Text: "Albanian"}, {ID: "sr", Text: "Serbian"}, {ID: "bs", Text: "Bosnian"}}, true)
	show(t, c)
	c.SetChosen("bs", "sq")
	if got := c.Chosen(); !slices.Equal(got, []string{"bs", "sq"}) {
		t.Errorf("untouched: %v", got)
	}
	c.chips[1].Tapped(&fyne.PointEvent{})
	if got := c.Chosen(); !slices.Equal(got, []string{"bs", "sq", "sr"}) {
		t.Errorf("with one more: %v", got)
	}
	c.chips[2].Tapped(&fyne.PointEvent{})
	if got := c.Chosen(); !slices.Equal(got, []string{"sq", "sr"}) {
		t.Errorf("without the first: %v", got)
	}
}

// A word without an end is broken where the line ends, and runs over nothing.
func TestLongWordIsBroken(t *testing.T) {
	name := ""
	for range 30 {
		name += "Übergröße"
	}
	p := Headline(name)
	show(t, p)
	p.Resize(fyne.NewSize(240, 400))
	if len(p.d.objects) < 8 {
		t.Fatalf("%d lines", len(p.d.objects))
	}
	for _, o := range p.d.objects {
		if o.Position().X+o.Size().Width > 240 {
			t.Errorf("a line of %v at %v reaches beyond", o.Size(), o.Position())
		}
	}
	if got := p.AccessibilityLabel(); got != name {
		t.Errorf("it says %q", got)
	}
}
