package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// BookingLine is one amount of what a booking is paid, or pays back.
type BookingLine struct {
	Kept
	BookingID ID
	Kind      LineKind
	Title     string
	Amount    Minor
	Currency  string
	Rate      int     // of a withholding, in basis points; its amount is then reckoned
	Base      TaxBase // of a withholding: what it is reckoned of
	DueOn     Date    // fixed, or …
	DueDays   *int    // so many days after the event, before it where below zero
	PaidOn    Date
	Cash      bool // paid in cash
	Receipt   string
	Position  int
}

// LineKind is what a line of a booking is.
type LineKind string

// The kinds of line, in the order of a settlement.
const (
	LineFee          LineKind = "fee"          // in place of the fee of the booking
	LineAddition     LineKind = "addition"     // taxed as the fee is
	LineReimbursable LineKind = "reimbursable" // counts when its receipt is there
	LinePerDiem      LineKind = "per-diem"
	LineDeduction    LineKind = "deduction"
	LineWithholding  LineKind = "withholding"
	LineAdvance      LineKind = "advance" // paid before the settlement
	LineDeposit      LineKind = "deposit" // agreed to be paid before the event
	LineCorrection   LineKind = "correction"
	LineCancellation LineKind = "cancellation" // in place of all that was agreed for the evening
)

// LineKinds lists the kinds of line, in the order of a settlement.
func LineKinds() []LineKind {
	return []LineKind{LineFee, LineAddition, LineReimbursable, LinePerDiem, LineDeduction, LineWithholding, LineAdvance, LineDeposit, LineCorrection, LineCancellation}
}

// LineRow is a line with whose it is.
type LineRow struct {
	BookingLine
	Day       Date // of the event
	EventID   ID
	Event     string
	Artist    string
	InKosovo  bool // the event is there
	SettledOn Date
}

// LineFilter says which lines a list shows.
type LineFilter struct {
	Page
	BookingID ID
	Unpaid    bool // advances and deposits that are not paid, of bookings that stand
}

type lineReader interface {
	// BookingLines lists lines, and how many there are.
	BookingLines(ctx context.Context, f LineFilter) ([]LineRow, int, error)

	// BookingContacts lists who signs, is paid, plays and travels.
	BookingContacts(ctx context.Context, booking ID) ([]BookingContact, error)

	// OwnWithholdings lists the taxes that the office wrote down.
	OwnWithholdings(ctx context.Context) ([]Withholding, error)

	// AgreedFees lists the fees that were agreed for the like of a booking,
	// without its own.
	AgreedFees(ctx context.Context, b Booking) ([]AgreedFee, error)
}

type lineWriter interface {
	// PutBookingLines makes the lines of a booking these.
	PutBookingLines(ctx context.Context, booking ID, lines []BookingLine) error

	// PutBookingContacts makes the contacts of a booking these.
	PutBookingContacts(ctx context.Context, booking ID, all []BookingContact) error

	// PutWithholding keeps a tax that is withheld.
	PutWithholding(ctx context.Context, w *Withholding) error

	// DropWithholding removes one.
	DropWithholding(ctx context.Context, k Kept) error
}

// Due is the day on which a line is to be paid; a day that hangs on the event
// moves with it.
func (l BookingLine) Due(event Date) Date {
	if l.DueOn == "" && l.DueDays != nil && event != "" {
		return event.Add(*l.DueDays)
	}
	return l.DueOn
}

// Check returns Invalid when l breaks a rule.
func (l BookingLine) Check() error {
	var kind, rate, due words.Text
	if l.Kind == "" || !slices.Contains(LineKinds(), l.Kind) {
		kind = words.T("Choose what the amount is for.")
	}
	if l.Rate < 0 || l.Rate >= wholeRate {
		rate = words.T("A rate is between 0 and 100 percent.")
	}
	if l.DueOn != "" && l.DueDays != nil {
		due = words.T("Give a day or how many days before the event, not both.")
	}
	amount := l.Amount
	if l.Kind == LineCorrection && amount < 0 {
		amount = -amount
	}
	return check(
		Wrong{"Kind", kind}, Wrong{"Rate", rate}, Wrong{"Title", LengthRule(l.Title)}, Wrong{"Currency", FeeRule(amount, l.Currency)},
		Wrong{"DueDays", due}, Wrong{"DueOn", DayRule(l.DueOn)}, Wrong{"PaidOn", DayRule(l.PaidOn)}, Wrong{"Receipt", LengthRule(l.Receipt)},
	)
}

