package sheet

import "testing"

// A text takes as many lines as its words need: a line that a long word does not fit on
// any more ends before it, and no text is cut.
func TestLinesOfWords(t *testing.T) {
	r := newRuler()
	for text, want := range map[string]int{
		"": 1, "one": 1, "Minibus for members of the platform": 3, "Interpreting Albanian and Serbian": 3, "a b": 1,
		"one\ntwo": 2, "Donaudampfschifffahrtsgesellschaft": 2, "a Donaudampfschifffahrtsgesellschaft": 3,
	} {
		if got := r.linesOf(text, 15.6); got != want {
			t.Errorf("%q takes %d lines, want %d", text, got, want)
		}
	}
	if got := r.linesOf("word word", 0); got < 2 {
		t.Errorf("in no width two words take %d lines", got)
	}
}
