package app

import (
	"context"
	"reflect"

	"sofra/app/words"
)

// closest settles who is exactly the same: of several, who has all that the row
// says. Somebody whom nothing reaches is so only where the office has nothing
// else of them, and no other row is them.
func (in *intake) closest(ctx context.Context, like *likeness, t traits, p *Person) error {
	if !in.o.Exact || like.exact && len(like.all) < 2 || len(t.keys) == 0 {
		return nil
	}
	among, least := like.all, closeness(0)
	if !like.exact {
		among, least = in.people.unreached(t), saysNothingNew
	}
	most := least - 1
	for _, o := range among {
		old, err := in.tx.Person(ctx, o.id)
		if err != nil {
			return err
		}
		if c := closenessOf(o, old, *p, like.exact); c > most {
			most, like.who = c, o
		}
	}
	if !like.exact && most >= least {
		like.exact, like.why = true, words.T("the same in all that the row says")
	}
	return nil
}

// unreached are the people of the office who write their name in this very way
// and have neither telephone nor e-mail, but for those whom a row was joined to.
func (k *knownPeople) unreached(t traits) (all []*knownPerson) {
	if len(t.contacts) > 0 {
		return nil
	}
	same := k.byName[t.keys[0]]
	for _, o := range same[:min(len(same), mostAlike)] {
		if !o.taken && o.phone+o.email == "" && o.at.Sheet == "" && t.named(o) {
			all = append(all, o)
		}
	}
	return all
}

// closeness is how well a row is somebody of the office.
type closeness int

const (
	addsSomething closeness = iota
	addsSomethingFree
	saysNothingNewTaken
	saysNothingNew
	saysTheWhole
)

// closenessOf holds a row against somebody; where they can be reached, what the
// row says otherwise does not count.
func closenessOf(o *knownPerson, old, p Person, reached bool) closeness {
	now := old
	lost := now.fill(p)
	adds := !reflect.DeepEqual(now, old) || len(lost) > 0 && !reached
	p.Kept = old.Kept
	switch {
	case adds && o.taken:
		return addsSomething
	case adds:
		return addsSomethingFree
	case o.taken:
		return saysNothingNewTaken
	case reflect.DeepEqual(p, old):
		return saysTheWhole
	}
	return saysNothingNew
}
