package app

import (
	"context"
	"strings"
	"unicode"

	"sofra/app/words"
)

// BankStatement is what the bank says of the account of a grant.
type BankStatement struct {
	Kept
	GrantID  ID
	Account  string // its name, not its number
	Currency string
	FromOn   Date
	ToOn     Date
	Opening  Minor
	Received Minor
	Spent    Minor
	Closing  Minor
	Notes    string
}

// Before is the statement of the same account that s goes on from; nil is none.
func (s BankStatement) Before(all []BankStatement) (before *BankStatement) {
	for i, o := range all {
		if o.ID != s.ID && o.Account == s.Account && o.FromOn <= s.FromOn && (before == nil || o.FromOn >= before.FromOn) {
			before = &all[i]
		}
	}
	return before
}

// GoesOn says whether s begins on the day after another, with what that closed with.
func (s BankStatement) GoesOn(before BankStatement) bool {
	return before.Closing == s.Opening && before.ToOn.Add(1) == s.FromOn
}

// Off is by how much the statement does not add up: opening, received and not
// spent against closing.
func (s BankStatement) Off() Minor { return s.Opening + s.Received - s.Spent - s.Closing }

type bankReader interface {
	// BankStatements lists those of a grant, by their days.
	BankStatements(ctx context.Context, grant ID) ([]BankStatement, error)
}

type bankWriter interface {
	// PutBankStatement keeps s.
	PutBankStatement(ctx context.Context, s *BankStatement) error

	// RemoveBankStatement takes one away.
	RemoveBankStatement(ctx context.Context, k Kept) error
}

// Check returns Invalid when s breaks a rule. A statement that does not add up
// is kept: the page says so.
func (s BankStatement) Check() error {
	to := DayRule(s.ToOn)
	if s.FromOn == "" || s.ToOn == "" || s.ToOn < s.FromOn {
		to = words.T("A statement has a first and a last day.")
	}
	return check(Wrong{"Account", AccountRule(s.Account)}, Wrong{"FromOn", DayRule(s.FromOn)}, Wrong{"ToOn", to}, Wrong{"Received", MoneyRule(s.Received, s.Currency)}, Wrong{"Spent", MoneyRule(s.Spent, s.Currency)})
}

// leastAccount is how many figures no name has, but every number of an account.
const leastAccount = 10

// AccountRule keeps the number of an account out of its name, which reports and tables
// say.
func AccountRule(name string) words.Text {
	figures := strings.Count(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, name), "0")
	if figures >= leastAccount {
		return words.T("Write the name of the account, not its number: it stands in reports.")
	}
	return LengthRule(name)
}

// SaveBankStatement adds or replaces a statement of a grant.
func (a *App) SaveBankStatement(ctx context.Context, s *BankStatement) error {
	if err := s.Check(); err != nil {
		return err
	}
	g, err := a.Grant(ctx, s.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved a bank statement of {grant}", "grant", g.Code), func(tx Tx) error { return tx.PutBankStatement(ctx, s) })
}

// RemoveBankStatement takes a statement away.
func (a *App) RemoveBankStatement(ctx context.Context, s BankStatement) error {
	g, err := a.Grant(ctx, s.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Removed a bank statement of {grant}", "grant", g.Code), func(tx Tx) error { return tx.RemoveBankStatement(ctx, s.Kept) })
}

// Reconciliation is a statement beside what the records say of its days.
type Reconciliation struct {
	BankStatement
	Instalments Minor          // received in its days
	Documents   Minor          // the grant's shares of what the bank paid in its days: without tax kept back, with tax handed on
	Outside     []ShareLine    // documents of its days that may be why: in another currency, in cash, paid on other days or not yet
	Broken      *BankStatement // the one before, where this does not go on from it
}

// Reconcile sets a statement beside the instalments and documents of a grant:
// what the bank paid in its days, and the documents of its days that explain
// a difference. All amounts are in the grant's currency; shares in another
// currency, whose rate of payment only the bank knows, are among the latter.
func Reconcile(s BankStatement, instalments []Instalment, lines []ShareLine) Reconciliation {
	r := Reconciliation{BankStatement: s}
	days := Period{s.FromOn, s.ToOn}
	within := func(d Date) bool { return d != "" && days.Has(d) }
	for _, i := range instalments {
		if within(i.ReceivedOn) {
			r.Instalments += i.Received
		}
	}
	for _, l := range lines {
		switch {
		case (within(l.PaidOn) || within(l.TaxPaidOn)) && l.Currency == s.Currency && l.PaidBy != "cash":
			r.Documents += l.document().bankPaid(l.Amount, days)
		case within(l.Day) || within(l.PaidOn):
			r.Outside = append(r.Outside, l)
		}
	}
	return r
}

// document is the document of a share, as far as the bank paid it.
func (s ShareLine) document() Expense {
	e := Expense{Amount: s.Net + s.VAT}
	e.PaidOn, e.WithheldAmount, e.WithheldPaidOn = s.PaidOn, s.TaxHeld, s.TaxPaidOn
	return e
}

// Reconciliations are all statements of a grant beside its records.
func Reconciliations(ctx context.Context, from Reader, grant ID) (all []Reconciliation, err error) {
	statements, err := from.BankStatements(ctx, grant)
	if err != nil || len(statements) == 0 {
		return nil, err
	}
	instalments, err := from.Instalments(ctx, grant)
	if err != nil {
		return nil, err
	}
	lines, err := from.ShareLines(ctx, Filter{GrantID: grant})
	for _, s := range statements {
		r := Reconcile(s, instalments, lines)
		if before := s.Before(statements); before != nil && !s.GoesOn(*before) {
			r.Broken = before
		}
		all = append(all, r)
	}
	return all, err
}
