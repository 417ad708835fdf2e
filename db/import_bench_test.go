package db

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"sofra/app"
	"sofra/app/sheet"
)

// concertsFile is other people's data: 81,182 rows of an orchestra's history.
const concertsFile = "../../shared/data/concerts-1842-1962.csv.gz"

// BenchmarkImport holds the import of the concerts against two yardsticks of
// the same run: the rows that came of it, written one by one by the same
// driver into the same tables with the same settings, but without journal and
// search; and SQLite's own .import of the flat file. Each is the quickest of
// three.
func BenchmarkImport(b *testing.B) {
	if _, err := os.Stat(concertsFile); err != nil {
		b.Skip("NOT CHECKED: the speed of an import: ", concertsFile, " is missing")
	}
	for b.Loop() {
		took, plain, flat := time.Hour, time.Hour, time.Hour
		for range 3 {
			dir := b.TempDir()
			took = min(took, imported(b, filepath.Join(dir, "office.sofra")))
			plain = min(plain, plainCopy(b, dir))
			flat = min(flat, flatImport(b, dir))
		}
		b.ReportMetric(took.Seconds(), "seconds")
		b.ReportMetric(took.Seconds()/plain.Seconds(), "times-plain-driver")
		if flat < time.Hour {
			b.ReportMetric(took.Seconds()/flat.Seconds(), "times-flat-import")
		}
	}
}

// imported makes an office, and times what opening it, the import and closing
// it take.
func imported(b *testing.B, path string) time.Duration {
	b.Helper()
	a, err := Open(b.Context(), path, app.Mode{Create: true, Write: true})
	must(b, err)
	must(b, a.Close())
	start := time.Now()
	a, err = Open(b.Context(), path, app.Mode{Write: true})
	must(b, err)
	book, err := sheet.Open(concertsFile)
	must(b, err)
	_, err = a.Import(b.Context(), book, app.ImportOptions{Kind: app.Events})
	must(b, errors.Join(err, book.Close(), a.Close()))
	return time.Since(start)
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// plainCopy writes the rows of dir's office into an empty file with the same
// tables: one prepared INSERT a table, in one transaction. Reading them is not
// timed.
func plainCopy(b *testing.B, dir string) (took time.Duration) {
	b.Helper()
	from, err := openLite(filepath.Join(dir, "office.sofra"), reading)
	must(b, err)
	defer from.Close()
	to := emptyTables(b, filepath.Join(dir, "plain.db"))
	tx := to.MustBegin()
	copied := 0
	for _, table := range watched() {
		insert, all := rowsOf(b, from, table)
		if copied += len(all); table == "place" {
			continue // the script has them
		}
		start := time.Now()
		write, err := tx.Preparex(insert)
		must(b, err)
		for _, values := range all {
			write.MustExec(values...)
		}
		took += time.Since(start)
	}
	start := time.Now()
	must(b, errors.Join(tx.Commit(), to.Close()))
	if copied < 150_000 {
		b.Fatalf("only %d rows to hold against", copied)
	}
	return took + time.Since(start)
}

// rowsOf reads a table whole, with the statement that writes one row of it.
func rowsOf(b *testing.B, d *sqlx.DB, table string) (insert string, all [][]any) {
	b.Helper()
	rows, err := d.Queryx(`SELECT * FROM ` + table)
	must(b, err)
	defer rows.Close()
	columns, err := rows.Columns()
	must(b, err)
	for rows.Next() {
		values, err := rows.SliceScan()
		must(b, err)
		all = append(all, values)
	}
	must(b, rows.Err())
	return fmt.Sprintf(`INSERT INTO %s (%s) VALUES (?%s)`, table, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1)), all
}

// emptyTables makes a file with the office's tables and nothing else of it.
func emptyTables(b *testing.B, path string) *sqlx.DB {
	b.Helper()
	must(b, os.WriteFile(path, nil, 0o600))
	d, err := openLite(path, writing)
	must(b, err)
	d.SetMaxOpenConns(1)
	script, err := os.ReadFile("migrations/sqlite/0001_nouns.sql")
	must(b, err)
	d.MustExec(string(script))
	return d
}

// flatImport has SQLite's shell read the unpacked file into one table; an hour
// where there is no shell.
func flatImport(b *testing.B, dir string) time.Duration {
	b.Helper()
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Log("NOT CHECKED: there is no sqlite3 to hold against")
		return time.Hour
	}
	flat := filepath.Join(dir, "flat.csv")
	in, err := os.Open(concertsFile)
	must(b, err)
	defer in.Close()
	z, err := gzip.NewReader(in)
	must(b, err)
	out, err := os.Create(flat)
	must(b, err)
	_, err = io.Copy(out, z)
	must(b, errors.Join(err, out.Close()))
	start := time.Now()
	if said, err := exec.CommandContext(b.Context(), shell, filepath.Join(dir, "flat.db"), "-cmd", ".import --csv "+flat+" flat", ".quit").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, said)
	}
	return time.Since(start)
}
