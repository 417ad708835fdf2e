package widgets

import "fyne.io/fyne/v2"

// Target is what takes the keyboard.
func (g *Grid) Target() fyne.Focusable { return g }
