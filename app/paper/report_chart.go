package paper

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"sofra/app"
	"sofra/assets"
)

// chart is a chart of the report: bars that lie, a group for each label.
type chart struct {
	title  string
	labels []string
	series []string
	values [][]float64 // of each label, by series
	said   [][]string
	most   float64    // the longest bar: longer ones are broken off
	lines  [][]string // of each label
	keys   [][]int    // the series that stand in each line above the bars
	label  float64    // how wide the labels are
}

// chartOf reads what a chart draws out of its table; nil where there is nothing.
func (e *essay) chartOf(c app.Chart) *chart {
	t, ok := e.Table(c.Table)
	label := t.Column(c.Labels)
	if !ok || label < 0 {
		return nil
	}
	rows := t.Rows
	if c.To > 0 && c.To <= len(rows) {
		rows = rows[c.From:c.To]
	}
	out, most := &chart{title: c.Title}, 0.0
	for _, key := range c.Values {
		if at := t.Column(key); at >= 0 {
			out.series = append(out.series, t.Columns[at].Title)
		}
	}
	for _, row := range rows {
		var values []float64
		var said []string
		for _, key := range c.Values {
			if at := t.Column(key); at >= 0 {
				v, cell := row[at], t.Columns[at].CellOf(row[at])
				n := 0.0
				if v.Has && v.Text == "" {
					n = float64(v.N) / float64(max(v.Of, 1))
				}
				values, said, most = append(values, n), append(said, cell.Say(e.book, v)), max(most, n)
			}
		}
		out.labels, out.values, out.said = append(out.labels, row[label].Text), append(out.values, values), append(out.said, said)
	}
	if most == 0 {
		return nil
	}
	if out.most = most; c.Most > 0 {
		out.most = min(most, c.Most)
	}
	out.layOut(e.ruler)
	return out
}

// alt says the chart in words, for whoever does not see it.
func (c *chart) alt() string {
	var all []string
	for i, label := range c.labels {
		all = append(all, label+": "+strings.Join(c.said[i], " | "))
	}
	return c.title + " (" + strings.Join(c.series, " | ") + "). " + strings.Join(all, "; ")
}

// Measures of a chart, in millimetres.
const (
	chartLabel = 52.0
	widerLabel = 74.0 // where labels are long
	chartBar   = 4.6
	chartGap   = 2.6
	chartHead  = 9.0
	chartSaid  = 22.0
	chartType  = 8.5 // in points
	keyBox     = 4.2
	keyGap     = 6.0
)

// spot is a rectangle, in millimetres.
type spot struct{ x, y, wide, high float64 }

// drawing is where a chart is drawn: a page, or a picture.
type drawing interface {
	bar(at spot, colour ink)
	letter(x, y, size float64, text string)
	measured(text string, size float64) float64
}

func barInks() []ink { return []ink{mauve, plum, quiet, border} }

// layOut breaks labels and names of series into lines.
func (c *chart) layOut(on *sheets) {
	longest := 0.0
	for _, label := range c.labels {
		longest = max(longest, on.measured(label, chartType))
	}
	c.label = min(max(longest+3, chartLabel), widerLabel)
	for _, label := range c.labels {
		var lines []string
		as := setting{size: chartType, right: column - c.label + 3}
		for _, line := range on.lines([]app.Piece{{Text: label}}, as) {
			lines = append(lines, runs(line, 0)[0].text)
		}
		c.lines = append(c.lines, lines)
	}
	x := column
	for i, name := range c.series {
		wide := keyBox + on.measured(name, chartType) + keyGap
		if x+wide > column+keyGap {
			c.keys, x = append(c.keys, nil), 0
		}
		c.keys[len(c.keys)-1], x = append(c.keys[len(c.keys)-1], i), x+wide
	}
}

// group is how high the bars of a label are, or its words.
func (c *chart) group(label int) float64 {
	return max(float64(len(c.series)), float64(len(c.lines[label])))*chartBar + chartGap
}

