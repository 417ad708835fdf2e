package app

import (
	"context"

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
	// PutForecasts makes the forecasts of a grant these.
	PutForecasts(ctx context.Context, grant ID, all []Forecast) error
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

// SaveForecasts makes the forecast of g this.
func (a *App) SaveForecasts(ctx context.Context, g Grant, all []Forecast) error {
	for i := range all {
		all[i].GrantID = g.ID
		if err := all[i].Check(); err != nil {
			return err
		}
	}
	return a.change(ctx, words.T("Saved the forecast of {grant}", "grant", g.Code), func(tx Tx) error { return tx.PutForecasts(ctx, g.ID, all) })
}
