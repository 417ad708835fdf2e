package app

import "context"

// StoredTable is a table as storage keeps it, for those who analyse elsewhere:
// parts of records that no list has.
type StoredTable struct {
	Name    string
	Columns []string // without the marks of storage itself
}

type storedReader interface {
	// StoredTables lists the tables that the journal follows, with their columns.
	StoredTables(ctx context.Context) ([]StoredTable, error)

	// StoredRows reads columns of a table as plain text, the same on every engine:
	// what is in no bin, nor part of what is, by id. Sealed columns are refused.
	StoredRows(ctx context.Context, t StoredTable, p Page) ([][]string, error)
}
