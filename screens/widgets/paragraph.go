package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Paragraph is text that wraps, with a bold beginning if it has one.
type Paragraph struct {
	part
	lead, full string
	size       fyne.ThemeSizeName
	ink        fyne.ThemeColorName
	leading    float32
	width      float32
	align      fyne.TextAlign
	runs       []*canvas.Text
	d          *drawn
}

// run is words of one weight in one line.
type run struct {
	text string
	bold bool
	x    float32
	line int
}

func newParagraph(s string, size fyne.ThemeSizeName, ink fyne.ThemeColorName) *Paragraph {
	p := &Paragraph{full: s, size: size, ink: ink, leading: 1.38, width: 300}
	p.ExtendBaseWidget(p)
	return p
}

// Wrapped is 13 in ink, over as many lines as it needs.
func Wrapped(s string) *Paragraph {
	return newParagraph(s, theme.SizeNameText, theme.ColorNameForeground)
}

// QuietWrapped is 12 in quiet ink, over as many lines as it needs.
func QuietWrapped(s string) *Paragraph {
	return newParagraph(s, SizeNameSecond, theme.ColorNamePlaceHolder)
}

// Headline is 16 bold: the name in a detail, over as many lines as it needs.
func Headline(s string) *Paragraph {
	p := newParagraph("", theme.SizeNameSubHeadingText, theme.ColorNameForeground)
	p.lead = s
	return p
}

// SetText changes the words.
func (p *Paragraph) SetText(s string) {
	p.full = s
	p.Refresh()
}

// SetLead puts a bold fact before the text.
func (p *Paragraph) SetLead(s string) {
	p.lead = s
	p.Refresh()
}

// Led is the paragraph with a bold beginning.
func (p *Paragraph) Led(lead string) *Paragraph {
	p.SetLead(lead)
	return p
}

// SetTone colours the words.
func (p *Paragraph) SetTone(tone Tone) {
	p.ink = tone.ink()
	p.Refresh()
}

// SetAlign puts the lines at another side; a centred text has no bold lead.
func (p *Paragraph) SetAlign(align fyne.TextAlign) *Paragraph {
	p.align = align
	p.Refresh()
	return p
}

// AccessibilityLabel is the whole text.
func (p *Paragraph) AccessibilityLabel() string { return strings.TrimSpace(p.lead + " " + p.full) }

// AccessibilityRole is text.
func (p *Paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// heightAt is the height in a given width.
func (p *Paragraph) heightAt(width float32) float32 {
	_, lines := p.wrap(width)
	return float32(lines) * p.lineHeight()
}

func (p *Paragraph) lineHeight() float32 { return p.part.size(p.size) * p.leading }

// least is a word's width.
func (p *Paragraph) least() fyne.Size {
	return fyne.NewSize(p.px(60), p.heightAt(p.width))
}

// wrap breaks the words into lines. Words of one weight in a line are one run.
func (p *Paragraph) wrap(width float32) ([]run, int) {
	var runs []run
	x, line := float32(0), 0
	size := p.part.size(p.size)
	space := fyne.MeasureText(" ", size, fyne.TextStyle{}).Width
	add := func(word string, bold bool) {
		w := fyne.MeasureText(word, size, fyne.TextStyle{Bold: bold}).Width
		if x > 0 && x+w > width {
			x, line = 0, line+1
		}
		if last := len(runs) - 1; x > 0 && last >= 0 && runs[last].bold == bold {
			runs[last].text += " " + word
		} else {
			runs = append(runs, run{text: word, bold: bold, x: x, line: line})
		}
		x += w + space
	}
	for _, word := range strings.Fields(p.lead) {
		add(word, true)
	}
	for i, verse := range strings.Split(p.full, "\n") {
		if i > 0 {
			x, line = 0, line+1
		}
		for _, word := range strings.Fields(verse) {
			add(word, false)
		}
	}
	return runs, line + 1
}

// CreateRenderer is asked by Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	if p.d != nil {
		return p.d // a second one would be drawn apart from the first
	}
	p.d = &drawn{
		owner:  p,
		layout: p.lay,
		least: func() fyne.Size {
			return fyne.NewSize(p.px(60), p.heightAt(p.width))
		},
	}
	return p.d
}

// lay puts the lines, taking texts from the pool.
func (p *Paragraph) lay(s fyne.Size) {
	p.width = s.Width
	runs, _ := p.wrap(s.Width)
	for len(p.runs) < len(runs) {
		p.runs = append(p.runs, canvas.NewText("", nil))
	}
	p.d.objects = p.d.objects[:0]
	for i, r := range runs {
		t := p.runs[i]
		t.Text, t.TextStyle.Bold = r.text, r.bold
		t.TextSize, t.Color = p.part.size(p.size), p.colour(p.ink)
		t.Alignment = p.align
		height := t.MinSize().Height
		width := t.MinSize().Width
		if p.align != fyne.TextAlignLeading {
			width = s.Width
		}
		place(t, spot{r.x, float32(r.line)*p.lineHeight() + (p.lineHeight()-height)/2, width, height})
		t.Refresh()
		p.d.objects = append(p.d.objects, t)
	}
}
