package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

// recordsOf reads all rows of a text, and the lines on which they begin. Open
// fields are marked.
func recordsOf(t interface{ Fatal(...any) }, from io.Reader) (all [][]string, lines []int) {
	r := &records{from: from, comma: ','}
	for {
		line, err := r.next()
		if errors.Is(err, io.EOF) {
			return all, lines
		}
		if err != nil {
			t.Fatal(err)
		}
		fields := slices.Clone(r.fields)
		for _, i := range r.open {
			fields[i] = "!" + fields[i]
		}
		all, lines = append(all, fields), append(lines, line)
	}
}

func TestRecords(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a quote that the file's end closes":  {"a,b\n\"c,d\ne,f\n", "1:[a b] 2:[!c d] 3:[e f]"},
		"a quote that another row's opens":    {"\"a,b\n\"c\",d\ne,f", "1:[!a b] 2:[c d] 3:[e f]"},
		"in the last field":                   {"a,\"b\nc,d\n", "1:[a !b] 2:[c d]"},
		"after a field that is closed":        {"\"a, x\",\"b,c\nd,\"e\"\n", "1:[a, x !b c] 2:[d e]"},
		"below a field of two lines":          {"\"a\nx\",\"b,c\nd,e\n", "1:[a\nx !b c] 3:[d e]"},
		"a word behind the closing quote":     {"\"a\" x,b\nc,d\n", "1:[!a\" x b] 2:[c d]"},
		"a quote in a quoted field":           {"\"a \"x\" b\",c\nd,e\n", "1:[a \"x\" b c] 2:[d e]"},
		"a field of two lines":                {"\"a\r\n\"\"b\"\"\",c\r\nd,e\r\n", "1:[a\r\n\"b\" c] 3:[d e]"},
		"a quote alone":                       {"\"\na,b\n", "1:[!] 2:[a b]"},
		"nothing between quotes and no break": {"\"\",\"\"", "1:[ ]"},
		"a comma at the end":                  {"a,\n\nb,", "1:[a ] 3:[b ]"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, from := range []io.Reader{strings.NewReader(c.text), iotest.OneByteReader(strings.NewReader(c.text))} {
				all, lines := recordsOf(t, from)
				var got []string
				for i, fields := range all {
					got = append(got, fmt.Sprint(lines[i], ":", fields))
				}
				if s := strings.Join(got, " "); s != c.want {
					t.Errorf("got %q, want %q", s, c.want)
				}
			}
		})
	}
}

// What Go's own writer of tables writes is read as it was.
func TestPropertyRecordsOfWellMadeTables(t *testing.T) {
	field := rapid.StringOfN(rapid.RuneFrom([]rune("ab ,;\"\në")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(rapid.SliceOfN(field, 2, 5), 0, 20).Draw(t, "rows")
		var text strings.Builder
		if err := csv.NewWriter(&text).WriteAll(want); err != nil {
			t.Fatal(err)
		}
		got, _ := recordsOf(t, iotest.HalfReader(strings.NewReader(text.String())))
		if len(got) != len(want) || !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("%q is read as %q, not %q", text.String(), got, want)
		}
	})
}

// However quotes stand, no letter is lost and none is read twice.
func TestPropertyRecordsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab,\"\"\"\n")), 0, 200, -1).Draw(t, "text")
		letters := func(s string) string {
			return strings.NewReplacer(",", "", "\"", "", "\n", "", "!", "").Replace(s)
		}
		all, _ := recordsOf(t, strings.NewReader(text))
		var got strings.Builder
		for _, fields := range all {
			got.WriteString(strings.Join(fields, ""))
		}
		if letters(got.String()) != letters(text) {
			t.Fatalf("%q is read as %q", text, all)
		}
	})
}
