package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sofra/app/words"
)

// Ladder says which share of the fee is due when the office cancels: "30:0 8:50
// 0:100" is nothing 30 days or more before the event, a half from 29 to 8 days
// before, and later all of it. Empty is that none was agreed.
type Ladder string

// LadderStep is one step of a ladder: so many days before the event, or more,
// up to the step above it.
type LadderStep struct {
	Days  int
	Share int // of the fee, in percent
}

// What a ladder may have at most.
const (
	MostLadderSteps = 5
	mostLadderDays  = 999
)

// LadderOf writes steps as a ladder, the farthest first.
func LadderOf(steps []LadderStep) Ladder {
	steps = slices.Clone(steps)
	slices.SortStableFunc(steps, func(a, b LadderStep) int { return cmp.Compare(b.Days, a.Days) })
	var all []string
	for _, s := range steps {
		all = append(all, fmt.Sprintf("%d:%d", s.Days, s.Share))
	}
	return Ladder(strings.Join(all, " "))
}

// Steps are the steps of a ladder, the farthest first. What is no step is left
// out; Check names it.
func (l Ladder) Steps() (all []LadderStep) {
	for _, word := range strings.Fields(string(l)) {
		if s, ok := stepOf(word); ok {
			all = append(all, s)
		}
	}
	return all
}

func stepOf(word string) (LadderStep, bool) {
	days, share, _ := strings.Cut(word, ":")
	d, wrongDays := strconv.Atoi(days)
	s, wrongShare := strconv.Atoi(share)
	return LadderStep{d, s}, wrongDays == nil && wrongShare == nil
}

// Check returns Invalid when l is no ladder: its steps begin on different days,
// none is left without a step, and who cancels later owes no less.
func (l Ladder) Check() error {
	steps := l.Steps()
	if len(steps) == 0 && strings.TrimSpace(string(l)) == "" {
		return nil
	}
	var wrong words.Text
	switch {
	case len(steps) != len(strings.Fields(string(l))):
		wrong = words.T("Each step needs its days and its share.")
	case steps[len(steps)-1].Days != 0:
		wrong = words.T("Say the last share too: what is due until the event and after it.")
	case len(steps) > MostLadderSteps:
		wrong = words.T("There are at most {n} steps.", "n", MostLadderSteps)
	}
	for i, s := range steps {
		switch {
		case s.Days < 0 || s.Days > mostLadderDays:
			wrong = words.T("A step begins at most {n} days before the event.", "n", mostLadderDays)
		case s.Share < 0 || s.Share > 100:
			wrong = words.T("A share is a whole number from 0 to 100.")
		case i > 0 && s.Days >= steps[i-1].Days:
			wrong = words.T("Two steps begin on the same day.")
		case i > 0 && s.Share < steps[i-1].Share:
			wrong = words.T("Who cancels later owes no smaller share.")
		}
	}
	return check(Wrong{"Ladder", wrong})
}

// Share is what is due of the fee, in percent, so many days before the event;
// after it the days are below zero.
func (l Ladder) Share(days int) int {
	steps := l.Steps()
	for _, s := range steps {
		if days >= s.Days {
			return s.Share
		}
	}
	if len(steps) == 0 {
		return 0
	}
	return steps[len(steps)-1].Share
}

// LadderLine is a step in words: when, and how much.
type LadderLine struct{ When, Share string }

// Lines say a ladder step by step.
func (l Ladder) Lines(b *words.Book) (all []LadderLine) {
	steps := l.Steps()
	for i, s := range steps {
		when := ""
		switch last := len(steps) - 1; {
		case i == 0 && i == last:
			when = b.T("Whenever it is cancelled")
		case i == 0:
			when = b.N("{n} days or more before the event", s.Days)
		case i == last && steps[i-1].Days == 1:
			when = b.T("On the day of the event or later")
		case i == last:
			when = b.N("{n} days or fewer before the event", steps[i-1].Days-1)
		case steps[i-1].Days-1 == s.Days:
			when = b.N("{n} days before the event", s.Days)
		default:
			when = b.T("{from} to {to} days before the event", "from", steps[i-1].Days-1, "to", s.Days)
		}
		all = append(all, LadderLine{when, b.Percent(int64(s.Share), 100)})
	}
	return all
}

// ladderSetting is the ladder of the office, for bookings without their own.
const ladderSetting = "cancel_ladder"

// OfficeLadder is the ladder that the office offers where a booking has none of
// its own; empty is none.
func (a *App) OfficeLadder(ctx context.Context) (Ladder, error) { return officeLadder(ctx, a) }

func officeLadder(ctx context.Context, from Reader) (Ladder, error) {
	value, err := from.Setting(ctx, ladderSetting)
	return Ladder(value), err
}

// SaveOfficeLadder keeps the ladder that the office offers. What was offered
// before stays as it was.
func (a *App) SaveOfficeLadder(ctx context.Context, l Ladder) error {
	if err := l.Check(); err != nil {
		return err
	}
	return a.change(ctx, words.T("Changed the office’s cancellation ladder"), func(tx Tx) error {
		return tx.PutSetting(ctx, ladderSetting, string(l))
	})
}

// LadderFor is the ladder that holds for a booking: its own, or the office's
// where its offer is still to come. What was sent without one has none.
func (a *App) LadderFor(ctx context.Context, b Booking) (Ladder, error) { return ladderFor(ctx, a, b) }

func ladderFor(ctx context.Context, from Reader, b Booking) (Ladder, error) {
	if b.Ladder != "" || b.Deal.AsksSomebody() {
		return b.Ladder, nil
	}
	return officeLadder(ctx, from)
}

// SaveLadder gives a booking a ladder of its own.
func (a *App) SaveLadder(ctx context.Context, booking ID, l Ladder) error {
	if err := l.Check(); err != nil {
		return err
	}
	verb := func(name string) words.Text { return words.T("Changed the cancellation ladder: {name}", "name", name) }
	return a.moveBookingTx(ctx, booking, verb, func(tx Tx, b *Booking) error {
		b.Ladder = l
		return tx.PutBooking(ctx, b)
	})
}
