package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"sofra/app"
)

// cellStyles are the styles of cells of a workbook. One is added where a date or
// an amount goes into a cell that would show it as a bare number.
type cellStyles struct {
	from, to int // where they lie in the part
	prefix   string
	all      []string
	made     map[[2]int]int // those that were added, by what they are like and their format

	source []byte // while they are read
	d      *xml.Decoder
	inside bool
	depth  int
	begin  int64
}

// Number formats that every spreadsheet program knows.
const (
	generalFormat  = 0
	amountFormat   = 4  // 1,234.50
	shareFormat    = 10 // 12.50 %
	dateFormat     = 14 // as the reader's computer writes days
	durationFormat = 46 // hours that go past 24
	textFormat     = 49
)

// styleFor is the style that a cell needs for what is put into it: its own,
// unless that shows numbers as they are.
func (b *donorBook) styleFor(c *gridCell, kind app.CellKind) (int, error) {
	own := c.style()
	want, has := map[app.CellKind]int{app.DateCell: dateFormat, app.MoneyCell: amountFormat, app.ShareCell: shareFormat, app.DurationCell: durationFormat}[kind]
	if !has || len(b.formats) == 0 {
		return own, nil
	}
	if err := b.readStyles(); err != nil {
		return own, err
	}
	if own >= len(b.xfs.all) {
		return own, nil
	}
	is := numberOf(tagAttr(b.xfs.all[own], "numFmtId"))
	shows := is != generalFormat && is != textFormat
	if kind == app.DateCell && own < len(b.formats) {
		shows = b.formats[own] == dayFormat
	}
	if shows {
		return own, nil
	}
	return b.xfs.like(own, want), nil
}

// like is a style that is like another one but for its format of numbers.
func (s *cellStyles) like(own, format int) int {
	if n, made := s.made[[2]int{own, format}]; made {
		return n
	}
	tag := changedTag([]byte(s.all[own]), "", "xf", func(_, _, name, value string) string {
		switch name {
		case "numFmtId":
			return strconv.Itoa(format)
		case "applyNumberFormat":
			return "1"
		}
		return value
	})
	if !bytes.Contains(tag, []byte("applyNumberFormat")) {
		tag = bytes.Replace(tag, []byte("numFmtId="), []byte(`applyNumberFormat="1" numFmtId=`), 1)
	}
	n := len(s.all)
	s.all, s.made[[2]int{own, format}] = append(s.all, string(tag)), n
	return n
}

// readStyles finds the styles of cells in their part.
func (b *donorBook) readStyles() error {
	if b.xfs != nil {
		return nil
	}
	source, err := b.get("xl/styles.xml")
	if err != nil {
		return err
	}
	s := &cellStyles{made: map[[2]int]int{}, source: source, d: xml.NewDecoder(bytes.NewReader(source))}
	for {
		from := s.d.InputOffset()
		t, err := s.d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return unreadable(err)
		}
		s.token(t, from)
	}
	b.xfs = s
	return nil
}

// token takes the next token of the part: styles are the elements right inside the
// list of them.
func (s *cellStyles) token(t xml.Token, from int64) {
	here := s.d.InputOffset()
	switch x := t.(type) {
	case xml.StartElement:
		switch {
		case x.Name.Local == "cellXfs":
			s.inside, s.from = true, int(from)
			if x.Name.Space != "" {
				s.prefix = x.Name.Space + ":"
			}
		case s.inside:
			if s.depth++; s.depth == 1 {
				s.begin = from
			}
		}
	case xml.EndElement:
		switch {
		case s.inside && s.depth == 0:
			s.inside, s.to = false, int(here)
		case s.inside:
			if s.depth--; s.depth == 0 {
				s.all = append(s.all, string(s.source[s.begin:here]))
			}
		}
	}
}

// writeStyles writes the styles that were added.
func (b *donorBook) writeStyles() error {
	if b.xfs == nil || len(b.xfs.made) == 0 {
		return nil
	}
	source, err := b.get("xl/styles.xml")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	out.Write(source[:b.xfs.from])
	fmt.Fprintf(&out, `<%scellXfs count="%d">`, b.xfs.prefix, len(b.xfs.all))
	for _, xf := range b.xfs.all {
		out.WriteString(xf)
	}
	fmt.Fprintf(&out, "</%scellXfs>", b.xfs.prefix)
	out.Write(source[b.xfs.to:])
	b.set("xl/styles.xml", out.Bytes())
	return nil
}
