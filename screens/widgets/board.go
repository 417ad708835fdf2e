package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// board lays out in columns of one width and rows of one height.
type board struct {
	columns int
	gap     float32
	width   float32
}

// Board puts objects side by side in columns of one width, row by row, each as
// high as the tallest: targets for fingers.
func Board(columns int, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &board{columns: max(columns, 1), gap: gap}, Objects: objects}
}

func (b *board) cell(objects []fyne.CanvasObject, width float32) fyne.Size {
	gap := px(b.gap)
	cell := fyne.NewSize((width-gap*float32(b.columns-1))/float32(b.columns), 0)
	for _, o := range visible(objects) {
		cell.Height = fyne.Max(cell.Height, heightOf(o, cell.Width))
	}
	return cell
}

func (b *board) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	cell, gap := b.cell(objects, size.Width), px(b.gap)
	for i, o := range visible(objects) {
		place(o, spot{float32(i%b.columns) * (cell.Width + gap), float32(i/b.columns) * (cell.Height + gap), cell.Width, cell.Height})
	}
}

func (b *board) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range visible(objects) {
		width = fyne.Max(width, leastOf(o).Width)
	}
	width = width*float32(b.columns) + px(b.gap)*float32(b.columns-1)
	return fyne.NewSize(width, b.heightFor(objects, fyne.Max(b.width, width)))
}

func (b *board) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	rows := (len(visible(objects)) + b.columns - 1) / b.columns
	return float32(rows)*(b.cell(objects, width).Height+px(b.gap)) - px(b.gap)
}

// Larger shows an object as large as at another text size: a field on a screen
// that people stand before.
func Larger(by float32, o fyne.CanvasObject) fyne.CanvasObject {
	th := theme.Current()
	if own, ok := th.(*Theme); ok {
		th = &Theme{look: own.look, scale: own.scale * by}
	}
	return container.NewThemeOverride(o, th)
}

// Poster is 24 bold over as many lines as it needs: a question on such a screen.
func Poster(s string) *Paragraph {
	p := newParagraph("", SizeNameStart, theme.ColorNameForeground)
	p.lead, p.leading = s, 1.25
	return p
}

// PosterText is one line of 16 in quiet ink.
func PosterText(s string) *Text {
	return newText(s, theme.SizeNameSubHeadingText, theme.ColorNamePlaceHolder)
}

// PosterNote is 16 in quiet ink, below it.
func PosterNote(s string) *Paragraph {
	return newParagraph(s, theme.SizeNameSubHeadingText, theme.ColorNamePlaceHolder)
}
