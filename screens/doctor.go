package screens

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// doctor is the page that looks a report over before it leaves: what stops it,
// what is to be explained, what is to be known, and what was in order.
type doctor struct {
	filter app.Filter
	code   string // of the grant
	card   *widgets.Card
	slot   *fyne.Container
}

func (p *doctor) build(u *UI) fyne.CanvasObject {
	b := u.book
	back := widgets.NewButton(b.T("Back"), u.back).WithIcon("left")
	head := widgets.NewPageHead(b.T("Report check"), join(p.code, u.periodOf(p.filter)), back)
	p.slot = container.NewStack()
	p.card = widgets.NewCard(p.slot).WithHead(b.T("Before it is sent"), "")
	u.leaveByEscape(p)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, p.card)), widgets.Inset(8, 0, widgets.Gap()))
}

func (p *doctor) load(u *UI) {
	load(u, func(ctx context.Context) ([]app.Finding, error) { return u.App.Doctor(ctx, p.filter) }, func(all []app.Finding) {
		open := 0
		for _, f := range all {
			if f.Open() {
				open++
			}
		}
		quiet := u.book.T("Nothing is missing.")
		if open > 0 {
			quiet = u.book.N("{n} to look at", open)
		}
		p.card.SetHead(u.book.T("Before it is sent"), quiet)
		p.slot.Objects = []fyne.CanvasObject{container.NewVScroll(p.found(u, all))}
		p.slot.Refresh()
	})
}

// found lists the findings, the gravest first, and how much was in order.
func (p *doctor) found(u *UI, all []app.Finding) fyne.CanvasObject {
	b := u.book
	var rows []fyne.CanvasObject
	broken := map[string]bool{}
	for _, f := range all {
		broken[f.Rule] = true
	}
	for _, gravity := range []app.Gravity{app.Stops, app.Explain, app.Notice} {
		of := slices.DeleteFunc(slices.Clone(all), func(f app.Finding) bool { return f.Gravity != gravity })
		if len(of) == 0 {
			continue
		}
		rows = append(rows, widgets.Inset(12, 14, widgets.CardTitle(p.title(u, gravity))), widgets.Line())
		for _, f := range of {
			rows = append(rows, p.row(u, f))
			if f.Note.Reason != "" {
				rows = append(rows, widgets.Inset(4, 46, widgets.Down(2, widgets.Wrapped(f.Note.Reason), widgets.Quiet(join(f.Note.Who, u.day(f.Note.Day))))))
			}
		}
	}
	fine := len(app.Rules()) - len(broken)
	said := b.T("Checks with nothing found: {n} of {all}", "n", fine, "all", len(app.Rules()))
	rows = append(rows, widgets.Inset(12, 14, widgets.Across(8, widgets.NewIcon("check", widgets.ToneDone), widgets.Flex(widgets.QuietWrapped(said)))))
	return widgets.Down(0, rows...)
}

func (p *doctor) title(u *UI, g app.Gravity) string {
	switch g {
	case app.Stops:
		return u.book.T("Stops the report")
	case app.Explain:
		return u.book.T("To be explained")
	}
	return u.book.T("To be known")
}

// row is one finding; it opens the records behind it, or what can be done.
func (p *doctor) row(u *UI, f app.Finding) fyne.CanvasObject {
	icon, tone := "info", widgets.ToneNotice
	switch {
	case f.Gravity == app.Stops:
		icon, tone = "error", widgets.ToneError
	case f.Gravity == app.Explain && f.Note.Reason != "":
		icon, tone = "check", widgets.ToneDone
	case f.Gravity == app.Explain:
		icon, tone = "warning", widgets.ToneWarning
	}
	row := widgets.NewActionRow(icon, tone, u.say(f.Fact), u.say(f.Why)).WithWhole()
	row.WithTag(u.book.Int(f.N), widgets.ToneNone)
	switch {
	case f.Gravity == app.Explain:
		row.WithAction(u.book.T("Explain"), func() { p.explain(u, f) })
	case len(f.Rows) > 0 || f.Gap != "":
		row.WithAction(u.book.T("Show"), func() { p.behind(u, f) })
	}
	if len(f.Rows) > 0 || f.Gap != "" {
		row.WithOpen(func() { p.behind(u, f) })
	}
	return row
}

// saidEarlier says that an explanation begins with that of another report.
func (u *UI) saidEarlier(f app.Finding) string {
	switch {
	case f.Note.Reason != "" || f.Earlier.Reason == "":
		return ""
	case f.Earlier.ToOn == "":
		return u.book.T("It begins with what was said of the same before. Change it, or save it as it is.")
	}
	return u.book.T("It begins with what the report to {day} said of the same. Change it, or save it as it is.", "day", u.day(f.Earlier.ToOn))
}

// behind shows the records behind a finding; each leads to where it is put right.
func (p *doctor) behind(u *UI, f app.Finding) {
	r := u.foundRows(f, p.filter)
	r.open(u.say(f.Fact))
}

// explain asks why it stays as it is; an empty reason takes the explanation back.
func (p *doctor) explain(u *UI, f app.Finding) {
	reason := f.Begin()
	u.ask(form{
		title: u.book.T("Why is it so?"), text: strings.TrimSpace(u.say(f.Fact) + "\n" + u.saidEarlier(f)),
		inputs: []input{u.notes("Reason", u.book.T("Explanation for the donor"), &reason).row()},
		save:   func(ctx context.Context) error { return u.App.ExplainFinding(ctx, p.filter, f, reason) },
	})
}
