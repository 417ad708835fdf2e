package app

import (
	"slices"
	"strings"
	"testing"

	"sofra/app/words"
)

// The name of a sheet has room on its tab in every two languages, in whole words, and
// both of them say it.
func TestTabsInTwoLanguages(t *testing.T) {
	for _, one := range words.Langs() {
		for _, two := range words.Langs() {
			a, b := words.In(one), words.In(two)
			for _, key := range sheetKeys() {
				first, second := emptyNamed(key, a), emptyNamed(key, b)
				name := tabInBoth(a, b, first, second)
				parts := strings.Split(name, besidesTab)
				if tabLetters(name) > mostTab || strings.TrimSpace(name) != name || name == "" {
					t.Errorf("%s in %s and %s is %q", key, one, two, name)
				}
				if first.Name != second.Name && len(parts) < 2 && !slices.Contains([]string{first.Name, second.Name}, name) && a.Say(shortTab(key)) != b.Say(shortTab(key)) {
					t.Errorf("%s in %s and %s says %q alone", key, one, two, name)
				}
			}
		}
	}
	for name, want := range map[string]string{
		"Finansijski izveštaj / Raporti financiar i plotë": "Finansijski izveštaj - Raporti",
		"What was spent on the venues and on the artists":  "What was spent on the venues",
		"A: [plan]?": "A- -plan--", "Ends with a word and another one": "Ends with a word and another",
		strings.Repeat("x", 40): strings.Repeat("x", mostTab),
	} {
		if got := TabName(name, mostTab); got != want {
			t.Errorf("%q is %q on its tab, want %q", name, got, want)
		}
	}
	all := []Sheet{{Name: "Money"}, {Name: "money"}, {Name: "Money"}}
	if nameTabs(all); all[0].Name != "Money" || all[1].Name != "money 2" || all[2].Name != "Money 3" {
		t.Errorf("sheets of one name are called %+v", all)
	}
}

// emptyNamed is a sheet with the name that it has in a language.
func emptyNamed(key string, b *words.Book) Sheet {
	s, _ := emptySheet(key, b)
	s.Key = key
	if key == "cover" {
		s.Name = b.T("Cover")
	}
	return s
}
