package screens

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"

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
	under      func(u *UI, r *R) string // the line below the name in the detail; nil shows the name alone
	detail     func(u *UI, r *R) []fyne.CanvasObject
	sides      []side[R]         // more tabs of the detail, behind its overview
	edit       func(u *UI, r *R) // nil is a new one

	narrowable[R]
	several
	place[R]
}

// place is where the person is in a list, and the widgets that show it.
type place[R any] struct {
	find string
	sort string
	down bool
	by   narrowing // by the chips
	from string    // the name of the view that it began from
	tab  string    // of the detail; "" is the overview
	over bool      // the detail lies over the list, in a narrow window
	target

	rows  map[string]R
	asked int // rises with every load; older answers are dropped
	listed
}

// listed are the widgets of a list.
type listed struct {
	head   *widgets.PageHead
	search *widgets.SearchBox
	grid   *widgets.Grid
	blank  *widgets.EmptyState
	card   *widgets.Card
	ways   *widgets.Chip   // its saved views
	above  *fyne.Container // the row with them
	bar    *chipBar
	spread *widgets.Spread
	parts  *widgets.Tabs     // of the detail; nil where none is shown
	back   *widgets.Button   // from the detail over the list
	foot   fyne.CanvasObject // the sums; nil is none
}

func (l *list[R]) build(u *UI) fyne.CanvasObject {
	l.search = widgets.NewSearchBox(u.book.T("Search names"), "")
	l.search.SetText(l.find)
	l.search.OnChanged = func(text string) { l.find = text; l.again(u) }
	l.search.OnDown = func() { u.window.Canvas().Focus(l.grid.Target()) }
	l.head = widgets.NewPageHead(u.say(l.title), "", l.search, widgets.NewFirst(u.say(l.add), func() { l.edit(u, nil) }).WithIcon("plus"))
	l.buildGrid(u)
	l.card = widgets.NewCard(l.grid)
	l.offerMany(u)
	l.card.WithBar(l.barRow(u))
	l.spread = widgets.NewSpread(l.card)
	if l.spread.SetNarrow(u.narrow); l.roomy {
		l.spread.Roomy()
	}
	return widgets.Down(0, l.head, widgets.Flex(widgets.Inset(0, 20, l.spread)), widgets.Inset(8, 0, widgets.Gap()))
}

func (l *list[R]) buildGrid(u *UI) {
	var columns []widgets.Column
	for _, c := range l.columns {
		c.Column.Head, c.Column.ID = u.say(c.head), cmp.Or(c.Column.ID, c.head.Key)
		columns = append(columns, c.Column)
	}
	l.grid = widgets.NewGrid(columns...)
	l.equip(u)
	l.grid.SetSorted(l.marked())
	l.blank = widgets.NewEmptyState("", "", nil)
	l.grid.SetEmpty(l.blank)
	l.grid.OnSort = func(id string, down bool) { l.sort, l.down = id, down; l.again(u) }
	l.grid.OnPressed = func(r widgets.Row) { l.lift(u, false) }
	l.grid.OnOpen = func(r widgets.Row) {
		if u.narrow {
			l.lift(u, true)
			return
		}
		l.open(u, r.ID)
	}
}

// part is some rows of a list, and how many there are in all.
type part[R any] struct {
	rows  []R
	total int
}

// rowsAtOnce is how many rows the grid asks for at a time.
const rowsAtOnce = 200

// part reads some rows. It works away from the window: only the declaration
// is its to read.
func (l *list[R]) part(ctx context.Context, a *app.App, p app.Page, by narrowing) (part[R], error) {
	read := l.read
	if l.narrowed != nil {
		read = func(ctx context.Context, a *app.App, p app.Page) ([]R, int, error) { return l.narrowed(ctx, a, p, by) }
	}
	rows, total, err := read(ctx, a, p)
	return part[R]{rows, total}, err
}

// page is what the list asks for, from its beginning.
func (l *list[R]) page() app.Page {
	return app.Page{Find: l.find, Sort: l.sort, Down: l.down, Limit: rowsAtOnce}
}

// again shows the list from its first row: it is found, sorted or narrowed in
// another way.
func (l *list[R]) again(u *UI) {
	l.target = target{chosen: l.chosen}
	l.sayView(u)
	l.load(u)
}

// load shows the list as it is kept now.
func (l *list[R]) load(u *UI) {
	l.asked++
	asked, page, by, at := l.asked, l.page(), l.by, l.target
	load(u, func(ctx context.Context) (found[R], error) { return l.seek(ctx, u.App, page, by, at) }, func(f found[R]) {
		if asked == l.asked && !l.widened(u, f, at) { // else typed on since
			l.show(u, f)
			l.tellGone(u, at)
		}
	})
	if l.sums == nil {
		return
	}
	load(u, func(ctx context.Context) (func(*UI) []widgets.Total, error) { return l.sums(ctx, u.App, page, by) }, func(say func(*UI) []widgets.Total) {
		if asked == l.asked {
			l.foot = widgets.NewTotals(say(u)...)
			l.offer(u)
		}
	})
}

// show puts rows into the grid, and the frame round the chosen one.
func (l *list[R]) show(u *UI, f found[R]) {
	l.rows = map[string]R{}
	l.head.SetQuiet(u.say(l.count(f.first.total)))
	bold, sentence := u.book.T("Nothing here yet"), u.say(l.empty)
	if l.find != "" || len(l.by) > 0 {
		bold, sentence = u.book.T("Nothing found."), ""
	}
	l.blank.Set(bold, sentence)
	l.grid.OnCursor = nil
	l.grid.Load(f.first.total, func(offset, limit int, done func([]widgets.Row)) {
		if offset == 0 && limit <= rowsAtOnce {
			done(l.shown(u, f.first.rows))
			return
		}
		page, by := l.page(), l.by
		page.Offset, page.Limit = offset, limit
		load(u, func(ctx context.Context) (part[R], error) { return l.part(ctx, u.App, page, by) },
			func(more part[R]) { done(l.shown(u, more.rows)) })
	})
	l.grid.MoveTo(f.at)
	l.grid.OnCursor = func(r widgets.Row) { l.stood = l.grid.At(); l.choose(u, r.ID) }
	l.target = target{stood: f.at}
	if f.record == nil {
		l.choose(u, "")
		return
	}
	id, _ := l.ident(f.record)
	l.rows[string(id)] = *f.record
	l.choose(u, string(id))
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

func (l *list[R]) addRecord(u *UI) { l.edit(u, nil) }

// hasChosen says whether a record is chosen.
func (l *list[R]) hasChosen() bool { _, ok := l.rows[string(l.chosen)]; return ok }

func (l *list[R]) editRecord(u *UI) { l.open(u, string(l.chosen)) }

func (l *list[R]) deleteRecord(u *UI) {
	if _, ok := l.rows[string(l.chosen)]; ok {
		l.drop(u, l.chosen)
	}
}
