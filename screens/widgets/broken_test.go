package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestBrokenOutline looks at the pixels: strokes and gaps along each edge, and
// nothing inside.
func TestBrokenOutline(t *testing.T) {
	f := newDatedFace()
	f.of = Dated{Mark: MarkIdea}
	w := test.NewTempWindow(t, f)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(60, 20))
	picture := w.Canvas().Capture()
	inked := func(x, y int) bool {
		return color.NRGBAModel.Convert(picture.At(x, y)) == palette[ColorNameFieldEdge][0]
	}
	level, upright, inside := 0, 0, 0
	for x := range 60 {
		if inked(x, 0) {
			level++
		}
		if inked(x, 10) && x > 0 && x < 59 {
			inside++
		}
	}
	for y := range 20 {
		if inked(0, y) {
			upright++
		}
	}
	if level < 25 || level > 45 || upright < 6 || upright > 14 || inside > 0 {
		t.Errorf("%d of 60 points above, %d of 20 at the side and %d inside are inked", level, upright, inside)
	}
}
