package app

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sofra/app/words"
)

var profileCode = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)

// wrongs are the rules that a profile breaks, each with its place in the file.
func (p Profile) wrongs() []Wrong {
	var currency words.Text
	if p.Currency != "" && !ValidCurrency(p.Currency) {
		currency = words.T("A currency has three letters, as EUR.")
	}
	all := []Wrong{{"code", ProfileCodeRule(p.Code)}, {"names", wordedRule(p.Names)}, {"currency", currency},
		{"languages", sideBySideRule(p.Languages)},
	}
	all = append(all, p.wrongAges()...)
	all = append(all, p.wrongSheets()...)
	all = append(all, p.wrongParts()...)
	return append(all, p.wrongLanguages()...)
}

func wordedRule(w Worded) words.Text {
	if strings.TrimSpace(w.In(words.En)) == "" {
		return words.T("A name is needed.")
	}
	return words.Text{}
}

func sideBySideRule(all []words.Lang) words.Text {
	if len(all) > 2 || len(all) == 2 && all[0] == all[1] {
		return words.T("A report has one language, or two different ones side by side.")
	}
	for _, l := range all {
		if wrong := profileLanguageRule(l); !wrong.Empty() {
			return wrong
		}
	}
	return words.Text{}
}

func profileLanguageRule(l words.Lang) words.Text {
	if !slices.Contains(words.Langs(), l) {
		var known []string
		for _, l := range words.Langs() {
			known = append(known, string(l))
		}
		return words.T("There is no language {name}. There are: {list}.", "name", string(l), "list", strings.Join(known, ", "))
	}
	return words.Text{}
}

// wrongLanguages looks at every text that is said in several.
func (p Profile) wrongLanguages() (all []Wrong) {
	look := func(place string, w Worded) {
		for l := range w {
			all = append(all, Wrong{place + "." + string(l), profileLanguageRule(l)})
		}
	}
	look("names", p.Names)
	look("declaration", p.Declared)
	for i, s := range p.Sheets {
		look(fmt.Sprintf("sheets.%d.names", i), s.Names)
		for j, c := range s.Columns {
			look(fmt.Sprintf("sheets.%d.columns.%d.names", i, j), c.Names)
		}
	}
	for i, h := range p.Headings {
		look(fmt.Sprintf("headings.%d.names", i), h.Names)
	}
	for i, s := range p.Sections {
		look(fmt.Sprintf("sections.%d.titles", i), s.Titles)
		look(fmt.Sprintf("sections.%d.hints", i), s.Hints)
	}
	slices.SortFunc(all, func(a, b Wrong) int { return strings.Compare(a.Field, b.Field) })
	return all
}

// wrongAges holds the groups of ages against those that people are asked for:
// answers can be put together, not taken apart.
func (p Profile) wrongAges() (all []Wrong) {
	next := 0
	for i, b := range p.AgeBands {
		var wrong words.Text
		switch {
		case b[0] < next || b[1] != 0 && b[1] < b[0] || b[1] == 0 && i < len(p.AgeBands)-1:
			wrong = words.T("Groups of ages go from the youngest to the oldest, and none lies in another.")
		case len(bandsIn(b)) == 0 || !wholeBands(b):
			wrong = words.T("Ages are asked in the groups {list}. A group of a profile is one of them, or several together.", "list", strings.Join(AgeBands(), ", "))
		}
		all, next = append(all, Wrong{fmt.Sprintf("age_bands.%d", i), wrong}), b[1]+1
	}
	return all
}

func (p Profile) wrongSheets() (all []Wrong) {
	if len(p.Sheets) == 0 {
		return []Wrong{{"sheets", words.T("A profile needs one sheet at least.")}}
	}
	for i, s := range p.Sheets {
		place := fmt.Sprintf("sheets.%d", i)
		twice := slices.ContainsFunc(p.Sheets[:i], func(o ProfileSheet) bool { return o.Sheet == s.Sheet })
		switch {
		case !slices.Contains(sheetKeys(), s.Sheet):
			all = append(all, Wrong{place + ".sheet", words.T("There is no sheet {name}. There are: {list}.", "name", s.Sheet, "list", strings.Join(sheetKeys(), ", "))})
			continue
		case twice:
			all = append(all, Wrong{place + ".sheet", words.T("{place} is there twice. Leave one of them.", "place", s.Sheet)})
		}
		known := sheetColumns(s.Sheet)
		for j, c := range s.Columns {
			twice := slices.ContainsFunc(s.Columns[:j], func(o ProfileColumn) bool { return o.Column == c.Column })
			wrong := words.Text{}
			switch {
			case !slices.Contains(known, c.Column):
				wrong = words.T("The sheet {sheet} has no column {name}. It has: {list}.", "sheet", s.Sheet, "name", c.Column, "list", strings.Join(known, ", "))
			case twice:
				wrong = words.T("{place} is there twice. Leave one of them.", "place", c.Column)
			}
			all = append(all, Wrong{fmt.Sprintf("%s.columns.%d.column", place, j), wrong})
		}
	}
	return all
}

// wrongParts looks at the headings of budget and narrative.
func (p Profile) wrongParts() (all []Wrong) {
	taken := map[string]bool{}
	key := func(place, key string) {
		switch {
		case strings.TrimSpace(key) == "":
			all = append(all, Wrong{place, words.T("A code is needed.")})
		case taken[place[:4]+key]:
			all = append(all, Wrong{place, words.T("{place} is there twice. Leave one of them.", "place", key)})
		}
		taken[place[:4]+key] = true
	}
	for i, h := range p.Headings {
		key(fmt.Sprintf("headings.%d.code", i), h.Code)
		all = append(all, Wrong{fmt.Sprintf("headings.%d.names", i), wordedRule(h.Names)})
	}
	for i, s := range p.Sections {
		key(fmt.Sprintf("sections.%d.key", i), s.Key)
		all = append(all, Wrong{fmt.Sprintf("sections.%d.titles", i), wordedRule(s.Titles)})
	}
	return all
}
