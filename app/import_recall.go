package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
)

// HeadKey is what sheets with the same row of titles are the same by; "" where
// there are too few titles to tell.
func (p SheetPlan) HeadKey() string {
	var titles []string
	for _, c := range p.Columns {
		titles = append(titles, c.Title)
	}
	return headKey(titles)
}

func headKey(titles []string) string {
	given := 0
	for i, t := range titles {
		if t = strings.ToLower(oneLine(t)); t != "" {
			given++
		}
		titles[i] = t
	}
	if given < 2 {
		return ""
	}
	sum := sha256.Sum256([]byte(strings.TrimRight(strings.Join(titles, "\x00"), "\x00")))
	return hex.EncodeToString(sum[:16])
}

// Recall finds the sheets with a row of titles for which columns were chosen
// before, and says how.
func Recall(ctx context.Context, book Workbook, known map[string]SheetMapping) (Mapping, error) {
	const first = 60
	all := Mapping{}
	for _, sheet := range book.Sheets() {
		err := book.Rows(ctx, sheet, func(n int, cells []Cell) error {
			titles := make([]string, min(len(cells), 400))
			for i := range titles {
				titles[i] = cells[i].Text
			}
			if said, ok := known[headKey(titles)]; ok {
				said.Header = n
				all[sheet] = said
				return errEnough
			}
			if n >= first {
				return errEnough
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			return nil, stopped(err)
		}
	}
	return all, nil
}

// Lost says whether something of the file is not in the office because of the
// problem: it was no value, or makes no record. What was kept otherwise, or is
// only to be looked at, is not lost.
func (p CellProblem) Lost() bool {
	switch p.Code {
	case "no_concert", "bad_phone": // they stay with the project, and in the notes
		return false
	case "long_name", "formula", "open_quote", "unknown_grant", "closed_grant", "unknown_line", "kept", "other_tradition":
		return true
	}
	return strings.HasPrefix(p.Code, "bad_") || strings.HasPrefix(p.Code, "no_")
}
