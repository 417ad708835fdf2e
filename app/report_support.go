package app

import "slices"

// supportTable has the shares of artists who are not of the majority, by event.
// Each share is told where enough people of either kind are behind it; those of
// the other events stand in one line, as far as they keep each other company.
func (p *reporting) supportTable() Table {
	t := Table{Name: "Support", Title: p.T("Artists who are not of the majority"), Beside: true, Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "fees", Title: p.T("Share of fees"), Cell: ShareCell},
		{Key: "time", Title: p.T("Share of stage time"), Cell: ShareCell},
		{Key: "versions", Title: p.T("Share of new interpretations"), Cell: ShareCell},
		{Key: "lead", Title: p.T("Share of leading roles"), Cell: ShareCell},
	}}
	lines, rows := p.across.lines, make([][]Value, len(p.across.lines))
	others := []Value{{}, Said(p.T("others or not shown")), {}, {}, {}, {}}
	for i, l := range lines {
		rows[i] = []Value{Day(l.Day), Said(l.Event), {}, {}, {}, {}}
	}
	rows = append(rows, others)
	for at, m := range []Measure{SupportFees, SupportTime, SupportVersions, SupportLead} {
		p.supportColumn(rows, 2+at, m)
	}
	for _, row := range rows {
		if slices.ContainsFunc(row[2:6], func(v Value) bool { return v.Of > 0 }) {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// supportColumn fills in the shares of a measure; the last row has the others.
func (p *reporting) supportColumn(rows [][]Value, column int, m Measure) {
	shown, rest := tellable(p.across.lines, m, p.across.k)
	for i, l := range p.across.lines {
		switch {
		case shown[i]:
			rows[i][column] = share(m, l)
		case l.PeopleAll > 0:
			rows[i][column] = Said(WithheldSign)
		}
	}
	if len(rest) > 0 {
		rows[len(rows)-1][column] = Said(WithheldSign)
		if supportTells(rest, m, p.across.k) {
			rows[len(rows)-1][column] = share(m, rest...)
		}
	}
}

// share is what lines come to together, in whole per cent.
func share(m Measure, lines ...SupportLine) Value {
	var n, of int64
	for _, l := range lines {
		some, all := l.Of(m)
		n, of = n+some, of+all
	}
	return percent(n, of)
}

// tellable are the events whose share may be told by itself, and the rest. One
// that could be shown keeps the rest company where the rest alone would follow from
// the whole and tell.
func tellable(lines []SupportLine, m Measure, k int64) (shown []bool, rest []SupportLine) {
	shown = make([]bool, len(lines))
	var told []SupportLine
	for i, l := range lines {
		enough := l.People >= k && l.PeopleAll-l.People >= k && enoughOf(m, k, l)
		if m == SupportFees {
			enough = enough && !small(l.Paid, k) && !small(l.PaidAll-l.Paid, k)
		}
		if shown[i] = enough; enough {
			told = append(told, l)
		} else if l.PeopleAll > 0 {
			rest = append(rest, l)
		}
	}
	if len(rest) == 0 || len(told) == 0 || supportTells(rest, m, k) {
		return shown, rest
	}
	least := slices.MinFunc(told, func(a, b SupportLine) int { return int(a.PeopleAll - b.PeopleAll) })
	for i, l := range lines { // and its equals
		if shown[i] && l.PeopleAll == least.PeopleAll {
			shown[i], rest = false, append(rest, l)
		}
	}
	return shown, rest
}
