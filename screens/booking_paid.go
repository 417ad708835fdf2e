package screens

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// addNet says what was agreed where a fee is a net one: the gross that stands
// above was reckoned from it.
func (s *settling) addNet(u *UI, all *fyne.Container, sum app.Settlement) {
	b, net := u.book, sum.AgreedNet()
	if s.k.Gross || sum.Rates.Fee == 0 || net == 0 || sum.Cancelled() {
		return
	}
	said := b.T("Agreed net {net}, {gross} gross at {rate}.", "net", b.Money(int64(net), sum.Currency),
		"gross", b.Money(int64(sum.Fee), sum.Currency), "rate", app.RateWords(b, sum.Rates.Fee))
	all.Add(widgets.QuietWrapped(said))
}

// feeLabel is what the fee is called: what is left of it after a cancellation
// has another name.
func (s *settling) feeLabel(u *UI, sum app.Settlement) string {
	if sum.Cancelled() {
		return u.book.T("Cancellation fee, gross")
	}
	return u.book.T("Fee, gross")
}

// void says of an amount that a cancellation has taken its place.
func (s *settling) void(r *app.LineRow) bool {
	if r.PaidOn != "" || !slices.ContainsFunc(s.rows, func(o app.LineRow) bool { return o.Kind == app.LineCancellation }) {
		return false
	}
	return slices.Contains([]app.LineKind{app.LineFee, app.LineAddition, app.LinePerDiem, app.LineDeduction, app.LineAdvance, app.LineDeposit}, r.Kind)
}

// payLink records the payment of what is paid on its own; nil where nothing is
// left to pay.
func (s *settling) payLink(u *UI, r *app.LineRow) *widgets.Button {
	own := slices.Contains([]app.LineKind{app.LineDeposit, app.LineAdvance, app.LineCancellation}, r.Kind)
	if !own || r.PaidOn != "" || r.Amount == 0 || s.k.SettledOn != "" || s.void(r) {
		return nil
	}
	return widgets.NewLink(u.book.T("Record the payment"), func() { s.askPaid(u, r.BookingLine) }).Small()
}

// askPaid asks when and how an amount was paid.
func (s *settling) askPaid(u *UI, l app.BookingLine) {
	b, d := u.book, &l
	d.PaidOn = app.DateOf(time.Now())
	u.ask(form{
		title: b.T("When was {amount} paid?", "amount", b.Money(int64(d.Amount), d.Currency)), verb: b.T("Record the payment"),
		inputs: []input{
			u.needed(u.date("PaidOn", b.T("Paid on"), &d.PaidOn), &d.PaidOn), u.tick("Cash", b.T("Paid in cash"), &d.Cash),
			u.line("Receipt", b.T("Number of the receipt"), &d.Receipt, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveBookingLine(ctx, *d) },
	})
}
