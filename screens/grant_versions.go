package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// agreed are the versions of the budget, and how far the lines of today have
// moved from what was agreed.
func (k budget) agreed(u *UI) fyne.CanvasObject {
	b := u.book
	add := widgets.NewButton(b.T("New version…"), func() { u.askAgreed(k) }).Small().WithIcon("plus")
	all := widgets.Down(8, widgets.Across(8, widgets.CardTitle(b.T("What was agreed")), widgets.Gap(), add))
	if len(k.versions) == 0 {
		all.Add(widgets.QuietWrapped(b.T("A version keeps the lines as the contract or an addendum has them. The lines above stay yours to move.")))
		return all
	}
	for _, o := range k.moved(u) {
		all.Add(o)
	}
	rows := widgets.Down(0)
	for i := len(k.versions) - 1; i >= 0; i-- {
		v := k.versions[i]
		rows.Add(widgets.NewActionRow("", widgets.ToneNone, u.agreedName(v), join(u.day(v.AgreedOn), v.Explanation)).
			WithTag(b.Decimal(int64(v.Total()), 2), widgets.ToneNone).WithOpen(func() { k.openVersion(u, i) }))
	}
	all.Add(widgets.Inset(0, -14, rows))
	return all
}

// agreedName is "2 Addendum".
func (u *UI) agreedName(v app.BudgetVersion) string {
	return u.book.Int(int64(v.Number)) + " " + u.code(budgetVersionKinds(), v.Kind)
}

// moved says of each heading how far it is from what was agreed, where it is,
// and that an addendum is needed where it is too far.
func (k budget) moved(u *UI) (all []fyne.CanvasObject) {
	b := u.book
	for _, v := range k.grant.Variations(k.versions) {
		if v.Now == v.Agreed {
			continue
		}
		name := v.Heading
		if name == "" {
			name = b.T("Without a heading")
		}
		said := b.T("{heading}: {now} now, {agreed} agreed ({change}).", "heading", name, "now", b.Decimal(int64(v.Now), 2),
			"agreed", b.Decimal(int64(v.Agreed), 2), "change", u.changeOf(v.Agreed, v.Now))
		if !v.Beyond {
			all = append(all, widgets.QuietWrapped(said))
			continue
		}
		all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", said, b.T("This is more than the grant allows without an addendum.")))
	}
	return all
}

// changeOf is a change with its sign, and in per cent of what was before.
func (u *UI) changeOf(before, now app.Minor) string {
	said := u.moreOrLess(now - before)
	if before > 0 {
		said += ", " + u.plus(now-before) + u.book.Percent(int64(now-before), int64(before))
	}
	return said
}

// moreOrLess is an amount with its sign: "+500.00".
func (u *UI) moreOrLess(m app.Minor) string { return u.plus(m) + u.book.Decimal(int64(m), 2) }

func (u *UI) plus(m app.Minor) string {
	if m > 0 {
		return "+"
	}
	return ""
}

// versioning is a form that asks about a version of the budget to come.
type versioning struct {
	form    form
	version *app.BudgetVersion
}

// versionForm asks of which kind the next version is, since when, and why.
func (u *UI) versionForm(k budget) versioning {
	b, d := u.book, &app.BudgetVersion{GrantID: k.grant.ID, Kind: "contract", AgreedOn: thisDay()}
	kinds := budgetVersionKinds()
	switch {
	case len(k.versions) > 0:
		kinds, d.Kind = kinds[1:], "addendum"
	default:
		kinds = kinds[:1]
	}
	d.ValidFrom = d.AgreedOn
	return versioning{version: d, form: form{
		title: b.T("New version of the budget"), verb: b.T("Keep this version"), making: true,
		text: b.T("The lines as they are now are kept as they were agreed. Changes after this count as moved."),
		inputs: []input{
			u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(kinds)).begin(),
			u.date("AgreedOn", b.T("Agreed on"), &d.AgreedOn).begin(), u.date("ValidFrom", b.T("Valid from"), &d.ValidFrom),
			u.notes("Explanation", b.T("What was changed, and why"), &d.Explanation).row(),
		},
		doubt: func(context.Context) (doubt, error) { return u.saveAllTheSame(k.grant.BudgetDoubts(), nil) },
	}}
}

// askAgreed freezes the lines of today as the next version.
func (u *UI) askAgreed(k budget) {
	f := u.versionForm(k)
	f.form.save = func(ctx context.Context) error { return u.App.AgreeBudget(ctx, f.version) }
	u.ask(f.form)
}

// openVersion shows what a version changed, line by line, and lets its day and
// explanation be put right.
func (k budget) openVersion(u *UI, at int) {
	b, v := u.book, k.versions[at]
	d := &v
	f := form{
		title: u.agreedName(v), about: nil, width: 720, above: k.changes(u, at),
		inputs: []input{
			u.date("AgreedOn", b.T("Agreed on"), &d.AgreedOn), u.date("ValidFrom", b.T("Valid from"), &d.ValidFrom),
			u.notes("Explanation", b.T("What was changed, and why"), &d.Explanation).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveBudgetVersion(ctx, d) },
	}
	if at == len(k.versions)-1 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveBudgetVersion(ctx, v) }
	}
	u.ask(f)
}

// changes are the lines that a version changed: from what, to what.
func (k budget) changes(u *UI, at int) fyne.CanvasObject {
	b, v := u.book, k.versions[at]
	if at == 0 {
		return widgets.QuietWrapped(b.N("{n} lines", len(v.Lines)) + ", " + b.Money(int64(v.Total()), k.grant.Currency))
	}
	rows := widgets.Down(0)
	for _, c := range app.OnlyChanged(app.CompareLines(k.versions[at-1].Lines, v.Lines)) {
		text := b.T("from {before} to {after}", "before", b.Decimal(int64(c.Before), 2), "after", b.Decimal(int64(c.Now), 2))
		rows.Add(widgets.NewActionRow("", widgets.ToneNone, strings.TrimSpace(c.Line.Code+" "+c.Line.Title), text).WithTag(u.moreOrLess(c.Change()), widgets.ToneNone))
	}
	if len(rows.Objects) == 0 {
		return widgets.QuietWrapped(b.T("No amount was changed."))
	}
	return rows
}
