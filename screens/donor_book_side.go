package screens

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/names"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// at is the cell with the frame.
func (p *donorBook) at() string { return app.BookAt(p.view.Cell()) }

// table is the table that the cell with the frame belongs to, head and rows, or -1.
func (p *donorBook) table() int {
	_, row := p.view.Cell()
	return slices.IndexFunc(p.now.book.Goes.Tables, func(t app.BookTable) bool {
		return t.Sheet == p.sheet && row >= t.Head && row <= t.Last
	})
}

// showSide shows what can be put into the cell with the frame.
func (p *donorBook) showSide(u *UI) {
	b := u.book
	column, _ := p.view.Cell()
	s, _ := p.now.view.Sheet(p.sheet)
	cell := s.Cells[p.at()]
	p.side.SetHead(b.T("Cell {cell}", "cell", p.at()), cell.Text)
	put := ""
	p.above.Objects = []fyne.CanvasObject{p.search}
	p.below.Objects = nil
	if at := p.table(); at >= 0 {
		t := p.now.book.Goes.Tables[at]
		put = putInto(t, app.BookLetters(column))
		p.side.SetHead(b.T("Column {column}", "column", app.BookLetters(column)), s.Cells[app.BookAt(column, t.Head)].Text)
		p.offer(p.columnRows(t, put), put)
		p.below.Objects = []fyne.CanvasObject{
			widgets.Quiet(b.T("Rows {first} to {last}; new ones are put in below them.", "first", t.First, "last", t.Last)),
			widgets.Flow(8, widgets.NewButton(b.T("Rows of the table…"), func() { p.askRows(u, at) }).Small(), widgets.NewButton(b.T("Take the table out"), func() { p.dropTable(u, at) }).Small()),
		}
	} else {
		for _, c := range p.now.book.Goes.Cells {
			if c.Sheet == p.sheet && c.Cell == p.at() {
				put = c.Put
			}
		}
		p.offer(p.singleRows(u, put), put)
		p.below.Objects = []fyne.CanvasObject{widgets.Flow(8, widgets.NewButton(b.T("This row names the columns of a table…"), func() { p.askTable(u) }).WithIcon("sheet").Small())}
	}
	if put != "" {
		p.above.Objects = append(p.above.Objects, widgets.Flow(8, widgets.NewButton(b.T("Put nothing here"), func() { p.put(u, "") }).Small()))
	}
	if cell.Formula {
		p.above.Objects = append(p.above.Objects, widgets.NewNote(widgets.ToneNotice, "info", "", b.T("A formula of the donor’s stands here. It is kept.")))
	}
	p.above.Refresh()
	p.below.Refresh()
}

// putInto is what goes into a column of a table.
func putInto(t app.BookTable, letters string) string {
	for _, c := range t.Columns {
		if c.Column == letters {
			return c.Put
		}
	}
	return ""
}

// columnRows are the columns of the report's table.
func (p *donorBook) columnRows(t app.BookTable, put string) (rows []widgets.Row) {
	ours, _ := p.now.report.Table(t.Table)
	wanted := names.Key(p.search.Text())
	for _, c := range ours.Columns {
		if strings.Contains(names.Key(c.Title), wanted) {
			rows = append(rows, choiceRow(c.Key, c.Title, "", c.Key == put))
		}
	}
	return rows
}

// singleRows are the things that a report says once, by what they are of.
func (p *donorBook) singleRows(u *UI, put string) (rows []widgets.Row) {
	wanted, group := names.Key(p.search.Text()), ""
	for _, s := range p.now.report.Puttable() {
		if !strings.Contains(names.Key(s.Group+" "+s.Label), wanted) {
			continue
		}
		if s.Group != group {
			group = s.Group
			rows = append(rows, widgets.Row{Section: group})
		}
		rows = append(rows, choiceRow(s.Key, s.Label, s.Cell.Say(u.book, s.Value), s.Key == put))
	}
	return rows
}

// offer shows what can be put, with the frame on what is.
func (p *donorBook) offer(rows []widgets.Row, put string) {
	p.grid.SetRows(rows)
	if at := slices.IndexFunc(rows, func(r widgets.Row) bool { return put != "" && r.ID == put }); at >= 0 {
		p.grid.MoveTo(at)
	}
}

func choiceRow(key, label, value string, chosen bool) widgets.Row {
	return widgets.Row{ID: key, Cells: []widgets.Cell{{Text: label, Bold: chosen}, {Text: value, Quiet: true}}}
}

