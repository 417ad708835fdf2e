package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/disclosure"
	"sofra/screens/widgets"
)

// showFairFee shows a fee beside what this office has promised for the same,
// without names.
func (u *UI) showFairFee(k *app.BookingRow) {
	background(u, func(ctx context.Context) (app.FairFee, error) { return u.App.FairFee(ctx, k.Booking) }, func(f app.FairFee) {
		b := u.book
		body := widgets.Down(12, u.fairFacts(f))
		if k.PersonID != "" {
			slot := widgets.Down(8)
			slot.Objects = []fyne.CanvasObject{u.closedFees(k, slot)}
			body.Add(widgets.Line())
			body.Add(slot)
		}
		u.dialogs.Open(widgets.Asking{
			Title: b.T("How does this fee compare?"), Body: body, First: b.T("Close"), Width: 520,
			Text:    b.T("With fees that this office has promised for the same: what is played, the kind of event, the currency, net or gross, and a length that is no more than a quarter away where both say one."),
			OnFirst: func() bool { return true },
		})
	})
}

// fairFacts are the fee, and the middle of the others where there are enough.
func (u *UI) fairFacts(f app.FairFee) fyne.CanvasObject {
	b, facts := u.book, facts{u: u}
	facts.money(b.T("This fee"), f.Fee, f.Currency)
	if !f.Says() {
		return widgets.Down(8, facts.show(), widgets.QuietWrapped(b.N("Fewer than {n} others were promised a fee for the same, so nothing is said: one of them could be read back.", f.Least)))
	}
	facts.money(b.T("The middle one"), f.Median, f.Currency)
	facts.add(b.T("Half of them lie between"), b.T("{low} and {high}", "low", b.Money(int64(f.Low), ""), "high", b.Money(int64(f.High), f.Currency)))
	facts.number(b.T("Compared with"), f.Compared)
	all := widgets.Down(8, facts.show())
	if text := f.Doubt(); !text.Empty() {
		all.Add(widgets.NewNote(widgets.ToneWarning, "scale", "", u.say(text)))
	}
	return all
}

// closedFees is the way to fees by community and gender: opening is written down.
func (u *UI) closedFees(k *app.BookingRow, slot *fyne.Container) fyne.CanvasObject {
	b := u.book
	show := widgets.NewButton(b.T("Show to me"), func() { u.openFees(k, slot) }).Small()
	return widgets.Across(8, widgets.NewIcon("lock", widgets.ToneNone), widgets.Flex(widgets.Down(2, widgets.Strong(b.T("By community and gender")),
		widgets.QuietWrapped(b.T("Counts only, and none of few people. Opening it is written down.")))), show)
}

// feesOpened is what came of opening them.
type feesOpened struct {
	by     app.FeesByIdentity
	sealed bool // the passphrase is needed first
}

func (u *UI) openFees(k *app.BookingRow, slot *fyne.Container) {
	background(u, func(ctx context.Context) (o feesOpened, err error) {
		o.by, err = u.App.FairFeeBy(ctx, k.Booking)
		if errors.Is(err, app.ErrSealed) {
			return feesOpened{sealed: true}, nil
		}
		return o, err
	}, func(o feesOpened) {
		if o.sealed {
			u.askPassphrase(u.book.T("Cancel"), func() { u.openFees(k, slot) })
			return
		}
		b := u.book
		slot.Objects = []fyne.CanvasObject{
			widgets.Strong(b.T("Gender")), u.feeTable(o.by.Gender, app.AsksGender, k.Currency),
			widgets.Strong(b.T("Community")), u.feeTable(o.by.Community, app.AsksCommunity, k.Currency),
		}
		slot.Refresh()
		if top := u.dialogs.Top(); top != nil {
			top.Refresh()
		}
	})
}

// saidOf is an answer that a table counts by, also where none or several were
// given.
func (u *UI) saidOf(asks, code string) string {
	switch {
	case asks == app.AsksGender && code == app.MixedCommunity:
		code = "another"
	case asks == app.AsksCommunity || code == app.NotAsked:
		return u.say(app.CommunityName(code))
	}
	return u.code(answerCodes(asks), code)
}

// feeTable is how many there are of each, and what they are promised on average.
func (u *UI) feeTable(r disclosure.Result, asks, currency string) fyne.CanvasObject {
	b, all := u.book, facts{u: u}
	said := func(row disclosure.Row) string {
		average := (row.Amount + row.People/2) / row.People
		return b.N("{n} people, {amount} on average", int(row.People), "amount", b.Money(average, currency))
	}
	for _, row := range r.Rows {
		if row.People > 0 {
			all.add(b.Capital(u.saidOf(asks, row.Code)), said(row))
		}
	}
	if r.Others.People > 0 {
		all.add(b.T("Others, or not shown"), said(r.Others))
	}
	if len(all.all) == 0 {
		return widgets.QuietWrapped(b.T("Too few people to tell them apart."))
	}
	return all.show()
}
