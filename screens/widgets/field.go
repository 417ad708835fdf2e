package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Field is one question of a form.
type Field interface {
	fyne.CanvasObject
	// Label is the word above the field.
	Label() string
	// SetError shows a sentence below, or none.
	SetError(sentence string)
	// Problem is the sentence that stands below, if it is an error.
	Problem() string
	// Target is what takes the keyboard.
	Target() fyne.Focusable
}

// Measures of a field at text scale 1.
const (
	fieldLabel  = 20
	fieldHeight = 32
	fieldFoot   = 18
)

// frame is what fields share: the label above, the box, and the line below,
// which keeps its room so that nothing jumps when an error comes.
type frame struct {
	part
	hearing
	// OnLeave is called after the keyboard has left the field.
	OnLeave func()

	self     fyne.Widget
	label    string
	hint     string
	problem  string
	bare     bool
	disabled bool
	focused  bool
	inner    fyne.CanvasObject
	tail     fyne.CanvasObject
	target   fyne.Focusable
	height   float32
	face     *frameFace
}

// frameFace is how a frame is drawn.
type frameFace struct {
	label    *canvas.Text
	box      *canvas.Rectangle
	icon     *canvas.Image
	sentence *Paragraph
}

// setUp readies a frame for its widget.
func (f *frame) setUp(self fyne.Widget, label string, inner fyne.CanvasObject) {
	f.self, f.label, f.inner, f.height = self, label, inner, fieldHeight
	f.face = &frameFace{
		label: canvas.NewText(label, nil), box: canvas.NewRectangle(nil),
		icon: newImage(nil), sentence: QuietWrapped(""),
	}
	f.ExtendBaseWidget(self)
}

// Label is the word above the field.
func (f *frame) Label() string { return f.label }

// SetLabel changes the word above the field.
func (f *frame) SetLabel(label string) { f.label = label; f.again() }

// SetHint is a quiet sentence below, until an error takes its place.
func (f *frame) SetHint(hint string) { f.say(&f.hint, hint) }

// Hint is the quiet sentence that stands below when nothing is wrong.
func (f *frame) Hint() string { return f.hint }

// SetError shows a sentence below, or none.
func (f *frame) SetError(sentence string) {
	if f.problem != sentence {
		f.say(&f.problem, sentence)
	}
}

// Problem is the error that stands below.
func (f *frame) Problem() string { return f.problem }

// Target is what takes the keyboard.
func (f *frame) Target() fyne.Focusable { return f.target }

// Bare leaves the label and the line below out: a field in a row of a list.
func (f *frame) Bare() { f.bare = true; f.again() }

// IsBare says so: what is wrong with the field is to be said elsewhere.
func (f *frame) IsBare() bool { return f.bare }

// Enable lets it be changed.
func (f *frame) Enable() { f.setDisabled(false) }

// Disable shows it without letting it be changed.
func (f *frame) Disable() { f.setDisabled(true) }

// Disabled says whether it can be changed.
func (f *frame) Disabled() bool { return f.disabled }

func (f *frame) setDisabled(disabled bool) {
	f.disabled = disabled
	if d, ok := f.inner.(fyne.Disableable); ok {
		if disabled {
			d.Disable()
		} else {
			d.Enable()
		}
	}
	f.again()
}

// setFocused thickens the edge.
func (f *frame) setFocused(focused bool) {
	f.focused = focused
	f.again()
	if focused {
		inSight(f.self)
	}
	if !focused && f.OnLeave != nil {
		f.OnLeave()
	}
	if !focused {
		f.tell(true)
	}
}

func (f *frame) again() { f.self.Refresh() }

// AccessibilityLabel is the word above and the error, if there is one.
func (f *frame) AccessibilityLabel() string {
	if f.problem != "" {
		return f.label + ". " + f.problem
	}
	return f.label
}

// AccessibilityRole is container.
func (f *frame) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped on label or edge gives the keyboard to the field.
func (f *frame) Tapped(*fyne.PointEvent) {
	if c := canvasOf(f.self); c != nil && f.target != nil && !f.disabled {
		c.Focus(f.target)
	}
}

// MouseIn shows the whole of a cut sentence.
func (f *frame) MouseIn(e *desktop.MouseEvent) {
	if whole := f.sentence(); whole != "" && f.face.sentence.full != whole {
		showTip(f.self, whole, e.AbsolutePosition)
	}
}

// MouseMoved is asked by Fyne.
func (f *frame) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tooltip away.
func (f *frame) MouseOut() { hideTip(f.self) }

// CreateRenderer is asked by Fyne.
func (f *frame) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: f.self, layout: f.lay, least: f.leastSize}
	d.objects = []fyne.CanvasObject{f.face.label, f.face.box, f.inner}
	if f.tail != nil {
		d.objects = append(d.objects, f.tail)
	}
	d.objects = append(d.objects, f.face.icon, f.face.sentence)
	d.refresh = f.paintFrame
	return paint(d)
}

func (f *frame) leastSize() fyne.Size {
	return fyne.NewSize(f.px(80), f.heightAt(0))
}

// sentence is what stands below.
func (f *frame) sentence() string {
	if f.problem != "" {
		return f.problem
	}
	return f.hint
}

func (f *frame) lay(s fyne.Size) {
	top, box := f.px(fieldLabel), f.boxHeight(s)
	if f.bare {
		top, box = 0, s.Height
	}
	setText(f.face.label, f.label, s.Width)
	place(f.face.label, spot{0, 0, s.Width, f.px(16)})
	place(f.face.box, spot{0, top, s.Width, box})
	right := s.Width - f.px(3)
	if f.tail != nil {
		least := f.tail.MinSize()
		right -= least.Width + f.px(6)
		place(f.tail, spot{right, top + (box-least.Height)/2, least.Width, least.Height})
	}
	inner := f.inner.MinSize().Height
	if f.height > fieldHeight {
		inner = box - f.px(2)
	}
	place(f.inner, spot{f.px(3), top + (box-inner)/2, right - f.px(3), inner})
	f.laySentence(s, top+box+f.px(2))
}

func (f *frame) paintFrame() {
	second := f.size(SizeNameSecond)
	f.face.label.Color, f.face.label.TextSize = f.colour(theme.ColorNamePlaceHolder), second
	edge, stroke, ink := ColorNameFieldEdge, float32(1), fyne.ThemeColorName(theme.ColorNamePlaceHolder)
	switch {
	case f.problem != "":
		edge, stroke, ink = theme.ColorNameError, 2, theme.ColorNameError
	case f.focused:
		edge, stroke = ColorNameFocusRing, 2
	case f.disabled:
		edge = theme.ColorNameDisabled
	}
	box := f.face.box
	box.FillColor, box.StrokeColor, box.StrokeWidth = f.colour(theme.ColorNameInputBackground), f.colour(edge), stroke
	box.CornerRadius = f.size(theme.SizeNameInputRadius)
	box.Refresh()
	f.face.sentence.ink = ink
	f.face.sentence.Refresh()
	f.face.icon.Hidden = f.problem == "" || f.bare
	f.face.sentence.Hidden, f.face.label.Hidden = f.bare, f.bare
	if f.problem != "" {
		f.face.icon.Resource = f.picture("error", theme.ColorNameError, 14)
		f.face.icon.Refresh()
	}
}
