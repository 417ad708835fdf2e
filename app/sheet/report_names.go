package sheet

import (
	"strings"

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

// mostTab is how many letters the name of a sheet has at most.
const mostTab = 31

// sheetName makes a name that Excel takes: at most 31 letters, none of
// []:*?/\, and no other sheet's.
func (b *book) sheetName(name string) string {
	fit := app.TabName(name, mostTab)
	for _, p := range b.pages {
		if strings.EqualFold(p.name, fit) {
			return app.TabName(name, mostTab-2) + " 2"
		}
	}
	return fit
}
