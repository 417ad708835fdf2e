package screens

import (
	"context"
	"path/filepath"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// export asks where to keep the workbook of what the page shows, and writes it.
func (p *opinionPage) export(u *UI) {
	ask := app.OpinionAsk{Filter: p.filter(), About: p.about(u), Code: p.code, By: p.compare, Lang: u.book.Lang()}
	u.choosePlace(true, ask.FileName(), func(path string) {
		if filepath.Ext(path) == "" {
			path += ".xlsx"
		}
		p.write(u, path, ask)
	})
}

// write makes the workbook. Where its communities would tell of a few people
// beside what left before, it can go without them.
func (p *opinionPage) write(u *UI, path string, ask app.OpinionAsk) {
	w := newWatch(u, words.T("Counting the forms"))
	w.job.home = nil // no page draws it
	long(u, w.job, func(ctx context.Context) (string, error) {
		return path, u.App.OpinionWorkbook(ctx, ask, func(r app.Report) error { return sheet.SaveReport(path, r) })
	}, func(path string, err error) {
		u.showWork()
		less, reasoned := ask, ask
		less.By = app.OpinionsByEvent
		if u.askBeside(err, anyway{u.book.T("Without the communities"), func() { p.write(u, path, less) }, func(reason string) {
			reasoned.Reason = reason
			p.write(u, path, reasoned)
		}}) {
			return
		}
		if err != nil {
			u.fail(err)
			return
		}
		u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
		u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
	})
}
