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
	bold    *Text
	quiet   *Text
	tags    rowTags
	action  *Button
	ends    rowEnds
}

// tagLine is the room for tags below, at text scale 1.
const tagLine = 26

// rowWords is the room that tags at the end leave the words, at text scale 1.
const rowWords = 120

// rowTags are the tags of a row: at its end, or in a line of their own.
type rowTags struct {
	all   []*Tag
	below bool
}

// NewActionRow is a matter without tag and action.
func NewActionRow(icon string, tone Tone, bold, quiet string) *ActionRow {
	r := &ActionRow{
		icon: icon, tone: tone, bold: Strong(bold), quiet: Quiet(quiet), ground: canvas.NewRectangle(nil),
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

// TypedKey opens by Return and Space.
func (r *ActionRow) TypedKey(e *fyne.KeyEvent) {
	switch {
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
	for _, tag := range r.tags.all {
		d.objects = append(d.objects, tag)
	}
	if r.action != nil {
		d.objects = append(d.objects, r.action)
	}
	d.layout, d.refresh = r.lay, r.paintAction
	d.least = func() fyne.Size {
		height := r.px(50)
		if r.tags.below && len(r.tags.all) > 0 {
			height += r.px(tagLine)
		}
		return fyne.NewSize(r.px(180), height)
	}
	return paint(d)
}

func (r *ActionRow) lay(s fyne.Size) {
	place(r.ground, spot{0, 0, s.Width, s.Height - 1})
	place(r.line, spot{0, s.Height - 1, s.Width, 1})
	edge := r.px(16)
	place(r.image, spot{r.px(15), (s.Height - edge) / 2, edge, edge})
	right := r.layEnds(s)
	if r.action != nil {
		least := r.action.MinSize()
		place(r.action, spot{right - least.Width, (s.Height - least.Height) / 2, least.Width, least.Height})
		right -= least.Width + r.px(24)
	}
	x := r.px(44)
	switch {
	case r.ends.day.set:
		x = r.px(60)
	case r.icon == "":
		x = r.px(14)
	}
	r.layWords(s.Height, x, r.layTags(s.Height, x, right))
}

// layTags puts the tags at the right end, or below from the left, and gives back
// where the words end.
func (r *ActionRow) layTags(height, x, right float32) float32 {
	if r.tags.below {
		for _, tag := range r.tags.all {
			least := tag.MinSize()
			width := fyne.Min(least.Width, fyne.Max(right-x, 0))
			place(tag, spot{x, height - least.Height - r.px(9), width, least.Height})
			x += width + r.px(6)
		}
		return right
	}
	most := (right - x) / 2 / float32(max(len(r.tags.all), 1)) // the words have the other half
	for i := len(r.tags.all) - 1; i >= 0; i-- {
		least := r.tags.all[i].MinSize()
		width := least.Width
		if right-x < r.px(rowWords)+r.tagsWidth() {
			width = fyne.Min(width, fyne.Max(most, 0))
		}
		place(r.tags.all[i], spot{right - width, (height - least.Height) / 2, width, least.Height})
		right -= width + r.px(6)
	}
	return right
}

// tagsWidth is what the tags take side by side.
func (r *ActionRow) tagsWidth() (width float32) {
	for _, tag := range r.tags.all {
		width += tag.MinSize().Width + r.px(6)
	}
	return width
}

// layWords puts fact and line under each other, in the middle of what the tags
// leave of the height.
func (r *ActionRow) layWords(height, x, right float32) {
	if r.tags.below && len(r.tags.all) > 0 {
		height -= r.px(tagLine)
	}
	bold, quiet := r.bold.MinSize().Height, r.quiet.MinSize().Height
	if r.quiet.full == "" {
		quiet = 0
	}
	top := (height - 1 - bold - quiet) / 2
	place(r.bold, spot{x, top, right - x, bold})
	place(r.quiet, spot{x, top + bold, right - x, r.quiet.MinSize().Height})
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
