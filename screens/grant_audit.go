package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// audited is what a finance officer asks for beside documents.
type audited struct {
	grant     app.Grant
	staff     []app.StaffTime
	assets    []app.Asset
	purchases []app.Purchase
	seen      []app.Visibility
}

// grantAudit shows whose time a grant pays, what was bought with it and how, and
// where the donor was seen.
func grantAudit(u *UI, r *app.GrantRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (k audited, err error) {
		if k.grant, err = u.App.Grant(ctx, r.ID); err != nil {
			return k, err
		}
		var fails [4]error
		k.staff, fails[0] = u.App.StaffTimes(ctx, r.ID)
		k.assets, fails[1] = u.App.Assets(ctx, r.ID)
		k.purchases, fails[2] = u.App.Purchases(ctx, r.ID)
		k.seen, fails[3] = u.App.Visibilities(ctx, r.ID)
		return k, errors.Join(fails[:]...)
	}, func(k audited) fyne.CanvasObject {
		return widgets.Down(18, k.staffPart(u), k.purchasePart(u), k.assetPart(u), k.seenPart(u))
	})
}

// part is one of them: its title, the way to add to it, and its rows.
func (k audited) part(title, empty string, rows []fyne.CanvasObject, add *widgets.Button) fyne.CanvasObject {
	head := widgets.Across(8, widgets.Flex(widgets.CardTitle(title)), add.WithIcon("plus").Small())
	if len(rows) == 0 {
		return widgets.Down(6, head, widgets.QuietWrapped(empty))
	}
	return widgets.Down(6, head, widgets.Inset(0, -14, widgets.Down(0, append([]fyne.CanvasObject{widgets.Line()}, rows...)...)))
}

// span says from when until when.
func (u *UI) span(from, to app.Date) string {
	return u.periodOf(app.Filter{From: from, To: to})
}

// on is a day, or nothing.
func (u *UI) on(d app.Date) string {
	if d == "" {
		return ""
	}
	return u.day(d)
}

// mark is one thing of several that are there or are not.
type mark struct {
	to   *bool
	text words.Text
}

// marks is a field for several things that are there or are not.
func (u *UI) marks(name, label string, all []mark) input {
	var options []widgets.Option
	var chosen []string
	for _, m := range all {
		options = append(options, widgets.Option{ID: m.text.English(), Text: u.say(m.text)})
		if *m.to {
			chosen = append(chosen, m.text.English())
		}
	}
	f := widgets.NewChoices(label, options, true)
	f.SetChosen(chosen...)
	return input{name: name, field: f, wide: true, take: func() words.Text {
		now := app.Set(f.Chosen())
		for _, m := range all {
			*m.to = now.Has(m.text.English())
		}
		return words.Text{}
	}}
}

// marked names those that are there.
func (u *UI) marked(all []mark) (there []string) {
	for _, m := range all {
		if *m.to {
			there = append(there, u.say(m.text))
		}
	}
	return there
}

// lineOf is a field for a line of the grant's budget.
func (k audited) lineOf(u *UI, to *app.ID) input {
	var options []widgets.Option
	for _, l := range k.grant.Lines {
		options = append(options, lineOption(l))
	}
	return u.record("LineID", u.book.T("Budget line"), to, options)
}

// findPaid looks for the documents that the grant pays.
func (k audited) findPaid(u *UI) finder {
	return func(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
		return optionsOf(func(r *app.ExpenseRow) widgets.Option {
			return widgets.Option{ID: string(r.ID), Text: r.Description, Quiet: join(u.day(r.Day), r.Number)}
		})(a.Expenses(ctx, app.ExpenseFilter{Page: p, GrantID: k.grant.ID}))
	}
}
