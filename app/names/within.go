package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Within finds names inside texts, in whatever script, spelling of marks and
// capitals they stand there; those of two words also the other way round.
type Within struct {
	said map[string][][]string // the words of each name by its first, the longest name first
}

// NewWithin looks for all of these names.
func NewWithin(all ...string) Within {
	w := Within{map[string][][]string{}}
	add := func(words []string) {
		if len(words) > 0 && !slices.ContainsFunc(w.said[words[0]], func(s []string) bool { return slices.Equal(s, words) }) {
			w.said[words[0]] = append(w.said[words[0]], words)
		}
	}
	for _, name := range all {
		words := Words(name)
		add(words)
		if len(words) == 2 {
			add([]string{words[1], words[0]})
		}
	}
	for _, said := range w.said {
		slices.SortStableFunc(said, func(a, b []string) int { return cmp.Compare(len(b), len(a)) })
	}
	return w
}

// token is a word of a text and where it stands.
type token struct {
	key        string
	start, end int
}

// tokens are the words of a text, each with its key.
func tokens(text string) (all []token) {
	start := -1
	word := func(end int) {
		if start >= 0 {
			if key := strings.Join(Words(text[start:end]), " "); key != "" {
				all = append(all, token{key, start, end})
			}
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r), strings.ContainsRune(apostrophes, r):
			if start < 0 {
				start = i
			}
		default:
			word(i)
		}
	}
	word(len(text))
	return all
}

// Find lists the pieces of text that are one of the names, in order.
func (w Within) Find(text string) (pieces []string) {
	for _, at := range w.spans(text) {
		pieces = append(pieces, text[at[0]:at[1]])
	}
	return pieces
}

// Replace puts instead for each of the names in text.
func (w Within) Replace(text, instead string) string {
	spans := w.spans(text)
	for _, at := range slices.Backward(spans) {
		text = text[:at[0]] + instead + text[at[1]:]
	}
	return text
}

// spans are where the names stand, in order. What a comma parts is one name only
// as "Last, First" by itself: in a list the last name of one and the first of the
// next are no name.
func (w Within) spans(text string) (spans [][2]int) {
	if len(w.said) == 0 || text == "" {
		return nil
	}
	all := tokens(text)
	for _, parted := range []bool{false, true} {
		for i := 0; i < len(all); i++ {
			for _, said := range w.said[all[i].key] {
				n := len(said)
				if i+n > len(all) || !spells(all[i:i+n], said) {
					continue
				}
				span := [2]int{all[i].start, all[i+n-1].end}
				if splits(text[span[0]:span[1]]) != parted || parted && !aloneIn(text, all, i, n) || overlaps(spans, span) {
					continue
				}
				spans = append(spans, span)
				i += n - 1
				break
			}
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	return spans
}

// splits says whether a text has what parts the names of a list.
func splits(text string) bool { return strings.ContainsAny(text, ",;\n") }

// aloneIn says whether words stand by themselves between what parts a list.
func aloneIn(text string, all []token, i, n int) bool {
	before, after := i == 0, i+n == len(all)
	if !before {
		before = splits(text[all[i-1].end:all[i].start])
	}
	if !after {
		after = splits(text[all[i+n-1].end:all[i+n].start])
	}
	return before && after
}

func overlaps(spans [][2]int, one [2]int) bool {
	return slices.ContainsFunc(spans, func(s [2]int) bool { return s[0] < one[1] && one[0] < s[1] })
}

func spells(all []token, said []string) bool {
	for i := range said {
		if all[i].key != said[i] {
			return false
		}
	}
	return true
}
