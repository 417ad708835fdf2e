package sheet

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// days04 is how much later the days of old Macintosh workbooks begin.
const days04 = 1462

// format is what a number of that format is.
type format int

const (
	plainNumber format = iota
	dayFormat
	timeFormat // hours and minutes, without a day
	longFormat // hours that go past 24
	percentFormat
)

// readFormats reads which styles of cells make days of numbers.
func (b *workbook) readFormats() error {
	codes := map[int]string{}
	inCells := false
	return b.elements("xl/styles.xml", func(_ *xmlPass, e xml.StartElement) error {
		id, _ := strconv.Atoi(attr(e, "numFmtId"))
		switch e.Name.Local {
		case "numFmt":
			codes[id] = attr(e, "formatCode")
		case "cellStyleXfs", "dxfs", "cellStyles":
			inCells = false
		case "cellXfs":
			inCells = true
		case "xf":
			if inCells && len(b.formats) < maxColumn*4 {
				b.formats = append(b.formats, formatOf(id, codes[id]))
			}
		}
		return nil
	})
}

// formatOf tells from a format's number or code what it shows.
func formatOf(id int, code string) format {
	switch {
	case code != "":
		return formatOfCode(code)
	case id >= 14 && id <= 17, id == 22, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 58:
		return dayFormat
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id == 45, id == 47:
		return timeFormat
	case id == 46:
		return longFormat
	case id == 9 || id == 10:
		return percentFormat
	}
	return plainNumber
}

// formatOfCode looks at the letters of the first section that are no text.
func formatOfCode(code string) format {
	var letters strings.Builder
	quoted, skip := false, false
	for _, r := range strings.ToLower(code) {
		switch {
		case skip:
			skip = false
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '\\' || r == '_' || r == '*':
			skip = true
		default:
			letters.WriteRune(r)
		}
	}
	first, _, _ := strings.Cut(letters.String(), ";")
	if strings.Contains(first, "[h") || strings.Contains(first, "[m") || strings.Contains(first, "[s") {
		return longFormat
	}
	for strings.Contains(first, "[") { // colours, currencies, conditions
		before, rest, _ := strings.Cut(first, "[")
		_, after, _ := strings.Cut(rest, "]")
		first = before + after
	}
	first = strings.ReplaceAll(first, "general", "")
	switch {
	case strings.ContainsAny(first, "yd"), strings.Contains(first, "mmm"):
		return dayFormat
	case strings.ContainsAny(first, "hs"):
		return timeFormat
	case strings.Contains(first, "m"):
		return dayFormat
	case strings.Contains(first, "%"):
		return percentFormat
	}
	return plainNumber
}

// say writes a number as its format shows it; "" when it is a number after
// all. day is the number counted from 1900.
func (f format) say(n, day float64) string {
	if f == plainNumber || f == percentFormat || n < 0 || day >= 2958466 { // past the year 9999
		return ""
	}
	seconds := int(math.Round(n * 86400))
	if f == longFormat || f == timeFormat && n >= 1 && n < 10 {
		return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	}
	if f == timeFormat && n >= 10 {
		f = dayFormat
	}
	if n < 1 {
		return fmt.Sprintf("%02d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	}
	t, err := excelize.ExcelDateToTime(day, false)
	if err != nil {
		return ""
	}
	t = t.Round(time.Second)
	if t.Hour()+t.Minute()+t.Second() == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.DateTime)
}

// isoText writes a day or moment of ISO 8601 as other days are written.
func isoText(s string) string {
	s = strings.TrimSuffix(strings.Replace(s, "T", " ", 1), "Z")
	if day, ok := strings.CutSuffix(s, " 00:00:00"); ok {
		return day
	}
	return s
}
