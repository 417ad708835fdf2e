package sheet_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/db/dbtest"
)

// answered brings forms into an office as anybody would: in ten files, each of events
// that the others know nothing of.
func answered(b *testing.B, o dbtest.Many, forms int) dbtest.Many {
	b.Helper()
	const files = 10
	a := dbtest.Open(b, o.Desk, app.Mode{Write: true})
	for part := range files {
		path := filepath.Join(b.TempDir(), "answers.csv")
		settled(b, writeForms(path, forms/files, part*dbtest.ManyEvents/files))
		book, err := sheet.Open(path)
		settled(b, err)
		out, err := a.Import(b.Context(), book, app.ImportOptions{Kind: app.Responses})
		settled(b, err, book.Close())
		if out.Added[app.Responses] != forms/files || out.ProblemsTotal > 0 {
			b.Fatalf("of %d forms came %v, with %v", forms/files, out.Added, out.Problems)
		}
	}
	settled(b, a.Close())
	return o
}

// writeForms writes what forms say of a tenth of the events, from one on.
func writeForms(path string, forms, from int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // Flush says what was wrong
	to := bufio.NewWriter(f)
	fmt.Fprintln(to, "Event,Language,Score,Heard,Trust,Community,Gender,Age")
	of := func(n int, all ...string) string { return all[n%len(all)] }
	for n := range forms {
		fmt.Fprintf(to, "Evening %d,%s,%d,%s,%d,%s,%s,%s\n", from+n%(dbtest.ManyEvents/10), of(n, "sq", "sr", "tr"), n/7%11, of(n/3, "yes", "no"), n/11%5+1,
			of(n/5, "alb", "srb", "tur"), of(n/2, "woman", "man"), of(n/13, "18-29", "30-44", "45-64"))
	}
	return to.Flush()
}
