package app

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"sofra/app/words"
)

// donors are those whose money the funder passes on, each once.
func (m *activityMaker) donors() (all []ID) {
	if m.grant.BackDonorID != "" {
		all = append(all, m.grant.BackDonorID)
	}
	for _, p := range m.grant.PartiesAs("back-donor") {
		if !slices.Contains(all, p.OrganisationID) {
			all = append(all, p.OrganisationID)
		}
	}
	return all
}

func (m *activityMaker) us() PublicParty {
	p := m.file.Publisher
	return PublicParty{Name: p.Name, Ident: p.Ident(), Kind: cmp.Or(p.Kind, "24"), Ours: true}
}

func (m *activityMaker) party(id ID) PublicParty {
	o := m.parties[id]
	kind := map[string]string{"ngo": "24", "institution": "10", "media": "70", "company": "70"}[o.Kind]
	return PublicParty{Name: o.Name, Ident: o.PublicCode, Kind: cmp.Or(o.PublicKind, kind)}
}

// funderParty is the funder with its own activity, which ours hangs from.
func (m *activityMaker) funderParty() PublicParty {
	if m.grant.FunderID == "" {
		return PublicParty{}
	}
	who := m.party(m.grant.FunderID)
	who.Activity = m.grant.FunderActivity
	return who
}

func (m *activityMaker) money() ActivityMoney {
	g := m.grant
	all := ActivityMoney{Currency: g.Currency}
	for _, b := range m.budgets() {
		all.Budgets = append(all.Budgets, yearly(b)...)
	}
	if on := cmp.Or(g.DecidedOn, g.StartsOn); g.Amount > 0 && on != "" && on <= m.today() {
		all.Moves = append(all.Moves, ActivityMove{MoveCommitted, on, g.Amount, m.T("Grant commitment"), m.funderParty(), m.us()})
	}
	for n, i := range m.instalments {
		if !i.Open() && i.Received > 0 {
			said := m.T("Instalment {n}", "n", strconv.Itoa(n+1))
			all.Moves = append(all.Moves, ActivityMove{MoveReceived, i.ReceivedOn, i.Received, said, m.funderParty(), m.us()})
		}
	}
	for _, p := range g.PartiesAs("partner") {
		if on := cmp.Or(g.DecidedOn, g.StartsOn); g.Role != "partner" && p.Amount > 0 && on != "" && on <= m.today() {
			all.Moves = append(all.Moves, ActivityMove{MovePassed, on, p.Amount, m.T("Part of a partner"), m.us(), m.party(p.OrganisationID)})
		}
	}
	all.Moves = append(all.Moves, m.spending()...)
	return all
}

// budgets are what the contract says, and what holds today where that is another sum.
func (m *activityMaker) budgets() (all []ActivityBudget) {
	g := m.grant
	lines, first := Minor(0), Minor(0)
	for _, l := range g.Lines {
		lines += l.Amount
	}
	if len(m.versions) > 0 {
		for _, l := range m.versions[0].Lines {
			first += l.Amount
		}
	}
	whole := ActivityBudget{From: g.StartsOn, To: g.EndsOn, Amount: cmp.Or(first, g.Amount, lines)}
	if whole.Amount <= 0 || g.StartsOn == "" || g.EndsOn == "" {
		return nil
	}
	if all = []ActivityBudget{whole}; len(m.versions) > 1 && lines > 0 && lines != first {
		whole.Amount, whole.Revised = lines, true
		all = append(all, whole)
	}
	return all
}

// yearly parts a budget into years by their days, to the cent.
func yearly(b ActivityBudget) (all []ActivityBudget) {
	from, begins := b.From.Time()
	last, ends := b.To.Time()
	if !begins || !ends {
		return nil
	}
	var days []int64
	for n := 0; ; n++ {
		start := from.AddDate(n, 0, 0)
		if start.After(last) {
			break
		}
		one := b
		one.From, one.To = DateOf(start), min(b.To, DateOf(from.AddDate(n+1, 0, -1)))
		all, days = append(all, one), append(days, int64(one.From.Until(one.To)+1))
	}
	for i, part := range Split(b.Amount, days) {
		all[i].Amount = part
	}
	return all
}

