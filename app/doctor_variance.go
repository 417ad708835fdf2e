package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// heldAgainst is a line or a heading that spending is held against.
type heldAgainst struct {
	about  ID // of the first line
	name   string
	lines  []ID
	plan   Minor
	reason string // that is kept with its lines
}

// heldLines are the lines or headings of the budget, as the grant's rule says.
func (x *examined) heldLines() (all []heldAgainst) {
	at := map[string]int{}
	for _, l := range x.grant.linesOn(x.versions, x.filter.To) {
		name := strings.TrimSpace(l.Code + " " + l.Title)
		if x.grant.ByHeading() {
			name = l.Heading
			if i, there := at[name]; there {
				all[i].lines, all[i].plan = append(all[i].lines, l.ID), all[i].plan+l.Amount
				all[i].reason = strings.TrimSpace(all[i].reason + " " + l.Explanation)
				continue
			}
		}
		at[name] = len(all)
		all = append(all, heldAgainst{l.ID, name, []ID{l.ID}, l.Amount, l.Explanation})
	}
	return all
}

// variances are the lines or headings that are over by more than the grant allows,
// or at its end below, each to be explained by itself. Spending is cumulative, to
// the end of the period.
func (x *examined) variances() (all []Finding) {
	if x.grant.Variance == 0 {
		return nil
	}
	documents, spent := x.until(x.all), map[ID]Minor{}
	for _, e := range documents {
		for _, s := range x.shares(e) {
			spent[s.LineID] += x.share(e, s)
		}
	}
	for _, h := range x.heldLines() {
		var sum Minor
		for _, l := range h.lines {
			sum += spent[l]
		}
		f := Finding{Gravity: Explain, About: h.about, Why: words.T("The donor wants the reason in writing."), Note: FindingNote{Reason: h.reason}}
		switch {
		case beyond(sum-h.plan, h.plan, x.grant.Variance):
			f.Fact = words.T("{line}: more than {n} % over its budget", "line", h.name, "n", x.grant.Variance)
		case x.grant.VarianceBoth && x.atEnd() && beyond(h.plan-sum, h.plan, x.grant.Variance):
			f.Fact = words.T("{line}: more than {n} % below its budget", "line", h.name, "n", x.grant.Variance)
		default:
			continue
		}
		f.Rows = x.those(documents, func(e CheckedExpense) bool {
			return slices.ContainsFunc(x.shares(e), func(s Share) bool { return slices.Contains(h.lines, s.LineID) })
		})
		all = append(all, f)
	}
	return all
}

// beyond says whether a difference is more than so many per cent of a plan.
func beyond(difference, plan Minor, percent int) bool {
	return difference > 0 && int64(difference)*100 > int64(plan)*int64(percent)
}
