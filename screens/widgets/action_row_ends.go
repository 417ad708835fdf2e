package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// verbRoom is how wide a row must be to say in words what opening it is for, at
// text scale 1; a narrower one has the arrow.
const verbRoom = 560

// RowDay is the day of a matter as it stands before it: the short name above the
// number. Where both are "", the row stands in under the day above it.
type RowDay struct {
	Name, Number string
	Said         string // the whole day, for the ear
	Now          bool   // it is today
}

// rowEnds are what stands before the words of a row and behind its tags.
type rowEnds struct {
	arrow  *canvas.Image
	verb   *Text
	figure *Text
	lane   *[]*Text // the verbs that it lines up with
	day    rowDay
}

// rowDay draws the day before a row.
type rowDay struct {
	set, now     bool
	said         string
	name, number *canvas.Text
	ground       *canvas.Rectangle
}

func newRowEnds() rowEnds {
	return rowEnds{
		arrow: newImage(nil), verb: newStrong("", theme.SizeNameText), figure: CardTitle(""),
		day: rowDay{name: canvas.NewText("", nil), number: canvas.NewText("", nil), ground: canvas.NewRectangle(nil)},
	}
}

// objects are what there is to draw.
func (e *rowEnds) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{e.arrow}
	if e.verb.full != "" {
		all = append(all, e.verb)
	}
	if e.figure.full != "" {
		all = append(all, e.figure)
	}
	if e.day.set {
		all = append(all, e.day.ground, e.day.name, e.day.number)
	}
	return all
}

// WithVerb says what the row is opened for, where there is room for it.
func (r *ActionRow) WithVerb(verb string) *ActionRow {
	r.ends.verb.full, r.ends.verb.ink = verb, theme.ColorNamePrimary
	return r
}

// LineUp gives the verbs of rows under each other a lane as wide as the widest of
// them, so that the tags before them end at one line.
func LineUp(rows ...fyne.CanvasObject) {
	lane := &[]*Text{}
	for _, o := range rows {
		if r, ok := o.(*ActionRow); ok && r.ends.verb.full != "" {
			*lane = append(*lane, r.ends.verb)
			r.ends.lane = lane
		}
	}
}

// laneWidth is the room for the verb.
func (e *rowEnds) laneWidth() float32 {
	widest := e.verb.MinSize().Width
	if e.lane != nil {
		for _, verb := range *e.lane {
			widest = fyne.Max(widest, verb.MinSize().Width)
		}
	}
	return widest
}

// WithFigure makes a number at the right end the bold fact of the row.
func (r *ActionRow) WithFigure(figure string) *ActionRow {
	r.ends.figure.full, r.bold = figure, Body(r.bold.full)
	return r
}

// WithDay puts a day before the words, in place of an icon.
func (r *ActionRow) WithDay(day RowDay) *ActionRow {
	d := &r.ends.day
	d.set, d.now, d.said, d.name.Text, d.number.Text = true, day.Now, day.Said, day.Name, day.Number
	return r
}

// layEnds puts the day before the words, and verb, arrow and figure at the right
// end; it gives back where what stands before them ends.
func (r *ActionRow) layEnds(s fyne.Size) float32 {
	e, edge, right := &r.ends, r.px(16), s.Width-r.px(14)
	r.layDay(s)
	e.verb.Hidden = e.verb.full == "" || r.open == nil || s.Width < r.px(verbRoom)
	e.arrow.Hidden = r.open == nil || r.action != nil || !e.verb.Hidden
	switch {
	case !e.verb.Hidden:
		wide := e.verb.MinSize()
		place(e.verb, spot{right - wide.Width, (s.Height - wide.Height) / 2, wide.Width, wide.Height})
		right -= e.laneWidth() + r.px(24)
	case !e.arrow.Hidden:
		place(e.arrow, spot{right - edge, (s.Height - edge) / 2, edge, edge})
		right -= edge + r.px(8)
	}
	if e.figure.full != "" {
		wide := e.figure.MinSize()
		place(e.figure, spot{right - wide.Width, (s.Height - wide.Height) / 2, wide.Width, wide.Height})
		right -= wide.Width + r.px(12)
	}
	return right
}

// layDay puts the name of the day above its number, in the middle of 34.
func (r *ActionRow) layDay(s fyne.Size) {
	d, wide := &r.ends.day, r.px(34)
	name, number, disc := d.name.MinSize(), d.number.MinSize(), r.px(24)
	top := r.px(7)
	place(d.name, spot{r.px(14) + (wide-name.Width)/2, top, name.Width, name.Height})
	top += r.px(19)
	place(d.ground, spot{r.px(14), top, wide, disc})
	place(d.number, spot{r.px(14) + (wide-number.Width)/2, top + (disc-number.Height)/2, number.Width, number.Height})
}

func (r *ActionRow) paintEnds() {
	e := &r.ends
	e.arrow.Resource = r.picture("right", theme.ColorNamePlaceHolder, 16)
	e.arrow.Refresh()
	d, ink := &e.day, theme.ColorNameForeground
	if d.now {
		ink = theme.ColorNameForegroundOnPrimary
	}
	d.name.Color, d.name.TextSize = r.colour(theme.ColorNamePlaceHolder), r.size(SizeNameSecond)
	d.number.Color, d.number.TextSize, d.number.TextStyle.Bold = r.colour(ink), r.size(theme.SizeNameSubHeadingText), true
	d.ground.FillColor, d.ground.CornerRadius = r.colour(theme.ColorNamePrimary), r.px(7)
	d.ground.Hidden = !d.now || d.number.Text == ""
	for _, o := range []fyne.CanvasObject{d.name, d.number, d.ground} {
		o.Refresh()
	}
}
