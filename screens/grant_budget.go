package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// budget is a grant's lines, what was spent on each, and what was agreed.
type budget struct {
	grant    app.Grant
	spent    []app.LineSpent
	versions []app.BudgetVersion
	day      app.Date
}

// grantBudget shows the lines under their headings.
func grantBudget(u *UI, r *app.GrantRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (k budget, err error) {
		if k.grant, err = u.App.Grant(ctx, r.ID); err == nil {
			k.spent, err = u.App.LinesSpent(ctx, r.ID)
		}
		if err == nil {
			k.versions, err = u.App.BudgetVersions(ctx, r.ID)
		}
		k.day = thisDay()
		return k, err
	}, func(k budget) fyne.CanvasObject { return k.show(u) })
}

func (k budget) show(u *UI) fyne.CanvasObject {
	b, headings := u.book, k.grant.Budget(k.spent)
	add := widgets.NewButton(b.T("Add a line"), func() { editLine(u, k.grant, app.BudgetLine{}) }).WithIcon("plus")
	if len(headings) == 0 {
		return widgets.Down(8, widgets.NewEmptyState(b.T("No budget lines yet"), b.T("Each line is a part of the money that the funder has agreed to."), add),
			widgets.Across(8, widgets.Gap(), k.fromFile(u).Small(), widgets.Gap()))
	}
	var all []fyne.CanvasObject
	var planned, spent app.Minor
	for _, h := range headings {
		all = append(all, k.heading(u, h))
		p, s := h.Sums()
		planned, spent = planned+p, spent+s
	}
	all = append(all, u.spentOf(b.T("All lines"), spent, planned, k.grant.Currency))
	all = append(all, k.notes(u, planned)...)
	all = append(all, widgets.Flow(8, add.Small(), k.fromFile(u).Small()), widgets.Line(), k.agreed(u))
	return widgets.Down(14, all...)
}

// heading is one heading with its sums, and its lines.
func (k budget) heading(u *UI, h app.Heading) fyne.CanvasObject {
	name := h.Name
	if name == "" {
		name = u.book.T("Without a heading")
	}
	planned, spent := h.Sums()
	head := widgets.Across(8, widgets.Flex(widgets.CardTitle(name)), widgets.Quiet(u.partOf(spent, planned)))
	rows := []fyne.CanvasObject{widgets.Line()}
	if k.grant.ByHeading() {
		rows = append(rows, k.over(u, planned, spent, h.Explained())...)
	}
	for _, l := range h.Lines {
		rows = append(rows, k.line(u, l))
		if !k.grant.ByHeading() {
			rows = append(rows, k.over(u, l.Amount, l.Spent, l.Explanation)...)
		}
	}
	return widgets.Down(6, head, widgets.Inset(0, -14, widgets.Down(0, rows...)))
}

// over says what is over, or under where that counts and the period is over;
// with the reason, once it is given.
func (k budget) over(u *UI, planned, spent app.Minor, why string) []fyne.CanvasObject {
	over := k.grant.Over(planned, spent)
	if over.Empty() || spent < planned && !k.grant.Ended(k.day) {
		return nil
	}
	note := widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(over))
	if why != "" {
		note = widgets.NewNote(widgets.ToneNotice, "info", "", why)
	}
	return []fyne.CanvasObject{widgets.Inset(6, 14, note)}
}

// partOf is "1,200.00 of 2,000.00".
func (u *UI) partOf(spent, planned app.Minor) string {
	return u.book.T("{part} of {whole}", "part", u.book.Decimal(int64(spent), 2), "whole", u.book.Decimal(int64(planned), 2))
}

func (k budget) line(u *UI, l app.SpentLine) fyne.CanvasObject {
	left := u.book.T("{amount} left", "amount", u.book.Decimal(int64(l.Amount-l.Spent), 2))
	if l.Spent > l.Amount {
		left = u.book.T("{amount} over", "amount", u.book.Decimal(int64(l.Spent-l.Amount), 2))
	}
	row := widgets.NewActionRow("", widgets.ToneNone, strings.TrimSpace(l.Code+" "+l.Title), u.partOf(l.Spent, l.Amount)+", "+left)
	return row.WithTag(u.book.Percent(int64(l.Spent), int64(l.Amount)), widgets.ToneNone).
		WithOpen(func() { editLine(u, k.grant, l.BudgetLine) })
}

