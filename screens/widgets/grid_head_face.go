package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is asked by Fyne.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer { return paint(h.d) }

func (h *gridHead) lay(s fyne.Size) {
	f := h.face
	place(f.ground, spot{0, 0, s.Width, s.Height - 1})
	place(f.line, spot{0, s.Height - 1, s.Width, 1})
	h.tick.at(&h.part, h.px(12), (s.Height-h.px(16))/2)
	spans := h.grid.spans(s.Width)
	for i, at := range spans {
		h.layHead(i, at, s)
	}
	edge := h.px(16)
	corner := spot{s.Width - h.px(6) - edge, (s.Height - edge) / 2, edge, edge}
	place(f.columns, corner)
	if h.at == len(spans) {
		place(f.frame, spot{corner.x - h.px(4), h.px(3), edge + h.px(8), s.Height - h.px(6)})
	}
	if h.edge >= 0 && h.edge < len(spans) {
		place(f.grip, spot{h.edgeOf(spans[h.edge]) - 1, h.px(5), 2, s.Height - h.px(10)})
	}
}

// layHead places one head, with the sort icon beside it.
func (h *gridHead) layHead(i int, at span, s fyne.Size) {
	c, w, room := h.grid.columns[i], h.words[i], at.width
	sorted := h.sorts(c)
	if sorted {
		room -= h.px(18)
	}
	setText(w, c.Head, room)
	least := w.MinSize()
	x := at.x
	if c.Right {
		x = at.x + at.width - least.Width
	}
	place(w, spot{x, (s.Height - least.Height) / 2, least.Width, least.Height})
	if sorted {
		edge, beside := h.px(12), x+least.Width+h.px(4)
		if c.Right {
			beside = x - h.px(4) - edge
		}
		place(h.face.sort, spot{beside, (s.Height - edge) / 2, edge, edge})
	}
	if i == h.at {
		place(h.face.frame, spot{at.x - h.px(5), h.px(3), at.width + h.px(10), s.Height - h.px(6)})
	}
}

// sorts says whether the source sorts by that column.
func (h *gridHead) sorts(c Column) bool { return c.ID == h.grid.style.sorted && c.ID != "" }

func (h *gridHead) paintHead() {
	f := h.face
	f.ground.FillColor, f.line.FillColor = h.colour(ColorNameQuietBand), h.colour(theme.ColorNameSeparator)
	if h.top {
		radius := h.size(theme.SizeNameCardRadius) - 1
		f.ground.TopLeftCornerRadius, f.ground.TopRightCornerRadius = radius, radius
	}
	f.ground.Refresh()
	some := len(h.grid.pick.ids) > 0
	all := some && h.grid.allPicked()
	h.tick.show(&h.part, all, some && !all, false)
	h.tick.box.Hidden = !h.grid.style.ticks
	h.tick.tick.Hidden = h.tick.tick.Hidden || !h.grid.style.ticks
	h.paintWords()
	f.frame.Hidden = !h.focused
	f.frame.FillColor, f.frame.CornerRadius = h.colour(colorNameTransparent), h.px(6)
	f.frame.StrokeColor, f.frame.StrokeWidth = h.colour(ColorNameFocusRing), ringStroke
	f.frame.Refresh()
	f.grip.Hidden, f.grip.FillColor = h.edge == noEdge, h.colour(theme.ColorNamePrimary)
	f.grip.Refresh()
	if f.columns.Hidden = !h.grid.cols.offered; !f.columns.Hidden {
		ink := fyne.ThemeColorName(theme.ColorNamePlaceHolder)
		if h.corner {
			ink = theme.ColorNameForeground
		}
		f.columns.Resource = h.picture("columns", ink, 16)
		f.columns.Refresh()
	}
}

func (h *gridHead) paintWords() {
	sort := h.face.sort
	sort.Hidden = true
	for i, w := range h.words {
		ink := fyne.ThemeColorName(theme.ColorNamePlaceHolder)
		if w.TextStyle.Bold = h.sorts(h.grid.columns[i]); w.TextStyle.Bold {
			ink, sort.Hidden = theme.ColorNameForeground, false
		}
		w.Color, w.TextSize = h.colour(ink), h.size(SizeNameSecond)
		w.Refresh()
	}
	name := "sort-up"
	if h.grid.style.down {
		name = "sort-down"
	}
	sort.Resource = h.picture(name, theme.ColorNamePlaceHolder, 12)
	sort.Refresh()
}
