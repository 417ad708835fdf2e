package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestALongErrorIsWrittenOverSeveralLines(t *testing.T) {
	const long = "A grant's code begins with two capital letters, then capitals, figures and hyphens: NL-2024."
	code, next := NewTextField("Code"), NewTextField("Title")
	c := show(t, Inset(0, 0, Down(0)))
	d := NewDialogs(c)
	dialog := d.Open(Asking{Title: "New grant", Body: NewForm(2, code, next, NewTextField("Below")), Width: 480, First: "Save"})
	box, tall := code.face.box.Size().Height, dialog.panel.Size().Height
	code.SetError(long)
	if got := code.face.sentence.full; got != long {
		t.Errorf("it is cut: %q", got)
	}
	lines := len(code.face.sentence.d.objects)
	if lines < 2 || code.face.box.Size().Height != box {
		t.Errorf("%d lines, the box is %v high and was %v", lines, code.face.box.Size().Height, box)
	}
	grown := dialog.panel.Size().Height - tall
	if want := float32(lines-1) * code.face.sentence.lineHeight(); grown < want-1 || grown > want+1 {
		t.Errorf("the dialog grew by %v for %d lines", grown, lines)
	}
	for _, o := range code.face.sentence.d.objects {
		if end := o.Position().X + o.Size().Width + code.face.sentence.Position().X; end > code.Size().Width+1 {
			t.Errorf("a line ends at %v of %v", end, code.Size().Width)
		}
	}
	code.SetError("")
	if dialog.panel.Size().Height != tall {
		t.Errorf("the dialog stays %v high, it was %v", dialog.panel.Size().Height, tall)
	}
	next.SetHint(long)
	if next.face.sentence.full != long || dialog.panel.Size().Height <= tall {
		t.Error("a long hint is cut, or the dialog has not grown")
	}
}

// A page that has kept one line free for the sentence shows one, cut.
func TestALongErrorWithoutRoomIsCut(t *testing.T) {
	f := NewTextField("Head-count")
	show(t, f)
	f.Resize(fyne.NewSize(120, fieldLabel+fieldHeight+fieldFoot))
	f.SetError("A whole number is needed, and nothing else.")
	if got := f.face.sentence.full; !strings.HasSuffix(got, "…") || f.face.box.Size().Height != fieldHeight {
		t.Errorf("it says %q below a box of %v", got, f.face.box.Size().Height)
	}
	if f.AccessibilityLabel() != "Head-count. A whole number is needed, and nothing else." {
		t.Errorf("it is called %q", f.AccessibilityLabel())
	}
}
