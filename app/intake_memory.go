package app

import (
	"strings"

	"sofra/app/names"
)

// memory is what a list says again and again, worked out once: the keys of
// texts, the places that they name, and guests by name and part. It forgets
// all before it grows with the file.
type memory struct {
	places []Place
	named  map[string]bool // keys of their names
	keys   map[string]string
	towns  map[string][]Place
	guests map[[2]string]Performer
	rates  *knownRates // of the currencies that the sheet names

	documents *knownDocuments
	grants    []Grant              // the office's; no list brings one
	budgets   map[ID]Grant         // those that rows named, with their lines
	marks     map[int]*figureMarks // by the columns of money of the sheet
	days      map[int]*dayMarks    // by the columns of days of a list of documents
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

// said is the code that text stands for in a list.
func (m *memory) said(list, text string) string { return saidWords()[list][m.key(text)] }

// nothing says whether a cell says nothing.
func (m *memory) nothing(text string) bool {
	k := m.key(text)
	return k == "" || saidWords()["nothing"][k] != ""
}

// know takes the places in that towns may be.
func (m *memory) know(places []Place) {
	m.places, m.named = places, map[string]bool{}
	for _, p := range places {
		for _, n := range p.Names() {
			m.named[m.key(n)] = true
		}
	}
}

// placesOf is PlaceOf. Most towns of the world are no place of the office.
func (m *memory) placesOf(town string) []Place {
	if key := m.key(town); !m.named[key] && !bare(key) && !strings.Contains(town, "/") {
		return nil
	}
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
