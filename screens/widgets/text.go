package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Text is one line. What does not fit ends in …, and the tooltip is whole.
type Text struct {
	part
	full  string
	shown *canvas.Text
	size  fyne.ThemeSizeName
	ink   fyne.ThemeColorName
	align fyne.TextAlign
}

func newText(s string, size fyne.ThemeSizeName, ink fyne.ThemeColorName) *Text {
	t := &Text{full: s, shown: canvas.NewText(s, nil), size: size, ink: ink}
	t.ExtendBaseWidget(t)
	return t
}

func newStrong(s string, size fyne.ThemeSizeName) *Text {
	t := newText(s, size, theme.ColorNameForeground)
	t.shown.TextStyle.Bold = true
	return t
}

// PageTitle is 20 bold.
func PageTitle(s string) *Text { return newStrong(s, theme.SizeNameHeadingText) }

// Question is 16 bold: a dialog's title, the name in a detail.
func Question(s string) *Text { return newStrong(s, theme.SizeNameSubHeadingText) }

// CardTitle is 14 bold.
func CardTitle(s string) *Text { return newStrong(s, SizeNameCard) }

// Start is 24 bold, for the first start.
func Start(s string) *Text { return newStrong(s, SizeNameStart) }

// Count is 34 bold, for the head-count.
func Count(s string) *Text { return newStrong(s, SizeNameCount) }

// Strong is 13 bold.
func Strong(s string) *Text { return newStrong(s, theme.SizeNameText) }

// Body is 13.
func Body(s string) *Text { return newText(s, theme.SizeNameText, theme.ColorNameForeground) }

// Soft is 13 in quiet ink.
func Soft(s string) *Text { return newText(s, theme.SizeNameText, theme.ColorNamePlaceHolder) }

// Quiet is 12 in quiet ink: the second line.
func Quiet(s string) *Text { return newText(s, SizeNameSecond, theme.ColorNamePlaceHolder) }

// Caption is 11 in quiet ink.
func Caption(s string) *Text {
	return newText(s, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
}

// Text is the whole text, cut or not.
func (t *Text) Text() string { return t.full }

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.full == s {
		return
	}
	t.full = s
	t.Refresh()
}

// SetTone colours the words; ToneNone makes them quiet.
func (t *Text) SetTone(tone Tone) {
	t.ink = tone.ink()
	t.Refresh()
}

// SetAlign puts the words at another side.
func (t *Text) SetAlign(align fyne.TextAlign) *Text {
	t.align = align
	t.Refresh()
	return t
}

// least is the room for a few letters.
func (t *Text) least() fyne.Size {
	whole := t.MinSize()
	return fyne.NewSize(fyne.Min(whole.Width, t.px(36)), whole.Height)
}

// AccessibilityLabel is the whole text.
func (t *Text) AccessibilityLabel() string { return t.full }

// AccessibilityRole is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MouseIn shows the whole of a cut text.
func (t *Text) MouseIn(e *desktop.MouseEvent) {
	if t.shown.Text != t.full {
		showTip(t, t.full, e.AbsolutePosition)
	}
}

// MouseMoved is asked by Fyne.
func (t *Text) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tooltip away.
func (t *Text) MouseOut() { hideTip(t) }

// CreateRenderer is asked by Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: t, objects: []fyne.CanvasObject{t.shown},
		layout: func(s fyne.Size) {
			setText(t.shown, t.full, s.Width)
			place(t.shown, spot{0, 0, s.Width, s.Height})
		},
		least: func() fyne.Size {
			return fyne.MeasureText(t.full, t.part.size(t.size), t.shown.TextStyle)
		},
		refresh: func() {
			t.shown.Color = t.colour(t.ink)
			t.shown.TextSize = t.part.size(t.size)
			t.shown.Alignment = t.align
			setText(t.shown, t.full, t.Size().Width)
			t.shown.Refresh()
		},
	})
}

// setText puts as much of the text as fits.
func setText(shown *canvas.Text, full string, width float32) {
	cut := full
	if width > 0 {
		cut = fit(full, width, shown.TextSize, shown.TextStyle)
	}
	if shown.Text != cut {
		shown.Text = cut
		shown.Refresh()
	}
}

// fit cuts a text to a width, with … at its end.
func fit(s string, width, size float32, style fyne.TextStyle) string {
	const slop = 0.5 // measures are rounded up to whole pixels on some screens
	if fyne.MeasureText(s, size, style).Width <= width+slop {
		return s
	}
	letters := []rune(s)
	low, high := 0, len(letters)
	for low < high {
		middle := (low + high + 1) / 2
		if fyne.MeasureText(string(letters[:middle])+"…", size, style).Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	for low > 0 && letters[low-1] == ' ' {
		low--
	}
	return string(letters[:low]) + "…"
}
