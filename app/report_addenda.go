package app

import (
	"slices"
	"strings"
)

// contingenciesSheet holds the budget that held before the last addendum against the
// one that holds now, and says why; without an addendum it is the contract that is
// held against it.
func (p *reporting) contingenciesSheet() Sheet {
	at := -1
	for i, v := range p.versions {
		if i > 0 && v.Kind == "addendum" {
			at = i
		}
	}
	columns := p.budgetBlock()
	var addendum []formColumn
	if at > 0 {
		before, now := p.versions[at-1], p.versions[at]
		columns = p.agreedBlock(p.T("Budget before the addendum"), func(l *budgetLine) VersionLine { return versionLine(before, l.ID) })
		addendum = []formColumn{moneyColumn("addendum", p.T("By the addendum"), func(l *budgetLine) Minor {
			return versionLine(now, l.ID).Amount - versionLine(before, l.ID).Amount
		})}
	}
	changed := p.changedBlock()
	changed[2].says = func(l *budgetLine) Value { return Said(p.whyChanged(l, at)) }
	columns = slices.Concat(columns, addendum, changed, []formColumn{minusColumn("change", p.T("Change|of an amount"), "now", "base")})
	return p.formSheet("contingencies", p.T("Addenda or contingencies"), formTable("AddendaUse", p.form(), columns...))
}

// whyChanged is the reason of the addendum where it changed the line, and of what was
// moved since.
func (p *reporting) whyChanged(l *budgetLine, addendum int) string {
	var all []string
	if addendum > 0 && versionLine(p.versions[addendum], l.ID).Amount != versionLine(p.versions[addendum-1], l.ID).Amount {
		all = append(all, p.versions[addendum].Explanation)
	}
	if why := p.sinceAgreed(l).why; why != "" {
		all = append(all, why)
	}
	return strings.Join(all, "; ")
}
