package screens

import (
	"cmp"
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// grantTone is the colour of what became of a grant.
func grantTone(status string) widgets.Tone {
	switch status {
	case "granted", "running":
		return widgets.ToneDone
	case "applied":
		return widgets.ToneNotice
	}
	return widgets.TonePlain
}

// grantVerbs are what can become of a grant next, and the copy of it.
func grantVerbs(u *UI, r *app.GrantRow) (all []rowVerb) {
	b := u.book
	for _, s := range r.Steps() {
		switch s {
		case app.GrantApply:
			all = append(all, rowVerb{b.T("Applied…"), "send", func() { u.askApplied(r) }})
		case app.GrantGive:
			all = append(all, rowVerb{b.T("Granted…"), "check", func() { u.askGranted(r) }})
		case app.GrantRefuse:
			all = append(all, rowVerb{b.T("Refused…"), "close", func() { u.askRefused(r) }})
		case app.GrantStart:
			all = append(all, rowVerb{b.T("Start…"), "right", func() { u.askStarted(r) }})
		case app.GrantClose:
			all = append(all, rowVerb{b.T("Close the grant…"), "lock", func() { u.askClosed(r) }})
		case app.GrantReopen:
			all = append(all, rowVerb{b.T("Open again…"), "undo", func() { u.askReopened(r) }})
		}
	}
	if slices.Contains(app.PublicStatuses(), r.Status) && !r.Unpublished {
		all = append(all, rowVerb{b.T("IATI file…"), "file", func() { u.exportActivity(r.Code) }})
	}
	return append(all, rowVerb{b.T("Copy as a new application…"), "copy", func() { u.askCopied(r) }})
}

// grantButtons are those verbs in the detail.
func grantButtons(u *UI, r *app.GrantRow) fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, v := range grantVerbs(u, r) {
		all = append(all, widgets.NewButton(v.name, v.do).Small())
	}
	return widgets.Flow(8, all...)
}

// onGrant reads a grant whole, to ask something about it.
func (u *UI) onGrant(id app.ID, ask func(g *app.Grant)) {
	load(u, func(ctx context.Context) (app.Grant, error) { return u.App.Grant(ctx, id) }, func(g app.Grant) { ask(&g) })
}

func thisDay() app.Date { return app.DateOf(time.Now()) }

func (u *UI) askApplied(r *app.GrantRow) {
	u.onGrant(r.ID, func(g *app.Grant) {
		b := u.book
		g.AskedOn = cmp.Or(g.AskedOn, thisDay())
		u.ask(form{
			title: b.T("Applied for {name}", "name", g.Title), verb: b.T("Applied|as a verb"), about: about(app.Grants, g),
			inputs: []input{u.date("AskedOn", b.T("Applied on"), &g.AskedOn), u.sum("Asked", b.T("Amount asked for"), &g.Asked, g.Currency)},
			save:   func(ctx context.Context) error { return u.App.ApplyForGrant(ctx, g) },
		})
	})
}

func (u *UI) askGranted(r *app.GrantRow) {
	u.onGrant(r.ID, func(g *app.Grant) {
		b := u.book
		g.DecidedOn, g.Amount = cmp.Or(g.DecidedOn, thisDay()), cmp.Or(g.Amount, g.Asked)
		u.ask(form{
			title: b.T("{name} was granted", "name", g.Title), verb: b.T("Granted|as a verb"), about: about(app.Grants, g),
			inputs: []input{
				u.date("DecidedOn", b.T("Decided on"), &g.DecidedOn), u.sum("Amount", b.T("Amount granted"), &g.Amount, g.Currency),
				u.notes("Outcome", b.T("What came of it"), &g.Outcome).row(),
			},
			save: func(ctx context.Context) error { return u.App.GiveGrant(ctx, g) },
		})
	})
}

func (u *UI) askRefused(r *app.GrantRow) {
	u.onGrant(r.ID, func(g *app.Grant) {
		b := u.book
		g.DecidedOn = cmp.Or(g.DecidedOn, thisDay())
		u.ask(form{
			title: b.T("{name} was refused", "name", g.Title), verb: b.T("Refused|as a verb"), about: about(app.Grants, g),
			text: b.T("What the funder said helps to write the next application."),
			inputs: []input{
				u.date("DecidedOn", b.T("Decided on"), &g.DecidedOn), u.notes("Outcome", b.T("What came of it"), &g.Outcome).row(),
			},
			save: func(ctx context.Context) error { return u.App.RefuseGrant(ctx, g) },
		})
	})
}

func (u *UI) askStarted(r *app.GrantRow) {
	u.onGrant(r.ID, func(g *app.Grant) {
		b := u.book
		g.StartsOn = cmp.Or(g.StartsOn, thisDay())
		u.ask(form{
			title: b.T("Start {name}", "name", g.Title), verb: b.T("Start|a grant"), about: about(app.Grants, g),
			text:   b.T("Costs of its period can be paid by the grant, and its reports are counted from the first day."),
			inputs: []input{u.date("StartsOn", b.T("From"), &g.StartsOn), u.date("EndsOn", b.T("Until"), &g.EndsOn)},
			save:   func(ctx context.Context) error { return u.App.StartGrant(ctx, g) },
		})
	})
}

// askCopied asks how a new application is called that begins as this grant did.
func (u *UI) askCopied(r *app.GrantRow) {
	b, next := u.book, &app.Grant{Title: r.Title}
	u.ask(form{
		title: b.T("Copy {code} as a new application", "code", r.Code), verb: b.T("Copy|as a verb"), making: true,
		text: b.T("It takes over the budget lines, the parties, the rules and the projects. What was asked, granted and paid stays behind."),
		inputs: []input{
			u.line("Code", b.T("Code"), &next.Code, app.GrantCodeRule), u.line("Title", b.T("Title"), &next.Title, app.NameRule),
			u.date("ApplyBy", b.T("Apply by"), &next.ApplyBy),
		},
		save: func(ctx context.Context) error { return u.App.CopyGrant(ctx, r.ID, next) },
		kept: func() { u.reveal(app.Grants, next.ID) },
	})
}
