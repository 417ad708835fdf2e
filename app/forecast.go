package app

import (
	"context"
	"math/big"
	"slices"

	"sofra/app/words"
)

// Forecast is what will be spent on one line in a period to come.
type Forecast struct {
	Kept
	GrantID  ID
	LineID   ID
	FromOn   Date
	ToOn     Date
	Quantity int64 // thousandths of a unit
	UnitCost Minor
	Amount   Minor // in the grant's currency
}

type forecastReader interface {
	// Forecasts lists those of a grant, in the order of its budget.
	Forecasts(ctx context.Context, grant ID) ([]Forecast, error)
}

type forecastWriter interface {
	// PutForecast keeps the forecast of one line.
	PutForecast(ctx context.Context, f *Forecast) error

	// RemoveForecast takes it away.
	RemoveForecast(ctx context.Context, k Kept) error
}

// Check returns Invalid when f breaks a rule.
func (f Forecast) Check() error {
	var line words.Text
	if f.LineID == "" {
		line = words.T("Choose a budget line.")
	}
	return check(
		Wrong{"LineID", line}, Wrong{"ToOn", periodRule(f.FromOn, f.ToOn)}, Wrong{"Quantity", countRule(int(f.Quantity))},
		Wrong{"UnitCost", MoneyRule(f.UnitCost, "EUR")}, Wrong{"Amount", MoneyRule(f.Amount, "EUR")},
	)
}

// Doubts asks of a forecast that is more than what is left of its line.
func (f Forecast) Doubts(left Minor, currency string, b *words.Book) (all []words.Text) {
	if f.Amount > left {
		all = append(all, words.T("More is forecast than is left of the line: {amount}.", "amount", b.Money(int64(left), currency)))
	}
	return all
}

// ForecastLeft is the forecast that spends what is left of each line of g in a
// period; lines with nothing left are not in it. Units are said where they come to the
// amount to the cent.
func (g Grant) ForecastLeft(spent []LineSpent, from, to Date) (all []Forecast) {
	for _, h := range g.Budget(spent) {
		for _, l := range h.Lines {
			left := l.Amount - l.Spent
			if left <= 0 {
				continue
			}
			f := Forecast{GrantID: g.ID, LineID: l.ID, FromOn: from, ToOn: to, Amount: left}
			if n := thousandths(left, l.UnitCost); LineAmount(n, l.UnitCost) == left { // else no quantity comes to it
				f.Quantity, f.UnitCost = n, l.UnitCost
			}
			all = append(all, f)
		}
	}
	return all
}

// thousandths is how much of something an amount buys, to the nearest
// thousandth; nothing of what has no cost.
func thousandths(amount, cost Minor) int64 {
	if cost <= 0 {
		return 0
	}
	n := new(big.Int).Mul(big.NewInt(int64(amount)), big.NewInt(1000))
	return int64(halfUp(n, int64(cost)))
}

// SaveForecasts adds forecasts to those of g, or replaces the ones that they were read
// as; the others stay.
func (a *App) SaveForecasts(ctx context.Context, g Grant, all []Forecast) error {
	return a.changeForecasts(ctx, g, all, func(Tx) error { return nil })
}

// ReplaceForecasts has g forecast this instead of what it was read to. It is refused
// where another desk changed the forecast since: what it added would be lost.
func (a *App) ReplaceForecasts(ctx context.Context, g Grant, was, all []Forecast) error {
	return a.changeForecasts(ctx, g, all, func(tx Tx) error {
		now, err := tx.Forecasts(ctx, g.ID)
		if err == nil && !slices.Equal(now, was) {
			err = ErrStale
		}
		for _, f := range was {
			if err == nil {
				err = tx.RemoveForecast(ctx, f.Kept)
			}
		}
		return err
	})
}

// RemoveForecast takes the forecast of one line away.
func (a *App) RemoveForecast(ctx context.Context, g Grant, f Forecast) error {
	return a.changeForecasts(ctx, g, nil, func(tx Tx) error { return tx.RemoveForecast(ctx, f.Kept) })
}

// changeForecasts keeps all of some in one step, after first. Desks that change the
// forecast of one grant do so one after the other.
func (a *App) changeForecasts(ctx context.Context, g Grant, all []Forecast, first func(Tx) error) error {
	for i := range all {
		all[i].GrantID = g.ID
		if err := all[i].Check(); err != nil {
			return err
		}
	}
	return a.change(ctx, words.T("Saved the forecast of {grant}", "grant", g.Code), func(tx Tx) error {
		err := tx.Alone(ctx, "forecast|"+string(g.ID))
		if err == nil {
			err = first(tx)
		}
		for i := range all {
			if err == nil {
				err = tx.PutForecast(ctx, &all[i])
			}
		}
		return err
	})
}
