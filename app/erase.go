package app

import (
	"context"

	"sofra/app/words"
)

// ErasedName is what is left of somebody whose personal data was erased. It is a
// mark: words are shown for it, and it is sorted behind all names.
const ErasedName = words.Erased

// Mention is a text of another record that names a person.
type Mention struct {
	Of     Ref // the record whose text, or whose part's text, it is
	Table  string
	Row    ID
	Column string
	Text   string
}

// What can be wrong with erasing.
var (
	ErrErased    = &Fault{"erased", words.T("This step cannot be taken back: personal data in it was erased.")}
	ErrEraseNote = &Fault{"erase_note", words.T("The data was erased, but the note of it beside the office could not be written. An older backup would bring the data back: check that the office's folder can be written, and make a new backup.")}
)

// EraseReason is why somebody's data is erased; a free text could name them.
type EraseReason string

// The reasons.
const (
	EraseAsked EraseReason = "asked" // they asked for it
	EraseOver  EraseReason = "over"  // it is needed no longer
)

type eraseReader interface {
	// Mentions lists the texts of other records that name a person. Erasing
	// puts ErasedName there.
	Mentions(ctx context.Context, person ID) ([]Mention, error)

	// PapersNaming counts the papers that name a person: of their bookings, of
	// those they sign or are paid for, and of those whose texts name them.
	// Erasing empties them.
	PapersNaming(ctx context.Context, person ID) (int, error)

	// ErasedOn says when a person's data was erased; "" where it was not.
	ErasedOn(ctx context.Context, person ID) (Instant, error)
}

type eraseStore interface {
	// Erase empties all that tells of a person, in the records, the journal
	// and the search. The step is a trace: Undo passes over it.
	Erase(ctx context.Context, step *Step, person ID) error
}

// ErasedAgain is the step in which a restore erases somebody whom the office had
// erased after the backup was made.
func ErasedAgain(person ID) Step {
	return Step{Verb: words.T("Erased the data of a person again, who was erased before"), Kind: Trace, About: person}
}

// ErasePerson removes a person's data for good: what stays is that there was
// somebody, with their bookings and counts, and a row that says that they were
// erased. Undo passes over it, and refuses a step that wrote such data.
// Restoring an older backup erases them again, as far as the note of it lies
// beside that backup or the office; until a backup is deleted it holds the data.
func (a *App) ErasePerson(ctx context.Context, person ID, why EraseReason) error {
	verb := words.T("Erased the data of a person who asked for it (Undo does not take this back)")
	if why == EraseOver {
		verb = words.T("Erased the data of a person that is needed no longer (Undo does not take this back)")
	}
	step := Step{Verb: verb, Kind: Trace, About: person}
	err := a.store.Erase(ctx, &step, person)
	if err == nil || err == error(ErrEraseNote) {
		a.onChange()
	}
	return err
}
