package app

import (
	"slices"

	"sofra/app/disclosure"
)

// WithheldSign stands in every cell that is withheld, whether it is small or
// protects another: who could tell the two apart would know more.
const WithheldSign = "·"

// guard is how people are protected in a report that is being made. Every table
// that counts them by who they are goes through it, and is noted as it leaves.
type guard struct {
	unwritten bool // the register of what left cannot be written
	least     Smallest
	rolled    []RollUp            // communities that stand in one line
	more      map[string][]string // lines withheld beside what left before, by what a table counts
	stage     []disclosure.Result // people on stage and their fees; see onStage
	tables    []guardedTable
}

// guardedTable is a table as it was counted, and as it leaves.
type guardedTable struct {
	ReleasedTable
	counts []disclosure.Count
	shown  []string // the lines that leave
}

// What tables of a report count. A question of a form or a tally stands behind the
// colon.
const (
	StageDims      = "stage:community"
	FormsDims      = "forms:"
	TallyDims      = "tally:"
	EncountersDims = "encounters:piece"
)

// people protects one table of people by one question.
func (g *guard) people(dims string, event ID, counts []disclosure.Count) disclosure.Result {
	k := g.fewest(dims)
	safe := disclosure.SameBut(int(k), g.also(dims, event), disclosure.Table{People: counts})[0]
	g.note(dims, event, counts, safe)
	return safe
}

// fewest is how many people a line of a table has at least: where it is of gender
// or age alone, an office may have settled less.
func (g *guard) fewest(dims string) int64 {
	switch dims {
	case FormsDims + "gender", FormsDims + "age_band", TallyDims + "gender", TallyDims + "age":
		return g.least.GenderAge
	}
	return g.least.Counts
}

// also are the lines of a table that are withheld beside what left before.
func (g *guard) also(dims string, event ID) []string { return g.more[dims+"|"+string(event)] }

func (g *guard) note(dims string, event ID, counts []disclosure.Count, safe disclosure.Result) {
	if safe.Total.People == 0 {
		return
	}
	t := guardedTable{ReleasedTable: ReleaseTable(dims, g.fewest(dims), safe.Told()), counts: counts, shown: safe.Told().Rows}
	t.EventID = event
	g.tables = append(g.tables, t)
}

// released are the tables as they leave.
func (g *guard) released() (all []ReleasedTable) {
	for _, t := range g.tables {
		all = append(all, t.ReleasedTable)
	}
	return all
}

// again forgets what was laid out, to lay it out with more withheld; false where
// there is no more.
func (g *guard) again(doubts []ReleaseDoubt) (more bool) {
	if g.more == nil {
		g.more = map[string][]string{}
	}
	for _, d := range doubts {
		key, line := d.Dims+"|"+string(d.EventID), d.Leak.Row
		if line == "" || line == disclosure.Rest || slices.Contains(g.more[key], line) {
			line = disclosure.Everything
		}
		more = more || !slices.Contains(g.more[key], line)
		g.more[key] = append(g.more[key], line)
	}
	g.stage, g.tables = nil, nil
	return more
}

// onStage are the people on stage and their fees by community, protected together:
// what is merged in one is merged in the other.
func (p *reporting) onStage() (people, fees disclosure.Result) {
	if p.stage == nil {
		tables := p.stageAndFees()
		p.stage = disclosure.SameBut(int(p.least.Counts), p.also(StageDims, ""), tables...)
		p.note(StageDims, "", tables[0].People, p.stage[0])
	}
	return p.stage[0], p.stage[1]
}

// release is what leaves with a report.
func (p *reporting) release(reason string) Release {
	r := Release{
		What: ReportRelease, Name: p.grant.Code, Reason: reason, Lowered: p.least.Why, Tables: p.released(),
		ReleaseOf: ReleaseOf{AboutID: p.filter.GrantID, FromOn: p.filter.From, ToOn: p.filter.To},
	}
	var held []ID
	for _, e := range p.events {
		if slices.Contains(HeldStatuses(), e.Status) {
			held = append(held, e.ID)
		}
	}
	if len(held) > 0 {
		r.Events = EventsOf(held...)
	}
	return r
}
