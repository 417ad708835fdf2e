package screens

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// The tabs of a report that is owed.
const (
	eventsOfReport = "events"
	figuresTab     = "figures"
	textTab        = "text"
	checksTab      = "checks"
	versionsTab    = "versions"
)

// reportPage is the page of a report that a grant owes: how far it is, and what
// is still to be done.
type reportPage struct {
	id    app.ID
	tab   string
	now   owedReport
	write writing

	head   *widgets.PageHead
	tabs   *widgets.Tabs
	stages *fyne.Container
	slot   *fyne.Container
	whole  *fyne.Container // all of the page
}

// owedReport is a report that is owed, as it is kept.
type owedReport struct {
	app.ReportPeriodRow
	period    app.ReportPeriod // whole
	summary   app.Summary
	spoken    app.Spoken
	texts     []app.ReportText
	sections  []app.ReportSection
	doubts    []app.Finding
	events    []app.EventCheck
	snapshots []app.ReportVersion
	changes   []app.ReportChange
	gone      bool
}

func (p *reportPage) build(u *UI) fyne.CanvasObject {
	p.head = widgets.NewPageHead("", "", p.backButton(u)).Whole()
	p.tabs = widgets.NewTabs(func(id string) { p.turn(u, id) }, p.tabsOf(u)...)
	if p.tab == "" {
		p.tab = eventsOfReport
	}
	p.tabs.Choose(p.tab)
	p.stages, p.slot = container.NewStack(), container.NewStack()
	u.leaveByEscape(p)
	p.whole = widgets.Down(0, p.head, widgets.Inset(0, 20, p.stages), widgets.Inset(0, 20, p.tabs), widgets.Flex(widgets.Inset(8, 20, p.slot)), widgets.Inset(8, 0, widgets.Gap()))
	return p.whole
}

func (p *reportPage) backButton(u *UI) *widgets.Button {
	return widgets.NewButton(u.book.T("Back"), u.back).WithIcon("left")
}

// tabsOf are the tabs, each with how much is to be looked at in it.
func (p *reportPage) tabsOf(u *UI) []widgets.Tab {
	b := u.book
	lacking := 0
	for _, e := range p.now.events {
		if len(e.Gaps()) > 0 {
			lacking++
		}
	}
	stops := 0
	for _, d := range p.now.doubts {
		if d.InTheWay() {
			stops++
		}
	}
	all := []widgets.Tab{{ID: eventsOfReport, Label: b.T("Events")}, {ID: figuresTab, Label: b.T("Figures")}, {ID: textTab, Label: b.T("Text")}, {ID: checksTab, Label: b.T("Checks")}, {ID: versionsTab, Label: b.T("Versions")}}
	for at, n := range map[int]int{0: lacking, 3: stops, 4: p.now.Waiting} {
		if n > 0 {
			all[at].Count, all[at].Tone = strconv.Itoa(n), widgets.ToneWarning
		}
	}
	return all
}

func (p *reportPage) turn(u *UI, id string) {
	p.write.keep(u, p)
	p.tab = id
	p.tabs.Choose(id)
	p.show(u)
	if p.write.fresh { // the checks read the texts, too
		p.write.fresh = false
		p.load(u)
	}
}

func (p *reportPage) load(u *UI) {
	was := u.made
	at := madeAt{office: u.App, id: p.id, day: app.DateOf(time.Now())}
	load(u, func(ctx context.Context) (made madeReport, err error) {
		if at.guard, err = u.App.Protection(ctx); err == nil {
			at.moment, err = u.App.Moment(ctx)
		}
		if err != nil || was.at == at {
			return was, err
		}
		made.at = at // from before it is read: what is kept meanwhile makes it anew
		made.owedReport, err = owedOf(ctx, u.App, p.id)
		return made, err
	}, func(made madeReport) {
		u.made = made
		if made.gone {
			u.back()
			return
		}
		p.now = made.owedReport
		p.show(u)
	})
}

// madeReport is the last report that was made for its page: as long as nobody wrote
// anything since, opening the page makes it no second time.
type madeReport struct {
	owedReport
	at madeAt
}

// madeAt is all that a report depends on.
type madeAt struct {
	office *app.App
	guard  app.Protection // what is open of what is sealed
	id     app.ID
	day    app.Date // consents end, and what is late goes by it
	moment string
}

// owedOf reads all of a report that is owed.
func owedOf(ctx context.Context, a *app.App, id app.ID) (r owedReport, err error) {
	rows, _, err := a.ReportPeriods(ctx, app.ReportPeriodFilter{ID: id})
	if err != nil || len(rows) == 0 {
		return owedReport{gone: true}, err
	}
	r.ReportPeriodRow = rows[0]
	for _, ask := range []func() error{
		func() error { r.period, err = a.ReportPeriod(ctx, id); return err },
		func() error { r.summary, err = app.Summarise(ctx, a.Reader, r.Filter()); return err },
		func() error { r.spoken, err = app.ReadSpoken(ctx, a.Reader, r.Filter()); return err },
		func() error { r.texts, err = a.ReportTexts(ctx, id); return err },
		func() error { r.sections, err = app.SectionsOf(ctx, a.Reader, r.GrantID); return err },
		func() error { r.doubts, err = a.ReportDoubts(ctx, id); return err },
		func() error { r.events, err = a.EventChecks(ctx, r.Filter()); return err },
		func() error { r.snapshots, err = a.ReportVersions(ctx, id); return err },
		func() error { r.changes, err = a.ChangedSince(ctx, id); return err },
	} {
		if err == nil {
			err = ask()
		}
	}
	return r, err
}

// show shows the tab that is open as it is kept now.
func (p *reportPage) show(u *UI) {
	b := u.book
	p.head.SetTitle(join(p.now.Code, u.code(reportKinds(), p.now.Kind)))
	quiet := u.periodOf(p.now.Filter())
	if p.now.DueOn != "" {
		quiet = join(b.T("due {day}", "day", u.day(p.now.DueOn)), quiet)
	}
	p.head.SetQuiet(quiet)
	p.head.SetRight(p.verbs(u)...)
	p.stages.Objects = []fyne.CanvasObject{p.howFar(u)}
	p.stages.Refresh()
	p.tabs.SetTabs(p.tabsOf(u)...)
	p.tabs.Choose(p.tab)
	var body fyne.CanvasObject
	switch p.tab {
	case figuresTab:
		body = p.figures(u)
	case textTab:
		body = p.text(u)
	case checksTab:
		body = p.checks(u)
	case versionsTab:
		body = p.versions(u)
	default:
		body = p.events(u)
	}
	p.slot.Objects = []fyne.CanvasObject{body}
	p.whole.Refresh() // what is above may need another height by now
}

// howFar is how far the report is, and, where it was frozen, that the records say
// otherwise by now.
func (p *reportPage) howFar(u *UI) fyne.CanvasObject {
	b := u.book
	var names []string
	at := 0
	for i, s := range reportStates() {
		names = append(names, u.say(s.text))
		if s.id == p.now.State {
			at = i
		}
	}
	all := widgets.Down(10, widgets.NewStages(names, at))
	if why := p.now.period.RestatedFor; why != "" {
		all.Add(widgets.NewNote(widgets.ToneNotice, "info", b.T("The report is being restated"), why))
	}
	if n := len(p.now.changes); n > 0 {
		all.Add(widgets.NewNote(widgets.ToneWarning, "warning", b.N("{n} figures would differ now", n), b.T("The records changed since it was frozen. What was frozen stays; a restatement says what changed.")).
			WithAction(b.T("Show"), func() { p.showChanges(u) }))
	}
	return widgets.Inset(4, 0, all)
}
