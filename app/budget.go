package app

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"sofra/app/words"
)

// LineSpent is what was spent on one line of a budget.
type LineSpent struct {
	LineID  ID    // "" is on no line
	Amount  Minor // in the grant's currency, each share turned by its document's own rate
	Unrated int   // shares that have no rate to be turned by; not in Amount
}

// Heading is a heading of a budget with its lines, in the order of the budget.
type Heading struct {
	Name  string
	Lines []SpentLine
}

// SpentLine is a line of a budget with what was spent on it.
type SpentLine struct {
	BudgetLine
	Spent Minor
}

// Sums adds up what was planned under the heading and what was spent.
func (h Heading) Sums() (planned, spent Minor) {
	for _, l := range h.Lines {
		planned += l.Amount
		spent += l.Spent
	}
	return planned, spent
}

// Explained are the reasons that the lines of a heading give for what is over
// or under.
func (h Heading) Explained() string {
	var all []string
	for _, l := range h.Lines {
		if l.Explanation != "" {
			all = append(all, l.Explanation)
		}
	}
	return strings.Join(all, " ")
}

// Ended says whether the period of g is over: only then is less than planned
// spent for good.
func (g Grant) Ended(day Date) bool {
	return g.Status == "closed" || g.EndsOn != "" && g.EndsOn < day
}

// Budget sets the lines of g against what was spent on each. What was spent
// on no line is no part of it.
func (g Grant) Budget(spent []LineSpent) []Heading {
	on := map[ID]Minor{}
	for _, s := range spent {
		on[s.LineID] += s.Amount
	}
	var all []Heading
	at := map[string]int{}
	for _, l := range g.Lines {
		i, ok := at[l.Heading]
		if !ok {
			i = len(all)
			at[l.Heading] = i
			all = append(all, Heading{Name: l.Heading})
		}
		all[i].Lines = append(all[i].Lines, SpentLine{l, on[l.ID]})
	}
	return all
}

// Over says when more was spent on a line or heading than was planned, and
// whether the grant asks for a reason; empty when nothing is over. Where less
// than planned counts too, it says so of what is too far below.
func (r GrantRules) Over(planned, spent Minor) words.Text {
	switch over := spent - planned; {
	case over <= 0 && r.Beyond(planned, spent):
		return words.T("More than {n} % under: give the reason.", "n", r.Variance)
	case over <= 0:
		return words.Text{}
	case planned == 0:
		return words.T("Not in the budget.")
	case r.Beyond(planned, spent):
		return words.T("More than {n} % over: give the reason.", "n", r.Variance)
	}
	return words.T("Over its budget.")
}

// Beyond says whether an amount differs from what was agreed by more than the
// variance allows: above it, and below it where that counts too.
func (r GrantRules) Beyond(agreed, now Minor) bool {
	apart := now - agreed
	if apart < 0 && r.VarianceBoth {
		apart = -apart
	}
	return r.Variance > 0 && agreed > 0 && int64(apart)*100 > int64(agreed)*int64(r.Variance)
}

// LineAmount is what a quantity in thousandths comes to, halves rounded up.
func LineAmount(quantity int64, cost Minor) Minor {
	n := new(big.Int).Mul(big.NewInt(quantity), big.NewInt(int64(cost)))
	n.Add(n, big.NewInt(500)).Div(n, big.NewInt(1000))
	if !n.IsInt64() {
		return 0
	}
	return Minor(n.Int64())
}

// check returns Invalid when l breaks a rule.
func (l BudgetLine) check(currency string) error {
	return check(
		Wrong{"Title", NameRule(l.Title)},
		Wrong{"Code", LengthRule(l.Code)},
		Wrong{"Heading", LengthRule(l.Heading)},
		Wrong{"Unit", LengthRule(l.Unit)},
		Wrong{"Quantity", countRule(int(l.Quantity))},
		Wrong{"UnitCost", MoneyRule(l.UnitCost, currency)},
		Wrong{"Amount", MoneyRule(l.Amount, currency)},
	)
}

