package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// parts writes the parts of a workbook in a fixed order, for the library goes
// through them by chance.
type parts struct {
	to  *zip.Writer
	all []*part
}

type part struct {
	name string
	bytes.Buffer
}

func inOrder(w io.Writer) excelize.ZipWriter { return &parts{to: zip.NewWriter(w)} }

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
	for _, one := range p.all {
		to, err := p.to.Create(one.name)
		if err != nil {
			return err
		}
		content := one.Bytes()
		if first(one) == 0 {
			content = sorted(content)
		}
		if _, err := to.Write(content); err != nil {
			return err
		}
	}
	return p.to.Close()
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
