package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sofra/app/names"
)

// BookView is a donor's workbook as somebody sees it who settles what goes where.
type BookView struct {
	Sheets []BookSheet
	Names  []BookCell // cells that the donor gave a name to
}

// BookSheet is a sheet of it, as far as it holds anything.
type BookSheet struct {
	Name       string
	Rows, Wide int
	Cells      map[string]BookText // by "C7"
}

// BookText is what a cell says, or that a formula of the donor’s stands there.
type BookText struct {
	Text    string
	Formula bool
}

// BookAt names a cell: column 3, row 7 is "C7".
func BookAt(column, row int) string { return fmt.Sprintf("%s%d", BookLetters(column), row) }

// BookLetters are the letters of a column: 3 is "C".
func BookLetters(column int) (s string) {
	for ; column > 0; column = (column - 1) / 26 {
		s = string(rune('A'+(column-1)%26)) + s
	}
	return s
}

// Sheet finds a sheet by its name.
func (v BookView) Sheet(name string) (BookSheet, bool) {
	at := slices.IndexFunc(v.Sheets, func(s BookSheet) bool { return s.Name == name })
	if at < 0 {
		return BookSheet{}, false
	}
	return v.Sheets[at], true
}

// mostTheirRows is how many rows below a head are looked at for its table's end.
const mostTheirRows = 500

// ProposeTable proposes how a table of theirs, whose head is in a row, takes ours:
// its rows end where the donor's words begin again, and its columns go by their titles.
func (s BookSheet) ProposeTable(head int, ours Table) BookTable {
	t := BookTable{Sheet: s.Name, Head: head, First: head + 1, Last: head + 1, Table: ours.Name}
	for row := head + 1; row <= min(s.Rows, head+mostTheirRows) && !s.wordsIn(row); row++ {
		t.Last = row
	}
	taken, done := map[string]bool{}, map[int]bool{}
	for _, f := range s.fits(head, ours) {
		if !taken[f.field] && !done[f.col] {
			taken[f.field], done[f.col] = true, true
			t.Put(BookLetters(f.col), f.field)
		}
	}
	return t
}

// wordsIn says whether a row says something in words, or sums up what is above it.
func (s BookSheet) wordsIn(row int) bool {
	for column := 1; column <= s.Wide; column++ {
		cell := s.Cells[BookAt(column, row)]
		switch {
		case cell.Formula && strings.Contains(strings.ToUpper(cell.Text), "SUM("):
			return true
		case cell.Formula, strings.Trim(cell.Text, "0123456789. ") == "":
		default:
			return true
		}
	}
	return false
}

// fits are the columns of ours that each of theirs may be, the surest first. What the
// recogniser of lists knows of a title counts as well.
func (s BookSheet) fits(head int, ours Table) (all []fit) {
	for column := 1; column <= s.Wide; column++ {
		title := s.Cells[BookAt(column, head)].Text
		if title == "" || s.Cells[BookAt(column, head+1)].Formula {
			continue
		}
		key := names.Key(title)
		for rank, c := range ours.Columns {
			score := 0.0
			switch ourKey := names.Key(c.Title); {
			case ourKey == key || key == c.Key:
				score = wholeTitle
			case ourKey != "" && (strings.Contains(" "+key+" ", " "+ourKey+" ") || strings.Contains(" "+ourKey+" ", " "+key+" ")):
				score = phraseIn
			}
			for _, f := range fitsOf(kindOfTable(ours.Name), title) {
				if columnOfField(f.field) == c.Key {
					score = max(score, f.score)
				}
			}
			if score > 0 {
				all = append(all, fit{column, c.Key, score, rank})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b fit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.col, b.col), cmp.Compare(a.rank, b.rank))
	})
	return all
}

// kindOfTable is what the rows of a table of the report are, where lists of them are brought in, too.
func kindOfTable(name string) Kind {
	switch name {
	case "Transactions":
		return Expenses
	case "Events", "Attendance":
		return Events
	case "Works":
		return Works
	case "Media":
		return Media
	}
	return ""
}

// columnOfField is the column of the report that says what a field of a list does.
func columnOfField(field string) string {
	switch field {
	case "amount":
		return "paid" // what this grant paid of it
	case "title":
		return "event"
	}
	return field
}

// BookPlace is the column and the row of a cell, or 0 and 0.
func BookPlace(cell string) (column, row int) {
	for i, r := range cell {
		switch {
		case r >= 'A' && r <= 'Z' && row == 0:
			column = column*26 + int(r-'A') + 1
		case r >= '0' && r <= '9' && i > 0:
			row = row*10 + int(r-'0')
		default:
			return 0, 0
		}
	}
	return column, row
}
