package db

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sofra/app"
	"sofra/app/names"
)

// BenchmarkSearch holds 50 searches at 100,000 names against a LIKE scan of
// the same keys that gives the same first 20. It reports how many times
// faster the index is: at the median, and where it does worst.
func BenchmarkSearch(b *testing.B) {
	d := hundredThousand(b)
	typed := searches()
	for b.Loop() {
		var ratios []float64
		for _, text := range typed {
			index, scan := quickest(func() []app.ID { return found(b, d, text) }), quickest(func() []app.ID { return scanned(b, d, text) })
			if a, c := found(b, d, text), scanned(b, d, text); !slices.Equal(a, c) {
				b.Fatalf("%q: the index and the scan differ: %d and %d hits", text, len(a), len(c))
			}
			ratios = append(ratios, float64(scan)/float64(index))
		}
		slices.Sort(ratios)
		b.ReportMetric(ratios[len(ratios)/2], "times-faster-median")
		b.ReportMetric(ratios[0], "times-faster-worst")
	}
}

// hundredThousand is an office of 100,000 invented names.
func hundredThousand(b *testing.B) *DB {
	b.Helper()
	d, err := open(b.Context(), filepath.Join(b.TempDir(), "office.sofra"), app.Mode{Create: true, Write: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { d.Close() })
	step := app.Step{Kind: app.Change}
	err = d.Update(b.Context(), &step, func(tx app.Tx) error {
		for i := range 100_000 {
			if err := tx.PutPerson(b.Context(), &app.Person{Name: invented(i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// invented makes the name of a number from syllables, so that beginnings are
// as often alike as in a real list.
func invented(i int) string {
	first := []string{"Ar", "Mi", "Dri", "Lji", "Be", "Na", "Zey", "Shpe", "Ђор", "El"}
	second := []string{"ta", "lica", "lona", "ljana", "snik", "taša", "nep", "nd", "ђe", "if"}
	family := []string{"Kras", "Ber", "Đor", "Hodž", "Yıl", "Ćat", "Ram", "Gash", "Stoj", "Pop"}
	end := []string{"niqi", "isha", "đević", "ić", "dız", "ović", "adani", "i", "anović", "aj"}
	return fmt.Sprintf("%s%s %s%s %c%c", first[i%10], second[i/10%10], family[i/100%10], end[i/1000%10], 'A'+i/10000%10, 'a'+i%26)
}

func searches() []string {
	var all []string
	for _, a := range []string{"kras", "đor", "yil", "hodz", "cat", "gas", "stoj", "pop", "ram", "ber"} {
		for _, b := range []string{"", " mil", " arta", " drilo", " ljilj"} {
			all = append(all, a+b)
		}
	}
	return all
}

func quickest(do func() []app.ID) time.Duration {
	best := time.Hour
	for range 3 {
		start := time.Now()
		do()
		best = min(best, time.Since(start))
	}
	return best
}

func found(b *testing.B, d *DB, text string) (ids []app.ID) {
	b.Helper()
	hits, err := d.Find(b.Context(), text, app.People, 20)
	if err != nil {
		b.Fatal(err)
	}
	for _, h := range hits {
		if !h.Suggested {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

func scanned(b *testing.B, d *DB, text string) (ids []app.ID) {
	b.Helper()
	var likes []string
	var args []any
	for _, w := range names.Words(text) {
		likes = append(likes, `' ' || keys LIKE ?`)
		args = append(args, "% "+w+"%")
	}
	err := d.all(b.Context(), &ids, `
		SELECT id FROM found WHERE kind = 'people' AND NOT binned AND `+strings.Join(likes, " AND ")+`
		ORDER BY sort_key, id LIMIT 20`, args...)
	if err != nil {
		b.Fatal(err)
	}
	return ids
}
