package screens

import (
	"context"
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// loadOwn shows the feasts and own days of the time that is shown.
func (p *calendar) loadOwn(u *UI, f app.LaneFilter) {
	asked := p.asked
	load(u, func(ctx context.Context) ([]app.NearDay, error) { return u.App.DaysNear(ctx, f.From, f.To) }, func(near []app.NearDay) {
		if asked == p.asked && p.lines.view != nil {
			p.lines.view.SetOwn(u.ownDays(near))
		}
	})
}

// ownDays puts days that fall together into one.
func (u *UI) ownDays(near []app.NearDay) (all []widgets.OwnDays) {
	for _, d := range near {
		from, _ := d.From.Time()
		until, _ := d.Until.Time()
		title, tip := d.Title(u.book.Lang()), d.Text(u.book)
		if last := len(all) - 1; last >= 0 && !all[last].Until.Before(from) {
			all[last].Title, all[last].Tip = join(all[last].Title, title), join(all[last].Tip, tip)
			if until.After(all[last].Until) {
				all[last].Until = until
			}
			continue
		}
		all = append(all, widgets.OwnDays{From: from, Until: until, Title: title, Tip: tip})
	}
	return all
}

// copyHolds copies a hold, and what was asked for with it, as lines of an
// e-mail.
func (u *UI) copyHolds(id app.ID) {
	load(u, func(ctx context.Context) ([]app.HoldRow, error) {
		rows, _, err := u.App.Holds(ctx, app.HoldFilter{ID: id})
		if err != nil || len(rows) == 0 || rows[0].RequestID == "" {
			return rows, err
		}
		rows, _, err = u.App.Holds(ctx, app.HoldFilter{RequestID: rows[0].RequestID, State: app.HoldKept})
		return rows, err
	}, func(rows []app.HoldRow) {
		u.desk.Clipboard().SetContent(strings.Join(app.HoldLines(u.book, rows), "\n"))
		u.status.Say("copy", widgets.ToneDone, u.book.N("Copied {n} holds as text", len(rows)))
		u.status.SetUndo("", nil)
	})
}
