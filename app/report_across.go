package app

import (
	"slices"

	"sofra/app/disclosure"
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
func (p *reporting) acrossSummary(sheet Value) (rows [][]Value) {
	for _, one := range p.acrossFigures() {
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
		rows = append(rows, []Value{Said(p.numbered(one.Measure, p.Say(f.label))), value, sheet})
	}
	return rows
}

// acrossFigures are what may be told of them, worked out once.
func (p *reporting) acrossFigures() []AcrossFigure {
	if p.across.told == nil {
		p.across.told = p.across.protected()
	}
	return p.across.told
}

// acrossSheet has what stands behind those lines: pieces and events by day and
// title, and nobody's name.
func (p *reporting) acrossSheet() Sheet {
	s := p.sheet("across", p.T("Across communities"), p.encounterTable(), p.supportTable())
	s.Lead = p.T("How many, never who. Pieces and events where fewer than {n} are behind a number stand in one line.", "n", int(p.least.Counts))
	switch {
	case p.sealed:
		s.Notes = append(s.Notes, p.sealedNote())
	case slices.ContainsFunc(p.acrossFigures(), func(f AcrossFigure) bool { return f.Withheld }):
		s.Notes = append(s.Notes, p.T("What is not shown rests on fewer than {n} people or pairs.", "n", int(p.least.Counts)))
	}
	if s.Rows() > 0 {
		s.Notes = append(s.Notes, p.withheldNote())
	}
	return s
}

// withheldNote says what the sign of a withheld number means, and not why it is.
func (p *reporting) withheldNote() string {
	return p.T("{sign} stands for fewer than {n} people, or for what is withheld to protect others.", "sign", p.Quote(WithheldSign), "n", int(p.least.Counts))
}

// encounterTable has the pieces in which pairs played together for the first
// time.
func (p *reporting) encounterTable() Table {
	t := Table{Name: "Encounters", Title: p.T("First encounters"), Columns: []Column{
		{Key: "day", Title: p.T("Day"), Cell: DateCell},
		{Key: "event", Title: p.T("Event"), Cell: LongCell},
		{Key: "item", Title: p.T("Piece"), Cell: LongCell},
		{Key: "pairs", Title: p.T("Pairs"), Cell: CountCell, Total: SumTotal},
	}}
	shown, rest := p.pieces()
	for i, e := range p.across.met {
		if n := e.Count(FirstEncounters); shown[i] && n > 0 {
			t.Rows = append(t.Rows, []Value{Day(e.Day), Said(e.Event), Said(e.Item), Number(n)})
		}
	}
	if rest.N > 0 && !rest.Tells(int(p.across.k)) {
		t.Rows = append(t.Rows, []Value{{}, Said(p.T("others or not shown")), {}, Number(rest.N)})
	}
	return t
}

// pieces says which pieces are told one by one, and how many pairs the others have.
func (p *reporting) pieces() (shown []bool, rest disclosure.Pairs) {
	var pairs []disclosure.Pairs
	var raw []disclosure.Count
	told := disclosure.Told{Columns: []string{""}}
	for _, e := range p.across.met {
		one := e.Pairs(FirstEncounters)
		pairs, raw = append(pairs, one), append(raw, disclosure.Count{Code: string(e.ItemID), N: one.N})
	}
	k := int(max(p.across.k, disclosure.Least))
	shown, rest = disclosure.Singly(pairs, k)
	also, sum := p.also(EncountersDims, ""), rest.N
	for i, c := range raw {
		if shown[i] && c.N > 0 && (slices.Contains(also, c.Code) || slices.Contains(also, disclosure.Everything)) {
			shown[i] = false
			rest.And(pairs[i])
			sum += c.N
		} else if shown[i] && c.N > 0 {
			sum += c.N
			told.Rows, told.N = append(told.Rows, c.Code), append(told.N, []int64{c.N, c.N})
		}
	}
	if rest.Tells(k) {
		sum = disclosure.Unseen
	}
	told.N = append(told.N, []int64{sum, sum})
	if len(raw) > 0 {
		t := guardedTable{ReleasedTable: ReleaseTable(EncountersDims, p.across.k, told), counts: raw, shown: told.Rows}
		p.tables = append(p.tables, t)
	}
	return shown, rest
}
