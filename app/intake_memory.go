package app

import "sofra/app/names"

// memory is what a list says again and again, worked out once: the keys of
// texts, the places that they name, and guests by name and part. It forgets
// all before it grows with the file.
type memory struct {
	places []Place
	keys   map[string]string
	towns  map[string][]Place
	guests map[[2]string]Performer
}

const mostRemembered = 20_000

// key is names.Key.
func (m *memory) key(text string) string {
	k, ok := m.keys[text]
	if !ok {
		k = names.Key(text)
		remember(&m.keys, text, k)
	}
	return k
}

// nothing says whether a cell says nothing.
func (m *memory) nothing(text string) bool {
	k := m.key(text)
	return k == "" || saidWords()["nothing"][k] != ""
}

// placesOf is PlaceOf.
func (m *memory) placesOf(town string) []Place {
	hits, ok := m.towns[town]
	if !ok {
		hits = PlaceOf(m.places, town)
		remember(&m.towns, town, hits)
	}
	return hits
}

func remember[K comparable, V any](in *map[K]V, key K, value V) {
	if *in == nil || len(*in) >= mostRemembered {
		*in = map[K]V{}
	}
	(*in)[key] = value
}
