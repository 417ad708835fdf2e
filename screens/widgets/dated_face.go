package widgets

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Measures of what stands on a calendar at text scale 1.
const (
	datedLine  = 20 // one line
	datedIcon  = 12
	datedRing  = 3 // of the frame outside, so much are things apart
	datedPad   = 6
	datedWords = 14 // a line of words in a block
)

// datedFace draws one thing on a calendar, in a line or as a block. A calendar
// keeps as many as are seen and gives them other things to show.
type datedFace struct {
	part
	of      Dated
	block   bool // several lines
	ahead   bool // the frame is round it
	hovered bool
	open    func()

	ring   *canvas.Rectangle
	ground *canvas.Rectangle
	edge   *broken
	icon   *canvas.Image
	disc   *canvas.Circle
	rank   *canvas.Text
	datedWording
}

// datedWording are its words.
type datedWording struct {
	lead   *canvas.Text // the hours, or the state
	title  *canvas.Text
	strike *canvas.Rectangle
	lines  [3]*canvas.Text // below, in a block
}

func newDatedFace() *datedFace {
	f := &datedFace{
		ring: canvas.NewRectangle(nil), ground: canvas.NewRectangle(nil), edge: newBroken(), icon: newImage(nil), disc: canvas.NewCircle(nil), rank: canvas.NewText("", nil),
		datedWording: datedWording{lead: canvas.NewText("", nil), title: canvas.NewText("", nil), strike: canvas.NewRectangle(nil)},
	}
	for i := range f.lines {
		f.lines[i] = canvas.NewText("", nil)
	}
	f.ExtendBaseWidget(f)
	return f
}

// show takes another thing to show, at a place.
func (f *datedFace) show(of Dated, ahead bool, at spot) {
	if f.of.ID != of.ID {
		f.hovered = false
	}
	f.of, f.ahead, f.Hidden = of, ahead, false
	place(f, at)
	f.Refresh()
}

// Tapped opens.
func (f *datedFace) Tapped(*fyne.PointEvent) {
	hideTip(f)
	if f.open != nil {
		f.open()
	}
}

// MouseIn fills and tells all.
func (f *datedFace) MouseIn(e *desktop.MouseEvent) {
	f.hovered = true
	f.Refresh()
	showTip(f, f.of.Tip, e.AbsolutePosition)
}

// MouseMoved is asked by Fyne.
func (f *datedFace) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the fill and the tooltip away.
func (f *datedFace) MouseOut() {
	f.hovered = false
	hideTip(f)
	f.Refresh()
}

// Cursor is the hand.
func (f *datedFace) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is all of it.
func (f *datedFace) AccessibilityLabel() string { return f.of.Tip }

// AccessibilityRole is button.
func (f *datedFace) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is asked by Fyne.
func (f *datedFace) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: f, layout: f.lay, refresh: f.paintDated,
		objects: []fyne.CanvasObject{
			f.ring, f.ground, f.edge.raster, f.icon, f.disc, f.rank, f.lead, f.title, f.strike, f.lines[0], f.lines[1], f.lines[2],
		},
		least: func() fyne.Size { return fyne.NewSize(f.px(datedLine), f.px(datedLine)) },
	})
}

// lay puts the sign first, then the hours and the title, in one line or under
// each other.
func (f *datedFace) lay(s fyne.Size) {
	out := f.px(datedRing)
	place(f.ring, spot{-out, -out, s.Width + 2*out, s.Height + 2*out})
	place(f.ground, spot{0, 0, s.Width, s.Height})
	f.edge.place(spot{0, 0, s.Width, s.Height})
	tall := f.block && s.Height >= f.px(datedLine+datedWords-1)
	x, icon := f.px(datedPad), f.px(datedIcon)
	top := (fyne.Min(s.Height, f.px(datedLine)) - icon) / 2
	if s.Height < f.px(datedLine) {
		top = (s.Height - icon) / 2
	}
	place(f.icon, spot{x, top, icon, icon})
	place(f.disc, spot{x - f.px(1), top - f.px(1), icon + f.px(2), icon + f.px(2)})
	rank := f.rank.MinSize()
	place(f.rank, spot{x + (icon-rank.Width)/2, top + (icon-rank.Height)/2, rank.Width, rank.Height})
	if f.icon.Visible() || f.disc.Visible() {
		x += icon + f.px(5)
	}
	line := spot{x, top, fyne.Max(s.Width-x-f.px(datedPad-2), 0), icon}
	if tall {
		f.layTall(s, line)
	} else {
		f.layLine(line)
	}
}

// layLine puts hours and title side by side; the title gives way last.
func (f *datedFace) layLine(at spot) {
	for _, t := range f.lines {
		t.Hidden = true
	}
	lead := f.begins()
	if f.of.Say {
		lead = f.of.State
	}
	room := at.w
	whole := fyne.MeasureText(lead, f.lead.TextSize, f.lead.TextStyle).Width
	f.lead.Hidden = lead == "" || !f.of.Say && whole > room*0.55
	if !f.lead.Hidden {
		whole = fyne.Min(whole, room)
		f.put(f.lead, lead, spot{at.x, at.y, whole, at.h})
		at.x, room = at.x+whole+f.px(5), room-whole-f.px(5)
	}
	f.title.Hidden = room < f.px(10)
	f.put(f.title, f.of.Title, spot{at.x, at.y, fyne.Max(room, 0), at.h})
}

