package app

import (
	"fmt"
	"strings"
	"testing"

	"sofra/app/words"
)

// own are words that the program itself writes into sheets, by list and code.
func own() map[[2]string][]string {
	return map[[2]string][]string{
		{"yesno", "yes"}: {"yes", "Yes"}, {"yesno", "no"}: {"no", "No"},
		{"gender", "woman"}: {"woman", "Woman", "women"}, {"gender", "man"}: {"man", "Man", "men"}, {"gender", "another"}: {"another gender", "Another"},
		{"refusal", "pns"}:     {"prefers not to say"},
		{"tone", "favourable"}: {"favourable", "Favourable"}, {"tone", "neutral"}: {"neutral", "Neutral"}, {"tone", "unfavourable"}: {"unfavourable", "Unfavourable"},
		{"balance", "balanced"}: {"balanced", "Balanced"}, {"balance", "one-sided"}: {"one-sided", "One-sided"},
		{"status", "planned"}: {"planned"}, {"status", "confirmed"}: {"confirmed"}, {"status", "done"}: {"done", "Held"},
		{"status", "cancelled"}: {"cancelled"}, {"status", "postponed"}: {"postponed"},
		{"language", "sq"}: {"Albanian"}, {"language", "sr"}: {"Serbian"}, {"language", "bs"}: {"Bosnian"}, {"language", "tr"}: {"Turkish"},
		{"language", "en"}: {"English"}, {"language", "de"}: {"German"}, {"language", "fr"}: {"French"}, {"language", "mk"}: {"Macedonian"}, {"language", "rom"}: {"Romani"},
		{"item", "interval"}: {"interval|a pause"}, {"item", "speech"}: {"speech"}, {"item", "encore"}: {"encore"},
		{"rights", "public"}: {"Public domain"}, {"rights", "protected"}: {"Protected"}, {"rights", "traditional"}: {"Traditional"}, {"rights", "arranged"}: {"Traditional, arranged"},
		{"role", "artist"}: {"artist|a role"}, {"role", "panellist"}: {"panellist|a role"}, {"role", "member"}: {"member|a role"},
		{"role", "staff"}: {"staff|a role"}, {"role", "supplier"}: {"supplier|a role"}, {"total", "total"}: {"Total"},
		{"community", "alb"}: {"Albanian|community"}, {"community", "srb"}: {"Serb|community"}, {"community", "bos"}: {"Bosniak|community"},
		{"community", "tur"}: {"Turkish|community"}, {"community", "rom"}: {"Roma|community"}, {"community", "ash"}: {"Ashkali|community"},
		{"community", "egy"}: {"Egyptian|community"}, {"community", "gor"}: {"Gorani|community"}, {"community", "cro"}: {"Croat|community"},
		{"community", "mne"}: {"Montenegrin|community"},
	}
}

// What the program says in one of its languages, it reads in that language.
func TestOwnWordsAreRead(t *testing.T) {
	for _, l := range words.Langs() {
		b := words.In(l)
		for code, keys := range own() {
			for _, key := range keys {
				text := b.Say(words.Text{Key: key})
				for _, side := range strings.Split(text, "/") { // artist/e is read by its first half
					if said(code[0], side) == code[1] {
						break
					}
					t.Errorf("%s: %q is no %s among the words of %s", l, text, code[1], code[0])
					break
				}
			}
		}
		for _, code := range Communities() {
			if got, _ := ParseCommunity(b.Say(CommunityName(code))); got != code {
				t.Errorf("%s: %q is community %q", l, b.Say(CommunityName(code)), got)
			}
		}
	}
}

// Days are read as each language writes them, on offer or not.
func TestOwnDaysAreRead(t *testing.T) {
	for _, l := range []words.Lang{words.En, words.Sq, words.SrLatn, words.SrCyrl, words.Bs, words.Tr} {
		b := words.In(l)
		for m := 1; m <= 12; m++ {
			for _, text := range []string{b.LongDate(2025, m, 8), b.SentenceDate(2025, m, 8)} {
				want := Date(fmt.Sprintf("2025-%02d-08", m))
				if got, _ := ParseDate(text, "2026-01-01"); got != want {
					t.Errorf("%s: %q is the day %q", l, text, got)
				}
			}
		}
	}
}

// A stroke stands between roles, or gives one of them its other gender.
func TestRolesBetweenStrokes(t *testing.T) {
	for text, want := range map[string]string{
		"artist/e": "artist", "panelista/panelistkinja, član/ica": "panelista, član", "artist/panelist": "artist, panelist",
		"muzikant/kompozitor; staf": "muzikant, kompozitor, staf", "/x": "", "": "",
	} {
		if got := roleWords(text).String(); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
