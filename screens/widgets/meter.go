package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// MeterBar is how much of a whole is reached.
type MeterBar struct {
	part
	share float64
	track *canvas.Rectangle
	bar   *canvas.Rectangle
}

// NewMeterBar shows a share of 1.
func NewMeterBar(share float64) *MeterBar {
	m := &MeterBar{share: share, track: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	m.ExtendBaseWidget(m)
	return m
}

// Set shows another share.
func (m *MeterBar) Set(share float64) {
	m.share = share
	m.Refresh()
}

// CreateRenderer is asked by Fyne.
func (m *MeterBar) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: m, objects: []fyne.CanvasObject{m.track, m.bar},
		least: func() fyne.Size { return fyne.NewSize(m.px(60), m.px(6)) },
		layout: func(s fyne.Size) {
			place(m.track, spot{0, 0, s.Width, s.Height})
			place(m.bar, spot{0, 0, s.Width * float32(max(0, min(m.share, 1))), s.Height})
		},
		refresh: func() {
			m.track.FillColor, m.bar.FillColor = m.colour(ColorNameTrack), m.colour(theme.ColorNamePrimary)
			m.track.CornerRadius, m.bar.CornerRadius = m.px(3), m.px(3)
			m.bar.Hidden = m.share <= 0
			m.track.Refresh()
			m.bar.Refresh()
		},
	})
}

// IntervalBar is a share and how sure it is: the bar, and the interval as a line
// with ends.
type IntervalBar struct {
	part
	share, low, high float64
	track, bar       *canvas.Rectangle
	strokes          [3]*canvas.Rectangle
	halo             *canvas.Rectangle
}

// NewIntervalBar shows shares of 1.
func NewIntervalBar(share, low, high float64) *IntervalBar {
	b := &IntervalBar{share: share, low: low, high: high, track: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	b.halo = canvas.NewRectangle(nil)
	for i := range b.strokes {
		b.strokes[i] = canvas.NewRectangle(nil)
	}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other shares.
func (b *IntervalBar) Set(share, low, high float64) {
	b.share, b.low, b.high = share, low, high
	b.Refresh()
}

// CreateRenderer is asked by Fyne.
func (b *IntervalBar) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: b, objects: []fyne.CanvasObject{b.track, b.bar, b.halo, b.strokes[0], b.strokes[1], b.strokes[2]},
		least: func() fyne.Size { return fyne.NewSize(b.px(80), b.px(18)) },
		layout: func(s fyne.Size) {
			top, height := b.px(2), s.Height-b.px(4)
			at := func(share float64) float32 { return s.Width * float32(max(0, min(share, 1))) }
			place(b.track, spot{0, top, s.Width, height})
			place(b.bar, spot{0, top, at(b.share), height})
			low, high, middle := at(b.low), at(b.high), s.Height/2
			place(b.halo, spot{low, middle - 3, high - low, 6})
			place(b.strokes[0], spot{low, middle - 1, high - low, 2})
			place(b.strokes[1], spot{low - 1, middle - b.px(7), 2, b.px(14)})
			place(b.strokes[2], spot{high - 1, middle - b.px(7), 2, b.px(14)})
		},
		refresh: func() {
			b.track.FillColor, b.bar.FillColor = b.colour(ColorNameTrack), b.colour(theme.ColorNamePrimary)
			b.track.CornerRadius, b.bar.CornerRadius = b.px(3), b.px(3)
			b.halo.FillColor = b.colour(ColorNamePanel)
			for _, s := range b.strokes {
				s.FillColor = b.colour(theme.ColorNameForeground)
				s.Refresh()
			}
			b.track.Refresh()
			b.bar.Refresh()
		},
	})
}

// ColumnBars are counts side by side over their words, from zero.
type ColumnBars struct {
	part
	labels []string
	values []int
	bars   []*canvas.Rectangle
	texts  []*canvas.Text
	ground *canvas.Rectangle
	d      *drawn
}

// NewColumnBars shows one bar for each label.
func NewColumnBars(labels []string, values []int) *ColumnBars {
	c := &ColumnBars{labels: labels, values: values, ground: canvas.NewRectangle(nil)}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other counts.
func (c *ColumnBars) Set(labels []string, values []int) {
	c.labels, c.values = labels, values
	c.Refresh()
}

// CreateRenderer is asked by Fyne.
func (c *ColumnBars) CreateRenderer() fyne.WidgetRenderer {
	if c.d != nil {
		return c.d // a second one would be drawn apart from the first
	}
	c.d = &drawn{owner: c, layout: c.lay}
	c.d.least = func() fyne.Size { return fyne.NewSize(c.px(22)*float32(len(c.labels)), c.px(110)) }
	c.d.refresh = func() {
		c.d.objects = []fyne.CanvasObject{c.ground}
		c.ground.FillColor = c.colour(ColorNameFieldEdge)
		for len(c.bars) < len(c.values) {
			c.bars = append(c.bars, canvas.NewRectangle(nil))
			c.texts = append(c.texts, canvas.NewText("", nil), canvas.NewText("", nil))
		}
		for i := range c.values {
			c.bars[i].FillColor = c.colour(theme.ColorNamePrimary)
			c.bars[i].TopLeftCornerRadius, c.bars[i].TopRightCornerRadius = c.px(3), c.px(3)
			label, value := c.texts[2*i], c.texts[2*i+1]
			label.Text, value.Text = c.labels[i], strconv.Itoa(c.values[i])
			for _, t := range []*canvas.Text{label, value} {
				t.TextSize, t.Color = c.size(theme.SizeNameCaptionText), c.colour(theme.ColorNamePlaceHolder)
				t.Alignment = fyne.TextAlignCenter
				t.Refresh()
			}
			c.d.objects = append(c.d.objects, c.bars[i], label, value)
		}
	}
	return paint(c.d)
}

func (c *ColumnBars) lay(s fyne.Size) {
	most := 1
	for _, v := range c.values {
		most = max(most, v)
	}
	text := c.px(15)
	base := s.Height - text - c.px(3)
	place(c.ground, spot{0, base, s.Width, 1})
	each := s.Width / float32(max(len(c.values), 1))
	for i, v := range c.values {
		height := (base - text) * float32(v) / float32(most)
		x := float32(i) * each
		place(c.bars[i], spot{x + c.px(3), base - height, each - c.px(6), height})
		place(c.texts[2*i], spot{x, base + c.px(3), each, text})
		place(c.texts[2*i+1], spot{x, base - height - text, each, text})
	}
}
