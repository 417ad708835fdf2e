package app

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"sofra/app/words"
)

// The passphrase of an office closes the key of its sealed cells. What it
// protects: who people are, if a laptop, a backup or the server is taken. What
// it does not: names and contracts, which a disk without encryption shows;
// anything from a person at an unlocked desk; and what older copies of the
// office hold, for the key lies open in those that were made before the first
// passphrase. A passphrase that is lost together with its recovery key takes
// the sealed cells with it.
//
// Each new passphrase comes with a new key and a new recovery key, and all
// cells, those of the journal too, are sealed anew: whoever knew the one before
// and has a copy of the office opens that copy and nothing later. In a file the
// page of the old key is written over; a server's own log of writes has it until
// the server needs the room, and an archive of that log for as long as it is kept.

// Protection says how the key of an office's sealed cells is kept.
type Protection struct {
	Passphrase bool // somebody set one; else the key lies open in the office
	Unlocked   bool // this desk can open sealed cells
}

type protectionReader interface {
	// Protection says how the office's key is kept, and whether this desk has it.
	Protection(ctx context.Context) (Protection, error)
}

// keyStore guards the key of the sealed cells.
type keyStore interface {
	// Unlock opens the key for this desk, or is ErrPassphrase.
	Unlock(ctx context.Context, passphrase string) error

	// UnlockPrinted does the same with the recovery key: ErrMistyped,
	// ErrRecovery, or ErrNoPassphrase where there is none.
	UnlockPrinted(ctx context.Context, recovery string) error

	// Protect makes a new key, seals every cell with it, in records and
	// journal, and closes it by the passphrase and a new recovery key, which
	// it returns and keeps nowhere. ErrSealed where this desk has no key.
	Protect(ctx context.Context, step *Step, passphrase string) (recovery string, err error)
}

// The faults of passphrases.
var (
	ErrPassphrase   = &Fault{"wrong_passphrase", words.T("This is not the passphrase of this office.")}
	ErrMistyped     = &Fault{"mistyped_recovery", words.T("This is no recovery key. Compare it with the sheet, letter by letter.")}
	ErrRecovery     = &Fault{"wrong_recovery", words.T("This recovery key is not the newest one of this office. Look for the sheet that was written last.")}
	ErrNoPassphrase = &Fault{"no_passphrase_set", words.T("This office has no passphrase yet.")}
	ErrProtected    = &Fault{"protected", words.T("This office has a passphrase already. Change that one.")}
)

// leastPassphrase is in letters: four short words.
const leastPassphrase = 12

// PassphraseRule says what is wrong with a new passphrase.
func PassphraseRule(s string) words.Text {
	switch {
	case utf8.RuneCountInString(s) < leastPassphrase:
		return words.T("A passphrase has at least {n} letters.", "n", leastPassphrase)
	case strings.TrimSpace(s) != s || strings.ContainsFunc(s, unicode.IsControl):
		return words.T("A passphrase is one line, without a space at its ends.")
	}
	return LengthRule(s)
}

// Unlock opens sealed cells for this desk. It changes nothing in the office.
func (a *App) Unlock(ctx context.Context, passphrase string) error {
	return a.store.Unlock(ctx, passphrase)
}

// Protect sets the first passphrase and returns the recovery key, which is to
// be shown once. Undo passes over the step.
func (a *App) Protect(ctx context.Context, passphrase string) (recovery string, err error) {
	is, err := a.Protection(ctx)
	if err != nil {
		return "", err
	}
	if is.Passphrase {
		return "", ErrProtected
	}
	return a.protect(ctx, words.T("Passphrase set (Undo does not take this back)"), passphrase)
}

// ChangePassphrase sets another passphrase, for somebody who knows the one
// before, and returns the new recovery key.
func (a *App) ChangePassphrase(ctx context.Context, before, passphrase string) (recovery string, err error) {
	is, err := a.Protection(ctx)
	if err == nil && !is.Passphrase {
		err = ErrNoPassphrase
	}
	if err == nil {
		err = a.store.Unlock(ctx, before)
	}
	if err != nil {
		return "", err
	}
	return a.protect(ctx, words.T("Passphrase changed (Undo does not take this back)"), passphrase)
}

// Recover sets another passphrase for somebody who has the recovery key, and
// returns the new one: the old one opens nothing any more.
func (a *App) Recover(ctx context.Context, recovery, passphrase string) (renewed string, err error) {
	if err := passphraseCheck(passphrase); err != nil {
		return "", err
	}
	if err := a.store.UnlockPrinted(ctx, recovery); err != nil {
		return "", err
	}
	return a.protect(ctx, words.T("Passphrase set with the recovery key (Undo does not take this back)"), passphrase)
}

func (a *App) protect(ctx context.Context, verb words.Text, passphrase string) (recovery string, err error) {
	if err := passphraseCheck(passphrase); err != nil {
		return "", err
	}
	step := Step{Verb: verb, Kind: Trace}
	recovery, err = a.store.Protect(ctx, &step, passphrase)
	if err == nil {
		a.onChange()
	}
	return recovery, err
}

func passphraseCheck(passphrase string) error {
	return check(Wrong{"Passphrase", PassphraseRule(passphrase)})
}
