package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// list is a page that shows records beside the chosen one. The first fields
// are its declaration, the rest is where the person is in it.
type list[R any] struct {
	title, add words.Text
	count      func(n int) words.Text
	empty      words.Text // what to do when there is nothing yet
	kind       app.Kind
	columns    []column[R]
	read       func(ctx context.Context, a *app.App, p app.Page) ([]R, int, error)
	ident      func(r *R) (id app.ID, name string)
	detail     func(u *UI, r *R) []fyne.CanvasObject
	sides      []side[R]         // more tabs of the detail, behind its overview
	edit       func(u *UI, r *R) // nil is a new one
	many       []bulk            // what can be done with several at once
	one        func(ctx context.Context, a *app.App, id app.ID) ([]R, int, error)

	place[R]
}

// place is where the person is in a list, and the widgets that show it.
type place[R any] struct {
	find   string
	sort   string
	down   bool
	chosen app.ID
	tab    string // of the detail; "" is the overview
	rows   map[string]R
	asked  int // rises with every load; older answers are dropped
	head   *widgets.PageHead
	grid   *widgets.Grid
	card   *widgets.Card
	side   *fyne.Container
	room   *fyne.Container // the list with the side beside it
}

func (l *list[R]) build(u *UI) fyne.CanvasObject {
	search := widgets.NewSearchBox(u.book.T("Search names"), "")
	search.SetText(l.find)
	search.OnChanged = func(text string) { l.find = text; l.load(u) }
	l.head = widgets.NewPageHead(u.say(l.title), "", search, widgets.NewFirst(u.say(l.add), func() { l.edit(u, nil) }).WithIcon("plus"))
	var columns []widgets.Column
	for _, c := range l.columns {
		c.Column.Head = u.say(c.head)
		columns = append(columns, c.Column)
	}
	l.grid = widgets.NewGrid(columns...)
	l.grid.SetSorted(l.sort, l.down)
	l.grid.SetEmpty(widgets.NewEmptyState(u.book.T("Nothing here yet"), u.say(l.empty), nil))
	l.grid.OnSort = func(id string, down bool) { l.sort, l.down = id, down; l.grid.SetSorted(id, down); l.load(u) }
	l.grid.OnCursor = func(r widgets.Row) { l.choose(u, r.ID) }
	l.grid.OnOpen = func(r widgets.Row) { l.open(u, r.ID) }
	l.side = widgets.Wide(398, container.NewStack())
	l.card = widgets.NewCard(l.grid)
	l.offerMany(u)
	l.room = widgets.Beside(16, widgets.Flex(l.card), l.side)
	return widgets.Down(0, l.head, widgets.Flex(widgets.Inset(0, 20, l.room)), widgets.Inset(8, 0, widgets.Gap()))
}

// part is some rows of a list, and how many there are in all.
type part[R any] struct {
	rows  []R
	total int
}

// rowsAtOnce is how many rows the grid asks for at a time.
const rowsAtOnce = 200

func (l *list[R]) ask(u *UI, offset, limit int, show func(part[R])) {
	p := app.Page{Find: l.find, Sort: l.sort, Down: l.down, Offset: offset, Limit: limit}
	load(u, func(ctx context.Context) (part[R], error) {
		rows, total, err := l.read(ctx, u.App, p)
		return part[R]{rows, total}, err
	}, show)
}

// load shows the list as it is kept now.
func (l *list[R]) load(u *UI) {
	l.asked++
	asked := l.asked
	l.ask(u, 0, rowsAtOnce, func(first part[R]) {
		if asked != l.asked { // typed on since
			return
		}
		l.rows = map[string]R{}
		l.head.SetQuiet(u.say(l.count(first.total)))
		l.grid.Load(first.total, func(offset, limit int, done func([]widgets.Row)) {
			if offset == 0 && limit <= rowsAtOnce {
				done(l.shown(u, first.rows))
				return
			}
			l.ask(u, offset, limit, func(more part[R]) { done(l.shown(u, more.rows)) })
		})
		l.settle(u, first.rows)
	})
}

// shown turns records into rows.
func (l *list[R]) shown(u *UI, records []R) []widgets.Row {
	rows := make([]widgets.Row, len(records))
	for i := range records {
		id, _ := l.ident(&records[i])
		rows[i].ID = string(id)
		l.rows[string(id)] = records[i]
		for _, c := range l.columns {
			rows[i].Cells = append(rows[i].Cells, c.cell(u, &records[i]))
		}
	}
	return rows
}

func (l *list[R]) open(u *UI, id string) {
	if r, ok := l.rows[id]; ok {
		l.edit(u, &r)
	}
}
