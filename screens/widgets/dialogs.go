package widgets

import (
	"fyne.io/fyne/v2"
)

// Asking is a question to the person. Title is the question, Text the
// consequence. Esc is always Plain; Return is First, or Plain where there is no
// First. Danger is outlined and never the default.
type Asking struct {
	Title, Text          string
	Body                 fyne.CanvasObject
	Plain, First, Danger string
	// OnFirst and OnDanger close the dialog by answering yes.
	OnFirst, OnDanger func() bool
	OnPlain           func()
	// OnLeave is asked before Plain closes the dialog; no keeps it open.
	OnLeave func() bool
	// Width at text scale 1; 420 without one.
	Width float32
	// FirstFocus gets the keyboard instead of the first field.
	FirstFocus fyne.Focusable
}

// Dialogs is the stack of open dialogs over one window. Only the top one can be
// closed: Fyne would take those above a lower one away without a word.
type Dialogs struct {
	canvas fyne.Canvas
	open   []*Dialog
}

// NewDialogs is an empty stack.
func NewDialogs(c fyne.Canvas) *Dialogs { return &Dialogs{canvas: c} }

// Open asks, and gives the keyboard to the first field or the plain button.
func (d *Dialogs) Open(ask Asking) *Dialog {
	dialog := newDialog(d, ask)
	dialog.opener = d.canvas.Focused()
	d.canvas.Unfocus() // else its ring is seen behind the dialog, beside the one in it
	d.open = append(d.open, dialog)
	d.canvas.Overlays().Add(dialog)
	dialog.Resize(d.canvas.Size())
	dialog.start()
	return dialog
}

// Top is the dialog that has the keyboard, nil for none.
func (d *Dialogs) Top() *Dialog {
	if len(d.open) == 0 {
		return nil
	}
	return d.open[len(d.open)-1]
}

// Empty says whether nothing is asked.
func (d *Dialogs) Empty() bool { return len(d.open) == 0 }

// CloseAll takes all questions back, the top one first.
func (d *Dialogs) CloseAll() {
	for !d.Empty() {
		d.shut(d.Top())
	}
}

// shut closes the top dialog, with the list that may be open over it, and gives
// the keyboard back to who asked.
func (d *Dialogs) shut(dialog *Dialog) {
	if d.Top() != dialog {
		return
	}
	d.open = d.open[:len(d.open)-1]
	d.canvas.Overlays().Remove(dialog)
	giveBack(d.canvas, dialog.opener)
}
