package screens

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// How many days ahead an application, an instalment and a tax to hand on are among what waits,
// and how many days after its last day an application still is.
const (
	applyAhead       = 30
	applyBack        = 14
	instalmentsAhead = 14
	taxesAhead       = 7
)

// reportsDue are the reports that are owed soon, and the grants that end soon and
// for which nobody has planned any.
type reportsDue struct {
	owed []app.ReportPeriodRow
	due  []app.GrantRow
}

// grantMatters are what waits of grants.
type grantMatters struct {
	reportsDue
	apply       []app.GrantRow // ideas whose last day to apply is near
	instalments []app.InstalmentRow
	taxes       []app.Expense // of which tax is to be handed on
}

// askReports asks for the reports that are owed, and says which grants have any.
func (a *agenda) askReports(ctx context.Context, o *app.App) (known map[app.ID]bool, err error) {
	planned, _, err := o.ReportPeriods(ctx, app.ReportPeriodFilter{})
	known = map[app.ID]bool{}
	for _, r := range planned {
		known[r.GrantID] = true
		if r.State != app.ReportSent && r.State != app.ReportAccepted && r.DueOn != "" && r.DueOn <= a.day.Add(reportsAhead) {
			a.owed = append(a.owed, r)
		}
	}
	return known, err
}

// askGrants asks for the reports that are due, for the grants that are to be
// applied for, and for the money that should come.
func (a *agenda) askGrants(ctx context.Context, o *app.App) error {
	known, err := a.askReports(ctx, o)
	if err != nil {
		return err
	}
	grants, _, err := o.Grants(ctx, app.Page{})
	if err != nil {
		return err
	}
	a.apply = slices.DeleteFunc(slices.Clone(grants), func(g app.GrantRow) bool {
		return g.Status != "idea" || g.ApplyBy == "" || g.ApplyBy < a.day.Add(-applyBack) || g.ApplyBy > a.day.Add(applyAhead)
	})
	slices.SortFunc(a.apply, func(a, b app.GrantRow) int { return cmp.Compare(a.ApplyBy, b.ApplyBy) })
	slices.SortFunc(grants, func(a, b app.GrantRow) int { return cmp.Compare(a.EndsOn, b.EndsOn) })
	a.due = slices.DeleteFunc(grants, func(g app.GrantRow) bool {
		return known[g.ID] || g.Status != "running" || g.EndsOn < a.day.Add(-reportsBack) || g.EndsOn > a.day.Add(reportsAhead)
	})
	if a.instalments, err = o.InstalmentsDue(ctx, a.day.Add(instalmentsAhead)); err != nil {
		return err
	}
	a.taxes, err = o.TaxesDue(ctx, a.day.Add(taxesAhead))
	return err
}

// reportRows are the reports that are owed, then the grants without any.
func (a *agenda) reportRows(u *UI) []fyne.CanvasObject {
	owed := rowsOf(a.owed, func(r *app.ReportPeriodRow) *widgets.ActionRow { return u.owedMatter(r, a.day) })
	return append(owed, rowsOf(a.due, func(g *app.GrantRow) *widgets.ActionRow { return u.reportRow(g, a.day) })...)
}

// grantRows are the applications, instalments and taxes that wait.
func (a *agenda) grantRows(u *UI) (rows []fyne.CanvasObject) {
	for i := range a.apply {
		rows = append(rows, u.applyRow(&a.apply[i], a.day))
	}
	for i := range a.instalments {
		rows = append(rows, u.instalmentRow(&a.instalments[i], a.day))
	}
	for i := range a.taxes[:min(len(a.taxes), most)] {
		rows = append(rows, u.taxMatter(&a.taxes[i], a.day))
	}
	return rows
}

func (u *UI) applyRow(g *app.GrantRow, day app.Date) *widgets.ActionRow {
	b, days := u.book, day.Until(g.ApplyBy)
	tag, tone := b.N("Closes in {n} days", days), widgets.ToneNotice
	switch {
	case days < 0:
		tag, tone = b.T("The last day is over"), widgets.ToneWarning
	case days == 0:
		tag, tone = b.T("Closes today"), widgets.ToneWarning
	case days <= 7:
		tone = widgets.ToneWarning
	}
	return widgets.NewActionRow("send", tone, b.T("Application for {name}", "name", g.Title), join(g.Code, g.Funder)).
		WithTag(tag, tone).WithVerb(b.T("Open the grant")).WithOpen(func() { u.reveal(app.Grants, g.ID) })
}

func (u *UI) instalmentRow(i *app.InstalmentRow, day app.Date) *widgets.ActionRow {
	b, days := u.book, day.Until(i.DueOn)
	tag, tone := b.N("Due in {n} days", days), widgets.ToneNotice
	switch {
	case days < 0:
		tag, tone = b.T("Overdue"), widgets.ToneWarning
	case days == 0:
		tag = b.T("Due today")
	}
	return widgets.NewActionRow("money", tone, b.T("Instalment of {code}", "code", i.Code), join(b.Money(int64(i.Amount), i.Currency), i.Title)).
		WithTag(tag, tone).WithVerb(b.T("Open the grant")).WithOpen(func() { u.reveal(app.Grants, i.GrantID) })
}
