package screens

import (
	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/balance"
	"sofra/screens/widgets"
)

// feesSaid says which fees the bar counts, and what the event pays beside them.
func (p *balancePanel) feesSaid(u *UI, w app.Weighed) (all []fyne.CanvasObject) {
	b, rest := u.book, p.meter.FeesBeside
	var counted bool
	for _, bar := range w.Bars {
		counted = counted || bar.Measure == balance.Fees && bar.Whole > 0
	}
	if counted || rest > 0 {
		all = append(all, widgets.QuietWrapped(b.T("A fee counts from the first idea on, until its booking is given up.")))
	}
	if rest > 0 {
		all = append(all, widgets.QuietWrapped(b.T("Not in the shares: {amount} for ensembles, which is not split by person, or for who is not in the programme.", "amount", b.Money(rest, "EUR"))))
	}
	return all
}
