package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"sofra/app"
)

// wordSpace is the namespace of a Word document's text.
const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// lineBreak begins a new line within a text.
const lineBreak = `</w:t><w:br/><w:t xml:space="preserve">`

// FillWord writes a Word document in which each placeholder of the template has
// its value. Everything else stays as the office made it.
func FillWord(to io.Writer, template []byte, said app.PaperWords) error {
	from, err := openWord(template)
	if err != nil {
		return err
	}
	var all bytes.Buffer // nothing of a broken document gets out
	out := zip.NewWriter(&all)
	for _, f := range from.File {
		if err := fillPart(out, f, said); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	_, err = all.WriteTo(to)
	return err
}

// openWord opens what is a Word document.
func openWord(template []byte) (*zip.Reader, error) {
	from, err := zip.NewReader(bytes.NewReader(template), int64(len(template)))
	if err != nil {
		return nil, app.ErrNoWord
	}
	if !slices.ContainsFunc(from.File, func(f *zip.File) bool { return f.Name == "word/document.xml" }) {
		return nil, app.ErrNoWord
	}
	return from, nil
}

// ofPeople says whether a part of the document is text that people wrote: the
// body, heads, feet and notes.
func ofPeople(name string) bool {
	return regexp.MustCompile(`^word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$`).MatchString(name)
}

func fillPart(out *zip.Writer, f *zip.File, said app.PaperWords) error {
	if !ofPeople(f.Name) {
		return out.Copy(f)
	}
	source, err := readPart(f)
	if err != nil {
		return err
	}
	filled, err := fillXML(source, said)
	if err != nil {
		return err
	}
	to, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified})
	if err != nil {
		return err
	}
	_, err = to.Write(filled)
	return err
}

// readPart is a part of a document as it lies there.
func readPart(f *zip.File) ([]byte, error) {
	in, err := f.Open()
	if err != nil {
		return nil, app.ErrNoWord
	}
	defer in.Close() //nolint:errcheck // only read
	source, err := io.ReadAll(io.LimitReader(in, app.MostFile+1))
	switch {
	case err != nil:
		return nil, app.ErrNoWord
	case len(source) > app.MostFile:
		return nil, app.ErrWordLarge
	}
	return source, nil
}

// run is a piece of text as it lies in the source. Word splits a paragraph into
// many, also within a word.
type run struct {
	tag, from, to int64 // where its tag begins, and its text
	text          string
	changed       bool
}

// fillXML fills the paragraphs of a part.
func fillXML(source []byte, said app.PaperWords) ([]byte, error) {
	all, err := paragraphsOf(source)
	if err != nil {
		return nil, err
	}
	var runs []*run
	for _, p := range all {
		if err := fillRuns(p, said); err != nil {
			return nil, err
		}
		runs = append(runs, p...)
	}
	return replaced(source, runs), nil
}

// paragraphsOf are the texts of each paragraph of a part, in the order in which
// the paragraphs end.
func paragraphsOf(source []byte) (all [][]*run, err error) {
	d := xml.NewDecoder(bytes.NewReader(source))
	var open [][]*run // paragraphs lie in each other where a text frame is in one
	var in *run
	paragraph, text := xml.Name{Space: wordSpace, Local: "p"}, xml.Name{Space: wordSpace, Local: "t"}
	for {
		before := d.InputOffset()
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, app.ErrNoWord
		}
		switch x := token.(type) {
		case xml.StartElement:
			if x.Name == paragraph {
				open = append(open, nil)
			} else if x.Name == text && len(open) > 0 {
				in = &run{tag: before, from: d.InputOffset()}
			}
		case xml.CharData:
			if in != nil {
				in.text += string(x)
			}
		case xml.EndElement:
			switch {
			case x.Name == text && in != nil:
				in.to = before
				open[len(open)-1], in = append(open[len(open)-1], in), nil
			case x.Name == paragraph:
				all, open = append(all, open[len(open)-1]), open[:len(open)-1]
			}
		}
	}
}

// plainOf is the text of a paragraph as people read it.
func plainOf(runs []*run) string {
	var whole strings.Builder
	for _, r := range runs {
		whole.WriteString(r.text)
	}
	return whole.String()
}

// fillRuns puts values in place of the placeholders of a paragraph: all of a
// value into the run in which its placeholder begins.
func fillRuns(runs []*run, said app.PaperWords) error {
	for after := 0; ; {
		text := plainOf(runs)
		from := strings.Index(text[after:], "{{")
		if from < 0 {
			return nil
		}
		from += after
		length := strings.Index(text[from:], "}}")
		if length < 0 {
			return app.ErrUnclosed
		}
		name := text[from+2 : from+length]
		value, ok := said.Value(name)
		if !ok {
			return app.ErrPlaceholder(strings.TrimSpace(name))
		}
		cut(runs, from, from+length+2, value)
		after = from + len(value) // what is filled in is never read again
	}
}

// cut puts a value in place of the text between two places of a paragraph.
func cut(runs []*run, from, to int, value string) {
	at := 0
	for _, r := range runs {
		begin, end := at, at+len(r.text)
		at = end
		if end <= from || begin >= to {
			continue
		}
		head, tail := r.text[:max(from-begin, 0)], r.text[min(to, end)-begin:]
		r.text, r.changed = head+value+tail, true
		value = ""
	}
}

// replaced is the source with the texts of its runs as they are now. Spaces at
// their ends are kept, which Word does only where the run says so.
func replaced(source []byte, all []*run) []byte {
	slices.SortFunc(all, func(a, b *run) int { return int(a.from - b.from) })
	var out bytes.Buffer
	done := int64(0)
	for _, r := range all {
		if !r.changed {
			continue
		}
		tag := string(source[r.tag:r.from])
		if !strings.Contains(tag, "xml:space") {
			tag = strings.TrimSuffix(tag, ">") + ` xml:space="preserve">`
		}
		out.Write(source[done:r.tag])
		out.WriteString(tag)
		for i, line := range strings.Split(r.text, "\n") {
			if i > 0 {
				out.WriteString(lineBreak)
			}
			xml.EscapeText(&out, []byte(line)) //nolint:errcheck // a buffer takes all
		}
		done = r.to
	}
	out.Write(source[done:])
	return out.Bytes()
}
