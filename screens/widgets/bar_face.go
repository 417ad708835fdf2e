package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// barFace draws one bar of a timeline with its label, its set-up and strike. A
// timeline keeps as many as are seen and gives them other bars.
type barFace struct {
	part
	t       *Timeline // nil in a legend
	of      packedBar
	lane    int
	state   barState
	hovered bool
	barParts
}

// barState is all that the drawing hangs on besides the bar itself.
type barState struct {
	ahead, focused bool
	version        int
}

// barParts are what a bar is drawn with.
type barParts struct {
	ring, ground  *canvas.Rectangle
	edge          *broken
	before, after *hatch
	icon          *canvas.Image
	disc          *canvas.Circle
	rank, words   *canvas.Text
}

func newBarFace(t *Timeline) *barFace {
	f := &barFace{t: t, barParts: barParts{
		ring: canvas.NewRectangle(nil), ground: canvas.NewRectangle(nil), edge: newBroken(), before: newHatch(), after: newHatch(),
		icon: newImage(nil), disc: canvas.NewCircle(nil), rank: canvas.NewText("", nil), words: canvas.NewText("", nil),
	}}
	f.state.version = -1
	f.before.way, f.after.way = hatchSlant, hatchSlant
	f.ExtendBaseWidget(f)
	return f
}

// show takes another bar, or another place for it.
func (f *barFace) show(b *timelineBody, lane int, of packedBar) {
	t, all := b.t, of.whole()
	at := spot{b.px(lineNames) + all.from, b.top(lane) + b.px(linePad+lineStep*float32(of.row)), all.width(), b.px(lineBar)}
	now := barState{ahead: t.at.bar == of.ID && of.ID != "", focused: t.at.focused, version: b.version}
	if f.of.ID != of.ID {
		f.hovered = false
	}
	changed := f.state != now || f.of != of
	f.of, f.lane, f.state = of, lane, now
	place(f, at)
	if changed {
		f.Refresh()
	}
}

// CreateRenderer is asked by Fyne.
func (f *barFace) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: f, layout: f.lay, refresh: f.paintBar,
		objects: []fyne.CanvasObject{f.before, f.after, f.ring, f.ground, f.edge.raster, f.icon, f.disc, f.rank, f.words},
		least:   func() fyne.Size { return fyne.NewSize(f.px(lineBar), f.px(18)) },
	})
}

func (f *barFace) lay(s fyne.Size) {
	from := f.of.whole().from
	at := spot{f.of.bar.from - from, 0, f.of.bar.width(), s.Height}
	if f.t == nil {
		at = spot{0, 0, s.Width, s.Height}
	}
	place(f.ground, at)
	f.edge.place(at)
	out := f.px(datedRing)
	place(f.ring, spot{at.x - out, -out, at.w + 2*out, at.h + 2*out})
	f.before.Hidden, f.after.Hidden = f.of.Before == 0 || at.x <= 0 && f.t != nil, f.of.After == 0
	if f.t == nil {
		f.before.Hidden = f.of.Before == 0
		place(f.before, at)
	} else {
		place(f.before, spot{f.of.outer.from - from, 2, f.of.bar.from - f.of.outer.from, s.Height - 4})
		place(f.after, spot{at.x + at.w, 2, f.of.outer.to - f.of.bar.to, s.Height - 4})
	}
	f.laySign(at)
	f.words.Hidden = f.of.label.width() <= 0
	if !f.words.Hidden {
		setText(f.words, f.of.Label, f.of.label.width())
		least := f.words.MinSize()
		place(f.words, spot{f.of.label.from - from, (s.Height - least.Height) / 2, f.of.label.width(), least.Height})
	}
}

// laySign puts the lock, or the rank in its disc, at the beginning of the bar;
// into the middle of one that is narrow.
func (f *barFace) laySign(at spot) {
	icon, disc := f.px(13), f.px(16)
	x := at.x + f.px(5)
	if at.w < f.px(2*barSign) && !f.of.inside && f.t == nil || at.w < f.px(barSign) {
		x = at.x + (at.w-disc)/2
	}
	place(f.disc, spot{x, (at.h - disc) / 2, disc, disc})
	place(f.icon, spot{x + (disc-icon)/2, (at.h - icon) / 2, icon, icon})
	rank := f.rank.MinSize()
	place(f.rank, spot{x + (disc-rank.Width)/2, (at.h - rank.Height) / 2, rank.Width, rank.Height})
}

