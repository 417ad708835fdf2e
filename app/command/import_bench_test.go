package command_test

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkImportMemory holds the most memory that a process takes for a list
// of concerts ten times over against what another takes for it once.
func BenchmarkImportMemory(b *testing.B) {
	once := orchestra(b)
	ten := b.TempDir() + "/ten.csv.gz"
	if err := tenTimes(once, ten); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		little, much := peak(b, once), peak(b, ten)
		b.ReportMetric(little, "MB-once")
		b.ReportMetric(much, "MB-ten-times")
		b.ReportMetric(much/little, "times-the-memory")
	}
}

// peak imports a file in a process of its own.
func peak(b *testing.B, path string) (megabytes float64) {
	b.Helper()
	cmd := program("import", newOffice(b), "concerts", path)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		b.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	kilobytes, err := strconv.ParseFloat(lines[len(lines)-1], 64)
	if err != nil {
		b.Skip("NOT CHECKED: only Linux says how much memory a process held: ", err)
	}
	b.Log(lines[0])
	return kilobytes / 1024
}

// tenTimes writes the rows of a list ten times over, each time as other
// programmes, some weeks later.
func tenTimes(from, to string) (err error) {
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	z := gzip.NewWriter(out)
	w := csv.NewWriter(z)
	for n := range 10 {
		err = errors.Join(err, later(from, n, w.Write))
	}
	w.Flush()
	return errors.Join(err, w.Error(), z.Close(), out.Close())
}

// later hands the rows of a list on, n weeks later; the first row but once.
func later(from string, n int, write func([]string) error) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	z, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	r := csv.NewReader(z)
	for first := true; ; first = false {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if first && n > 0 {
			continue
		}
		if !first {
			day, err := time.Parse(time.DateOnly, row[2])
			if err != nil {
				return err
			}
			row[2], row[6] = day.AddDate(0, 0, 7*n).Format(time.DateOnly), row[6]+"-"+strconv.Itoa(n)
		}
		if err := write(row); err != nil {
			return err
		}
	}
}
