package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// guide is the page that explains the program: chapters at the left, the one
// that is read at the right. It is there without an office too.
type guide struct {
	chapter string // its ID
	find    string
	before  page // that it was opened from; nil is a section

	chapters []app.Chapter
	found    []app.Chapter // those that have what is looked for
	grid     *widgets.Grid
	leaf     *widgets.Leaf
}

// readGuide opens the guide at the section that is shown.
func (u *UI) readGuide() {
	if _, open := u.over.(*guide); open {
		return
	}
	p := &guide{chapter: u.at, before: u.over}
	if !slices.Contains(app.GuideChapters(), p.chapter) {
		p.chapter = app.GuideChapters()[0]
	}
	u.over = p
	if u.App == nil {
		u.rebuild()
		return
	}
	u.showNow()
}

// close goes back to what was shown before.
func (p *guide) close(u *UI) {
	u.over = p.before
	if u.App == nil {
		u.rebuild()
		return
	}
	u.showNow()
}

// showGuide shows the guide alone, where no office is open; it says whether
// it is the guide that is to be shown.
func (u *UI) showGuide() bool {
	p, open := u.over.(*guide)
	if !open {
		return false
	}
	u.status, u.narrow = nil, false
	u.window.SetContent(widgets.NewTips(p.build(u)))
	p.load(u)
	return true
}

func (p *guide) build(u *UI) fyne.CanvasObject {
	b := u.book
	p.chapters = app.Guide(b)
	head := widgets.NewPageHead(b.T("Guide"), b.T("The two main jobs step by step, and a page on each section"),
		widgets.NewButton(b.T("Save as PDF…"), u.saveGuide).WithIcon("print"),
		widgets.NewButton(b.T("Back"), u.back).WithIcon("left"))
	search := widgets.NewSearchBox(b.T("Search the guide"), "")
	search.SetText(p.find)
	search.OnChanged = func(text string) { p.find = text; p.show(u) }
	search.OnDown = func() { u.window.Canvas().Focus(p.grid.Target()) }
	p.grid = widgets.NewGrid(widgets.Column{Weight: 1}).WithoutHead()
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("Nothing found."), b.T("Look for a shorter word, or for another one."), nil))
	p.grid.OnCursor = func(r widgets.Row) { p.turn(u, r.ID) }
	p.grid.OnOpen = func(widgets.Row) { u.window.Canvas().Focus(p.leaf) }
	p.leaf = widgets.NewLeaf(b.T("Guide"), widgets.Down(0))
	list := widgets.NewCard(widgets.Down(0, widgets.Inset(10, 10, search), widgets.Line(), widgets.Flex(p.grid)))
	u.leaveByEscape(p)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, widgets.Beside(16, widgets.Wide(268, list), widgets.Flex(widgets.NewCard(p.leaf))))),
		widgets.Inset(8, 0, widgets.Gap()))
}

// load shows the chapters: they are in the program, nothing is asked for.
func (p *guide) load(u *UI) {
	p.show(u)
	u.window.Canvas().Focus(p.grid.Target())
}

// show lists the chapters that have what is looked for, and opens one of them.
func (p *guide) show(u *UI) {
	p.found = nil
	var rows []widgets.Row
	at := 0
	for i, c := range p.chapters {
		if p.find != "" && !c.Has(p.find) {
			continue
		}
		switch {
		case p.find != "": // those found stand without heads
		case i == 0:
			rows = append(rows, widgets.Row{Section: u.book.T("Step by step")})
		case i == app.GuideJobs:
			rows = append(rows, widgets.Row{Section: u.book.T("Page by page")})
		}
		if c.ID == p.chapter {
			at = len(rows)
		}
		p.found = append(p.found, c)
		rows = append(rows, widgets.Row{ID: c.ID, Cells: []widgets.Cell{{Icon: u.chapterIcon(c.ID), Text: c.Title}}})
	}
	p.grid.SetRows(rows)
	if len(rows) == 0 {
		p.leaf.Turn(widgets.Down(0))
		return
	}
	p.grid.MoveTo(at)
	if row, ok := p.grid.Cursor(); ok {
		p.turn(u, row.ID)
	}
}

// chapterIcon is the icon of the chapter's section.
func (u *UI) chapterIcon(id string) string {
	for _, s := range slices.Concat(sections(), feet()) {
		if s.id == id {
			return s.icon
		}
	}
	return map[string]string{"book": "microphone", "donor": "sheet", "calendar": "calendar", "view": "settings", "keys": "key"}[id]
}

// turn opens a chapter, at the first place that has what is looked for.
func (p *guide) turn(u *UI, id string) {
	at := slices.IndexFunc(p.found, func(c app.Chapter) bool { return c.ID == id })
	if at < 0 {
		return
	}
	p.chapter = id
	c := p.found[at]
	parts := []fyne.CanvasObject{widgets.Headline(c.Title)}
	var first fyne.CanvasObject
	for _, block := range c.Blocks {
		part := u.guideBlock(block)
		if first == nil && p.find != "" && block.Has(p.find) {
			first = part
		}
		parts = append(parts, part)
	}
	p.leaf.Turn(widgets.Inset(20, 28, widgets.Down(12, parts...)))
	if first != nil {
		p.leaf.Follow(first)
	}
}

// guideBlock is one block of the guide as the window shows it.
func (u *UI) guideBlock(block app.Block) fyne.CanvasObject {
	words := widgets.Prose(spans(block.Pieces)...)
	switch block.Kind {
	case app.BlockHead:
		return widgets.Inset(4, 0, widgets.CardTitle(block.Text()))
	case app.BlockStep:
		return besideMark(widgets.Strong(strconv.Itoa(block.Number)+"."), words)
	case app.BlockPoint:
		return besideMark(widgets.Soft("–"), words)
	case app.BlockTip:
		return widgets.NewNote(widgets.ToneNotice, "bulb", "", block.Text())
	case app.BlockPicture:
		return widgets.Down(4, widgets.NewPicture(block.Picture, app.GuidePicture(u.book.Lang(), block.Picture), block.Text()),
			widgets.QuietWrapped(block.Text()))
	}
	return words
}

// besideMark is a paragraph behind its number, which stands at its first line.
func besideMark(mark, words fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Beside(8, widgets.Wide(24, widgets.Down(0, mark)), widgets.Flex(words))
}

// spans are the pieces of a block, for a paragraph.
func spans(pieces []app.Piece) (all []widgets.Span) {
	for _, p := range pieces {
		all = append(all, widgets.Span{Text: p.Text, Bold: p.Bold})
	}
	return all
}
