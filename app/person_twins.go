package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"sofra/app/words"
)

// LookAlike is two people who may be one.
type LookAlike struct {
	A, B         ID
	AName, BName string
	Why          Set    // AlikeEmail, …
	ACalled      string // where it is the name: which of A's names is alike
	BCalled      string
}

// Why two people may be one. A sound alone is no reason: another thing must be
// the same as well.
const (
	AlikeEmail = "email"
	AlikePhone = "phone"
	AlikeName  = "name"  // the same words, in whatever script and order
	AlikeSound = "sound" // names that sound the same, and the town or the day of birth is the same
)

// Apart says of two people who look alike that they are two.
type Apart struct {
	Kept
	PersonID ID
	OtherID  ID
}

type duplicateReader interface {
	// Duplicates lists the people who may be one, those with the most reasons
	// first, and how many pairs there are; not those that were told apart.
	Duplicates(ctx context.Context, p Page) ([]LookAlike, int, error)
}

type duplicateWriter interface {
	// MovePerson makes all that points to one person point to another.
	MovePerson(ctx context.Context, from, to ID) error

	// PutApart keeps that two people are two.
	PutApart(ctx context.Context, a *Apart) error
}

// Merging is two records of one person, as they were read, and the values in
// which they differ, each with the side that is kept.
type Merging struct {
	Keep, Lose Person
	Met        []Met // Mine is of Keep, Theirs of Lose
}

// NewMerging lists in what two records of one person differ. What only one of
// them says is proposed. Names, roles, languages, notes and contacts are not
// asked about: both records' stay.
func NewMerging(keep, lose Person) Merging {
	return Merging{Keep: keep, Lose: lose, Met: differing(&keep, &lose, [][2]string{
		{"Name", "name"}, {"StageName", "stage_name"}, {"LegalName", "legal_name"}, {"Plays", "plays"}, {"Phone", "phone"}, {"Email", "email"},
		{"PlaceID", "place_id"}, {"Town", "town"}, {"BornOn", "born_on"}, {"UsualFee", "usual_fee"},
	})}
}

// differing lists in which of these fields two records differ. What only one
// of them says is proposed.
func differing(keep, lose Record, fields [][2]string) (all []Met) {
	now := images{nil, ImageOf(keep), ImageOf(lose)}
	for _, columns := range fields {
		met := Met{Names: []string{columns[0]}, Columns: []string{columns[1]}}
		if columns[0] == "UsualFee" {
			met.Names, met.Columns = append(met.Names, "Currency"), append(met.Columns, "currency")
		}
		if agree(met.Columns, now.mine, now.theirs) {
			continue
		}
		switch none := (map[string]any{}); {
		case blankIn(met.Columns[0], now.theirs), agree(met.Columns, now.theirs, none):
			met.Keep = Mine
		case blankIn(met.Columns[0], now.mine), agree(met.Columns, now.mine, none):
			met.Keep = Theirs
		}
		all = append(all, met)
	}
	return all
}

func blankIn(column string, image map[string]any) bool {
	v := image[column]
	return v == nil || v == "" || v == float64(0) || v == int64(0)
}

// ErrUnchosen says that it was not said which of two values is kept.
var ErrUnchosen = &Fault{"unchosen", words.T("Choose for each field which value is kept.")}

// twoChosen says why two records cannot become one yet: they are not two, or a
// field has no side.
func twoChosen(keep, lose ID, met []Met) error {
	switch {
	case keep == lose || keep == "" || lose == "":
		return ErrNotFound
	case slices.ContainsFunc(met, func(m Met) bool { return m.Keep == Neither }):
		return ErrUnchosen
	}
	return nil
}

// asRead says whether two records still are as they were read, and out of the
// bin.
func asRead(were, are [2]Kept) error {
	for i := range are {
		if are[i].Version != were[i].Version {
			return ErrStale
		}
	}
	if are[0].DeletedAt != "" || are[1].DeletedAt != "" {
		return ErrNotFound
	}
	return nil
}

// MergePeople makes two records of one person one. All that points to either
// points to the one that is kept; the other goes to the bin and says so.
func (a *App) MergePeople(ctx context.Context, m Merging, at Instant) error {
	if err := twoChosen(m.Keep.ID, m.Lose.ID, m.Met); err != nil {
		return err
	}
	return a.change(ctx, words.T("Merged two records of {name}", "name", m.Keep.Name), func(tx Tx) error {
		lose, err := tx.Person(ctx, m.Lose.ID)
		if err == nil {
			err = tx.MovePerson(ctx, m.Lose.ID, m.Keep.ID)
		}
		if err != nil {
			return err
		}
		keep, err := tx.Person(ctx, m.Keep.ID) // with the contacts of both
		if err == nil {
			err = asRead([2]Kept{m.Keep.Kept, m.Lose.Kept}, [2]Kept{keep.Kept, lose.Kept})
		}
		if err != nil {
			return err
		}
		keep.absorb(lose, m.Met)
		lose.MergedInto, lose.DeletedAt, lose.NamesIn, lose.Contacts = keep.ID, at, nil, nil
		return errors.Join(tx.PutPerson(ctx, &keep), tx.PutPerson(ctx, &lose))
	})
}

// absorb takes from another record of the same person what was chosen, and
// keeps what would be lost: names as names, numbers as contacts.
func (p *Person) absorb(other Person, met []Met) {
	var all []string
	for _, n := range append(p.Names(), other.Names()...) {
		if n = strings.TrimSpace(n); n != "" && !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	reach := []Contact{{Kind: ContactPhone, Value: p.Phone}, {Kind: ContactPhone, Value: other.Phone},
		{Kind: ContactEmail, Value: p.Email}, {Kind: ContactEmail, Value: other.Email}}
	takeTheirs(p, &other, met)
	p.Roles, p.Languages, p.Disciplines = p.Roles.with(other.Roles...), p.Languages.with(other.Languages...), p.Disciplines.with(other.Disciplines...)
	p.Notes = withLines(p.Notes, lines(other.Notes)...)
	if other.Naming == NamingNever {
		p.Naming = NamingNever
	}
	said := append(p.Names(), "")
	for _, n := range all {
		if !slices.Contains(said, n) {
			p.OtherNames = withLines(p.OtherNames, n)
		}
	}
	for _, c := range reach {
		p.reachBy(c)
	}
}

// takeTheirs takes the values that were chosen from another record.
func takeTheirs(to, other Record, met []Met) {
	mine, theirs := anatomyOf(to), anatomyOf(other)
	for i, f := range mine.fields {
		if slices.ContainsFunc(met, func(m Met) bool { return m.Keep == Theirs && slices.Contains(m.Names, f.name) }) {
			f.value.Set(theirs.fields[i].value)
		}
	}
}

// reachBy adds a contact that the person does not have yet.
func (p *Person) reachBy(c Contact) {
	if c.Value == "" || c.Value == p.Phone || c.Value == p.Email ||
		slices.ContainsFunc(p.Contacts, func(have Contact) bool { return have.Value == c.Value }) {
		return
	}
	for _, have := range p.Contacts {
		c.Position = max(c.Position, have.Position+1)
	}
	p.Contacts = append(p.Contacts, c)
}

// TellApart notes that two people who look alike are two; they are not proposed
// again.
func (a *App) TellApart(ctx context.Context, person, other ID) error {
	if person > other {
		person, other = other, person
	}
	return a.change(ctx, words.T("Told two people apart"), func(tx Tx) error {
		return tx.PutApart(ctx, &Apart{PersonID: person, OtherID: other})
	})
}
