package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// openPage is what people wrote in their own words: the answers in a list, the
// chosen one whole beside it. Tags are given there by the keys 1 to 9.
type openPage struct {
	find  string
	where widgets.Option // an event or a series
	by    narrowing
	at    app.AnswerAt // that is shown
	stood int

	now  openNow
	rows map[string]app.OpenAnswer

	head   *widgets.PageHead
	search *widgets.SearchBox
	grid   *widgets.Grid
	blank  *widgets.EmptyState
	bar    *openBar
	aside
}

// openNow is what the page has read.
type openNow struct {
	tags   []app.TagRow
	counts app.OpenCounts
	bank   map[string]app.Question
	codes  []string // of the questions that were answered so
	years  []string
	first  part[app.OpenAnswer]
}

func (p *openPage) pageHead() *widgets.PageHead { return p.head }

func (p *openPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.search = widgets.NewSearchBox(b.T("Search the words"), "")
	p.search.SetText(p.find)
	p.search.OnChanged = func(text string) { p.find = text; p.again(u) }
	p.search.OnDown = func() { u.window.Canvas().Focus(p.grid.Target()) }
	p.head = widgets.NewPageHead(b.T("In their words"), "", p.search, widgets.NewFirst(b.T("Tags"), func() { u.into(&tagPage{}) }))
	p.grid = widgets.NewGrid(
		widgets.Column{Width: 28}, widgets.Column{Head: b.T("In their words"), Weight: 4}, widgets.Column{Head: b.T("Tags"), Weight: 2},
		widgets.Column{Head: b.T("Event"), Weight: 1.6}, widgets.Column{Head: b.T("Date"), Width: 92}).WithKeys()
	p.blank = widgets.NewEmptyState("", "", nil)
	p.grid.SetEmpty(p.blank)
	p.byKeys(u)
	p.bar = newOpenBar(u, p)
	card := widgets.NewCard(widgets.Down(0, widgets.Flex(p.grid), widgets.Line(),
		widgets.Inset(7, 14, widgets.QuietWrapped(b.T("1 to 9 give a tag or take it away; Space marks an answer as read and goes on."))))).WithBar(p.bar.row)
	p.spread = widgets.NewSpread(card)
	p.spread.SetNarrow(u.narrow)
	return widgets.Down(0, p.head, widgets.Flex(widgets.Inset(0, 20, p.spread)), widgets.Inset(8, 0, widgets.Gap()))
}

// filter is which answers are asked for.
func (p *openPage) filter() app.OpenFilter {
	f := app.OpenFilter{QuestionCode: p.by["question"], TagID: app.ID(p.by["tag"]), State: p.by["state"], Stays: p.at}
	f.Find, f.Limit = strings.TrimSpace(p.find), rowsAtOnce
	f.EventID, f.SeriesID = whereOf(p.where)
	f.From, f.To = yearOf(p.by["year"])
	return f
}

func (p *openPage) load(u *UI) {
	f := p.filter()
	load(u, func(ctx context.Context) (openNow, error) { return u.readOpen(ctx, f) }, func(now openNow) { p.show(u, now) })
}

// again shows the list from its first row.
func (p *openPage) again(u *UI) {
	p.at, p.stood = app.AnswerAt{}, 0
	p.load(u)
}

// readOpen reads all that the page shows.
func (u *UI) readOpen(ctx context.Context, f app.OpenFilter) (now openNow, err error) {
	if now.tags, err = u.App.Tags(ctx); err != nil {
		return now, err
	}
	if now.counts, err = u.App.OpenCounts(ctx, f); err != nil {
		return now, err
	}
	if now.codes, err = u.App.OpenQuestions(ctx); err != nil {
		return now, err
	}
	if now.years, err = u.yearsOfForms(ctx); err != nil {
		return now, err
	}
	bank, err := u.App.Bank(ctx)
	if err != nil {
		return now, err
	}
	now.bank = map[string]app.Question{}
	for _, q := range bank {
		now.bank[q.Code] = q
	}
	now.first.rows, now.first.total, err = u.App.OpenAnswers(ctx, f)
	return now, err
}

