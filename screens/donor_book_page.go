package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// donorBook is the page where somebody shows what of the report goes where in a
// donor's own workbook: their sheet on the left, what can be put on the right.
type donorBook struct {
	id     app.ID
	sheet  string // that is shown
	filled bool   // as it would be filled
	ask    app.ReportRequest
	now    theBook

	head   *widgets.PageHead
	chips  *fyne.Container
	view   *widgets.SheetView
	tabs   *widgets.Tabs
	side   *widgets.Card
	search *widgets.SearchBox
	grid   *widgets.Grid
	above  *fyne.Container
	below  *fyne.Container
}

// theBook is what the page shows.
type theBook struct {
	book    app.DonorBook
	body    []byte
	view    app.BookView
	preview app.BookView
	grant   app.Grant
	report  app.Report
	fault   error // why it cannot be filled as it is
}

func (p *donorBook) build(u *UI) fyne.CanvasObject {
	b := u.book
	if p.ask.Lang == "" {
		p.ask.Lang = b.Lang()
	}
	p.head = widgets.NewPageHead("", "",
		widgets.NewButton(b.T("Back"), u.back).WithIcon("left"),
		widgets.NewButton(b.T("Another edition…"), func() { u.choosePlace(false, "", func(path string) { p.renew(u, path) }) }).WithIcon("file"),
		widgets.NewFirst(b.T("Fill and save…"), func() { p.askFill(u) }).WithIcon("sheet"))
	p.chips = widgets.Flow(6)
	p.view = widgets.NewSheetView(app.BookLetters)
	p.view.OnCell = func(int, int) { p.showSide(u) }
	p.view.OnChoose = func(int, int) { u.window.Canvas().Focus(p.grid.Target()) }
	p.tabs = widgets.NewTabs(func(id string) { p.turn(u, id == "filled") }, widgets.Tab{ID: "", Label: b.T("What goes where")}, widgets.Tab{ID: "filled", Label: b.T("Preview")})
	left := widgets.NewCard(widgets.Down(0, p.tabs, widgets.Flex(p.view))).WithFoot(widgets.Inset(8, 14, p.chips))
	p.search = widgets.NewSearchBox(b.T("Find a figure"), "")
	p.search.OnChanged = func(string) { p.showSide(u) }
	p.grid = widgets.NewGrid(widgets.Column{Weight: 3}, widgets.Column{Weight: 2, Right: true, Small: true}).WithoutHead()
	p.grid.OnOpen = func(r widgets.Row) { p.put(u, r.ID) }
	p.grid.OnPressed = p.grid.OnOpen
	p.above, p.below = widgets.Down(8), widgets.Down(8)
	p.side = widgets.NewCard(widgets.Down(0, widgets.Inset(10, 14, p.above), widgets.Flex(p.grid))).WithHead("", "").WithFoot(widgets.Inset(10, 14, p.below))
	u.leaveByEscape(p)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20,
		widgets.RightAside(showLeast, widgets.AtLeast(partTall, left), callWide, widgets.AtLeast(partTall, p.side)))),
		widgets.Inset(8, 0, widgets.Gap()))
}

func (p *donorBook) load(u *UI) {
	id, ask, now, filled := p.id, p.ask, p.now, p.filled
	ask.Less = true // it only shows how it would be
	load(u, func(ctx context.Context) (theBook, error) {
		now, err := now.again(ctx, u.App, id, ask)
		if err == nil && filled && now.book.ID != "" && now.fault == nil {
			now.preview, now.fault = sheet.PreviewBook(now.body, now.book.Goes, now.report)
		}
		return now, err
	}, func(now theBook) {
		if now.book.ID == "" {
			u.back()
			return
		}
		p.show(u, now)
	})
}

