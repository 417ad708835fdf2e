package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// verbs are the row above the running order, one line in every language: how far
// it is, what changed, what is added most often, and behind a button the rest.
func (p *programmePage) verbs(u *UI) *fyne.Container {
	b := u.book
	var more *widgets.Button
	more = widgets.NewIconButton("more", b.T("More"), func() {
		widgets.ShowMenu(more, p.more(u), func(verb string) { p.do(u, verb) })
	}).Small()
	return widgets.Across(8, p.status, widgets.Flex(p.since),
		widgets.NewButton(b.T("Piece"), func() { p.ask(u, app.Item{Kind: "work"}) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Talk or pause"), func() { p.ask(u, app.Item{Kind: "speech"}) }).WithIcon("plus").Small(), more)
}

// The verbs behind the button, and the keys that do them at once.
const (
	verbEdit = "edit"
	verbUp   = "up"
	verbDown = "down"
	verbCopy = "copy"

	keysUp   = "Ctrl+Up"
	keysDown = "Ctrl+Down"
)

// more are what can be done with the item in the frame, each with its key, and
// with all of them.
func (p *programmePage) more(u *UI) (all []widgets.Option) {
	b := u.book
	if _, framed := p.order.Cursor(); framed {
		all = append(all,
			widgets.Option{ID: verbEdit, Text: b.T("Edit|a record"), Quiet: "Enter", Icon: "pen"},
			widgets.Option{ID: verbUp, Text: b.T("Further up"), Quiet: keysUp, Icon: "up"},
			widgets.Option{ID: verbDown, Text: b.T("Further down"), Quiet: keysDown, Icon: "down"})
	}
	return append(all, widgets.Option{ID: verbCopy, Text: b.T("From an earlier concert"), Icon: "copy"})
}

// do does one of them.
func (p *programmePage) do(u *UI, verb string) {
	if verb == verbCopy {
		p.copyFrom(u)
		return
	}
	r, framed := p.order.Cursor()
	if !framed {
		return
	}
	at := slices.IndexFunc(p.now.Items, func(i app.Item) bool { return i.ID == app.ID(r.ID) })
	switch {
	case verb == verbEdit:
		p.edit(u, app.ID(r.ID))
	case verb == verbUp && at > 0:
		p.move(u, at, at-1)
	case verb == verbDown && at >= 0 && at < len(p.now.Items)-1:
		p.move(u, at, at+1)
	}
}

// copyFrom asks for a programme whose items are taken over.
func (p *programmePage) copyFrom(u *UI) {
	b, from, now := u.book, app.ID(""), p.now.Programme
	u.ask(form{
		title: b.T("Take over which programme?"), verb: b.T("Take over"),
		text:   b.T("Its items are added at the end, with their performers and planned lengths."),
		inputs: []input{u.pick("From", b.T("Programme"), link{&from, ""}, findProgrammes).row()},
		save:   func(ctx context.Context) error { return u.App.CopyItems(ctx, now, from) },
	})
}
