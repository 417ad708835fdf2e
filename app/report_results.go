package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// ResultsDims begins the name of tables of people behind an indicator: what is
// counted, and by what.
const ResultsDims = "results:"

// resultRows is what the sheets of results are made of.
type resultRows struct {
	results Results
	parted  []partedValue
}

// partedValue is the value of an indicator in the period, by one direction: in parts
// that anybody may know, or in counts of people that are protected where they are
// laid out.
type partedValue struct {
	IndicatorValue
	Parting
	counts []PartCount
}

// readResults counts the indicators and their parts. What forms say of people, and
// artists by community, have tables of their own.
func (p *reporting) readResults(ctx context.Context, from reportSource) (err error) {
	var open sealedSource
	if !p.sealed {
		open = from
	}
	if p.results, err = resultsOf(ctx, from, open, p.filter); err != nil {
		return err
	}
	done := map[string]bool{}
	for _, v := range p.results.Values {
		for _, typed := range v.typedPartings(p.filter.From, p.filter.To) {
			p.parted = append(p.parted, partedValue{IndicatorValue: v, Parting: typed})
		}
		if !v.Counted() || v.Hidden != "" || !v.Now.Has || !v.WhyWhole().Empty() {
			continue
		}
		for _, by := range PartedBy(v.Measure) {
			key := string(v.Measure) + string(v.OfMeasure) + v.Kind + by + v.EventKind + v.Question + v.Answers
			if done[key] || !p.laysOut(v, by) {
				continue
			}
			done[key] = true
			if err := p.readParts(ctx, from, v, by); err != nil {
				return err
			}
		}
	}
	return nil
}

// indicatorsSheet is the logframe with what its indicators came to.
func (p *reporting) indicatorsSheet() Sheet {
	t := Table{Name: "Indicators", Columns: []Column{
		{Key: "result", Title: p.T("Aim"), Cell: ProseCell}, {Key: "number", Title: p.T("Code")}, {Key: "donor", Title: p.T("Donor’s number")},
		{Key: "indicator", Title: p.T("Indicator"), Cell: ProseCell}, {Key: "unit", Title: p.T("Unit")},
		{Key: "baseline", Title: p.T("Baseline"), Cell: CountCell}, {Key: "baseline_year", Title: p.T("Baseline: year"), Cell: TextCell},
		{Key: "target", Title: p.T("Target"), Cell: CountCell}, {Key: "milestone", Title: p.T("Milestone due in the period"), Cell: CountCell},
		{Key: "period", Title: p.T("In the period"), Cell: CountCell}, {Key: "cumulative", Title: p.T("Since the beginning"), Cell: CountCell},
		{Key: "reached", Title: p.T("Reached of the target"), Cell: ShareCell, Calc: &Calc{Op: PartOf, Column: "cumulative", Other: "target"}},
		{Key: "parts", Title: p.T("n of N"), Cell: TextCell}, {Key: "means", Title: p.T("Means of verification"), Cell: LongCell},
		{Key: "evidence", Title: p.T("Evidence"), Cell: LongCell}, {Key: "assumptions", Title: p.T("Assumptions"), Cell: LongCell},
	}}
	for _, a := range p.results.Aims {
		for _, v := range p.results.Of(a.ID) {
			t.Rows = append(t.Rows, p.indicatorRow(a, v))
		}
	}
	s := p.sheet("indicators", p.T("Indicators"), t)
	s.Lead = p.T("What the grant aims at, and what its indicators came to. Percentages are one number of another; both stand beside them.")
	if slices.ContainsFunc(t.Rows, func(row []Value) bool { return row[11].Has && row[1].Text != "" }) {
		s.Charts = append(s.Charts, p.reachedChart(t))
	}
	if len(t.Rows) > 0 {
		s.Notes = append(s.Notes, p.T("Participations and different people are two numbers: who came twice is two participations and one person. Each indicator says which it counts."))
	}
	return s
}

// mostReached is where the bars of the chart of targets end, in hundreds of a per cent:
// one indicator that reached many times its target would flatten all others.
const mostReached = 2

