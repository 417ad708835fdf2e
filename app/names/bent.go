package names

import (
	"slices"
	"strings"
)

// How many letters of the beginning of a name must stand to be known in another
// case or in another language's spelling, and how many may come behind it.
const (
	leastStem   = 4
	longestCase = 4
)

// bentName is a name by the beginning of its last word, as it is heard: languages
// decline names (Lazara Trajkovića, Lazarin Trajkoviqin) and write them as they
// speak.
type bentName struct {
	whole, stem string
	others      []string // the beginnings of the other words
}

// bent is the name by which it may be known in other cases; not ok for one so
// short that half a language would begin so.
func bent(name string) (b bentName, ok bool) {
	heard := Sounds(name)
	if len(heard) < 2 {
		return b, false
	}
	last := len(heard) - 1
	b = bentName{whole: name, stem: stemOf(heard[last])}
	for _, other := range heard[:last] {
		b.others = append(b.others, stemOf(other))
	}
	return b, len(b.stem) >= leastStem
}

// stemOf is a word without what a case takes from its end.
func stemOf(heard string) string { return strings.TrimRight(heard, "aeiou") }

// cased says whether a word may be a stem with an ending.
func cased(word, stem string) bool {
	return len(stem) >= leastStem-1 && strings.HasPrefix(word, stem) && len(word) <= len(stem)+longestCase
}

// bentAt is the piece of a text that a declined name makes with a last word at i,
// with the word before it where that is another of its words.
func (b bentName) bentAt(text string, all []token, i int) (string, bool) {
	start, end := all[i].start, all[i].end
	if !cased(heardOf(text[start:end]), b.stem) {
		return "", false
	}
	if i == 0 || strings.TrimSpace(text[all[i-1].end:start]) != "" {
		return text[start:end], true
	}
	before := heardOf(text[all[i-1].start:all[i-1].end])
	if slices.ContainsFunc(b.others, func(o string) bool { return cased(before, o) }) {
		start = all[i-1].start
	}
	return text[start:end], true
}

// heardOf is one word as it is heard.
func heardOf(word string) string { return strings.Join(Sounds(word), "") }
