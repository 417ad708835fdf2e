package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Settlement is what a booking is paid in one currency. It adds up:
//
//	Fee + Additions = Withheld + Net
//	Balance = Net + Reimbursed + PerDiems − Deductions + Corrections − Paid
type Settlement struct {
	Currency    string
	Rates       TaxRates
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

// Earned is what tax may be withheld from: the fee and what was added to it.
func (s Settlement) Earned() Minor { return s.Fee + s.Additions }

// SettleLines adds up lines of one currency. Fees and additions are before the tax
// where gross is true; else they are what is paid out, and the gross is reckoned
// from it. Lines of withholding that name an amount are added to that of the rate.
func SettleLines(lines []BookingLine, rates TaxRates, gross bool) Settlement {
	s := Settlement{Rates: rates}
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

// tax reckons gross, tax and net of the lines that are taxed. A fixed amount is
// withheld from the fee.
func (s *Settlement) tax(fixed Minor, gross bool) {
	for i, lines := range s.alike() {
		rate := s.Rates.of(lines[0].Kind)
		if i > 0 {
			fixed = 0
		}
		s.Withheld += taxed{rate, fixed, gross}.lines(lines)
	}
	if len(s.Lines) == 0 {
		s.Withheld = fixed
		s.Net = -fixed
	}
	for _, l := range s.Lines {
		s.Net += l.Net
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

// alike parts the lines by the rate that is withheld from them, those of the fee
// first.
func (s *Settlement) alike() (groups [][]*SettledLine) {
	var fee, more []*SettledLine
	for i := range s.Lines {
		l := &s.Lines[i]
		if l.Kind == LineAddition && s.Rates.Fee != s.Rates.Additions {
			more = append(more, l)
		} else {
			fee = append(fee, l)
		}
	}
	for _, g := range [][]*SettledLine{fee, more} {
		if len(g) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// taxed is how lines are taxed: at a rate, with an amount beside it.
type taxed struct {
	rate  int
	fixed Minor
	gross bool // the amounts are before the tax
}

// lines reckons gross, tax and net of lines, and returns the tax of them all.
func (t taxed) lines(all []*SettledLine) Minor {
	said := make([]int64, len(all))
	var sum Minor
	for i, l := range all {
		said[i] = int64(l.Amount)
		sum += l.Amount
	}
	tax := part(sum, t.rate) + t.fixed
	if !t.gross {
		tax = GrossUp(sum+t.fixed, t.rate) - sum
	}
	for i, part := range Split(tax, said) {
		l := all[i]
		l.Withheld, l.Gross, l.Net = part, l.Amount, l.Amount-part
		if !t.gross {
			l.Gross, l.Net = l.Amount+part, l.Amount
		}
	}
	return tax
}

// SettlementOf adds up what a booking is paid, a currency each, that of its fee
// first. Its fee counts where no line says another; after a cancellation only what
// that left of it.
func SettlementOf(b Booking, lines []BookingLine) (all []Settlement) {
	rates := ratesOf(lines)
	if cancelled(lines) {
		lines = afterCancelling(lines, rates, b.Gross)
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
		s := SettleLines(in(c), rates, b.Gross)
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