// asked is what a question asks, in the reader's language.
func (n openNow) asked(u *UI, code string) string {
	if q, ok := n.bank[code]; ok {
		return q.Said(u.book.Lang())
	}
	if code == "comment" {
		return u.book.T("Comment")
	}
	return code
}

// show puts the answers into the grid, and the frame round the one that is read.
func (p *openPage) show(u *UI, now openNow) {
	b := u.book
	p.now, p.rows = now, map[string]app.OpenAnswer{}
	p.head.SetQuiet(join(b.N("{n} answers", now.counts.All), b.N("{n} not read yet", now.counts.All-now.counts.Read)))
	p.bar.fill(u, now)
	p.blank.Set(b.T("Nothing here yet"), b.T("What people write in their own words comes here with the forms."))
	if now.counts.All > 0 || p.find != "" || len(p.by) > 0 || p.where.ID != "" {
		p.blank.Set(b.T("Nothing found."), "")
	}
	p.grid.OnCursor = nil
	p.grid.Load(now.first.total, func(offset, limit int, done func([]widgets.Row)) {
		if offset == 0 && limit <= rowsAtOnce {
			done(p.shown(u, now.first.rows))
			return
		}
		f := p.filter()
		f.Offset, f.Limit = offset, limit
		load(u, func(ctx context.Context) (part[app.OpenAnswer], error) {
			rows, n, err := u.App.OpenAnswers(ctx, f)
			return part[app.OpenAnswer]{rows, n}, err
		}, func(more part[app.OpenAnswer]) { done(p.shown(u, more.rows)) })
	})
	for i, o := range now.first.rows {
		if o.AnswerAt == p.at {
			p.stood = i
		}
	}
	p.grid.MoveTo(min(p.stood, max(now.first.total-1, 0)))
	p.grid.OnCursor = func(r widgets.Row) { p.choose(u, r.ID) }
	r, _ := p.grid.Cursor()
	p.choose(u, r.ID)
}

// openID is the row of an answer.
func openID(at app.AnswerAt) string { return string(at.ResponseID) + " " + at.QuestionCode }

// shown turns answers into rows: what was not read yet has a dot.
func (p *openPage) shown(u *UI, all []app.OpenAnswer) (rows []widgets.Row) {
	for _, o := range all {
		p.rows[openID(o.AnswerAt)] = o
		state := widgets.Cell{}
		switch {
		case o.Reading.Quote && o.MayQuote == "yes":
			state = widgets.Cell{Icon: "feedback", Tone: widgets.ToneDone, Whole: u.book.T("Quoted")}
		case o.IsRead():
			state = widgets.Cell{Icon: "check", Whole: u.book.T("Read|an answer")}
		}
		said := text(strings.Join(strings.Fields(o.Text), " "))
		said.Bold = !o.IsRead()
		rows = append(rows, widgets.Row{ID: openID(o.AnswerAt), Cells: []widgets.Cell{
			state, said, quiet(strings.Join(p.tagNames(u, o.TagIDs), ", ")), text(o.Event), quiet(u.day(o.Day))}})
	}
	return rows
}

// tagNames are what tags are called.
func (p *openPage) tagNames(u *UI, ids []app.ID) (all []string) {
	for _, id := range ids {
		for _, t := range p.now.tags {
			if t.ID == id {
				all = append(all, t.Said(u.book))
			}
		}
	}
	return all
}

// choose shows one answer whole.
func (p *openPage) choose(u *UI, id string) {
	o, ok := p.rows[id]
	if !ok {
		p.at, p.over = app.AnswerAt{}, false
		p.spread.SetDetail(nil)
		return
	}
	p.at, p.stood = o.AnswerAt, p.grid.At()
	p.spread.SetOpen(p.over)
	p.spread.SetDetail(widgets.NewCard(p.sheet(u, o)))
}

// openStates are how far it is with an answer.
func openStates() []code {
	return []code{
		{app.OpenUnread, words.T("Not read yet")}, {app.OpenRead, words.T("Read|an answer")}, {app.OpenUntagged, words.T("Read, without a tag")},
		{app.OpenMay, words.T("May be quoted")}, {app.OpenQuoted, words.T("Quoted")},
	}
}
