package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Option is one of several that can be chosen.
type Option struct{ ID, Text, Quiet, Icon string }

// optionRows is how many options are seen before the list scrolls.
const optionRows = 9

// optionList is the list of options that fields and menus drop down.
type optionList struct {
	part
	options []Option
	chosen  string
	at      int
	rows    []*optionRow
	scroll  *container.Scroll
	stack   *fyne.Container
	choose  func(Option)
	leave   func(back bool)
	search  string
	under   bool // the pointer is over it
}

func newOptionList(options []Option, chosen string) *optionList {
	l := &optionList{chosen: chosen, stack: Down(0)}
	l.scroll = container.NewVScroll(l.stack)
	l.ExtendBaseWidget(l)
	l.setOptions(options)
	return l
}

// setOptions shows others; the chosen one, else the first, is ahead.
func (l *optionList) setOptions(options []Option) {
	l.options, l.at = options, 0
	l.rows = nil
	l.stack.Objects = nil
	for i, o := range options {
		if o.ID == l.chosen && l.chosen != "" {
			l.at = i
		}
		row := newOptionRow(l, i)
		l.rows = append(l.rows, row)
		l.stack.Objects = append(l.stack.Objects, row)
	}
	l.stack.Refresh()
	l.scroll.Refresh()
	l.Refresh()
	l.show()
}

// move goes up or down and stays inside.
func (l *optionList) move(to int) {
	if len(l.options) == 0 {
		return
	}
	was := l.at
	if l.at = max(0, min(to, len(l.options)-1)); was >= 0 {
		l.rows[was].Refresh()
	}
	l.rows[l.at].Refresh()
	l.show()
}

// show scrolls to the option ahead.
func (l *optionList) show() {
	if l.at < 0 || l.at >= len(l.rows) {
		return
	}
	height := l.rows[l.at].MinSize().Height
	top, seen := height*float32(l.at), l.scroll.Size().Height
	if top < l.scroll.Offset.Y {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if top+height > l.scroll.Offset.Y+seen && seen > 0 {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top+height-seen))
	}
}

// take chooses the option ahead.
func (l *optionList) take() {
	if l.at < len(l.options) {
		l.choose(l.options[l.at])
	}
}

// typed answers for the keys that a list knows.
func (l *optionList) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		l.move(l.at - 1)
	case fyne.KeyDown:
		l.move(l.at + 1)
	case fyne.KeyPageUp:
		l.move(l.at - optionRows)
	case fyne.KeyPageDown:
		l.move(l.at + optionRows)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.take()
	case fyne.KeyEscape:
		l.leave(true)
	default:
		return false
	}
	return true
}

// TypedKey goes through the list.
func (l *optionList) TypedKey(e *fyne.KeyEvent) {
	switch {
	case l.typed(e):
	case e.Name == fyne.KeyHome:
		l.move(0)
	case e.Name == fyne.KeyEnd:
		l.move(len(l.options) - 1)
	case e.Name == fyne.KeySpace && l.search == "":
		l.take()
	case e.Name == fyne.KeyBackspace:
		l.search = ""
	case e.Name == fyne.KeyTab:
		l.take()
	}
}

// TypedRune goes to the option that begins so.
func (l *optionList) TypedRune(r rune) {
	if r == ' ' && l.search == "" {
		return
	}
	l.search += string(r)
	if i := findOption(l.options, l.search, l.at); i >= 0 {
		l.move(i)
		return
	}
	l.search = string(r)
	if i := findOption(l.options, l.search, l.at+1); i >= 0 {
		l.move(i)
	}
}

// FocusGained is asked by Fyne.
func (l *optionList) FocusGained() {}

// FocusLost is asked by Fyne.
func (l *optionList) FocusLost() {}

// AcceptsTab takes the option ahead and leaves.
func (l *optionList) AcceptsTab() bool { return true }

// CreateRenderer is asked by Fyne.
func (l *optionList) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		owner: l, objects: []fyne.CanvasObject{l.scroll},
		layout: func(s fyne.Size) {
			place(l.scroll, spot{0, 0, s.Width, s.Height})
			l.show()
		},
		least: func() fyne.Size {
			least := l.stack.MinSize()
			return fyne.NewSize(least.Width, fyne.Min(least.Height, l.px(30)*optionRows+l.px(12)))
		},
	}
}

