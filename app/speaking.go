package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/balance"
	"sofra/app/disclosure"
	"sofra/app/words"
)

// Speaking is how long somebody spoke at an event, in all.
type Speaking struct {
	Kept
	EventID   ID
	SpeakerID ID // of EventPerson; "" is the audience
	Seconds   int
}

type discussionReader interface {
	// Speaking lists how long each spoke at an event.
	Speaking(ctx context.Context, event ID) ([]Speaking, error)
}

type discussionWriter interface {
	// PutSpeaking makes what was spoken at an event those rows.
	PutSpeaking(ctx context.Context, event ID, all []Speaking) error
}

// KeepSpeaking keeps how many seconds each spoke at an event, by the ID of the
// speaker; "" is the audience. Whoever is left out keeps what is kept.
func (a *App) KeepSpeaking(ctx context.Context, event ID, seconds map[ID]int) error {
	now, err := a.Event(ctx, event)
	if err != nil {
		return err
	}
	for _, n := range seconds {
		if err := check(Wrong{"Seconds", countRule(n)}); err != nil {
			return err
		}
	}
	return a.again(ctx, words.T("Kept the speaking time at {name}", "name", now.Title), func(tx Tx) error {
		all, err := tx.Speaking(ctx, event)
		if err != nil {
			return err
		}
		for who, n := range seconds {
			i := slices.IndexFunc(all, func(s Speaking) bool { return s.SpeakerID == who })
			if i < 0 {
				all, i = append(all, Speaking{EventID: event, SpeakerID: who}), len(all)
			}
			all[i].Seconds = n
		}
		all = slices.DeleteFunc(all, func(s Speaking) bool { return s.Seconds == 0 })
		return tx.PutSpeaking(ctx, event, all)
	})
}

// SpokenBy is how long several people spoke together.
type SpokenBy struct {
	Code    string // a language, a gender; "" is not said
	People  int
	Seconds int
	Hidden  bool // several codes in one, for too few people are behind each
}

// SpokenIn sums up what the speakers of an event spoke by the language they
// speak in there, the longest first.
func SpokenIn(e Event, all []Speaking) []SpokenBy {
	sums := map[string]*SpokenBy{}
	for _, p := range e.Speakers() {
		if n := SecondsOf(all, p.ID); n > 0 {
			add(sums, p.Speaks, n)
		}
	}
	var out []SpokenBy
	for _, s := range sums {
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b SpokenBy) int {
		return cmp.Or(cmp.Compare(b.Seconds, a.Seconds), cmp.Compare(a.Code, b.Code))
	})
	return out
}

func add(sums map[string]*SpokenBy, code string, seconds int) {
	if sums[code] == nil {
		sums[code] = &SpokenBy{Code: code}
	}
	sums[code].People++
	sums[code].Seconds += seconds
}

// SecondsOf is how long a speaker spoke.
func SecondsOf(all []Speaking, who ID) int {
	for _, s := range all {
		if s.SpeakerID == who {
			return s.Seconds
		}
	}
	return 0
}

// Genders lists the answers on gender, in the order they are shown; "" is not
// stated, which those who prefer not to say are too.
func Genders() []string { return []string{balance.Woman, "man", "another", ""} }

// SpokenByGender sums up what the speakers of an event spoke by what they said
// themselves of their gender. Only sums leave it; without the right to see them,
// those of few people are merged. It is a step that leaves a trace. ErrSealed
// where this desk has no key.
func (a *App) SpokenByGender(ctx context.Context, event ID) (sums []SpokenBy, err error) {
	now, err := a.Event(ctx, event)
	if err != nil {
		return nil, err
	}
	step := Step{Verb: words.T("Summed up the speaking time at {name} by gender", "name", now.Title), Kind: Trace, About: event}
	err = a.keep(ctx, step, func(tx Tx) error {
		sums, err = spokenByGender(ctx, tx, event)
		return err
	})
	return sums, err
}

func spokenByGender(ctx context.Context, tx Tx, event ID) ([]SpokenBy, error) {
	e, err := tx.Event(ctx, event)
	if err != nil {
		return nil, err
	}
	all, err := tx.Speaking(ctx, event)
	if err != nil {
		return nil, err
	}
	ask, spoke := StageAsk{EventID: event, Day: e.Day}, map[ID]int{}
	for _, p := range e.Speakers() {
		if n := SecondsOf(all, p.ID); n > 0 {
			if spoke[p.PersonID] == 0 {
				ask.People = append(ask.People, p.PersonID)
			}
			spoke[p.PersonID] += n
		}
	}
	stage, err := tx.Stage(ctx, ask)
	if err != nil {
		return nil, err
	}
	sums := map[string]*SpokenBy{}
	for person, n := range spoke {
		add(sums, genderOf(stage, person), n)
	}
	least, err := SmallestOf(ctx, tx)
	if err != nil {
		return nil, err
	}
	exact, err := entitled(ctx, tx)
	return shownGenders(sums, exact, int(least.Counts)), err
}

// genderOf is what somebody said; whoever prefers not to say has not.
func genderOf(s Stage, person ID) string {
	for _, i := range s.Of[person] {
		if g := s.People[i].Gender; slices.Contains(Genders(), g) {
			return g
		}
	}
	return ""
}

// shownGenders are the sums that may be shown.
func shownGenders(sums map[string]*SpokenBy, exact bool, k int) (all []SpokenBy) {
	var t disclosure.Table
	for _, g := range Genders() {
		if s := sums[g]; s != nil {
			all = append(all, *s)
			t.People = append(t.People, disclosure.Count{Code: g, N: int64(s.People)})
			t.Amounts = append(t.Amounts, disclosure.Count{Code: g, N: int64(s.Seconds)})
		}
	}
	if exact || len(all) == 0 {
		return all
	}
	all = nil
	r := disclosure.Pair(t, k)
	if r.TotalOnly || r.TotalSmall {
		return []SpokenBy{{Hidden: true, People: int(r.Total.People)}}
	}
	for _, row := range r.Rows {
		if row.People > 0 {
			all = append(all, SpokenBy{Code: row.Code, People: int(row.People), Seconds: int(row.Amount)})
		}
	}
	if r.Others.People > 0 {
		all = append(all, SpokenBy{Hidden: true, People: int(r.Others.People), Seconds: int(r.Others.Amount)})
	}
	return all
}
