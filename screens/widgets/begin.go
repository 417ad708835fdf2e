package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Measures of the first screen at text scale 1.
const (
	beginSide   = 470 // the table's panel at most
	beginBody   = 744 // the ways to begin at most
	beginMargin = 48
)

// Begin is the window before an office is open: the round table at the left,
// the ways to begin at the right.
type Begin struct {
	part
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	mark   *canvas.Image
	name   *Text
	said   *Paragraph
	table  *roundTable
	foot   *Text
	scroll *container.Scroll
	body   fyne.CanvasObject
}

// NewBegin says what the program is and, at the right, how to begin.
func NewBegin(name, said, foot string, body fyne.CanvasObject) *Begin {
	b := &Begin{
		ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), mark: newImage(nil), name: Start(name),
		said: newParagraph(said, theme.SizeNameSubHeadingText, theme.ColorNameForeground), table: newRoundTable(),
		foot: Caption(foot), body: body,
	}
	b.name.ink = theme.ColorNamePrimary
	b.scroll = container.NewVScroll(&fyne.Container{Layout: beginLayout{}, Objects: []fyne.CanvasObject{body}})
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is asked by Fyne.
func (b *Begin) CreateRenderer() fyne.WidgetRenderer {
	return paint(&drawn{
		owner: b, layout: b.lay,
		objects: []fyne.CanvasObject{b.ground, b.line, b.mark, b.name, b.said, b.table, b.foot, b.scroll},
		least:   func() fyne.Size { return fyne.NewSize(b.px(480), b.px(400)) },
		refresh: func() {
			b.ground.FillColor, b.line.FillColor = b.colour(ColorNameRail), b.colour(theme.ColorNameSeparator)
			b.ground.Refresh()
			b.mark.Resource = b.picture("sofra", theme.ColorNamePrimary, 36)
			b.mark.Refresh()
		},
	})
}

// lay gives the table a third of the window, and nothing of a narrow one.
func (b *Begin) lay(s fyne.Size) {
	side := fyne.Min(s.Width*0.344, b.px(beginSide))
	if s.Width-side < b.px(520) {
		side = 0
	}
	place(b.ground, spot{0, 0, side, s.Height})
	place(b.line, spot{side - 1, 0, 1, s.Height})
	for _, o := range []fyne.CanvasObject{b.ground, b.line, b.mark, b.name, b.said, b.table, b.foot} {
		if side == 0 {
			o.Hide()
		} else {
			o.Show()
		}
	}
	margin, mark := fyne.Min(b.px(beginMargin), side/8), b.px(36)
	room := fyne.Max(side-2*margin, 1)
	y := b.px(44)
	place(b.mark, spot{margin, y, mark, mark})
	place(b.name, spot{margin + mark + b.px(12), y + (mark-b.name.MinSize().Height)/2, fyne.Max(room-mark-b.px(12), 1), b.name.MinSize().Height})
	y += mark + b.px(12)
	words := b.said.heightAt(room)
	place(b.said, spot{margin, y, room, words})
	y += words + b.px(16)
	foot := b.foot.MinSize().Height
	bottom := s.Height - b.px(28) - foot
	place(b.table, spot{margin, y, room, fyne.Max(fyne.Min(bottom-y-b.px(16), b.px(390)), 1)})
	place(b.foot, spot{margin, bottom, room, foot})
	place(b.scroll, spot{side, 0, s.Width - side, s.Height})
}

// beginLayout keeps the ways to begin from growing wider than they read well,
// with margins that give way first.
type beginLayout struct{}

func (beginLayout) width(room float32) float32 {
	return fyne.Min(room-2*fyne.Min(px(76), room*0.06), px(beginBody))
}

func (l beginLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := l.width(size.Width)
	height := heightOf(objects[0], width)
	top := fyne.Max((size.Height-height)*0.4, px(20))
	place(objects[0], spot{(size.Width - width) / 2, top, width, height})
}

func (l beginLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	return fyne.NewSize(least.Width, least.Height+px(40))
}
