package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// reports is the page that makes the workbook for a donor: what is asked for,
// what may be asked about it, and what will stand in it. The choice stays while
// the window is open; the report's language is none of the window's business.
type reports struct {
	ask  app.ReportRequest // Grant is an ID
	code string            // of the grant
	outcome

	grant    *widgets.Picker
	from, to input
	byProfile
	counted  app.Filter // what the figures are of
	currency string
	result   *fyne.Container
	checks   *widgets.Card
	figures  *widgets.Card
	grid     *widgets.Grid
	foot     *fyne.Container
	owed     owedReports
}

// outcome is what came of the last export.
type outcome struct {
	made  string // the workbook that was written
	fault error  // why it was not
	lacks bool   // identity was sealed: it has no communities of artists
}

func (p *reports) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.counted = app.Filter{}
	head := widgets.NewPageHead(b.T("Reports"), b.T("The workbook that a donor gets"),
		widgets.NewButton(b.T("IATI file…"), func() { p.exportActivity(u) }).WithIcon("file"),
		widgets.NewButton(b.T("Donor profiles"), func() { u.into(&profiles{}) }).WithIcon("file"),
		widgets.NewButton(b.T("Given out"), func() { u.into(&releases{}) }).WithIcon("sheet"),
		widgets.NewButton(b.T("Across communities"), func() { p.openAcross(u) }).WithIcon("people"),
		widgets.NewButton(b.T("Report check"), func() { u.into(&doctor{filter: p.filter(), code: p.code}) }).WithIcon("check"))
	p.checks = widgets.NewCard(widgets.Down(0)).WithHead(b.T("Before it is sent"), "")
	p.grid = widgets.NewGrid(
		widgets.Column{Head: b.T("Figure"), Weight: 3}, widgets.Column{Head: b.T("In the period"), Width: 116, Right: true},
		widgets.Column{Head: b.T("Counted from"), Weight: 2, Small: true})
	p.grid.OnOpen = func(r widgets.Row) { p.open(u, app.Measure(r.ID)) }
	p.grid.OnLink = func(r widgets.Row, _ int) { p.open(u, app.Measure(r.ID)) }
	p.foot = container.NewStack()
	p.figures = widgets.NewCard(p.grid).WithHead(b.T("Figures"), b.T("press a figure to see its rows")).WithFoot(p.foot)
	left := widgets.Down(16, p.choice(u), widgets.Flex(widgets.AtLeast(120, p.checks)))
	body := p.owed.head(u, head, widgets.LeftAside(380, left, 300, p.figures))
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, body)), widgets.Inset(8, 0, widgets.Gap()))
}

// addRecord makes the report that is asked for, or plans one.
func (p *reports) addRecord(u *UI) {
	if p.owed.at == owedTab {
		u.askReport(app.ReportPeriodRow{})
		return
	}
	p.export(u)
}

// choice is the card that asks for grant, period and language, and makes the
// workbook.
func (p *reports) choice(u *UI) fyne.CanvasObject {
	b := u.book
	chosen := app.ID(p.ask.Grant)
	grant := u.pick("Grant", b.T("Grant"), link{&chosen, p.code}, findGrants)
	p.grant = grant.field.(*widgets.Picker)
	p.grant.OnChanged = func(o widgets.Option) { p.choose(u, app.ID(o.ID)) }
	p.from, p.to = u.date("From", b.T("From"), &p.ask.From), u.date("To", b.T("Until"), &p.ask.To)
	for _, i := range []input{p.from, p.to} {
		f := i.field.(*widgets.DateField)
		f.OnLeave = func() { p.again(u) }
		f.OnChanged = func(text string) {
			if len(text) == len("08.03.2025") {
				p.again(u)
			}
		}
	}
	var langs []widgets.Option
	for _, l := range words.Langs() {
		langs = append(langs, widgets.Option{ID: string(l), Text: l.Name()})
	}
	if p.ask.Lang == "" {
		p.ask.Lang = u.book.Lang()
	}
	p.lang = widgets.NewSelect(b.T("Language of the report"), langs)
	p.lang.SetChosen(string(p.ask.Lang))
	p.lang.OnChanged = func(id string) { p.ask.Lang = words.Lang(id) }
	profile := p.profileField(u)
	p.result = widgets.Down(8)
	p.tell(u)
	export := widgets.NewFirst(b.T("Export to Excel"), func() { p.export(u) }).WithIcon("sheet")
	body := widgets.Down(8, widgets.NewForm(2, p.grant, profile, p.from.field, p.to.field, p.lang), p.result, widgets.Across(8, widgets.Gap(), widgets.NewButton(b.T("Word or PDF…"), func() { p.askPaper(u) }), export))
	return widgets.NewCard(body).WithHead(b.T("Donor report"), "").Padded()
}

