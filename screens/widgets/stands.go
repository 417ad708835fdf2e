package widgets

import "fyne.io/fyne/v2"

// stands says whether an object is seen on its window. Fyne remembers the
// window of one for a while after it has left; of its place it says (0, 0) then,
// so what stands right there is pushed aside for the question.
func stands(o fyne.CanvasObject) bool {
	if canvasOf(o) == nil {
		return false
	}
	driver := fyne.CurrentApp().Driver()
	if !driver.AbsolutePositionForObject(o).IsZero() {
		return true
	}
	was := o.Position()
	defer o.Move(was)
	o.Move(was.AddXY(1, 1))
	return !driver.AbsolutePositionForObject(o).IsZero()
}

// giveBack gives the keyboard back to who had it before, if that is still on the
// window. A line of text is not selected: its writer goes on.
func giveBack(c fyne.Canvas, f fyne.Focusable) {
	o, ok := f.(fyne.CanvasObject)
	if !ok || !stands(o) {
		return
	}
	if e, ok := f.(*Entry); ok {
		e.goOn(c)
		return
	}
	c.Focus(f)
}

// TurnPage takes the keyboard and the tooltip from what has left the window.
// Fyne would leave them: keys would then do nothing, and the tooltip stay.
func TurnPage(c fyne.Canvas) {
	if o, ok := c.Focused().(fyne.CanvasObject); ok && !stands(o) {
		c.Unfocus()
	}
	if t, ok := c.Content().(*Tips); ok {
		t.hide()
	}
}
