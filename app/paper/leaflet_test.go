package paper

import (
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// A programme says what is played, by whom and whose it is, in its languages; who
// may not be named is counted once a piece, and what is not agreed is not there.
func TestLeafletSaysTheEvening(t *testing.T) {
	e := aConcert(t)
	for _, c := range []struct {
		langs    []words.Lang
		has, not string
	}{
		{[]words.Lang{words.En}, "A rhythm we share|Saturday, 22 March 2025 · 20:00|Prishtinë / Priština|The striped waistcoat|Стојанке, бела Врањанке|Stojanka, fair maid|Albanian tradition, The striped waistcoat arranged by Ylli Shatri|Himzo Polovina words: Aleksa Šantić|Arbnora Kelmendi, zë · Ylli Shatri, def and 2 more artists|an artist|Interval|Poem|Udha|I. Agimi|tapan, solo|Encore|Talk|Welcome to the first|supported by the Ministry of Culture, Youth and Sports|Partners", "Stojanka, vajza|and 3|5:30"},
		{[]words.Lang{words.Sq}, "Ritmi i përbashkët|E shtunë, 22 mars 2025|Stojanka, vajza e bardhë|traditë shqiptare, aranzhimi:|edhe 2 artiste dhe artistë|Milica Gjorgjeviq|Pauza|Poezi|Mirë se vini|Ky aktivitet mbështetet", "Милица|Interval|Poem"},
		{[]words.Lang{words.SrCyrl}, "Заједнички ритам|Субота, 22. март 2025.|Приштина / Prishtinë|Прслук на пруге|Ђурђевдан|српска традиција|и још 2 уметнице или уметника|Пауза|Ову активност подржава", "Interval|Poem|албанскa"},
		{[]words.Lang{words.Sq, words.SrCyrl, words.En}, "Ritmi i përbashkët|Заједнички ритам|A rhythm we share|Programi|Програм · Programme|Shëngjergji|Ђурђевдан|Saint George’s Day|Pauza · Пауза · Interval|Ky aktivitet|Ову активност|This activity|edhe 2 artiste dhe artistë / и још 2 уметнице или уметника / and 2 more artists", "Change-over"},
		{[]words.Lang{words.Bs, words.Tr, words.En}, "Ortak ritim|Hıdırellez|Sırp geleneği|Ara|Partneri · Ortaklar · Partners|This activity", ""},
	} {
		text := e.readLeaflet(t, e.asked(app.SizeA5, c.langs...))
		for _, want := range strings.Split(c.has, "|") {
			if !strings.Contains(text, want) {
				t.Errorf("%v: %q is not on\n%s", c.langs, want, text)
			}
		}
		for _, no := range append(strings.Split(c.not, "|"), "Elif", "Yıldız", "Zoran", "Tihić", "Nuk është vendosur", "Change-over", "Ndërrimi") {
			if no != "" && strings.Contains(text, no) {
				t.Errorf("%v: %q is on\n%s", c.langs, no, text)
			}
		}
	}
}
