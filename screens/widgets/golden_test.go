package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The goldens hold what a few small widgets are made of: colours by name,
// measures, words. Pictures would differ from screen to screen.
func TestGoldens(t *testing.T) {
	nothing := func() {}
	off := NewFirst("Send", nothing)
	off.DisableBecause("Nothing to send")
	chip := NewChip("Role: artist", nil).WithCross(nothing)
	chip.SetChosen(true)
	date := NewDateField("Date", dateWords())
	date.SetText("31.02.2025")
	date.Check()
	for name, o := range map[string]fyne.CanvasObject{
		"first":     NewFirst("Save", nothing).WithIcon("check"),
		"disabled":  off,
		"chip":      chip,
		"tag":       NewTag("Runs out", ToneWarning),
		"note":      NewNote(ToneError, "error", "Not kept.", "Another desk changed this person."),
		"datefield": date,
	} {
		t.Run(name, func(t *testing.T) {
			w := test.NewTempWindow(t, o)
			w.SetPadded(false)
			w.Resize(fyne.NewSize(240, o.MinSize().Height))
			test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
		})
	}
}
