package screens

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ratesPage is the list of rates, with the way to those that documents lack in
// its head.
type ratesPage struct{ *list[app.RateRow] }

func (p ratesPage) build(u *UI) fyne.CanvasObject {
	built := p.list.build(u)
	p.head.SetRight(p.search, widgets.NewButton(u.book.T("Missing rates"), u.missingRates).WithIcon("info"),
		widgets.NewFirst(u.say(p.add), func() { p.edit(u, nil) }).WithIcon("plus"))
	return built
}

// rates is the list of what one euro was worth.
func rates() page {
	return ratesPage{&list[app.RateRow]{
		title: words.T("Rates|of currencies"), add: words.T("New rate"), kind: app.Rates,
		count: func(n int) words.Text { return words.N("{n} rates", n) },
		empty: words.T("Rates come here when you add them, or bring in a file of InforEuro, of the European Central Bank or of a bank."),
		columns: []column[app.RateRow]{
			fixed("currency", words.T("Currency"), 96, func(_ *UI, r *app.RateRow) widgets.Cell { return bold(r.Currency) }),
			fixed("day", words.T("Month or day"), 128, func(u *UI, r *app.RateRow) widgets.Cell { return text(u.rateTime(r.Rate)) }),
			right("", words.T("For one euro"), 128, func(u *UI, r *app.RateRow) widgets.Cell { return text(u.rateValue(r.Value)) }),
			wide("source", words.T("Source"), 2, func(u *UI, r *app.RateRow) widgets.Cell { return text(u.code(rateSources(), r.Source)) }),
			wide("", words.T("Note"), 3, func(_ *UI, r *app.RateRow) widgets.Cell { return text(r.Note) }),
		},
		narrowable: narrowable[app.RateRow]{
			chips: []chip{
				{"currency", words.T("Currency"), nil}, {"source", words.T("Source"), func(u *UI) []widgets.Option { return u.options(rateSources()) }},
				{"year", words.T("Year"), nil},
			},
			known: knowRates,
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.RateRow, int, error) {
				from, to := yearOf(by["year"])
				return a.Rates(ctx, app.RateFilter{Page: p, Currency: by["currency"], Source: by["source"], From: from, To: to})
			},
		},
		ident:  func(r *app.RateRow) (app.ID, string) { return r.ID, app.RateName(r.Rate) },
		detail: rateDetail,
		edit:   editRate,
		place:  place[app.RateRow]{sort: "day", down: true},
	}}
}

// rateSources are where rates come from.
func rateSources() (all []code) {
	for _, s := range app.RateSources() {
		all = append(all, code{s, app.RateText(s)})
	}
	return all
}

// rateTime is the month or the day of a rate.
func (u *UI) rateTime(r app.Rate) string {
	if y, m, _ := r.Day.YMD(); r.Source == app.InforEuro && y > 0 {
		return u.book.Month(m) + " " + strconv.Itoa(y)
	}
	return u.day(r.Day)
}

// rateValue is a rate as the language writes decimals.
func (u *UI) rateValue(value string) string {
	if n, places, ok := app.RateDigits(value); ok {
		return u.book.Decimal(n, places)
	}
	return value
}

// knowRates are the currencies that have rates, and the years of them, the
// latest first.
func knowRates(ctx context.Context, a *app.App, _ *words.Book) (map[string][]widgets.Option, error) {
	var currencies, years []widgets.Option
	all, err := a.RatedCurrencies(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range all {
		currencies = append(currencies, widgets.Option{ID: c, Text: c})
	}
	var ends [2]int
	for i, down := range []bool{false, true} {
		rows, _, err := a.Rates(ctx, app.RateFilter{Page: app.Page{Sort: "day", Down: down, Limit: 1}})
		if err != nil || len(rows) == 0 {
			return map[string][]widgets.Option{"currency": currencies, "year": nil}, err
		}
		ends[i], _, _ = rows[0].Day.YMD()
	}
	for y := ends[1]; y >= ends[0]; y-- {
		years = append(years, widgets.Option{ID: strconv.Itoa(y), Text: strconv.Itoa(y)})
	}
	return map[string][]widgets.Option{"currency": currencies, "year": years}, nil
}

func rateDetail(u *UI, r *app.RateRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Currency"), r.Currency)
	f.add(b.T("Month or day"), u.rateTime(r.Rate))
	f.add(b.T("For one euro"), u.rateValue(r.Value)+" "+r.Currency)
	f.add(b.T("Source"), u.code(rateSources(), r.Source))
	f.add(b.T("Note"), r.Note)
	return []fyne.CanvasObject{f.show()}
}

func editRate(u *UI, r *app.RateRow) {
	b, draft, title := u.book, app.Rate{Source: app.InforEuro, Day: app.DateOf(time.Now()).Month()}, u.book.T("New rate")
	if r != nil {
		draft, title = r.Rate, app.RateName(r.Rate)
	}
	d := &draft
	u.ask(form{
		title: title, about: about(app.Rates, d),
		text: b.T("How much of the currency one euro was worth. A rate of InforEuro holds for the whole month, whichever day of it you choose."),
		inputs: []input{
			u.line("Currency", b.T("Currency"), &d.Currency, app.RateCurrencyRule),
			u.rate("Value", b.T("For one euro"), &d.Value),
			u.choiceOf("Source", b.T("Source"), &d.Source, u.options(rateSources())),
			u.date("Day", b.T("Month or day"), &d.Day),
			u.line("Note", b.T("Where it was read"), &d.Note, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveRate(ctx, d) },
	})
}

// rateColumns are what the history of a rate tells of.
func rateColumns() []toldColumn {
	return []toldColumn{
		{"currency", words.T("Currency"), nil}, {"value", words.T("For one euro"), nil}, {"source", words.T("Source"), sayCode(rateSources)},
		{"day", words.T("Month or day"), sayDay}, {"note", words.T("Where it was read"), nil},
	}
}