// notes say what the lines alone do not.
func (k budget) notes(u *UI, planned app.Minor) (all []fyne.CanvasObject) {
	b, unrated := u.book, 0
	for _, s := range k.spent {
		unrated += s.Unrated
		if s.LineID == "" && s.Amount > 0 {
			all = append(all, widgets.NewNote(widgets.ToneNotice, "info", "", b.T("{amount} more is spent on no budget line.", "amount", b.Money(int64(s.Amount), k.grant.Currency))))
		}
	}
	if unrated > 0 {
		all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", b.N("{n} expenses have no rate", unrated)+".",
			b.T("They are in another currency than the grant, and in no sum.")))
	}
	if planned != k.grant.Amount && k.grant.Amount > 0 {
		all = append(all, widgets.NewNote(widgets.ToneNotice, "info", "", b.T("The lines add up to {lines}, the grant is {grant}.",
			"lines", b.Money(int64(planned), k.grant.Currency), "grant", b.Money(int64(k.grant.Amount), k.grant.Currency))))
	}
	return all
}

// editLine asks about one line of a budget. The amount follows from quantity
// and unit cost, until somebody types another.
func editLine(u *UI, g app.Grant, l app.BudgetLine) {
	d, b, title := &l, u.book, l.Title
	fresh := l.ID == ""
	if fresh {
		title = b.T("New budget line")
		if n := len(g.Lines); n > 0 {
			d.Heading = g.Lines[n-1].Heading
		}
	}
	quantity, cost, amount := u.reckoned(&d.Quantity, &d.UnitCost, &d.Amount, g.Currency)
	heading := u.line("Heading", b.T("Heading"), &d.Heading, app.LengthRule)
	heading.field.(*widgets.TextField).Suggest(proposing(g.Headings()))
	f := form{
		title: title, about: within(app.Grants, &g, d),
		doubt: func(context.Context) (doubt, error) { return u.saveAllTheSame(g.LineDoubts(*d), nil) },
		inputs: []input{
			u.line("Code", b.T("Code"), &d.Code, app.LengthRule),
			heading,
			u.line("Title", b.T("What for"), &d.Title, app.NameRule),
			u.line("Unit", b.T("Unit"), &d.Unit, app.LengthRule),
			quantity, cost, amount,
		},
		save: func(ctx context.Context) error { return u.App.SaveLine(ctx, g, l) },
	}
	if !fresh {
		f.inputs = append(f.inputs, u.notes("Explanation", b.T("Why it is over or under"), &d.Explanation).row())
		f.remove = func(ctx context.Context) error { return u.App.RemoveLine(ctx, g, l) }
	}
	u.ask(f)
}

// reckoned are the fields of a quantity, what one costs, and what they come to.
func (u *UI) reckoned(n *int64, price, sum *app.Minor, currency string) (quantity, cost, amount input) {
	b := u.book
	quantity, cost, amount = u.quantity("Quantity", b.T("Quantity"), n), u.sum("UnitCost", b.T("Unit cost"), price, currency), u.sum("Amount", b.T("Amount"), sum, currency)
	count, each, all := quantity.field.(*widgets.DecimalField), cost.field.(*widgets.MoneyField), amount.field.(*widgets.MoneyField)
	follow := func(string) {
		n, given, ok := count.Thousandths()
		if cents, priced, right := each.Cents(); given && ok && priced && right {
			all.SetCents(int64(app.LineAmount(n, app.Minor(cents))))
		}
	}
	count.OnChanged, each.OnChanged = follow, follow
	all.OnLeave = func() {
		n, _, _ := count.Thousandths()
		cents, _, _ := each.Cents()
		typed, given, ok := all.Cents()
		all.SetHint("")
		if reckoned := int64(app.LineAmount(n, app.Minor(cents))); reckoned > 0 && given && ok && typed != reckoned {
			all.SetHint(b.T("Quantity and unit cost come to {sum}.", "sum", b.Money(reckoned, currency)))
		}
	}
	return quantity, cost, amount
}

// quantity is a field for thousandths, typed as a decimal.
func (u *UI) quantity(name, label string, to *int64) input {
	f := widgets.NewDecimalField(label, u.book.T("A quantity is a number with three decimals at most, as 1.5."))
	if *to != 0 {
		f.SetThousandths(*to)
	}
	return input{name: name, field: f, take: func() words.Text {
		*to, _, _ = f.Thousandths()
		return words.Text{}
	}}
}

// sum is a field for an amount in a currency that is settled elsewhere.
func (u *UI) sum(name, label string, to *app.Minor, currency string) input {
	return u.money(name, label, to, &currency)
}

// proposing proposes those of a few texts that have what was typed in them; all of them
// where nothing is typed.
func proposing(known []string) func(string, func([]widgets.Option)) {
	return func(text string, answer func([]widgets.Option)) {
		var found []widgets.Option
		for _, one := range known {
			if meets(one, text) {
				found = append(found, widgets.Option{ID: one, Text: one})
			}
		}
		answer(found)
	}
}
