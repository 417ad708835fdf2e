package exchange

import (
	"slices"
	"strings"
	"testing"

	"sofra/app"
	"sofra/app/words"
)

// TestEachFieldIsDecidedOn asks what every field of every noun is: it is
// described and given out, or it is withheld.
func TestEachFieldIsDecidedOn(t *testing.T) {
	for _, kind := range app.Kinds() {
		for _, f := range FieldsOf(rowType(kind)) {
			if meaningOf(kind, f.Name).Empty() != slices.Contains(withheld()[kind], f.Name) {
				t.Errorf("what is %s of %s? dictionary_words.go describes what is given out, dictionary.go withholds the rest", f.Name, kind)
			}
		}
	}
}

// TestCodesAreSaid asks for words of every code, but for those that are names.
func TestCodesAreSaid(t *testing.T) {
	tables := &tables{Out: Out{Book: words.In(words.Sq)}}
	for _, kind := range app.Kinds() {
		for _, f := range FieldsOf(rowType(kind)) {
			for _, code := range codesOf(kind, f) {
				if f.Name != "currency" && f.Name != "tradition" && code != "import" && codeText(f.Name, code).Empty() {
					t.Errorf("%s of %s: the code %s has no words", f.Name, kind, code)
				}
			}
		}
	}
	if got := tables.codes(app.Organisations, Field{"serves", app.Set{}}); !strings.Contains(got, "; rom = "+tables.Book.Say(app.CommunityName("rom"))) || !strings.HasPrefix(got, "women = ") {
		t.Errorf("whom organisations serve is %q", got)
	}
	if got := tables.codes(app.Works, Field{"tradition", ""}); got == "" || got[:6] != "alb = " {
		t.Errorf("traditions are %q", got)
	}
}
