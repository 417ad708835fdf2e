package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// DoubtKind is what makes a date doubtful.
type DoubtKind string

// The kinds of doubt.
const (
	DoubleBooking DoubtKind = "double-booking" // one rank twice, or a date on top of a confirmed one
	QueueJump     DoubtKind = "queue-jump"     // confirmed over a better hold
	CannotCome    DoubtKind = "cannot-come"    // a person has said so for that day
)

// Doubt is one reason why a date should not be kept, or not be confirmed,
// unless somebody writes why it is all the same.
type Doubt struct {
	Kind DoubtKind
	Rival
	Final bool // no reason helps: two events would have the same at one time
}

// Text says a doubt.
func (d Doubt) Text() words.Text {
	day := writtenDay(d.Day())
	switch {
	case d.Kind == CannotCome:
		return words.T("{who} cannot come on {day}.", "who", d.Who, "day", day)
	case d.Kind == QueueJump:
		return words.T("Queue jump: {event} has a better hold on {who} on {day}, with rank {rank}.",
			"event", d.Event, "who", d.Who, "day", day, "rank", d.Rank)
	case !d.Confirmed:
		return words.T("Double booking: {event} has a hold on {who} on {day} with the same rank, {rank}.",
			"event", d.Event, "who", d.Who, "day", day, "rank", d.Rank)
	case d.whole():
		return words.T("Double booking: {who} is confirmed for {event} for the whole of {day}.", "who", d.Who, "event", d.Event, "day", day)
	}
	return words.T("Double booking: {who} is confirmed for {event} on {day} from {begins} to {ends}.",
		"who", d.Who, "event", d.Event, "day", day, "begins", clock(d.Begins), "ends", clock(d.Ends))
}

// DoubtsOf says what is doubtful about a rank among rivals, or about confirming
// it there. It is the rule for rooms and for artists.
func DoubtsOf(rank int, confirming bool, rivals []Rival) (doubts []Doubt) {
	for _, r := range rivals {
		switch {
		case r.Confirmed, r.Rank == rank:
			doubts = append(doubts, Doubt{DoubleBooking, r, confirming && r.Confirmed})
		case confirming && r.Rank < rank:
			doubts = append(doubts, Doubt{QueueJump, r, false})
		}
	}
	return doubts
}

// HoldDoubts says what is doubtful about keeping h as it is, or about
// confirming it. Rank 0 is the next free one.
func (a *App) HoldDoubts(ctx context.Context, h Hold, confirming bool) ([]Doubt, error) {
	return holdDoubts(ctx, a, h, confirming)
}

func holdDoubts(ctx context.Context, from holdReader, h Hold, confirming bool) ([]Doubt, error) {
	rivals, err := from.Rivals(ctx, h)
	return DoubtsOf(h.Rank, confirming, rivals), err
}

// Final is the doubt that no reason helps against, where there is one.
func Final(doubts []Doubt) (Doubt, bool) {
	if at := slices.IndexFunc(doubts, func(d Doubt) bool { return d.Final }); at >= 0 {
		return doubts[at], true
	}
	return Doubt{}, false
}

// reasoned refuses what cannot be, and what is doubtful and has no written
// reason.
func reasoned(doubts []Doubt, reason string) error {
	if d, final := Final(doubts); final {
		return ErrOccupied(d.Occupied)
	}
	if len(doubts) == 0 || reasonRule(reason).Empty() {
		return nil
	}
	return Invalid{{"Reason", words.T("A double booking or a queue jump needs a written reason.")}}
}