// LinesOf are the lines of a booking, in their order.
func (a *App) LinesOf(ctx context.Context, booking ID) ([]BookingLine, error) {
	return linesOf(ctx, a, booking)
}

func linesOf(ctx context.Context, from lineReader, booking ID) (all []BookingLine, err error) {
	rows, _, err := from.BookingLines(ctx, LineFilter{BookingID: booking})
	for _, r := range rows {
		all = append(all, r.BookingLine)
	}
	return all, err
}

// SaveBookingLines makes the lines of a booking these, in one step.
func (a *App) SaveBookingLines(ctx context.Context, booking ID, lines []BookingLine) error {
	return a.changeLines(ctx, booking, func([]BookingLine) ([]BookingLine, error) { return lines, nil })
}

// SaveBookingLine adds a line to a booking, or replaces the one of its ID.
func (a *App) SaveBookingLine(ctx context.Context, l BookingLine) error {
	if (l.Kind == LineDeposit || l.Kind == LineAdvance) && l.Amount == 0 {
		return Invalid{{"Currency", words.T("A deposit needs an amount or a share of the fee.")}}
	}
	return a.changeLines(ctx, l.BookingID, func(all []BookingLine) ([]BookingLine, error) {
		return withPart(all, l, func(l *BookingLine) *int { return &l.Position }), nil
	})
}

// RemoveBookingLine takes a line from its booking.
func (a *App) RemoveBookingLine(ctx context.Context, l BookingLine) error {
	return a.changeLines(ctx, l.BookingID, func(all []BookingLine) ([]BookingLine, error) {
		left := slices.Clone(all)
		err := without(&left, l.Kept)
		return left, err
	})
}

// changeLines changes the lines of a booking as they are kept now, in one step.
func (a *App) changeLines(ctx context.Context, booking ID, to func([]BookingLine) ([]BookingLine, error)) error {
	verb := func(name string) words.Text { return words.T("Changed what is paid: {name}", "name", name) }
	return a.moveBookingTx(ctx, booking, verb, func(tx Tx, b *Booking) error {
		old, err := linesOf(ctx, tx, booking)
		if err != nil {
			return err
		}
		lines, err := to(old)
		if err != nil {
			return err
		}
		for i := range lines {
			if err := lines[i].Check(); err != nil {
				return err
			}
		}
		if b.SettledOn != "" && !onlyCorrected(old, lines) {
			return ErrSettled
		}
		if err := tx.PutBooking(ctx, b); err != nil { // its version guards the lines
			return err
		}
		return tx.PutBookingLines(ctx, booking, lines)
	})
}

// ErrSettled is what is said of a line that would change a settlement.
var ErrSettled = &Fault{"settled", words.T("This booking is settled. Write what changes as a correction, a line of its own.")}

// onlyCorrected says whether lines are the old ones as they were, and
// corrections behind them.
func onlyCorrected(old, lines []BookingLine) bool {
	if len(lines) < len(old) {
		return false
	}
	for i, l := range lines {
		switch {
		case i >= len(old) && l.Kind != LineCorrection:
			return false
		case i < len(old) && !l.same(old[i]):
			return false
		}
	}
	return true
}

// same says whether two lines are one, with one content.
func (l BookingLine) same(o BookingLine) bool {
	days := func(n *int) (int, bool) {
		if n == nil {
			return 0, false
		}
		return *n, true
	}
	mine, has := days(l.DueDays)
	its, had := days(o.DueDays)
	l.DueDays, o.DueDays = nil, nil
	l.Kept, o.Kept = Kept{ID: l.ID}, Kept{ID: o.ID}
	return l == o && mine == its && has == had
}
