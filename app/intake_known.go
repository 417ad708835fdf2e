package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// knownPeople are the people of the office and of the file, by name.
type knownPeople struct {
	byName map[string][]*knownPerson
	reach  map[string]*knownPerson // by telephone and e-mail
}

// knownPerson is what tells one person from another.
type knownPerson struct {
	id           ID
	name         string
	others       []string
	phone, email string
	bornOn       Date
	at           SheetRow // the row they came from
	taken        bool     // a row of the file is this person
}

// traits are what a person is known by: themselves, and the keys of that.
type traits struct {
	knownPerson
	keys     []string
	contacts []string
}

func traitsOf(p Person) traits {
	t := traits{knownPerson: knownPerson{id: p.ID, name: p.Name, others: lines(p.OtherNames), phone: p.Phone, email: strings.ToLower(p.Email), bornOn: p.BornOn}}
	for _, contact := range []string{t.phone, t.email} {
		if contact != "" {
			t.contacts = append(t.contacts, contact)
		}
	}
	for _, name := range p.Names() {
		if key := keyOf(name); key != "" && !slices.Contains(t.keys, key) {
			t.keys = append(t.keys, key)
		}
	}
	return t
}

// add makes a person known.
func (k *knownPeople) add(t traits, at SheetRow) {
	one := t.knownPerson
	one.at, one.taken = at, at.Row > 0
	k.learn(t, &one)
}

// learn has somebody who is known found by more names and contacts.
func (k *knownPeople) learn(t traits, one *knownPerson) {
	for _, contact := range t.contacts {
		if k.reach[contact] == nil {
			k.reach[contact] = one
		}
	}
	for _, key := range t.keys {
		if !slices.Contains(k.byName[key], one) {
			k.byName[key] = append(k.byName[key], one)
		}
	}
}

// likeness is somebody who a row may be.
type likeness struct {
	who   *knownPerson
	why   words.Text
	exact bool
	all   []*knownPerson // who are so exactly
}

// mostAlike is how many people of one name are looked at for who is exactly
// the same.
const mostAlike = 200

// like finds who may be the same: who is so exactly, else by name, else by
// telephone or e-mail.
func (k *knownPeople) like(t traits) (best likeness) {
	for _, contact := range t.contacts {
		if o := k.reach[contact]; o != nil {
			best = likeness{who: o, why: words.T("the same telephone or e-mail")}
		}
	}
	for _, key := range t.keys {
		same := k.byName[key]
		if len(same) > 0 {
			best = likeness{who: same[0], why: sameName(same[0], &t.knownPerson)}
		}
		for _, o := range same[:min(len(same), mostAlike)] {
			if t.exactly(o) {
				best.all = append(best.all, o)
			}
		}
		if len(best.all) > 0 {
			best.who, best.exact, best.why = best.all[0], true, words.T("the same name, telephone and e-mail")
			return best
		}
	}
	return best
}

// exactly says whether name, telephone and e-mail are all the same. Without
// any way to reach them a name is not enough.
func (t traits) exactly(o *knownPerson) bool {
	return len(t.contacts) > 0 && t.named(o) && t.phone == o.phone && t.email == o.email &&
		(t.bornOn == "" || o.bornOn == "" || t.bornOn == o.bornOn)
}

// named says whether somebody writes their name in this very way.
func (t traits) named(o *knownPerson) bool {
	return t.name == o.name || slices.Contains(o.others, t.name)
}

// chosen is the person of a choice, if they are among those who are alike.
func (k *knownPeople) chosen(t traits, whom Whom) *knownPerson {
	is := func(o *knownPerson) bool {
		return o != nil && (whom.ID != "" && o.id == whom.ID || whom.At.Row > 0 && o.at == whom.At)
	}
	for _, contact := range t.contacts {
		if o := k.reach[contact]; is(o) {
			return o
		}
	}
	for _, key := range t.keys {
		if i := slices.IndexFunc(k.byName[key], is); i >= 0 {
			return k.byName[key][i]
		}
	}
	return nil
}

func sameName(a, b *knownPerson) words.Text {
	switch {
	case a.bornOn != "" && b.bornOn != "" && a.bornOn != b.bornOn:
		return words.T("the same name, but another date of birth")
	case a.name != b.name:
		return words.T("the same name, written in another way")
	}
	return words.T("the same name")
}
