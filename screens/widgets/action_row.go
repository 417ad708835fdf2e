package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// ActionRow is a matter: icon, bold fact, quiet line, a tag and what to do
// about it. It is 50 high with a line below; more where tags stand under the words.
type ActionRow struct {
	part
	icon    string
	tone    Tone
	open    func()
	hovered bool
	focused bool
	chosen  bool
	ground  *canvas.Rectangle
	line    *canvas.Rectangle
	image   *canvas.Image
	rowWords
	tags   rowTags
	action *Button
	ends   rowEnds
	among  []*ActionRow // those of its stack that open something, and itself
}

// rowWords are the fact and the line below it.
type rowWords struct {
	bold, quiet *Text
	whole       *Paragraph // the quiet line where it may go on in the next
}

// rowTags are the tags of a row: at its end, or in a line of their own.
type rowTags struct {
	all   []*Tag
	below bool
}

// NewActionRow is a matter without tag and action.
func NewActionRow(icon string, tone Tone, bold, quiet string) *ActionRow {
	r := &ActionRow{
		icon: icon, tone: tone, rowWords: rowWords{bold: Strong(bold), quiet: Quiet(quiet)}, ground: canvas.NewRectangle(nil),
		line: canvas.NewRectangle(nil), image: newImage(nil), ends: newRowEnds(),
	}
	r.ExtendBaseWidget(r)
	return r
}

// WithTag says how urgent it is; a second tag stands after the first.
func (r *ActionRow) WithTag(text string, tone Tone) *ActionRow {
	r.tags.all = append(r.tags.all, NewTag(text, tone))
	return r
}

// WithTagsBelow leaves the words the whole row.
func (r *ActionRow) WithTagsBelow() *ActionRow {
	r.tags.below = true
	return r
}

// WithAction puts a link at the right end.
func (r *ActionRow) WithAction(label string, do func()) *ActionRow {
	r.action = NewLink(label, do)
	return r
}

// WithOpen makes the whole row open something; Return and Space do too.
func (r *ActionRow) WithOpen(open func()) *ActionRow {
	r.open = open
	return r
}

// SetChosen fills the row.
func (r *ActionRow) SetChosen(chosen bool) {
	r.chosen = chosen
	for _, tag := range r.tags.all {
		tag.setOnSelected(chosen)
	}
	r.Refresh()
}

// Tapped opens.
func (r *ActionRow) Tapped(*fyne.PointEvent) {
	if r.open != nil {
		focus(r)
		r.open()
	}
}

// TypedKey opens by Return and Space; the arrows, Home and End go along the rows.
func (r *ActionRow) TypedKey(e *fyne.KeyEvent) {
	switch {
	case r.goAlong(e.Name):
	case isEnter(e.Name), e.Name == fyne.KeySpace:
		if r.open != nil {
			r.open()
		}
	case e.Name == fyne.KeyEscape:
		escape(r)
	}
}

// TypedRune is asked by Fyne.
func (r *ActionRow) TypedRune(rune) {}

// Disabled lets Tab pass a row that opens nothing.
func (r *ActionRow) Disabled() bool { return r.open == nil }

// Enable is asked by Fyne.
func (r *ActionRow) Enable() {}

// Disable is asked by Fyne.
func (r *ActionRow) Disable() {}

// FocusGained shows the frame.
func (r *ActionRow) FocusGained() {
	r.focused = true
	r.Refresh()
	inSight(r)
}

// FocusLost takes the frame away.
func (r *ActionRow) FocusLost() { r.focused = false; r.Refresh() }

// MouseIn fills.
func (r *ActionRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is asked by Fyne.
func (r *ActionRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill away.
func (r *ActionRow) MouseOut() { r.hovered = false; r.Refresh() }

// AccessibilityLabel is the fact and its line, with the day before them and the
// figure behind where there are such.
func (r *ActionRow) AccessibilityLabel() string {
	said := r.bold.full
	if r.ends.day.set {
		said += ". " + r.ends.day.said
	}
	if r.ends.figure.full != "" {
		said += ". " + r.ends.figure.full
	}
	return said + ". " + r.quiet.full
}

// AccessibilityRole is button.
func (r *ActionRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (r *ActionRow) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: r, objects: []fyne.CanvasObject{r.ground, r.line, r.image, r.bold, r.quiet}}
	d.objects = append(d.objects, r.ends.objects()...)
	if r.whole != nil {
		d.objects = append(d.objects, r.whole)
	}
	for _, tag := range r.tags.all {
		d.objects = append(d.objects, tag)
	}
	if r.action != nil {
		d.objects = append(d.objects, r.action)
	}
	d.layout, d.refresh = r.lay, r.paintAction
	d.least = func() fyne.Size { return fyne.NewSize(r.px(180), r.heightAt(r.px(rowWide))) } // as long as nobody says how wide
	return paint(d)
}

func (r *ActionRow) paintAction() {
	ground := colorNameTransparent
	switch {
	case r.chosen:
		ground = theme.ColorNameSelection
	case r.hovered && r.open != nil:
		ground = theme.ColorNameHover
	}
	r.ground.FillColor = r.colour(ground)
	r.ground.StrokeWidth, r.ground.CornerRadius = 0, 0
	if r.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = r.colour(ColorNameFocusRing), ringStroke
		r.ground.CornerRadius = r.px(4)
	}
	r.ground.Refresh()
	r.line.FillColor = r.colour(theme.ColorNameSeparator)
	r.image.Hidden = r.icon == ""
	if r.icon != "" {
		r.image.Resource = r.picture(r.icon, r.tone.icon(), 16)
		r.image.Refresh()
	}
	r.paintEnds()
}
