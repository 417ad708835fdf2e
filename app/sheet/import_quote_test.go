package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"sofra/app"
	"sofra/db/dbtest"
)

// A quote that nobody closed takes no row with it, and is told where it stands.
func TestQuoteThatNothingCloses(t *testing.T) {
	for name, c := range map[string]struct{ text, people, told string }{
		"to the end of the file": {"Name,Phone,Notes\nArta Gashi,,a\n\"Bekim Berisha,,b\nCveta Ćirić,,c\n", "Arta Gashi, Bekim Berisha, Cveta Ćirić", "x A3"},
		"to the next quote":      {"Name,Phone,Notes\nArta Gashi,,\"a\nBekim Berisha,,b\n\"Cveta, Ćirić\",,c\n", "Arta Gashi, Bekim Berisha, Ćirić Cveta", "x C2"},
		"in the header":          {"\"Name,Phone,Notes\nArta Gashi,,a\nBekim Berisha,,b\n", "Arta Gashi, Bekim Berisha", "x A1"},
		"alone on its line":      {"Name,Phone,Notes\nArta Gashi,,a\n\"\nBekim Berisha,,b\n", "Arta Gashi, Bekim Berisha", "x A3"},
		"none":                   {"Name,Phone,Notes\nArta Gashi,,\"a\n\"\"b\"\"\"\nBekim Berisha,,b\n", "Arta Gashi, Bekim Berisha", ""},
	} {
		t.Run(name, func(t *testing.T) {
			a := dbtest.New(t)
			out := bring(t, a, write(t, "x.csv", []byte(c.text)), app.ImportOptions{Kind: app.People, Today: today})
			var told, names []string
			for _, p := range out.Problems {
				if p.Code == "open_quote" {
					told = append(told, fmt.Sprintf("%s %s%d", p.Sheet, p.Column, p.Row))
				}
			}
			people, _, err := a.People(t.Context(), app.PersonFilter{})
			check(t, err)
			for _, p := range people {
				names = append(names, p.Name)
			}
			if got := strings.Join(names, ", "); got != c.people || strings.Join(told, ", ") != c.told {
				t.Errorf("brought in %s and told of %q, want %s and %q", got, told, c.people, c.told)
			}
		})
	}
}

// A merge over all of a sheet makes nobody of the row that adds it up.
func TestTotalsUnderAMergedSheet(t *testing.T) {
	old, err := zip.OpenReader(office)
	check(t, err)
	defer old.Close()
	var made bytes.Buffer
	z := zip.NewWriter(&made)
	for _, part := range old.File {
		from, err := part.Open()
		check(t, err)
		text, err := io.ReadAll(from)
		check(t, err)
		to, err := z.Create(part.Name)
		check(t, err)
		_, err = to.Write(bytes.Replace(text, []byte(`ref="A1:J1"`), []byte(`ref="A1:XFD1048576"`), 1))
		check(t, err)
	}
	check(t, z.Close())
	out := bring(t, dbtest.New(t), write(t, "x.xlsx", made.Bytes()), app.ImportOptions{Kind: app.People, Today: today})
	if out.Added[app.People] != 99 || out.Read != 99 {
		t.Errorf("%s, %d read", out.Summary(), out.Read)
	}
}
