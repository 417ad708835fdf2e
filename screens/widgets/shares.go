package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Shares is one measure of a meter: its name, what it is counted from, how it
// stands to its target, and below it the bar, with a line for the parts that are
// too narrow to say what they are.
type Shares struct {
	part
	title, quiet *Text
	tag          *Tag
	head         *fyne.Container
	bar          *StackBar
	narrow       *Text
}

// NewShares is a measure by its name.
func NewShares(title string) *Shares {
	s := &Shares{title: Strong(title), quiet: Quiet(""), tag: NewTag("", ToneNone), bar: NewStackBar(), narrow: Caption("")}
	s.tag.Hide()
	s.head = Across(8, s.title, Gap(), s.quiet, s.tag)
	s.ExtendBaseWidget(s)
	return s
}

// Set shows what was counted, from how much.
func (s *Shares) Set(quiet string, parts ...Part) {
	s.quiet.SetText(quiet)
	s.bar.Set(parts...)
	s.narrow.SetText(narrowParts(parts))
	s.head.Refresh()
}

// narrowParts names the parts that have no room for a label in their bar.
func narrowParts(parts []Part) string {
	var said []string
	for _, p := range parts {
		if p.Share < underLabel && p.Kind != PartWithheld {
			name := p.Label
			if p.Code != "" && p.Kind == PartStated {
				name = p.Code
			}
			said = append(said, strings.TrimSpace(name+" "+p.Text))
		}
	}
	return strings.Join(said, " · ")
}

// tall is the height of the measure.
func (s *Shares) tall() float32 {
	if s.narrow.full == "" {
		return s.px(44)
	}
	return s.px(61)
}

// SetVerdict says how the measure stands to its target, with the line that it
// must not pass, as a share of 1; 0 draws none, and no text says nothing.
func (s *Shares) SetVerdict(text, icon string, tone Tone, line float64) {
	s.tag.Hidden = text == ""
	s.tag.WithIcon(icon).Set(text, tone)
	s.bar.SetTarget(line)
	s.head.Refresh()
}

// AccessibilityLabel is all that the bar shows, in words.
func (s *Shares) AccessibilityLabel() string {
	said := []string{s.title.full, s.quiet.full}
	if !s.tag.Hidden {
		said = append(said, s.tag.text)
	}
	for _, p := range s.bar.parts {
		said = append(said, strings.TrimSpace(p.Label+" "+p.Text))
	}
	return strings.Join(said, ". ")
}

// AccessibilityRole is text.
func (s *Shares) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is asked by Fyne.
func (s *Shares) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: s, objects: []fyne.CanvasObject{s.head, s.bar, s.narrow},
		least: func() fyne.Size { return fyne.NewSize(s.px(180), s.tall()) },
		layout: func(size fyne.Size) {
			place(s.head, spot{0, 0, size.Width, s.px(20)})
			place(s.bar, spot{0, s.px(22), size.Width, s.px(22)})
			place(s.narrow, spot{0, s.px(46), size.Width, s.px(15)})
		},
		refresh: func() {},
	})
}
