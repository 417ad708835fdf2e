package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// closing is a grant that is to be closed, and its reports that are not accepted.
type closing struct {
	grant app.Grant
	owed  []app.ReportPeriodRow
}

func (u *UI) askClosed(r *app.GrantRow) {
	load(u, func(ctx context.Context) (c closing, err error) {
		if c.grant, err = u.App.Grant(ctx, r.ID); err != nil {
			return c, err
		}
		c.owed, err = u.App.OpenReports(ctx, r.ID)
		return c, err
	}, func(c closing) { c.ask(u) })
}

// ask asks about the last day, and, where reports are open, says which, and asks once
// more before the grant is closed all the same.
func (c closing) ask(u *UI) {
	b, g := u.book, &c.grant
	f := form{
		title: b.T("Close {name}", "name", g.Title), verb: b.T("Close the grant"), about: about(app.Grants, g),
		text: b.T("The last report was accepted, and nothing more is owed. Papers are kept for as long as the contract says."),
		inputs: []input{
			u.date("EndsOn", b.T("Until"), &g.EndsOn), u.notes("Outcome", b.T("What came of it"), &g.Outcome).row(),
		},
		save: func(ctx context.Context) error { return u.App.CloseGrant(ctx, g) },
	}
	if len(c.owed) > 0 {
		f.text = b.N("{n} reports are not accepted yet. Close the grant only if the donor wants no more of them.", len(c.owed))
		rows := widgets.Down(0)
		for _, p := range c.owed {
			rows.Add(widgets.NewActionRow("", widgets.ToneNone, u.code(reportKinds(), p.Kind), u.owedText(p)).WithTag(u.code(reportStates(), p.State), widgets.ToneWarning))
		}
		f.above = rows
		f.save = func(ctx context.Context) error { return u.App.CloseGrantAllTheSame(ctx, g) }
		f.doubt = func(context.Context) (doubt, error) {
			d := doubt{title: b.T("Close with open reports?"), verb: b.T("Close the grant")}
			for _, p := range c.owed {
				d.facts = append(d.facts, words.T("{report}: {period}, {state}.", "report", u.code(reportKinds(), p.Kind), "period", u.owedText(p), "state", u.code(reportStates(), p.State)))
				d.at = append(d.at, app.Ref{Kind: app.ReportsOwed, ID: p.ID})
			}
			return d, nil
		}
	}
	u.ask(f)
}

// owedText is the days of a report, and until when it is due.
func (u *UI) owedText(p app.ReportPeriodRow) string {
	due := ""
	if p.DueOn != "" {
		due = u.book.T("due {day}", "day", u.day(p.DueOn))
	}
	return join(u.day(p.FromOn)+" – "+u.day(p.ToOn), due)
}

// askReopened asks why a closed grant is to run again.
func (u *UI) askReopened(r *app.GrantRow) {
	u.onGrant(r.ID, func(g *app.Grant) {
		b, why := u.book, ""
		u.ask(form{
			title: b.T("Open {name} again", "name", g.Title), verb: b.T("Open again"), about: about(app.Grants, g),
			text: b.T("The grant runs again: documents and reports can be added. The reason stands in its history."),
			inputs: []input{
				u.line("Why", b.T("Why it is opened again"), &why, app.ReopenRule).row(), u.date("EndsOn", b.T("Until"), &g.EndsOn),
			},
			save: func(ctx context.Context) error { return u.App.ReopenGrant(ctx, g, why) },
		})
	})
}
