package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// settling is what a booking is paid, and its papers.
type settling struct {
	k      *app.BookingRow
	rows   []app.LineRow
	sums   []app.Settlement
	fair   app.FairFee
	taxes  []app.Withholding
	files  []app.File
	office string
	ladder app.Ladder
	stale  map[app.ID]bool // papers that were made before the last change
}

func (u *UI) settlingOf(ctx context.Context, k *app.BookingRow) (s settling, err error) {
	s.k = k
	for _, ask := range []func() error{
		func() error { s.rows, _, err = u.App.BookingLines(ctx, app.LineFilter{BookingID: k.ID}); return err },
		func() error { s.sums, err = u.App.Settlements(ctx, k.ID); return err },
		func() error { s.fair, err = u.App.FairFee(ctx, k.Booking); return err },
		func() error { s.taxes, err = u.App.OwnWithholdings(ctx); return err },
		func() error { s.files, err = u.App.Files(ctx, app.Ref{Kind: app.Bookings, ID: k.ID}); return err },
		func() error { s.office, err = u.App.PaperOffice(ctx); return err },
		func() error { return s.findStale(ctx, u.App) },
		func() error { s.ladder, err = u.App.LadderFor(ctx, k.Booking); return err },
	} {
		if err := ask(); err != nil {
			return s, err
		}
	}
	return s, nil
}

// bookingMoney is what a booking is paid: the sums, the amounts that somebody
// wrote down, and the papers.
func bookingMoney(u *UI, k *app.BookingRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (settling, error) { return u.settlingOf(ctx, k) }, func(s settling) fyne.CanvasObject {
		return widgets.Down(14, widgets.Line(), s.money(u), widgets.Line(), s.papers(u))
	})
}

func (s *settling) money(u *UI) fyne.CanvasObject {
	b := u.book
	all := widgets.Down(6, widgets.CardTitle(b.T("Fee and settlement")))
	for _, sum := range s.sums {
		s.sum(u, all, sum)
	}
	if text := s.fair.Doubt(); !text.Empty() {
		all.Add(widgets.NewNote(widgets.ToneWarning, "scale", "", u.say(text)))
	} else if s.fair.Says() && s.fair.Fee > 0 {
		all.Add(widgets.Across(8, widgets.NewIcon("scale", widgets.ToneDone), widgets.Flex(widgets.QuietWrapped(b.T("Half of the fees for the same lie between {low} and {high}.",
			"low", b.Money(int64(s.fair.Low), ""), "high", b.Money(int64(s.fair.High), s.fair.Currency))))))
	}
	for _, text := range app.LineDoubts(s.rows, app.DateOf(time.Now())) {
		all.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(text)))
	}
	return widgets.Down(10, all, s.lines(u), s.terms(u), s.verbs(u))
}

// sum is what comes to be paid in one currency.
func (s *settling) sum(u *UI, all *fyne.Container, sum app.Settlement) {
	b := u.book
	line := func(label string, m app.Minor, bold bool) {
		value := fyne.CanvasObject(widgets.Body(b.Money(int64(m), sum.Currency)))
		if bold {
			value = widgets.Strong(b.Money(int64(m), sum.Currency))
		}
		all.Add(widgets.Across(8, widgets.Soft(label), widgets.Gap(), value))
	}
	if sum.Earned() == 0 && len(s.rows) == 0 {
		all.Add(widgets.Quiet(b.T("No fee is agreed yet.")))
		return
	}
	some := func(label string, m app.Minor) {
		if m != 0 {
			line(label, m, false)
		}
	}
	some(s.feeLabel(u, sum), sum.Fee)
	s.addNet(u, all, sum)
	some(b.T("Additions"), sum.Additions)
	if sum.Withheld == 0 && sum.Earned() != 0 {
		all.Add(widgets.Quiet(b.T("No tax is withheld.")))
	} else {
		some(sum.TaxWords(b), sum.Withheld)
	}
	line(b.T("Net"), sum.Net, true)
	some(b.T("Expenses paid back"), sum.Reimbursed)
	some(b.T("Daily allowances"), sum.PerDiems)
	some(b.T("Deductions"), -sum.Deductions)
	some(b.T("Corrections"), sum.Corrections)
	some(b.T("Paid already"), -sum.Paid)
	if sum.Balance != sum.Net {
		line(b.T("Balance due"), sum.Balance, true)
	}
	if sum.Balance < 0 {
		all.Add(widgets.QuietWrapped(b.T("More was paid than is due: the artist returns {amount}.", "amount", b.Money(int64(-sum.Balance), sum.Currency))))
	}
}

