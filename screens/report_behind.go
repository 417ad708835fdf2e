package screens

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// rows are what stands behind a figure of the report.
type rows struct {
	u        *UI
	measure  app.Measure
	filter   app.Filter
	currency string // of the amounts; "" where they are no money
	kinds    map[string]app.Kind
	found    []app.Behind // the rows where no measure has them
	grant    app.ID       // whose parts may be among them
	lacking  bool         // what its documents lack is shown
	at       int          // the row that was left, to come back to
	papers   bool         // the rows are documents, which the books know by their numbers
	places   bool         // some are events of which it is known where they were
}

// foundRows are the records behind a finding of a report.
func (u *UI) foundRows(f app.Finding, report app.Filter) *rows {
	return &rows{u: u, measure: f.Gap, filter: report, found: f.Rows, currency: f.Money, grant: report.GrantID, lacking: f.Rule == app.RuleEvidence}
}

// tell notes what the rows are told apart by.
func (r *rows) tell(some []app.Behind) {
	r.papers = len(some) > 0 && !slices.ContainsFunc(some, func(x app.Behind) bool { return x.Paper == nil })
	r.places = slices.ContainsFunc(some, func(x app.Behind) bool { return x.Place != "" })
}

// behind shows what stands behind a measure of the report.
func (p *reports) behind(u *UI, title string, m app.Measure) {
	r := &rows{u: u, measure: m, filter: p.counted}
	if m == app.Spent || m == app.FeesAgreed {
		r.currency = currencyOf(m, app.Grant{Currency: p.currency})
	}
	r.open(title)
}

// open shows the rows; each leads to its record.
func (r *rows) open(title string) {
	u := r.u
	r.kinds = map[string]app.Kind{}
	from := u.trailFrom(title, func() { r.reopen(title) })
	r.ask(0, rowsAtOnce, func(first part[app.Behind]) {
		r.tell(first.rows)
		grid := widgets.NewGrid(r.columns()...)
		grid.Load(first.total, func(offset, limit int, done func([]widgets.Row)) {
			r.ask(offset, limit, func(more part[app.Behind]) { done(r.shown(more.rows)) })
		})
		dialog := u.dialogs.Open(widgets.Asking{
			Title: title, Text: join(u.book.N("{n} rows", first.total), u.book.T("A row leads to its record.")), Width: r.width(), Plain: u.book.T("Close"),
			Body: widgets.Tall(360, widgets.NewCard(grid)), FirstFocus: grid.Target(),
		})
		grid.MoveTo(r.at)
		grid.OnOpen = func(row widgets.Row) {
			dialog.Close()
			r.at, u.trail = grid.At(), from
			r.lead(r.kinds[row.ID], app.ID(row.ID))
		}
	})
}

// reopen shows them once more; a document that was deleted meanwhile is not among them.
func (r *rows) reopen(title string) {
	if r.found == nil || !r.papers || r.at < 0 || r.at >= len(r.found) {
		r.open(title)
		return
	}
	left := slices.Clone(r.found[r.at : r.at+1])
	load(r.u, func(ctx context.Context) (bool, error) {
		err := r.u.App.DetailBehind(ctx, left)
		return left[0].Paper == nil, err
	}, func(gone bool) {
		if gone {
			r.found = slices.Delete(slices.Clone(r.found), r.at, r.at+1)
		}
		r.open(title)
	})
}

func (r *rows) columns() []widgets.Column {
	b := r.u.book
	columns := []widgets.Column{{Head: b.T("Date"), Width: 96}, {Head: b.T("Name"), Weight: 1}}
	if r.places {
		columns = append(columns, widgets.Column{Head: b.T("Venue"), Weight: 1})
	}
	switch {
	case r.papers:
		columns = []widgets.Column{{Head: b.T("Voucher|a column"), Width: 104}, {Head: b.T("Number"), Width: 90}, {Head: b.T("Date"), Width: 96}, {Head: b.T("Description"), Weight: 3}, {Head: b.T("Supplier"), Weight: 2},
			{Head: b.T("Amount"), Width: 130, Right: true}}
		if r.lacking {
			columns = append(columns, widgets.Column{Head: b.T("Missing|of a document"), Weight: 4})
		}
	case r.currency != "":
		columns = append(columns, widgets.Column{Head: b.T("Amount"), Width: 120, Right: true})
	case r.measure == app.Visitors, r.measure == app.UniquePeople:
		columns = append(columns, widgets.Column{Head: b.T("Visits"), Width: 120, Right: true})
	case r.measure == app.SupportTime:
		columns = append(columns, widgets.Column{Head: b.T("Length"), Width: 120, Right: true})
	case r.measure == app.SupportVersions, r.measure == app.SupportLead:
		columns = append(columns, widgets.Column{Head: b.T("How many"), Width: 120, Right: true})
	}
	return columns
}

