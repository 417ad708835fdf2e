package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Measures of a chart at text scale 1.
const (
	chartAxis   = 44
	chartLine   = 18
	chartLegend = 22
	chartDot    = 8
)

func (c *Chart) paintChart() {
	for i, l := range c.lines {
		l.FillColor = c.colour(theme.ColorNameSeparator)
		if i == 0 {
			l.FillColor = c.colour(ColorNameFieldEdge)
		}
	}
	for _, m := range c.marks {
		ink := c.colourOf(m.series)
		m.shape.FillColor = ink
		if c.spec.Kind == ChartLine {
			m.shape.CornerRadius = c.px(chartDot) / 2
		} else {
			m.shape.TopLeftCornerRadius, m.shape.TopRightCornerRadius = c.px(3), c.px(3)
		}
		if m.line != nil {
			m.line.StrokeColor, m.line.StrokeWidth = ink, c.px(2)
		}
	}
	for i, d := range c.dots {
		d.FillColor, d.CornerRadius = c.colourOf(i), c.px(3)
	}
	for i, tick := range c.ticks() {
		c.texts[i].Text = c.spec.Say(tick)
	}
	for _, t := range c.texts {
		t.TextSize, t.Color = c.size(theme.SizeNameCaptionText), c.colour(theme.ColorNamePlaceHolder)
	}
}

func (c *Chart) colourOf(series int) color.Color {
	if code := c.spec.Series[series].Code; code != "" {
		return SeriesColor(c.look(), code)
	}
	return c.colour(c.ink(series))
}

// ground is where the values are drawn.
func (c *Chart) ground(s fyne.Size) spot {
	foot := c.px(chartLine)
	if c.legend() > 0 {
		foot += c.px(chartLegend)
	}
	left := float32(0)
	for _, t := range c.texts[:len(c.lines)] {
		left = fyne.Max(left, t.MinSize().Width)
	}
	left += c.px(8)
	top := c.px(chartLine) / 2
	return spot{left, top, s.Width - left, s.Height - top - foot}
}

func (c *Chart) lay(s fyne.Size) {
	g := c.ground(s)
	ticks := c.ticks()
	most := ticks[len(ticks)-1]
	for i, v := range ticks {
		y := g.y + g.h - g.h*float32(v/most)
		place(c.lines[i], spot{g.x, y, g.w, 1})
		least := c.texts[i].MinSize()
		place(c.texts[i], spot{g.x - c.px(8) - least.Width, y - least.Height/2, least.Width, least.Height})
	}
	each := g.w / float32(max(len(c.spec.Labels), 1))
	for i, label := range c.spec.Labels {
		t := c.texts[len(ticks)+i]
		setText(t, label, each-c.px(4))
		least := t.MinSize()
		place(t, spot{g.x + each*(float32(i)+.5) - least.Width/2, g.y + g.h + c.px(3), least.Width, least.Height})
	}
	for i, m := range c.marks {
		height := g.h * float32(m.value/most)
		if c.spec.Kind == ChartBars {
			c.layBar(m, spot{g.x + each*float32(m.label), g.y + g.h - height, each, height})
			continue
		}
		c.layDot(i, fyne.NewPos(g.x+each*(float32(m.label)+.5), g.y+g.h-height))
	}
	c.layLegend(s, len(ticks)+len(c.spec.Labels))
}

// layBar puts the bars of a label side by side.
func (c *Chart) layBar(m *chartMark, at spot) {
	const mostWide = 48
	all := float32(len(c.spec.Series))
	width := fyne.Min((at.w-c.px(10))/all, c.px(mostWide))
	x := at.x + (at.w-width*all)/2 + width*float32(m.series)
	place(m.shape, spot{x + 1, at.y, fyne.Max(width-2, 1), fyne.Max(at.h, 0)})
}

// layDot puts a dot, and the line from the one before.
func (c *Chart) layDot(i int, at fyne.Position) {
	dot, m := c.px(chartDot), c.marks[i]
	place(m.shape, spot{at.X - dot/2, at.Y - dot/2, dot, dot})
	if m.line != nil {
		before := c.marks[i-1].shape
		m.line.Position1 = before.Position().AddXY(dot/2, dot/2)
		m.line.Position2 = at
	}
}

// layLegend puts the names below, as many as there is room for.
func (c *Chart) layLegend(s fyne.Size, from int) {
	x, y := float32(0), s.Height-c.px(15)
	for i, dot := range c.dots {
		t, edge := c.texts[from+i], c.px(10)
		setText(t, c.spec.Series[i].Name, fyne.Max(s.Width-x-c.px(16), 1))
		least := t.MinSize()
		place(dot, spot{x, y + (least.Height-edge)/2, edge, edge})
		place(t, spot{x + c.px(16), y, least.Width, least.Height})
		x += least.Width + c.px(32)
	}
}
