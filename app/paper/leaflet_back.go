package paper

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // what a logo may be
	"image/png"
	"strconv"

	"sofra/app"
)

// Measures of logos, in millimetres.
const (
	logoHigh  = 12.0
	logoGap   = 9.0
	logoShare = 0.42 // of the column, for one
)

// back is who made the evening possible: at the foot of the last page, or on one
// of its own. A booklet that is folded has it on its outside.
func (p *press) back() {
	rows := p.thanks()
	high := heightOf(rows)
	folded := p.paper.Size == app.SizeFolded
	if len(rows) > 0 {
		if own := folded || p.y+8*p.size+high > p.bottom(); own && len(p.leaves[len(p.leaves)-1].marks) > 0 {
			p.turn()
		}
		for folded && len(p.leaves)%4 != 0 {
			p.turn()
		}
		p.leaves[len(p.leaves)-1].number = !folded
		p.y = max(p.y, p.bottom()-high)
		p.put(rows)
	}
	p.trim(folded)
}

// trim takes an empty page from the end, and adds those that a folded booklet
// needs.
func (p *press) trim(folded bool) {
	if last := len(p.leaves) - 1; last > 0 && len(p.leaves[last].marks) == 0 && !folded {
		p.leaves = p.leaves[:last]
	}
	for folded && len(p.leaves)%4 != 0 {
		p.turn()
	}
}

// thanks are the partners, the sentences that donors require, and their logos.
func (p *press) thanks() (rows []row) {
	b := p.paper.Back
	if b.Empty() {
		return nil
	}
	if len(b.Partners) > 0 {
		rows = append(rows, p.para(p.whole(), joinedBy(b.Heading, p.as(lookKind))...)...)
		rows = append(rows, p.para(p.whole(), joinedBy(b.Partners, p.as(lookText))...)...)
		rows = append(rows, gap(5*p.size))
	}
	if len(b.Sentences)+len(b.Logos) > 0 {
		rows = append(rows, row{4.5 * p.size, []mark{rule(p.side, p.column(), border)}})
	}
	for _, langs := range b.Sentences {
		for _, said := range langs {
			rows = append(append(rows, p.para(p.whole(), phrase{said, p.as(lookSmall)})...), gap(1.5*p.size))
		}
		rows = append(rows, gap(1.5*p.size))
	}
	return append(rows, p.logos(b.Logos)...)
}

// logos stand side by side, as high as each other without the empty edges that
// their files have; one that would be too wide is smaller.
func (p *press) logos(all [][]byte) (rows []row) {
	x, high := 0.0, logoHigh*p.size
	for i, data := range all {
		name := "logo " + strconv.Itoa(i)
		pic := p.logo(data)
		if pic == nil {
			continue
		}
		p.RegisterImageOptionsReader(name, asPNG(), bytes.NewReader(pic.data))
		wide, tall := high*pic.shape, high
		if most := p.column() * logoShare; wide > most {
			wide, tall = most, most/pic.shape
		}
		if len(rows) == 0 || x+wide > p.column() {
			rows, x = append(rows, gap(2*p.size), row{high: high + 2*p.size}), 0
		}
		line := &rows[len(rows)-1]
		line.marks = append(line.marks, mark{x: p.side + x, y: (high - tall) / 2, wide: wide, high: tall, picture: name})
		x += wide + logoGap*p.size
	}
	return rows
}

// shaped is a logo as it is printed, with how wide it is against its height.
type shaped struct {
	data  []byte
	shape float64
}

// mostDots is how many dots high a logo is printed at most.
const mostDots = 600

// logo is what is seen of a picture, on white, and not larger than is seen on
// paper; nil where it is none.
func (p *press) logo(data []byte) *shaped {
	whole, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	seen := seenOf(whole)
	every := max(1, (seen.Dy()+mostDots-1)/mostDots)
	wide, high := max(1, seen.Dx()/every), max(1, seen.Dy()/every)
	room := wide
	for p.widths[room] { // no two pictures of one width: see unlike
		room++
	}
	p.widths[room] = true
	out := image.NewRGBA(image.Rect(0, 0, room, high))
	draw.Draw(out, out.Bounds(), image.White, image.Point{}, draw.Src)
	for y := range high {
		for x := range wide {
			out.SetRGBA(x, y, mean(whole, seen.Min.X+x*every, seen.Min.Y+y*every, every))
		}
	}
	var to bytes.Buffer
	if err := png.Encode(&to, out); err != nil {
		return nil
	}
	return &shaped{to.Bytes(), float64(room) / float64(high)}
}

// mean is the colour of a square of dots on white.
func mean(of image.Image, x, y, edge int) color.RGBA {
	var r, g, b uint32
	for dy := range edge {
		for dx := range edge {
			red, green, blue := onWhite(of.At(x+dx, y+dy))
			r, g, b = r+red, g+green, b+blue
		}
	}
	n := uint32(edge * edge)
	return color.RGBA{uint8(r / n), uint8(g / n), uint8(b / n), 255} //nolint:gosec // below 256
}

// onWhite is how a dot looks on paper, of 255.
func onWhite(c color.Color) (r, g, b uint32) {
	red, green, blue, alpha := c.RGBA()
	return (red + 0xffff - alpha) >> 8, (green + 0xffff - alpha) >> 8, (blue + 0xffff - alpha) >> 8
}

// seenOf is the part of a picture that is not white or clear; all of one that is.
func seenOf(of image.Image) (seen image.Rectangle) {
	const white = 244
	all := of.Bounds()
	for y := all.Min.Y; y < all.Max.Y; y++ {
		for x := all.Min.X; x < all.Max.X; x++ {
			if r, g, b := onWhite(of.At(x, y)); r < white || g < white || b < white {
				seen = seen.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if seen.Empty() {
		return all
	}
	return seen
}
