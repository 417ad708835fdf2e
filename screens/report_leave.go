package screens

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// verbs are what can be done with the report as far as it is: the next step last.
func (p *reportPage) verbs(u *UI) []fyne.CanvasObject {
	b := u.book
	all := []fyne.CanvasObject{p.backButton(u), widgets.NewButton(b.T("Edit|a record"), func() { p.editRecord(u) })}
	if p.now.period.WasFrozen() { // apart from what only writes files
		all = append(all, widgets.NewButton(b.T("Restate…"), func() { p.restate(u) }), widgets.Upright())
	}
	all = append(all, widgets.NewButton(b.T("Export to Excel"), func() { p.exportAs(u, ".xlsx") }).WithIcon("sheet"), widgets.NewButton(b.T("Word or PDF…"), func() { p.askPaper(u) }).WithIcon("file"))
	next := func(label string, do func(ctx context.Context) error) *widgets.Button {
		return widgets.NewFirst(label, func() { u.change(do) })
	}
	switch p.now.State {
	case app.ReportPlanned:
		return append(all, next(b.T("Begin"), func(ctx context.Context) error { return u.App.OpenReport(ctx, p.id) }))
	case app.ReportOpen:
		return append(all, widgets.NewFirst(b.T("Approve…"), func() { p.askApproval(u) }))
	case app.ReportApproved:
		again := widgets.NewButton(b.T("Open again"), func() { p.reopen(u) })
		return append(all, again, widgets.NewFirst(b.T("Freeze…"), func() { p.askFreezing(u) }))
	}
	switch p.now.State {
	case app.ReportFrozen:
		return append(all, widgets.NewFirst(b.T("It was sent…"), func() { p.askSending(u) }))
	case app.ReportSent:
		return append(all, widgets.NewFirst(b.T("It was accepted…"), func() { p.askAccepting(u) }))
	}
	return all
}

func (p *reportPage) reopen(u *UI) {
	u.change(func(ctx context.Context) error { return u.App.ReopenReport(ctx, p.id) })
}

// restate asks why, and opens the report only then.
func (p *reportPage) restate(u *UI) {
	b, why := u.book, ""
	u.ask(form{
		title: b.T("Why is the report restated?"), verb: b.T("Restate"), text: b.T("The report opens again, to be approved and frozen as its next version. What was frozen stays."),
		inputs: []input{u.line("Why", b.T("Reason"), &why, app.NameRule).row()},
		save:   func(ctx context.Context) error { return u.App.RestateReport(ctx, p.id, why) },
	})
}

// editRecord changes what is owed.
func (p *reportPage) editRecord(u *UI) {
	row := p.now.ReportPeriodRow
	row.ReportPeriod = p.now.period
	u.askReport(row)
}

// askApproval asks who approves. What stands in the way is shown first.
func (p *reportPage) askApproval(u *UI) {
	b := u.book
	for _, d := range p.now.doubts {
		if d.InTheWay() {
			p.turn(u, checksTab)
			u.status.Say("warning", widgets.ToneWarning, u.say(app.ErrUnexplained.Text))
			u.status.SetUndo("", nil)
			return
		}
	}
	by, on := "", app.DateOf(time.Now())
	u.ask(form{
		title: b.T("Who approves the report?"), verb: b.T("Approve"), text: b.T("Its texts stay as they are from now on, until it is opened again."),
		inputs: []input{u.line("ApprovedBy", b.T("Approved by"), &by, app.NameRule), u.date("ApprovedOn", b.T("Day"), &on)},
		save:   func(ctx context.Context) error { return u.App.ApproveReport(ctx, p.id, by, on) },
	})
}

// askFreezing freezes the report; one that was frozen before needs a reason.
func (p *reportPage) askFreezing(u *UI) {
	b := u.book
	if len(p.now.snapshots) > 0 {
		p.askRestating(u)
		return
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Freeze the report?"), Text: b.T("The report is kept as it is now, in each of its languages. Nobody can change or take back what was frozen; each export of it is the same file."),
		Plain: b.T("Cancel"), First: b.T("Freeze"), Width: 520,
		OnFirst: func() bool { p.freeze(u, app.Freezing{Period: p.id}); return true },
	})
}

