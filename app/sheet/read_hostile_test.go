package sheet

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sofra/app"
)

// made are the contents of a workbook made by hand.
type made map[string]io.Reader

const (
	sheetHead = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	sheetTail = `</sheetData></worksheet>`
)

// pack writes a workbook with one sheet to a file of the test's own.
func pack(t testing.TB, name string, p made) string {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	all := made{
		"xl/workbook.xml":            strings.NewReader(`<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`),
		"xl/_rels/workbook.xml.rels": strings.NewReader(`<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
		"xl/worksheets/sheet1.xml":   strings.NewReader(sheetHead + sheetTail),
	}
	for part, r := range p {
		all[part] = r
	}
	for part, r := range all {
		w, err := z.Create(part)
		if err == nil {
			_, err = io.Copy(w, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, name, buf.Bytes())
}

func write(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// sheetOf is a sheet with these rows.
func sheetOf(rows ...string) made {
	return made{"xl/worksheets/sheet1.xml": strings.NewReader(sheetHead + strings.Join(rows, "") + sheetTail)}
}

// many is a stream of head, n times what each gives, and tail.
func many(head string, n int, each func(int) string, tail string) io.Reader {
	var b strings.Builder
	b.WriteString(head)
	for i := range n {
		b.WriteString(each(i))
	}
	b.WriteString(tail)
	return strings.NewReader(b.String())
}

// endless is n bytes of c behind head.
func endless(head string, c byte, n int64) io.Reader {
	return io.MultiReader(strings.NewReader(head), io.LimitReader(same(c), n))
}

type same byte

func (s same) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(s)
	}
	return len(p), nil
}

// hostile makes the files that no reader may trust, with what must come of
// them: a fault, or nil where they are read within the caps.
func hostile() map[string]struct {
	make func(t testing.TB) string
	want error
} {
	sheet := func(p made) func(testing.TB) string {
		return func(t testing.TB) string { return pack(t, "x.xlsx", p) }
	}
	const one = "xl/worksheets/sheet1.xml"
	laughs := `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`
	return map[string]struct {
		make func(t testing.TB) string
		want error
	}{
		"a zip bomb in the sheet":         {sheet(made{one: endless(sheetHead, ' ', 300<<20)}), app.ErrHostileFile},
		"a zip bomb in the texts":         {sheet(made{"xl/sharedStrings.xml": endless("<sst><si><t>", 'a', 100<<20)}), app.ErrHostileFile},
		"a text without end":              {sheet(made{"xl/sharedStrings.xml": endless("<sst><si><t>", 'a', 8<<20)}), app.ErrHostileFile},
		"a billion laughs":                {sheet(made{one: strings.NewReader(laughs + sheetHead + `<row><c t="str"><v>&b;</v></c></row>` + sheetTail)}), app.ErrUnreadableFile},
		"an entity of another file":       {sheet(made{one: strings.NewReader(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>` + sheetHead + `<row><c t="str"><v>&e;</v></c></row>` + sheetTail)}), app.ErrUnreadableFile},
		"a huge row number":               {sheet(sheetOf(`<row r="2000000000"><c><v>1</v></c></row>`)), app.ErrHostileFile},
		"a row number past numbers":       {sheet(sheetOf(`<row r="99999999999999999999"><c><v>1</v></c></row>`)), app.ErrUnreadableFile},
		"rows that go backwards":          {sheet(sheetOf(`<row r="5"/><row r="4"/>`)), app.ErrUnreadableFile},
		"a column past the last":          {sheet(sheetOf(`<row r="1"><c r="ZZZZ1"><v>1</v></c></row>`)), app.ErrUnreadableFile},
		"20,000 rows that reach XFD":      {sheet(made{one: many(sheetHead, 20_000, func(i int) string { return fmt.Sprintf(`<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, i+1, i+1) }, sheetTail)}), app.ErrHostileFile},
		"a million empty rows":            {sheet(made{one: many(sheetHead, 1<<20, func(int) string { return `<row/>` }, sheetTail)}), nil},
		"two million rows":                {sheet(made{one: many(sheetHead, 2<<20, func(int) string { return `<row/>` }, sheetTail)}), app.ErrHostileFile},
		"60,000 merges":                   {sheet(made{one: many(sheetHead+`<row r="1"><c><v>1</v></c></row></sheetData><mergeCells>`, 60_000, func(i int) string { return fmt.Sprintf(`<mergeCell ref="A%d:B%d"/>`, 2*i+1, 2*i+2) }, `</mergeCells></worksheet>`)}), nil},
		"60,000 merges on one another":    {sheet(made{one: many(sheetHead+`<row r="1"><c><v>1</v></c></row></sheetData><mergeCells>`, 60_000, func(int) string { return `<mergeCell ref="A1:XFD1048576"/>` }, `</mergeCells></worksheet>`)}), app.ErrHostileFile},
		"more merges than a sheet has":    {sheet(made{one: many(sheetHead+`</sheetData><mergeCells>`, 200_000, func(int) string { return `<mergeCell ref="A1:A2"/>` }, `</mergeCells></worksheet>`)}), app.ErrHostileFile},
		"200,000 tags in one another":     {sheet(made{one: many(sheetHead, 200_000, func(int) string { return `<a>` }, sheetTail)}), nil},
		"a shared text that is not there": {sheet(sheetOf(`<row><c t="s"><v>7</v></c></row>`)), app.ErrUnreadableFile},
		"a number that is none":           {sheet(sheetOf(`<row><c><v>NaN</v></c><c><v>1e999</v></c><c s="99"><v>-1</v></c></row>`)), nil},
		"a name outside":                  {sheet(made{"../../../outside.txt": strings.NewReader("x"), "/etc/x": strings.NewReader("x")}), nil},
		"a sheet that stops":              {sheet(made{one: strings.NewReader(sheetHead + `<row><c><v>1</v>`)}), app.ErrUnreadableFile},
		"no sheet at all":                 {sheet(made{"xl/workbook.xml": strings.NewReader(`<workbook/>`)}), app.ErrUnreadableFile},
		"half a zip": {func(t testing.TB) string {
			data, err := os.ReadFile(office)
			if err != nil {
				t.Fatal(err)
			}
			return write(t, "x.xlsx", data[:len(data)/2])
		}, app.ErrUnreadableFile},
	}
}

// hostileTables are those of them that are not workbooks at all.
func hostileTables() map[string]struct {
	make func(t testing.TB) string
	want error
} {
	file := func(name, data string) func(testing.TB) string {
		return func(t testing.TB) string { return write(t, name, []byte(data)) }
	}
	return map[string]struct {
		make func(t testing.TB) string
		want error
	}{
		"a page of the web":    {file("x.xlsx", "<html><table></table></html>"), app.ErrUnreadableFile},
		"an old workbook":      {file("x.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), app.ErrLockedFile},
		"an empty workbook":    {file("x.xlsx", ""), app.ErrUnreadableFile},
		"a program named .csv": {file("x.csv", "MZ\x90\x00\x03\x00\x00\x00"), app.ErrUnreadableFile},
		"a quote without end":  {file("x.csv", "a,b\n\""+strings.Repeat("x,y\n", 3<<20)), nil},
		"a quote on each line": {file("x.csv", "a,b\n"+strings.Repeat("\"\"x,y\n", 2<<20)), nil},
		"a million quotes":     {file("x.csv", "a,b\n"+strings.Repeat("\"x\n\"", 1<<20)), nil},
		"a line without end":   {file("x.csv", "a,b\n"+strings.Repeat("x", 8<<20)), app.ErrHostileFile},
		"a million commas":     {file("x.csv", strings.Repeat(",", 1<<20)), app.ErrHostileFile},
		"an empty table":       {file("x.csv", ""), nil},
		"a gzip that is none":  {file("x.csv.gz", "\x1f\x8b\x00\x00garbage"), app.ErrUnreadableFile},
		"a gzip bomb": {func(t testing.TB) string {
			var buf bytes.Buffer
			z := gzip.NewWriter(&buf)
			if _, err := io.Copy(z, endless("a,b\n", '\n', 200<<20)); err != nil {
				t.Fatal(err)
			}
			if err := z.Close(); err != nil {
				t.Fatal(err)
			}
			return write(t, "x.csv.gz", buf.Bytes())
		}, app.ErrHostileFile},
	}
}

func TestHostileFiles(t *testing.T) {
	const allowed = 256 << 20 // bytes taken over the whole reading, not at once
	all := hostile()
	maps.Copy(all, hostileTables())
	for name, c := range all {
		t.Run(name, func(t *testing.T) {
			path := c.make(t)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := readAll(t, path)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if held := int64(after.HeapSys) - int64(before.HeapSys); held > allowed {
				t.Errorf("took %d MB", held>>20)
			}
		})
	}
}

// readAll reads every row of every sheet.
func readAll(t testing.TB, path string) error {
	t.Helper()
	b, err := Open(path)
	if err != nil {
		return err
	}
	defer b.Close()
	for _, s := range b.Sheets() {
		if err := b.Rows(t.Context(), s, func(int, []app.Cell) error { return nil }); err != nil {
			return err
		}
	}
	return nil
}

func FuzzWorkbook(f *testing.F) {
	f.Add([]byte(sheetHead + `<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>` + sheetTail))
	f.Add([]byte(sheetHead + `<row r="2"><c r="B2"><f t="shared" si="0">A1</f></c></row></sheetData><mergeCells><mergeCell ref="B2:B4"/></mergeCells></worksheet>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := pack(t, "x.xlsx", made{"xl/worksheets/sheet1.xml": bytes.NewReader(data)})
		var fault *app.Fault
		if err := readAll(t, path); err != nil && !errors.As(err, &fault) {
			t.Errorf("no fault but %v", err)
		}
	})
}
