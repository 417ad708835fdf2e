package screens

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// opinionPage is what audiences say: of one event, a series, a year or of all
// forms, every question with what it comes to, and one of them drawn.
type opinionPage struct {
	by      opinionBy
	code    string // of the question that is drawn
	compare string // what it is set beside, one of app.OpinionsBy…
	all     app.Opinions
	given   bool // that all was counted
	turn    int  // rises with every count; an older one is dropped
	watch   *watch

	head  *widgets.PageHead
	bar   *opinionBar
	grid  *widgets.Grid
	doing *fyne.Container // what runs
	sums  *fyne.Container
	slot  *fyne.Container // the question that is drawn
	apart *fyne.Container // what it is set beside
}

// opinionBy is what the forms are narrowed to.
type opinionBy struct {
	event, series  widgets.Option
	year, language string
}

func newOpinions() *opinionPage { return &opinionPage{compare: app.OpinionsByEvent} }

func (p *opinionPage) pageHead() *widgets.PageHead { return p.head }

// filter is the forms that are told of.
func (p *opinionPage) filter() app.ResponseFilter {
	f := app.ResponseFilter{EventID: app.ID(p.by.event.ID), SeriesID: app.ID(p.by.series.ID), Language: p.by.language}
	if p.by.year != "" {
		f.From, f.To = app.Date(p.by.year+"-01-01"), app.Date(p.by.year+"-12-31")
	}
	return f
}

// Measures of the page at text scale 1.
const (
	opinionLeast = 440 // of the questions
	opinionWide  = 556 // of the one that is drawn
)

func (p *opinionPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.head = widgets.NewPageHead(b.T("What audiences say"), "", widgets.NewFirst(b.T("Export to Excel"), func() { p.export(u) }).WithIcon("sheet"))
	p.bar = newOpinionBar(u, p)
	p.grid = widgets.NewGrid(
		widgets.Column{Head: b.T("Question"), Weight: 3}, widgets.Column{Head: b.T("Share|in a narrow column"), Width: 62, Right: true},
		widgets.Column{Head: b.T("95 % interval"), Width: 106}, widgets.Column{Head: b.T("Answers"), Width: 84, Right: true}).WithTwoLines()
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("No answers here"), b.T("Figures come here with the first form. Choose another event or another time."), nil))
	p.grid.OnCursor = func(r widgets.Row) { p.turnTo(u, r.ID) }
	p.sums, p.doing = container.NewStack(), container.NewStack()
	p.slot, p.apart = container.NewStack(), container.NewStack()
	asked := widgets.NewCard(widgets.Down(0, widgets.Flex(p.grid)))
	drawn := widgets.NewCard(widgets.Down(0, widgets.Flex(widgets.NewSight(widgets.Inset(12, 16, widgets.Down(16, p.slot, p.apart))))))
	p.show(u)
	return widgets.Down(0, p.head, p.doing, widgets.Inset(0, 20, widgets.Down(10, p.bar.row, p.sums)),
		widgets.Flex(widgets.Inset(10, 20, widgets.RightAside(opinionLeast, widgets.AtLeast(partTall, asked), opinionWide, widgets.AtLeast(partTall, drawn)))),
		widgets.Inset(2, 0, widgets.Gap()))
}

// load counts the forms. It shows how long that takes, and can be given up; who
// asks for others, or leaves the page, has given it up.
func (p *opinionPage) load(u *UI) {
	p.bar.askYears(u)
	f := p.filter()
	p.turn++
	turn, left := p.turn, u.pageCtx
	work := func(ctx context.Context) (app.Opinions, error) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		if left != nil {
			defer context.AfterFunc(left, stop)()
		}
		return u.App.Opinions(ctx, f)
	}
	if u.long != nil && p.watch == nil { // something else is watched already
		load(u, work, func(all app.Opinions) { p.take(u, turn, all) })
		return
	}
	p.count(u, turn, work)
}

// count does the work of a turn with its progress under the head of the page.
func (p *opinionPage) count(u *UI, turn int, work func(context.Context) (app.Opinions, error)) {
	if p.watch != nil {
		p.watch.job.cancel()
	}
	w := newWatch(u, words.T("Counting the forms"))
	p.watch = w
	p.doing.Objects = []fyne.CanvasObject{w.show()}
	p.doing.Refresh()
	long(u, w.job, work, func(all app.Opinions, err error) {
		if turn == p.turn {
			p.watch, p.doing.Objects = nil, nil
			p.doing.Refresh()
		}
		switch {
		case turn != p.turn:
		case err == nil:
			p.take(u, turn, all)
		case errors.Is(err, app.ErrCancelled):
			u.status.Say("info", widgets.ToneNotice, u.say(app.ErrCancelled.Text))
		default:
			u.fail(err)
		}
		u.showWork()
	})
}

