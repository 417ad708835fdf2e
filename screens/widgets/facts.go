package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Fact is a word and what it is for this record.
type Fact struct{ Label, Value string }

// Facts are the lines of a detail: a quiet word left, the fact right.
type Facts struct {
	part
	labels []*Paragraph
	values []*Paragraph
	width  float32
	d      *drawn
}

// NewFacts shows facts under each other.
func NewFacts(facts ...Fact) *Facts {
	f := &Facts{width: 300}
	f.fill(facts)
	f.ExtendBaseWidget(f)
	return f
}

func (f *Facts) fill(facts []Fact) {
	f.labels, f.values = nil, nil
	for _, fact := range facts {
		f.labels = append(f.labels, newParagraph(fact.Label, theme.SizeNameText, theme.ColorNamePlaceHolder))
		f.values = append(f.values, Wrapped(fact.Value))
	}
}

// Set shows other facts.
func (f *Facts) Set(facts ...Fact) {
	f.fill(facts)
	f.Refresh()
}

// labelWidth is the longest label's, within reason; one that is longer goes on
// in the next line.
func (f *Facts) labelWidth(width float32) float32 {
	widest := f.px(72)
	for _, label := range f.labels {
		widest = fyne.Max(widest, label.lineWidth())
	}
	return fyne.Min(widest, width*0.5) + f.px(12)
}

// heights are those of a word and its fact; the taller one makes the line.
func (f *Facts) heights(i int, width float32) (word, fact float32) {
	label := f.labelWidth(width)
	return f.labels[i].heightAt(label - f.px(8)), f.values[i].heightAt(width - label)
}

func (f *Facts) heightAt(width float32) float32 {
	height := float32(0)
	for i := range f.values {
		height += f.step(f.heights(i, width))
	}
	return height
}

// step is from one fact to the next: whole, so that word and fact stand on one
// line.
func (f *Facts) step(word, fact float32) float32 {
	return float32(math.Round(float64(fyne.Max(word, fact) + f.px(6))))
}

// CreateRenderer is asked by Fyne.
func (f *Facts) CreateRenderer() fyne.WidgetRenderer {
	if f.d != nil {
		return f.d // a second one would be drawn apart from the first
	}
	f.d = &drawn{owner: f}
	f.d.least = func() fyne.Size { return fyne.NewSize(f.px(180), f.heightAt(f.width)) }
	f.d.refresh = func() {
		f.d.objects = f.d.objects[:0]
		for i, label := range f.labels {
			f.d.objects = append(f.d.objects, label, f.values[i])
		}
	}
	f.d.layout = func(s fyne.Size) {
		f.width = s.Width
		y, label := float32(0), f.labelWidth(s.Width)
		for i, value := range f.values {
			word, fact := f.heights(i, s.Width)
			place(f.labels[i], spot{0, y, label - f.px(8), word})
			place(value, spot{label, y, s.Width - label, fact})
			y += f.step(word, fact)
		}
	}
	return paint(f.d)
}

// Total is a sum with its word above.
type Total struct {
	Label, Value string
	Tone         Tone
}

// Totals stand side by side with lines between, at the foot of a card.
type Totals struct {
	part
	totals []Total
	texts  []*canvas.Text
	lines  []*canvas.Rectangle
	width  float32
	d      *drawn
}

// NewTotals shows sums side by side.
func NewTotals(totals ...Total) *Totals {
	t := &Totals{totals: totals}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows other sums.
func (t *Totals) Set(totals ...Total) {
	t.totals = totals
	t.Refresh()
}

// CreateRenderer is asked by Fyne.
func (t *Totals) CreateRenderer() fyne.WidgetRenderer {
	if t.d != nil {
		return t.d // a second one would be drawn apart from the first
	}
	t.d = &drawn{owner: t, layout: t.lay, refresh: t.paintTotals}
	t.d.least = func() fyne.Size { return fyne.NewSize(t.px(120), t.run(fyne.Max(t.width, t.px(120)), nil)) }
	return paint(t.d)
}

func (t *Totals) paintTotals() {
	t.d.objects = t.d.objects[:0]
	for len(t.lines) < len(t.totals) {
		t.lines = append(t.lines, canvas.NewRectangle(nil))
		t.texts = append(t.texts, canvas.NewText("", nil), canvas.NewText("", nil))
	}
	for i, total := range t.totals {
		label, value := t.texts[2*i], t.texts[2*i+1]
		label.Text, label.Color, label.TextSize = total.Label, t.colour(theme.ColorNamePlaceHolder), t.size(SizeNameSecond)
		ink := total.Tone
		if ink == ToneNone {
			ink = TonePlain
		}
		value.Text, value.Color, value.TextSize = total.Value, t.colour(ink.ink()), t.size(SizeNameCard)
		value.TextStyle.Bold = true
		t.lines[i].FillColor = t.colour(theme.ColorNameSeparator)
		t.lines[i].Hidden = i == 0
		t.d.objects = append(t.d.objects, t.lines[i], label, value)
		label.Refresh()
		value.Refresh()
	}
}

// lay goes on in the next line where the card is too narrow for all of them.
func (t *Totals) lay(s fyne.Size) {
	t.width = s.Width
	t.run(s.Width, func(i int, x, y float32) {
		if t.lines[i].Hidden = x == t.px(16); !t.lines[i].Hidden {
			place(t.lines[i], spot{x - t.px(16), y + t.px(11), 1, t.px(totalTall - 22)})
		}
		label, value := t.texts[2*i], t.texts[2*i+1]
		one, two := label.MinSize(), value.MinSize()
		place(label, spot{x, y + t.px(11), one.Width, one.Height})
		place(value, spot{x, y + t.px(28), two.Width, two.Height})
	})
}

// totalTall is the height of a line of sums, and totalNext how far the next one
// is below it.
const (
	totalTall = 58
	totalNext = 44
)

// run goes along the sums and gives back their height.
func (t *Totals) run(width float32, put func(i int, x, y float32)) float32 {
	x, y := t.px(16), float32(0)
	for i := range min(len(t.totals), len(t.texts)/2) {
		wide := fyne.Max(t.texts[2*i].MinSize().Width, t.texts[2*i+1].MinSize().Width)
		if x > t.px(16) && x+wide+t.px(12) > width {
			x, y = t.px(16), y+t.px(totalNext)
		}
		if put != nil {
			put(i, x, y)
		}
		x += wide + t.px(32)
	}
	return y + t.px(totalTall)
}

func (t *Totals) heightAt(width float32) float32 { return t.run(width, nil) }