// head is what stands above the bars.
func (c *chart) head() float64 {
	if len(c.series) < 2 {
		return chartHead / 3
	}
	return chartHead + float64(len(c.keys)-1)*chartBar
}

// high is how much room the chart takes.
func (c *chart) high() float64 {
	whole := c.head() + 2
	for i := range c.labels {
		whole += c.group(i)
	}
	return whole
}

// draw draws the chart so wide, with its upper left corner at a place.
func (c *chart) draw(on drawing, x, y, wide float64) {
	if len(c.series) > 1 { // which ink is what
		for n, line := range c.keys {
			at, high := x, y+float64(n)*chartBar
			for _, i := range line {
				on.bar(spot{at, high + 1.2, 3, 3}, barInks()[i%4])
				on.letter(at+keyBox, high, chartType, c.series[i])
				at += keyBox + on.measured(c.series[i], chartType) + keyGap
			}
		}
	}
	top, room := y+c.head(), wide-c.label-chartSaid
	for i := range c.labels {
		for n, line := range c.lines[i] {
			on.letter(x, top+float64(n)*chartBar, chartType, line)
		}
		for n, v := range c.values[i] {
			at := spot{x + c.label, top + float64(n)*chartBar + 0.4, max(min(v, c.most)/c.most*room, 0.3), chartBar - 0.8}
			on.bar(at, barInks()[n%4])
			if v > c.most { // it goes on: its label says how far
				on.bar(spot{at.x + at.wide - 6, at.y - 0.4, 1.2, chartBar}, paperInk)
				on.bar(spot{at.x + at.wide - 3.6, at.y - 0.4, 1.2, chartBar}, paperInk)
			}
			on.letter(at.x+at.wide+1.5, at.y-0.4, chartType, c.said[i][n])
		}
		top += c.group(i)
	}
}

func (s *sheets) bar(at spot, colour ink) {
	s.fill(colour)
	s.Rect(at.x, at.y, at.wide, at.high, "F")
}

func (s *sheets) letter(x, y, size float64, text string) {
	s.face(size, false, dark)
	s.SetXY(x, y)
	s.CellFormat(s.GetStringWidth(text)+1, chartBar, text, "", 0, "LM", false, 0, "")
}

func (s *sheets) measured(text string, size float64) float64 {
	s.face(size, false, dark)
	return s.GetStringWidth(text)
}

// dots is how many dots a picture has on a millimetre.
const dots = 8.0

// canvas is a picture of a chart.
type canvas struct {
	*image.RGBA
	face font.Face
}

func (c *canvas) bar(at spot, colour ink) {
	r := image.Rect(int(at.x*dots), int(at.y*dots), int((at.x+at.wide)*dots), int((at.y+at.high)*dots))
	draw.Draw(c, r, image.NewUniform(color.RGBA{uint8(colour.r), uint8(colour.g), uint8(colour.b), 255}), image.Point{}, draw.Src)
}

func (c *canvas) letter(x, y, size float64, text string) {
	d := font.Drawer{Dst: c, Src: image.NewUniform(color.RGBA{uint8(dark.r), uint8(dark.g), uint8(dark.b), 255}), Face: c.face}
	d.Dot = fixed.P(int(x*dots), int((y+chartBar-1.3)*dots))
	d.DrawString(text)
}

func (c *canvas) measured(text string, _ float64) float64 {
	return float64(font.MeasureString(c.face, text)) / 64 / dots
}

// picture is the chart as a picture so wide.
func (c *chart) picture(wide float64) ([]byte, error) {
	parsed, err := opentype.Parse(assets.Regular)
	if err != nil {
		return nil, err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 8.5, DPI: dots * 25.4})
	if err != nil {
		return nil, err
	}
	on := &canvas{image.NewRGBA(image.Rect(0, 0, int(wide*dots), int(c.high()*dots))), face}
	draw.Draw(on, on.Bounds(), image.White, image.Point{}, draw.Src)
	c.draw(on, 0, 0, wide)
	var out bytes.Buffer
	err = png.Encode(&out, on)
	return out.Bytes(), err
}
