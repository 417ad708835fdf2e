package screens

import (
	"context"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/screens/widgets"
)

// export makes the report and asks where to keep the workbook.
func (p *reports) export(u *UI) {
	if p.ask.Grant == "" {
		p.grant.SetError(u.book.T("Choose a grant."))
		return
	}
	if !p.right(u) {
		return
	}
	ask := p.ask
	background(u, func(ctx context.Context) (app.Report, error) { return u.App.DonorReport(ctx, ask) }, func(r app.Report) {
		u.choosePlace(true, r.FileName(), func(path string) { p.write(u, path, r) })
	})
}

// write keeps the workbook, and says where or why not.
func (p *reports) write(u *UI, path string, r app.Report) {
	if filepath.Ext(path) == "" {
		path += ".xlsx"
	}
	u.job(context.Background(), func(context.Context) func() {
		err := sheet.SaveReport(path, r)
		return func() {
			if p.made, p.fault, p.lacks = path, "", r.Sealed; err != nil {
				p.made, p.fault = "", u.sentence(err)
				u.fail(err)
			} else {
				u.status.Say("check", widgets.ToneDone, u.book.T("The report is in {file}.", "file", path))
				u.status.SetUndo("", nil)
			}
			p.tell(u)
		}
	})
}

// tell shows what came of the last export, and the ways to the file.
func (p *reports) tell(u *UI) {
	b := u.book
	switch {
	case p.fault != "":
		p.result.Objects = []fyne.CanvasObject{widgets.NewNote(widgets.ToneError, "error", b.T("The report was not written."), p.fault)}
	case p.made != "":
		said := widgets.NewNote(widgets.ToneDone, "check", "", b.T("The report is in {file}.", "file", filepath.Base(p.made)))
		if p.lacks {
			said = widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("The report is in {file}. It has no communities of artists: identity is sealed at this desk.", "file", filepath.Base(p.made)))
		}
		p.result.Objects = []fyne.CanvasObject{
			said,
			widgets.Across(8, widgets.NewButton(b.T("Open"), func() { u.openFile(p.made) }).Small().WithIcon("sheet"),
				widgets.NewButton(b.T("Show folder"), func() { u.openFile(filepath.Dir(p.made)) }).Small().WithIcon("folder"), widgets.Gap()),
		}
	default:
		p.result.Objects = []fyne.CanvasObject{widgets.QuietWrapped(b.T("Without a day the grant's own first and last day hold. Figures of communities are protected: small groups are not shown."))}
	}
	p.result.Refresh()
}

// openFile hands a file or a folder to the system's own program for it.
func (u *UI) openFile(path string) {
	if err := u.desk.OpenURL(fileURL(path)); err != nil {
		logError(err)
		u.status.Say("error", widgets.ToneError, u.book.T("No program was found that opens {file}.", "file", filepath.Base(path)))
		u.status.SetUndo("", nil)
	}
}

// fileURL is the address of a file on this computer; a drive's letter stands
// behind a slash.
func fileURL(path string) *url.URL {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	if path = filepath.ToSlash(path); !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
