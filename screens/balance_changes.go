package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/balance"
	"sofra/screens/widgets"
)

// proposals says which target is missed and what would meet it.
func (p *balancePanel) proposals(u *UI, w app.Weighed) fyne.CanvasObject {
	b := u.book
	p.asks.SetText(b.T("Which change would meet the target?"))
	if p.page.now.done() {
		w.Changes = nil // what was played cannot be changed any more
		p.asks.SetText(b.T("Targets|of balance"))
	}
	all := []fyne.CanvasObject{p.stands(u, w)}
	for _, s := range w.Changes {
		all = append(all, p.proposal(u, s), widgets.Line())
	}
	all = append(all, p.targets(u, w.Targets))
	if p.meter.Exact {
		return widgets.Down(8, append(all, u.seenByRight())...)
	}
	all = append(all, widgets.QuietWrapped(b.T("Groups of fewer than {n} people are merged here. Who opens this office with a passphrase sees each part.", "n", int(p.meter.Least))))
	if !u.guard.Passphrase && !blank(w) {
		all = append(all, widgets.Across(8, widgets.NewLink(b.T("Protect identities with a passphrase…"), u.protect).Small(), widgets.Gap()))
	}
	return widgets.Down(8, all...)
}

// stands says how the programme stands to its targets.
func (p *balancePanel) stands(u *UI, w app.Weighed) fyne.CanvasObject {
	b, empty := u.book, true
	var missed fyne.CanvasObject
	for _, t := range w.Targets {
		empty = empty && t.Empty
		if missed == nil && !t.Met && !t.Unknown {
			missed = u.standing(t)
		}
	}
	switch {
	case len(w.Targets) == 0:
		return widgets.QuietWrapped(b.T("No target is set yet."))
	case missed != nil && len(w.Changes) == 0 && !p.page.now.done():
		return widgets.Down(4, missed, widgets.QuietWrapped(b.T("No single change would meet it.")))
	case missed != nil:
		return missed
	case !p.meter.Exact:
		return widgets.QuietWrapped(b.T("Whether a target is met would tell about small groups."))
	case empty:
		return widgets.QuietWrapped(b.T("There is nothing to weigh yet."))
	}
	return widgets.QuietWrapped(b.T("All targets are met."))
}

// standing says a target that is missed, and by how much.
func (u *UI) standing(t app.WeighedTarget) fyne.CanvasObject {
	now := u.book.T("now {n} %", "n", t.Now)
	if t.Verdict.Rule == balance.Communities {
		now = u.book.T("now {n}", "n", t.Now)
	}
	return widgets.Down(0, widgets.Wrapped(u.say(t.Text())), widgets.QuietWrapped(join(u.say(app.BalanceMeasure(t.Counts)), now)))
}

// proposal is a change with what comes of it, and a way to try it.
func (p *balancePanel) proposal(u *UI, s balance.Suggestion) fyne.CanvasObject {
	b, items := u.book, p.page.now.Items
	name := items[s.Item].Called(b)
	what := b.T("Agree on “{title}”", "title", name)
	switch s.Kind {
	case balance.TakeOut:
		what = b.T("Leave out “{title}”", "title", name)
	case balance.Lengthen:
		what = b.N("Play “{title}” {n} minutes longer", s.Minutes, "title", name)
	case balance.Swap:
		what = b.T("Swap the lengths of “{title}” and “{other}”", "title", name, "other", items[s.Other].Called(b))
	}
	try := widgets.NewButton(b.T("Try"), func() { p.try(u, s.Change) }).Small()
	try.SetToolTip(what)
	return widgets.Across(10, widgets.Flex(widgets.Down(0, widgets.Wrapped(what), widgets.QuietWrapped(p.effect(u, s)))), try)
}

// effect is what a change comes to.
func (p *balancePanel) effect(u *UI, s balance.Suggestion) string {
	b := u.book
	became := b.T("Women from {before} to {after} %", "before", s.From, "after", s.To)
	switch s.Before.Rule {
	case balance.AtMost:
		became = b.T("{community} from {before} to {after} %", "community", u.say(app.CommunityName(s.Code)), "before", s.From, "after", s.To)
	case balance.Communities:
		became = b.T("Communities from {before} to {after}", "before", s.From, "after", s.To)
	}
	if start := p.page.now.event.Starts; start != "" {
		return join(became, b.T("ends at {time}", "time", string(ends(start, s.Seconds))))
	}
	return join(became, b.T("{length} in all", "length", length(s.Seconds)))
}

// try does a change as a step of its own.
func (p *balancePanel) try(u *UI, c balance.Change) {
	now := p.page.now.Programme
	u.change(func(ctx context.Context) error { return u.App.TryChange(ctx, now, c) })
}

// ends is when an evening is over that begins at start.
func ends(start app.Clock, seconds int) app.Clock {
	return app.Programme{Items: []app.Item{{Planned: seconds}}}.Begin(start)[1]
}