// optionRow is one line of the list.
type optionRow struct {
	part
	list   *optionList
	index  int
	ground *canvas.Rectangle
	icon   *canvas.Image
	text   *canvas.Text
	quiet  *canvas.Text
}

func newOptionRow(l *optionList, index int) *optionRow {
	r := &optionRow{
		list: l, index: index, ground: canvas.NewRectangle(nil), icon: newImage(nil),
		text: canvas.NewText("", nil), quiet: canvas.NewText("", nil),
	}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped chooses.
func (r *optionRow) Tapped(*fyne.PointEvent) {
	r.list.at = r.index
	r.list.take()
}

// MouseIn goes to the option.
func (r *optionRow) MouseIn(*desktop.MouseEvent) {
	r.list.under = true
	r.list.move(r.index)
}

// MouseMoved is asked by Fyne.
func (r *optionRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut leaves the list alone.
func (r *optionRow) MouseOut() { r.list.under = false }

// CreateRenderer is asked by Fyne.
func (r *optionRow) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: r, objects: []fyne.CanvasObject{r.ground, r.icon, r.text, r.quiet},
		layout: r.lay, refresh: r.paintRow,
		least: func() fyne.Size {
			o := r.list.options[r.index]
			width := fyne.MeasureText(o.Text, r.size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Width + r.px(40)
			if o.Quiet != "" {
				width += fyne.MeasureText(o.Quiet, r.size(SizeNameSecond), fyne.TextStyle{}).Width + r.px(14)
			}
			return fyne.NewSize(fyne.Min(width, r.px(420)), r.px(30))
		},
	})
}

func (r *optionRow) lay(s fyne.Size) {
	place(r.ground, spot{0, 0, s.Width, s.Height})
	x, edge := r.px(8), r.px(16)
	place(r.icon, spot{x, (s.Height - edge) / 2, edge, edge})
	x += r.px(22)
	r.cut()
	text, quiet := r.text.MinSize(), r.quiet.MinSize()
	place(r.text, spot{x, (s.Height - text.Height) / 2, text.Width, text.Height})
	if r.list.options[r.index].Quiet == "" {
		return
	}
	place(r.quiet, spot{s.Width - r.px(8) - quiet.Width, (s.Height - quiet.Height) / 2, quiet.Width, quiet.Height})
}

// cut puts as much of the option as there is room for. What stands beside a name
// gives way first, down to a third of the row.
func (r *optionRow) cut() {
	o, room := r.list.options[r.index], r.Size().Width-r.px(38)
	if o.Quiet == "" {
		setText(r.text, o.Text, fyne.Max(room, 1))
		setText(r.quiet, "", 0)
		return
	}
	room = fyne.Max(room-r.px(14), 2)
	name := fyne.MeasureText(o.Text, r.text.TextSize, r.text.TextStyle).Width
	quiet := fyne.MeasureText(o.Quiet, r.quiet.TextSize, r.quiet.TextStyle).Width
	quiet = fyne.Min(quiet, fyne.Max(room-name-1, room/3))
	setText(r.quiet, o.Quiet, quiet)
	setText(r.text, o.Text, room-quiet)
}

func (r *optionRow) paintRow() {
	o := r.list.options[r.index]
	ahead, chosen := r.list.at == r.index, o.ID == r.list.chosen && o.ID != ""
	ground, ink := colorNameTransparent, fyne.ThemeColorName(theme.ColorNameForeground)
	if ahead {
		ground, ink = theme.ColorNameSelection, ColorNameOnSelected
	}
	r.ground.FillColor, r.ground.CornerRadius = r.colour(ground), r.px(5)
	r.ground.Refresh()
	icon := o.Icon
	if chosen {
		icon = "check"
	}
	r.icon.Hidden = icon == ""
	if icon != "" {
		r.icon.Resource = r.picture(icon, theme.ColorNamePrimary, 16)
		r.icon.Refresh()
	}
	r.text.Color, r.text.TextSize = r.colour(ink), r.size(theme.SizeNameText)
	r.text.TextStyle.Bold = chosen
	r.quiet.Color, r.quiet.TextSize = r.colour(theme.ColorNamePlaceHolder), r.size(SizeNameSecond)
	r.cut()
	r.text.Refresh()
	r.quiet.Refresh()
}
