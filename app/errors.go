package app

import (
	"strings"

	"sofra/app/words"
)

// Fault is a way a request can fail that is nobody's bug: a sentence that is
// shown as it is, and a code that scripts may rely on.
type Fault struct {
	Code string // stable, snake_case
	Text words.Text
}

func (f *Fault) Error() string { return f.Text.English() }

// Is makes two faults with one code and one sentence the same, whatever the
// sentence names. A code alone may stand for more: scripts need not tell apart
// what people are told in two ways. A target without a sentence asks for the code.
func (f *Fault) Is(target error) bool {
	t, ok := target.(*Fault)
	return ok && t.Code == f.Code && (t.Text.Empty() || t.Text.Key == f.Text.Key)
}

// ChoiceFault is a Fault about which of several is meant: a grant, a project.
type ChoiceFault struct {
	*Fault
	Known []string // the codes there are; empty is none
}

// Unwrap lets errors.As find the Fault.
func (c *ChoiceFault) Unwrap() error { return c.Fault }

// The faults that storage and verbs know by name.
var (
	ErrNotFound = &Fault{"not_found", words.T("This record is no longer there.")}
	ErrTaken    = &Fault{"taken", words.T("Another record already has this code.")}
	ErrNothing  = &Fault{"nothing", words.T("There is nothing to take back.")}
	ErrNoRedo   = &Fault{"nothing", words.T("There is nothing to do again.")}
	ErrStale    = &Fault{"stale", words.T("Another desk changed this record since you opened it. Nothing was changed; your text is still here.")}
	// ErrChangedSince is ErrStale of what was to be removed: nobody tries it again.
	ErrChangedSince = &Fault{"stale", words.T("Somebody changed it meanwhile. Nothing was removed; look at it again.")}
	ErrPast         = &Fault{"stale", words.T("Another desk changed this record since. Nothing was changed; look at its history again.")}
	ErrOvertaken    = &Fault{"overtaken", words.T("This step cannot be taken back: a record in it was changed since.")}
	ErrLocked       = &Fault{"locked", words.T("Another desk has this office open. Close it there, or only read here.")}
	ErrBusy         = &Fault{"busy", words.T("Another desk was writing the same. Nothing was changed; do it again.")}
	ErrReadOnly     = &Fault{"read_only", words.T("This office is open for reading only.")}
	ErrSealed       = &Fault{"sealed", words.T("Identity in this office is sealed. Give the passphrase to open it.")}
	ErrCancelled    = &Fault{"cancelled", words.T("Stopped. Nothing was changed.")}
	ErrNotYet       = &Fault{"not_yet", words.T("This version cannot do this yet.")}
	ErrExists       = &Fault{"exists", words.T("There is already something with this name. Choose another; nothing was changed.")}
)

// Invalid lists the rules that an input breaks, by field.
type Invalid []Wrong

// Wrong is one rule that one field breaks.
type Wrong struct {
	Field string // the Go name of the field
	Text  words.Text
}

func (v Invalid) Error() string {
	var s []string
	for _, w := range v {
		s = append(s, w.Field+": "+w.Text.English())
	}
	return strings.Join(s, "; ")
}

// check collects the rules that failed; nil when none did.
func check(wrongs ...Wrong) error {
	var v Invalid
	for _, w := range wrongs {
		if !w.Text.Empty() {
			v = append(v, w)
		}
	}
	if v == nil {
		return nil
	}
	return v
}
