package screens

import (
	"context"
	"strconv"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"

	"fyne.io/fyne/v2"
)

// tagPage are the tags of the office, in the order in which keys give them.
type tagPage struct {
	now   []app.TagRow
	order *widgets.ReorderList
}

func (p *tagPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	head := widgets.NewPageHead(b.T("Tags"), b.T("What open answers speak of"), widgets.NewButton(b.T("Back"), u.back).WithIcon("left"),
		widgets.NewButton(b.T("Use the example tags"), func() {
			l := u.book.Lang()
			u.change(func(ctx context.Context) error { return u.App.AddTagExamples(ctx, l) })
		}),
		widgets.NewFirst(b.T("New tag"), func() { p.ask(u, app.Tag{}) }).WithIcon("plus"))
	p.order = widgets.NewReorderList(widgets.Column{Head: b.T("Key|of the keyboard"), Width: 70}, widgets.Column{Head: b.T("Tag"), Weight: 2},
		widgets.Column{Head: b.T("Meaning|of a tag"), Weight: 4}, widgets.Column{Head: b.T("Answers"), Width: 90, Right: true})
	p.order.SetEmpty(widgets.NewEmptyState(b.T("No tags yet"), b.T("Begin with the examples, or write a tag of your own."), nil))
	p.order.OnMove = func(from, to int) {
		u.change(func(ctx context.Context) error { return u.App.MoveTag(ctx, from, to) })
	}
	p.order.OnOpen = func(r widgets.Row) { p.with(u, p.ask) }
	verbs := widgets.Flow(8, widgets.NewButton(b.T("Edit|a record"), func() { p.with(u, p.ask) }).Small(), widgets.NewButton(b.T("Merge…"), func() { p.with(u, p.askMerge) }).Small())
	card := widgets.NewCard(widgets.Down(0, widgets.Flex(p.order))).WithBar(widgets.Apart(8, widgets.Quiet(b.T("The first nine have a key")), verbs))
	u.leaveByEscape(p)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, card)), widgets.Inset(8, 0, widgets.Gap()))
}

// with does something to the tag with the frame.
func (p *tagPage) with(u *UI, do func(*UI, app.Tag)) {
	if _, ok := p.order.Cursor(); ok {
		do(u, p.now[p.order.At()].Tag)
	}
}

func (p *tagPage) load(u *UI) {
	load(u, u.App.Tags, func(all []app.TagRow) {
		p.now = all
		var rows []widgets.Row
		for i, t := range all {
			key := ""
			if i < keyedTags {
				key = strconv.Itoa(i + 1)
			}
			rows = append(rows, widgets.Row{ID: string(t.ID), Cells: []widgets.Cell{quiet(key), bold(t.Said(u.book)), text(t.Means(u.book)), count(t.Answers)}})
		}
		p.order.SetRows(rows)
		if _, framed := p.order.Cursor(); !framed && len(rows) > 0 {
			p.order.MoveTo(0)
		}
		if c := u.window.Canvas(); c.Focused() == nil {
			c.Focus(p.order.Target())
		}
	})
}

// ask asks for a tag. One of the program's is worded as the reader reads it;
// another wording makes it the office's own.
func (p *tagPage) ask(u *UI, t app.Tag) {
	b := u.book
	f := form{title: b.T("New tag"), text: b.T("Answers keep a tag that is worded anew.")}
	if t.ID != "" {
		f.title = t.Said(b)
		f.remove = func(ctx context.Context) error { return u.App.RemoveTag(ctx, t) }
	}
	was, draft := [2]string{t.Said(b), t.Means(b)}, [2]string{t.Said(b), t.Means(b)}
	f.inputs = []input{
		u.line("Name", b.T("Name"), &draft[0], app.NameRule).row(),
		u.line("Meaning", b.T("What it means, in a few words"), &draft[1], app.LengthRule).row(),
	}
	f.save = func(ctx context.Context) error {
		if draft != was {
			t.Name, t.Meaning = draft[0], draft[1]
		}
		return u.App.SaveTag(ctx, &t)
	}
	u.ask(f)
}

// askMerge asks into which tag this one goes.
func (p *tagPage) askMerge(u *UI, t app.Tag) {
	b, into := u.book, app.ID("")
	var others []widgets.Option
	for _, other := range p.now {
		if other.ID != t.ID {
			others = append(others, widgets.Option{ID: string(other.ID), Text: other.Said(b)})
		}
	}
	u.ask(form{
		title: b.T("Merge {name}", "name", t.Said(b)), verb: b.T("Merge"), making: true,
		text:   b.T("Its answers get the other tag, and it is gone. Undo parts the two again."),
		inputs: []input{u.record("Into", b.T("Into the tag"), &into, others).row()},
		save: func(ctx context.Context) error {
			for _, other := range p.now {
				if other.ID == into {
					return u.App.MergeTags(ctx, t, other.Tag)
				}
			}
			return app.Invalid{{Field: "Into", Text: words.T("Choose another tag.")}}
		},
	})
}
