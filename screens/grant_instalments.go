package screens

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// incoming is what a grant's funder pays, and what is planned to be spent next.
type incoming struct {
	budget
	instalments []app.Instalment
	forecasts   []app.Forecast
	next        app.Date // the first day that no report covers yet
}

// grantInstalments shows what was received, what is to come, and the forecast
// that goes with the next request.
func grantInstalments(u *UI, r *app.GrantRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (k incoming, err error) {
		if k.grant, err = u.App.Grant(ctx, r.ID); err == nil {
			k.spent, err = u.App.LinesSpent(ctx, r.ID)
		}
		if err == nil {
			k.instalments, err = u.App.Instalments(ctx, r.ID)
		}
		if err == nil {
			k.forecasts, err = u.App.Forecasts(ctx, r.ID)
		}
		k.day = thisDay()
		if err == nil {
			k.next, err = nextUncovered(ctx, u.App, k.grant, k.day)
		}
		return k, err
	}, func(k incoming) fyne.CanvasObject {
		return widgets.Down(14, k.received(u), widgets.Line(), k.forecast(u))
	})
}

// nextUncovered is the day after the report that a day lies in, or that was the
// last before it; the day itself where there is none.
func nextUncovered(ctx context.Context, a *app.App, g app.Grant, day app.Date) (app.Date, error) {
	owed, _, err := a.ReportPeriods(ctx, app.ReportPeriodFilter{GrantID: g.ID})
	next := app.Date("")
	for _, r := range owed {
		if after := r.ToOn.Add(1); r.FromOn <= day && after > next && (g.EndsOn == "" || after <= g.EndsOn) {
			next = after
		}
	}
	return cmp.Or(next, day), err
}

func (k incoming) received(u *UI) fyne.CanvasObject {
	b, g := u.book, k.grant
	p := parts{
		bold: b.T("No instalments yet"), empty: b.T("Each is a part of the money that the funder pays on a day."),
		add: b.T("Add an instalment"), onAdd: func() { u.askInstalment(g, app.Instalment{GrantID: g.ID}) },
	}
	for _, i := range k.instalments {
		p.rows = append(p.rows, k.instalment(u, i))
	}
	owed, received := app.Installed(k.instalments)
	f := facts{u: u}
	f.money(b.T("Received"), received, g.Currency)
	f.money(b.T("Still to come"), max(owed-received, 0), g.Currency)
	if owed > 0 && owed != g.Amount && g.Amount > 0 {
		return widgets.Down(8, widgets.CardTitle(b.T("Instalments")), p.show(), f.show(), widgets.NewNote(widgets.ToneNotice, "info", "",
			b.T("The instalments add up to {sum}, the grant is {grant}.", "sum", b.Money(int64(owed), g.Currency), "grant", b.Money(int64(g.Amount), g.Currency))))
	}
	return widgets.Down(8, widgets.CardTitle(b.T("Instalments")), p.show(), f.show())
}

func (k incoming) instalment(u *UI, i app.Instalment) *widgets.ActionRow {
	b := u.book
	name, text := b.Money(int64(i.Amount), k.grant.Currency), i.Notes
	if i.DueOn != "" {
		text = join(b.T("due {day}", "day", u.day(i.DueOn)), i.Notes)
	}
	row := widgets.NewActionRow("", widgets.ToneNone, name, text).WithOpen(func() { u.askInstalment(k.grant, i) })
	switch {
	case !i.Open():
		said := b.T("received {day}", "day", u.day(i.ReceivedOn))
		if i.Received != i.Amount {
			said = b.T("received {day}: {amount}", "day", u.day(i.ReceivedOn), "amount", b.Decimal(int64(i.Received), 2))
		}
		return row.WithTag(said, widgets.ToneDone)
	case i.DueOn != "" && i.DueOn < k.day:
		return row.WithTag(b.T("Overdue"), widgets.ToneWarning)
	}
	return row
}

// askInstalment asks about one; what is received is the whole of it, on today,
// until somebody says otherwise.
func (u *UI) askInstalment(g app.Grant, i app.Instalment) {
	b, d := u.book, &i
	received := u.sum("Received", b.T("Received"), &d.Received, g.Currency)
	day := u.date("ReceivedOn", b.T("Received on"), &d.ReceivedOn)
	whole := day.field.(*widgets.DateField)
	take := day.take
	amount := u.sum("Amount", b.T("Amount"), &d.Amount, g.Currency)
	whole.OnLeave = func() {
		take()
		if cents, given, ok := amount.field.(*widgets.MoneyField).Cents(); d.ReceivedOn != "" && given && ok && received.field.(*widgets.MoneyField).Text() == "" {
			received.field.(*widgets.MoneyField).SetCents(cents)
		}
	}
	f := form{
		title: b.T("Instalment of {code}", "code", g.Code), about: nil,
		inputs: []input{
			u.date("DueOn", b.T("Due|an instalment"), &d.DueOn), amount, day, received,
		},
		save: func(ctx context.Context) error { return u.App.SaveInstalment(ctx, d) },
	}
	if g.Currency != "EUR" || d.Rate != "" { // a euro is a euro
		rate := u.rate("Rate", b.T("Booked rate"), &d.Rate).begin()
		rate.field.(*widgets.TextField).SetHint(b.T("How many euros one {currency} is, as 0.92", "currency", g.Currency))
		f.inputs = append(f.inputs, rate)
	}
	f.inputs = append(f.inputs, u.notes("Notes", b.T("Notes"), &d.Notes).row())
	if i.ID != "" {
		f.remove = func(ctx context.Context) error { return u.App.RemoveInstalment(ctx, i) }
	}
	u.ask(f)
}

