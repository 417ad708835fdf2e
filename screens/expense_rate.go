package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
)

// officeRate is what the office's rates say for the document in the form.
type officeRate struct {
	is      app.ProposedRate
	open    bool   // what was chosen asks for a rate: it may be filled in
	rate    string // as it was filled in
	source  string
	asked   int // the last question; answers to earlier ones are late
	lastDay app.Date
}

// paying is the grant that the form shows, as far as a rate goes by it.
func (d *document) paying() (g app.Grant) {
	if d.payer != nil && d.payer.grant.Chosen().ID != "" {
		g.Currency = d.share.Currency
		if d.payer.turns != nil {
			g.Exchange = d.payer.turns.Method
		}
	}
	return g
}

// askRate looks up what the office's rates say, and fills it in where nobody typed
// another.
func (d *document) askRate() {
	o, e, g := &d.office, d.typed(), d.paying()
	o.asked++
	asked := o.asked
	if d.rate.Hidden && d.rate.Text() != "" && d.rate.Text() == o.rate { // filled in for another currency
		o.is.Rate, o.is.Source = "", words.Text{}
		d.takeRate()
	}
	if d.rate.Hidden || d.rate.Disabled() {
		o.is = app.ProposedRate{In: app.RateIn(e.Currency, g.Currency)}
		d.tellRate()
		return
	}
	load(d.u, func(ctx context.Context) (app.ProposedRate, error) { return d.u.App.ProposeRate(ctx, e, g) }, func(is app.ProposedRate) {
		if asked != o.asked {
			return
		}
		o.is = is
		if own := d.rate.Text(); (o.open || d.expense.Version == 0) && (own == "" && is.Rate != "" || own != "" && own == o.rate) {
			d.takeRate()
		}
		d.tellRate()
	})
}

// dayLeft asks anew once the document has another day.
func (d *document) dayLeft() {
	if day := dayIn(d.day); day != d.office.lastDay {
		d.office.lastDay, d.office.open = day, true
	}
	d.askRate()
}

// takeRate writes what the office's rates say into the form, which may be nothing
// for another day.
func (d *document) takeRate() {
	o := &d.office
	if d.source.Text() == "" || d.source.Text() == o.source {
		o.source = d.u.say(o.is.Source)
		d.source.SetText(o.source)
	}
	o.rate = d.u.writtenRate(o.is.Rate)
	d.rate.SetText(o.rate)
	d.tellShare()
}

// followRate takes the source out that was filled in once another rate is typed, and
// back with its own.
func (d *document) followRate() {
	o := &d.office
	switch own := d.rate.Text() == o.rate; {
	case o.source == "" || d.rate.Text() == "":
	case own && d.source.Text() == "":
		d.source.SetText(o.source)
	case !own && d.source.Text() == o.source:
		d.source.SetText("")
	}
}

// pressRate is the mark in the field: it turns round what is typed the wrong way, else
// it takes what the office's rates say.
func (d *document) pressRate() {
	o, typed := &d.office, pointed(d.rate.Text())
	switch round, ok := app.TurnedRound(typed); {
	case ok && o.is.WrongWay(typed):
		d.rate.SetText(d.u.writtenRate(round))
		d.tellShare()
	case o.is.Rate != "":
		o.source = d.source.Text() // whatever stands there was of the other rate
		d.takeRate()
	}
	d.tellRate()
}

// tellRate says below the field what the rate means both ways, or which one there is.
func (d *document) tellRate() {
	b, o, typed, currency := d.u.book, &d.office, pointed(d.rate.Text()), d.currency.Chosen()
	round, ok := app.TurnedRound(typed)
	hint := b.T("One {currency} in {own}", "currency", currency, "own", o.is.In)
	if ok {
		hint = join("1 "+currency+" = "+d.shownRate(typed)+" "+o.is.In, "1 "+o.is.In+" = "+d.shownRate(round)+" "+currency)
	}
	switch {
	case ok && o.is.WrongWay(typed):
		hint = join(hint, b.T("Is it the other way round? The arrows turn it."))
	case !ok && o.is.Rate != "":
		hint = join(hint, b.T("{source}: {rate}. The arrows take it.", "source", d.u.say(o.is.Source), "rate", d.shownRate(o.is.Rate)))
	}
	d.rate.SetHint(hint)
}

// shownRate is a rate as the language writes decimals.
func (d *document) shownRate(rate string) string { return d.u.rateValue(app.RateShown(rate)) }

// rateDoubt asks of a rate that is typed the other way round.
func (d *document) rateDoubt() (facts []words.Text) {
	if t := d.office.is.RateDoubt(*d.expense, d.u.book); !t.Empty() {
		facts = append(facts, t)
	}
	return facts
}
