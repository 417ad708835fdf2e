package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Speaker is what is kept of somebody at an event who is asked to speak there.
// It is a part of EventPerson and no record beside it: who speaks at an event
// is at it, once.
type Speaker struct {
	State       string  // idea, invited, accepted, confirmed, declined, withdrawn; "" takes part without being asked
	Pending     string  // the state that was decided and is not released yet
	Background  string  // what their work stands for at this event: kosovo, serbia, international
	Speaks      string  // the language they speak in
	Interpreted Set     // the languages they are interpreted to
	Unrecorded  bool    // they asked not to be recorded
	ArrivedAt   Instant // when they were seen; "" is not yet
}

// SpeakerStates lists how far an invitation may be, in the order they come.
func SpeakerStates() []string {
	return []string{"idea", "invited", "accepted", "confirmed", "declined", "withdrawn"}
}

// OffStates are those of who does not come.
func OffStates() []string { return []string{"declined", "withdrawn"} }

// AbsentStates are those of who is not known to come: they are not counted.
func AbsentStates() []string { return []string{"idea", "invited", "declined", "withdrawn"} }

// Backgrounds lists what the work of a speaker may stand for.
func Backgrounds() []string { return []string{"kosovo", "serbia", "international"} }

// SpeakerRoles are the roles of who speaks at an event.
func SpeakerRoles() []string { return []string{"moderator", "panellist", "speaker"} }

// Talks says whether somebody is at an event to speak.
func (p EventPerson) Talks() bool { return slices.Contains(SpeakerRoles(), p.Role) || p.State != "" }

// Comes says whether they are still to be there.
func (p EventPerson) Comes() bool { return !slices.Contains(OffStates(), p.State) }

// Speakers are those of an event, in their order.
func (e Event) Speakers() (all []EventPerson) {
	for _, p := range e.People {
		if p.Talks() {
			all = append(all, p)
		}
	}
	return all
}

// Missing are the speakers who said yes and were not seen yet.
func (e Event) Missing() (all []EventPerson) {
	for _, p := range e.Speakers() {
		if !slices.Contains(AbsentStates(), p.State) && p.ArrivedAt == "" {
			all = append(all, p)
		}
	}
	return all
}

// Undecided counts the decisions on speakers that are not released.
func (e Event) Undecided() (n int) {
	for _, p := range e.People {
		if p.Pending != "" {
			n++
		}
	}
	return n
}

// check is what may be wrong with a speaker.
func (s Speaker) check() []Wrong {
	return []Wrong{
		{"State", oneOf(s.State, append(SpeakerStates(), "")...)},
		{"Pending", oneOf(s.Pending, append(SpeakerStates(), "")...)},
		{"Background", oneOf(s.Background, append(Backgrounds(), "")...)},
	}
}

// Decide notes what is to become of a speaker. Nobody is told, and the state
// stays, until the decisions are released; the state that holds takes the
// decision back.
func (a *App) Decide(ctx context.Context, event, id ID, state string) error {
	if err := check(Wrong{"Pending", oneOf(state, SpeakerStates()...)}); err != nil {
		return err
	}
	verb := func(name string) words.Text { return words.T("Prepared a decision for {name}", "name", name) }
	return a.changeSpeaker(ctx, event, id, verb, func(p *EventPerson) {
		if p.Pending = state; p.State == state {
			p.Pending = ""
		}
	})
}

// ReleaseDecisions makes all decisions on the speakers of an event their state,
// in one step.
func (a *App) ReleaseDecisions(ctx context.Context, event ID) error {
	verb := func(name string) words.Text { return words.T("Released the decisions for {name}", "name", name) }
	return a.changeEvent(ctx, event, verb, func(e *Event) error {
		if e.Undecided() == 0 {
			return Invalid{{"Pending", words.T("No decision is prepared.")}}
		}
		for i := range e.People {
			if p := &e.People[i]; p.Pending != "" {
				p.State, p.Pending = p.Pending, ""
			}
		}
		return nil
	})
}

// Arrive notes when a speaker was seen; "" takes it back.
func (a *App) Arrive(ctx context.Context, event, id ID, at Instant) error {
	verb := func(name string) words.Text { return words.T("A speaker of {name} arrived", "name", name) }
	if at == "" {
		verb = func(name string) words.Text { return words.T("A speaker of {name} is not there yet", "name", name) }
	}
	return a.changeSpeaker(ctx, event, id, verb, func(p *EventPerson) { p.ArrivedAt = at })
}

// MoveSpeaker puts a speaker of an event in place of the one who speaks as the
// n-th, from 0; the others keep their order.
func (a *App) MoveSpeaker(ctx context.Context, event, id ID, n int) error {
	verb := func(name string) words.Text {
		return words.T("Changed the order of the speakers of {name}", "name", name)
	}
	return a.changeEvent(ctx, event, verb, func(e *Event) error {
		all := e.Speakers()
		from := slices.IndexFunc(all, func(p EventPerson) bool { return p.ID == id })
		if from < 0 || n < 0 || n >= len(all) {
			return ErrNotFound
		}
		all = moved(all, from, n)
		for i := range e.People {
			if e.People[i].Talks() {
				e.People[i], all = all[0], all[1:]
			}
		}
		e.number()
		return nil
	})
}

// changeSpeaker changes somebody at an event as they are kept now.
func (a *App) changeSpeaker(ctx context.Context, event, id ID, verb func(string) words.Text, edit func(*EventPerson)) error {
	return a.changeEvent(ctx, event, verb, func(e *Event) error {
		i := slices.IndexFunc(e.People, func(p EventPerson) bool { return p.ID == id })
		if i < 0 {
			return ErrNotFound
		}
		edit(&e.People[i])
		return nil
	})
}
