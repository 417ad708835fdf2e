package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// ringRoom is what a scroll must leave round its content, so that rings are not
// cut.
const ringRoom = ringGap + 2*ringStroke + 2

// ringRoomed lays out with that room.
type ringRoomed struct{}

func (ringRoomed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], spot{ringRoom, ringRoom, size.Width - 2*ringRoom, size.Height - 2*ringRoom})
}

func (ringRoomed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*ringRoom, 2*ringRoom)
}

// dialogWidth is how wide a dialog is at text scale 1 if nobody says.
const dialogWidth = 420

// answers are the buttons at the foot of a dialog; nil where there is no such.
type answers struct{ plain, first, danger *Button }

// Dialog is one question over the window.
type Dialog struct {
	part
	stack  *Dialogs
	ask    Asking
	opener fyne.Focusable
	last   fyne.Focusable
	shade  *canvas.Rectangle
	panel  *canvas.Rectangle
	answers
	byReturn bool
	problem  *Note
	title    *Paragraph
	content  *fyne.Container
	foot     *fyne.Container
	sight    *Sight
	layer    *Tips
}

func newDialog(stack *Dialogs, ask Asking) *Dialog {
	d := &Dialog{stack: stack, ask: ask, title: Headline(ask.Title), shade: canvas.NewRectangle(nil), panel: canvas.NewRectangle(nil)}
	d.problem = NewNote(ToneError, "error", "", "")
	d.problem.Hide()
	buttons := []fyne.CanvasObject{Gap()}
	if ask.Danger != "" {
		d.danger = NewDanger(ask.Danger, d.endanger)
		d.danger.entered = func() { d.byReturn = true; d.endanger(); d.byReturn = false }
	}
	if ask.Plain != "" {
		d.plain = NewButton(ask.Plain, d.escape)
		buttons = append(buttons, d.plain)
	}
	if ask.First != "" {
		d.first = NewFirst(ask.First, d.submit)
		buttons = append(buttons, d.first)
	}
	row := Across(8, buttons...)
	if d.danger != nil {
		row = &fyne.Container{Layout: lastFirst{across{gap: 8}}, Objects: append(buttons, d.danger)}
	}
	var stacked []fyne.CanvasObject
	if ask.Text != "" {
		stacked = append(stacked, newParagraph(ask.Text, theme.SizeNameText, theme.ColorNamePlaceHolder))
	}
	if ask.Body != nil {
		stacked = append(stacked, ask.Body)
	}
	d.content = Down(12, stacked...)
	d.foot = Down(12, d.problem, row)
	d.sight = NewSight(&fyne.Container{Layout: ringRoomed{}, Objects: []fyne.CanvasObject{d.content}})
	d.layer = NewTips(&fyne.Container{})
	d.ExtendBaseWidget(d)
	return d
}

func (d *Dialog) tips() *Tips { return d.layer }

// Close takes the question back, if it is the top one.
func (d *Dialog) Close() { d.stack.shut(d) }

// SetProblem shows a sentence in the dialog, or none.
func (d *Dialog) SetProblem(sentence string) {
	d.problem.Set("", sentence)
	d.problem.Hidden = sentence == ""
	d.again()
}

// again lays out what has become taller.
func (d *Dialog) again() {
	d.content.Refresh()
	d.foot.Refresh()
	d.sight.Refresh()
	d.Refresh()
}

// resized tells the dialog around an object that its height is another one.
func resized(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil {
		if d, ok := c.Overlays().Top().(*Dialog); ok {
			d.again()
		}
	}
}

// SetBusy takes the verbs out of use while something runs.
func (d *Dialog) SetBusy(busy bool) {
	for _, b := range []*Button{d.first, d.danger} {
		switch {
		case b == nil:
		case busy:
			b.Disable()
		default:
			b.Enable()
		}
	}
}

// start gives the keyboard to where the person begins.
func (d *Dialog) start() {
	target := d.ask.FirstFocus
	if target == nil && d.ask.Body != nil {
		target = firstTarget(d.ask.Body)
	}
	for _, b := range []*Button{d.plain, d.first} {
		if target == nil && b != nil {
			target = b
		}
	}
	if target != nil {
		d.stack.canvas.Focus(target)
		d.last = target
	}
}

// FocusAnswer gives the keyboard to the answer that Return stands for, in place
// of what can be pressed above it.
func (d *Dialog) FocusAnswer() {
	for _, b := range []*Button{d.first, d.plain} {
		if b != nil {
			d.stack.canvas.Focus(b)
			d.last = b
			return
		}
	}
}

