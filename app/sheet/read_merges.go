package sheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"sofra/app"
)

// merge is a merged range that is more than one row high: its first cell
// speaks for the rows below.
type merge struct{ first, last, col int }

// running is a merge that the current row stands in, with what it says.
type running struct {
	merge
	cell app.Cell
}

// merges reads the merged ranges of a sheet, by their first row. They stand
// behind all the rows, so they are looked for before these are read.
func (b *workbook) merges(part string) (all []merge, err error) {
	r, _, err := b.part(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	rest, err := from(r, "mergeCells")
	if err != nil || rest == nil {
		return nil, err
	}
	p := &xmlPass{Decoder: xml.NewDecoder(rest)}
	for n := 0; ; {
		t, err := p.next()
		if errors.Is(err, io.EOF) {
			return nil, app.ErrUnreadableFile
		}
		if err != nil {
			return nil, err
		}
		switch x := t.(type) {
		case xml.StartElement:
			if x.Name.Local != "mergeCell" {
				continue
			}
			if n++; n > maxMerges {
				return nil, app.ErrHostileFile
			}
			if m, ok := area(attr(x, "ref")); ok && m.last > m.first {
				all = append(all, m)
			}
		case xml.EndElement:
			if strings.HasSuffix(x.Name.Local, "mergeCells") {
				slices.SortFunc(all, func(a, b merge) int { return a.first - b.first })
				return all, nil
			}
		}
	}
}

// from passes over r up to the tag that has word for a name; nil when there
// is none. Text cannot hold it, for there "<" is written "&lt;".
func from(r io.Reader, word string) (io.Reader, error) {
	buf := make([]byte, 0, 1<<16)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		for at := 0; ; at++ {
			next := bytes.Index(buf[at:], []byte(word))
			if next < 0 {
				break
			}
			at += next
			tag := bytes.LastIndexByte(buf[:at], '<')
			if tag >= 0 && !bytes.ContainsAny(buf[tag+1:at], "/!? >\"'") {
				return io.MultiReader(bytes.NewReader(buf[tag:]), r), nil
			}
		}
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, unreadable(err)
		}
		keep := min(len(buf), 64) // a tag may stand across two reads
		buf = buf[:copy(buf, buf[len(buf)-keep:])]
	}
}

// fill gives the row what merged ranges say that began above it.
func (p *rowPass) fill() error {
	p.active = slices.DeleteFunc(p.active, func(m running) bool { return m.last < p.row })
	own := len(p.cells)
	for _, m := range p.active {
		if own == 0 || m.cell.Holds == app.HoldsNothing {
			continue
		}
		for len(p.cells) < m.col {
			p.cells = append(p.cells, app.Cell{})
		}
		if p.cells[m.col-1].Holds == app.HoldsNothing {
			p.cells[m.col-1] = m.cell
		}
	}
	for len(p.merges) > 0 && p.merges[0].first <= p.row {
		m := running{merge: p.merges[0]}
		p.merges = p.merges[1:]
		if m.first == p.row && m.col <= own {
			m.cell = p.cells[m.col-1]
			m.cell.Filled = true
		}
		if m.last > p.row {
			p.active = append(p.active, m)
		}
	}
	if len(p.active) > maxActive {
		return app.ErrHostileFile
	}
	return nil
}

// area reads "A2:B9".
func area(ref string) (m merge, ok bool) {
	a, b, ok := strings.Cut(ref, ":")
	if !ok {
		return m, false
	}
	col, first, okA := position(a)
	_, last, okB := position(b)
	return merge{first, last, col}, okA && okB && first > 0 && last > 0
}

// position reads "AB12" as column 28, row 12.
func position(ref string) (col, row int, ok bool) {
	i := 0
	for ; i < len(ref) && ref[i]|0x20 >= 'a' && ref[i]|0x20 <= 'z'; i++ {
		if col = col*26 + int(ref[i]|0x20-'a') + 1; col > maxColumn {
			return 0, 0, false
		}
	}
	for ; i < len(ref); i++ {
		if ref[i] < '0' || ref[i] > '9' {
			return 0, 0, false
		}
		if row = row*10 + int(ref[i]-'0'); row > maxRow {
			return 0, 0, false
		}
	}
	return col, row, col > 0
}