// reachedChart draws how much of its target each indicator reached.
func (p *reporting) reachedChart(t Table) Chart {
	c := Chart{Kind: Bars, Title: p.T("Reached of the target"), Table: t.Name, Labels: "number", Values: []string{"reached"}}
	at := t.Column("reached")
	if slices.ContainsFunc(t.Rows, func(row []Value) bool { return row[at].N > mostReached*row[at].Of }) {
		c.Most = mostReached
		c.Title = p.T("Reached of the target; bars end at {share}, their labels say all", "share", p.Percent(mostReached, 1))
	}
	return c
}

func (p *reporting) indicatorRow(a Aim, v IndicatorValue) []Value {
	text, aim := v.Said(p.Lang()), a.Said(p.Lang())
	target, milestone := Value{}, Value{}
	if t, ok := v.Target(); ok {
		target = valueCell(v, v.Aimed(t))
	}
	if due := v.Milestones(p.filter.From, p.filter.To); len(due) > 0 {
		milestone = valueCell(v, v.Aimed(due[0]))
	}
	now, ever := valueCell(v, v.Now), valueCell(v, v.Ever)
	if v.Hidden != "" {
		now, ever = Said(p.T("not shown")), Said(p.T("not shown"))
	}
	reached, parts := p.reachedCell(v), ""
	if v.Kind == PercentOf && v.Hidden == "" && v.Ever.Has && !v.coarse() {
		parts = v.Ever.ofAll(p.Book)
	}
	year, _, _ := strings.Cut(string(v.BaselineOn), "-")
	return []Value{
		Said(a.Called(p.Lang())), Said(v.Code), Said(cmp.Or(p.profile.Indicators[v.Code], v.DonorNumber)), Said(text.Title), Said(text.Unit), valueCell(v, v.Began()), Said(year),
		target, milestone, now, ever, reached, Said(parts), Said(text.Means), Said(p.shownBy(v)), Said(aim.Assumptions),
	}
}

// coarse says whether a share is told in whole per cent alone: the exact one, or
// what it is of, could be traced back to one person's part.
func (v IndicatorValue) coarse() bool { return slices.Contains(AcrossMeasures(), v.Measure) }

// valueCell is a value as a number of its kind.
func valueCell(v IndicatorValue, r Reached) Value {
	switch {
	case !r.Has:
		return Value{}
	case v.Kind == TextValue:
		return Said(r.Said)
	case v.Kind == PercentOf:
		one := Ratio(r.N, r.Of)
		if v.coarse() {
			one = percent(r.N, r.Of)
		}
		one.Cell = ShareCell
		return one
	case v.Kind == ScoreValue:
		return Value{N: rounded(r.N, 10*max(r.Of, 1)), Of: 100, Has: true, Cell: DecimalCell}
	case v.isMean():
		return Value{N: rounded(10*r.N, max(r.Of, 1)), Of: 10 * tens(r.Places), Has: true, Cell: DecimalCell}
	}
	return numberCell(r.N, r.Places)
}

// numberCell is a number with so many places after the point.
func numberCell(n int64, places int) Value {
	if places == 0 {
		return Number(n)
	}
	return Value{N: n, Of: tens(places), Has: true, Cell: DecimalCell}
}

// reachedCell is how much of the target is reached: live where it is the one
// number of the other, and a value where it is reckoned otherwise.
func (p *reporting) reachedCell(v IndicatorValue) Value {
	share, ok := v.Progress()
	t, _ := v.Target()
	none := Value{Calc: &Calc{}}
	switch {
	case !ok:
		return none
	case v.Direction == "down" || v.Kind == ScoreValue || v.isMean():
		value := Ratio(int64(share*1000+0.5), 1000)
		value.Calc = &Calc{}
		return value
	case v.Kind == PercentOf && v.coarse():
		ever := percent(v.Ever.N, v.Ever.Of)
		return Ratio(ever.N*t.OfN, ever.Of*t.N)
	case v.Kind == PercentOf:
		return Ratio(v.Ever.N*t.OfN, v.Ever.Of*t.N)
	}
	places := max(v.Ever.Places, t.Places)
	return Ratio(v.Ever.at(places).N, v.Aimed(t).at(places).N)
}

