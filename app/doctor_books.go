package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// reportedTotal is what a report said that left before this one, and what the books
// say of its days now.
type reportedTotal struct {
	period ReportPeriod
	frozen Date // when
	said   Minor
	booked Minor
	since  []ShareLine // posted later, so the report could not have them
}

// readReported reads what the reports said that ended before this one begins.
func (x *examined) readReported(ctx context.Context, from Reader) error {
	if x.filter.From == "" {
		return nil
	}
	owed, _, err := from.ReportPeriods(ctx, ReportPeriodFilter{GrantID: x.grant.ID, Frozen: true})
	for _, p := range owed {
		if err == nil && p.ToOn < x.filter.From {
			err = x.readTotal(ctx, from, p.ReportPeriod)
		}
	}
	return err
}

func (x *examined) readTotal(ctx context.Context, from Reader, p ReportPeriod) error {
	was, _, err := lastFrozen(ctx, from, p.ID, p.Lang)
	if err != nil || was == nil {
		return err
	}
	total, has := was.once("figure." + string(Spent))
	currency, _ := was.once("grant.currency")
	if !has || currency.Value.Text != x.grant.Currency {
		return nil // it was made in the currency of its profile
	}
	made, err := from.ReportSnapshots(ctx, p.ID)
	if err != nil {
		return err
	}
	one := reportedTotal{period: p, frozen: made[0].MadeAt.day(), said: Minor(total.Value.N)}
	claimed, err := ClaimedLines(ctx, from, x.grant, p.Filter())
	if err != nil {
		return err
	}
	lines := claimed.Lines
	turns, err := TurningFor(ctx, from, x.grant, p.Filter().Period(), lines)
	if err != nil {
		return err
	}
	for _, l := range lines {
		if l.Voucher == 0 {
			continue
		}
		turned, _ := turns.Line(l)
		if one.booked += turned.Amount; x.postedOn(l.ID) > one.frozen {
			one.since = append(one.since, l)
		}
	}
	x.reported = append(x.reported, one)
	return nil
}

// once finds what a report says once.
func (r Report) once(key string) (s Single, ok bool) {
	at := slices.IndexFunc(r.Singles, func(s Single) bool { return s.Key == key })
	if at < 0 {
		return s, false
	}
	return r.Singles[at], true
}

// postedOn is when a document came into the books.
func (x *examined) postedOn(id ID) Date {
	at := slices.IndexFunc(x.all, func(e CheckedExpense) bool { return e.ID == id })
	if at < 0 {
		return ""
	}
	return x.all[at].PostedOn
}

// ledgered holds what earlier reports said against the books: what was posted or
// voided for their days since is in no report, or in one too many.
func (x *examined) ledgered() (all []Finding) {
	for _, r := range x.reported {
		if r.said == r.booked {
			continue
		}
		rows := []Behind{{Kind: ReportsOwed, ID: r.period.ID, Name: reportCalled(x.grant.Code, r.period), Day: r.period.ToOn, Amount: int64(r.booked - r.said)}}
		for _, l := range r.since {
			rows = append(rows, x.those(x.all, func(e CheckedExpense) bool { return e.ID == l.ID })...)
		}
		f := found(Explain, words.T("An earlier report said {said}, the books say {booked} of its days", "said", x.money(r.said), "booked", x.money(r.booked)),
			words.T("Documents of its days were posted or voided since. Restate that report, or say where the difference is reported."), rows)
		f[0].About = r.period.ID
		all = append(all, f...)
	}
	return all
}

// money is an amount of the grant as a sentence takes it.
func (x *examined) money(m Minor) words.Sum {
	return words.Sum{Minor: int64(m), Currency: x.grant.Currency}
}

// budgetAddsUp holds the lines of the budget that is valid against the grant's amount.
func (x *examined) budgetAddsUp() []Finding {
	lines := x.linesAgreed()
	var direct Minor
	var rows []Behind
	for _, l := range lines {
		direct += l.Amount
		rows = append(rows, Behind{Kind: BudgetLines, ID: l.ID, Name: strings.TrimSpace(l.Code + " " + l.Title), Amount: int64(l.Amount)})
	}
	if x.grant.Amount == 0 || len(lines) == 0 || x.comesTo(direct) {
		return nil
	}
	return found(Explain, words.T("The lines of the budget come to {sum}, the grant is {amount}", "sum", x.money(direct), "amount", x.money(x.grant.Amount)),
		words.T("Together with indirect costs and reserve, and without what others pay, they are the amount of the contract."), rows)
}

// linesAgreed are the lines of the version that holds at the end of the report;
// where none was agreed, those of today.
func (x *examined) linesAgreed() (lines []BudgetLine) {
	valid := versionsOn(x.versions, x.filter.To)
	if len(valid) == 0 {
		return x.grant.Lines
	}
	for _, v := range valid[len(valid)-1].Lines {
		lines = append(lines, BudgetLine{Kept: Kept{ID: v.LineID}, Code: v.Code, Title: v.Title, Amount: v.Amount})
	}
	return lines
}

// comesTo says whether lines come to the grant's amount: as they are, or with what
// the contract adds to them, or of either the part that the grant pays.
func (x *examined) comesTo(direct Minor) bool {
	indirect, reserve := part(direct, x.grant.Indirect), part(direct, x.grant.Reserve)
	for _, sum := range []Minor{direct, direct + indirect, direct + reserve, direct + indirect + reserve} {
		if sum == x.grant.Amount || sum-part(sum, x.grant.CoFinancing) == x.grant.Amount {
			return true
		}
	}
	return false
}

// receivedMore is money that came above what was agreed: of one instalment, and of
// all of them together.
func (x *examined) receivedMore() []Finding {
	var above, all []Behind
	var sum Minor
	for _, i := range x.instalments {
		if i.ReceivedOn == "" || x.filter.To != "" && i.ReceivedOn > x.filter.To {
			continue
		}
		row := Behind{Kind: Instalments, ID: i.ID, Name: x.grant.Code, Day: i.ReceivedOn, Amount: int64(i.Received)}
		sum, all = sum+i.Received, append(all, row)
		if i.Amount > 0 && i.Received > i.Amount {
			above = append(above, row)
		}
	}
	none := found(Explain, words.T("More was received than the instalment is"), words.T("Correct what was received, or say what the rest is: interest, a rate, the next instalment."), above)
	if x.grant.Amount == 0 || sum <= x.grant.Amount {
		return none
	}
	return append(none, found(Explain, words.T("More was received than the grant is"), words.T("The instalments came to {sum}, the grant is {amount}: an addendum is missing, or money goes back.", "sum", x.money(sum), "amount", x.money(x.grant.Amount)), all)...)
}
