package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Reckoned is what a cancellation comes to.
type Reckoned struct {
	Cancelling
	Agreed bool   // there is a deal that both sides stand on
	Ladder Ladder // that holds
	Dated  bool   // the event has a day
	Days   int    // from the cancellation to the event
	Share  int    // of the fee that is due, in percent
	Sums   []Settlement

	before []BookingLine // as they stand
	fees   []BookingLine // of the cancellation, one a currency
}

// Reckon says what it comes to when a booking is cancelled, before it is.
func (a *App) Reckon(ctx context.Context, b Booking, how Cancelling) (Reckoned, error) {
	return reckon(ctx, a, b, how)
}

func reckon(ctx context.Context, from Reader, b Booking, how Cancelling) (r Reckoned, err error) {
	r.Cancelling, r.Agreed = how, slices.Contains(AgreedDeals(), b.Deal)
	if b.SettledOn != "" {
		return r, ErrSettled
	}
	e, err := from.Event(ctx, b.EventID)
	if err != nil {
		return r, err
	}
	if r.Ladder, err = ladderFor(ctx, from, b); err != nil {
		return r, err
	}
	if r.before, err = linesOf(ctx, from, b.ID); err != nil {
		return r, err
	}
	if r.Dated = e.Day.Valid() && how.On.Valid(); r.Dated {
		r.Days = how.On.Until(e.Day)
	}
	if r.Agreed && r.Dated && how.By == ByOffice {
		r.Share = r.Ladder.Share(r.Days)
	}
	r.fees = cancellationFees(b, r.before, r.Share)
	r.Sums = SettlementOf(b, slices.Concat(r.before, r.fees))
	return r, nil
}

// cancellationFees are the share of each fee that is due, a line a currency.
func cancellationFees(b Booking, lines []BookingLine, share int) (fees []BookingLine) {
	if b.Fee == 0 && len(lines) == 0 {
		return nil
	}
	var currencies Set
	sums := map[string]Minor{}
	add := func(currency string, fee Minor) {
		if !currencies.Has(currency) {
			currencies = append(currencies, currency)
		}
		sums[currency] += fee
	}
	if !slices.ContainsFunc(lines, func(l BookingLine) bool { return l.Kind == LineFee }) {
		add(b.Currency, b.Fee)
	}
	for _, l := range lines {
		if l.Kind == LineFee {
			add(l.Currency, l.Amount)
		}
	}
	for i, c := range currencies {
		fees = append(fees, BookingLine{
			BookingID: b.ID, Kind: LineCancellation, Amount: part(sums[c], share*100), Currency: c, Position: len(lines) + i,
		})
	}
	return fees
}

// Words say what was reckoned, step by step.
func (r Reckoned) Words(b *words.Book) []string {
	all := []string{r.why(b)}
	for _, s := range r.Sums {
		if s.Fee != 0 && s.Fee == s.Net {
			all = append(all, b.T("Cancellation fee: {amount}.", "amount", b.Money(int64(s.Fee), s.Currency)))
		} else if s.Fee != 0 {
			all = append(all, b.T("Cancellation fee: {amount}, {net} after tax.", "amount", b.Money(int64(s.Fee), s.Currency), "net", b.Money(int64(s.Net), s.Currency)))
		}
		if s.Reimbursed != 0 {
			all = append(all, b.T("Costs with a receipt: {amount}.", "amount", b.Money(int64(s.Reimbursed), s.Currency)))
		}
		if s.Paid != 0 {
			all = append(all, b.T("Paid already, and taken off: {amount}.", "amount", b.Money(int64(s.Paid), s.Currency)))
		}
		all = append(all, s.rest(b))
	}
	return all
}

// why is the step of the ladder, or why there is none.
func (r Reckoned) why(b *words.Book) string {
	share := b.Percent(int64(r.Share), 100)
	switch {
	case r.By == ByArtist:
		return b.T("The artist cancels: no fee is due, and what was paid before comes back.")
	case r.By == ByNobody:
		return b.T("Nobody could prevent it: no fee is due, what was paid before comes back, and costs with a receipt are paid.")
	case !r.Agreed:
		return b.T("No deal is agreed yet, so no fee is due.")
	case r.Ladder == "":
		return b.T("No cancellation ladder was agreed, so no fee is reckoned. What both agree on can be written in its place.")
	case !r.Dated:
		return b.T("Without the day of the event no step of the ladder can be found, so no fee is reckoned.")
	case r.Days < 0:
		return b.T("After the day of the event: {share} of the fee are due.", "share", share)
	case r.Days == 0:
		return b.T("On the day of the event: {share} of the fee are due.", "share", share)
	}
	return b.N("{n} days before the event: {share} of the fee are due.", r.Days, "share", share)
}

// rest says who still owes what.
func (s Settlement) rest(b *words.Book) string {
	switch {
	case s.Balance > 0:
		return b.T("The office still pays {amount}.", "amount", b.Money(int64(s.Balance), s.Currency))
	case s.Balance < 0:
		return b.T("The artist returns {amount}.", "amount", b.Money(int64(-s.Balance), s.Currency))
	}
	return b.T("Nobody owes anything.")
}
