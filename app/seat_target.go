package app

import (
	"context"

	"sofra/app/words"
)

// SeatTarget is the least share of the seats, in per cent, that the office
// wants of one group.
type SeatTarget struct {
	Kept
	Wants string // women, north, south, established, emerging
	Bound int
}

// SeatWants lists the groups that a target may be for.
func SeatWants() []string { return []string{"women", "north", "south", "established", "emerging"} }

// SeatGroup says a group that seats are counted by.
func SeatGroup(code string) words.Text {
	switch code {
	case "women":
		return words.T("Women")
	case "men":
		return words.T("Men")
	case "another":
		return words.T("Another gender")
	case "north":
		return words.T("North|of the Ibar")
	case "south":
		return words.T("South|of the Ibar")
	case "both":
		return words.T("North and south")
	case "established":
		return words.T("Established")
	case "emerging":
		return words.T("Emerging")
	case "single":
		return words.T("Individuals")
	case "unsaid":
		return words.T("Not stated")
	}
	return words.T("Not known")
}

// Check returns Invalid when t breaks a rule; 0 per cent wants nothing.
func (t SeatTarget) Check() error {
	var bound words.Text
	if t.Bound < 0 || t.Bound > 100 {
		bound = words.T("A share is between 1 and 100 per cent.")
	}
	return check(Wrong{"Wants", oneOf(t.Wants, SeatWants()...)}, Wrong{t.Wants, bound})
}

// SaveSeatTargets makes the targets of the platform these; 0 per cent takes one
// away.
func (a *App) SaveSeatTargets(ctx context.Context, all []SeatTarget) error {
	for _, t := range all {
		if err := t.Check(); err != nil {
			return err
		}
	}
	return a.change(ctx, words.T("Saved the targets of the platform"), func(tx Tx) error {
		for i := range all {
			if err := tx.PutSeatTarget(ctx, &all[i]); err != nil {
				return err
			}
		}
		return nil
	})
}
