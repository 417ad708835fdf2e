package app

import (
	"context"
	"errors"
	"slices"

	"sofra/app/words"
)

// SeatBalance is one sitting at the balance of the platform: what is needed to
// weigh it with one candidate or another, without asking the office again. It
// holds codes, and hands out counts alone.
type SeatBalance struct {
	Exact      bool  // gender may be seen in any number; else small groups are hidden
	Least      int64 // fewer are a small group
	Candidates []SeatRow
	Targets    []SeatTarget
	seats      []weighedSeat // who sits there on the day
	waiting    map[ID]weighedSeat
}

// weighedSeat is a seat as codes, of which only sums are told.
type weighedSeat struct{ gender, ibar, maturity string }

// SeatLine is one group of the platform: how many seats it has now and would
// have, of how many.
type SeatLine struct {
	Of     string // gender, ibar, maturity
	Group  string // see SeatGroup
	Now    SeatCount
	After  SeatCount
	Target int  // per cent at the least; 0 is none
	Hidden bool // the counts may not be told here
}

// SeatCount is so many of all seats.
type SeatCount struct{ N, All int }

// Percent is the share, rounded, but never up to a target that is missed.
func (c SeatCount) Percent(target int) int {
	if c.All == 0 {
		return 0
	}
	share := (c.N*200 + c.All) / (2 * c.All)
	if share >= target && !c.Meets(target) {
		return target - 1
	}
	return share
}

// Meets says whether the share is at least so many per cent.
func (c SeatCount) Meets(target int) bool { return c.N*100 >= target*c.All }

// OpenSeatBalance reads who sits on the platform on a day, and who is proposed.
// Gender is what people said of themselves, so it is a step that leaves a trace.
func (a *App) OpenSeatBalance(ctx context.Context, day Date) (b *SeatBalance, err error) {
	step := Step{Verb: words.T("Opened the balance of the platform"), Kind: Trace}
	err = a.keep(ctx, step, func(tx Tx) error {
		b, err = openSeatBalance(ctx, tx, day)
		return err
	})
	if err != nil {
		return nil, err
	}
	return b, nil
}

func openSeatBalance(ctx context.Context, tx Tx, day Date) (*SeatBalance, error) {
	b := &SeatBalance{waiting: map[ID]weighedSeat{}}
	may, failMay := entitled(ctx, tx)
	least, failLeast := SmallestOf(ctx, tx)
	targets, failTargets := tx.SeatTargets(ctx)
	rows, _, failRows := tx.Seats(ctx, SeatFilter{})
	if err := errors.Join(failMay, failLeast, failTargets, failRows); err != nil {
		return nil, err
	}
	b.Exact, b.Least, b.Targets = may, least.Counts, targets
	var people []ID
	for _, r := range rows {
		if id := r.Voice(); id != "" && (r.Stands(day) || r.State == "proposed") && !slices.Contains(people, id) {
			people = append(people, id)
		}
	}
	said, err := tx.SeatGenders(ctx, people)
	for _, r := range rows {
		one := weighedSeat{genderGroup(said[r.Voice()]), orCode(r.Ibar), orCode(r.Maturity)}
		if r.PersonID != "" {
			one.maturity = "single"
		}
		switch {
		case r.Stands(day):
			b.seats = append(b.seats, one)
		case r.State == "proposed":
			b.Candidates = append(b.Candidates, r)
			b.waiting[r.ID] = one
		}
	}
	return b, err
}

// genderGroup is the group of an answer; a refusal states nothing.
func genderGroup(answer string) string {
	switch answer {
	case "woman":
		return "women"
	case "man":
		return "men"
	case "", PrefersNot:
		return "unsaid"
	}
	return "another"
}

func orCode(code string) string {
	if code == "" {
		return "unknown"
	}
	return code
}

// seatGroups are the groups of each kind, in the order in which they are told;
// what is not stated is last.
func seatGroups() [][]string {
	return [][]string{
		{"gender", "women", "men", "another", "unsaid"},
		{"ibar", "north", "south", "both", "unknown"},
		{"maturity", "established", "emerging", "single", "unknown"},
	}
}

// Seats is how many seats count now.
func (b *SeatBalance) Seats() int { return len(b.seats) }

// Weigh counts the seats as they are, and as they would be if these candidates
// joined. A group that nobody is in and nothing is wanted of has no line.
func (b *SeatBalance) Weigh(joining ...ID) (all []SeatLine) {
	after := slices.Clone(b.seats)
	for _, id := range joining {
		if one, waits := b.waiting[id]; waits {
			after = append(after, one)
		}
	}
	for _, groups := range seatGroups() {
		for _, g := range groups[1:] {
			l := SeatLine{Of: groups[0], Group: g, Now: countSeats(b.seats, groups[0], g), After: countSeats(after, groups[0], g), Target: b.target(g)}
			if l.Now.N > 0 || l.After.N > 0 || l.Target > 0 {
				all = append(all, l)
			}
		}
	}
	if !b.Exact && (len(joining) > 0 || b.small()) {
		all = hideGender(all)
	}
	return all
}

// small says whether a group of gender has so few seats that its number would
// tell of somebody.
func (b *SeatBalance) small() bool {
	for _, g := range seatGroups()[0][1:] {
		if small(int64(countSeats(b.seats, "gender", g).N), b.Least) {
			return true
		}
	}
	return false
}

// hideGender leaves one line for all genders: what one candidate adds, and what
// few answered, is what somebody said of themselves.
func hideGender(all []SeatLine) []SeatLine {
	target := 0
	all = slices.DeleteFunc(all, func(l SeatLine) bool {
		if l.Group == "women" {
			target = l.Target
		}
		return l.Of == "gender"
	})
	return append([]SeatLine{{Of: "gender", Group: "women", Target: target, Hidden: true}}, all...)
}

func (b *SeatBalance) target(group string) int {
	for _, t := range b.Targets {
		if t.Wants == group {
			return t.Bound
		}
	}
	return 0
}

func countSeats(all []weighedSeat, of, group string) SeatCount {
	c := SeatCount{All: len(all)}
	for _, s := range all {
		if map[string]string{"gender": s.gender, "ibar": s.ibar, "maturity": s.maturity}[of] == group {
			c.N++
		}
	}
	return c
}
