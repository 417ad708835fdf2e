package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// laysOut says whether the parts of a value stand on this sheet. Of people they are
// those alone that no other table tells of.
func (p *reporting) laysOut(v IndicatorValue, by string) bool {
	switch {
	case !IdentityBy(v.Measure, by):
		return true
	case v.Kind == PercentOf:
		return false // each part would be one number of another, and both of few
	case SealedBy(v.Measure, by):
		return by == ByGender && !p.sealed
	}
	return seatsBySide(v.Measure, by) || v.Measure == Answers && by == ByLanguage
}

// readParts parts a value by one direction.
func (p *reporting) readParts(ctx context.Context, from reportSource, v IndicatorValue, by string) (err error) {
	one, f := partedValue{IndicatorValue: v, Parting: Parting{By: by, Total: v.Now}}, p.filter
	f.Narrow = v.Narrow
	switch {
	case SealedBy(v.Measure, by):
		one.counts, err = from.SealedParts(ctx, v.Measure, f, by)
	case seatsBySide(v.Measure, by):
		one.counts, err = one.seats(ctx, from, partedOver{v, f})
	case IdentityBy(v.Measure, by):
		one.counts, err = from.Parts(ctx, v.Measure, f, by)
	default:
		err = one.count(ctx, from, partedOver{v, f}, p.least)
	}
	p.parted = append(p.parted, one)
	return err
}

// partsTold are the parts of a value as they may leave the office, with what they
// come to; told is that any may.
func (g *guard) partsTold(v partedValue) (parts []ValuePart, total Reached, told bool) {
	switch {
	case v.Counted() && !IdentityBy(v.Measure, v.By):
		return v.Parts, v.Total, true
	case v.Counted() && seatsBySide(v.Measure, v.By):
		dims := ResultsDims + string(v.Measure) + ":" + v.By
		return withSeats(v.Parts, g.people(dims, "", disclosed(v.counts))), v.Total, true
	case v.Counted():
		return g.peopleTold(ResultsDims+string(v.Measure)+":"+v.By, v)
	case !v.TypedIdentity(v.By):
		return v.Parts, v.Total, true
	case v.Kind == NumberValue && !v.isMean():
		return g.peopleTold(TypedDims+string(v.ID)+":"+v.By, v)
	}
	return g.allOrNone(TypedDims+string(v.ID)+":of:"+v.By, v)
}

// TypedDims begins the name of tables of parts that somebody typed.
const TypedDims = "typed:"

// peopleTold merges small parts. An amount counts as what it is of: its own parts are
// no smaller in number than in sum.
func (g *guard) peopleTold(dims string, v partedValue) (parts []ValuePart, total Reached, told bool) {
	counts := disclosed(v.counts)
	places := v.Total.Places
	for _, one := range v.Parts {
		places = max(places, one.Places)
	}
	for _, one := range v.Parts {
		counts = append(counts, disclosure.Count{Code: one.Part, N: one.at(places).N})
	}
	safe := g.scaled(dims, places, counts)
	if safe.TotalOnly || safe.Total.People <= 0 {
		return nil, total, false
	}
	said := func(part string, n int64) {
		parts = append(parts, ValuePart{part, Reached{N: n, Places: places, Has: true}})
	}
	for _, r := range safe.Rows {
		said(r.Code, r.People)
	}
	if safe.Others.People > 0 {
		said(OtherParts, safe.Others.People)
	}
	return parts, Reached{N: safe.Total.People, Places: places, Has: true}, true
}

// disclosed are parts as disclosure control takes them.
func disclosed(parts []PartCount) (all []disclosure.Count) {
	for _, c := range parts {
		all = append(all, disclosure.Count{Code: c.Part, N: c.N})
	}
	return all
}

// withSeats are the seats of organisations by their side with those of people beside
// them, as far as these may be told.
func withSeats(organisations []ValuePart, people disclosure.Result) []ValuePart {
	p := Parting{Parts: slices.Clone(organisations)}
	for _, r := range people.Rows {
		p.add(r.Code, Reached{N: r.People, Has: true})
	}
	others := people.Others.People
	if people.TotalOnly {
		others = people.Total.People
	}
	if others > 0 {
		p.add(OtherParts, Reached{N: others, Has: true})
	}
	return p.Parts
}

