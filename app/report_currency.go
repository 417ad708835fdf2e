package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// inProfileCurrency has the money of the report in the currency that its profile
// asks for, where that is not the grant's: what was paid is first what the grant
// paid in its own, and is turned on from there line by line, by the method of the
// grant; what was planned goes by one rate, that of the grant's first day. Without
// that rate nothing is turned, and the report says so.
func (p *reporting) inProfileCurrency(ctx context.Context, from Reader) error {
	to, own := p.profile.Currency, p.grant.Currency
	if to == "" || own == "" || to == own {
		return nil
	}
	on, err := turningOn(ctx, from, p.grant, turnedInto{to, p.filter.Period()})
	if err != nil {
		return err
	}
	on.Monthly = on.monthlyFor(slices.Concat(p.before, p.shares))
	p.planned, p.lacksRate = on.Of(Payable{Amount: 1, Currency: own, Day: cmp.Or(p.grant.StartsOn, p.filter.From)})
	if p.lacksRate != nil {
		return nil
	}
	p.turning.On = on
	p.turnPlans(func(m Minor, day Date) Minor {
		got, missing := on.Of(Payable{Amount: m, Currency: own, Day: day})
		if missing != nil {
			got, _ = on.Of(Payable{Amount: m, Currency: own, Day: cmp.Or(p.grant.StartsOn, p.filter.From)})
		}
		return got.Amount
	})
	p.grant.Currency = to
	return nil
}

// turnedInto is the currency that a grant's money is turned on into, in a report on a
// period.
type turnedInto struct {
	currency string
	asked    Period
}

// turningOn turns what a grant paid in its own currency on, by the grant's method.
func turningOn(ctx context.Context, from MoneySource, g Grant, into turnedInto) (*Turning, error) {
	own := g.Currency
	g.Currency = into.currency
	on, err := TurningFor(ctx, from, g, into.asked, []ShareLine{{Currency: own}})
	on.Own = own
	return on, err
}

// turnPlans turns what was agreed and what is to come, and instalments by the day
// on which they came in. What was read is left as it is.
func (p *reporting) turnPlans(turn func(m Minor, day Date) Minor) {
	first := cmp.Or(p.grant.StartsOn, p.filter.From)
	plan := func(all ...*Minor) {
		for _, m := range all {
			*m = turn(*m, first)
		}
	}
	g := &p.grant
	g.Lines, g.Parties = slices.Clone(g.Lines), slices.Clone(g.Parties)
	plan(&g.Amount)
	for i := range g.Lines {
		plan(&g.Lines[i].Amount, &g.Lines[i].UnitCost)
	}
	for i := range g.Parties {
		plan(&g.Parties[i].Amount)
	}
	p.versions, p.forecasts, p.instalments = slices.Clone(p.versions), slices.Clone(p.forecasts), slices.Clone(p.instalments)
	for i := range p.versions {
		v := &p.versions[i]
		v.Lines = slices.Clone(v.Lines)
		for j := range v.Lines {
			plan(&v.Lines[j].Amount, &v.Lines[j].UnitCost)
		}
	}
	for i := range p.forecasts {
		plan(&p.forecasts[i].Amount, &p.forecasts[i].UnitCost)
	}
	p.incomes = slices.Clone(p.incomes)
	for i := range p.incomes {
		one := &p.incomes[i]
		plan(&one.Planned)
		one.Received = turn(one.Received, cmp.Or(one.Day, first))
	}
	for i := range p.instalments {
		one := &p.instalments[i]
		day := cmp.Or(one.ReceivedOn, first)
		one.Amount, one.Received = turn(one.Amount, day), turn(one.Received, day)
	}
}

// moneySheets are the sheets with amounts in the currency of the report.
func moneySheets() []string {
	return []string{"money", "transactions", "addenda", "instalments", "forecast", "comparison", "follow-up", "interim", "final", "contingencies", "sources", "lines", "fx"}
}

// currencyNote says how the money came into the currency of the profile, or why it
// did not; "" where the grant's is meant anyway.
func (p *reporting) currencyNote() string {
	switch {
	case p.lacksRate != nil:
		return p.T("The donor wants {currency}, but there is no rate for it: {rate}, {day}. Amounts stay in {own}.",
			"currency", p.profile.Currency, "rate", p.lacksRate.Text(), "day", p.inWords(p.lacksRate.Day), "own", p.grant.Currency)
	case p.turning.On == nil:
		return ""
	}
	said := p.T("Amounts are in {currency}, turned from {own} line by line; half a cent is rounded up. What was planned goes by {rate}.",
		"currency", p.grant.Currency, "own", p.turning.Currency, "rate", rateSaid(p.planned))
	return said + " " + p.Say(p.turning.On.Text())
}

// rateSaid is a rate with whoever said it.
func rateSaid(t Turned) words.Text {
	return words.T("{rate} ({source})", "rate", t.Rate, "source", t.Source)
}

// sayCurrency says on a sheet with money how it came into its currency.
func (p *reporting) sayCurrency(s *Sheet) {
	if note := p.currencyNote(); note != "" && slices.Contains(moneySheets(), s.Key) {
		s.Lead += " " + note
	}
}
