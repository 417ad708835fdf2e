package app

import (
	"context"
	"maps"
	"slices"
	"strings"
)

// readOutside takes the documents from outside the grant's period out of what was
// spent before the report, and notes them with those that come after the grant. The
// audit and the evaluation may come after its end; what comes after the report as well
// is in no sum of it, whatever it is for, and is noted too.
func (p *reporting) readOutside(ctx context.Context, from Reader) (err error) {
	if p.grant.EndsOn != "" {
		if p.outside, err = from.ShareLines(ctx, Filter{GrantID: p.grant.ID, From: max(p.grant.EndsOn, p.filter.To).Add(1)}); err != nil {
			return err
		}
	}
	for _, s := range p.before {
		if p.isOutside(s) {
			p.outside = append(p.outside, s)
		}
	}
	p.before = slices.DeleteFunc(p.before, p.isOutside)
	return nil
}

func (p *reporting) isOutside(s ShareLine) bool {
	if p.grant.EndsOn != "" && s.Day > p.grant.EndsOn {
		return !slices.ContainsFunc(p.grant.Lines, func(l BudgetLine) bool { return l.ID == s.LineID && l.ofAudit() })
	}
	return s.Day != "" && s.Day < p.grant.StartsOn
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
