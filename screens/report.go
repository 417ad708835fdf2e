package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// reports is the page that makes the workbook for a donor.
type reports struct {
	ask   app.ReportRequest
	grant *widgets.Select
	from  input
	to    input
	lang  *widgets.Select
}

func (p *reports) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.grant = widgets.NewSelect(b.T("Grant"), nil)
	p.from = u.date("From", b.T("From"), &p.ask.From)
	p.to = u.date("To", b.T("Until"), &p.ask.To)
	var langs []widgets.Option
	for _, l := range words.Langs() {
		langs = append(langs, widgets.Option{ID: string(l), Text: l.Name()})
	}
	p.lang = widgets.NewSelect(b.T("Language of the report"), langs)
	if p.ask.Lang == "" {
		p.ask.Lang = words.En
	}
	p.lang.SetChosen(string(p.ask.Lang))
	export := widgets.NewFirst(b.T("Export to Excel"), func() { p.export(u) }).WithIcon("sheet")
	body := widgets.Down(12, widgets.NewForm(2, p.grant, p.lang, p.from.field, p.to.field),
		widgets.QuietWrapped(b.T("Empty days take the grant's own first and last day. Figures of communities are protected: small groups are not shown.")),
		widgets.Across(8, widgets.Gap(), export))
	card := widgets.NewCard(body).WithHead(b.T("Donor report"), "").Padded()
	head := widgets.NewPageHead(b.T("Reports"), "")
	return widgets.Down(0, head, widgets.Inset(0, 20, widgets.Wide(640, card)))
}

func (p *reports) load(u *UI) {
	load(u, func(ctx context.Context) ([]app.GrantRow, error) {
		grants, _, err := u.App.Grants(ctx, app.Page{})
		return grants, err
	}, func(grants []app.GrantRow) {
		var options []widgets.Option
		for _, g := range grants {
			options = append(options, widgets.Option{ID: string(g.ID), Text: g.Code, Quiet: g.Title})
		}
		p.grant.SetOptions(options)
		if p.ask.Grant == "" && len(grants) > 0 {
			p.ask.Grant = string(grants[0].ID)
		}
		p.grant.SetChosen(p.ask.Grant)
	})
}

// export makes the report and asks where to keep the workbook.
func (p *reports) export(u *UI) {
	p.ask.Grant, p.ask.Lang = p.grant.Chosen(), words.Lang(p.lang.Chosen())
	if p.ask.Grant == "" {
		p.grant.SetError(u.book.T("Choose a grant."))
		return
	}
	p.grant.SetError("")
	if !u.check(p.from) || !u.check(p.to) {
		return
	}
	ask := p.ask
	background(u, func(ctx context.Context) (app.Report, error) { return u.App.DonorReport(ctx, ask) }, func(r app.Report) {
		u.choosePlace(true, r.FileName(), func(path string) {
			background(u, func(context.Context) (string, error) { return path, sheet.SaveReport(path, r) }, func(path string) {
				u.status.Say("check", widgets.ToneDone, u.book.T("The report is in {file}.", "file", path))
				if r.Sealed {
					u.status.Say("warning", widgets.ToneWarning, u.book.T("The report is in {file}. It has no communities of artists: identity is sealed at this desk.", "file", path))
				}
				u.status.SetUndo("", nil)
			})
		})
	})
}
