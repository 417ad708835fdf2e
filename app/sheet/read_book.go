package sheet

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/app/words"
)

// workbook is an .xlsx file. Its parts are read as streams; only the shared texts
// and the formats of cells are held.
type workbook struct {
	path    string
	zip     *zip.Reader
	file    io.Closer
	parts   map[string]*zip.File
	sheets  []bookSheet
	hidden  []bookSheet
	from04  bool // days are counted from 1904
	formats []format
	texts   []string
	read    map[string]*int64
}

type bookSheet struct{ name, part string }

func openBook(file string) (_ app.Workbook, err error) {
	z, err := zip.OpenReader(file)
	if err != nil {
		return nil, unreadable(err)
	}
	defer func() {
		if err != nil {
			z.Close()
		}
	}()
	b := &workbook{path: file, zip: &z.Reader, file: z}
	return b, b.begin()
}

// begin reads what all sheets need.
func (b *workbook) begin() error {
	b.parts, b.read = map[string]*zip.File{}, map[string]*int64{}
	if len(b.zip.File) > maxParts {
		return app.ErrHostileFile
	}
	for _, f := range b.zip.File {
		if name := strings.ToLower(strings.TrimPrefix(f.Name, "/")); b.parts[name] == nil {
			b.parts[name] = f
		}
	}
	if err := b.findSheets(); err != nil {
		return err
	}
	if err := b.readFormats(); err != nil {
		return err
	}
	return b.readTexts()
}

func (b *workbook) Name() string            { return filepath.Base(b.path) }
func (b *workbook) Guess() words.Text       { return words.Text{} }
func (b *workbook) Digest() (string, error) { return digestOf(b.path) }
func (b *workbook) Close() error            { return b.file.Close() }

func (b *workbook) Sheets() []string {
	var all []string
	for _, s := range b.sheets {
		all = append(all, s.name)
	}
	return all
}

// Progress counts what was unpacked of the sheets.
func (b *workbook) Progress() (done, total int64) {
	for _, s := range b.sheets {
		if f := b.parts[s.part]; f != nil {
			total += int64(f.UncompressedSize64)
		}
		if n := b.read[s.part]; n != nil {
			done += *n
		}
	}
	return min(done, total), total
}

// part opens one part; a missing one is empty.
func (b *workbook) part(name string) (io.ReadCloser, *int64, error) {
	f := b.parts[name]
	if f == nil {
		return io.NopCloser(strings.NewReader("")), new(int64), nil
	}
	size, packed := int64(f.UncompressedSize64), int64(f.CompressedSize64)
	if size > maxPart || size < 0 || size > mayGrow && size/maxGrowth > packed {
		return nil, nil, app.ErrHostileFile
	}
	r, err := f.Open()
	if err != nil {
		return nil, nil, unreadable(err)
	}
	n := new(int64)
	c := &capped{from: r, packed: packed, limit: maxPart, tag: '<', count: n}
	return struct {
		io.Reader
		io.Closer
	}{c, r}, n, nil
}

// elements hands the elements of a part to each, one after the other.
func (b *workbook) elements(name string, each func(*xmlPass, xml.StartElement) error) error {
	r, _, err := b.part(name)
	if err != nil {
		return err
	}
	defer r.Close()
	p := &xmlPass{Decoder: xml.NewDecoder(r)}
	for {
		t, err := p.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if s, ok := t.(xml.StartElement); ok {
			if err := each(p, s); err != nil {
				return err
			}
		}
	}
}

// findSheets reads which sheets there are and where their parts lie.
func (b *workbook) findSheets() error {
	targets := map[string]string{}
	err := b.elements("xl/_rels/workbook.xml.rels", func(_ *xmlPass, e xml.StartElement) error {
		if e.Name.Local == "Relationship" && strings.HasSuffix(attr(e, "Type"), "/worksheet") {
			to := attr(e, "Target")
			if !strings.HasPrefix(to, "/") {
				to = path.Join("xl", to)
			}
			targets[attr(e, "Id")] = strings.ToLower(strings.TrimPrefix(path.Clean(to), "/"))
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = b.elements("xl/workbook.xml", func(_ *xmlPass, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			b.from04 = isTrue(attr(e, "date1904"))
		case "sheet":
			state := attr(e, "state")
			switch part := targets[attr(e, "id")]; {
			case b.parts[part] == nil:
			case state == "" || state == "visible":
				b.sheets = append(b.sheets, bookSheet{attr(e, "name"), part})
			default:
				b.hidden = append(b.hidden, bookSheet{attr(e, "name"), part})
			}
		}
		return nil
	})
	if err == nil && len(b.sheets) == 0 {
		err = app.ErrUnreadableFile
	}
	return err
}

// readTexts reads the texts that cells point to.
func (b *workbook) readTexts() error {
	return b.elements("xl/sharedstrings.xml", func(p *xmlPass, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		if len(b.texts) >= maxStrings {
			return app.ErrHostileFile
		}
		text, err := p.text("si")
		b.texts = append(b.texts, text)
		return err
	})
}

// Rows streams one sheet.
func (b *workbook) Rows(ctx context.Context, sheet string, each func(int, []app.Cell) error) error {
	for _, s := range b.sheets {
		if s.name != sheet {
			continue
		}
		merges, err := b.merges(s.part)
		if err != nil {
			return err
		}
		r, n, err := b.part(s.part)
		if err != nil {
			return err
		}
		defer r.Close()
		b.read[s.part] = n
		p := &rowPass{xmlPass: xmlPass{Decoder: xml.NewDecoder(r)}, book: b, merges: merges, each: each}
		return p.run(ctx)
	}
	return app.ErrUnreadableFile
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func isTrue(s string) bool { ok, err := strconv.ParseBool(s); return ok && err == nil }
