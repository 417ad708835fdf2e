package app

import (
	"context"
	"errors"
	"slices"

	"sofra/app/disclosure"
)

// RollUpOffer is a roll-up that lets a report show more.
type RollUpOffer struct {
	RollUp
	Used  bool
	Fewer int // lines withheld than without it; 0 where it is not for this desk to know
}

// RollUpOffers says which roll-ups let the report on a grant show more, and which it
// uses already. The office's own come first; the example is one as long as the
// office has none.
func (a *App) RollUpOffers(cfrom context.Context, f Filter) ([]RollUpOffer, error) {
	return rollUpOffers(cfrom, a.store, f)
}

func rollUpOffers(cfrom context.Context, from reportSource, f Filter) (all []RollUpOffer, err error) {
	known, err := rollUps(cfrom, from)
	if err != nil {
		return nil, err
	}
	if len(known) == 0 {
		known = []RollUp{RollUpExample()}
	}
	used, err := rolledUp(cfrom, from, f.GrantID)
	if err != nil {
		return nil, err
	}
	may, err := entitled(cfrom, from)
	if err != nil {
		return nil, err
	}
	counts, err := readOffered(cfrom, from, f)
	if err != nil {
		return nil, err
	}
	now := counts.hidden(used)
	for _, r := range known {
		o := RollUpOffer{RollUp: r, Used: slices.ContainsFunc(used, func(u RollUp) bool { return u.ID == r.ID })}
		with := append(slices.DeleteFunc(slices.Clone(used), func(u RollUp) bool { return u.meets(r) }), r)
		if !o.Used {
			o.Fewer = now - counts.hidden(with)
		}
		if !o.Used && o.Fewer <= 0 {
			continue
		}
		if !may {
			o.Fewer = 0
		}
		all = append(all, o)
	}
	return all, nil
}

// offered are the counts by community that a report has.
type offered struct {
	k     int64
	stage []disclosure.Count
	forms []disclosure.Count
	tally []disclosure.Count
}

func readOffered(cfrom context.Context, from reportSource, f Filter) (o offered, err error) {
	least, err := SmallestOf(cfrom, from)
	if err != nil {
		return o, err
	}
	o.k = least.Counts
	p := &reporting{filter: f, reportRows: reportRows{}}
	if p.events, err = from.EventLines(cfrom, f); err != nil {
		return o, err
	}
	if p.answers, err = from.AnswerCounts(cfrom, f); err != nil {
		return o, err
	}
	for _, c := range p.answers {
		if c.Question == "community" {
			o.forms = append(o.forms, disclosure.Count{Code: c.Answer, N: c.N})
		}
	}
	o.tally = p.tallies("community")
	people, err := from.ArtistLines(cfrom, f)
	if err != nil {
		return o, err
	}
	counts, err := from.CommunityCounts(cfrom, people)
	if errors.Is(err, ErrSealed) {
		return o, nil
	}
	for _, c := range counts {
		if c.SaidBy != SaidList {
			o.stage = append(o.stage, disclosure.Count{Code: c.Community, N: c.People})
		}
	}
	return o, err
}

// hidden is how many communities are in no line of their own, or of a roll-up.
func (o offered) hidden(rolled []RollUp) (n int) {
	for _, counts := range [][]disclosure.Count{o.stage, o.forms, o.tally} {
		shown := disclosure.Merge(rollUp(counts, rolled), int(o.k)).Told().Rows
		for _, c := range counts {
			if c.N > 0 && !slices.Contains(shown, lineOf(c.Code, rolled)) {
				n++
			}
		}
	}
	return n
}
