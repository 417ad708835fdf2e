package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// Consent is what a person answered when they were asked for one use of their
// name, picture or data. Each asking is a row of its own; the latest counts.
type Consent struct {
	Kept
	PersonID    ID
	Purpose     string // ForPoster, …
	Answer      string // ConsentYes or ConsentNo
	GivenOn     Date   // the day of the answer
	TextVersion string // of the text that was read or signed
	Language    string // of that text
	Method      string // ByPaper, …
	EvidenceID  ID     // the file that shows it
	WithdrawnOn Date   // the day from which a yes no longer counts
	TakenBy     string // who asked
}

// What people are asked their consent for, in the order it is shown.
const (
	ForPoster     = "poster"
	ForWeb        = "web"
	ForPress      = "press"
	ForDonorPhoto = "donor-photo"
	ForVideo      = "tagged-video"
	ForContact    = "contact"
	ForStatistics = "statistics"
)

// The answers, and how they were given.
const (
	ConsentYes = "yes"
	ConsentNo  = "no"

	ByPaper  = "paper"
	ByTablet = "tablet"
	ByWord   = "oral" // said, with a witness
	ByLetter = "letter"
)

// ConsentState is how a purpose stands with a person.
type ConsentState string

// The states. Nobody is asked by default, and silence is no yes.
const (
	ConsentUnasked   ConsentState = ""
	ConsentGiven     ConsentState = "given"
	ConsentRefused   ConsentState = "refused"
	ConsentWithdrawn ConsentState = "withdrawn"
)

// Purposes lists what people are asked their consent for.
func Purposes() []string {
	return []string{ForPoster, ForWeb, ForPress, ForDonorPhoto, ForVideo, ForContact, ForStatistics}
}

// ConsentMethods lists how consent is given, in the order of forms.
func ConsentMethods() []string { return []string{ByPaper, ByTablet, ByWord, ByLetter} }

type consentReader interface {
	// Consents lists all that a person was asked, the latest first.
	Consents(ctx context.Context, person ID) ([]Consent, error)

	// Consent returns one answer, or ErrNotFound.
	Consent(ctx context.Context, id ID) (Consent, error)
}

type consentWriter interface {
	// PutConsent keeps c.
	PutConsent(ctx context.Context, c *Consent) error
}

// ConsentNow is one purpose as it stands, with the answer that decides; that is
// blank where nobody asked.
type ConsentNow struct {
	Purpose string
	State   ConsentState
	Consent
}

// On is how the answer stands on a day.
func (c Consent) On(day Date) ConsentState {
	switch {
	case c.GivenOn == "" || c.GivenOn > day:
		return ConsentUnasked
	case c.Answer != ConsentYes:
		return ConsentRefused
	case c.WithdrawnOn != "" && c.WithdrawnOn <= day:
		return ConsentWithdrawn
	}
	return ConsentGiven
}

// ConsentsOn says how each purpose stands on a day, from all that was asked.
// Of two answers of one day the one that was written down later counts.
func ConsentsOn(all []Consent, day Date) (now []ConsentNow) {
	for _, purpose := range Purposes() {
		one := ConsentNow{Purpose: purpose}
		for _, c := range all {
			later := c.GivenOn > one.GivenOn || c.GivenOn == one.GivenOn && c.ID > one.ID
			if state := c.On(day); c.Purpose == purpose && state != ConsentUnasked && later {
				one.State, one.Consent = state, c
			}
		}
		now = append(now, one)
	}
	return now
}

// Check returns Invalid when c breaks a rule.
func (c Consent) Check() error {
	var purpose, answer, day, until, method words.Text
	if !slices.Contains(Purposes(), c.Purpose) {
		purpose = words.T("Choose what was asked.")
	}
	if c.Answer != ConsentYes && c.Answer != ConsentNo {
		answer = words.T("Choose what was answered. Nothing is chosen beforehand.")
	}
	if day = DayRule(c.GivenOn); c.GivenOn == "" {
		day = words.T("The day of the answer is needed.")
	} else if day.Empty() && c.GivenOn > DateOf(time.Now()) {
		day = words.T("This day is still to come.")
	}
	if until = DayRule(c.WithdrawnOn); c.WithdrawnOn != "" && c.WithdrawnOn < c.GivenOn {
		until = words.T("It cannot be withdrawn before it was given.")
	}
	if c.Answer == ConsentYes && c.Method == "" {
		method = words.T("Choose how it was given.")
	}
	return check(Wrong{"Purpose", purpose}, Wrong{"Answer", answer}, Wrong{"GivenOn", day}, Wrong{"WithdrawnOn", until}, Wrong{"Method", method},
		Wrong{"TextVersion", LengthRule(c.TextVersion)}, Wrong{"TakenBy", LengthRule(c.TakenBy)})
}

// GiveConsent keeps a yes.
func (a *App) GiveConsent(ctx context.Context, c *Consent) error {
	c.Answer = ConsentYes
	return a.saveConsent(ctx, consentSteps{words.T("Wrote down a consent"), func(name string) words.Text {
		return words.T("Wrote down a consent: {name}", "name", name)
	}}, c)
}

// RefuseConsent keeps a no.
func (a *App) RefuseConsent(ctx context.Context, c *Consent) error {
	c.Answer = ConsentNo
	return a.saveConsent(ctx, consentSteps{words.T("Wrote down that a consent was refused"), func(name string) words.Text {
		return words.T("Wrote down that a consent was refused: {name}", "name", name)
	}}, c)
}

// consentSteps are the names of a step on a consent: without whose it is, and
// with their name.
type consentSteps struct {
	discreet words.Text
	named    func(name string) words.Text
}

// of names a step after a person; who is named nowhere is not named here.
func (s consentSteps) of(ctx context.Context, a *App, person ID) (words.Text, error) {
	p, err := a.Person(ctx, person)
	if err != nil || p.Naming == NamingNever {
		return s.discreet, err
	}
	return s.named(p.Name), nil
}

func (a *App) saveConsent(ctx context.Context, steps consentSteps, c *Consent) error {
	if err := c.Check(); err != nil {
		return err
	}
	verb, err := steps.of(ctx, a, c.PersonID)
	if err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutConsent(ctx, c) })
}

// WithdrawConsent ends a yes on a day. It asks for nothing else: withdrawing is
// as easy as giving.
func (a *App) WithdrawConsent(ctx context.Context, id ID, on Date) error {
	now, err := a.Consent(ctx, id)
	if err != nil {
		return err
	}
	steps := consentSteps{words.T("Wrote down that a consent was withdrawn"), func(name string) words.Text {
		return words.T("Wrote down that a consent was withdrawn: {name}", "name", name)
	}}
	verb, err := steps.of(ctx, a, now.PersonID)
	if err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error {
		c, err := tx.Consent(ctx, id)
		if err != nil {
			return err
		}
		if c.WithdrawnOn = on; c.Answer != ConsentYes || on == "" {
			return ErrNotFound
		}
		if err := c.Check(); err != nil {
			return err
		}
		return tx.PutConsent(ctx, &c)
	})
}