// ofAll says the two numbers of a share.
func (r Reached) ofAll(b *words.Book) string {
	if r.Places == 0 {
		return b.T("{n} of {all}", "n", int(r.N), "all", int(r.Of))
	}
	return b.T("{n} of {all}", "n", b.Decimal(r.N, r.Places), "all", b.Decimal(r.Of, r.Places))
}

// shownBy is what shows the value: for typed ones what was noted, for others
// the sheet or the records that it is counted from.
func (p *reporting) shownBy(v IndicatorValue) string {
	var all []string
	for _, m := range v.Approved(p.filter.From, p.filter.To) {
		all = append(all, m.Evidence)
	}
	if v.Counted() {
		return p.T("Counted from records: {measure}", "measure", p.Say(MeasureName(v.Measure)))
	}
	return strings.Join(all, "; ")
}

// disaggregationSheet parts the values of the period. Its parts add up to the
// value: what is not stated is one of them.
func (p *reporting) disaggregationSheet() Sheet {
	t := Table{Name: "Disaggregation", Columns: []Column{
		{Key: "number", Title: p.T("Code")}, {Key: "indicator", Title: p.T("Indicator"), Cell: ProseCell}, {Key: "by", Title: p.T("By|a table is parted by")},
		{Key: "part", Title: p.T("Part|of a value"), Cell: LongCell}, {Key: "n", Title: p.T("In the period"), Cell: CountCell}, {Key: "of", Title: p.T("Of"), Cell: CountCell},
		{Key: "share", Title: p.T("Share"), Cell: ShareCell, Calc: &Calc{Op: PartOf, Column: "n", Other: "of"}}, {Key: "note", Title: p.T("Note"), Cell: LongCell},
	}}
	for _, v := range p.parted {
		t.Rows = append(t.Rows, p.partRows(v)...)
	}
	s := p.sheet("disaggregation", p.T("Disaggregation"), t)
	s.Lead = p.T("The indicators of the period by what their records say. The parts add up to the value; what is not stated is a part of its own.")
	if len(t.Rows) > 0 {
		s.Notes = append(s.Notes, p.withheldNote())
	}
	return s
}

func (p *reporting) partRows(v partedValue) (rows [][]Value) {
	parts, total, told := p.partsTold(v)
	if !told {
		return nil
	}
	title, note := v.Said(p.Lang()).Title, p.partNote(v)
	for _, one := range parts {
		n, of := v.partCells(one, total)
		rows = append(rows, []Value{Said(v.Number()), Said(title), Said(p.Say(PartedText(v.By))), Said(p.partName(v.By, one.Part)), n, of, {}, Said(note)})
		if share := v.partShare(one, total); v.isShare() && of.N > 0 {
			rows[len(rows)-1][6] = share
		} else {
			rows[len(rows)-1][6].Calc = &Calc{}
		}
	}
	return rows
}

// isShare says whether a part is a share of something: means are not added up.
func (v IndicatorValue) isShare() bool { return v.Kind != ScoreValue && !v.isMean() }

// partCells are a part and what it is of: of a percentage its own whole, of a mean
// how many it is of, else the value.
func (v IndicatorValue) partCells(one ValuePart, total Reached) (n, of Value) {
	switch {
	case v.Kind == PercentOf:
		return numberCell(one.N, one.Places), numberCell(one.Of, one.Places)
	case v.Kind == ScoreValue, v.isMean():
		return valueCell(v, one.Reached), Number(one.Of)
	}
	return numberCell(one.N, one.Places), numberCell(total.N, total.Places)
}

func (v IndicatorValue) partShare(one ValuePart, total Reached) Value {
	if v.Kind == PercentOf {
		return Ratio(one.N, one.Of)
	}
	places := max(one.Places, total.Places)
	return Ratio(one.at(places).N, total.at(places).N)
}

// partNote says why parts do not add up, or how many do not say it.
func (p *reporting) partNote(v partedValue) string {
	if !v.Why.Empty() {
		return p.Say(v.Why)
	}
	if v.Kind != NumberValue || !v.Counted() || IdentityBy(v.Measure, v.By) {
		return ""
	}
	for _, one := range v.Parts {
		if one.Part == "" && one.N > 0 {
			return p.T("{n} of {all} do not say it.", "n", int(one.N), "all", int(v.Total.N))
		}
	}
	return ""
}
