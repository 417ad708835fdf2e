package app

import (
	"slices"

	"sofra/app/words"
)

// acrossFigureOf says how the measures are shown that rest on identity.
func acrossFigureOf(m Measure) figure {
	switch m {
	case FirstEncounters:
		return figure{words.T("First encounters across communities"), words.T("Pairs of artists of different communities who played in one piece for the first time, by what lists of events held say was played. Communities are those that people named themselves."), "across", &Calc{Op: SumOf, Table: "Encounters", Column: "pairs"}, CountCell}
	case RepeatedEncounters:
		return figure{words.T("Repeated encounters"), words.T("Pairs of artists of different communities who had played together at an earlier event and did so again; a pair counts once an event."), "across", nil, CountCell}
	case SupportFees:
		return figure{words.T("Share of fees of artists who are not of the majority"), words.T("Of the fees agreed in EUR with single artists, those of artists who named a community that is not the majority in the municipality of the event. Events at a place that is not known are left out."), "across", nil, ShareCell}
	case SupportTime:
		return figure{words.T("Share of stage time of artists who are not of the majority"), words.T("Of the minutes of music, those of such artists; a piece that several play is theirs in equal parts."), "across", nil, ShareCell}
	case SupportVersions:
		return figure{words.T("New interpretations with artists who are not of the majority"), words.T("Of the modern interpretations played, those in which such an artist plays, as a share."), "across", nil, ShareCell}
	}
	return figure{words.T("Leading roles of artists who are not of the majority"), words.T("Of the leading roles in pieces played, those of such artists, as a share."), "across", nil, ShareCell}
}

// acrossSummary are the lines of the summary that rest on identity. A file that
// leaves the office has small groups merged, whoever makes it.
func (p *reporting) acrossSummary(sheet string) (rows [][]Value) {
	for _, one := range p.across.protected() {
		f := figureOf(one.Measure)
		value := Value{N: one.N, Has: true}
		switch {
		case p.sealed || one.Withheld:
			value = Said(p.T("not shown"))
		case f.cell == ShareCell:
			value = percent(one.N, one.All)
		}
		if value.Text == "" {
			value.Cell, value.Calc = f.cell, f.calc
		}
		rows = append(rows, []Value{Said(p.Say(f.label)), value, Said(sheet)})
	}
	return rows
}

// acrossSheet has what stands behind those lines: pieces and events by their
// ids, and nobody's name.
func (p *reporting) acrossSheet() Sheet {
	s := p.sheet("across", p.T("Across communities"), p.encounterTable(), p.supportTable())
	s.Lead = p.T("How many, never who. Pieces and events where fewer than {n} are behind a number stand in one line.", "n", smallest)
	switch {
	case p.sealed:
		s.Notes = append(s.Notes, p.sealedNote())
	case slices.ContainsFunc(p.across.protected(), func(f AcrossFigure) bool { return f.Withheld }):
		s.Notes = append(s.Notes, p.T("What is not shown rests on fewer than {n} people or pairs.", "n", smallest))
	}
	return s
}

// encounterTable has the pieces in which pairs played together for the first
// time.
func (p *reporting) encounterTable() Table {
	t := Table{Name: "Encounters", Title: p.T("First encounters"), Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "item", Title: p.T("Piece"), Cell: LongCell},
		{Key: "pairs", Title: p.T("Pairs"), Cell: CountCell, Total: SumTotal},
		{Key: "event_id", Title: p.T("Event’s id")},
		{Key: "item_id", Title: p.T("Piece’s id")},
	}}
	var counts []int64
	for _, e := range p.across.met {
		counts = append(counts, e.Count(FirstEncounters))
	}
	shown, rest := singly(counts)
	for i, e := range p.across.met {
		if shown[i] && counts[i] > 0 {
			t.Rows = append(t.Rows, []Value{Day(e.Day), Said(e.Event), Said(e.Item), Number(counts[i]), Said(string(e.EventID)), Said(string(e.ItemID))})
		}
	}
	if rest > 0 && !small(rest) {
		t.Rows = append(t.Rows, []Value{{}, Said(p.T("others or not shown")), {}, Number(rest), {}, {}})
	}
	return t
}

// supportTable has the shares of artists who are not of the majority, by event.
func (p *reporting) supportTable() Table {
	t := Table{Name: "Support", Title: p.T("Artists who are not of the majority"), Beside: true, Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "fees", Title: p.T("Share of fees"), Cell: ShareCell},
		{Key: "time", Title: p.T("Share of stage time"), Cell: ShareCell},
		{Key: "versions", Title: p.T("Share of new interpretations"), Cell: ShareCell},
		{Key: "lead", Title: p.T("Share of leading roles"), Cell: ShareCell},
		{Key: "event_id", Title: p.T("Event’s id")},
	}}
	shown, rest := tellable(p.across.lines)
	for _, l := range shown {
		t.Rows = append(t.Rows, p.supportRow(Day(l.Day), l.Event, l.EventID, []SupportLine{l}))
	}
	if len(rest) > 0 && supportTells(rest, SupportTime) {
		t.Rows = append(t.Rows, p.supportRow(Value{}, p.T("others or not shown"), "", rest))
	}
	return t
}

func (p *reporting) supportRow(day Value, event string, id ID, lines []SupportLine) []Value {
	row := []Value{day, Said(event), {}, {}, {}, {}, Said(string(id))}
	for i, one := range (acrossRows{lines: lines}).figures()[2:] {
		if supportTells(lines, one.Measure) {
			row[2+i] = percent(one.N, one.All)
		}
	}
	return row
}

// tellable are the events at which enough artists of either kind were on stage,
// and the rest. One that could be shown keeps the rest company where the rest
// alone would follow from the whole and tell.
func tellable(lines []SupportLine) (shown, rest []SupportLine) {
	for _, l := range lines {
		if l.People >= smallest && l.PeopleAll-l.People >= smallest {
			shown = append(shown, l)
		} else if l.PeopleAll > 0 {
			rest = append(rest, l)
		}
	}
	if len(rest) > 0 && len(shown) > 0 && !supportTells(rest, SupportTime) {
		least := slices.MinFunc(shown, func(a, b SupportLine) int { return int(a.PeopleAll - b.PeopleAll) })
		for _, l := range shown { // and its equals
			if l.PeopleAll == least.PeopleAll {
				rest = append(rest, l)
			}
		}
		shown = slices.DeleteFunc(shown, func(l SupportLine) bool { return l.PeopleAll == least.PeopleAll })
	}
	return shown, rest
}