// again reads a workbook and what a report would say. What did not change is not read
// again.
func (was theBook) again(ctx context.Context, a *app.App, id app.ID, ask app.ReportRequest) (now theBook, err error) {
	now = was
	now.preview, now.fault = app.BookView{}, nil
	now.book, err = a.DonorBook(ctx, id)
	if errors.Is(err, app.ErrNotFound) {
		return theBook{}, nil // it was taken back while it was open
	}
	if err == nil && now.book.SHA256 != was.book.SHA256 {
		if now.book, now.body, err = a.DonorBookWhole(ctx, id); err == nil {
			now.view, err = sheet.ViewBook(now.body)
		}
	}
	if err == nil {
		now.grant, err = a.Grant(ctx, now.book.GrantID)
	}
	if ask.Grant = string(now.grant.ID); err == nil && was.report.Lang != words.In(ask.Lang).Lang() {
		now.report, err = a.DonorReport(ctx, ask, nil)
	}
	if err == nil {
		now.fault = sheet.CheckBook(now.body, now.book.Goes)
	}
	return now, err
}

// show shows the workbook as it is settled now.
func (p *donorBook) show(u *UI, now theBook) {
	p.now = now
	p.head.SetTitle(now.book.Name)
	p.head.SetQuiet(join(now.grant.Code, now.grant.Title, u.settled(now.book.Goes)))
	if _, there := now.view.Sheet(p.sheet); !there && len(now.view.Sheets) > 0 {
		p.sheet = now.view.Sheets[0].Name
	}
	p.chips.Objects = nil
	for _, s := range now.view.Sheets {
		chip := widgets.NewChip(s.Name, func() { p.sheet = s.Name; p.show(u, p.now) })
		chip.SetChosen(s.Name == p.sheet)
		p.chips.Objects = append(p.chips.Objects, chip)
	}
	p.chips.Refresh()
	p.showSheet()
	p.showSide(u)
	var changed *app.BookChanged
	if errors.As(now.fault, &changed) {
		p.sayChanged(u, changed)
	} else if now.fault != nil && p.filled {
		u.fail(now.fault)
	}
	if c := u.window.Canvas(); c.Focused() == nil {
		c.Focus(p.view)
	}
}

// turn goes to the other side of the page.
func (p *donorBook) turn(u *UI, filled bool) {
	if p.filled = filled; filled {
		p.tabs.Choose("filled")
	} else {
		p.tabs.Choose("")
	}
	p.load(u)
}

// showSheet shows the cells of the sheet, and what goes into them.
func (p *donorBook) showSheet() {
	s, _ := p.now.view.Sheet(p.sheet)
	if p.filled && p.now.fault == nil {
		s, _ = p.now.preview.Sheet(p.sheet)
		p.view.SetSheet(s.Wide, s.Rows, func(column, row int) widgets.SheetCell {
			cell := s.Cells[app.BookAt(column, row)]
			return widgets.SheetCell{Text: cell.Text}
		})
		return
	}
	goes := p.going()
	wide, rows := s.Wide, s.Rows
	for at := range goes {
		column, row := app.BookPlace(at)
		wide, rows = max(wide, column), max(rows, row)
	}
	p.view.SetSheet(wide+1, rows+2, func(column, row int) widgets.SheetCell {
		at := app.BookAt(column, row)
		if put := goes[at]; put != "" {
			return widgets.SheetCell{Text: put, Tone: widgets.ToneNotice}
		}
		cell := s.Cells[at]
		return widgets.SheetCell{Text: cell.Text, Soft: cell.Formula}
	})
}

// going is what goes into each cell of the sheet, in words.
func (p *donorBook) going() map[string]string {
	all := map[string]string{}
	for _, c := range p.now.book.Goes.Cells {
		if c.Sheet == p.sheet {
			all[c.Cell] = p.labelOf(c.Put)
		}
	}
	for _, t := range p.now.book.Goes.Tables {
		ours, _ := p.now.report.Table(t.Table)
		for _, c := range t.Columns {
			for row := t.First; t.Sheet == p.sheet && row <= t.Last; row++ {
				if at := ours.Column(c.Put); at >= 0 {
					all[app.BookAt(columnAt(c.Column), row)] = ours.Columns[at].Title
				} else {
					all[app.BookAt(columnAt(c.Column), row)] = c.Put
				}
			}
		}
	}
	return all
}

// labelOf is what a single thing of the report is called.
func (p *donorBook) labelOf(key string) string {
	if s, ok := p.now.report.Single(key); ok {
		return s.Label
	}
	return key
}

func columnAt(letters string) int {
	column, _ := app.BookPlace(letters + "1")
	return column
}
