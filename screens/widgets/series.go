package widgets

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// series is a community's colour on light and on dark ground: it keeps it
// everywhere, so that a bar is read without its legend.
var series = map[string][2]color.NRGBA{
	"ALB": {hex(0x105D65), hex(0x63DCCB)},
	"SRB": {hex(0x8A5A12), hex(0xD9922A)},
	"TUR": {hex(0x3B2F73), hex(0xC9A2F5)},
	"BOS": {hex(0xC169A6), hex(0x9C6289)},
	"ROM": {hex(0x87962A), hex(0xE6DC6E)},
	"ASH": {hex(0x5B92D6), hex(0x5288D6)},
	"EGY": {hex(0x5C1A2B), hex(0xB85A33)},
	"GOR": {hex(0x258461), hex(0x7FBF93)},
}

// SeriesColor is the colour of a community by its code; those without one of
// their own share the quiet ink.
func SeriesColor(th fyne.Theme, code string) color.Color {
	pair, ok := series[code]
	if !ok {
		return th.Color(theme.ColorNamePlaceHolder, variant())
	}
	if luminance(th.Color(ColorNamePanel, variant())) < 0.5 {
		return pair[1]
	}
	return pair[0]
}

// OnSeries is the ink of a label on a bar: white or near black, whichever
// reads better.
func OnSeries(ground color.Color) color.Color {
	white, dark := hex(0xFFFFFF), hex(0x161118)
	if contrast(white, ground) >= contrast(dark, ground) {
		return white
	}
	return dark
}

// luminance is the relative luminance of WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// linear undoes the gamma of one channel of 16 bits.
func linear(channel uint32) float64 {
	v := float64(channel) / 0xFFFF
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// contrast is the ratio of WCAG 2 between two opaque colours.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}
