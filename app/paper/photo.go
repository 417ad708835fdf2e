package paper

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // the other kind of picture that a photo may be

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/draw"

	"sofra/app"
)

// Measures of photographs on paper.
const (
	photoHigh = 92.0 // millimetres at most
	photoDots = 1400 // along the longer side at most
)

// shot is a photograph as it is printed: small enough, the right way up, and without
// what the camera noted of itself, of the place and of the hour.
type shot struct {
	data       []byte
	wide, high int
}

// within is how large it stands in a room, in millimetres.
func (s shot) within(wide, high float64) (w, h float64) {
	w, h = wide, wide*float64(s.high)/float64(s.wide)
	if h > high {
		w, h = w*high/h, high
	}
	return w, h
}

func asJPEG() fpdf.ImageOptions { return fpdf.ImageOptions{ImageType: "JPEG"} }

// developed reads a photograph and makes it what is printed. Where widths are given it
// gets one that none of them is; see unlike.
func developed(p app.ReportPhoto, widths map[int]bool) (s shot, err error) {
	var body bytes.Buffer
	if err = p.Body(&body); err != nil {
		return s, err
	}
	data := body.Bytes()
	raw, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return s, fmt.Errorf("%w: %w", app.ErrFileBroken, err)
	}
	turn := turnOf(data)
	wide, high := raw.Bounds().Dx(), raw.Bounds().Dy()
	if turn >= 5 {
		wide, high = high, wide
	}
	if longer := max(wide, high); longer > photoDots {
		wide, high = max(1, wide*photoDots/longer), max(1, high*photoDots/longer)
	}
	for widths[wide] && wide > 1 {
		wide--
	}
	if widths != nil {
		widths[wide] = true
	}
	small := image.NewRGBA(image.Rect(0, 0, wide, high))
	draw.Draw(small, small.Bounds(), image.White, image.Point{}, draw.Src)
	if turn >= 5 {
		wide, high = high, wide
	}
	lying := image.NewRGBA(image.Rect(0, 0, wide, high))
	draw.CatmullRom.Scale(lying, lying.Bounds(), raw, raw.Bounds(), draw.Over, nil)
	draw.Draw(small, small.Bounds(), turned{lying, turn}, image.Point{}, draw.Over)
	var out bytes.Buffer
	err = jpeg.Encode(&out, small, &jpeg.Options{Quality: 84})
	return shot{out.Bytes(), small.Bounds().Dx(), small.Bounds().Dy()}, err
}

// turned is a picture the way up that its camera noted, from 1 to 8.
type turned struct {
	lying *image.RGBA
	way   int
}

// ColorModel is that of the picture.
func (t turned) ColorModel() color.Model { return t.lying.ColorModel() }

// Bounds are those of the picture the right way up.
func (t turned) Bounds() image.Rectangle {
	b := t.lying.Bounds()
	if t.way >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return b
}

// At is a dot of the picture the right way up.
func (t turned) At(x, y int) color.Color {
	w, h := t.lying.Bounds().Dx()-1, t.lying.Bounds().Dy()-1
	switch t.way {
	case 2:
		x = w - x
	case 3:
		x, y = w-x, h-y
	case 4:
		y = h - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, h-x
	case 7:
		x, y = w-y, h-x
	case 8:
		x, y = w-y, x
	}
	return t.lying.At(x, y)
}

// turnOf is the way up that a camera noted in a JPEG, 1 where it noted none.
func turnOf(data []byte) int {
	for at := 2; at+4 <= len(data) && data[at] == 0xFF && data[at+1] != 0xDA; {
		size := int(binary.BigEndian.Uint16(data[at+2:]))
		if end := at + 2 + size; data[at+1] == 0xE1 && end <= len(data) && bytes.HasPrefix(data[at+4:end], []byte("Exif\x00\x00")) {
			return turnIn(data[at+10 : end])
		}
		at += 2 + size
	}
	return 1
}

// turnIn looks for the way up among what a camera noted.
func turnIn(notes []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(notes, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(notes) < 8 {
		return 1
	}
	at := int64(order.Uint32(notes[4:]))
	if at+2 > int64(len(notes)) {
		return 1
	}
	for n := int64(order.Uint16(notes[at:])); n > 0; n-- {
		one := at + 2 + (n-1)*12
		if one+10 > int64(len(notes)) || order.Uint16(notes[one:]) != 0x0112 {
			continue
		}
		if way := int(order.Uint16(notes[one+8:])); way >= 1 && way <= 8 {
			return way
		}
	}
	return 1
}
