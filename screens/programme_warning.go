package screens

import (
	"context"

	"sofra/app"
	"sofra/screens/widgets"
)

// fewWarnings is how many warnings stand below the items before somebody asks
// for all; who does not come is always said.
const fewWarnings = 2

// showWarnings says below the items who does not come, and where somebody needs
// time.
func (p *programmePage) showWarnings(u *UI) {
	p.warnings.Objects = nil
	all := p.now.Warnings(p.now.playing)
	if p.now.Status == "performed" {
		all = nil // nothing can be planned any more
	} else {
		p.warnings.Objects = p.absent(u)
	}
	few := max(0, fewWarnings-len(p.warnings.Objects))
	for n, w := range all {
		if n == few && !p.allWarnings {
			more := widgets.NewLink(u.book.N("{n} more places without a change-over", len(all)-n), func() {
				p.allWarnings = true
				p.showWarnings(u)
			}).Small()
			p.warnings.Add(widgets.Across(8, more, widgets.Gap()))
			break
		}
		p.warnings.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.warning(w)).
			WithAction(u.book.T("Add 2 minutes"), func() { p.addChangeOver(u, w.Place) }))
	}
	p.warned.Hidden = len(p.warnings.Objects) == 0
	p.warned.Refresh()
	p.body.Refresh() // the items take the room there is
	p.card.Refresh()
}

// warning says who needs time, where, and why.
func (u *UI) warning(w app.ProgrammeWarning) string {
	b := u.book
	said := b.T("{name} is needed in items {a} and {b}, and no change-over is planned.", "name", w.Name, "a", w.Place, "b", w.Next)
	switch w.Kind {
	case app.NeedsOtherPart:
		said = b.T("{name} moves from {from} to {to} between items {a} and {b}, and no change-over is planned.",
			"name", w.Name, "from", w.From, "to", w.To, "a", w.Place, "b", w.Next)
	case app.NeedsOtherGroup:
		said = b.T("{name} plays in {from} and in {to}, items {a} and {b}, and no change-over is planned.",
			"name", w.Name, "from", w.From, "to", w.To, "a", w.Place, "b", w.Next)
	}
	if w.Others > 0 {
		said += " " + b.N("{n} others need time there as well.", w.Others)
	}
	return said
}

// addChangeOver plans two minutes behind an item.
func (p *programmePage) addChangeOver(u *UI, place int) {
	now := p.now.Programme
	u.change(func(ctx context.Context) error { return u.App.AddChangeOver(ctx, now, place) })
}
