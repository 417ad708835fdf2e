package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strings"

	"sofra/app"
)

// donorBook is a donor's workbook that is being filled. It is a package of parts;
// those that nobody changes leave as they came, byte for byte.
type donorBook struct {
	*workbook
	fresh map[string][]byte // parts that were read or changed, by their names in small letters
	dirty map[string]bool
	gone  map[string]bool
	grids []*grid
	texts map[string]map[string]string // what the cells of a sheet say
	xfs   *cellStyles
}

// openDonorBook opens a workbook within the guards of what is brought in.
func openDonorBook(template []byte) (*donorBook, error) {
	switch {
	case len(template) > app.MostFile:
		return nil, app.ErrFileBig
	case bytes.HasPrefix(template, []byte("\xd0\xcf\x11\xe0")):
		return nil, app.ErrLockedFile
	}
	z, err := zip.NewReader(bytes.NewReader(template), int64(len(template)))
	if err != nil {
		return nil, unreadable(err)
	}
	b := &donorBook{
		workbook: &workbook{zip: z, file: io.NopCloser(nil)},
		fresh:    map[string][]byte{}, dirty: map[string]bool{}, gone: map[string]bool{}, texts: map[string]map[string]string{},
	}
	var whole uint64
	for _, f := range z.File {
		if whole += f.UncompressedSize64; whole > maxPart {
			return nil, app.ErrHostileFile
		}
	}
	if err := b.begin(); err != nil {
		return nil, err
	}
	return b, b.noMacros()
}

func (b *donorBook) noMacros() error {
	types, err := b.get("[content_types].xml")
	if err == nil && (b.parts["xl/vbaproject.bin"] != nil || bytes.Contains(types, []byte("macroEnabled"))) {
		err = app.ErrBookMacros
	}
	return err
}

// get is a part as it is now.
func (b *donorBook) get(name string) ([]byte, error) {
	name = strings.ToLower(name)
	if content, ok := b.fresh[name]; ok {
		return content, nil
	}
	r, _, err := b.part(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, unreadable(err)
	}
	if err := utf8Only(content); err != nil {
		return nil, err
	}
	b.fresh[name] = content
	return content, nil
}

// set changes a part.
func (b *donorBook) set(name string, content []byte) {
	name = strings.ToLower(name)
	if old, known := b.fresh[name]; known && bytes.Equal(old, content) {
		return
	}
	b.fresh[name], b.dirty[name] = content, true
}

// alter changes a part in place.
func (b *donorBook) alter(name string, c change) error {
	content, err := b.get(name)
	if err != nil {
		return err
	}
	now, err := changed(content, c)
	if err == nil {
		b.set(name, now)
	}
	return err
}

// readGrids reads all sheets, for a formula of any may point to any.
func (b *donorBook) readGrids() error {
	for _, s := range slices.Concat(b.sheets, b.hidden) {
		content, err := b.get(s.part)
		if err != nil {
			return err
		}
		g, err := gridOf(s, content)
		if err != nil {
			return err
		}
		b.grids = append(b.grids, g)
	}
	return nil
}

// grid finds a sheet by its name.
func (b *donorBook) grid(sheet string) *grid {
	at := slices.IndexFunc(b.grids, func(g *grid) bool { return strings.EqualFold(g.sheet, sheet) })
	if at < 0 {
		return nil
	}
	return b.grids[at]
}

// related lists the parts that a part points to, by the last word of their type.
func (b *donorBook) related(part, kind string) (all []string, err error) {
	rels := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	err = b.elements(rels, func(_ *xmlPass, e xml.StartElement) error {
		if e.Name.Local != "Relationship" || path.Base(attr(e, "Type")) != kind || attr(e, "TargetMode") == "External" {
			return nil
		}
		to := attr(e, "Target")
		if !strings.HasPrefix(to, "/") {
			to = path.Join(path.Dir(part), to)
		}
		all = append(all, strings.ToLower(strings.TrimPrefix(path.Clean(to), "/")))
		return nil
	})
	return all, err
}

// named lists the parts whose names begin so, in order.
func (b *donorBook) named(begin string) (all []string) {
	for name := range b.parts {
		if strings.HasPrefix(name, begin) && strings.HasSuffix(name, ".xml") {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// write gives out the package, its parts in the order in which they came.
func (b *donorBook) write(to io.Writer) error {
	for _, g := range b.grids {
		if g.changed {
			b.set(g.part, g.bytes())
		}
	}
	var all bytes.Buffer // nothing of a broken workbook gets out
	out := zip.NewWriter(&all)
	for _, f := range b.zip.File {
		name := strings.ToLower(strings.TrimPrefix(f.Name, "/"))
		if b.gone[name] {
			continue
		}
		if !b.dirty[name] {
			if err := out.Copy(f); err != nil {
				return unreadable(err)
			}
			continue
		}
		part, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified})
		if err != nil {
			return err
		}
		if _, err := part.Write(b.fresh[name]); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	_, err := all.WriteTo(to)
	return err
}