// load shows the figures as they are now; the first time it proposes a grant.
func (p *reports) load(u *UI) {
	switch p.owed.at {
	case owedTab:
		p.owed.load(u)
		return
	case "":
		p.owed.first(u)
	}
	if p.ask.Grant != "" {
		p.count(u)
		return
	}
	u.proposeGrant(p.grant, func(g app.ID) { p.choose(u, g) }, func() { p.none(u) })
}

// none says what a report needs first.
func (p *reports) none(u *UI) {
	b := u.book
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("No grant to report on yet"), b.T("A report counts what the projects of a grant did."),
		widgets.NewButton(b.T("Money"), func() { u.show("money") })))
	p.grid.SetRows(nil)
	p.checks.SetBody(widgets.Down(0))
}

// choose takes a grant, with its own period.
func (p *reports) choose(u *UI, grant app.ID) {
	p.ask.Grant, p.made, p.fault = string(grant), "", nil
	p.tell(u)
	if grant == "" {
		p.none(u)
		return
	}
	load(u, func(ctx context.Context) (grantToReport, error) { return grantAsked(ctx, u.App, grant) }, func(g grantToReport) {
		p.code = g.Code
		p.offerProfiles(u, g.all, g.Profile)
		for i, day := range []app.Date{g.StartsOn, g.EndsOn} {
			f := []input{p.from, p.to}[i].field.(*widgets.DateField)
			t, _ := day.Time()
			if day == "" {
				f.SetText("")
			} else {
				f.SetDate(t)
			}
		}
		p.again(u)
	})
}

// again counts once more, if grant or period are others now.
func (p *reports) again(u *UI) {
	switch {
	case !p.right(u):
		p.unknown(u)
	case p.filter() != p.counted:
		p.count(u)
	}
}

// unknown takes the figures away: they would be of another period than the one
// that is typed.
func (p *reports) unknown(u *UI) {
	p.counted, p.made, p.fault = app.Filter{}, "", nil
	p.tell(u)
	p.grid.SetEmpty(widgets.NewEmptyState(u.book.T("No figures for this period"), u.book.T("Put its days right, and they come."), nil))
	p.grid.SetRows(nil)
	p.checks.SetBody(widgets.Down(0))
}

// right takes the period into the request and says what is wrong with it.
func (p *reports) right(u *UI) bool {
	if !u.check(p.from) || !u.check(p.to) {
		return false
	}
	wrong := app.PeriodRule(p.ask.From, p.ask.To)
	p.to.field.SetError(u.say(wrong))
	return wrong.Empty()
}

func (p *reports) filter() app.Filter {
	return app.Filter{GrantID: app.ID(p.ask.Grant), From: p.ask.From, To: p.ask.To}
}

// summed is a summary with the lines that would let its report show more.
type summed struct {
	app.Summary
	offers []app.RollUpOffer
}

// count asks for the figures; those of a choice made since are dropped.
func (p *reports) count(u *UI) {
	f := p.filter()
	if f != p.counted && p.counted != (app.Filter{}) { // what was written is of another choice
		p.made, p.fault = "", nil
		p.tell(u)
	}
	p.counted = f
	load(u, func(ctx context.Context) (s summed, err error) {
		if s.Summary, err = app.Summarise(ctx, u.App.Reader, f); err == nil {
			s.offers, err = u.App.RollUpOffers(ctx, f)
		}
		return s, err
	}, func(s summed) {
		if f == p.counted {
			p.show(u, s)
		}
	})
}
