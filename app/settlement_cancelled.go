package app

import "slices"

// cancelled says whether lines are of a booking that was cancelled.
func cancelled(lines []BookingLine) bool {
	return slices.ContainsFunc(lines, func(l BookingLine) bool { return l.Kind == LineCancellation })
}

// afterCancelling are the lines that count once a booking is cancelled. What was
// agreed for the evening is no longer due; what was paid of it was paid, as an
// advance is. Costs with a receipt, advances, deposits and corrections stay.
func afterCancelling(lines []BookingLine, rates TaxRates, gross bool) (count []BookingLine) {
	for _, l := range lines {
		switch l.Kind {
		case LineFee, LineAddition, LinePerDiem:
			if l.PaidOn != "" {
				count = append(count, l.asAdvance(rates, gross))
			}
		case LineDeduction:
		case LineWithholding:
			if l.Rate > 0 {
				count = append(count, l)
			}
		default:
			count = append(count, l)
		}
	}
	return count
}

// asAdvance is a line that was paid, as money on account: after its tax.
func (l BookingLine) asAdvance(rates TaxRates, gross bool) BookingLine {
	if gross {
		l.Amount -= part(l.Amount, rates.of(l.Kind))
	}
	l.Kind = LineAdvance
	return l
}

// Cancelled says whether the fee of a settlement is that of a cancellation.
func (s Settlement) Cancelled() bool {
	return slices.ContainsFunc(s.Lines, func(l SettledLine) bool { return l.Kind == LineCancellation })
}

// AgreedNet is what the fee comes to after tax, which is what was agreed where
// the fee is a net one.
func (s Settlement) AgreedNet() (net Minor) {
	for _, l := range s.Lines {
		if l.Kind != LineAddition {
			net += l.Net
		}
	}
	return net
}