// scaled is people for numbers with places after the point: the fewest have them too.
func (g *guard) scaled(dims string, places int, counts []disclosure.Count) disclosure.Result {
	if places == 0 {
		return g.people(dims, "", counts)
	}
	k := g.fewest(dims) * tens(places)
	safe := disclosure.SameBut(int(k), g.also(dims, ""), disclosure.Table{People: counts})[0]
	if safe.Total.People > 0 {
		t := guardedTable{ReleasedTable: ReleaseTable(dims, k, safe.Told()), counts: counts, shown: safe.Told().Rows}
		g.tables = append(g.tables, t)
	}
	return safe
}

// allOrNone tells shares and means by who people are only where no part is of few:
// neither of those who are counted nor of the others.
func (g *guard) allOrNone(dims string, v partedValue) (parts []ValuePart, total Reached, told bool) {
	if v.isMean() || len(g.also(dims, "")) > 0 {
		return nil, total, false // what a mean of several values is of is no number of people
	}
	k := g.least.Counts
	if v.Kind == ScoreValue {
		k = g.least.Attitudes
	}
	var counts []disclosure.Count
	for _, one := range v.Parts {
		few := k * tens(one.Places)
		if small(one.Of, few) || v.Kind == PercentOf && (small(one.N, few) || small(one.Of-one.N, few)) {
			return nil, total, false
		}
		counts = append(counts, disclosure.Count{Code: cmp.Or(one.Part, NotStated), N: one.at(max(one.Places, v.Total.Places)).Of})
	}
	safe := g.scaled(dims, v.Total.Places, counts)
	if safe.TotalOnly || safe.Others.People > 0 {
		return nil, total, false
	}
	return v.Parts, v.Total, true
}

// FewParts are the parts of typed values by who people are of which few are behind
// one: nothing that leaves the office has a part of such a value.
func FewParts(ctx context.Context, from Reader) (map[ID]bool, error) {
	least, err := SmallestOf(ctx, from)
	if err != nil {
		return nil, err
	}
	rows, _, err := from.Indicators(ctx, IndicatorFilter{Binned: true})
	few := map[ID]bool{}
	for _, row := range rows {
		for _, m := range row.Measurements {
			for _, by := range TypedParts() {
				parts := m.By(by)
				if !row.TypedIdentity(by) || !slices.ContainsFunc(parts, func(p MeasurementPart) bool { return row.partOfFew(p, least) }) {
					continue
				}
				for _, p := range parts {
					few[p.ID] = true
				}
			}
		}
	}
	return few, err
}

// partOfFew says whether few are behind a part, or behind what is not of it.
func (i Indicator) partOfFew(p MeasurementPart, least Smallest) bool {
	k := least.Counts * tens(p.Places)
	switch i.Kind {
	case ScoreValue:
		return small(p.OfN, least.Attitudes)
	case PercentOf:
		return small(p.OfN, k) || small(p.N, k) || small(p.OfN-p.N, k)
	}
	return small(p.N, k)
}

// partName is a part in words.
func (p *reporting) partName(by, part string) string { return PartSaid(p.Book, p.places, by, part) }

// PartSaid is a part in words, with the names of municipalities.
func PartSaid(b *words.Book, places map[ID]Place, by, part string) string {
	switch {
	case part == "", part == NotStated, part == OtherParts:
	case by == ByPlace:
		if m, ok := places[ID(part)]; ok {
			return b.Place(m.NameSq, m.NameSr, m.NameCyrl)
		}
	case by == ByEventKind:
		return b.Say(eventKindText(part))
	case by == ByTradition && slices.Contains(Communities(), part):
		return b.Say(CommunityName(part))
	case by == ByBalance && part != "split":
		return b.Say(toneText(part))
	case by == ByBalance:
		return b.T("judged differently")
	}
	return PartName(b, by, part)
}
