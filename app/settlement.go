package app

import (
	"context"
	"math/big"
	"slices"

	"sofra/app/words"
)

// Settlement is what a booking is paid in one currency. It adds up:
//
//	Fee + Additions = Withheld + Net
//	Balance = Net + Reimbursed + PerDiems − Deductions + Corrections − Paid
type Settlement struct {
	Currency    string
	Rate        int   // of the tax that is withheld, in basis points
	Fee         Minor // gross
	Additions   Minor // gross
	Withheld    Minor
	Net         Minor
	Reimbursed  Minor // with a receipt
	Unproved    Minor // without one: not counted
	PerDiems    Minor
	Deductions  Minor
	Corrections Minor
	Paid        Minor
	Balance     Minor
	Lines       []SettledLine
}

// SettledLine is a line that is taxed, with its parts: the parts of all lines
// add up to those of the settlement.
type SettledLine struct {
	BookingLine
	Gross, Withheld, Net Minor
}

// Base is what tax is withheld from: the fee and what was added to it.
func (s Settlement) Base() Minor { return s.Fee + s.Additions }

// SettleLines adds up lines of one currency. Fees and additions are before the tax
// where gross is true; else they are what is paid out, and the gross is reckoned
// from it. Lines of withholding that name an amount are added to that of the rate.
func SettleLines(lines []BookingLine, rate int, gross bool) Settlement {
	s := Settlement{Rate: rate}
	var fixed Minor
	for _, l := range lines {
		if s.Currency == "" {
			s.Currency = l.Currency
		}
		switch l.Kind {
		case LineFee, LineAddition, LineCancellation:
			s.Lines = append(s.Lines, SettledLine{BookingLine: l})
		case LineWithholding:
			fixed += l.Amount
		default:
			s.untaxed(l)
		}
	}
	s.tax(fixed, gross)
	s.Balance = s.Net + s.Reimbursed + s.PerDiems - s.Deductions + s.Corrections - s.Paid
	return s
}

// untaxed adds a line on which no tax is withheld.
func (s *Settlement) untaxed(l BookingLine) {
	paid := l.Amount
	switch l.Kind {
	case LineReimbursable:
		if l.Receipt == "" {
			s.Unproved += l.Amount
			paid = 0
			break
		}
		s.Reimbursed += l.Amount
	case LinePerDiem:
		s.PerDiems += l.Amount
	case LineCorrection:
		s.Corrections += l.Amount
	case LineDeduction:
		s.Deductions += l.Amount
		paid = 0
	}
	if l.PaidOn != "" {
		s.Paid += paid
	}
}

// tax reckons gross, tax and net of the lines that are taxed.
func (s *Settlement) tax(fixed Minor, gross bool) {
	said := make([]Minor, len(s.Lines))
	var sum Minor
	for i, l := range s.Lines {
		said[i] = l.Amount
		sum += l.Amount
	}
	whole := sum
	if gross || len(said) == 0 {
		s.Withheld = part(whole, s.Rate) + fixed
	} else {
		whole = GrossUp(sum+fixed, s.Rate)
		s.Withheld = whole - sum
	}
	s.Net = whole - s.Withheld
	taxes := split(s.Withheld, said)
	for i := range s.Lines {
		l := &s.Lines[i]
		l.Withheld, l.Gross, l.Net = taxes[i], said[i], said[i]-taxes[i]
		if !gross {
			l.Gross, l.Net = said[i]+taxes[i], said[i]
		}
		if l.Kind == LineAddition {
			s.Additions += l.Gross
		} else {
			s.Fee += l.Gross
		}
		if l.PaidOn != "" {
			s.Paid += l.Net
		}
	}
}

// GrossUp is the gross of which, after a tax in basis points, net is left;
// halves are rounded up.
func GrossUp(net Minor, rate int) Minor {
	return halfUp(big.NewInt(0).Mul(big.NewInt(int64(net)), big.NewInt(wholeRate)), wholeRate-int64(rate))
}

