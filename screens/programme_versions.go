package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// showSince says in the bar what changed since the newest version, and offers to
// freeze what is not frozen as it stands.
func (p *programmePage) showSince(u *UI) {
	b, next := u.book, 1
	p.since.Objects = nil
	if len(p.now.versions) > 0 {
		v := p.now.versions[0]
		next = v.Number + 1
		said := b.T("As in version {n}", "n", v.Number)
		if n := len(p.now.changes); n > 0 {
			said = b.N("{n} changes since version {v}", n, "v", v.Number)
		}
		p.since.Add(widgets.Soft(said))
		p.since.Add(widgets.NewLink(b.T("Compare"), func() { p.compare(u) }))
	}
	p.since.Refresh()
	p.freeze.SetText(b.T("Freeze as version {n}", "n", next))
	p.freeze.Enable()
	if next > 1 && len(p.now.changes) == 0 && p.now.Status == "frozen" {
		p.freeze.DisableBecause(b.T("Nothing changed since version {n}.", "n", next-1))
	}
}

// freezeNow keeps the programme as its next version.
func (p *programmePage) freezeNow(u *UI) {
	now := p.now.Programme
	u.change(func(ctx context.Context) error { return u.App.FreezeProgramme(ctx, now) })
}

// compare lists what changed since a version, the newest at first.
func (p *programmePage) compare(u *UI) {
	b, now := u.book, p.now
	list := widgets.Down(8)
	var chip *widgets.Chip
	fill := func(v app.ProgrammeVersion) {
		changes, err := now.Since(v)
		if err != nil {
			u.fail(err)
			return
		}
		list.Objects = nil
		for _, c := range changes {
			list.Add(u.itemChange(c))
		}
		if len(changes) == 0 {
			list.Add(widgets.QuietWrapped(b.T("Nothing changed since version {n}.", "n", v.Number)))
		}
		chip.SetText(u.versionName(v))
		list.Refresh()
	}
	var options []widgets.Option
	for _, v := range now.versions {
		options = append(options, widgets.Option{ID: string(v.ID), Text: u.versionName(v)})
	}
	chip = widgets.NewMenuChip("", options, func(id string) {
		for _, v := range now.versions {
			if string(v.ID) == id {
				fill(v)
			}
		}
	})
	fill(now.versions[0])
	u.dialogs.Open(widgets.Asking{
		Title: b.T("What changed?"), Plain: b.T("Close"), Width: 560,
		Body: widgets.Down(12, widgets.Across(8, widgets.Quiet(b.T("Since")), chip, widgets.Gap()), list),
	})
}

// versionName says which version, of when and by whom.
func (u *UI) versionName(v app.ProgrammeVersion) string {
	return join(u.book.T("Version {n}", "n", v.Number), u.day(v.FrozenOn), v.FrozenBy)
}

// itemChange is a change in one line: what kind, of which item, from what to what.
func (u *UI) itemChange(c app.ItemChange) fyne.CanvasObject {
	b := u.book
	kind, tone, detail := itemChangeWord(c.Kind), widgets.TonePlain, ""
	title := c.Title
	if title == "" {
		title = u.say(app.ItemKindName(c.Item))
	}
	switch c.Kind {
	case app.ItemAdded:
		tone, detail = widgets.ToneDone, b.T("at place {n}", "n", c.To)
	case app.ItemDropped:
		tone = widgets.ToneWarning
	case app.ItemGone:
		tone, detail = widgets.ToneWarning, b.T("from place {n}", "n", c.From)
	case app.ItemMoved:
		detail = b.T("from place {from} to {to}", "from", c.From, "to", c.To)
	case app.ItemLength:
		detail = b.T("from {from} to {to}", "from", span(c.From), "to", span(c.To))
	}
	return widgets.Across(10, widgets.NewTag(u.say(kind), tone), widgets.Flex(widgets.Strong(title)), widgets.Quiet(detail))
}

func itemChangeWord(k app.ItemChangeKind) words.Text {
	switch k {
	case app.ItemAdded:
		return words.T("Added")
	case app.ItemGone:
		return words.T("Taken out")
	case app.ItemDropped:
		return words.T("Dropped")
	case app.ItemMoved:
		return words.T("Moved")
	case app.ItemPerformers:
		return words.T("Other performers")
	case app.ItemLength:
		return words.T("Other length")
	}
	return words.T("Changed")
}
