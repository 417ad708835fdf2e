package names

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNamesWithinTexts(t *testing.T) {
	w := NewWithin("Милица Ђорђевић", "Zanfina")
	for text, want := range map[string]string{
		"Milica Djordjević sings":             "X sings",
		"ĐORĐEVIĆ, MILICA":                    "X",
		"with Ђорђевић Милица (voice)":        "with X (voice)",
		"Milicina Đorđevićeva pesma":          "Milicina Đorđevićeva pesma",
		"Milica and Ana Đorđević":             "Milica and Ana Đorđević",
		"milica-đorđević.example/zanfina.jpg": "X.example/X.jpg",
		"Zanfina’s band; Zanfina":             "Zanfina’s band; X",
		"":                                    "",
	} {
		if got := w.Replace(text, "X"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	// The last name of one and the first of the next are no name of a list.
	w = NewWithin("Lazar Trajković")
	for text, want := range map[string]string{
		"Урош Трајковић, Lazar Trajković, Sevda Safçı": "Урош Трајковић, X, Sevda Safçı",
		"Урош Трајковић, Лазар Петровић":               "Урош Трајковић, Лазар Петровић",
		"Arta Krasniqi; Trajković, Lazar; Emir":        "Arta Krasniqi; X; Emir",
		"Трајковић, Lazar Trajković":                   "Трајковић, X",
	} {
		if got := w.Replace(text, "X"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := NewWithin().Replace("Milica", "X"); got != "Milica" {
		t.Errorf("nobody was found: %q", got)
	}
}

func TestWhatStandsAroundANameStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.StringMatching(`([a-f ]* )?`).Draw(t, "before")
		after := rapid.StringMatching(`( [a-f ]*)?`).Draw(t, "after")
		if got := NewWithin("Vesna Šah").Replace(before+"vesna sah"+after, "X"); got != before+"X"+after {
			t.Errorf("%q", got)
		}
		if strings.Contains(strings.Join(NewWithin("Vesna Šah").Find(before+after), ""), "v") {
			t.Error("found in a text without it")
		}
	})
}
