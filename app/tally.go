package app

import (
	"maps"
	"time"
)

// Tally counts who speaks, while they speak. It is given the time and asks no
// clock, so that what it comes to can be said of any moment.
type Tally struct {
	seconds map[ID]time.Duration // before whoever speaks now began
	who     ID
	since   time.Time // when they began; zero is that nobody speaks
}

// NewTally goes on from what was counted before.
func NewTally(before map[ID]int) *Tally {
	t := &Tally{seconds: map[ID]time.Duration{}}
	for who, n := range before {
		t.seconds[who] = time.Duration(n) * time.Second
	}
	return t
}

// Speaks begins with somebody at a moment; whoever spoke before has ended. Who
// speaks already goes on.
func (t *Tally) Speaks(who ID, at time.Time) {
	if t.Running() && t.who == who {
		return
	}
	t.Pause(at)
	t.who, t.since = who, at
}

// Pause ends whoever speaks.
func (t *Tally) Pause(at time.Time) {
	if t.Running() {
		t.seconds[t.who] += max(at.Sub(t.since), 0)
	}
	t.who, t.since = "", time.Time{}
}

// Running says whether somebody speaks.
func (t *Tally) Running() bool { return !t.since.IsZero() }

// Now says who speaks; the audience is "", as is nobody.
func (t *Tally) Now() (who ID, running bool) { return t.who, t.Running() }

// Seconds are what it has come to at a moment, in whole seconds.
func (t *Tally) Seconds(at time.Time) map[ID]int {
	all := maps.Clone(t.seconds)
	if t.Running() {
		all[t.who] += max(at.Sub(t.since), 0)
	}
	out := map[ID]int{}
	for who, d := range all {
		out[who] = int(d / time.Second)
	}
	return out
}

// Of is what it has come to for somebody at a moment.
func (t *Tally) Of(who ID, at time.Time) int { return t.Seconds(at)[who] }
