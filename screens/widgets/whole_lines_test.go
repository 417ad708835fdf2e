package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A sentence that has to be read is whole, and its row as high as it needs.
func TestWholeLineOfARow(t *testing.T) {
	const why = "They count for the project and for no event, until somebody says which event they are of."
	cut := NewActionRow("warning", ToneWarning, "2 forms name no event", why).WithAction("Show", func() {})
	whole := NewActionRow("warning", ToneWarning, "2 forms name no event", why).WithAction("Show", func() {}).WithWhole()
	w := test.NewTempWindow(t, Down(0, cut, whole, Gap()))
	w.SetPadded(false)
	for _, width := range []float32{360, 900} {
		w.Resize(fyne.NewSize(width, 300))
		w.Resize(fyne.NewSize(width, 301))
		if got := cut.Size().Height; got != 50 {
			t.Errorf("a row of one line is %.0f high", got)
		}
		high, room := whole.Size().Height, whole.whole.Size().Height
		if narrow := width < 500; narrow && high <= 50 || !narrow && high != 50 {
			t.Errorf("at %.0f the row is %.0f high", width, high)
		}
		if end := whole.whole.Position().Y + room; room < whole.whole.heightAt(whole.whole.Size().Width) || end > high {
			t.Errorf("at %.0f the sentence ends at %.0f of %.0f", width, end, high)
		}
	}
}

// A label that is too long goes on in the next line; nothing of it is cut.
func TestLongLabelOfAFact(t *testing.T) {
	f := NewFacts(Fact{"Heard such music before this evening or ever", "Yes"}, Fact{"Date", "08.03.2025"})
	w := test.NewTempWindow(t, f)
	w.SetPadded(false)
	for width, lines := range map[float32]int{300: 2, 900: 1} {
		w.Resize(fyne.NewSize(width, 200))
		if got := len(f.labels[0].runs); f.labels[0].d == nil || got < lines {
			t.Errorf("at %.0f the label has %d lines", width, got)
		}
		if top, end := f.labels[1].Position().Y, f.labels[0].Position().Y+f.labels[0].heightAt(f.labels[0].Size().Width); end > top {
			t.Errorf("at %.0f the label ends at %.0f, the next begins at %.0f", width, end, top)
		}
	}
}