// forecast is what will be spent on each line in the next period.
func (k incoming) forecast(u *UI) fyne.CanvasObject {
	b := u.book
	take := widgets.NewButton(b.T("Take what is left…"), func() { k.askLeft(u) }).Small()
	all := widgets.Down(8, widgets.Across(8, widgets.CardTitle(b.T("Forecast")), widgets.Gap(), take))
	if len(k.forecasts) == 0 {
		all.Add(widgets.QuietWrapped(b.T("What will be spent on each line in the next period: it goes with the request for the next instalment.")))
		return all
	}
	first := k.forecasts[0]
	all.Add(widgets.Quiet(u.day(first.FromOn) + " – " + u.day(first.ToOn)))
	rows, sum := widgets.Down(0), app.Minor(0)
	for at, f := range k.forecasts {
		sum += f.Amount
		rows.Add(widgets.NewActionRow("", widgets.ToneNone, k.lineName(f.LineID), u.times(f)).
			WithTag(b.Decimal(int64(f.Amount), 2), widgets.ToneNone).WithOpen(func() { k.askForecast(u, at) }))
	}
	all.Add(widgets.Inset(0, -14, rows))
	facts := facts{u: u}
	facts.money(b.T("All lines"), sum, k.grant.Currency)
	all.Add(facts.show())
	return all
}

// times is "1.125 times 2,000.00".
func (u *UI) times(f app.Forecast) string {
	if f.Quantity == 0 {
		return ""
	}
	n, places := f.Quantity, 3
	for places > 0 && n%10 == 0 {
		n, places = n/10, places-1
	}
	return u.book.T("{quantity} times {cost}", "quantity", u.book.Decimal(n, places), "cost", u.book.Decimal(int64(f.UnitCost), 2))
}

func (k incoming) lineName(id app.ID) string {
	for _, l := range k.grant.Lines {
		if l.ID == id {
			return strings.TrimSpace(l.Code + " " + l.Title)
		}
	}
	return ""
}

// askLeft asks for which period what is left of each line is the forecast.
func (k incoming) askLeft(u *UI) {
	b, from, to := u.book, k.next, k.grant.EndsOn
	if to < from { // it is over: nobody knows which days are meant
		from, to = "", ""
	}
	u.ask(form{
		title: b.T("Forecast of {code}", "code", k.grant.Code), verb: b.T("Take what is left"), making: true,
		text:   b.T("What is left of each line is taken for this period. Each can be changed afterwards; an older forecast is replaced."),
		inputs: []input{u.date("FromOn", b.T("From"), &from), u.date("ToOn", b.T("Until"), &to)},
		save: func(ctx context.Context) error {
			return u.App.ReplaceForecasts(ctx, k.grant, k.forecasts, k.grant.ForecastLeft(k.spent, from, to))
		},
	})
}

// askForecast asks about one line of it.
func (k incoming) askForecast(u *UI, at int) {
	b := u.book
	d := k.forecasts[at]
	quantity, cost, amount := u.reckoned(&d.Quantity, &d.UnitCost, &d.Amount, k.grant.Currency)
	u.ask(form{
		title: k.lineName(d.LineID), inputs: []input{quantity, cost, amount},
		doubt: func(context.Context) (doubt, error) {
			return u.saveAllTheSame(d.Doubts(k.left(d.LineID), k.grant.Currency, b), nil)
		},
		text:   b.T("{amount} left", "amount", b.Money(int64(k.left(d.LineID)), k.grant.Currency)),
		save:   func(ctx context.Context) error { return u.App.SaveForecasts(ctx, k.grant, []app.Forecast{d}) },
		remove: func(ctx context.Context) error { return u.App.RemoveForecast(ctx, k.grant, d) },
	})
}

// left is what is not spent of a line yet.
func (k incoming) left(line app.ID) (left app.Minor) {
	for _, h := range k.grant.Budget(k.spent) {
		for _, l := range h.Lines {
			if l.ID == line {
				left = l.Amount - l.Spent
			}
		}
	}
	return left
}
