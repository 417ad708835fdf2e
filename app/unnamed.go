package app

import (
	"cmp"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// unnamed are those of a line who may not be named: they are counted, and said
// once.
type unnamed struct{ artists, ensembles int }

func (n unnamed) none() bool { return n.artists+n.ensembles == 0 }

// said is how they stand behind those who are named, or alone where nobody is.
func (n unnamed) said(b *words.Book, behind bool) string {
	var all []string
	add := func(n int, more, alone, one string) {
		switch {
		case n == 0:
		case behind || len(all) > 0:
			all = append(all, more)
		case n == 1:
			all = append(all, one)
		default:
			all = append(all, alone)
		}
	}
	add(n.artists, b.N("and {n} more artists", n.artists), b.N("{n} artists|not named", n.artists), b.T("an artist"))
	add(n.ensembles, b.N("and {n} more ensembles", n.ensembles), b.N("{n} ensembles", n.ensembles), b.T("an ensemble"))
	return strings.Join(all, " ")
}

// billing parts the performers of an item into those who may be named, as they
// stand, and those who may not, each once.
func (d Discreet) billing(all []Performer) (named []Performer, rest unnamed) {
	var seen []string // the ids and names of those who are counted
	for _, p := range all {
		id := ID(cmp.Or(p.PersonID, p.EnsembleID))
		name := cmp.Or(p.Name, p.Said)
		open := name != ErasedName && (id == "" || d.Names(id)) && len(d.Found(name)) == 0
		switch {
		case open:
			named = append(named, p)
		case id != "" && slices.Contains(seen, string(id)) || name != ErasedName && slices.Contains(seen, names.Key(name)):
		case p.EnsembleID != "" || id == "" && d.groups[names.Key(name)]:
			rest.ensembles++
		default:
			rest.artists++
		}
		seen = append(seen, string(id), names.Key(name))
	}
	return named, rest
}
