package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// show puts the figures and what was found into their cards.
func (p *reports) show(u *UI, s summed) {
	b := u.book
	p.currency = s.Grant.Currency
	var rows []widgets.Row
	var spent app.Minor
	for _, f := range s.Figures {
		n := b.Int(f.N)
		if f.Money {
			n = b.Money(f.N, currencyOf(f.Measure, s.Grant))
		}
		if f.Measure == app.Spent {
			spent = app.Minor(f.N)
		}
		if f.Across {
			n = b.T("Count")
		}
		if f.Unknown {
			n = b.T("no names were written down")
		}
		rows = append(rows, widgets.Row{ID: string(f.Measure), Cells: []widgets.Cell{
			{Text: u.say(f.Text), Quiet: f.Part, Part: f.Part}, {Text: n, Bold: !f.Across && !f.Unknown, Quiet: f.Unknown, Link: f.N > 0 || f.Across}, quiet(u.say(f.Sheet)),
		}})
	}
	for _, t := range s.Told {
		share, behind := b.Percent(t.Hits, t.All), u.say(t.Sentence())
		if t.Few() {
			share = "–"
		}
		if t.All == 0 {
			behind = b.N("{n} answers", 0)
		}
		rows = append(rows, widgets.Row{Cells: []widgets.Cell{text(u.say(t.Text)), bold(share), quiet(behind)}})
	}
	p.grid.SetRows(rows)
	p.foot.Objects = []fyne.CanvasObject{widgets.Inset(12, 14, u.spentOf(b.T("Spent in the period"), spent, s.Grant.Amount, s.Grant.Currency))}
	p.foot.Refresh()
	p.figures.SetHead(s.Grant.Title, b.T("press a figure to see its rows"))
	p.check(u, s)
}

// currencyOf is what an amount among the figures is in.
func currencyOf(m app.Measure, g app.Grant) string {
	if m == app.Spent {
		return g.Currency
	}
	return "EUR"
}

// check lists what is missing, then what is not.
func (p *reports) check(u *UI, s summed) {
	b, missing := u.book, 0
	var rows []fyne.CanvasObject
	add := func(tone widgets.Tone, icon, fact, why string) *widgets.ActionRow {
		row := widgets.NewActionRow(icon, tone, fact, why).WithWhole()
		rows = append(rows, row)
		return row
	}
	if len(s.Grant.Projects) == 0 {
		missing++
		add(widgets.ToneError, "error", b.T("The grant pays for no project yet"), b.T("There is nothing to count.")).
			WithAction(b.T("Show"), func() { u.reveal(app.Grants, s.Grant.ID) })
	}
	var fine []fyne.CanvasObject
	for _, f := range s.Findings {
		switch {
		case f.N == 0:
			fine = append(fine, widgets.Across(8, widgets.NewIcon("check", widgets.ToneDone), widgets.Flex(widgets.QuietWrapped(u.say(f.Fact)))))
		case f.Gap == "":
			add(widgets.ToneNotice, "shield", u.say(f.Fact), u.say(f.Why)).WithAction(b.T("Show"), func() { p.withheld(u) })
		default:
			missing++
			add(widgets.ToneWarning, "warning", u.say(f.Fact), u.say(f.Why)).WithAction(b.T("Show"), func() { p.behind(u, u.say(f.Fact), f.Gap) })
		}
	}
	rows = append(p.offer(u, s.Summary, s.offers), rows...)
	quiet := b.T("Nothing is missing.")
	if missing > 0 {
		quiet = b.N("{n} to look at", missing)
	}
	p.checks.SetHead(b.T("Before it is sent"), quiet)
	body := widgets.Down(0, append(rows, widgets.Inset(12, 14, widgets.Down(6, fine...)))...)
	p.checks.SetBody(container.NewVScroll(body))
}

// open shows the rows behind a figure.
func (p *reports) open(u *UI, m app.Measure) {
	switch {
	case m == "":
		return
	case slices.Contains(app.AcrossMeasures(), m):
		p.openAcross(u)
		return
	}
	p.behind(u, u.say(app.MeasureName(m)), m)
}
