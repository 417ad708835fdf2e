package paper

import (
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// Measures of a strip: half a sheet, to be cut off.
const (
	stripHigh = sheetHigh / 2
	stripTop  = 9.0
	boxWide   = 3.0
	boxGap    = 4.6 // from the left of a box to its words
)

var stripText = setting{size: 7.6, line: 3.5, colour: dark}

// strips is a sheet with two strips, each with the four questions. Neither has
// a number or a name: nobody can tell one from another.
func strips(s app.DoorSheet) *sheets {
	d := newDoor(s)
	d.SetFooterFunc(func() {})
	d.AddPage()
	d.strip(0)
	d.stroke(mauve)
	d.SetDashPattern([]float64{2, 2}, 0)
	d.Line(0, stripHigh, sheetWide, stripHigh)
	d.SetDashPattern(nil, 0)
	d.strip(stripHigh)
	return d.sheets
}

// strip draws one, from a height of the page on.
func (d *door) strip(from float64) {
	d.SetXY(margin, from+stripTop)
	d.said(d.Title, true, setting{size: 11, line: 5, colour: dark})
	if when := d.when(); when != "" {
		d.said(when, false, setting{size: 8, line: 3.8, colour: quiet})
	}
	for _, line := range d.Said(words.T("Tick what is true for you, or leave it empty. Write no name.")) {
		d.said(line, false, setting{size: 8, line: 3.8, colour: quiet})
	}
	for _, asks := range app.TallyAsks() {
		d.question(asks)
	}
}

// question is one question with its boxes.
func (d *door) question(asks string) {
	d.SetXY(margin, d.GetY()+1.6)
	d.said(strings.Join(d.Said(app.DoorQuestion(asks)), " / "), true, setting{size: 8.6, line: 4.2, colour: plum})
	var all []string
	for _, code := range append(app.TallyCodes(asks), app.PrefersNot) {
		all = append(all, strings.Join(d.Said(app.DoorAnswer(app.TallyPart{Asks: asks, Code: code})), " / "))
	}
	switch asks {
	case "place":
		d.boxes(all, 2)
		d.stroke(quiet)
		y := d.GetY() - 1
		d.Line(margin+column/2+2, y, margin+column, y) // where the municipality is written
	case "age":
		d.boxes(all[:len(all)-1], len(all)-1)
		d.boxes(all[len(all)-1:], 1)
	case "gender":
		d.boxes(all, 2)
	default:
		d.boxes(all, 2)
		d.boxes([]string{strings.Join(d.Said(words.T("In own words")), " / ") + ":"}, 1)
	}
}

// boxes are answers in rows of so many, each behind a box to tick.
func (d *door) boxes(all []string, across int) {
	wide := (column - float64(across-1)*3) / float64(across)
	for i := 0; i < len(all); i += across {
		top, next := d.GetY(), 0.0
		for n, text := range all[i:min(i+across, len(all))] {
			left := float64(n) * (wide + 3)
			d.stroke(quiet)
			d.Rect(margin+left, top+0.25, boxWide, boxWide, "D")
			d.SetXY(margin, top)
			d.said(text, false, within(left+boxGap, wide-boxGap, stripText))
			next = max(next, d.GetY())
		}
		d.SetXY(margin, next+0.7)
	}
}
