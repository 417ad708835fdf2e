package app

import (
	"context"

	"sofra/app/words"
)

// Workbook is a file of tables that somebody wants brought in. Package sheet
// opens them. It is read as a stream, row by row, however long it is.
type Workbook interface {
	// Name is the file's own name, without its folder.
	Name() string

	// Sheets lists the names of the sheets that can be seen, in their order.
	Sheets() []string

	// Rows hands each row that holds something to each: its number as people
	// count it, and its cells from column A on. The cells are used again for
	// the next row. It stops at the first error of each, and returns it.
	Rows(ctx context.Context, sheet string, each func(row int, cells []Cell) error) error

	// Guess says how letters were read where the file does not say it; it is
	// empty where there was nothing to guess.
	Guess() words.Text

	// Progress says how much of the file was read since it was opened, and
	// of how much.
	Progress() (done, total int64)

	// Digest is a fingerprint of the whole file, byte by byte.
	Digest() (string, error)
	// Close gives the file back.
	Close() error
}

// Holds is what a cell holds.
type Holds int

// The kinds of cell. A formula is one whose result the file does not hold.
const (
	HoldsNothing Holds = iota
	HoldsText
	HoldsNumber
	HoldsDay  // Text is "2006-01-02", "2006-01-02 15:04:05" or "15:04:05"
	HoldsBool // Text is "TRUE" or "FALSE"
	HoldsFormula
)

// MostLetters is how many letters a cell of a workbook can hold, each counted
// as Excel does: what lies beyond the first 65,536 of Unicode is two. A table of
// text can hold more.
const MostLetters = 32_767

// Cell is one field of a row.
type Cell struct {
	Holds    Holds
	Text     string  // as a person reads it
	Shown    string  // as the workbook shows it, where that is something else: 50%
	Formula  string  // "=1+1", where a formula made it
	Day      float64 // of a number: which day it would be, counted as Excel does from 1900
	Filled   bool    // the value comes from the first cell of a merged range
	Unclosed bool    // a quote opens it that nothing closes
}

// Faults of files that cannot be brought in.
var (
	ErrHostileFile    = &Fault{"hostile_file", words.T("This file is not made as office programs make them: it would fill the computer's memory. Nothing was read; save the table again from Excel or LibreOffice.")}
	ErrUnreadableFile = &Fault{"unreadable_file", words.T("This file cannot be read as a table. Open it in Excel or LibreOffice, save it as .xlsx or .csv, and bring that in.")}
	ErrLockedFile     = &Fault{"unreadable_file", words.T("This is an old Excel file, or one with a password. Open it, save it as .xlsx without a password, and bring that in.")}
	ErrMissingFile    = &Fault{"missing_file", words.T("This file is not there, or may not be read. Look for it, and choose it again.")}
)
