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

// heading finds where a budget line belongs: by the name of its heading, which the
// office can set to one of the profile, else by the words of its heading and of its
// title, else it is among the rest. Its code is the office's own and says nothing.
func (p Profile) heading(l BudgetLine) (ProfileHeading, bool) {
	said := names.Key(l.Heading)
	for _, h := range p.Headings {
		if said != "" && slices.ContainsFunc(h.called(), func(one string) bool { return names.Key(one) == said }) {
			return h, true
		}
	}
	for _, h := range p.Headings { // a profile may name the lines themselves
		if l.Code != "" && slices.Contains(h.Takes, l.Code) {
			return h, true
		}
	}
	for _, text := range []string{l.Heading, l.Title} {
		said := " " + strings.Join(names.Words(text), " ") + " "
		for _, h := range p.Headings {
			if slices.ContainsFunc(h.Takes, func(one string) bool {
				sought := strings.Join(names.Words(one), " ")
				return sought != "" && strings.Contains(said, " "+sought+" ")
			}) {
				return h, true
			}
		}
	}
	at := slices.IndexFunc(p.Headings, func(h ProfileHeading) bool { return h.Rest })
	if at < 0 {
		return ProfileHeading{}, false
	}
	return p.Headings[at], true
}

// called are the names that a budget may call the heading by.
func (h ProfileHeading) called() []string {
	all := append([]string{h.Code}, h.Takes...)
	for l, name := range h.Names {
		all = append(all, name, h.Name(l))
	}
	return all
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