// take shows what was counted, unless others were asked for meanwhile.
func (p *opinionPage) take(u *UI, turn int, all app.Opinions) {
	if turn != p.turn {
		return
	}
	p.all, p.given = all, true
	p.show(u)
	u.rest.settle(u)
}

// show fills the page with what was counted.
func (p *opinionPage) show(u *UI) {
	if !p.given {
		return
	}
	if _, there := p.all.Find(p.code); !there {
		p.code = ""
		if len(p.all.Asked) > 0 {
			p.code = p.all.Asked[0].Code
		}
	}
	p.head.SetQuiet(p.about(u))
	p.sums.Objects = nil
	if p.all.Forms > 0 {
		p.sums.Objects = []fyne.CanvasObject{widgets.NewCard(u.opinionSums(p.all))}
	}
	p.sums.Refresh()
	at := 0
	var rows []widgets.Row
	for i, o := range p.all.Asked {
		if o.Code == p.code {
			at = i
		}
		rows = append(rows, p.row(u, o))
	}
	p.grid.SetRows(rows)
	if len(rows) > 0 {
		p.grid.MoveTo(at)
	}
	p.draw(u)
}

// about says which forms are told of.
func (p *opinionPage) about(u *UI) string {
	language := ""
	if p.by.language != "" {
		language = u.code(formLanguages(), p.by.language)
	}
	said := join(p.by.event.Text, p.by.series.Text, p.by.year, language)
	if said == "" {
		said = u.book.T("all forms")
	}
	return said
}

// row is one question with what it comes to, in a line.
func (p *opinionPage) row(u *UI, o app.Opinion) widgets.Row {
	b := u.book
	row := widgets.Row{ID: o.Code, Cells: []widgets.Cell{
		{Text: o.Said(b.Lang()), Second: u.say(o.TopOf), Whole: o.Said(b.Lang())}, text(""), quiet(""), quiet(strconv.FormatInt(o.N, 10)),
	}}
	switch {
	case o.TopOf.Empty():
		row.Cells[0].Second = o.Figure(b)
	case o.Net.Is && o.N >= app.FewestAnswers:
		row.Cells[0].Second = b.T("would recommend minus would not")
		row.Cells[1], row.Cells[2] = bold(u.signed(o.Net.Net)), quiet(b.T("{low} to {high}", "low", u.signed(o.Net.Low), "high", u.signed(o.Net.High)))
	case o.Top.Few():
		row.Cells[3] = quiet(b.T("{n} of {all}", "n", int(o.Top.Hits), "all", int(o.Top.All)))
	default:
		row.Cells[1], row.Cells[2] = bold(u.part(o.Top.Part)), quiet(b.T("{low} to {high}", "low", percentOf(o.Top.Low), "high", percentOf(o.Top.High)))
		row.Cells[3] = quiet(b.T("{n} of {all}", "n", int(o.Top.Hits), "all", int(o.Top.All)))
	}
	return row
}

// turnTo draws another question.
func (p *opinionPage) turnTo(u *UI, code string) {
	if code == p.code {
		return
	}
	p.code = code
	p.draw(u)
}

// spot keeps what the page is narrowed to for the next start.
func (p *opinionPage) spot() spot {
	s := spot{Tab: p.compare}
	for name, o := range map[string]widgets.Option{"event": p.by.event, "series": p.by.series, "year": {ID: p.by.year}, "language": {ID: p.by.language}} {
		if o.ID != "" {
			s.By = s.By.with(name, o.ID)
		}
		if o.Text != "" {
			s.Called = s.Called.with(name, o.Text)
		}
	}
	return s
}

func (p *opinionPage) goBackTo(_ *UI, s spot) {
	p.by = opinionBy{
		event: widgets.Option{ID: s.By["event"], Text: s.Called["event"]}, series: widgets.Option{ID: s.By["series"], Text: s.Called["series"]},
		year: s.By["year"], language: s.By["language"],
	}
	if s.Tab != "" {
		p.compare = s.Tab
	}
}
