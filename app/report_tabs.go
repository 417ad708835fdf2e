package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"sofra/app/words"
)

// mostTab is how many letters the name of a sheet has at most in a workbook.
const mostTab = 31

// nameTabs gives the sheets names that a workbook takes, no two alike: reports that
// are told of and files have the same.
func nameTabs(all []Sheet) {
	taken := map[string]bool{}
	for i := range all {
		name := TabName(all[i].Name, mostTab)
		for n := '2'; taken[strings.ToLower(name)] && n <= '9'; n++ {
			name = TabName(all[i].Name, mostTab-2) + " " + string(n)
		}
		taken[strings.ToLower(name)] = true
		all[i].Name = name
	}
}

// TabName is a name as the tab of a sheet bears it: without the signs that programs
// refuse there, and of one that is too long its first words, whole.
func TabName(name string, most int) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, name)
	name = strings.Trim(strings.Join(strings.Fields(name), " "), "' ")
	if tabLetters(name) <= most {
		return name
	}
	all := strings.Fields(name)
	for len(all) > 1 && (tabLetters(strings.Join(all, " ")) > most || joining(all[len(all)-1])) {
		all = all[:len(all)-1]
	}
	units := utf16.Encode([]rune(strings.Join(all, " ")))
	return strings.Trim(string(utf16.Decode(units[:min(len(units), most)])), "' ")
}

func tabLetters(name string) int { return len(utf16.Encode([]rune(name))) }

// joining says that a word only leads to the next one, as "and" does: no name ends
// with it.
func joining(word string) bool {
	return len([]rune(word)) <= 2 || slices.Contains([]string{"and", "dhe", "ili", "ose", "или", "the", "for", "për", "veya"}, strings.ToLower(word)) ||
		!strings.ContainsFunc(word, unicode.IsLetter)
}

// tabInBoth is the name of a sheet in two languages: both where they have room, else
// short ones, else the first.
func tabInBoth(a, b *words.Book, first, second Sheet) string {
	both := SideBySide(first.Name, second.Name)
	if tabLetters(strings.ReplaceAll(both, besides, besidesTab)) > mostTab {
		if short := shortTab(first.Key); short.Key != "" {
			both = SideBySide(a.Say(short), b.Say(short))
		} else {
			both = first.Name
		}
	}
	return TabName(strings.ReplaceAll(both, besides, besidesTab), mostTab)
}

// besidesTab is what stands between two languages where a slash may not.
const besidesTab = " - "

// shortTab is a short name of a sheet whose own is too long beside another language's;
// none where it never is.
func shortTab(key string) words.Text {
	switch key {
	case "cover":
		return words.T("Cover|short")
	case "disaggregation":
		return words.T("Parts|of indicators, short")
	case "artists":
		return words.T("On stage|short")
	case "across":
		return words.T("Encounters|short")
	case "money":
		return words.T("Finances|short")
	case "interim":
		return words.T("Interim|report, short")
	case "final":
		return words.T("Final|report, short")
	case "follow-up":
		return words.T("Follow-up|short")
	case "comparison":
		return words.T("Budget|short")
	case "co-funding":
		return words.T("Co-funding|short")
	case "contingencies":
		return words.T("Addenda|short")
	case "sources":
		return words.T("Sources|of money, short")
	case "lines":
		return words.T("Lines|of a budget, short")
	case "reconciliation":
		return words.T("Bank|short")
	}
	return words.Text{}
}
