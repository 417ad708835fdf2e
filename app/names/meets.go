package names

import "strings"

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
// sound with Sounds(typed)[i].
func Meets(typed, name string) Match {
	words, sounds := Words(typed), Sounds(typed)
	if len(words) == 0 {
		return None
	}
	nameWords, nameSounds := Words(name), Sounds(name)
	match := Exact
	for i := range words {
		switch {
		case begins(nameWords, words[i]):
		case begins(nameSounds, sounds[i]):
			match = Suggested
		default:
			return None
		}
	}
	return match
}

func begins(keys []string, beginning string) bool {
	for _, k := range keys {
		if strings.HasPrefix(k, beginning) {
			return true
		}
	}
	return false
}
