package app

import (
	"cmp"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// headingOf is the heading that a budget line stands under in the report: the one
// of its profile, else its own.
func (p *reporting) headingOf(l BudgetLine) string {
	if h, ok := p.profile.heading(l); ok {
		return h.Name(p.Lang())
	}
	return l.Heading
}

// Name is a heading with its code: "2 Travel".
func (h ProfileHeading) Name(l words.Lang) string { return h.Code + " " + h.Names.In(l) }

// heading finds where a budget line belongs: by the words of its heading, else by
// the beginning of its code.
func (p Profile) heading(l BudgetLine) (ProfileHeading, bool) {
	said := names.Key(l.Heading)
	for _, h := range p.Headings {
		for _, one := range append(append([]string{}, h.Takes...), h.Code, h.Names[words.En], h.Names[words.Sq], h.Names[words.SrLatn]) {
			if said != "" && names.Key(one) == said {
				return h, true
			}
		}
	}
	for _, h := range p.Headings {
		for _, one := range append([]string{h.Code}, h.Takes...) {
			if beginning, rest, ok := strings.Cut(l.Code, one); ok && beginning == "" && one != "" && !strings.ContainsAny(rest[:min(len(rest), 1)], "0123456789") {
				return h, true
			}
		}
	}
	return ProfileHeading{}, false
}

// inOrder puts lines in the order of the profile's headings; those of none come
// last, in the order of the budget.
func (p *reporting) inOrder(lines []budgetLine) []budgetLine {
	place := func(l budgetLine) int {
		at := slices.IndexFunc(p.profile.Headings, func(h ProfileHeading) bool { return h.Name(p.Lang()) == l.Heading })
		if at < 0 {
			return len(p.profile.Headings)
		}
		return at
	}
	slices.SortStableFunc(lines, func(a, b budgetLine) int { return cmp.Compare(place(a), place(b)) })
	return lines
}

// numbered puts the donor's number of a measure before its label.
func (p *reporting) numbered(m Measure, label string) string {
	if n := p.profile.Indicators[string(m)]; n != "" {
		return n + " " + label
	}
	return label
}
