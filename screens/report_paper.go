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

// askPaper asks as what a report is written that people read, and hands on the end of
// its name.
func (u *UI) askPaper(then func(end string)) {
	b, end, wanted := u.book, ".docx", false
	u.ask(form{
		title: b.T("A report to read"), verb: b.T("Choose the place…"), making: true,
		text:   b.T("What the report tells, and its figures in tables and charts. The workbook has them row by row."),
		inputs: []input{u.choiceOf("As", b.T("Document|a paper"), &end, []widgets.Option{{ID: ".docx", Text: b.T("Word document, to go on writing")}, {ID: ".pdf", Text: b.T("PDF, to print and to send")}}).row()},
		save:   func(context.Context) error { wanted = true; return nil },
		kept: func() {
			if wanted {
				then(end)
			}
		},
	})
}
