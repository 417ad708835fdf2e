package screens

import (
	"context"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// export asks where to keep the workbook, then makes it: who gives up has made
// no report, and none is written down.
func (p *reports) export(u *UI) { p.exportAs(u, ".xlsx") }

func (p *reports) exportAs(u *UI, end string) {
	if p.ask.Grant == "" {
		p.grant.SetError(u.book.T("Choose a grant."))
		return
	}
	if !p.right(u) {
		return
	}
	ask := p.ask
	background(u, func(ctx context.Context) (string, error) { return u.App.ReportName(ctx, ask) }, func(name string) {
		u.choosePlace(true, asEnded(name, end), func(path string) { p.write(u, path, ask) })
	})
}

// write makes the workbook, and says where it is or why it is not.
func (p *reports) write(u *UI, path string, ask app.ReportRequest) {
	u.job(context.Background(), func(ctx context.Context) func() {
		r, err := sure(u.mishaps, func() (app.Report, error) {
			return u.App.DonorReport(ctx, ask, func(r app.Report) error { return saveReport(path, r) })
		})
		return func() {
			less, reasoned := ask, ask
			less.Less = true
			if u.askBeside(err, anyway{u.book.T("Withhold more"), func() { p.write(u, path, less) }, func(reason string) {
				reasoned.Reason = reason
				p.write(u, path, reasoned)
			}}) {
				return
			}
			if p.made, p.fault, p.lacks = path, nil, r.Sealed; err != nil {
				p.made, p.fault = "", err
				u.fail(err)
			} else {
				u.sayWritten(path, r)
			}
			p.tell(u)
		}
	})
}

// sayWritten says in the status bar where the report is.
func (u *UI) sayWritten(path string, r app.Report) {
	icon, tone, sentence := u.written(path, r.Sealed)
	u.status.Say(icon, tone, sentence)
	u.status.SetUndo("", nil)
}

// written is the sentence on a report that was written. One that was made while
// identity was sealed lacks something, and that is said.
func (u *UI) written(file string, lacks bool) (icon string, tone widgets.Tone, sentence string) {
	if lacks {
		return "warning", widgets.ToneWarning, u.book.T("The report is in {file}. It has no communities of artists: identity is sealed at this desk.", "file", file)
	}
	return "check", widgets.ToneDone, u.book.T("The report is in {file}.", "file", file)
}

// tell shows what came of the last export, and the ways to the file.
func (p *reports) tell(u *UI) {
	b := u.book
	switch {
	case p.fault != nil:
		p.result.Objects = []fyne.CanvasObject{widgets.NewNote(widgets.ToneError, "error", b.T("The report was not written."), u.sentence(p.fault))}
	case p.made != "":
		icon, tone, sentence := u.written(filepath.Base(p.made), p.lacks)
		said := widgets.NewNote(tone, icon, "", sentence)
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