// SaveLine adds a line to the budget of g, or replaces it.
func (a *App) SaveLine(ctx context.Context, g Grant, l BudgetLine) error {
	if err := l.check(g.Currency); err != nil {
		return err
	}
	l.Heading = g.headingLike(l)
	g.Lines = withPart(g.Lines, l, func(l *BudgetLine) *int { return &l.Position })
	return a.saveGrant(ctx, words.T("Saved the budget line {name} of {grant}", "name", l.Title, "grant", g.Code), &g)
}

// headingLike is the heading of a line as other lines write it already: those that differ
// in capitals and marks alone are one.
func (g Grant) headingLike(l BudgetLine) string {
	for _, o := range g.Lines {
		if o.ID != l.ID && o.Heading != "" && keyOf(o.Heading) == keyOf(l.Heading) {
			return o.Heading
		}
	}
	return l.Heading
}

// Headings lists those of the budget, each once.
func (g Grant) Headings() (all []string) {
	for _, l := range g.Lines {
		if l.Heading != "" && !slices.Contains(all, l.Heading) {
			all = append(all, l.Heading)
		}
	}
	return all
}

// LineDoubts says what of a line does not fit: its amount to quantity and unit cost, or
// the whole budget to the grant.
func (g Grant) LineDoubts(l BudgetLine) (all []words.Text) {
	money := func(m Minor) words.Sum { return words.Sum{Minor: int64(m), Currency: g.Currency} }
	if apart := l.apart(g.Currency); !apart.Empty() {
		all = append(all, apart)
	}
	whole := l.Amount
	for _, o := range g.Lines {
		if o.ID != l.ID {
			whole += o.Amount
		}
	}
	if g.Amount > 0 && whole > g.Amount {
		all = append(all, words.T("The lines would add up to {lines}, the grant is {grant}.", "lines", money(whole), "grant", money(g.Amount)))
	}
	return all
}

// apart says that the amount of a line is not what quantity and unit cost come to;
// empty where it is, or where nothing is reckoned.
func (l BudgetLine) apart(currency string) words.Text {
	sum := LineAmount(l.Quantity, l.UnitCost)
	if sum == 0 || sum == l.Amount {
		return words.Text{}
	}
	return words.T("Quantity and unit cost come to {sum}, the amount is {amount}.",
		"sum", words.Sum{Minor: int64(sum), Currency: currency}, "amount", words.Sum{Minor: int64(l.Amount), Currency: currency})
}

// BudgetDoubts says where the lines of today do not come to what the grant is.
func (g Grant) BudgetDoubts() []words.Text {
	sum := Minor(0)
	for _, l := range g.Lines {
		sum += l.Amount
	}
	if g.Amount == 0 || sum == g.Amount {
		return nil
	}
	return []words.Text{words.T("The lines add up to {lines}, the grant is {grant}.", "lines", words.Sum{Minor: int64(sum), Currency: g.Currency}, "grant", words.Sum{Minor: int64(g.Amount), Currency: g.Currency})}
}

// RemoveLine takes a line out of the budget of g. What was spent on it stays
// with the grant, on no line.
func (a *App) RemoveLine(ctx context.Context, g Grant, l BudgetLine) error {
	g.Lines = slices.DeleteFunc(slices.Clone(g.Lines), func(old BudgetLine) bool { return old.ID == l.ID })
	return a.saveGrant(ctx, words.T("Removed the budget line {name} of {grant}", "name", l.Title, "grant", g.Code), &g)
}

// PayFor has g pay for a project.
func (a *App) PayFor(ctx context.Context, g Grant, p Project) error {
	if slices.ContainsFunc(g.Projects, func(old GrantProject) bool { return old.ProjectID == p.ID }) {
		return check(Wrong{"ProjectID", words.T("The grant pays for this project already.")})
	}
	g.Projects = append(slices.Clone(g.Projects), GrantProject{ProjectID: p.ID})
	return a.saveGrant(ctx, words.T("Let {grant} pay for {name}", "grant", g.Code, "name", p.Title), &g)
}

// StopPaying has g no longer pay for a project.
func (a *App) StopPaying(ctx context.Context, g Grant, project ID, name string) error {
	g.Projects = slices.DeleteFunc(slices.Clone(g.Projects), func(old GrantProject) bool { return old.ProjectID == project })
	return a.saveGrant(ctx, words.T("Let {grant} no longer pay for {name}", "grant", g.Code, "name", name), &g)
}