// layTall puts the title first, then hours, state and place as there is room.
func (f *datedFace) layTall(s fyne.Size, at spot) {
	f.lead.Hidden, f.title.Hidden = true, false
	f.put(f.title, f.of.Title, at)
	room, hours := fyne.Max(s.Width-f.px(2*datedPad-2), 0), f.of.Hours
	if fyne.MeasureText(hours, f.lines[0].TextSize, f.lines[0].TextStyle).Width > room {
		hours = f.begins()
	}
	all := []string{hours, f.of.State, f.of.Where}
	if f.of.Say {
		all[0], all[1] = all[1], all[0]
	}
	for i, words := range all {
		y := at.y + f.px(datedWords)*float32(i+1)
		f.lines[i].Hidden = words == "" || y+f.px(datedIcon) > s.Height
		f.put(f.lines[i], words, spot{f.px(datedPad), y, room, at.h})
	}
}

// begins is the hour at which it does.
func (f *datedFace) begins() string {
	from, _, _ := strings.Cut(f.of.Hours, "–")
	return from
}

// put writes as much of a text as there is room for, in the middle of its line.
func (f *datedFace) put(t *canvas.Text, words string, at spot) {
	if t.Hidden {
		return
	}
	setText(t, words, at.w)
	least := t.MinSize()
	place(t, spot{at.x, at.y + (at.h-least.Height)/2, fyne.Min(least.Width, at.w), least.Height})
	if t == f.title {
		place(f.strike, spot{at.x, at.y + at.h/2, fyne.Min(least.Width, at.w), fyne.Max(f.px(1), 1)})
	}
}

// inks are the ground, the edge and the ink of a mark.
func (f *datedFace) inks() (ground, border, ink fyne.ThemeColorName) {
	ground, border, ink = ColorNamePanel, colorNameTransparent, theme.ColorNameForeground
	switch f.of.Mark {
	case MarkOpen, MarkHold:
		border = theme.ColorNamePrimary
	case MarkFirm:
		ground, ink = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case MarkDone:
		ground, ink = ColorNameDoneTint, theme.ColorNameSuccess
	case MarkGone:
		border, ink = theme.ColorNameDisabled, theme.ColorNamePlaceHolder
	case markMore:
		ground, ink = colorNameTransparent, theme.ColorNamePrimary
	}
	if f.hovered && f.of.Mark != MarkFirm && f.of.Mark != MarkDone {
		ground = theme.ColorNameHover
	}
	return ground, border, ink
}

// sign is the icon of a mark.
func (f *datedFace) sign() string {
	switch f.of.Mark {
	case MarkFirm:
		return "lock"
	case MarkDone:
		return "check"
	case markMore:
		return "plus"
	}
	return ""
}

func (f *datedFace) paintDated() {
	ground, border, ink := f.inks()
	f.ground.FillColor, f.ground.CornerRadius = f.colour(ground), f.px(5)
	edge(f.ground, f.colour(border), 1)
	f.ground.Refresh()
	f.ring.Hidden, f.ring.CornerRadius = !f.ahead, f.px(5+datedRing)
	f.ring.FillColor, f.ring.StrokeColor, f.ring.StrokeWidth = f.colour(colorNameTransparent), f.colour(ColorNameFocusRing), ringStroke
	f.ring.Refresh()
	f.edge.show(f.of.Mark == MarkIdea, f.colour(ColorNameFieldEdge), f.px(1))
	f.icon.Hidden = f.sign() == ""
	if !f.icon.Hidden {
		f.icon.Resource = f.picture(f.sign(), ink, datedIcon)
		f.icon.Refresh()
	}
	f.disc.Hidden = f.of.Mark != MarkHold || f.of.Rank == 0
	f.rank.Hidden = f.disc.Hidden
	f.disc.FillColor = f.colour(theme.ColorNamePrimary)
	f.disc.Refresh()
	f.rank.Text, f.rank.Color = strconv.Itoa(f.of.Rank), f.colour(theme.ColorNameForegroundOnPrimary)
	f.rank.TextSize, f.rank.TextStyle.Bold = f.size(theme.SizeNameCaptionText)-f.px(1), true
	f.rank.Refresh()
	f.ink(ink)
}

// ink colours the words.
func (f *datedFace) ink(ink fyne.ThemeColorName) {
	quiet := ink
	if ink == theme.ColorNameForeground {
		quiet = theme.ColorNamePlaceHolder
	}
	for _, t := range f.texts() {
		t.Color, t.TextSize = f.colour(quiet), f.size(theme.SizeNameCaptionText)
	}
	f.title.Color = f.colour(ink)
	f.title.TextStyle.Bold = f.of.Mark == markMore || f.block && f.of.Mark != MarkGone
	f.lead.TextStyle.Bold = f.of.Say
	f.strike.FillColor, f.strike.Hidden = f.colour(ink), !f.of.Struck
	for _, t := range f.texts() {
		t.Refresh()
	}
	f.strike.Refresh()
}

func (w *datedWording) texts() []*canvas.Text {
	return []*canvas.Text{w.lead, w.title, w.lines[0], w.lines[1], w.lines[2]}
}

// MarkWord is a mark with its word.
type MarkWord struct {
	Mark DateMark
	Word string
}

// NewMarkLegend tells what the marks of a calendar mean.
func NewMarkLegend(marks ...MarkWord) fyne.CanvasObject {
	row := Flow(14)
	for _, m := range marks {
		f := newDatedFace()
		f.of = Dated{Mark: m.Mark, Rank: 1, Tip: m.Word}
		row.Objects = append(row.Objects, Across(6, Wide(24, Tall(18, f)), Caption(m.Word)))
	}
	return row
}
