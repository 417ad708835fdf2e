package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// How many days before the end of a grant's period, and after it, its report
// is among what waits.
const (
	reportsAhead = 30
	reportsBack  = 90
)

// copiesEvery is how many days may go by without a copy of the office.
const copiesEvery = 7

// reportRow is a grant whose report is due; it opens where the report is made.
func (u *UI) reportRow(g *app.GrantRow, today app.Date) *widgets.ActionRow {
	b := u.book
	days, tag, tone := today.Until(g.EndsOn), "", widgets.ToneNotice
	switch {
	case days > 0:
		tag = b.N("Period ends in {n} days", days)
	case days == 0:
		tag, tone = b.T("Period ends today"), widgets.ToneWarning
	default:
		tag, tone = b.N("Period ended {n} days ago", -days), widgets.ToneWarning
	}
	return widgets.NewActionRow("reports", tone, b.T("Report on {code}", "code", g.Code), join(g.Title, g.Funder)).
		WithTag(tag, tone).WithVerb(b.T("Open the report")).WithOpen(func() { u.reportOn(g) })
}

// owedMatter is a report that is owed soon; it opens where the work on it goes on.
func (u *UI) owedMatter(r *app.ReportPeriodRow, today app.Date) *widgets.ActionRow {
	tag, tone := u.dueTag(r.ReportPeriod, today)
	return widgets.NewActionRow("reports", tone, u.book.T("Report on {code}", "code", r.Code), join(u.code(reportKinds(), r.Kind), u.periodOf(r.Filter()))).
		WithTag(tag, tone).WithVerb(u.book.T("Open the report")).WithOpen(func() {
		u.show("reports")
		u.into(&reportPage{id: r.ID})
	})
}

// reportOn turns to the reports, with that grant chosen.
func (u *UI) reportOn(g *app.GrantRow) {
	for _, s := range u.pages {
		if p, ok := s.page.(*reports); ok {
			p.ask.Grant, p.code, p.owed.at = string(g.ID), g.Code, freeTab
			u.show(s.id)
			p.choose(u, g.ID)
		}
	}
}

// copyRows is the matter of a copy of the office, where the last one made on
// this desk is too old. The sample office needs none, nor does one in which
// nothing has happened, nor a server, which is copied where it stands.
func (u *UI) copyRows(a *agenda) (rows []fyne.CanvasObject) {
	if u.office == u.samplePath() || isServer(u.office) || a.idle() {
		return nil
	}
	b := u.book
	row := widgets.NewActionRow("copy", widgets.ToneNotice, b.T("No copy of this office made here yet"), b.T("Keep one on another disk."))
	if last := u.settings.Copies[withoutPassword(u.office)]; last != "" {
		days := last.Until(a.day)
		if days < copiesEvery {
			return nil
		}
		row = widgets.NewActionRow("copy", widgets.ToneWarning, b.N("The last copy is {n} days old", days), b.T("Keep one on another disk."))
	}
	return append(rows, row.WithVerb(b.T("Save a copy")).WithOpen(u.saveCopy))
}

// noteCopy remembers the day on which a copy of the office was made here.
func (u *UI) noteCopy(day app.Date) {
	where := withoutPassword(u.office)
	u.remember(func(s *settings) {
		if s.Copies == nil {
			s.Copies = map[string]app.Date{}
		}
		s.Copies[where] = day
	})
}

// idle says whether the year of this office is empty.
func (a *agenda) idle() bool {
	return len(a.soon) == 0 && !slices.ContainsFunc(a.year, func(n int64) bool { return n > 0 })
}
