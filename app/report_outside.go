package app

import (
	"context"
	"maps"
	"slices"
	"strings"
)

// Claimed are the shares of documents by whether a report on days asks the donor for
// them.
type Claimed struct {
	Lines   []ShareLine // what the report is of
	Outside []ShareLine // of the same days and later, but from outside the grant's period
}

// ClaimedLines reads what a grant pays of documents in a report of some days. What is
// from outside the grant's period is not claimed; the audit and the evaluation, where the
// budget has a line for them, may come after its end. They are in the report of their
// day, or where none is planned that has it, in the one that goes to the grant's end.
func ClaimedLines(ctx context.Context, from MoneySource, g Grant, f Filter) (c Claimed, err error) {
	all, err := from.ShareLines(ctx, f)
	if err != nil {
		return c, err
	}
	c.Lines, c.Outside = g.parted(all)
	if g.EndsOn == "" || f.To == "" {
		return c, nil
	}
	late, err := from.ShareLines(ctx, Filter{GrantID: g.ID, From: max(g.EndsOn, f.To).Add(1)})
	if err != nil || len(late) == 0 {
		return c, err
	}
	owed, _, err := from.ReportPeriods(ctx, ReportPeriodFilter{GrantID: g.ID})
	if err != nil {
		return c, err
	}
	atEnd := f.From <= g.EndsOn && f.To >= g.EndsOn
	for _, s := range late {
		elsewhere := slices.ContainsFunc(owed, func(r ReportPeriodRow) bool { return r.FromOn > f.To && r.Filter().Has(s.Day) })
		if atEnd && !g.isOutside(s) && !elsewhere {
			c.Lines = append(c.Lines, s)
		} else {
			c.Outside = append(c.Outside, s)
		}
	}
	return c, nil
}

// parted are lines of the grant's period, and those from outside it.
func (g Grant) parted(all []ShareLine) (within, outside []ShareLine) {
	within = slices.Grow(within, len(all))
	for _, s := range all {
		if g.isOutside(s) {
			outside = append(outside, s)
		} else {
			within = append(within, s)
		}
	}
	return within, outside
}

// Pays says whether the grant pays for a document of that day, on that line.
func (g Grant) Pays(s ShareLine) bool { return !g.isOutside(s) }

// isOutside says whether a document is from a day on which the grant pays for nothing
// that is on the line of its share.
func (g Grant) isOutside(s ShareLine) bool {
	if g.EndsOn != "" && s.Day > g.EndsOn {
		return !slices.ContainsFunc(g.Lines, func(l BudgetLine) bool { return l.ID == s.LineID && l.ofAudit() })
	}
	return s.Day != "" && s.Day < g.StartsOn
}

// doubtfulNotes say what is in no sum of the report: documents without a rate, and
// those from outside the grant's period.
func (p *reporting) doubtfulNotes() (all []string) {
	if note := p.unratedNote(); note != "" {
		all = append(all, note)
	}
	if len(p.outside) == 0 {
		return all
	}
	seen, sum := map[ID]bool{}, Minor(0)
	for _, s := range p.outside {
		seen[s.ID] = true
		sum += p.turn(s).Amount
	}
	return append(all, p.N("{n} documents lie outside the grant’s period and are in no sum: {amount}.", len(seen), "amount", p.Money(int64(sum), p.grant.Currency)))
}

// unratedNote says how many documents are in no sum because they have no rate, and what
// they come to in the currencies that they are in; "" where there are none.
func (p *reporting) unratedNote() string {
	n := p.unturned(p.before, p.shares)
	if n == 0 {
		return ""
	}
	all := slices.Concat(p.before, p.shares)
	sums, without := map[string]int64{}, []ShareLine(nil)
	for _, s := range all {
		if _, missing := p.turnLine(s); missing != nil {
			without = append(without, s)
			sums[s.Currency] += int64(s.Amount)
		}
	}
	var amounts []string
	for _, currency := range slices.Sorted(maps.Keys(sums)) {
		amounts = append(amounts, p.Money(sums[currency], currency))
	}
	note := p.N("{n} documents are in no sum: no rate.", n) + " " + p.T("They come to {list}.", "list", strings.Join(amounts, ", "))
	if numbers := p.documents(without); numbers != "" {
		note += " " + p.T("Their numbers: {list}.", "list", numbers)
	}
	return note
}

// sayDoubtful says it on the sheets with sums; on what is signed it stands among the facts.
func (p *reporting) sayDoubtful(s *Sheet) {
	if s.Key == "summary" || slices.Contains(moneySheets(), s.Key) {
		s.Notes = append(s.Notes, p.doubtfulNotes()...)
	}
}
