package app

import (
	"fmt"
	"strings"

	"sofra/app/words"
)

// Summary is one line for scripts: "imported 40 people, 3 events, 2 rows
// skipped, 5 problems, 1 possible duplicates".
func (i Imported) Summary() string {
	var parts []string
	for _, kind := range Kinds() {
		if n := i.Added[kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, kind))
		}
	}
	parts = append(parts,
		fmt.Sprintf("%d rows skipped", i.Skipped),
		fmt.Sprintf("%d problems", i.ProblemsTotal),
		fmt.Sprintf("%d possible duplicates", i.DuplicatesTotal))
	return "imported " + strings.Join(parts, ", ")
}

// Record is what came of a file as scripts read it, in the language of book.
func (i Imported) Record(book *words.Book) map[string]any {
	var step any
	if i.Step != "" {
		step = i.Step
	}
	problems, duplicates := []map[string]any{}, []map[string]any{}
	for _, p := range i.Problems {
		problems = append(problems, map[string]any{
			"sheet": p.Sheet, "row": p.Row, "column": p.Column, "value": p.Value, "code": p.Code, "text": book.Say(p.Text),
		})
	}
	for _, d := range i.Duplicates {
		duplicates = append(duplicates, map[string]any{"a": d.A, "b": d.B, "why": book.Say(d.Why)})
	}
	return map[string]any{
		"step": step, "dry_run": i.DryRun, "read": i.Read, "added": i.Added, "skipped": i.Skipped,
		"problems": problems, "problems_total": i.ProblemsTotal, "duplicates": duplicates,
	}
}
