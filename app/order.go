package app

import "slices"

// moved is a list with one of its things at another place, counted from 0. The
// list itself stays as it is.
func moved[T any](all []T, from, to int) []T {
	return slices.Insert(slices.Delete(slices.Clone(all), from, from+1), to, all[from])
}
