package db

import (
	"strings"

	"sofra/app"
	"sofra/app/seal"
)

// sealedColumn is a column whose cells are sealed. It is written with the CHECK
// LIKE 's1:%', and a test holds the list against the tables.
type sealedColumn struct{ table, column string }

// sealedColumns lists all of them: another key seals them anew, in the records
// and in the journal.
func sealedColumns() []sealedColumn { return []sealedColumn{answers()} }

// answers is where answers on identity lie.
func answers() sealedColumn { return sealedColumn{"identity", "answer"} }

// cell is where the text of one row lies.
func (c sealedColumn) cell(row app.ID) seal.Cell {
	return seal.Cell{Table: c.table, Column: c.column, Row: string(row)}
}

// sealedPairs is the list in SQL.
func sealedPairs() string {
	var all []string
	for _, c := range sealedColumns() {
		all = append(all, "('"+c.table+"', '"+c.column+"')")
	}
	return strings.Join(all, ", ")
}
