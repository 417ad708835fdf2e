package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Measures of the rail at text scale 1.
const (
	railWide   = 168
	railNarrow = 52
	railStep   = 36
	railLeast  = 26 // a step in a window that is too low for whole ones
	railTop    = 48
)

// RailItem is a section of the program. Without a Count above nothing it shows
// none.
type RailItem struct {
	ID, Icon, Label string
	Count           int
}

// Rail is the way through the program, at the left of the window.
type Rail struct {
	part
	// OnChoose is called when the person goes to a section.
	OnChoose func(id string)

	rows   []*railRow
	feet   int
	chosen string
	narrow bool
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	mark   *canvas.Image
	name   *canvas.Text
}

// NewRail shows the sections under the mark, and at its foot Settings and the
// person.
func NewRail(name string, items, foot []RailItem) *Rail {
	r := &Rail{
		feet: len(foot), ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		mark: newImage(nil), name: canvas.NewText(name, nil),
	}
	for _, item := range append(items[:len(items):len(items)], foot...) {
		r.rows = append(r.rows, newRailRow(r, item))
	}
	r.ExtendBaseWidget(r)
	return r
}

// Choose shows where the person is; it tells nobody.
func (r *Rail) Choose(id string) {
	r.chosen = id
	for _, row := range r.rows {
		row.Refresh()
	}
}

// SetCount changes how many matters wait in a section.
func (r *Rail) SetCount(id string, count int) {
	for _, row := range r.rows {
		if row.item.ID == id && row.item.Count != count {
			row.item.Count = count
			row.Refresh()
		}
	}
}

// SetLabel changes a section's word: the person at the foot.
func (r *Rail) SetLabel(id, label string) {
	for _, row := range r.rows {
		if row.item.ID == id {
			row.item.Label = label
			row.Refresh()
		}
	}
}

// SetNarrow leaves the icons alone, with the words as tooltips.
func (r *Rail) SetNarrow(narrow bool) {
	if r.narrow == narrow {
		return
	}
	r.narrow = narrow
	for _, row := range r.rows {
		row.Refresh()
	}
	r.Refresh()
}

// Target is the row of the chosen section.
func (r *Rail) Target() fyne.Focusable {
	for _, row := range r.rows {
		if row.item.ID == r.chosen {
			return row
		}
	}
	return r.rows[0]
}

// Last is the row at the foot: what the keyboard comes to next is the page.
func (r *Rail) Last() fyne.Focusable { return r.rows[len(r.rows)-1] }

// step moves the keyboard up or down.
func (r *Rail) step(from *railRow, by int) {
	for i, row := range r.rows {
		if row == from && i+by >= 0 && i+by < len(r.rows) {
			focus(r.rows[i+by])
			return
		}
	}
}

// CreateRenderer is asked by Fyne.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: r, objects: []fyne.CanvasObject{r.ground, r.line, r.mark, r.name}}
	for _, row := range r.rows {
		d.objects = append(d.objects, row)
	}
	d.layout, d.refresh = r.lay, r.paintRail
	d.least = func() fyne.Size {
		width := r.px(railWide)
		if r.narrow {
			width = r.px(railNarrow)
		}
		return fyne.NewSize(width, r.px(railTop)+r.px(railLeast)*float32(len(r.rows))+r.px(8))
	}
	return paint(d)
}

func (r *Rail) lay(s fyne.Size) {
	place(r.ground, spot{0, 0, s.Width, s.Height})
	place(r.line, spot{s.Width - 1, 0, 1, s.Height})
	mark := r.px(24)
	place(r.mark, spot{r.px(16), r.px(12), mark, mark})
	least := r.name.MinSize()
	place(r.name, spot{r.px(49), r.px(24) - least.Height/2, least.Width, least.Height})
	y := r.px(railTop)
	height := fyne.Min(r.px(railStep), (s.Height-y-r.px(8))/float32(len(r.rows)))
	for i, row := range r.rows {
		if i == len(r.rows)-r.feet {
			y = fyne.Max(y, s.Height-height*float32(r.feet)-r.px(8))
		}
		place(row, spot{r.px(8), y + 1, s.Width - 1 - r.px(16), height - 2})
		y += height
	}
}

func (r *Rail) paintRail() {
	r.ground.FillColor, r.line.FillColor = r.colour(ColorNameRail), r.colour(theme.ColorNameSeparator)
	r.ground.Refresh()
	r.mark.Resource = r.picture("sofra", theme.ColorNamePrimary, 24)
	r.mark.Refresh()
	r.name.Hidden = r.narrow
	r.name.Color, r.name.TextSize = r.colour(theme.ColorNamePrimary), r.size(theme.SizeNameSubHeadingText)
	r.name.TextStyle.Bold = true
	r.name.Refresh()
}

