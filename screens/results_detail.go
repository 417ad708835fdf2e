package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// showChosen shows the chosen row beside the tree.
func (p *results) showChosen(u *UI) {
	u.refreshMenu()
	v, a, ok := p.chosen()
	if !ok {
		p.over = false
		p.spread.SetDetail(nil)
		return
	}
	p.wayBack(u, p.grid)
	body := p.aimDetail(u, a)
	if v.ID != "" {
		body = p.indicatorDetail(u, v)
	}
	p.spread.SetOpen(p.over)
	p.spread.SetDetail(widgets.NewCard(widgets.NewSight(widgets.Inset(14, 14, body))))
}

// titled is the head of a detail: its name, and the verbs below it.
func (p *results) titled(name string, verbs ...fyne.CanvasObject) []fyne.CanvasObject {
	head := []fyne.CanvasObject{widgets.Flex(widgets.Headline(name))}
	if p.back != nil {
		head = append([]fyne.CanvasObject{p.back}, head...)
	}
	return []fyne.CanvasObject{widgets.Across(8, head...), widgets.Flow(8, verbs...)}
}

func (p *results) aimDetail(u *UI, a app.Aim) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	text := a.Said(b.Lang())
	all := p.titled(a.Called(b.Lang()),
		widgets.NewButton(b.T("Edit|a record"), func() { p.editAim(u, a) }).Small(),
		widgets.NewButton(b.T("Add an indicator"), func() { p.editIndicator(u, app.Indicator{AimID: a.ID}) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Add an aim below"), func() { p.editAim(u, app.Aim{GrantID: a.GrantID, ParentID: a.ID, Level: below(a.Level)}) }).Small(),
		widgets.NewButton(b.T("Move up"), func() { u.change(func(ctx context.Context) error { return u.App.MoveAim(ctx, a, -1) }) }).Small(),
		widgets.NewButton(b.T("Move down"), func() { u.change(func(ctx context.Context) error { return u.App.MoveAim(ctx, a, 1) }) }).Small(),
		widgets.NewButton(b.T("Remove"), func() { u.change(func(ctx context.Context) error { return u.App.RemoveAim(ctx, a) }) }).Small())
	f.add(b.T("Level|of a logframe"), u.say(app.AimLevel(a.Level)))
	f.add(b.T("Assumptions"), text.Assumptions)
	return widgets.Down(12, append(all, f.show())...)
}

// below is the level under another.
func below(level string) string {
	all := app.AimLevels()
	for i, l := range all[:len(all)-1] {
		if l == level {
			return all[i+1]
		}
	}
	return level
}

func (p *results) indicatorDetail(u *UI, v app.IndicatorValue) fyne.CanvasObject {
	b := u.book
	all := p.titled(v.Number()+" "+v.Said(b.Lang()).Title,
		widgets.NewButton(b.T("Edit|a record"), func() { p.editIndicator(u, v.Indicator) }).Small(),
		widgets.NewButton(b.T("Set a target"), func() { p.aimAt(u, app.IndicatorTarget{IndicatorID: v.ID, Kind: "target"}, v.Indicator) }).Small(),
		widgets.NewButton(b.T("Move up"), func() { u.change(func(ctx context.Context) error { return u.App.MoveIndicator(ctx, v.Indicator, -1) }) }).Small(),
		widgets.NewButton(b.T("Move down"), func() { u.change(func(ctx context.Context) error { return u.App.MoveIndicator(ctx, v.Indicator, 1) }) }).Small(),
		widgets.NewButton(b.T("History"), func() {
			u.showHistory(v.Said(b.Lang()).Title, app.Ref{Kind: app.Indicators, ID: v.ID})
		}).Small(),
		widgets.NewButton(b.T("Delete"), func() { u.remove(app.Indicators, v.ID) }).Small())
	all = append(all, p.values(u, v), p.sources(u, v))
	for _, t := range v.Targets {
		due := ""
		if t.DueOn != "" {
			due = u.day(t.DueOn)
		}
		row := widgets.NewActionRow("", widgets.ToneNone, u.code(targetKinds(), t.Kind)+": "+v.SayAim(b, t), join(due, t.Note))
		all = append(all, row.WithOpen(func() { p.aimAt(u, t, v.Indicator) }))
	}
	all = append(all, p.typed(u, v)...)
	return widgets.Down(12, append(all, p.partings(u, v))...)
}

// values are the figures of an indicator, with a bar of how much of the target is
// reached.
func (p *results) values(u *UI, v app.IndicatorValue) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	text := v.Said(b.Lang())
	f.add(b.T("Baseline"), v.Say(b, v.Began()))
	f.add(b.T("In the period"), u.cameTo(v, v.Now))
	f.add(b.T("Since the beginning"), u.cameTo(v, v.Ever))
	f.add(b.T("Unit"), text.Unit)
	all := widgets.Down(8, f.show())
	if share, ok := v.Progress(); ok {
		all.Add(widgets.NewMeterBar(share))
		all.Add(widgets.QuietWrapped(b.T("{share} of the target is reached.", "share", b.Percent(int64(share*1000+0.5), 1000))))
	}
	switch {
	case v.Hidden == app.ValueClosed:
		all.Add(widgets.NewNote(widgets.ToneNotice, "lock", b.T("It rests on what people said of themselves"), b.T("Counting it leaves a trace.")))
		all.Add(widgets.Across(8, widgets.NewButton(b.T("Count it"), func() { p.open(u) }).WithIcon("lock").Small(), widgets.Gap()))
	case v.Hidden == app.ValueSealed:
		all.Add(widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("This desk has no key for what people said of themselves.")))
	case v.Hidden == app.ValueWithheld:
		all.Add(widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("Too few people are behind it to be told.")))
	case v.Unstated > 0:
		all.Add(widgets.QuietWrapped(b.N("{n} people did not say it", int(v.Unstated))))
	}
	if v.Drafts > 0 {
		all.Add(widgets.NewNote(widgets.ToneWarning, "pen", "", b.N("{n} values wait for approval and count nowhere", v.Drafts)))
	}
	return all
}

// sources say where the values come from; one step opens the rows behind them.
func (p *results) sources(u *UI, v app.IndicatorValue) fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	text := v.Said(b.Lang())
	f.add(b.T("What exactly is counted"), text.Definition)
	f.add(b.T("Means of verification"), text.Means)
	f.add(b.T("How values are put together"), u.code(indicatorRules(), v.Aggregation))
	f.add(b.T("How often"), u.code(frequencies(), v.Frequency))
	f.add(b.T("Who looks after it"), v.Responsible)
	all := widgets.Down(8, f.show())
	if v.Counted() && v.ShareOf == "" && v.Hidden == "" {
		all.Add(widgets.Across(8, widgets.NewButton(b.T("Rows behind it"), func() { p.behind(u, string(v.ID)) }).WithIcon("sheet").Small(), widgets.Gap()))
	}
	return all
}
