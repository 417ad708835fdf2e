package screens

import (
	"context"
	"path/filepath"
	"strings"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/sheet"
	"sofra/screens/widgets"
)

// saveReport writes a report as what the end of its name says: a workbook, or a
// document to read.
func saveReport(path string, r app.Report) error {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".docx", ".pdf":
		return pdf.SaveReport(path, r)
	}
	return sheet.SaveReport(path, r)
}

// asEnded is the name of a workbook with another end.
func asEnded(name, end string) string { return strings.TrimSuffix(name, ".xlsx") + end }

// forWhom is the donor profile that a report to read is made by, and those that there
// are. A report that was frozen has its own, and there is nothing to choose.
type forWhom struct {
	profile string
	options []widgets.Option
}

// askPaper asks as what a report is written that people read, and for whom, and hands
// on the end of its name and the profile.
func (u *UI) askPaper(by forWhom, then func(end, profile string)) {
	b, end, wanted := u.book, ".docx", false
	inputs := []input{u.choiceOf("As", b.T("Document|a paper"), &end, []widgets.Option{{ID: ".docx", Text: b.T("Word document, to go on writing")}, {ID: ".pdf", Text: b.T("PDF, to print and to send")}}).row()}
	if by.options != nil {
		inputs = append(inputs, u.choiceOf("Profile", b.T("Report for"), &by.profile, by.options).row())
	}
	u.ask(form{
		title: b.T("A report to read"), verb: b.T("Choose the place…"), making: true,
		text:   b.T("What the report tells, its figures in tables and charts, and its documents one by one."),
		inputs: inputs,
		save:   func(context.Context) error { wanted = true; return nil },
		kept: func() {
			if wanted {
				then(end, by.profile)
			}
		},
	})
}

// askPaper asks for the report on the page as Word or PDF. The choice of whom it is
// for stays on the page.
func (p *reports) askPaper(u *UI) {
	u.askPaper(forWhom{p.ask.Profile, u.profileChoices(p.profiles, p.own)}, func(end, profile string) {
		p.profile.SetChosen(profile)
		p.ask.Profile = profile
		p.speakItsLanguage()
		p.exportAs(u, end)
	})
}

// askPaper asks for a report that is owed as Word or PDF; a draft may be made for
// another donor.
func (p *reportPage) askPaper(u *UI) {
	if p.frozen() {
		u.askPaper(forWhom{}, func(end, _ string) { p.exportAs(u, end) })
		return
	}
	background(u, func(ctx context.Context) (grantToReport, error) { return grantAsked(ctx, u.App, p.now.period.GrantID) }, func(g grantToReport) {
		ask := p.now.period.Request()
		u.askPaper(forWhom{ask.Profile, u.profileChoices(g.all, g.Profile)}, func(end, profile string) { p.exportDraft(u, end, profile) })
	})
}
