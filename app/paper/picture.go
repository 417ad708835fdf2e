package paper

import (
	"bytes"
	"image"
	"image/png"
	"math"

	"codeberg.org/go-pdf/fpdf"

	"sofra/app"
)

// dot is how large a dot of the screen is on paper at most, in millimetres.
const dot = 25.4 / 150

// picture is how large a picture of the guide is shown: as wide as the column,
// or less, so that its words are no larger than those of the text.
func (s *sheets) picture(name string) (wide, high float64) {
	info := s.GetImageInfo(name)
	if info == nil {
		data := s.unlike(app.GuidePicture(s.book.Lang(), name))
		if data == nil {
			return 0, 0
		}
		info = s.RegisterImageOptionsReader(name, asPNG(), bytes.NewReader(data))
	}
	wide = math.Min(info.Width()*72/25.4*dot, column)
	return wide, wide * info.Height() / info.Width()
}

func asPNG() fpdf.ImageOptions { return fpdf.ImageOptions{ImageType: "PNG"} }

// unlike is a picture whose width no other one of the document has. The library
// orders pictures by their widths alone: with two of one width, the same
// document would be another file each time. What is cut is an edge of the page.
func (s *sheets) unlike(data []byte) []byte {
	whole, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil // none was drawn; a test asks for each of them
	}
	part := whole.Bounds()
	for s.widths[part.Dx()] {
		part.Max.X--
	}
	s.widths[part.Dx()] = true
	cut, able := whole.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if !able || part == whole.Bounds() {
		return data
	}
	var out bytes.Buffer
	if err := png.Encode(&out, cut.SubImage(part)); err != nil {
		return nil
	}
	return out.Bytes()
}

// show draws a picture with a thin frame.
func (s *sheets) show(name string) {
	wide, high := s.picture(name)
	y := s.GetY() + 1
	s.ImageOptions(name, margin, y, wide, high, false, asPNG(), 0, "")
	s.stroke(border)
	s.Rect(margin, y, wide, high, "D")
	s.SetY(y + high + captionGap)
}
