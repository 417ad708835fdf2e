// Package names turns the names of people, places and works into search keys and sort keys, across Albanian, Serbian
// in both scripts, Bosnian, Turkish, Romani and Gorani, and writes Serbian Cyrillic in Latin letters.
//
// There are two search keys. Words holds what is the same name however it was typed: other script, no marks, capitals,
// dj for đ. Sounds is coarser: what another language would have written for the same sounds (Hoxha, Hodža). A person is
// found by Words; Sounds may only suggest, because it also brings together people who are not the same.
//
// A typed word meets a name when a key of the name begins with the key of the typed word, so that a database can answer
// from an index of key prefixes. This only works when the key of a beginning is a beginning of the key: the rules never
// look ahead and never take back what they wrote. They are rules of the kind "j right after d is silent", never "dj
// becomes đ". What this costs:
//   - đ, dj and d are one letter in Words: Nađa, Nadja and Nada are the same, and so are odjek and odek.
//   - Sounds cannot know at the end of "gjorg" whether a j follows, so a g is written "dg" inside a word and "d" at its
//     end: "drag" also suggests names in drad-.
//   - tj and kj are not heard as ć, nor Turkish c as dž: both would need a look ahead at very frequent letters.
//     Only the Macedonian letter ќ itself sounds as ć.
//   - ë is e in both keys, because Serbian writes it so (Gëzim, Гезим).
//
// A word that mixes scripts by a slip is mended as a whole before, so only there a beginning may differ.
//
// Case is mapped letter by letter and never by a locale: Turkish rules would make "ljubıša" of "LJUBIŠA". The letters đ
// and ı have no decomposition in Unicode, so stripping marks leaves them; they are listed by hand.
package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Version of the rules of this package. It is stored with the keys, which are rebuilt where it differs.
const Version = 1

// apostrophes, and signs that stand for them in old lists, are dropped inside words: N'Dour is one word.
const apostrophes = "'’‘‛`´′"

// unquoted drops those of them that are ASCII.
var unquoted = strings.NewReplacer("'", "", "`", "")

// isPlain reports whether s is ASCII: in one script, and in its only form.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}

// Words returns the folded words of s in order: the same name in another script, without marks, in capitals or with dj
// for đ has the same Words. They are of a-z and 0-9 only, but letters of other alphabets keep their lower-case base form.
func Words(s string) []string {
	var words []string
	for _, w := range split(s) {
		if f := fold(w); f != "" {
			words = append(words, f)
		}
	}
	return words
}

// Key is Words joined by one space.
func Key(s string) string {
	return strings.Join(Words(s), " ")
}

// split returns the words of s in compatibility form, each in one script, still with marks and capitals.
func split(s string) []string {
	if isPlain(s) {
		return strings.FieldsFunc(unquoted.Replace(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	}
	// Broken bytes must go first, the normaliser skips text beside them; and the spacing acute, which it makes a space.
	s = strings.ReplaceAll(strings.ToValidUTF8(s, " "), "´", "")
	s = norm.NFKC.String(s)
	s = strings.Map(func(r rune) rune {
		if silent(r) {
			return -1
		}
		return r
	}, s)
	words := strings.FieldsFunc(s, func(r rune) bool { return !inWord(r) })
	for i, w := range words {
		words[i] = unmixWord(w)
	}
	return words
}

// silent letters are apostrophes, the block of spacing modifiers (ʼ, ˇ) and invisible signs such as the soft hyphen.
func silent(r rune) bool {
	return strings.ContainsRune(apostrophes, r) || 0x2B0 <= r && r <= 0x2FF || unicode.Is(unicode.Cf, r)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || silent(r)
}
