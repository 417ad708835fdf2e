package names

import (
	"strings"
	"unicode/utf8"
)

// Match says how well a typed text meets a name.
type Match int

// The matches, from worse to better.
const (
	None Match = iota
	Suggested
	Exact
)

// Meets says how what is typed meets a name: each typed word must be the beginning of a word of the name. It is Exact
// where all are by Words, Suggested where at least one is by Sounds only, and None where one is not met or none is typed.
// A database asks the same of its stored keys: for each i, does a stored word begin with Words(typed)[i], or a stored
// sound with Heard(typed)[i], where that is not "".
func Meets(typed, name string) Match {
	words, sounds := Words(typed), Heard(typed)
	if len(words) == 0 {
		return None
	}
	nameWords, nameSounds := Words(name), Sounds(name)
	match := Exact
	for i := range words {
		switch {
		case begins(nameWords, words[i]):
		case sounds[i] != "" && begins(nameSounds, sounds[i]):
			match = Suggested
		default:
			return None
		}
	}
	return match
}

// Heard is Sounds of what is typed, with "" for a word of which less than half is heard: "zzzz" is z by its sound, and
// would suggest every name in z.
func Heard(typed string) []string {
	words, sounds := Words(typed), Sounds(typed)
	for i, s := range sounds {
		if 2*utf8.RuneCountInString(s) < utf8.RuneCountInString(words[i]) {
			sounds[i] = ""
		}
	}
	return sounds
}

func begins(keys []string, beginning string) bool {
	for _, k := range keys {
		if strings.HasPrefix(k, beginning) {
			return true
		}
	}
	return false
}
