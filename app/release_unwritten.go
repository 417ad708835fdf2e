package app

import (
	"context"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// An office that cannot be written cannot note what leaves it. The next thing to leave
// could not be laid beside it, and two of them together might tell of a few people. So
// all that leaves it tells of people what left just so before, and else totals alone.

// unwritten says that what leaves cannot be noted: it is not read in a step.
func unwritten(from Reader) bool {
	_, written := from.(Tx)
	return !written
}

// unwrittenWhy is what is said in place of tables.
func unwrittenWhy() words.Text {
	return words.T("This office cannot be written, so it cannot remember what left it: tables of people that did not leave before say their totals alone.")
}

// neverLeft are the tables that did not leave just so before, all their lines.
func neverLeft(ctx context.Context, from Reader, left Release) (fresh []ReleaseDoubt, err error) {
	var dims []string
	for _, t := range left.Tables {
		dims = append(dims, t.Dims)
	}
	before, err := from.ReleasedBefore(ctx, dims)
	known := map[string]bool{}
	for _, r := range before {
		for _, t := range r.Tables {
			known[t.key(r.ReleaseOf)] = true
		}
	}
	for _, t := range left.Tables {
		if !known[t.key(left.ReleaseOf)] {
			fresh = append(fresh, ReleaseDoubt{Dims: t.Dims, EventID: t.EventID, Leak: disclosure.Leak{Row: disclosure.Everything}})
		}
	}
	return fresh, err
}

// withholdNew has a report withhold the lines of tables that did not leave before.
func (p *reporting) withholdNew(ctx context.Context, from Reader, left Release) error {
	fresh, err := neverLeft(ctx, from, left)
	p.unwritten = true
	p.again(fresh)
	return err
}

// withholdNew has the table of communities or languages withheld if it did not leave before.
func (p *opinionReporting) withholdNew(ctx context.Context, from Reader, subject string) error {
	fresh, err := neverLeft(ctx, from, p.release(subject))
	if len(fresh) > 0 {
		p.unwritten = true
		p.communities = CommunityTable{K: p.communities.K, Why: unwrittenWhy()}
	}
	return err
}
