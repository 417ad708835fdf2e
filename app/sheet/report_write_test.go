package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sofra/app"
)

// TestRowsAreTheLibrarys writes cells of every kind as the library's stream writer
// would, to the byte.
func TestRowsAreTheLibrarys(t *testing.T) {
	texts := []string{"", " ", "a", "a b ", "\ttab", "two\nlines", "end\n", "\r", `<a href="x">'&'</a>`, "_x0041_", "_x005F_", "_x005F_x0041_", "_x004_", "__x00e9__", "_xZZZZ_",
		"\x00\x1f\x7f", "\uFFFE\uFFFF\uFFFD", "\xff\xc3", "šđčćž ëç", "Ћирилица", "🎻", "_x", strings.Repeat("long ", 6_000), strings.Repeat("🎻", app.MostLetters/2)}
	var cells []excelize.Cell
	for i, text := range texts {
		cells = append(cells, excelize.Cell{Value: text, StyleID: i % 3}, excelize.Cell{Value: text, Formula: `IF(A1="<&>",1,'x'!B2)`, StyleID: 1})
	}
	numbers := []any{0, 7, -7, int64(math.MaxInt64), 0.0, 0.1, -0.1, 1.0 / 3, -2.0 / 3, 12345678.91, 1e15, 123456789012345678.0, 1.5e300, 5e-324, 0.1 + 0.2, 999999999999999.9, -0.00001234567890123456}
	for range 500 {
		numbers = append(numbers, float64(rand.Int64N(1e12))/100, float64(rand.Int64N(1e9))/float64(rand.Int64N(1e9)+1))
	}
	for i, n := range numbers {
		cells = append(cells, excelize.Cell{Value: n, StyleID: i % 2}, excelize.Cell{Value: n, Formula: "A1+B1"})
	}
	cells = append(cells, excelize.Cell{}, excelize.Cell{StyleID: 2}, excelize.Cell{Formula: "A1"})
	if ours, theirs := ourRow(t, cells, 33.5), theirRow(t, cells, 33.5); !bytes.Equal(ours, theirs) {
		at := 0
		for at < min(len(ours), len(theirs)) && ours[at] == theirs[at] {
			at++
		}
		t.Errorf("at %d ours has %.200q, the library %.200q", at, ours[max(0, at-80):], theirs[max(0, at-80):])
	}
}

func ourRow(t *testing.T, cells []excelize.Cell, high float64) []byte {
	t.Helper()
	var to bytes.Buffer
	w := newRowWriter(len(cells))
	w.begin(12, high)
	for i := range cells {
		w.cell(i, &cells[i])
	}
	if err := w.end(&to); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

func theirRow(t *testing.T, cells []excelize.Cell, high float64) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close() //nolint:errcheck // nothing to keep
	for range 3 {
		if _, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
			t.Fatal(err)
		}
	}
	sw, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	values := make([]any, len(cells))
	for i := range cells {
		values[i] = &cells[i]
	}
	if err := sw.SetRow("A12", values, excelize.RowOpts{Height: high}); err != nil {
		t.Fatal(err)
	}
	if err := sw.Flush(); err != nil {
		t.Fatal(err)
	}
	var to bytes.Buffer
	if err := f.Write(&to); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(to.Bytes()), int64(to.Len()))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	_, rows, _ := bytes.Cut(content, []byte("<sheetData>"))
	rows, _, _ = bytes.Cut(rows, []byte("</sheetData>"))
	return rows
}
