package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sofra/app/words"
)

// Summary is one line for scripts: "imported 40 people, 3 events, 2 rows
// skipped, 5 problems, 1 possible duplicates".
func (i Imported) Summary() string {
	var parts []string
	for _, kind := range Kinds() {
		if n := i.Added[kind]; n > 0 || slices.Contains(i.Kinds, kind) {
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
		duplicates = append(duplicates, i.duplicate(d, book))
	}
	added := map[Kind]int{}
	for _, kind := range i.Kinds {
		added[kind] = 0
	}
	maps.Copy(added, i.Added)
	return map[string]any{
		"step": step, "dry_run": i.DryRun, "read": i.Read, "added": added, "skipped": i.Skipped,
		"problems": problems, "problems_total": i.ProblemsTotal, "duplicates": duplicates,
	}
}

// duplicate is a pair as scripts read it. What was not kept has no id; what is
// in the office and not in the file has no row.
func (i Imported) duplicate(d Duplicate, book *words.Book) map[string]any {
	one := map[string]any{"kind": d.Kind, "a": d.A, "b": d.B, "why": book.Say(d.Why)}
	for name, of := range map[string]struct {
		id ID
		at SheetRow
	}{"a": {d.AID, d.AAt}, "b": {d.BID, d.BAt}} {
		var id, row any
		if i.Step != "" || of.at.Sheet == "" {
			id = of.id
		}
		if of.at.Row > 0 {
			row = of.at.Row
		}
		one[name+"_id"], one[name+"_sheet"], one[name+"_row"] = id, of.at.Sheet, row
	}
	return one
}