// put puts something into the cell or column with the frame; "" takes it out.
func (p *donorBook) put(u *UI, key string) {
	column, _ := p.view.Cell()
	goes := p.copied()
	if at := p.table(); at >= 0 {
		goes.Tables[at].Put(app.BookLetters(column), key)
	} else {
		c := app.BookCell{Sheet: p.sheet, Cell: p.at(), Put: key}
		for _, named := range p.now.view.Names {
			if named.Sheet == c.Sheet && named.Cell == c.Cell {
				c.Name = named.Name // it is found again wherever it stands
			}
		}
		goes.Put(c)
	}
	p.settle(u, goes)
	u.window.Canvas().Focus(p.view)
}

// copied is what goes where, to be changed.
func (p *donorBook) copied() app.BookMap {
	goes := p.now.book.Goes
	goes.Cells, goes.Tables = slices.Clone(goes.Cells), slices.Clone(goes.Tables)
	for i := range goes.Tables {
		goes.Tables[i].Columns = slices.Clone(goes.Tables[i].Columns)
	}
	return goes
}

// settle keeps what goes where, with what stands around it.
func (p *donorBook) settle(u *UI, goes app.BookMap) {
	book, body := p.now.book, p.now.body
	u.change(func(ctx context.Context) (err error) {
		if goes.Marks, err = sheet.MarkBook(body, goes); err != nil {
			return err
		}
		book.Goes = goes
		return u.App.MapDonorBook(ctx, &book)
	})
}

// askTable asks which table of the report goes below the row with the frame.
func (p *donorBook) askTable(u *UI) {
	b, chosen := u.book, ""
	_, head := p.view.Cell()
	var options []widgets.Option
	for _, s := range p.now.report.Sheets {
		for _, t := range s.Tables {
			if t.Name == "Definitions" {
				continue
			}
			label := s.Name
			if t.Title != "" && t.Title != s.Name {
				label += ": " + t.Title
			}
			options = append(options, widgets.Option{ID: t.Name, Text: label})
		}
	}
	u.ask(form{
		title: b.T("Which table goes below row {row}?", "row", head), verb: b.T("Choose"), making: true,
		text:   b.T("Its columns are proposed by the words in that row; each can be put right."),
		inputs: []input{u.choiceOf("Table", b.T("Table of the report"), &chosen, options).row()},
		save:   func(context.Context) error { return nil },
		kept: func() {
			ours, ok := p.now.report.Table(chosen)
			if s, there := p.now.view.Sheet(p.sheet); ok && there {
				goes := p.copied()
				goes.Tables = append(goes.Tables, s.ProposeTable(head, ours))
				p.settle(u, goes)
			}
		},
	})
}

// askRows asks where the rows of a table begin and end, and whether they are the
// donor's own.
func (p *donorBook) askRows(u *UI, at int) {
	b, t := u.book, p.now.book.Goes.Tables[at]
	first, last, by := t.First, t.Last, t.By
	var letters []widgets.Option
	s, _ := p.now.view.Sheet(p.sheet)
	for column := 1; column <= s.Wide; column++ {
		l := app.BookLetters(column)
		letters = append(letters, widgets.Option{ID: l, Text: strings.TrimSpace(l + " " + s.Cells[app.BookAt(column, t.Head)].Text)})
	}
	u.ask(form{
		title: b.T("Rows of the table"), making: true,
		text: b.T("Rows that the donor wrote down take each what their words name; others are filled one after the other, and new ones are put in."),
		inputs: []input{
			u.whole("First", b.T("First row"), &first), u.whole("Last", b.T("Last row"), &last),
			u.choice("By", b.T("The donor's own rows are named in column"), &by, letters),
		},
		save: func(context.Context) error {
			if first <= t.Head || last < first {
				return app.Invalid{{Field: "Last", Text: words.T("The rows come below the head, and there is at least one.")}}
			}
			return nil
		},
		kept: func() {
			goes := p.copied()
			goes.Tables[at].First, goes.Tables[at].Last, goes.Tables[at].By = first, last, by
			p.settle(u, goes)
		},
	})
}

func (p *donorBook) dropTable(u *UI, at int) {
	goes := p.copied()
	goes.Tables = slices.Delete(goes.Tables, at, at+1)
	p.settle(u, goes)
}
