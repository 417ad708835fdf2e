package screens

import (
	"context"
	"errors"
	"os"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// countable is how large a file is at most, in bytes, for its rows to be
// counted before anything else is done with it.
const countable = 20 << 20

// countRows counts the rows below the header of each sheet.
func (p *importing) countRows(ctx context.Context, path string, plans []app.SheetPlan) (map[string]int, error) {
	rows := map[string]int{}
	if info, err := os.Stat(path); err != nil || info.Size() > countable {
		return rows, nil
	}
	book, err := p.open(path)
	if err != nil {
		return rows, nil // it could be read before: whoever goes on is told
	}
	for _, plan := range plans {
		n := 0
		err = errors.Join(err, book.Rows(ctx, plan.Name, func(row int, _ []app.Cell) error {
			if row > plan.Header {
				n++
			}
			return nil
		}))
		rows[plan.Name] = n
	}
	if errors.Join(err, book.Close()) != nil {
		clear(rows)
	}
	return rows, nil
}

// askedWidth is that of what is asked at the foot of a sheet.
const askedWidth = 130

// about is the foot of the sheet: what it holds, and what its forms answer.
func (p *importing) about(u *UI) fyne.CanvasObject {
	if asked := p.askRow(u); asked != nil {
		return widgets.Down(8, p.kindRow(u), asked)
	}
	return p.kindRow(u)
}

// kindRow is the foot of the sheet: what it holds, and where its header is.
func (p *importing) kindRow(u *UI) fyne.CanvasObject {
	b, plan := u.book, p.plan()
	options := []widgets.Option{{ID: "-", Text: b.T("Leave out")}}
	for _, kind := range app.ImportKinds() {
		options = append(options, widgets.Option{ID: string(kind), Text: u.say(kindName(kind))})
	}
	holds := widgets.NewSelect(b.T("This sheet holds"), options)
	holds.Bare()
	holds.SetChosen("-")
	if plan.Kind != "" {
		holds.SetChosen(string(plan.Kind))
	}
	holds.OnChanged = func(kind string) { p.hold(u, kind) }
	p.reach(handKind, holds.Target())
	label, wide := fyne.CanvasObject(widgets.Soft(b.T("This sheet holds"))), float32(220)
	if plan.Kind == app.Responses { // in line with what is asked of forms
		label, wide = widgets.Wide(askedWidth, label), 240
	}
	row := []fyne.CanvasObject{label, widgets.Wide(wide, holds), widgets.Gap()}
	if plan.Kind != "" && p.file.recalled[plan.Name] {
		row = append(row, widgets.NewTag(b.T("Columns remembered"), widgets.ToneNotice))
	}
	if plan.Kind != "" {
		row = append(row, widgets.Quiet(b.T("Header found in row {row}", "row", plan.Header)),
			widgets.NewLink(b.T("Change"), func() { p.askHeader(u) }).Small())
	}
	return widgets.Across(10, row...)
}

// hold says what the sheet holds; "-" leaves it out.
func (p *importing) hold(u *UI, kind string) {
	name := p.plan().Name
	p.hand = handKind
	if kind == "-" {
		*p.plan() = app.SheetPlan{Name: name, Part: p.plan().Part}
		p.show(u)
		return
	}
	p.again(u, name, app.SheetMapping{Kind: app.Kind(kind)})
}

// again asks what one sheet is, now that somebody said more of it.
func (p *importing) again(u *UI, name string, said app.SheetMapping) {
	at, file, office, answers := p.file.at, p.file, u.App, p.said()
	run(p, newWatch(u, words.T("Reading {name}", "name", file.name)), func(ctx context.Context) (plan app.SheetPlan, err error) {
		got, err := p.preview(ctx, office, file.path, app.ImportOptions{Sheets: []string{name}, Mapping: app.Mapping{name: said}, Answering: answers})
		for _, plan = range got.Sheets {
			if plan.Kind == "" && err == nil {
				err = &app.Fault{Code: "empty_row", Text: words.T("This sheet has nothing from that row on. Choose the row with the names of the columns.")}
			}
		}
		return plan, err
	}, func(plan app.SheetPlan) {
		file.plans[at] = plan
		file.mark(plan)
		file.chosen[name] = true
		file.rows = nil
		p.count(u)
	})
}

// askHeader asks in which row the names of the columns are.
func (p *importing) askHeader(u *UI) {
	b, plan := u.book, p.plan()
	row := widgets.NewTextField(b.T("Row"))
	row.SetText(strconv.Itoa(plan.Header))
	var dialog *widgets.Dialog
	dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("In which row are the names of the columns?"), Text: b.T("What stands above it is left out. What you chose for the columns is proposed anew."),
		Body: row, Plain: b.T("Cancel"), First: b.T("Change"), OnFirst: func() bool {
			n, err := strconv.Atoi(row.Text())
			if err != nil || n < 1 {
				row.SetError(b.T("A row is a number from 1 on."))
				return false
			}
			dialog.Close()
			p.hand = handKind
			p.again(u, plan.Name, app.SheetMapping{Kind: plan.Kind, Header: n})
			return false
		},
	})
}

// options says how the file is to be brought in: the sheets that are not left
// out, each as it was shown.
func (p *importing) options() app.ImportOptions {
	o := app.ImportOptions{Project: app.ID(p.project.ID), Mapping: app.Mapping{}, Joins: p.joins, Towns: p.towns.chosen(), Month: p.month, Answering: p.said()}
	for _, plan := range p.file.plans {
		if plan.Kind != "" {
			o.Sheets = append(o.Sheets, plan.Name)
			o.Mapping[plan.Name] = plan.Mapping()
		}
	}
	return o
}
