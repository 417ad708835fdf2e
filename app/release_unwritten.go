package app

import (
	"context"

	"sofra/app/disclosure"
)

// withholdNew has a report of an office that cannot note what leaves withhold the lines
// of each table that did not leave just so before: the next one could not be laid beside
// it, and two of them together might tell of a few people.
func (p *reporting) withholdNew(ctx context.Context, from Reader) error {
	p.layOut()
	left := p.release("")
	var dims []string
	for _, t := range left.Tables {
		dims = append(dims, t.Dims)
	}
	before, err := from.ReleasedBefore(ctx, dims)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, r := range before {
		for _, t := range r.Tables {
			known[t.key(r.ReleaseOf)] = true
		}
	}
	var fresh []ReleaseDoubt
	for _, t := range left.Tables {
		if !known[t.key(left.ReleaseOf)] {
			fresh = append(fresh, ReleaseDoubt{Dims: t.Dims, EventID: t.EventID, Leak: disclosure.Leak{Row: disclosure.Everything}})
		}
	}
	p.again(fresh)
	return nil
}
