package app

import (
	"strings"

	"sofra/app/words"
)

// Formal is what contracts and lists ask of a person beside what everybody
// calls them, and whether they may be named at all.
type Formal struct {
	LegalName   string // as an identity card has it; for contracts
	BornOn      Date
	Naming      string // NamingNever, or "" where consent and bookings decide
	Disciplines Set    // what they are as an artist: music, dance, theatre, …
	MergedInto  ID     // whom this record was found to be; it is in the bin then
	NamesIn     []PersonName
	Contacts    []Contact
}

// NamingNever is the naming of somebody who is named nowhere outside the office.
const NamingNever = "never"

// PersonName is the name of a person as one language writes it.
type PersonName struct {
	Kept
	PersonID ID
	Language string // sq, sr-Cyrl, tr, …
	Name     string
	Position int
}

// Contact is one more way to reach a person.
type Contact struct {
	Kept
	PersonID ID
	Kind     string // ContactPhone, …
	Value    string
	Label    string // whose it is, or when it is good
	Position int
}

// The ways to reach somebody.
const (
	ContactPhone  = "phone"
	ContactEmail  = "email"
	ContactWeb    = "web"
	ContactSocial = "social"
	ContactOther  = "other"
)

// ContactKinds lists the ways to reach somebody, in the order of forms.
func ContactKinds() []string {
	return []string{ContactPhone, ContactEmail, ContactWeb, ContactSocial, ContactOther}
}

// ValueRule says what is wrong with what reaches somebody in this way.
func ValueRule(kind, value string) words.Text {
	switch {
	case strings.TrimSpace(value) == "":
		return words.T("Write the number or address.")
	case kind == ContactPhone:
		return PhoneRule(value)
	case kind == ContactEmail:
		return EmailRule(value)
	}
	return LengthRule(value)
}

// Check returns Invalid when c breaks a rule.
func (c Contact) Check() error { return check(c.wrongs()...) }

func (c Contact) wrongs() []Wrong {
	return []Wrong{{"Value", ValueRule(c.Kind, c.Value)}, {"Label", LengthRule(c.Label)}}
}

func (f Formal) wrongs() []Wrong {
	all := []Wrong{{"LegalName", LengthRule(f.LegalName)}}
	for _, n := range f.NamesIn {
		all = append(all, Wrong{"NamesIn", NameRule(n.Name)})
	}
	for _, c := range f.Contacts {
		all = append(all, c.wrongs()...)
	}
	return all
}