// lines are the amounts that somebody wrote down; each opens its form by its
// amount, until the booking is settled.
func (s *settling) lines(u *UI) fyne.CanvasObject {
	rows := widgets.Down(8)
	for i := range s.rows {
		r := &s.rows[i]
		bold := u.say(app.LineText(r.Kind))
		if r.Title != "" {
			bold = r.Title
		}
		amount := u.book.Money(int64(r.Amount), r.Currency)
		if r.Rate > 0 {
			amount = app.RateWords(u.book, r.Rate)
		}
		end := fyne.CanvasObject(widgets.Body(amount))
		if s.k.SettledOn == "" {
			end = widgets.NewLink(amount, func() { s.ask(u, r.BookingLine) }).Small()
		}
		name := widgets.Down(1, widgets.Wrapped(bold))
		if state := s.state(u, r); state != "" {
			name.Add(widgets.QuietWrapped(state))
		}
		if pay := s.payLink(u, r); pay != nil {
			name.Add(widgets.Across(0, pay, widgets.Gap()))
		}
		rows.Add(widgets.Across(8, widgets.Flex(name), end))
	}
	if len(s.rows) == 0 {
		return rows
	}
	return widgets.Down(8, widgets.Strong(u.book.T("Amounts")), rows)
}

// state says of a line when it is due or was paid.
func (s *settling) state(u *UI, r *app.LineRow) string {
	b, kind := u.book, ""
	if r.Title != "" {
		kind = u.say(app.LineText(r.Kind))
	}
	due := r.Due(r.Day)
	switch {
	case s.void(r):
		return join(kind, b.T("no longer due"))
	case r.PaidOn != "":
		return join(kind, b.T("paid {day}", "day", u.day(r.PaidOn)))
	case due != "":
		return join(kind, b.T("due {day}", "day", u.day(due)))
	case r.Receipt != "":
		return join(kind, b.T("receipt {number}", "number", r.Receipt))
	}
	return kind
}

// verbs are what can be done with what a booking is paid.
func (s *settling) verbs(u *UI) fyne.CanvasObject {
	b := u.book
	fresh := app.BookingLine{BookingID: s.k.ID, Kind: app.LineDeposit, Currency: s.k.Currency}
	if s.k.SettledOn != "" {
		fresh.Kind = app.LineCorrection
		return widgets.Down(8, widgets.QuietWrapped(b.T("Both sides agreed on {day}. What changes now is a correction.", "day", u.day(s.k.SettledOn))),
			widgets.Flow(8, widgets.NewButton(b.T("Add a correction"), func() { s.ask(u, fresh) }).Small()))
	}
	return widgets.Flow(8,
		widgets.NewButton(b.T("Add an amount"), func() { s.ask(u, fresh) }).Small(),
		widgets.NewButton(b.T("Withhold tax"), func() { s.askTax(u) }).Small(),
		widgets.NewButton(b.T("Compare fees…"), func() { u.showFairFee(s.k) }).Small(),
		widgets.NewButton(b.T("Agree on the settlement"), func() { s.settle(u) }).Small())
}

// settle asks on which day both agreed.
func (s *settling) settle(u *UI) {
	b, on := u.book, app.DateOf(time.Now())
	u.ask(form{
		title: b.T("When did both agree on the settlement?"), verb: b.T("Agree on the settlement"),
		text:   b.T("From then on nothing of it changes; what comes later is a correction."),
		inputs: []input{u.needed(u.date("SettledOn", b.T("Day"), &on), &on)},
		save:   func(ctx context.Context) error { return u.App.SettleBooking(ctx, s.k.ID, on) },
	})
}

// lineKinds are the kinds of amount that a form offers; a tax has its own.
func lineKinds() (all []code) {
	for _, k := range app.LineKinds() {
		if k != app.LineWithholding && k != app.LineCorrection && k != app.LineCancellation {
			all = append(all, code{string(k), app.LineText(k)})
		}
	}
	return all
}
