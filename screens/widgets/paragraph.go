package widgets

import (
	"sort"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Paragraph is text that wraps, with a bold beginning if it has one.
type Paragraph struct {
	part
	lead, full string
	spans      []Span // in place of both, where bold and plain take turns
	size       fyne.ThemeSizeName
	ink        fyne.ThemeColorName
	leading    float32
	width      float32
	align      fyne.TextAlign
	runs       []*canvas.Text
	d          *drawn
}

// Span is a part of a paragraph, of one weight.
type Span struct {
	Text string
	Bold bool
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

// Prose is 13 in ink, bold and plain in turns.
func Prose(spans ...Span) *Paragraph {
	p := Wrapped("")
	p.spans = spans
	return p
}

// Headline is 16 bold: the name in a detail, over as many lines as it needs.
func Headline(s string) *Paragraph {
	p := newParagraph("", theme.SizeNameSubHeadingText, theme.ColorNameForeground)
	p.lead = s
	return p
}

// Reading is 16 in ink: what somebody wrote, to be read at leisure.
func Reading(s string) *Paragraph {
	return newParagraph(s, theme.SizeNameSubHeadingText, theme.ColorNameForeground)
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
func (p *Paragraph) AccessibilityLabel() string {
	all := p.lead + " " + p.full
	for _, s := range p.spans {
		all += s.Text
	}
	return strings.TrimSpace(all)
}

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

// word is what no line breaks within. One that is glued stands right behind the
// word before it: a comma behind a bold word.
type word struct {
	text        string
	bold, glued bool
	breaks      bool // a line ends before it
	width       float32
}

// parts says whether a line may end at a letter: at a space, but not at one that
// holds a number and its unit together.
func parts(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// words are those of the paragraph in their order, measured.
func (p *Paragraph) words() (all []word) {
	spans := p.spans
	if spans == nil {
		spans = []Span{{p.lead + " ", true}, {p.full, false}}
	}
	size, open := p.part.size(p.size), false // whether the span before ended within a word
	for _, s := range spans {
		for i, verse := range strings.Split(s.Text, "\n") {
			for j, w := range strings.FieldsFunc(verse, parts) {
				glued := open && i == 0 && j == 0 && strings.HasPrefix(verse, w)
				width := fyne.MeasureText(w, size, fyne.TextStyle{Bold: s.Bold}).Width
				all = append(all, word{w, s.Bold, glued, i > 0 && j == 0, width})
			}
		}
		open = s.Text != "" && !strings.HasSuffix(s.Text, " ")
	}
	return all
}

// wrap breaks the words into lines. Words of one weight in a line are one run.
func (p *Paragraph) wrap(width float32) (runs []run, lines int) {
	x, line := float32(0), 0
	space := fyne.MeasureText(" ", p.part.size(p.size), fyne.TextStyle{}).Width
	words := p.broken(p.words(), width)
	for i, w := range words {
		gap := space
		if w.glued || x == 0 {
			gap = 0
		}
		if x > 0 && !w.glued && (w.breaks || x+gap+together(words[i:]) > width) {
			x, gap, line = 0, 0, line+1
		}
		if last := len(runs) - 1; x > 0 && last >= 0 && runs[last].bold == w.bold {
			if gap > 0 {
				runs[last].text += " "
			}
			runs[last].text += w.text
		} else {
			runs = append(runs, run{text: w.text, bold: w.bold, x: x + gap, line: line})
		}
		x += gap + w.width
	}
	return runs, line + 1
}

// lineWidth is how wide all words are in one line.
func (p *Paragraph) lineWidth() float32 {
	all, space := float32(0), fyne.MeasureText(" ", p.part.size(p.size), fyne.TextStyle{}).Width
	for i, w := range p.words() {
		if i > 0 && !w.glued {
			all += space
		}
		all += w.width
	}
	return all
}

// broken are the words, with those that are wider than a line taken apart: an
// address or a name without an end runs over nothing beside it.
func (p *Paragraph) broken(words []word, width float32) (all []word) {
	size := p.part.size(p.size)
	for _, w := range words {
		for width > 0 && w.width > width {
			piece := w
			letters := []rune(w.text)
			fits := func(n int) bool {
				piece.text = string(letters[:n])
				piece.width = fyne.MeasureText(piece.text, size, fyne.TextStyle{Bold: w.bold}).Width
				return piece.width <= width
			}
			most := max(sort.Search(len(letters)-1, func(n int) bool { return !fits(n + 1) }), 1)
			fits(most)
			all = append(all, piece)
			w.text, w.glued, w.breaks = string(letters[most:]), false, true
			w.width = fyne.MeasureText(w.text, size, fyne.TextStyle{Bold: w.bold}).Width
		}
		all = append(all, w)
	}
	return all
}

// together is the width of the first word with those that are glued to it.
func together(words []word) float32 {
	width := words[0].width
	for _, w := range words[1:] {
		if !w.glued {
			break
		}
		width += w.width
	}
	return width
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