// askRestating asks why the report is frozen anew.
func (p *reportPage) askRestating(u *UI) {
	b, why, wanted := u.book, p.now.period.RestatedFor, false
	u.ask(form{
		title: b.T("Why is the report restated?"), verb: b.T("Freeze"), text: b.T("The new version says what differs from the one before, and why. The one before stays."), making: true,
		inputs: []input{u.line("Why", b.T("Reason"), &why, app.NameRule)},
		save:   func(context.Context) error { wanted = true; return nil },
		kept: func() {
			if wanted {
				p.freeze(u, app.Freezing{Period: p.id, Why: why})
			}
		},
	})
}

// freeze keeps the report; where it would tell of a few people beside what left
// before, it asks what to do.
func (p *reportPage) freeze(u *UI, f app.Freezing) {
	u.job(context.Background(), func(ctx context.Context) func() {
		_, err := sure(u.mishaps, func() (struct{}, error) { return struct{}{}, u.App.FreezeReport(ctx, f) })
		return func() {
			less, reasoned := f, f
			less.Less = true
			if u.askBeside(err, anyway{u.book.T("Withhold more"), func() { p.freeze(u, less) }, func(reason string) {
				reasoned.Reason = reason
				p.freeze(u, reasoned)
			}}) {
				return
			}
			if err != nil {
				u.fail(err)
				return
			}
			p.tab = versionsTab
			u.changedForGood()
		}
	})
}

func (p *reportPage) askSending(u *UI) {
	b := u.book
	to, on := p.now.Funder, app.DateOf(time.Now())
	u.ask(form{
		title: b.T("To whom was the report sent?"), text: b.T("What was sent cannot be taken back."),
		inputs: []input{u.line("SentTo", b.T("Sent to"), &to, app.NameRule), u.date("SentOn", b.T("Day"), &on)},
		save:   func(ctx context.Context) error { return u.App.SendReport(ctx, p.id, to, on) }, sealed: true,
	})
}

func (p *reportPage) askAccepting(u *UI) {
	b := u.book
	on := app.DateOf(time.Now())
	u.ask(form{
		title: b.T("When did the donor accept the report?"), inputs: []input{u.date("AcceptedOn", b.T("Day"), &on)},
		save: func(ctx context.Context) error { return u.App.AcceptReport(ctx, p.id, on) },
	})
}

// exportAs writes the report as it was frozen last, or a draft of it as it is now where
// it is not frozen, or is being restated.
func (p *reportPage) exportAs(u *UI, end string) {
	if !p.frozen() {
		p.exportDraft(u, end, p.now.period.Request().Profile)
		return
	}
	p.exportVersion(u, 0, end)
}

// frozen says whether what leaves is a version that was frozen.
func (p *reportPage) frozen() bool { return p.now.period.WasFrozen() && len(p.now.snapshots) > 0 }

// exportVersion writes a version as it was frozen, the newest is 0.
func (p *reportPage) exportVersion(u *UI, at int, end string) {
	s := p.now.snapshots[at].ReportSnapshot
	langs := p.now.period.Langs()
	if len(langs) == 1 {
		p.exportFrozen(u, s, langs[0], end)
		return
	}
	b, lang := u.book, string(langs[0])
	var options []widgets.Option
	for _, l := range langs {
		options = append(options, widgets.Option{ID: string(l), Text: l.Name()})
	}
	var wanted bool
	u.ask(form{
		title: b.T("In which language?"), verb: b.T("Choose the place…"), making: true, inputs: []input{u.choiceOf("Lang", b.T("Language of the report"), &lang, options)},
		save: func(context.Context) error { wanted = true; return nil },
		kept: func() {
			if wanted {
				p.exportFrozen(u, s, words.Lang(lang), end)
			}
		},
	})
}

func (p *reportPage) exportFrozen(u *UI, s app.ReportSnapshot, lang words.Lang, end string) {
	name := app.Report{Grant: p.now.Code, From: p.now.FromOn, To: p.now.ToOn, Lang: lang, Number: s.Number}.FileName()
	u.choosePlace(true, asEnded(name, end), func(path string) {
		background(u, func(ctx context.Context) (made app.Report, err error) {
			return made, u.App.GiveFrozen(ctx, s, lang, func(r app.Report) error { made = r; return saveReport(path, r) })
		}, func(made app.Report) { u.sayWritten(path, made) })
	})
}

func (p *reportPage) exportDraft(u *UI, end, profile string) {
	free := &reports{ask: p.now.period.Request(), result: widgets.Down(0)}
	free.ask.Profile = profile
	background(u, func(ctx context.Context) (string, error) { return u.App.ReportName(ctx, free.ask) }, func(name string) {
		u.choosePlace(true, asEnded(filepath.Base(name), end), func(path string) { free.write(u, path, free.ask) })
	})
}
