package names

import "slices"

// Same says whether two names may be one: their words are the same, or sound the same, in any order. Hodža Amra is Amra
// Hoxha; Ana is not Ana Kovač.
func Same(a, b string) bool {
	return alike(Words(a), Words(b)) || alike(Sounds(a), Sounds(b))
}

func alike(a, b []string) bool {
	if len(a) == 0 || len(a) != len(b) {
		return false
	}
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}
