package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// cellView draws one cell with things that are made once.
type cellView struct {
	icon   *canvas.Image
	text   *canvas.Text
	second *canvas.Text
	ground *canvas.Rectangle
	tag    *canvas.Text
	told   bool
}

func newCellView() *cellView {
	return &cellView{
		icon: newImage(nil), text: canvas.NewText("", nil), second: canvas.NewText("", nil),
		ground: canvas.NewRectangle(nil), tag: canvas.NewText("", nil),
	}
}

func (c *cellView) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.icon, c.text, c.second, c.ground, c.tag}
}

// cut says whether less than the whole text is seen.
func (c *cellView) cut(whole string) bool {
	return whole != "" && c.text.Visible() && c.text.Text != whole || c.tag.Visible() && c.tag.Text != whole && c.text.Hidden
}

// more says whether there is more to say than the text does.
func (cell *Cell) more() bool { return cell.Whole != "" && cell.Whole != cell.Text }

// tagOf is the word of the cell's tag, empty for none.
func (cell *Cell) tagOf() string {
	if cell.Tag == "" && cell.Icon == "" && cell.Tone != ToneNone {
		return cell.Text
	}
	return cell.Tag
}

// textOf is what stands there as plain text.
func (cell *Cell) textOf() string {
	if cell.Tag == "" && cell.Icon == "" && cell.Tone != ToneNone {
		return ""
	}
	return cell.Text
}

// section draws a section's head.
func (c *cellView) section(r *gridRow, s fyne.Size) {
	setText(c.text, r.row.Section, s.Width-2*r.px(gridEdge))
	least := c.text.MinSize()
	place(c.text, spot{r.px(gridEdge), (s.Height - 1 - least.Height) / 2, s.Width - 2*r.px(gridEdge), least.Height})
}

// lay puts icon, text and tag side by side.
func (c *cellView) lay(r *gridRow, i int, at spot) {
	cell := r.row.cell(&r.grid.columns[i])
	if cell == nil {
		return
	}
	right := r.grid.columns[i].Right
	x, end, edge := at.x, at.x+at.w, r.px(16)
	if cell.Part {
		x += r.px(12)
	}
	if cell.Icon != "" {
		place(c.icon, spot{x, (at.h - edge) / 2, edge, edge})
		x += edge + r.px(8)
	}
	text, tag := cell.textOf(), cell.tagOf()
	tagWidth := float32(0)
	if tag != "" {
		tagWidth = fyne.Min(c.tagWidth(r, tag), end-x)
	}
	room := end - x - tagWidth
	if tag != "" && text != "" {
		room -= r.px(8)
	}
	width := float32(0)
	if text != "" && room > 0 {
		width = c.layText(cell, text, spot{x, 0, room, at.h})
		if right {
			c.text.Move(fyne.NewPos(end-tagWidth-width, c.text.Position().Y))
			c.second.Move(fyne.NewPos(end-tagWidth-c.second.MinSize().Width, c.second.Position().Y))
		}
		width += r.px(8)
	}
	if tag != "" {
		if right {
			x, width = end-tagWidth, 0
		}
		c.layTag(r, tag, spot{x + width, 0, tagWidth, at.h})
	}
}

// layText puts the text, with its second line below, and gives back its width.
func (c *cellView) layText(cell *Cell, text string, at spot) float32 {
	setText(c.text, text, at.w)
	least := c.text.MinSize()
	y := (at.h - least.Height) / 2
	if cell.Second != "" {
		setText(c.second, cell.Second, at.w)
		second := c.second.MinSize()
		y = (at.h - least.Height - second.Height) / 2
		place(c.second, spot{at.x, y + least.Height, second.Width, second.Height})
	}
	place(c.text, spot{at.x, y, least.Width, least.Height})
	return least.Width
}

func (c *cellView) tagWidth(r *gridRow, tag string) float32 {
	return fyne.MeasureText(tag, r.size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width + r.px(14)
}

func (c *cellView) layTag(r *gridRow, tag string, at spot) {
	height := r.px(20)
	setText(c.tag, tag, at.w-r.px(13))
	least := c.tag.MinSize()
	place(c.ground, spot{at.x, (at.h - height) / 2, at.w, height})
	place(c.tag, spot{at.x + r.px(7), (at.h - least.Height) / 2, least.Width, least.Height})
}

// paintCell asks the theme and shows what the cell has.
func (c *cellView) paintCell(r *gridRow, i int) {
	section := r.row.Section != "" && i == 0
	c.hide()
	if section {
		c.text.Hidden = false
		c.text.TextSize, c.text.TextStyle.Bold = r.size(SizeNameSecond), true
		c.text.Color = r.colour(theme.ColorNamePlaceHolder)
		c.text.Refresh()
		return
	}
	if i >= len(r.grid.columns) || r.row.Section != "" {
		return
	}
	cell := r.row.cell(&r.grid.columns[i])
	if cell == nil {
		return
	}
	c.paintText(r, i, cell)
	if tag := cell.tagOf(); tag != "" {
		c.paintTag(r, cell.Tone)
	}
	if cell.Icon != "" {
		c.icon.Hidden = false
		c.icon.Resource = r.picture(cell.Icon, cell.Tone.icon(), 16)
		c.icon.Refresh()
	}
}

func (c *cellView) hide() {
	for _, o := range c.objects() {
		if o.Visible() {
			o.Hide()
		}
	}
}

func (c *cellView) paintText(r *gridRow, i int, cell *Cell) {
	ink := fyne.ThemeColorName(theme.ColorNameForeground)
	switch {
	case r.row.Dim:
		ink = theme.ColorNameDisabled
	case cell.Link:
		ink = theme.ColorNamePrimary
	case cell.Quiet:
		ink = theme.ColorNamePlaceHolder
	}
	size := fyne.ThemeSizeName(theme.SizeNameText)
	if r.grid.columns[i].Small {
		size = SizeNameSecond
	}
	c.text.Hidden, c.second.Hidden = cell.textOf() == "", cell.Second == ""
	c.text.TextSize, c.text.TextStyle.Bold = r.size(size), cell.Bold || cell.Link
	c.text.Color = r.colour(ink)
	c.text.Refresh()
	c.second.TextSize, c.second.Color = r.size(SizeNameSecond), r.colour(theme.ColorNamePlaceHolder)
	c.second.Refresh()
}

func (c *cellView) paintTag(r *gridRow, tone Tone) {
	if tone == ToneNone {
		tone = TonePlain
	}
	ground := tone.ground()
	if r.selected() && tone != ToneOutline {
		ground = ColorNamePanel
	}
	c.ground.Hidden, c.tag.Hidden = false, false
	c.ground.FillColor, c.ground.CornerRadius, c.ground.StrokeWidth = r.colour(ground), r.px(5), 0
	if tone == ToneOutline {
		c.ground.StrokeColor, c.ground.StrokeWidth = r.colour(ColorNameFieldEdge), 1
	}
	c.ground.Refresh()
	c.tag.TextSize, c.tag.Color = r.size(theme.SizeNameCaptionText), r.colour(tone.ink())
	c.tag.Refresh()
}
