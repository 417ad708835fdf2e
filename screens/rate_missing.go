package screens

import (
	"context"
	"strconv"

	"sofra/app"
	"sofra/screens/widgets"
)

// missingRates shows which rates documents need that the office does not have,
// month by month.
func (u *UI) missingRates() {
	load(u, func(ctx context.Context) ([]app.LackingRate, error) { return u.App.LackingRates(ctx) }, func(all []app.LackingRate) {
		b := u.book
		columns := []widgets.Column{{Head: b.T("Month"), Weight: 3}, {Head: b.T("Currency"), Weight: 2}, {Head: b.T("What is missing"), Weight: 5}, {Head: b.T("Documents"), Weight: 2, Right: true}}
		rows := widgets.Down(8)
		if len(all) == 0 {
			rows.Add(widgets.NewNote(widgets.ToneDone, "check", "", b.T("Every document in another currency has its rate.")))
		} else {
			rows.Add(widgets.CellHeads(columns))
		}
		for _, l := range all {
			month := b.T("Without a day")
			if y, m, _ := l.Day.YMD(); y > 0 {
				month = b.Month(m) + " " + strconv.Itoa(y)
			}
			rows.Add(widgets.Cells(columns, widgets.Body(month), widgets.Body(l.Currency), widgets.Body(u.say(l.Text())), widgets.Body(b.Int(int64(l.Documents)))))
		}
		asking := widgets.Asking{
			Title: b.T("Rates that documents need"), Text: b.T("Without them a document is in no sum of its grant. Bring in the file of the month, or add the rate by hand."),
			Body: rows, Plain: b.T("Close"), Width: 680,
		}
		if !u.reading {
			asking.First, asking.OnFirst = b.T("Bring in a file…"), func() bool { u.choosePlace(false, "", u.bringIn); return true }
		}
		u.dialogs.Open(asking)
	})
}