// firstTarget is the first field in a tree of containers.
func firstTarget(o fyne.CanvasObject) fyne.Focusable {
	switch o := o.(type) {
	case *Form:
		for _, field := range o.Fields() {
			if f := field.Target(); f != nil && field.Visible() && !isClosed(f) {
				return f
			}
		}
	case interface{ Target() fyne.Focusable }:
		return o.Target()
	case fyne.Focusable:
		if !isClosed(o) {
			return o
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			if f := firstTarget(child); f != nil && child.Visible() {
				return f
			}
		}
	case *container.Scroll:
		return firstTarget(o.Content)
	}
	return nil
}

// isClosed says whether something takes no keyboard: then Fyne gives it to
// nothing, and no key would be heard.
func isClosed(o fyne.Focusable) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

// Escape answers with the plain button, where a window hears Esc that no part of
// the dialog has heard.
func (d *Dialog) Escape() { d.escape() }

// ByReturn says, while Danger is answered, that it was by Return, which who goes
// through a form by Tab may mean for something else.
func (d *Dialog) ByReturn() bool { return d.byReturn }

// escape answers with the plain button.
func (d *Dialog) escape() {
	if d.stack.Top() != d || d.ask.OnLeave != nil && !d.ask.OnLeave() {
		return
	}
	d.Close()
	if d.ask.OnPlain != nil {
		d.ask.OnPlain()
	}
}

// submit answers with the first button, or the plain one where there is none.
func (d *Dialog) submit() {
	switch {
	case d.stack.Top() != d:
	case d.first == nil:
		d.escape()
	case !d.first.Disabled():
		d.answer(d.ask.OnFirst)
	}
}

func (d *Dialog) endanger() {
	if d.stack.Top() == d {
		d.answer(d.ask.OnDanger)
	}
}

// answer closes when the page says yes. The page may have closed it already.
func (d *Dialog) answer(do func() bool) {
	if do == nil || do() {
		d.Close()
	}
}

// MouseDown beside the fields notes which of them has the keyboard, before Fyne
// takes it.
func (d *Dialog) MouseDown(*desktop.MouseEvent) {
	if now := d.stack.canvas.Focused(); now != nil {
		d.last = now
	}
}

// MouseUp is asked by Fyne.
func (d *Dialog) MouseUp(*desktop.MouseEvent) {}

// Tapped beside the fields gives the keyboard back to the one that had it.
func (d *Dialog) Tapped(*fyne.PointEvent) {
	c := d.stack.canvas
	if now := c.Focused(); now != nil {
		d.last = now
		return
	}
	giveBack(c, d.last)
}

// TappedSecondary keeps the page below from hearing.
func (d *Dialog) TappedSecondary(*fyne.PointEvent) {}

// CreateRenderer is asked by Fyne.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: d, objects: []fyne.CanvasObject{d.shade, d.panel, d.title, d.sight, d.foot, d.layer},
		layout: d.lay,
		refresh: func() {
			shade := hex(0x000000)
			shade.A = 0x40
			d.shade.FillColor = shade
			d.shade.Refresh()
			d.panel.FillColor, d.panel.StrokeColor = d.colour(ColorNamePanel), d.colour(ColorNameDialogEdge)
			d.panel.StrokeWidth, d.panel.CornerRadius = d.size(sizeNameStrongEdge), d.size(theme.SizeNameDialogRadius)
			d.panel.Shadow = shadowOf(&d.part)
			d.panel.Refresh()
		},
	})
}

// lay puts the question a little above the middle; a tall one scrolls between
// its title and its buttons.
func (d *Dialog) lay(s fyne.Size) {
	place(d.shade, spot{0, 0, s.Width, s.Height})
	width := d.px(dialogWidth)
	if d.ask.Width > 0 {
		width = d.px(d.ask.Width)
	}
	margin, pad := d.px(20), d.px(17)
	width = fyne.Min(width, s.Width-2*margin)
	inner := width - 2*pad
	title, foot := d.title.heightAt(inner), heightOf(d.foot, inner)
	above, below := title+d.px(10), foot+d.px(14)
	seen := fyne.Min(heightOf(d.content, inner), s.Height-2*margin-2*pad-above-below)
	tall := above + seen + below + 2*pad
	x, y := (s.Width-width)/2, (s.Height-tall)*0.4
	place(d.panel, spot{x, y, width, tall})
	place(d.title, spot{x + pad, y + pad, inner, title})
	place(d.sight, spot{x + pad - ringRoom, y + pad + above - ringRoom, inner + 2*ringRoom, seen + 2*ringRoom})
	place(d.foot, spot{x + pad, y + pad + above + seen + d.px(14), inner, foot})
	place(d.layer, spot{0, 0, s.Width, s.Height})
}
