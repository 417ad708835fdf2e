package widgets

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func visitors(kind ChartKind) ChartSpec {
	return ChartSpec{Kind: kind, Labels: []string{"Jan", "Feb", "Mar", "Apr"}, Series: []ChartSeries{
		{Name: "Concerts", Values: []float64{120, 80, math.NaN(), 240}}, {Name: "Panels", Values: []float64{0, 40, 60, 55}},
	}}
}

func TestChartScale(t *testing.T) {
	for name, tc := range map[string]struct {
		values []float64
		want   []float64
	}{
		"nothing": {nil, []float64{0, .5, 1}},
		"zeros":   {[]float64{0, 0}, []float64{0, .5, 1}},
		"small":   {[]float64{3}, []float64{0, 1, 2, 3}},
		"large":   {[]float64{240, 12}, []float64{0, 100, 200, 300}},
		"ten":     {[]float64{10}, []float64{0, 5, 10}},
		"odd":     {[]float64{math.NaN(), 7}, []float64{0, 2, 4, 6, 8}},
	} {
		t.Run(name, func(t *testing.T) {
			got := NewChart(ChartSpec{Labels: []string{"a"}, Series: []ChartSeries{{Values: tc.values}}}).ticks()
			if len(got) != len(tc.want) {
				t.Fatalf("the axis has %v, want %v", got, tc.want)
			}
			for i := range got {
				if math.Abs(got[i]-tc.want[i]) > 1e-9 {
					t.Errorf("the axis has %v, want %v", got, tc.want)
				}
			}
		})
	}
}

// Both kinds draw the same values at the same heights, from zero.
func TestChartHeights(t *testing.T) {
	for name, kind := range map[string]ChartKind{"bars": ChartBars, "line": ChartLine} {
		t.Run(name, func(t *testing.T) {
			c := NewChart(visitors(kind))
			show(t, c)
			c.Resize(fyne.NewSize(400, 220))
			g := c.ground(c.Size())
			if len(c.marks) != 7 {
				t.Fatalf("%d values are drawn, of 7 that are known", len(c.marks))
			}
			for _, m := range c.marks {
				want := g.y + g.h*(1-float32(m.value)/300)
				got := m.shape.Position().Y
				if kind == ChartLine {
					got += m.shape.Size().Height / 2
				}
				if math.Abs(float64(got-want)) > .01 {
					t.Errorf("%v stands at %v, want %v", m.value, got, want)
				}
			}
			if m := c.marks[2]; kind == ChartLine && m.line != nil {
				t.Error("a line leads over what nobody knows")
			}
		})
	}
}

func TestChartTells(t *testing.T) {
	c := NewChart(visitors(ChartBars))
	tips := NewTips(c)
	show(t, tips)
	m := c.marks[2]
	c.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: m.shape.Position().AddXY(2, 2)}})
	if tips.words.full != "Concerts, Apr: 240" {
		t.Errorf("the pointer is told %q", tips.words.full)
	}
	c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 1)}})
	if tips.words.Visible() {
		t.Error("beside a bar it goes on telling")
	}
	if got := c.AccessibilityLabel(); strings.Count(got, ";") != 6 || strings.Contains(got, "NaN") {
		t.Errorf("read aloud: %s", got)
	}
	c.Set(ChartSpec{Labels: []string{"a"}, Series: []ChartSeries{{Values: []float64{1, 2}}}})
	if len(c.marks) != 1 {
		t.Error("a value without a label is drawn")
	}
}

// A part too narrow for its label is named below the bar, one that is wide is
// not, and what is withheld is named in the legend alone.
func TestNarrowPartsAreNamed(t *testing.T) {
	s := NewShares("Minutes of music")
	show(t, s)
	s.Set("55 min", Part{Code: "ALB", Label: "Albanian", Share: .86, Text: "86"})
	low := s.MinSize().Height
	s.Set("55 min", Part{Code: "ALB", Label: "Albanian", Share: .86, Text: "86"}, Part{Code: "GOR", Label: "Gorani", Share: .05, Text: "5"},
		Part{Label: "Several answers", Share: .04, Text: "4"}, Part{Kind: PartWithheld, Label: "merged", Share: .05})
	if got := s.narrow.full; got != "GOR 5 · Several answers 4" || s.MinSize().Height <= low {
		t.Errorf("below the bar is %q, %v high after %v", got, s.MinSize().Height, low)
	}
}
