package screens

import (
	"context"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// payer is the fields of one share: the grant, the line of its budget, the
// amount. The rest is proposed, and more than the whole is told at once.
type payer struct {
	u      *UI
	share  *app.Share
	paid   func() app.Expense // the document as it is typed, with its other shares
	needed bool               // a grant must be chosen
	moved  func()             // another grant was chosen

	grant  *widgets.Picker
	line   *widgets.Picker
	amount *widgets.MoneyField
	lines  []app.BudgetLine // of the grant
	turns  *app.Turning     // how its money is turned; nil while nobody knows
}

func (u *UI) payer(s *app.Share, paid func() app.Expense) *payer {
	b, e := u.book, paid()
	p := &payer{u: u, share: s, paid: paid, moved: func() {}}
	who := u.pick("GrantID", b.T("Paid by the grant"), link{&s.GrantID, s.Grant}, findGrants)
	p.grant = who.field.(*widgets.Picker)
	p.grant.OnChanged = func(o widgets.Option) { p.choose(o, true) }
	p.line = widgets.NewPicker(b.T("Budget line"), p.find)
	p.line.NothingFound = b.T("Nothing found.")
	p.line.SetChosen(widgets.Option{ID: string(s.LineID), Text: s.Line})
	unit := e.Currency
	p.amount = u.money("Amount", b.T("Part that the grant pays"), &s.Amount, &unit).field.(*widgets.MoneyField)
	p.amount.OnChanged = func(string) { p.tell() }
	p.amount.OnLeave = p.tell
	if s.GrantID != "" {
		p.choose(widgets.Option{ID: string(s.GrantID), Text: s.Grant}, false)
	}
	return p
}

// find looks for a line of the grant.
func (p *payer) find(text string) (found []widgets.Option) {
	for _, l := range p.lines {
		if o := lineOption(l); meets(o.Text, text) {
			found = append(found, o)
		}
	}
	return found
}

func lineOption(l app.BudgetLine) widgets.Option {
	return widgets.Option{ID: string(l.ID), Text: strings.TrimSpace(l.Code + " " + l.Title), Quiet: l.Heading}
}

// choose reads the lines of a grant. A new one proposes the rest.
func (p *payer) choose(o widgets.Option, fresh bool) {
	p.share.Grant = o.Text
	if fresh {
		p.line.SetChosen(widgets.Option{})
	}
	if p.lines, p.turns = nil, nil; o.ID == "" {
		p.moved()
		return
	}
	load(p.u, func(ctx context.Context) (paying, error) { return p.u.readPaying(ctx, app.ID(o.ID)) }, func(g paying) {
		if p.grant.Chosen().ID != o.ID { // another one since
			return
		}
		p.lines, p.share.Currency, p.turns = g.Lines, g.Currency, g.turns
		if fresh && p.amount.Text() == "" {
			p.propose()
		}
		p.moved()
	})
}

// paying is a grant, and how it has money of other currencies turned.
type paying struct {
	app.Grant
	turns *app.Turning
}

func (u *UI) readPaying(ctx context.Context, grant app.ID) (g paying, err error) {
	if g.Grant, err = u.App.Grant(ctx, grant); err == nil {
		g.turns, err = u.App.TurningOf(ctx, g.Grant)
	}
	return g, err
}

// propose writes the rest into the field.
func (p *payer) propose() {
	if left := p.paid().Left(); left > 0 {
		p.amount.SetCents(int64(left))
	}
	p.tell()
}

// draft is the document with this share.
func (p *payer) draft() app.Expense {
	e := p.paid()
	cents, _, _ := p.amount.Cents()
	s := *p.share
	s.GrantID, s.Amount = app.ID(p.grant.Chosen().ID), app.Minor(cents)
	if s.GrantID != "" || s.Amount != 0 {
		e.Shares = append(e.Shares[:len(e.Shares):len(e.Shares)], s)
	}
	return e
}

// tell holds the rule against what is typed, and says what is left.
func (p *payer) tell() {
	e, b := p.draft(), p.u.book
	if problem := app.SharesRule(e); !problem.Empty() && p.grant.Chosen().ID != "" {
		p.amount.SetError(p.u.say(problem))
		return
	}
	p.amount.SetError("")
	switch left := e.Left(); {
	case p.grant.Chosen().ID == "":
		p.amount.SetHint("")
	case left > 0:
		p.amount.SetHint(b.T("{amount} stays without a grant.", "amount", b.Money(int64(left), e.Currency)))
	default:
		p.amount.SetHint(p.turned(e.Shares[len(e.Shares)-1].Amount, e))
	}
}

// turned says what a share in another currency comes to for its grant.
func (p *payer) turned(m app.Minor, e app.Expense) string {
	b := p.u.book
	if p.share.Currency == "" || e.Currency == p.share.Currency {
		return b.T("All of it is paid.")
	}
	if p.turns == nil {
		return ""
	}
	in, missing := p.turns.Share(e, app.Share{Amount: m})
	if missing != nil {
		return b.T("Without a rate it is in no report: {missing}.", "missing", p.u.say(missing.Text()))
	}
	return join(b.T("{amount} for the grant.", "amount", b.Money(int64(in.Amount), p.share.Currency)), p.u.say(in.Source))
}

// inputs are the fields, each taken into the share.
func (p *payer) inputs() []input {
	who := input{name: "GrantID", field: p.grant, take: func() words.Text {
		cents, _, _ := p.amount.Cents()
		p.share.GrantID = app.ID(p.grant.Chosen().ID)
		if p.share.GrantID == "" && (p.needed || cents != 0) {
			return words.T("Choose a grant.")
		}
		return words.Text{}
	}}
	line := input{name: "LineID", field: p.line, take: func() words.Text {
		p.share.LineID, p.share.Line = app.ID(p.line.Chosen().ID), p.line.Chosen().Text
		return words.Text{}
	}}
	amount := input{name: "Shares", field: p.amount, take: func() words.Text {
		cents, _, _ := p.amount.Cents()
		if p.share.Amount = app.Minor(cents); cents == 0 && p.share.GrantID != "" {
			return words.T("A number here is above zero.")
		}
		return app.SharesRule(p.draft())
	}}
	return []input{who, line, amount}
}
