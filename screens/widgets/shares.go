package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Shares is one measure of a meter: its name, what it is counted from, how it
// stands to its target, and below it the bar.
type Shares struct {
	part
	title, quiet *Text
	tag          *Tag
	head         *fyne.Container
	bar          *StackBar
}

// NewShares is a measure by its name.
func NewShares(title string) *Shares {
	s := &Shares{title: Strong(title), quiet: Quiet(""), tag: NewTag("", ToneNone), bar: NewStackBar()}
	s.tag.Hide()
	s.head = Across(8, s.title, Gap(), s.quiet, s.tag)
	s.ExtendBaseWidget(s)
	return s
}

// Set shows what was counted, from how much.
func (s *Shares) Set(quiet string, parts ...Part) {
	s.quiet.SetText(quiet)
	s.bar.Set(parts...)
	s.head.Refresh()
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
		owner: s, objects: []fyne.CanvasObject{s.head, s.bar},
		least: func() fyne.Size { return fyne.NewSize(s.px(180), s.px(44)) },
		layout: func(size fyne.Size) {
			place(s.head, spot{0, 0, size.Width, s.px(20)})
			place(s.bar, spot{0, s.px(22), size.Width, s.px(22)})
		},
		refresh: func() {},
	})
}