// inks are the ground, the edge and the ink of a bar.
func (f *barFace) inks() (ground, border, ink fyne.ThemeColorName) {
	ground, border, ink = ColorNamePanel, theme.ColorNamePrimary, theme.ColorNameForeground
	switch f.of.Mark {
	case MarkIdea:
		border = colorNameTransparent
	case MarkFirm:
		ground, ink = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case MarkGone:
		border, ink = theme.ColorNameDisabled, theme.ColorNamePlaceHolder
	case MarkAway:
		ground, border, ink = ColorNameNoticeTint, colorNameTransparent, ColorNameNotice
	case markHatch:
		ground, border = colorNameTransparent, colorNameTransparent
	}
	if f.of.warns() {
		border = f.of.Tone.ink()
		if f.of.Mark != MarkFirm {
			ground = f.of.Tone.ground()
		}
	}
	return ground, border, ink
}

func (f *barFace) paintBar() {
	ground, border, ink := f.inks()
	width := float32(1)
	if f.of.warns() {
		width = 2
	}
	if f.hovered && f.of.Mark != MarkFirm && !f.of.warns() && f.of.Mark != markHatch {
		ground = theme.ColorNameHover
	}
	f.ground.FillColor, f.ground.CornerRadius = f.colour(ground), f.px(6)
	edge(f.ground, f.colour(border), width)
	f.ground.Refresh()
	f.ring.Hidden, f.ring.CornerRadius = !f.state.ahead, f.px(6+datedRing)
	f.ring.FillColor, f.ring.StrokeWidth = f.colour(colorNameTransparent), ringStroke
	f.ring.StrokeColor = f.colour(ColorNameFocusRing)
	f.ring.Refresh()
	f.edge.show(f.of.Mark == MarkIdea, f.colour(ColorNameFieldEdge), f.px(1))
	f.before.Refresh()
	f.after.Refresh()
	f.paintSign(ink)
	f.words.TextSize, f.words.TextStyle.Bold = f.size(SizeNameSecond), f.of.warns()
	f.words.Color = f.colour(f.labelInk(ink))
	f.words.Refresh()
}

// labelInk is the ink of a label: that of the bar inside it, else the tone's.
func (f *barFace) labelInk(ink fyne.ThemeColorName) fyne.ThemeColorName {
	switch {
	case f.of.warns() && !(f.of.inside && f.of.Mark == MarkFirm):
		return f.of.Tone.ink()
	case f.of.inside || f.of.Mark == MarkGone || f.of.Mark == MarkAway:
		return ink
	}
	return theme.ColorNameForeground
}

// paintSign shows a lock, or a rank.
func (f *barFace) paintSign(ink fyne.ThemeColorName) {
	f.icon.Hidden = f.of.Mark != MarkFirm
	if !f.icon.Hidden {
		f.icon.Resource = f.picture("lock", ink, 13)
		f.icon.Refresh()
	}
	f.disc.Hidden = f.of.Mark != MarkHold || f.of.Rank == 0
	f.rank.Hidden = f.disc.Hidden
	f.disc.FillColor = f.colour(theme.ColorNamePrimary)
	if f.of.warns() {
		f.disc.FillColor = f.colour(f.of.Tone.ink())
	}
	f.disc.Refresh()
	f.rank.Text, f.rank.Color = strconv.Itoa(f.of.Rank), f.colour(theme.ColorNameForegroundOnPrimary)
	f.rank.TextSize, f.rank.TextStyle.Bold = f.size(theme.SizeNameCaptionText), true
	f.rank.Refresh()
}

// MouseIn fills and tells all.
func (f *barFace) MouseIn(e *desktop.MouseEvent) {
	f.hovered = true
	f.Refresh()
	showTip(f, f.of.Tip, e.AbsolutePosition)
}

// MouseMoved is asked by Fyne.
func (f *barFace) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill and the tooltip away.
func (f *barFace) MouseOut() {
	f.hovered = false
	hideTip(f)
	f.Refresh()
}

// AccessibilityLabel is all of it.
func (f *barFace) AccessibilityLabel() string { return f.of.Tip }

// AccessibilityRole is button.
func (f *barFace) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// BarWord is a bar of a legend with its word. A bar that is nothing but Before
// stands for set-up and strike.
type BarWord struct {
	Bar  LaneBar
	Word string
}

// NewBarLegend tells what the bars of a timeline mean.
func NewBarLegend(all ...BarWord) fyne.CanvasObject {
	row := Flow(14)
	for _, w := range all {
		f := newBarFace(nil)
		if f.of.LaneBar = w.Bar; w.Bar.Before > 0 {
			f.of.Mark = markHatch
		}
		f.of.Tip = w.Word
		row.Objects = append(row.Objects, Across(6, Wide(24, Tall(18, f)), Caption(w.Word)))
	}
	return row
}
