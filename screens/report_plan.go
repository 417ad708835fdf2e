package screens

import (
	"context"
	"strconv"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// askReport asks for a report that a grant owes.
func (u *UI) askReport(r app.ReportPeriodRow) {
	b, d := u.book, &r.ReportPeriod
	lang, second := string(d.Lang), string(d.Lang2)
	if lang == "" {
		lang, d.Kind = string(b.Lang()), "interim"
	}
	from, to := u.date("FromOn", b.T("From"), &d.FromOn), u.date("ToOn", b.T("Until"), &d.ToOn)
	f := form{
		title: b.T("Which report does the grant owe?"), inputs: []input{
			u.pick("GrantID", b.T("Grant"), link{&d.GrantID, r.Code}, findGrants), u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(reportKinds())),
			from.begin(), to, u.date("DueOn", b.T("Due"), &d.DueOn).begin(),
			u.choiceOf("Lang", b.T("Language of the report"), &lang, langOptions()).begin(), u.choice("Lang2", b.T("Also in|a language"), &second, langOptions()),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error {
			d.Lang, d.Lang2 = words.Lang(lang), words.Lang(second)
			return u.App.PlanReport(ctx, d)
		},
	}
	if d.Version > 0 {
		f.title = b.T("What is owed")
	}
	switch {
	case r.Snapshots > 0:
		shut(f.inputs, "Kind", "DueOn", "Notes")
		f.above = widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("The report was frozen, so its grant, days and languages stay. What it says can be restated on its page."))
	case d.Version > 0:
		f.remove = func(ctx context.Context) error { return u.App.DropReport(ctx, d.Kept, app.InstantOf(time.Now())) }
	default:
		f.kept = func() { u.into(&reportPage{id: d.ID}) }
	}
	u.ask(f)
}

// askCalendar asks how often a grant is reported on, and plans those reports.
func (u *UI) askCalendar() {
	b := u.book
	var grant app.ID
	months, lang, second := "6", string(b.Lang()), ""
	rhythm := app.ReportRhythm{Days: 60, Final: 90}
	u.ask(form{
		title: b.T("How often is the grant reported on?"), verb: b.T("Plan"),
		text: b.T("The reports run from the grant’s first day to its last. What the contract says goes before this."),
		inputs: []input{
			u.pick("GrantID", b.T("Grant"), link{&grant, ""}, findGrants),
			u.choiceOf("Months", b.T("Interim reports"), &months, []widgets.Option{
				{ID: "3", Text: b.N("every {n} months", 3)}, {ID: "6", Text: b.N("every {n} months", 6)}, {ID: "12", Text: b.N("every {n} months", 12)}, {ID: "0", Text: b.T("none, the final one alone")}}),
			u.whole("Days", b.T("Days until an interim report is due"), &rhythm.Days).begin(), u.whole("Final", b.T("Days until the final report is due"), &rhythm.Final),
			u.choiceOf("Lang", b.T("Language of the report"), &lang, langOptions()).begin(), u.choice("Lang2", b.T("Also in|a language"), &second, langOptions()),
		},
		save: func(ctx context.Context) error {
			if grant == "" {
				return app.Invalid{{Field: "GrantID", Text: words.T("Choose a grant.")}}
			}
			g, err := u.App.Grant(ctx, grant)
			if err != nil {
				return err
			}
			rhythm.GrantID, rhythm.Lang, rhythm.Lang2 = grant, words.Lang(lang), words.Lang(second)
			rhythm.Months, _ = strconv.Atoi(months)
			all := app.ProposeReports(g.StartsOn, g.EndsOn, rhythm)
			if len(all) == 0 {
				return app.Invalid{{Field: "GrantID", Text: words.T("The grant has no first and last day yet.")}}
			}
			return u.App.PlanReports(ctx, all)
		},
	})
}
