package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Gravity says what a finding asks of whoever approves a report.
type Gravity string

// How grave a finding is: it stops the report, it is to be explained, or it is
// to be known. A kept explanation answers the second, never the first.
const (
	Stops   Gravity = "stops"
	Explain Gravity = "explain"
	Notice  Gravity = "notice"
)

// The rules that a finding may be of. Reports, explanations and tests go by
// these codes, so they stay.
const (
	RuleEvidence      = "evidence"
	RuleNumbering     = "numbering"
	RuleDuplicate     = "duplicate"
	RulePeriod        = "period"
	RuleBudgeted      = "budgeted"
	RuleDoubleFunding = "double-funding"
	RuleCoFinancing   = "co-financing"
	RuleNoProfit      = "no-profit"
	RuleVAT           = "vat"
	RuleFX            = "fx"
	RuleCash          = "cash"
	RuleProcurement   = "procurement"
	RuleStaff         = "staff"
	RulePerDiem       = "per-diem"
	RuleVariance      = "variance"
	RuleAssets        = "assets"
	RuleVisibility    = "visibility"
	RuleNarrative     = "narrative"
	RulePerformers    = "performers"
	RuleTwins         = "twins"
	RuleHeadCount     = "head-count"
	RuleForms         = "forms"
	RuleSmall         = "small"
	RuleReconciled    = "reconciliation"
	RuleLedger        = "ledger"
	RuleBudgetSum     = "budget-sum"
	RuleReceived      = "received"
	RuleWithholding   = "withholding"
)

// ruleCheck is one row of the table of checks.
type ruleCheck struct {
	rule string
	look func(*examined) []Finding
}

// ruleChecks are the checks of what finance officers and auditors look for, in
// the order in which they are shown.
func ruleChecks() []ruleCheck {
	return []ruleCheck{
		{RuleEvidence, (*examined).evidence},
		{RuleNumbering, (*examined).numbering},
		{RuleDuplicate, (*examined).duplicates},
		{RulePeriod, (*examined).outsidePeriod},
		{RuleBudgeted, (*examined).unbudgeted},
		{RuleDoubleFunding, (*examined).overclaimed},
		{RuleCoFinancing, (*examined).coFinanced},
		{RuleNoProfit, (*examined).profit},
		{RuleVAT, (*examined).vatBack},
		{RuleWithholding, (*examined).withheld},
		{RuleFX, (*examined).unrated},
		{RuleCash, (*examined).dinars},
		{RuleProcurement, (*examined).procured},
		{RuleStaff, (*examined).staffed},
		{RulePerDiem, (*examined).perDiems},
		{RuleVariance, (*examined).variances},
		{RuleReconciled, (*examined).banked},
		{RuleLedger, (*examined).ledgered},
		{RuleBudgetSum, (*examined).budgetAddsUp},
		{RuleReceived, (*examined).receivedMore},
		{RuleAssets, (*examined).inventory},
		{RuleVisibility, (*examined).visible},
		{RuleNarrative, (*examined).untold},
	}
}

// Rules lists the codes of all rules that are checked.
func Rules() (all []string) {
	for _, c := range ruleChecks() {
		all = append(all, c.rule)
	}
	return append(all, RulePerformers, RuleTwins, RuleHeadCount, RuleForms, RuleSmall)
}

// ruleOf is the rule that a gap breaks, and how grave that is.
func ruleOf(m Measure) (string, Gravity) {
	switch m {
	case NoRate:
		return RuleFX, Stops
	case OutOfPeriod:
		return RulePeriod, Stops
	case NoLine:
		return RuleBudgeted, Stops
	case NoPerformer:
		return RulePerformers, Notice
	case MaybeTwice:
		return RuleTwins, Notice
	case NoHeadCount:
		return RuleHeadCount, Notice
	}
	return RuleForms, Notice
}

// Doctor looks a grant's report over before it leaves: every check that a
// finance officer would make, the gravest first, each with the records behind it
// and with the explanation that was given. What is in order is not listed.
func (a *App) Doctor(ctx context.Context, f Filter) ([]Finding, error) {
	return Examine(ctx, a.Reader, f)
}

// Examine is Doctor on whatever can be read.
func Examine(ctx context.Context, from Reader, f Filter) (all []Finding, err error) {
	x, err := examine(ctx, from, f)
	if err != nil {
		return nil, err
	}
	for _, c := range ruleChecks() {
		for _, found := range c.look(x) {
			found.Rule = c.rule
			if slices.Contains([]string{RuleLedger, RuleBudgetSum, RuleReceived}, c.rule) {
				found.Money = x.grant.Currency
			}
			found.N = max(1, int64(len(found.Rows))) // a line on which nothing was spent has none
			all = append(all, found)
		}
	}
	for _, m := range []Measure{NoPerformer, MaybeTwice, NoHeadCount, NoEvent} {
		n, err := from.Figure(ctx, m, f)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			all = append(all, findingOf(m, n))
		}
	}
	small, err := smallCommunities(ctx, from, f)
	if err != nil {
		return nil, err
	}
	all = append(all, small...)
	explained(all, x.notes, f)
	slices.SortStableFunc(all, func(a, b Finding) int { return graver(a.Gravity) - graver(b.Gravity) })
	return all, nil
}

// graver is the place of a gravity, the gravest first.
func graver(g Gravity) int { return slices.Index([]Gravity{Stops, Explain, Notice}, g) }

// found is a finding with the records behind it; none is no finding.
func found(g Gravity, fact, why words.Text, rows []Behind) []Finding {
	if len(rows) == 0 {
		return nil
	}
	return []Finding{{Gravity: g, Fact: fact, Why: why, Rows: rows}}
}
