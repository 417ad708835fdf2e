package app

import (
	"slices"
	"strings"
	"unicode"

	"sofra/app/words"
)

// SideBySide is a text in two languages: once where both say the same, else one
// after the other, a longer one under it. What both have in common, as the name of a
// town, stands once.
func SideBySide(a, b string) string {
	switch {
	case b == "" || sameSaid(a, b):
		return a
	case a == "":
		return b
	case len(a) > longLabel || len(b) > longLabel:
		return a + "\n" + b
	}
	parts := strings.Split(a, besides)
	for _, part := range strings.Split(b, besides) {
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, besides)
}

// What stands between two languages, and how long a text may be to stand on one
// line with the other.
const (
	besides   = " / "
	longLabel = 90
)

// sameSaid says that two texts differ at most in how numbers are written.
func sameSaid(a, b string) bool {
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || r == '.' || r == ',' {
				return -1
			}
			return r
		}, s)
	}
	return a == b || bare(a) == bare(b)
}

// sideBySide joins a report with the same one in another language.
func sideBySide(a, b Report) Report {
	a.Lang2 = b.Lang
	join(&a.Title, b.Title)
	join(&a.Subject, b.Subject)
	for i := range a.Photos {
		join(&a.Photos[i].Caption, b.Photos[i].Caption)
	}
	for i := range a.Sheets {
		s, other := &a.Sheets[i], b.Sheets[i]
		s.Name = tabInBoth(words.In(a.Lang), words.In(b.Lang), *s, other)
		join(&s.Title, other.Title)
		join(&s.Lead, other.Lead)
		for j := range s.Facts {
			join(&s.Facts[j].Label, other.Facts[j].Label)
			join(&s.Facts[j].Text, other.Facts[j].Text)
		}
		for j := range s.Notes {
			join(&s.Notes[j], other.Notes[j])
		}
		for j := range s.Blanks {
			join(&s.Blanks[j], other.Blanks[j])
		}
		for j := range s.Charts {
			join(&s.Charts[j].Title, other.Charts[j].Title)
		}
		for j := range s.Tables {
			s.Tables[j].beside(other.Tables[j])
		}
	}
	nameTabs(a.Sheets)
	return a
}

func join(text *string, other string) { *text = SideBySide(*text, other) }

// beside joins the texts of a table with those of the same one.
func (t *Table) beside(other Table) {
	join(&t.Title, other.Title)
	for i := range t.Columns {
		c := &t.Columns[i]
		join(&c.Title, other.Columns[i].Title)
		c.Calc = c.Calc.beside(other.Columns[i].Calc)
	}
	if len(t.Rows) != len(other.Rows) { // no row is like the other's
		return
	}
	for i, row := range t.Rows {
		for j := range row {
			if kind := max(t.Columns[j].Cell, row[j].Cell); kind != DateCell && kind != LinkCell {
				join(&row[j].Text, other.Rows[i][j].Text)
			}
			row[j].Calc = row[j].Calc.beside(other.Rows[i][j].Calc)
		}
	}
}

// beside joins the words that a calculation looks for: the cells have both.
func (c *Calc) beside(other *Calc) *Calc {
	if c == nil || other == nil || len(c.Where) == 0 {
		return c
	}
	out := *c
	out.Where = slices.Clone(c.Where)
	for i := range out.Where {
		join(&out.Where[i].Is, other.Where[i].Is)
	}
	return &out
}