// spending is what was spent, a quarter of the calendar at a time: so no paper can
// be picked out. It stands on the quarter's last day, or on the last day known.
func (m *activityMaker) spending() (all []ActivityMove) {
	sums, names := map[Date]Minor{}, map[Date]string{}
	for _, s := range m.shares {
		t, ok := s.Day.Time()
		if !ok {
			continue
		}
		quarter := (int(t.Month()) - 1) / 3
		end := DateOf(time.Date(t.Year(), time.Month(quarter*3+4), 0, 0, 0, 0, 0, time.UTC))
		sums[end] += m.turn(s).Amount
		names[end] = m.T("Spent in quarter {n} of {year}", "n", strconv.Itoa(quarter+1), "year", strconv.Itoa(t.Year()))
	}
	for end, sum := range sums {
		if sum == 0 {
			continue
		}
		on := end
		if today := m.today(); on > today && m.latest() <= today {
			on = today
		}
		all = append(all, ActivityMove{Kind: MoveSpent, On: on, Amount: sum, Text: names[end], From: m.us()})
	}
	slices.SortFunc(all, func(a, b ActivityMove) int { return cmp.Compare(a.On, b.On) })
	return all
}

// latest is the day of the last document.
func (m *activityMaker) latest() (d Date) {
	for _, s := range m.shares {
		d = max(d, s.Day)
	}
	return d
}

func (m *activityMaker) aimTitles(a Aim) (all []Narrative) {
	for _, t := range a.Texts {
		all = append(all, Narrative{t.Language, m.unsaid(t.Title)})
	}
	return all
}

// indicator is an indicator with its numbers. Where few are behind its value, or it
// rests on what this desk cannot open, the value is left out.
func (m *activityMaker) indicator(v IndicatorValue) ActivityIndicator {
	one := ActivityIndicator{
		Percent: v.Kind == PercentOf, Up: v.Direction != "down", Sum: v.Kind == NumberValue && v.Aggregation == "sum",
		Baseline: publicNumber(v, v.Began()), BaselineOn: cmp.Or(v.BaselineOn, m.grant.StartsOn),
	}
	for _, t := range v.Texts {
		one.Titles = append(one.Titles, Narrative{t.Language, m.unsaid(t.Title)})
		one.Meanings = append(one.Meanings, Narrative{t.Language, m.unsaid(t.Definition)})
	}
	if t, ok := v.Target(); ok {
		one.Target = publicNumber(v, v.Aimed(t))
	}
	if v.Hidden != "" || m.opinionOfFew(v) {
		return one
	}
	one.Actual = publicNumber(v, v.Ever)
	for _, p := range m.parted {
		if p.ID == v.ID {
			one.Parts = append(one.Parts, m.partsOf(p)...)
		}
	}
	return one
}

// opinionOfFew says whether so few answered that their share tells what each thinks.
func (m *activityMaker) opinionOfFew(v IndicatorValue) bool {
	opinion := v.Counted() && CountedIn(v.Measure) == Responses && v.Measure != Answers
	return opinion && v.Kind != NumberValue && small(v.Ever.Of, m.least.Attitudes)
}

// partsOf are the parts of a value that anybody may know: people by gender, and typed
// parts, as far as disclosure control shows them, and works and media by what they
// are. Where something was, and of which kind, stays here.
func (m *activityMaker) partsOf(p partedValue) (all []ActivityPart) {
	english := words.In(words.En)
	parts, _, told := m.partsTold(p)
	kind := CountedIn(p.Measure)
	open := !p.Counted() || IdentityBy(p.Measure, p.By) || (kind == Works || kind == Media) && p.By != ByOutlet // an outlet may be one person
	if !told || !open || !p.Why.Empty() {
		return nil
	}
	for _, one := range parts {
		n := publicNumber(p.IndicatorValue, one.Reached)
		if one.Part == "" || one.Part == OtherParts || n == nil {
			continue
		}
		said := one.Part
		if !p.Counted() || IdentityBy(p.Measure, p.By) {
			said = m.unsaid(PartName(english, p.By, one.Part))
		}
		all = append(all, ActivityPart{p.By, said, *n})
	}
	return all
}

// publicNumber is a value as a number, nil where there is none.
func publicNumber(v IndicatorValue, r Reached) *Decimal {
	switch {
	case !r.Has, v.Kind == PercentOf && r.Of == 0:
		return nil
	case v.Kind == PercentOf && v.coarse():
		return &Decimal{N: percent(r.N, r.Of).N}
	case v.Kind == PercentOf:
		return &Decimal{rounded(1000*r.N, r.Of), 1}
	case v.Kind == ScoreValue:
		return &Decimal{rounded(r.N, 10*max(r.Of, 1)), 2}
	case v.isMean():
		return &Decimal{rounded(10*r.N, max(r.Of, 1)), r.Places + 1}
	}
	return &Decimal{r.N, r.Places}
}