// railRow is one section.
type railRow struct {
	part
	rail    *Rail
	item    RailItem
	hovered bool
	focused bool
	ground  *canvas.Rectangle
	ring    ring
	icon    *canvas.Image
	label   *canvas.Text
	count   *canvas.Text
}

func newRailRow(r *Rail, item RailItem) *railRow {
	row := &railRow{
		rail: r, item: item, ground: canvas.NewRectangle(nil), ring: newRing(),
		icon: newImage(nil), label: canvas.NewText("", nil), count: canvas.NewText("", nil),
	}
	row.ExtendBaseWidget(row)
	return row
}

func (r *railRow) press() {
	if r.rail.OnChoose != nil {
		r.rail.OnChoose(r.item.ID)
	}
}

// Tapped goes there.
func (r *railRow) Tapped(*fyne.PointEvent) {
	hideTip(r)
	focus(r)
	r.press()
}

// TypedKey goes there by Space and Return, and along the rail by the arrows.
func (r *railRow) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, isEnter(e.Name):
		r.press()
	case e.Name == fyne.KeyUp:
		r.rail.step(r, -1)
	case e.Name == fyne.KeyDown:
		r.rail.step(r, 1)
	case e.Name == fyne.KeyEscape:
		escape(r)
	}
}

// TypedRune is asked by Fyne.
func (r *railRow) TypedRune(rune) {}

// FocusGained shows the ring.
func (r *railRow) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost takes the ring away.
func (r *railRow) FocusLost() { r.focused = false; r.Refresh() }

// MouseIn fills, and says the word of a lone icon.
func (r *railRow) MouseIn(e *desktop.MouseEvent) {
	r.hovered = true
	r.Refresh()
	if r.rail.narrow || r.label.Text != r.item.Label {
		showTip(r, r.item.Label, e.AbsolutePosition)
	}
}

// MouseMoved is asked by Fyne.
func (r *railRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes fill and tooltip away.
func (r *railRow) MouseOut() {
	r.hovered = false
	hideTip(r)
	r.Refresh()
}

// AccessibilityLabel is the section's word.
func (r *railRow) AccessibilityLabel() string { return r.item.Label }

// AccessibilityRole is link.
func (r *railRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer is asked by Fyne.
func (r *railRow) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: r, objects: []fyne.CanvasObject{r.ring.rect, r.ground, r.icon, r.label, r.count},
		least: func() fyne.Size { return fyne.NewSize(r.px(36), r.px(railStep-2)) },
		layout: func(s fyne.Size) {
			place(r.ground, spot{0, 0, s.Width, s.Height})
			place(r.ring.rect, spot{-3, -3, s.Width + 6, s.Height + 6})
			edge := r.px(18)
			place(r.icon, spot{r.px(10), (s.Height - edge) / 2, edge, edge})
			count := r.count.MinSize()
			place(r.count, spot{s.Width - count.Width - r.px(10), (s.Height - count.Height) / 2, count.Width, count.Height})
			setText(r.label, r.item.Label, fyne.Max(s.Width-r.px(38)-r.px(10), 1))
			label := r.label.MinSize()
			place(r.label, spot{r.px(38), (s.Height - label.Height) / 2, label.Width, label.Height})
		},
		refresh: r.paintRow,
	})
}

func (r *railRow) paintRow() {
	chosen := r.rail.chosen == r.item.ID
	ground, icon, ink := colorNameTransparent, fyne.ThemeColorName(theme.ColorNamePlaceHolder), fyne.ThemeColorName(theme.ColorNameForeground)
	switch {
	case chosen:
		ground, icon, ink = ColorNamePanel, theme.ColorNamePrimary, ColorNameOnSelected
	case r.hovered:
		ground = theme.ColorNameHover
	}
	r.ground.FillColor, r.ground.CornerRadius = r.colour(ground), r.px(8)
	r.ground.Shadow, r.ground.StrokeWidth = canvas.Shadow{}, 0
	if chosen {
		edge(r.ground, r.colour(ColorNameButtonEdge), 1)
		r.ground.Shadow = canvas.Shadow{Color: r.colour(theme.ColorNameShadow), BlurRadius: 2, Offset: fyne.NewPos(0, 1), Variant: canvas.DropShadow}
	}
	r.ground.Refresh()
	r.ring.show(&r.part, r.focused, r.px(7))
	r.icon.Resource = r.picture(r.item.Icon, icon, 18)
	r.icon.Refresh()
	r.label.Hidden, r.count.Hidden = r.rail.narrow, r.rail.narrow || r.item.Count <= 0
	r.label.Text, r.label.Color, r.label.TextSize = r.item.Label, r.colour(ink), r.size(theme.SizeNameText)
	r.label.TextStyle.Bold = chosen
	r.label.Refresh()
	r.count.Text, r.count.TextSize = strconv.Itoa(r.item.Count), r.size(theme.SizeNameCaptionText)
	r.count.Color = r.colour(theme.ColorNamePlaceHolder)
	r.count.Refresh()
}
