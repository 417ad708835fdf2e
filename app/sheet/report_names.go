package sheet

import (
	"strings"
	"unicode/utf16"

	"sofra/app"
)

// distinct makes titles of columns differ, as a table must have them.
func distinct(columns []app.Column) []string {
	var titles []string
	taken := map[string]bool{}
	for _, c := range columns {
		title := strings.Join(strings.Fields(c.Title), " ")
		for taken[strings.ToLower(title)] || title == "" {
			title += "_"
		}
		taken[strings.ToLower(title)] = true
		titles = append(titles, title)
	}
	return titles
}

// sheetName makes a name that Excel takes: at most 31 letters, none of
// []:*?/\, and no other sheet's.
func (b *book) sheetName(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, name), "' ")
	units := utf16.Encode([]rune(name))
	name = string(utf16.Decode(units[:min(len(units), 31)]))
	for _, p := range b.pages {
		if strings.EqualFold(p.name, name) {
			units = utf16.Encode([]rune(name))
			return string(utf16.Decode(units[:min(len(units), 29)])) + " 2"
		}
	}
	return name
}
