package paper

import (
	"io"
	"math"
	"path/filepath"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// Measures of the list to sign, in millimetres.
const (
	doorRow    = 10.0 // a line that a hand can write on
	doorNumber = 10.0
	doorTick   = 20.0
	doorSign   = 62.0
)

var (
	doorHead  = setting{size: 16, line: 7.4, colour: dark}
	doorSmall = setting{size: 8.5, line: 4.2, colour: quiet}
	doorText  = setting{size: 10, line: 4.9, colour: dark}
)

// SaveAttendanceSheet writes a list to sign as PDF, whole or not at all. It
// takes the place of an older PDF, and of nothing else.
func SaveAttendanceSheet(path string, s app.DoorSheet) error {
	return saveDoor(path, func(to io.Writer) error { return attendance(s).write(to) })
}

// SaveTallyStrips writes the strips of a tally without names the same way.
func SaveTallyStrips(path string, s app.DoorSheet) error {
	return saveDoor(path, func(to io.Writer) error { return strips(s).write(to) })
}

func saveDoor(path string, write func(io.Writer) error) error {
	file := app.Filed{Path: path, End: ".pdf", Only: true,
		Taken: words.T("{file} is there already and is no PDF. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	if err := file.Write(write); err != nil {
		return file.Fault(err)
	}
	return nil
}

// door is a paper of the door on its way to the printer.
type door struct {
	*sheets
	app.DoorSheet
}

func newDoor(s app.DoorSheet) *door {
	return &door{newSheets(words.In(s.Langs[0]), s.Title), s}
}

// said sets a paragraph in a part of the width.
func (d *door) said(text string, bold bool, as setting) {
	d.set(d.lines([]app.Piece{{Text: text, Bold: bold}}, as), as)
}

// when is the day and the place, as the first language writes them.
func (d *door) when() string {
	var all []string
	if d.Day != "" {
		all = append(all, d.book.LongDate(d.Day.YMD()))
	}
	if d.Venue != "" {
		all = append(all, d.Venue)
	}
	return strings.Join(all, " · ")
}

// attendance is a list to sign: numbers, names, room for a signature, and a box
// to tick at the door.
func attendance(s app.DoorSheet) *sheets {
	d := newDoor(s)
	d.AliasNbPages("{nb}")
	d.SetFooterFunc(func() {
		d.face(sizeSmall, false, quiet)
		d.SetXY(margin, sheetHigh-14)
		d.CellFormat(column, lineSmall, d.book.T("Page {n} of {all}", "n", d.PageNo(), "all", "{nb}"), "", 0, "L", false, 0, "")
	})
	d.AddPage()
	d.SetY(15)
	d.said(strings.Join(d.Said(words.T("Attendance list")), " / "), true, doorHead)
	d.said(d.Title, true, setting{size: 11, line: 5.4, colour: dark})
	if when := d.when(); when != "" {
		d.said(when, false, doorSmall)
	}
	for _, line := range d.Said(words.T("With a signature somebody says that they were here. Nothing else is asked about them.")) {
		d.said(line, false, doorSmall)
	}
	d.SetY(d.GetY() + 3)
	d.doorColumns()
	for i := range len(s.Names) + s.Blank {
		name := ""
		if i < len(s.Names) {
			name = s.Names[i]
		}
		d.doorRow(i+1, name)
	}
	return d.sheets
}

// lefts are where the columns of the list begin, and how wide they are.
func lefts() (name, sign, tick [2]float64) {
	name = [2]float64{doorNumber + 2, column - doorNumber - doorSign - doorTick - 6}
	sign = [2]float64{name[0] + name[1] + 2, doorSign}
	return name, sign, [2]float64{sign[0] + sign[1] + 2, doorTick}
}

// doorColumns names the columns, a line a language.
func (d *door) doorColumns() {
	name, sign, tick := lefts()
	top, high := d.GetY(), 0.0
	cell := func(at [2]float64, t words.Text) {
		d.SetXY(margin, top+1)
		for _, line := range d.Said(t) {
			d.said(line, true, within(at[0], at[1], setting{size: 8, line: 4, colour: dark}))
		}
		high = math.Max(high, d.GetY()+1-top)
	}
	lines := float64(len(d.Langs))*8 + 2
	d.fill(linen)
	d.Rect(margin-1.5, top, column+3, math.Min(lines, 4*float64(len(d.Langs))+2), "F")
	cell(name, words.T("Name"))
	cell(sign, words.T("Signature"))
	cell(tick, words.T("Was here"))
	d.SetXY(margin, top+high)
	d.stroke(border)
	d.Line(margin-1.5, d.GetY(), margin+column+1.5, d.GetY())
}

// doorRow is one line, on the next page where there is no room for it.
func (d *door) doorRow(n int, text string) {
	name, _, tick := lefts()
	lines := d.lines([]app.Piece{{Text: text}}, within(name[0], name[1], doorText))
	high := math.Max(doorRow, float64(len(lines))*doorText.line+2)
	if d.GetY()+high > bottom {
		d.AddPage()
		d.SetY(marginTop)
		d.doorColumns()
	}
	top := d.GetY()
	d.SetXY(margin, top+(high-doorText.line)/2)
	d.said(strconv.Itoa(n), false, within(0, doorNumber, setting{size: 9, line: doorText.line, colour: quiet}))
	d.SetXY(margin, top+(high-float64(len(lines))*doorText.line)/2)
	d.set(lines, within(name[0], name[1], doorText))
	d.stroke(quiet)
	d.Rect(margin+tick[0]+tick[1]/2-2, top+(high-4)/2, 4, 4, "D")
	d.stroke(border)
	d.Line(margin-1.5, top+high, margin+column+1.5, top+high)
	d.SetXY(margin, top+high)
}
