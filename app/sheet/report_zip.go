package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// parts writes the parts of a workbook in a fixed order, for the library goes
// through them by chance. The rows of sheets are made while they are written.
type parts struct {
	to   *zip.Writer
	all  []*part
	rows map[string]func(io.Writer) error // by the part that they stand in
}

type part struct {
	name string
	bytes.Buffer
}

func inOrder(w io.Writer) excelize.ZipWriter { return &parts{to: zip.NewWriter(w)} }

// withRows does the same, and puts the rows of the pages into their sheets.
func (b *book) withRows(w io.Writer) excelize.ZipWriter {
	p := &parts{to: zip.NewWriter(w), rows: map[string]func(io.Writer) error{}}
	for i := range b.pages {
		p.rows[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = func(w io.Writer) error {
			if err := b.rows(w, &b.pages[i]); err != nil {
				return fmt.Errorf("sheet %s: %w", b.pages[i].Key, err)
			}
			return nil
		}
	}
	return p
}

// Create begins a part.
func (p *parts) Create(name string) (io.Writer, error) {
	p.all = append(p.all, &part{name: name})
	return p.all[len(p.all)-1], nil
}

// AddFS is never asked for.
func (p *parts) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes all parts, without dates. The list of contents comes first, as
// readers expect it.
func (p *parts) Close() error {
	first := func(one *part) int {
		if one.name == "[Content_Types].xml" {
			return 0
		}
		return 1
	}
	slices.SortFunc(p.all, func(a, b *part) int {
		return cmp.Or(cmp.Compare(first(a), first(b)), strings.Compare(a.name, b.name))
	})
	all, busy := make([]*packing, len(p.all)), make(chan struct{}, runtime.GOMAXPROCS(0))
	var err error
	for i, one := range p.all {
		content := one.Bytes()
		if first(one) == 0 {
			content = sorted(content)
		}
		all[i] = &packing{busy: busy}
		err = errors.Join(err, p.fill(all[i], one.name, content))
		all[i].cut(true) // the next begins while the end of this one is still compressed
	}
	for i, one := range p.all {
		err = errors.Join(err, all[i].into(p.to, one.name))
	}
	return errors.Join(err, p.to.Close())
}

// noRows is where the library left the rows out.
const noRows = `<sheetData></sheetData>`

// fill writes a part, a sheet with its rows.
func (p *parts) fill(to io.Writer, name string, content []byte) error {
	before, after, sheet := bytes.Cut(content, []byte(noRows))
	rows := p.rows[name]
	if rows == nil || !sheet {
		_, err := to.Write(content)
		return err
	}
	const begin, end = len(`<sheetData>`), len(`</sheetData>`)
	write := func(more []byte) error {
		_, err := to.Write(more)
		return err
	}
	return errors.Join(write(before), write([]byte(noRows[:begin])), rows(to), write([]byte(noRows[len(noRows)-end:])), write(after))
}

var contentType = regexp.MustCompile(`<(?:Default|Override) [^>]*></(?:Default|Override)>`)

// sorted puts the entries of the list of contents in order; they mean the same
// in any.
func sorted(list []byte) []byte {
	entries := contentType.FindAll(list, -1)
	slices.SortFunc(entries, bytes.Compare)
	at := contentType.FindIndex(list)
	if at == nil {
		return list
	}
	rest := contentType.ReplaceAll(list[at[0]:], nil)
	return slices.Concat(list[:at[0]], bytes.Join(entries, nil), rest)
}
