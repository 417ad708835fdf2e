package app

import (
	"cmp"
	"context"
	"slices"
)

// EventFunding is one event in three ledgers: the money, each part with the grant
// that pays it; the outputs, which are one grant's; and the people, who are no
// grant's. What stands in one place stands in no other.
type EventFunding struct {
	EventCame
	Payers  []EventPayer // who pays most comes first
	Own     Minor        // what no grant pays of the documents for the event
	Unrated int          // documents that could not be turned, and are in no sum
}

// EventPayer is a grant that pays for an event, or for the project that it is of.
type EventPayer struct {
	EventID  ID
	GrantID  ID
	Grant    string // its code
	Funder   string
	StartsOn Date
	Paid     Minor `part:"shown"` // of the event
}

// EventCame is an event with what came of it. What is for the first time is at no
// earlier event of the period, so that sums over events count nothing twice.
type EventCame struct {
	EventID      ID
	Day          Date
	Title        string
	Kind         string
	Held         bool
	Works        int
	FirstWorks   int // of them
	Media        int
	Visits       int
	Artists      int
	FirstArtists int // of them
}

// FundingAsk says of which events it is asked who pays for them.
type FundingAsk struct {
	Filter       // a grant keeps to events that it pays for
	EventID ID   // "" is all of the period
	Several bool // keeps to events that other grants pay for too
}

type fundingReader interface {
	// EventsCame lists the events with what came of them, by their days: no ideas
	// and no rehearsals.
	EventsCame(ctx context.Context, ask FundingAsk) ([]EventCame, error)

	// EventDocuments lists the documents for the events, each once, with what says how
	// they are turned and parted: all their shares, also those that are for other events.
	EventDocuments(ctx context.Context, events []ID) ([]Expense, error)

	// EventPayers lists the grants that pay a part of one of these documents, with the
	// event that they are for, and those that are there for an event's project on its day.
	EventPayers(ctx context.Context, events []ID, documents []Expense) ([]EventPayer, error)
}

// Fundings says of each event who pays for it, in the currency of a grant and as
// that has money turned.
func Fundings(ctx context.Context, from Reader, g Grant, ask FundingAsk) ([]EventFunding, error) {
	came, err := from.EventsCame(ctx, ask)
	if err != nil || len(came) == 0 {
		return nil, err
	}
	events := make([]ID, len(came))
	for i, e := range came {
		events[i] = e.EventID
	}
	documents, err := from.EventDocuments(ctx, events)
	if err != nil {
		return nil, err
	}
	payers, err := from.EventPayers(ctx, events, documents)
	if err != nil {
		return nil, err
	}
	lines := make([]ShareLine, len(documents))
	for i, e := range documents {
		lines[i].Currency = e.Currency
	}
	turning, err := TurningFor(ctx, from, g, ask.Period(), lines)
	return LedgersOf(came, payers, documents, turning), err
}

// LedgersOf parts documents among the events they are for and the grants that pay
// them, to the cent: all that is shown of a document is what it comes to.
func LedgersOf(came []EventCame, payers []EventPayer, documents []Expense, turning *Turning) []EventFunding {
	all, at := make([]EventFunding, len(came)), map[ID]int{}
	for i, e := range came {
		all[i].EventCame, at[e.EventID] = e, i
	}
	for _, p := range payers {
		if i, there := at[p.EventID]; there {
			all[i].Payers = append(all[i].Payers, p)
		}
	}
	turning = turning.often()
	for _, e := range documents {
		shares, rest, missing := turning.parted(e)
		for _, event := range e.events() {
			i, there := at[event]
			switch {
			case !there:
			case missing != nil:
				all[i].Unrated++
			default:
				all[i].take(e, shares, rest)
			}
		}
	}
	for i := range all {
		slices.SortStableFunc(all[i].Payers, before)
	}
	return all
}

// events are those that a document is for, each once.
func (e Expense) events() (ids []ID) {
	for _, id := range append([]ID{e.EventID}, idsOfShares(e)...) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func idsOfShares(e Expense) (ids []ID) {
	for _, s := range e.Shares {
		ids = append(ids, s.EventID)
	}
	return ids
}

// parted turns a document and parts it: what each share comes to, and what no
// grant pays. Together they are the document.
func (t *Turning) parted(e Expense) (shares []Minor, rest Minor, missing *MissingRate) {
	whole, missing := t.Of(e.line(Share{Amount: e.Amount}).payable())
	if rest = whole.Amount; missing != nil {
		return nil, 0, missing
	}
	for _, s := range e.Shares {
		part, missing := t.Line(e.line(s))
		if missing != nil {
			return nil, 0, missing
		}
		shares, rest = append(shares, part.Amount), rest-part.Amount
	}
	return shares, rest, nil
}

// take adds what a document has for the event: a share that names an event is for
// that one, all else for the document's.
func (f *EventFunding) take(e Expense, shares []Minor, rest Minor) {
	if e.EventID == f.EventID {
		f.Own += rest
	}
	for i, s := range e.Shares {
		if cmp.Or(s.EventID, e.EventID) != f.EventID {
			continue
		}
		if at := slices.IndexFunc(f.Payers, func(p EventPayer) bool { return p.GrantID == s.GrantID }); at >= 0 {
			f.Payers[at].Paid += shares[i]
		} else { // of a grant that is in the bin: nobody pays it any more
			f.Own += shares[i]
		}
	}
}

// before orders grants: who pays more, who began earlier, then by their codes.
func before(a, b EventPayer) int {
	return cmp.Or(cmp.Compare(b.Paid, a.Paid), compareDays(a.StartsOn, b.StartsOn), cmp.Compare(a.Grant, b.Grant), cmp.Compare(a.GrantID, b.GrantID))
}

// compareDays has no day last.
func compareDays(a, b Date) int {
	return cmp.Compare(cmp.Or(a, "9999-12-31"), cmp.Or(b, "9999-12-31"))
}

// Cost is what the event cost, whoever pays.
func (f EventFunding) Cost() (sum Minor) {
	for _, p := range f.Payers {
		sum += p.Paid
	}
	return sum + f.Own
}

// Lead is the grant that the outputs of the event are credited to: it pays the
// most of it; of several that pay the same, the one that began first.
func (f EventFunding) Lead() (EventPayer, bool) {
	if len(f.Payers) == 0 {
		return EventPayer{}, false
	}
	return f.Payers[0], true
}
