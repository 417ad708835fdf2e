package screens

import "sofra/screens/widgets"

// stepHand leads the keyboard on after a step of a booking: the panel is made
// anew, and the button that was pressed is gone. It goes to the next step of the
// same line, where there is none to the first step of the other, else to the way
// back.
type stepHand struct {
	pressed *widgets.Button
	line    string // of the step that was taken
	drawn   bool   // the panel was made anew since
	next    *widgets.Button
	rank    int // how near next is: a step of that line, another step, the way back
}

// The ranks of what the keyboard may go to.
const (
	handBack = iota
	handOther
	handSame
)

// take does the step of a button.
func (h *stepHand) take(u *UI, button *widgets.Button, line string, do func()) {
	h.pressed, h.line, h.drawn = button, line, false
	do()
	h.over(u)
}

// begin starts a panel with the way back.
func (h *stepHand) begin(back *widgets.Button) { h.next, h.rank, h.drawn = back, handBack, true }

// reach tells of a step that can be taken now: the first of a line counts.
func (h *stepHand) reach(line string, step *widgets.Button) {
	rank := handOther
	if line == h.line {
		rank = handSame
	}
	if rank > h.rank {
		h.next, h.rank = step, rank
	}
}

// over gives the keyboard to where it goes on, unless the person has gone
// elsewhere with it.
func (h *stepHand) over(u *UI) {
	c := u.window.Canvas()
	if h.pressed == nil || !h.drawn || !u.dialogs.Empty() || c.Focused() != nil && c.Focused() != h.pressed {
		return
	}
	if c.Focus(h.next); c.Focused() == h.next { // else the panel does not stand in the window yet
		h.pressed = nil
	}
}