func (r *rows) ask(offset, limit int, show func(part[app.Behind])) {
	load(r.u, func(ctx context.Context) (part[app.Behind], error) {
		if r.found != nil {
			some := slices.Clone(r.found[min(offset, len(r.found)):min(offset+limit, len(r.found))])
			return part[app.Behind]{some, len(r.found)}, r.u.App.DetailBehind(ctx, some)
		}
		found, n, err := r.u.App.Behind(ctx, r.measure, r.filter, app.Page{Offset: offset, Limit: limit})
		if err == nil {
			err = r.u.App.DetailBehind(ctx, found)
		}
		return part[app.Behind]{found, n}, err
	}, show)
}

func (r *rows) shown(found []app.Behind) (rows []widgets.Row) {
	b := r.u.book
	for _, x := range found {
		r.kinds[string(x.ID)] = x.Kind
		if r.papers && x.Paper != nil {
			rows = append(rows, r.paper(x))
			continue
		}
		name := x.Name
		if name == "" { // a form, of no event
			name = b.T("No event")
		}
		row := widgets.Row{ID: string(x.ID), Cells: []widgets.Cell{text(r.u.day(x.Day)), bold(name)}}
		if r.places {
			row.Cells = append(row.Cells, text(x.Place))
		}
		switch {
		case r.currency != "":
			row.Cells = append(row.Cells, text(b.Money(x.Amount, r.currency)))
		case r.measure == app.SupportTime:
			row.Cells = append(row.Cells, text(length(int(x.Amount))))
		case r.measure == app.Visitors, r.measure == app.UniquePeople, r.measure == app.SupportVersions, r.measure == app.SupportLead:
			row.Cells = append(row.Cells, text(b.Int(x.Amount)))
		}
		rows = append(rows, row)
	}
	return rows
}

// paper is the row of a document: its number in the books, its own, whose it is, and
// what it lacks.
func (r *rows) paper(x app.Behind) widgets.Row {
	row := widgets.Row{ID: string(x.ID), Cells: []widgets.Cell{text(cmp.Or(x.Paper.Voucher, "–")), quiet(x.Paper.Number), text(r.u.day(x.Day)), bold(x.Name), text(x.Paper.Supplier), text(r.amount(x))}}
	if r.lacking {
		var all []string
		for _, one := range x.Paper.Lacks {
			all = append(all, r.u.say(one))
		}
		row.Cells = append(row.Cells, text(strings.Join(all, ", ")))
	}
	return row
}

// amount is what a document adds to the figure, else what it is of.
func (r *rows) amount(x app.Behind) string {
	if r.currency != "" {
		return r.u.book.Money(x.Amount, r.currency)
	}
	return r.u.book.Money(int64(x.Paper.Amount), x.Paper.Currency)
}

func (r *rows) width() float32 {
	if r.papers {
		return 960
	}
	if r.places {
		return 800
	}
	return 640
}

// lead goes to a record, or to the grant that it is a part of.
func (r *rows) lead(kind app.Kind, id app.ID) {
	switch {
	case kind == app.ReportsOwed:
		r.u.into(&reportPage{id: id})
	case kind.OfGrant():
		r.u.revealSide(app.Grants, r.grant, sideOfGrant(kind))
	default:
		r.u.reveal(kind, id)
	}
}

// sideOfGrant is the tab of a grant that shows parts of a kind.
func sideOfGrant(kind app.Kind) string {
	switch kind {
	case app.BudgetLines:
		return "budget"
	case app.Instalments:
		return "instalments"
	case app.BankDays:
		return "bank"
	}
	return "audit"
}