// part is a share of an amount in basis points, halves rounded up.
func part(of Minor, rate int) Minor {
	return halfUp(big.NewInt(0).Mul(big.NewInt(int64(of)), big.NewInt(int64(rate))), wholeRate)
}

func halfUp(n *big.Int, by int64) Minor {
	n.Mul(n, big.NewInt(2)).Add(n, big.NewInt(by))
	return Minor(n.Div(n, big.NewInt(2*by)).Int64())
}

// split parts an amount like others are to each other: each gets what is whole,
// and the cents that are left go to those with the largest remainders. Among
// nothing but zeros the first gets it all.
func split(whole Minor, like []Minor) []Minor {
	parts, rests := make([]Minor, len(like)), make([]*big.Int, len(like))
	if len(like) == 0 {
		return parts
	}
	sum := big.NewInt(0)
	for _, n := range like {
		sum.Add(sum, big.NewInt(int64(n)))
	}
	if sum.Sign() == 0 {
		parts[0] = whole
		return parts
	}
	left := whole
	order := make([]int, len(like))
	for i, n := range like {
		share, rest := big.NewInt(0).DivMod(big.NewInt(0).Mul(big.NewInt(int64(n)), big.NewInt(int64(whole))), sum, big.NewInt(0))
		parts[i], rests[i], order[i] = Minor(share.Int64()), rest, i
		left -= parts[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return rests[b].Cmp(rests[a]) })
	for i := range left {
		parts[order[i]]++
	}
	return parts
}

// SettlementOf adds up what a booking is paid, a currency each, that of its fee
// first. Its fee counts where no line says another; after a cancellation only what
// that left of it.
func SettlementOf(b Booking, lines []BookingLine) (all []Settlement) {
	rate := rateOf(lines)
	if cancelled(lines) {
		lines = afterCancelling(lines, rate, b.Gross)
	} else if !slices.ContainsFunc(lines, func(l BookingLine) bool { return l.Kind == LineFee }) && b.Fee > 0 {
		lines = append([]BookingLine{{BookingID: b.ID, Kind: LineFee, Amount: b.Fee, Currency: b.Currency}}, lines...)
	}
	in := func(currency string) []BookingLine {
		return slices.DeleteFunc(slices.Clone(lines), func(l BookingLine) bool { return l.Currency != currency })
	}
	currencies := Set{b.Currency}
	for _, l := range lines {
		if !currencies.Has(l.Currency) && l.Amount != 0 {
			currencies = append(currencies, l.Currency)
		}
	}
	for _, c := range currencies {
		s := SettleLines(in(c), rate, b.Gross)
		s.Currency = c
		all = append(all, s)
	}
	return all
}

// Settlements adds up what a booking is paid, as it is kept now.
func (a *App) Settlements(ctx context.Context, booking ID) ([]Settlement, error) {
	b, err := a.Booking(ctx, booking)
	if err != nil {
		return nil, err
	}
	lines, err := a.LinesOf(ctx, booking)
	return SettlementOf(b, lines), err
}

// SettleBooking locks what a booking is paid, on the day on which both agreed.
func (a *App) SettleBooking(ctx context.Context, id ID, on Date) error {
	var none words.Text
	if on == "" {
		none = words.T("Choose the day.")
	}
	if err := check(Wrong{"SettledOn", none}, Wrong{"SettledOn", DayRule(on)}); err != nil {
		return err
	}
	verb := func(name string) words.Text { return words.T("Agreed on the settlement: {name}", "name", name) }
	return a.moveBookingTx(ctx, id, verb, func(tx Tx, b *Booking) error {
		if b.SettledOn != "" {
			return ErrSettled
		}
		if err := over(ctx, tx, *b); err != nil && b.DateState != DateCancelled {
			return err
		}
		b.SettledOn = on
		return tx.PutBooking(ctx, b)
	})
}
