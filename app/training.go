package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Participant is somebody at a training: a person, or a code of their own making
// with the scores of the tests before and after it. The two are never linked.
type Participant struct {
	Kept
	EventID  ID
	PersonID ID
	Code     string
	Pre      *int // nil was not taken
	Post     *int
	Name     string `part:"shown"` // read only
}

type trainingReader interface {
	// Participants lists the people at a training by their names, then the
	// codes in their order.
	Participants(ctx context.Context, event ID) ([]Participant, error)
}

type trainingWriter interface {
	// PutParticipants makes the participants of a training these.
	PutParticipants(ctx context.Context, event ID, all []Participant) error
}

// Tests is what the tests of a training come to.
type Tests struct {
	People  int // by name
	Codes   int
	Pre     Scores
	Post    Scores
	Matched Scores // who took both: the change
}

// Scores is so many of them and their sum.
type Scores struct{ N, Sum int }

func (s *Scores) add(n int) { s.N++; s.Sum += n }

// Tenths is the mean in tenths, rounded away from nought; ok is that there is one.
func (s Scores) Tenths() (tenths int64, ok bool) {
	if s.N == 0 {
		return 0, false
	}
	sum, n := int64(s.Sum)*20, int64(s.N)
	if sum < 0 {
		return (sum - n) / (2 * n), true
	}
	return (sum + n) / (2 * n), true
}

// TestsOf sums up the participants of a training.
func TestsOf(all []Participant) (t Tests) {
	for _, p := range all {
		if p.PersonID != "" {
			t.People++
			continue
		}
		t.Codes++
		if p.Pre != nil {
			t.Pre.add(*p.Pre)
		}
		if p.Post != nil {
			t.Post.add(*p.Post)
		}
		if p.Pre != nil && p.Post != nil {
			t.Matched.add(*p.Post - *p.Pre)
		}
	}
	return t
}

// Check returns Invalid when p breaks a rule.
func (p Participant) Check() error {
	var who, score words.Text
	if (p.PersonID == "") == (p.Code == "") {
		who = words.T("Choose a person, or write a code.")
	}
	for _, n := range []*int{p.Pre, p.Post} {
		if n != nil && (*n < 0 || *n > 1000) {
			score = words.T("A score is between 0 and 1,000.")
		}
	}
	if p.PersonID != "" && (p.Pre != nil || p.Post != nil) {
		score = words.T("Scores are kept under a code, never with a name.")
	}
	return check(Wrong{"Code", who}, Wrong{"Pre", score})
}

// SaveParticipant adds somebody to a training, or replaces what was noted.
func (a *App) SaveParticipant(ctx context.Context, p Participant) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.changeParticipants(ctx, p.EventID, func(all *[]Participant) error {
		if slices.ContainsFunc(*all, func(o Participant) bool {
			return o.ID != p.ID && o.PersonID == p.PersonID && o.Code == p.Code
		}) {
			return Invalid{{"Code", words.T("They are on the list already.")}}
		}
		return with(all, p)
	})
}

// RemoveParticipant takes somebody off a training.
func (a *App) RemoveParticipant(ctx context.Context, p Participant) error {
	return a.changeParticipants(ctx, p.EventID, func(all *[]Participant) error { return without(all, p.Kept) })
}

func (a *App) changeParticipants(ctx context.Context, event ID, edit func(*[]Participant) error) error {
	name, err := a.NameOf(ctx, Ref{Events, event})
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Noted who was trained at {name}", "name", name), func(tx Tx) error {
		all, err := tx.Participants(ctx, event)
		if err == nil {
			err = edit(&all)
		}
		if err != nil {
			return err
		}
		return tx.PutParticipants(ctx, event, all)
	})
}
