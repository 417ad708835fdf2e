package app_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app"
)

// paidEvents are events of an office with the documents for them, shared at will.
type paidEvents struct {
	came      []app.EventCame
	payers    []app.EventPayer
	documents []app.Expense
}

func eventsDrawn(t *rapid.T) (p paidEvents) {
	for i := range rapid.IntRange(1, 4).Draw(t, "events") {
		id := app.ID(fmt.Sprint("e", i))
		p.came = append(p.came, app.EventCame{EventID: id, Held: true, FirstWorks: rapid.IntRange(0, 9).Draw(t, "works"), Media: rapid.IntRange(0, 3).Draw(t, "media")})
		for _, g := range threeGrants() {
			starts := rapid.SampledFrom([]app.Date{"", "2025-01-01", "2024-01-01"}).Draw(t, "starts")
			p.payers = append(p.payers, app.EventPayer{EventID: id, GrantID: g, Grant: string(g), StartsOn: starts})
		}
	}
	for i := range rapid.IntRange(0, 8).Draw(t, "documents") {
		p.documents = append(p.documents, documentDrawn(t, app.ID(fmt.Sprint("x", i))))
	}
	return p
}

func threeGrants() []app.ID { return []app.ID{"g1", "g2", "g3"} }

// documentDrawn is in either currency, for an event or none, and so are its shares.
func documentDrawn(t *rapid.T, id app.ID) app.Expense {
	of := rapid.SampledFrom([]app.ID{"", "e0", "e1", "e2", "e3"})
	e := app.Expense{Kept: app.Kept{ID: id}, Day: "2025-03-10", Currency: "EUR", Amount: app.Minor(rapid.Int64Range(1, 1_000_000).Draw(t, "amount")), EventID: of.Draw(t, "event")}
	if rapid.Bool().Draw(t, "foreign") {
		e.Currency, e.Rate = "RSD", rapid.SampledFrom([]string{"0.00854", "0.0085433", "1.3333"}).Draw(t, "rate")
	}
	left := e.Amount
	for j := range rapid.IntRange(0, 3).Draw(t, "shares") {
		s := app.Share{Kept: app.Kept{ID: app.ID(fmt.Sprint(id, "s", j))}, GrantID: rapid.SampledFrom(threeGrants()).Draw(t, "grant"), EventID: of.Draw(t, "of event")}
		s.Amount = app.Minor(rapid.Int64Range(0, int64(left)).Draw(t, "part"))
		left -= s.Amount
		e.Shares = append(e.Shares, s)
	}
	return e
}

// ledgers adds up what each grant pays of all events, and last own funds.
func (p paidEvents) ledgers(t *rapid.T, documents ...app.Expense) (all [4]app.Minor) {
	for _, f := range app.LedgersOf(p.came, p.payers, documents, &app.Turning{Currency: "EUR"}) {
		parts := f.Own
		for _, y := range f.Payers {
			at := slices.Index(threeGrants(), y.GrantID)
			all[at], parts = all[at]+y.Paid, parts+y.Paid
		}
		if all[3] += f.Own; parts != f.Cost() || f.Own < 0 {
			t.Fatalf("the parts of %s are %d, it cost %d", f.EventID, parts, f.Cost())
		}
	}
	return all
}

// whole says whether a document is for known events and nothing else.
func (p paidEvents) whole(e app.Expense) bool {
	known := func(id app.ID) bool {
		return slices.ContainsFunc(p.came, func(c app.EventCame) bool { return c.EventID == id })
	}
	return known(e.EventID) && !slices.ContainsFunc(e.Shares, func(s app.Share) bool { return s.EventID != "" && !known(s.EventID) })
}

// Whatever is shared with whom: the donors' ledgers and own funds together are
// what a document is, to the cent, and never more; and what each adds to a ledger
// it adds whatever else there is.
func TestNoMoneyIsCountedTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := eventsDrawn(t)
		var sums [4]app.Minor
		for _, e := range p.documents {
			got := p.ledgers(t, e)
			turned, _ := (&app.Turning{Currency: "EUR"}).Of(app.Payable{Amount: e.Amount, Currency: e.Currency, Rate: e.Rate, Day: e.Day})
			told := got[0] + got[1] + got[2] + got[3]
			if told > turned.Amount || p.whole(e) && told != turned.Amount {
				t.Fatalf("of %d the ledgers tell %v", turned.Amount, got)
			}
			for i := range sums {
				sums[i] += got[i]
			}
		}
		if all := p.ledgers(t, p.documents...); all != sums {
			t.Fatalf("together the ledgers are %v, one by one %v", all, sums)
		}
	})
}

// Each event is one grant's, and so are its outputs: that of who pays the most.
func TestOutputsAreOneGrants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := eventsDrawn(t)
		works, media, events := map[app.ID]int{}, map[app.ID]int{}, map[app.ID]int{}
		for _, f := range app.LedgersOf(p.came, p.payers, p.documents, &app.Turning{Currency: "EUR"}) {
			lead, _ := f.Lead()
			works[lead.GrantID] += f.FirstWorks
			media[lead.GrantID] += f.Media
			events[lead.GrantID]++
			for _, y := range f.Payers {
				if y.Paid > lead.Paid || y.Paid == lead.Paid && y.StartsOn != "" && (lead.StartsOn == "" || y.StartsOn < lead.StartsOn) {
					t.Fatalf("%+v leads before %+v", lead, y)
				}
			}
		}
		for _, c := range p.came {
			works["g1"], media["g1"] = works["g1"]-c.FirstWorks, media["g1"]-c.Media
		}
		if sumOf(works) != 0 || sumOf(media) != 0 || sumOf(events) != len(p.came) {
			t.Fatalf("more or less than the office's: works %v, media %v, events %v", works, media, events)
		}
	})
}

func sumOf(all map[app.ID]int) (sum int) {
	for _, n := range all {
		sum += n
	}
	return sum
}
