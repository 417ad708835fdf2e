package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// LinesWords are the words of a Lines field, in the reader's language.
type LinesWords struct{ Add, Up, Remove string }

// Lines is a field of several rows in an order: each is what the caller makes of
// it, with a way to move it up and to take it away; the last button adds one.
type Lines struct {
	part
	hearing
	// OnAdd makes a new row; it is put at the end and gets the keyboard.
	OnAdd func() fyne.CanvasObject

	label   string
	problem string
	words   LinesWords
	rows    []fyne.CanvasObject
	first   []fyne.CanvasObject // those that there were at first
	ups     []*Button
	box     *fyne.Container
	add     *Button
	head    *canvas.Text
	foot    *canvas.Text
	icon    *canvas.Image
}

// NewLines is a field with the rows that there are.
func NewLines(label string, words LinesWords, rows ...fyne.CanvasObject) *Lines {
	l := &Lines{label: label, words: words, rows: rows, first: slices.Clone(rows), box: Down(6)}
	l.head, l.foot, l.icon = canvas.NewText(label, nil), canvas.NewText("", nil), newImage(nil)
	l.add = NewButton(words.Add, l.more).WithIcon("plus").Small()
	l.arrange()
	l.ExtendBaseWidget(l)
	return l
}

// Rows are those that stand there, in their order.
func (l *Lines) Rows() []fyne.CanvasObject { return l.rows }

// arrange puts the buttons behind each row.
func (l *Lines) arrange() {
	l.box.Objects, l.ups = nil, nil
	for i, row := range l.rows {
		up := NewQuietIcon("up", l.words.Up, func() { l.raise(row) })
		if i == 0 {
			up.Disable()
		}
		l.ups = append(l.ups, up)
		l.box.Objects = append(l.box.Objects, Across(4, Flex(row), up, NewQuietIcon("close", l.words.Remove, func() { l.drop(row) })))
	}
	l.box.Objects = append(l.box.Objects, Across(0, l.add, Gap()))
}

func (l *Lines) more() {
	row := l.added()
	l.rows = append(l.rows, row)
	l.again()
	if target := firstTarget(row); target != nil {
		l.keyboard(target)
	}
	l.tell(false)
}

// keyboard goes on with what is there after the buttons were made anew.
func (l *Lines) keyboard(target fyne.Focusable) {
	if c := canvasOf(l); c != nil {
		c.Focus(target)
	}
}

// raise puts a row before the one above it.
func (l *Lines) raise(row fyne.CanvasObject) {
	if at := slices.Index(l.rows, row); at > 0 {
		l.rows[at-1], l.rows[at] = l.rows[at], l.rows[at-1]
		l.again()
		if at > 1 {
			l.keyboard(l.ups[at-1])
		} else {
			l.keyboard(l.Target())
		}
		l.tell(false)
	}
}

func (l *Lines) drop(row fyne.CanvasObject) {
	l.rows = slices.DeleteFunc(l.rows, func(o fyne.CanvasObject) bool { return o == row })
	l.again()
	l.keyboard(l.add)
	l.tell(false)
}

// again shows other rows; the dialog around grows with them.
func (l *Lines) again() {
	l.arrange()
	l.box.Refresh()
	l.Refresh()
	resized(l)
}

// Label is the word above.
func (l *Lines) Label() string { return l.label }

// SetError shows a sentence below, or none.
func (l *Lines) SetError(sentence string) {
	if l.problem != sentence {
		l.problem = sentence
		l.again()
	}
}

// Problem is the sentence below.
func (l *Lines) Problem() string { return l.problem }

// Target is the first row's, or the button that adds one.
func (l *Lines) Target() fyne.Focusable {
	for _, row := range l.rows {
		if target := firstTarget(row); target != nil {
			return target
		}
	}
	return l.add
}

func (l *Lines) heightAt(width float32) float32 {
	height := l.px(fieldLabel+8) + heightOf(l.box, width)
	if l.problem != "" {
		height += l.px(fieldFoot)
	}
	return height
}

// CreateRenderer is asked by Fyne.
func (l *Lines) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: l, objects: []fyne.CanvasObject{l.head, l.box, l.icon, l.foot},
		least: func() fyne.Size { return fyne.NewSize(l.px(240), l.heightAt(fyne.Max(l.Size().Width, l.px(240)))) },
		layout: func(s fyne.Size) {
			setText(l.head, l.label, s.Width)
			place(l.head, spot{0, 0, s.Width, l.px(16)})
			box := heightOf(l.box, s.Width)
			place(l.box, spot{0, l.px(fieldLabel), s.Width, box})
			y, edge := l.px(fieldLabel+4)+box, l.px(14)
			place(l.icon, spot{0, y + l.px(1), edge, edge})
			setText(l.foot, l.problem, s.Width-l.px(18))
			place(l.foot, spot{l.px(18), y, s.Width - l.px(18), l.px(16)})
		},
		refresh: func() {
			l.head.Color, l.head.TextSize = l.colour(theme.ColorNamePlaceHolder), l.size(SizeNameSecond)
			l.foot.Color, l.foot.TextSize = l.colour(theme.ColorNameError), l.size(SizeNameSecond)
			l.icon.Hidden, l.foot.Hidden = l.problem == "", l.problem == ""
			l.icon.Resource = l.picture("error", theme.ColorNameError, 14)
			l.icon.Refresh()
			l.head.Refresh()
		},
	})
}
