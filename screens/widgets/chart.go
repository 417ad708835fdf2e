package widgets

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// ChartKind is how a chart is drawn.
type ChartKind int

// The kinds of charts; the same declaration can be drawn as each.
const (
	ChartBars ChartKind = iota
	ChartLine
)

// ChartSeries are the values of one colour, one for each label. NaN is a value
// that nobody knows: it is left out and never drawn as zero. A Code gives the
// series a community's colour.
type ChartSeries struct {
	Name, Code string
	Values     []float64
}

// ChartSpec is what a chart shows. Say writes a value in the reader's language.
type ChartSpec struct {
	Kind   ChartKind
	Labels []string
	Series []ChartSeries
	Say    func(float64) string
}

// Chart draws values over their labels, on an axis that begins at zero. The
// numbers stand in a table beside it; the pointer is told each of them.
type Chart struct {
	part
	spec  ChartSpec
	marks []*chartMark
	texts []*canvas.Text // the axis, then the labels, then the legend
	lines []*canvas.Rectangle
	dots  []*canvas.Rectangle // of the legend
	told  int
	d     *drawn
}

// chartMark is one value: a bar, or a dot with the line that leads to it.
type chartMark struct {
	series, label int
	value         float64
	shape         *canvas.Rectangle
	line          *canvas.Line // nil where nothing leads here
}

// NewChart draws a declaration.
func NewChart(spec ChartSpec) *Chart {
	c := &Chart{told: -1}
	c.d = &drawn{owner: c, layout: c.lay, refresh: c.paintChart}
	c.d.least = func() fyne.Size {
		return fyne.NewSize(c.px(chartAxis)+c.px(26)*float32(max(len(c.spec.Labels), 3)), c.px(150))
	}
	c.fill(spec)
	c.ExtendBaseWidget(c)
	return c
}

// Set draws another one.
func (c *Chart) Set(spec ChartSpec) {
	c.fill(spec)
	c.Refresh()
}

// fill makes the parts of a declaration.
func (c *Chart) fill(spec ChartSpec) {
	if spec.Say == nil {
		spec.Say = func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	}
	c.spec, c.marks, c.texts, c.lines, c.dots = spec, nil, nil, nil, nil
	c.d.objects = nil
	for range c.ticks() {
		c.lines = append(c.lines, canvas.NewRectangle(nil))
	}
	for i, s := range spec.Series {
		before := -1
		for at, v := range s.Values {
			if at >= len(spec.Labels) || math.IsNaN(v) {
				before = -1
				continue
			}
			m := &chartMark{series: i, label: at, value: v, shape: canvas.NewRectangle(nil)}
			if spec.Kind == ChartLine && before >= 0 {
				m.line = canvas.NewLine(nil)
			}
			c.marks, before = append(c.marks, m), at
		}
	}
	for range len(c.lines) + len(spec.Labels) + c.legend() {
		c.texts = append(c.texts, canvas.NewText("", nil))
	}
	for range c.legend() {
		c.dots = append(c.dots, canvas.NewRectangle(nil))
	}
	c.gather()
}

// gather puts what is drawn in order: the axis behind, the dots before lines.
func (c *Chart) gather() {
	add := func(o fyne.CanvasObject) { c.d.objects = append(c.d.objects, o) }
	for _, l := range c.lines {
		add(l)
	}
	for _, m := range c.marks {
		if m.line != nil {
			add(m.line)
		}
	}
	for _, m := range c.marks {
		add(m.shape)
	}
	for _, d := range c.dots {
		add(d)
	}
	for _, t := range c.texts {
		add(t)
	}
}

// legend is how many names stand below: one series needs none.
func (c *Chart) legend() int {
	if len(c.spec.Series) < 2 {
		return 0
	}
	return len(c.spec.Series)
}

// ticks are the values that the axis names, from zero to the highest or more,
// in steps of 1, 2 or 5.
func (c *Chart) ticks() []float64 {
	const fewest = 3
	most := 0.0
	for _, s := range c.spec.Series {
		for _, v := range s.Values {
			if v > most && !math.IsInf(v, 0) {
				most = v
			}
		}
	}
	if most == 0 {
		most = 1
	}
	step := math.Pow(10, math.Floor(math.Log10(most)))
	for _, part := range []float64{5, 2, 1, .5, .2} {
		if most/(step*part) >= fewest-1 {
			step *= part
			break
		}
	}
	var all []float64
	for i := 0; ; i++ {
		all = append(all, float64(i)*step)
		if float64(i)*step >= most {
			return all
		}
	}
}

// MouseIn tells the value under the pointer.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved tells the value under the pointer.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	under := -1
	for i, m := range c.marks {
		at, size := m.shape.Position(), m.shape.Size()
		reach := c.px(4)
		if e.Position.X >= at.X-reach && e.Position.X <= at.X+size.Width+reach && e.Position.Y >= at.Y-reach && e.Position.Y <= at.Y+size.Height+reach {
			under = i
		}
	}
	if under == c.told {
		return
	}
	c.told = under
	hideTip(c)
	if under >= 0 {
		showTip(c, c.says(c.marks[under]), e.AbsolutePosition)
	}
}

// MouseOut takes the tooltip away.
func (c *Chart) MouseOut() { c.told = -1; hideTip(c) }

func (c *Chart) says(m *chartMark) string {
	words := c.spec.Labels[m.label] + ": " + c.spec.Say(m.value)
	if name := c.spec.Series[m.series].Name; name != "" {
		return name + ", " + words
	}
	return words
}

// AccessibilityLabel is every value.
func (c *Chart) AccessibilityLabel() string {
	var all []string
	for _, m := range c.marks {
		all = append(all, c.says(m))
	}
	return strings.Join(all, "; ")
}

// AccessibilityRole is text.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is asked by Fyne.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return paint(c.d) }

// ink is the colour of a series: a community's own, or one of the theme's.
func (c *Chart) ink(series int) fyne.ThemeColorName {
	inks := []fyne.ThemeColorName{theme.ColorNamePrimary, theme.ColorNameSuccess, theme.ColorNameWarning, ColorNameNotice}
	return inks[series%len(inks)]
}
