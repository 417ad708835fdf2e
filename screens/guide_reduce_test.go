package screens

import (
	"cmp"
	drawing "image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// shades is how many colours a picture of the guide has: flat fields and the
// edges of letters need no more, and the file is a tenth.
const shades = 56

// keep draws a part of the window and, where pictures are kept, writes it.
func (p *painter) keep(name string, part box) {
	p.t.Helper()
	p.drawn[name] = true
	size := p.u.window.Canvas().Size()
	p.u.window.Resize(size.AddWidthHeight(0, 1)) // see look
	p.u.window.Resize(size)
	if part.empty() {
		p.t.Errorf("nothing is to be seen on %s", name)
		return
	}
	if p.folder == "" {
		return
	}
	whole := p.u.window.Canvas().Capture()
	scale := float32(whole.Bounds().Dx()) / size.Width
	cut := drawing.Rect(int(part.left*scale), int(part.top*scale), int(part.right*scale), int(part.bottom*scale))
	picture := reduced(whole, cut)
	if part == p.dialog() {
		rounded(picture, int(dialogRadius*scale))
	}
	f, err := os.Create(filepath.Join(p.folder, name+".png"))
	keep(p.t, err)
	keep(p.t, (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, picture), f.Close())
}

// reduced is a part of a picture in few colours: the most frequent ones, and
// those that are far from all of them.
func reduced(whole drawing.Image, part drawing.Rectangle) *drawing.Paletted {
	counts := map[color.RGBA]int{}
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			counts[color.RGBAModel.Convert(whole.At(x, y)).(color.RGBA)]++
		}
	}
	all := slices.SortedFunc(maps.Keys(counts), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	var palette color.Palette
	for _, near := range []int{24, 12, 0} { // first what is unlike all before
		for _, c := range all {
			if len(palette) < shades && (len(palette) == 0 || apart(palette, c) > near) {
				palette = append(palette, c)
			}
		}
	}
	out := drawing.NewPaletted(drawing.Rect(0, 0, part.Dx(), part.Dy()), palette)
	draw.Draw(out, out.Bounds(), whole, part.Min, draw.Src)
	return out
}

// dialogRadius is how round the corners of a dialog are.
const dialogRadius = 12

// rounded takes away what is seen of the page beside the corners of a dialog:
// there is its own ground instead.
func rounded(picture *drawing.Paletted, radius int) {
	size := picture.Bounds().Max
	ground := picture.ColorIndexAt(radius, radius)
	for y := range radius {
		for x := range radius {
			if dx, dy := radius-x, radius-y; dx*dx+dy*dy < radius*radius {
				continue
			}
			for _, at := range []drawing.Point{{X: x, Y: y}, {X: size.X - 1 - x, Y: y}, {X: x, Y: size.Y - 1 - y}, {X: size.X - 1 - x, Y: size.Y - 1 - y}} {
				picture.SetColorIndex(at.X, at.Y, ground)
			}
		}
	}
}

// apart is how far a colour is from the nearest of a palette.
func apart(palette color.Palette, c color.RGBA) int {
	n := palette[palette.Index(c)].(color.RGBA)
	far := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
	return far(c.R, n.R) + far(c.G, n.G) + far(c.B, n.B)
}
