package db

import (
	"context"
	"encoding/json"

	"sofra/app"
)

// Some names of a record are parts of it, in a table of their own.

// addNames reads those of a record.
func (r reader) addNames(ctx context.Context, row any) error {
	switch row := row.(type) {
	case *app.Person:
		return r.addParts(ctx, row)
	case *app.Indicator:
		return r.indicatorTexts(ctx, row)
	case *app.Work:
		return r.addTitles(ctx, row)
	}
	return nil
}

// namedBy is the table whose records are found by the rows of this one, and
// the column that says which; none is "".
func namedBy(table string) (owner, column string) {
	switch table {
	case "person_name":
		return "person", "person_id"
	case "indicator_text":
		return "indicator", "indicator_id"
	case "work_title":
		return "work", "work_id"
	}
	return "", ""
}

// refindOwners writes the search keys of the records whose names went back.
func (w *writer) refindOwners(ctx context.Context, run []moved) error {
	owner, column := namedBy(run[0].TableName)
	if owner == "" {
		return nil
	}
	done := map[app.ID]bool{}
	for _, m := range run {
		for _, image := range []*string{m.Before, m.After} {
			var row map[string]any
			if image == nil || json.Unmarshal([]byte(*image), &row) != nil {
				continue
			}
			id, _ := row[column].(string)
			if done[app.ID(id)] {
				continue
			}
			done[app.ID(id)] = true
			if err := w.refind(ctx, owner, app.ID(id)); err != nil {
				return err
			}
		}
	}
	return nil
}
