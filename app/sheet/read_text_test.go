package sheet

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sofra/app"
)

func TestTablesOfText(t *testing.T) {
	const serbian = "Ime;Telefon\nĐorđe Šćekić;049\nŽeljko Ćirić;+383\n"
	cyr, err := charmap.Windows1251.NewEncoder().String("Име;Телефон\nЂорђе Шћекић;049\nЖељко Ћирић;+383\n")
	check(t, err)
	latin, err := charmap.Windows1250.NewEncoder().String(serbian)
	check(t, err)
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(serbian, ";", "\t"))
	check(t, err)
	var gz bytes.Buffer
	z := gzip.NewWriter(&gz)
	_, err = z.Write([]byte(serbian))
	check(t, errors.Join(err, z.Close()))
	cases := map[string]struct {
		file, data string
		row        int
		want       string
		guessed    bool
	}{
		"UTF-8":                {"x.csv", serbian, 2, "Đorđe Šćekić|049", false},
		"with a mark":          {"x.csv", "\ufeff" + serbian, 1, "Ime|Telefon", false},
		"Windows-1250":         {"x.csv", latin, 3, "Željko Ćirić|+383", true},
		"Windows-1251":         {"x.csv", cyr, 2, "Ђорђе Шћекић|049", true},
		"UTF-16 with tabs":     {"x.txt", utf16, 2, "Đorđe Šćekić|049", false},
		"packed":               {"x.csv.gz", gz.String(), 3, "Željko Ćirić|+383", false},
		"commas in quotes":     {"x.csv", "a,b\n\"x,y\",\"z\"\n", 2, "x,y|z", false},
		"a line in a field":    {"x.csv", "a,b\n\"x\ny\",z\nc,d\n", 3, "c|d", false},
		"empty lines count":    {"x.csv", "a,b\n\n\nc,d\n", 4, "c|d", false},
		"sep= is no row":       {"x.csv", "sep=|\na,b|c\n", 2, "a,b|c", false},
		"a text by force":      {"x.csv", "a,b\n\"=\"\"049\"\"\",z\n", 2, "049|z", false},
		"ragged rows":          {"x.csv", "a,b,c\nd\ne,f,g,h\n", 3, "e|f|g|h", false},
		"a stray quote":        {"x.csv", "a,b\nx \"y\" z,w\n", 2, `x "y" z|w`, false},
		"decimal commas":       {"x.csv", "a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", 3, "4,5|5,5|6,5", false},
		"letter cut at a read": {"x.csv", strings.Repeat("ab,c\n", 13107) + "ë,d\n", 13108, "ë|d", false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			path := write(t, c.file, []byte(c.data))
			var texts []string
			for _, cell := range rows(t, path, "x")[c.row] {
				texts = append(texts, cell.Text)
			}
			if got := strings.Join(texts, "|"); got != c.want {
				t.Errorf("row %d is %q, want %q", c.row, got, c.want)
			}
			b, err := Open(path)
			check(t, err)
			if b.Guess().Empty() == c.guessed {
				t.Errorf("guess %q", b.Guess())
			}
		})
	}
}

func TestReadingStops(t *testing.T) {
	for _, path := range []string{office, write(t, "x.csv", []byte("a,b\nc,d\ne,f\n"))} {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		b, err := Open(path)
		check(t, err)
		defer b.Close()
		err = b.Rows(ctx, b.Sheets()[0], func(int, []app.Cell) error { stop(); return nil })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: got %v", path, err)
		}
		if done, total := b.Progress(); done <= 0 || done > total {
			t.Errorf("%s: read %d of %d", path, done, total)
		}
	}
	if _, err := Open("testdata/nowhere.xlsx"); !errors.Is(err, app.ErrMissingFile) {
		t.Errorf("a missing file: %v", err)
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestDaysOfFormats(t *testing.T) {
	cases := map[string]struct {
		id     int
		code   string
		from04 bool
		value  string
		want   string
	}{
		"built in":            {14, "", false, "45729", "2025-03-13"},
		"with a time":         {22, "", false, "45729.5", "2025-03-13 12:00:00"},
		"a time":              {20, "", false, "0.8333333", "20:00:00"},
		"minutes and seconds": {45, "", false, "0.0026041666", "00:03:45"},
		"long hours":          {46, "", false, "1.5", "36:00:00"},
		"from 1904":           {14, "", true, "44267", "2025-03-13"},
		"of Serbia":           {164, `dd\.mm\.yyyy\.;@`, false, "45729", "2025-03-13"},
		"of Germany":          {165, `[$-407]d. mmmm yyyy`, false, "45729", "2025-03-13"},
		"month alone":         {166, `mmm`, false, "45729", "2025-03-13"},
		"euros":               {167, `#,##0.00 [$€-407]`, false, "45729", "45729"},
		"dinars":              {168, `0" din, ddd"`, false, "45729", "45729"},
		"red when below":      {169, `0.00;[Red]-0.00`, false, "1.5", "1.5"},
		"general":             {0, "General", false, "0.1", "0.1"},
		"before all days":     {14, "", false, "-3", "-3"},
		"after all days":      {14, "", false, "3000000", "3000000"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b := &workbook{from04: c.from04, formats: []format{formatOf(c.id, c.code)}}
			got, err := b.cell(rawCell{style: "0", value: c.value})
			if err != nil || got.Text != c.want {
				t.Errorf("got %q, %v, want %q", got.Text, err, c.want)
			}
		})
	}
}

// A share is shown as the workbook shows it, and read as the number it is.
func TestSharesAreShownInPercent(t *testing.T) {
	b := &workbook{formats: []format{formatOf(0, ""), formatOf(9, ""), formatOf(164, `0.0%`), formatOf(165, `0" %"`)}}
	for style, want := range map[string]string{"0": "", "1": "12.5%", "2": "12.5%", "3": ""} {
		c, err := b.cell(rawCell{style: style, value: "0.125"})
		if err != nil || c.Shown != want || c.Text != "0.125" || c.Holds != app.HoldsNumber {
			t.Errorf("format %s: %+v, %v", style, c, err)
		}
	}
}
