package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Short finds inside texts what may stand for a name: its last word, by itself,
// with an initial or with one of its other words, also declined or as another
// language spells it.
type Short struct {
	said map[string][]shortName // by the last word
	bent []bentName
}

// shortName is a name without its last word.
type shortName struct {
	whole  string
	others []string
}

// Shortened is a piece of a text, and the name that it may be short for.
type Shortened struct{ Piece, Name string }

// NewShort looks for short forms of these names; one of a single word has none.
func NewShort(all ...string) Short {
	s := Short{said: map[string][]shortName{}}
	for _, name := range all {
		said := Words(name)
		if len(said) < 2 {
			continue
		}
		last := len(said) - 1
		if utf8.RuneCountInString(said[last]) > 2 {
			s.said[said[last]] = append(s.said[said[last]], shortName{name, said[:last]})
		}
		if b, ok := bent(name); ok {
			s.bent = append(s.bent, b)
		}
	}
	return s
}

// Find lists them in order. What is a part of the names in but is nobody's short
// form: it stands for those.
func (s Short) Find(text string, but Within) (all []Shortened) {
	if len(s.said) == 0 || text == "" {
		return nil
	}
	taken, at := but.spans(text), tokens(text)
	for i, t := range at {
		first, _ := utf8.DecodeRuneInString(text[t.start:])
		if !unicode.IsUpper(first) || slices.ContainsFunc(taken, func(span [2]int) bool { return span[0] <= t.start && t.end <= span[1] }) {
			continue
		}
		for _, name := range s.said[t.key] {
			if piece, ok := name.in(text, at, i); ok {
				all = append(all, Shortened{piece, name.whole})
			}
		}
		if len(s.said[t.key]) > 0 {
			continue
		}
		for _, name := range s.bent {
			if piece, ok := name.bentAt(text, at, i); ok {
				all = append(all, Shortened{piece, name.whole})
			}
		}
	}
	return all
}

// in is the piece of a text that a last word at i makes with what stands beside
// it; none where an initial there is somebody else's.
func (n shortName) in(text string, all []token, i int) (string, bool) {
	start, end := all[i].start, all[i].end
	if i > 0 {
		before := all[i-1]
		gap := text[before.end:start]
		initial := isInitial(before.key) && strings.HasPrefix(gap, ".") && strings.TrimLeft(gap, ". \u00a0") == ""
		switch {
		case initial && !n.begins(before.key):
			return "", false
		case initial, strings.TrimSpace(gap) == "" && slices.Contains(n.others, before.key):
			start = before.start
		}
	}
	if i+1 < len(all) && start == all[i].start {
		after := all[i+1]
		if isInitial(after.key) && strings.TrimSpace(text[end:after.start]) == "" && strings.HasPrefix(text[after.end:], ".") {
			if !n.begins(after.key) {
				return "", false
			}
			end = after.end + 1
		}
	}
	return text[start:end], true
}

// isInitial says that a word may be the first letter of a name: Albanian has
// first letters of two.
func isInitial(key string) bool {
	return utf8.RuneCountInString(key) <= 2 && !strings.ContainsFunc(key, unicode.IsNumber)
}

// begins says whether one of the other words begins so.
func (n shortName) begins(initial string) bool {
	return slices.ContainsFunc(n.others, func(o string) bool { return strings.HasPrefix(o, initial) })
}
