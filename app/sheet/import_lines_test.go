package sheet

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"sofra/app"
)

// linesOf writes down what an office holds, in the form of testdata/office-2024.tsv.
func linesOf(t testing.TB, a *app.App) (lines []string) {
	t.Helper()
	add := func(cells ...any) {
		line := strings.TrimSuffix(strings.Repeat("%v\t", len(cells)), "\t")
		lines = append(lines, fmt.Sprintf(line, cells...))
	}
	people, _, err := a.People(t.Context(), app.PersonFilter{})
	check(t, err)
	for _, p := range people {
		fee := ""
		if p.UsualFee > 0 {
			fee = fmt.Sprint(int64(p.UsualFee), " ", p.Currency)
		}
		add("people", p.Name, p.Phone, p.Email, p.BornOn, fee)
	}
	events, _, err := a.Events(t.Context(), app.EventFilter{})
	check(t, err)
	for _, e := range events {
		add("concerts", e.Day, e.Starts, e.Venue, e.HeadCount)
		for _, i := range itemsOf(t, a, e.ProgrammeID) {
			add("items", e.Day, i)
		}
	}
	answers, _, err := a.Responses(t.Context(), app.ResponseFilter{})
	check(t, err)
	for _, r := range answers {
		add("answers", r.FilledAt, r.Language, score(r.Score), r.Heard, score(r.Trust), r.Gender, r.AgeBand, r.Comment)
	}
	slices.Sort(lines)
	return lines
}

func score(n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

// itemsOf writes down the works of a programme in their order. Who was found
// stands by name, who was not with a question mark.
func itemsOf(t testing.TB, a *app.App, id app.ID) (items []string) {
	t.Helper()
	p, err := a.Programme(t.Context(), id)
	check(t, err)
	for _, i := range p.Items {
		w, err := a.Work(t.Context(), i.WorkID)
		check(t, err)
		var who []string
		for _, f := range i.Performers {
			name := f.Name
			if f.PersonID == "" {
				name = "?" + f.Said
			}
			who = append(who, name)
		}
		items = append(items, fmt.Sprintf("%d\t%s\t%d\t%s\t%s\t%s", i.Position, w.Title, i.Planned, w.Rights, w.Arranger, strings.Join(who, ", ")))
	}
	return items
}

// readLines is a file of lines, without what is said about them, in order.
func readLines(t testing.TB, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	check(t, err)
	all := slices.DeleteFunc(strings.Split(strings.TrimSuffix(string(data), "\n"), "\n"), func(l string) bool { return strings.HasPrefix(l, "#") })
	slices.Sort(all)
	return all
}

// alike holds two lists of lines against each other.
func alike(t testing.TB, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for _, l := range got {
		if !slices.Contains(want, l) {
			t.Errorf("not asked for: %s", l)
		}
	}
	for _, l := range want {
		if !slices.Contains(got, l) {
			t.Errorf("missing: %s", l)
		}
	}
	t.Errorf("%d lines, want %d", len(got), len(want))
}

// bring imports a file into a.
func bring(t testing.TB, a *app.App, path string, o app.ImportOptions) app.Imported {
	t.Helper()
	b, err := Open(path)
	check(t, err)
	out, err := a.Import(t.Context(), b, o)
	check(t, errors.Join(err, b.Close()))
	return out
}

// digest is what an office says, in one comparable text.
func digest(t testing.TB, a *app.App) string {
	t.Helper()
	h, err := a.Health(t.Context())
	check(t, err)
	if !h.OK {
		t.Fatalf("not sound: %s, %d keys, %v", h.Integrity, h.ForeignKeys, h.Problems)
	}
	return fmt.Sprint(h.Tables)
}
