package names

import (
	"os"
	"strings"
	"testing"
)

var matchNames = map[string]Match{"none": None, "suggested": Suggested, "exact": Exact}

// pairs reads a table of typed and name (and match); each pair may stand there once.
func pairs(tb testing.TB, file string, columns int) [][]string {
	tb.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		tb.Fatal(err)
	}
	seen := map[string]bool{}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			tb.Fatalf("%s: %q has %d columns", file, line, len(row))
		}
		if key := row[0] + "\t" + row[1]; seen[key] {
			tb.Errorf("%s: %q stands there twice", file, key)
		} else {
			seen[key] = true
		}
		rows = append(rows, row)
	}
	return rows
}

func TestMeets(t *testing.T) {
	rows := pairs(t, "meet.tsv", 3)
	if len(rows) < 200 {
		t.Errorf("only %d pairs that must meet", len(rows))
	}
	for _, row := range rows {
		t.Run(row[0]+" meets "+row[1], func(t *testing.T) {
			want, ok := matchNames[row[2]]
			if !ok {
				t.Fatalf("no such match: %q", row[2])
			}
			wantMatch(t, row[0], row[1], want)
		})
	}
}

func TestMeetsNot(t *testing.T) {
	rows := pairs(t, "none.tsv", 2)
	if len(rows) < 100 {
		t.Errorf("only %d pairs that must not meet", len(rows))
	}
	for _, row := range rows {
		t.Run(row[0]+" does not meet "+row[1], func(t *testing.T) {
			wantMatch(t, row[0], row[1], None)
		})
	}
}

func TestMeetsNothing(t *testing.T) {
	for name, typed := range map[string]string{"empty": "", "spaces": "  ", "signs": "- ' *", "broken": "\xff"} {
		t.Run(name, func(t *testing.T) {
			wantMatch(t, typed, "Jovana", None)
			wantMatch(t, "jovana", typed, None)
		})
	}
}

func wantMatch(tb testing.TB, typed, name string, want Match) {
	tb.Helper()
	if got := Meets(typed, name); got != want {
		tb.Errorf("%d, want %d: %q %q typed, %q %q the name", got, want, Words(typed), Sounds(typed), Words(name), Sounds(name))
	}
}
