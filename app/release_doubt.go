package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// ReleaseDoubt is what a table would tell beside what left the office before.
type ReleaseDoubt struct {
	Dims    string // of the table
	EventID ID     // where it is of one event
	K       int64
	Leak    disclosure.Leak // without its numbers for those without the right to see them
	Exact   bool            // it has them
	With    []Release       // that must be at hand for it, without their tables
}

// ErrToldTogether is that what leaves would tell of few people beside what left
// before.
var ErrToldTogether = &Fault{"told_together", words.T("Beside what left the office before, these tables would tell of a few people. Withhold more, or say why they leave all the same.")}

// ToldTogether is ErrToldTogether with what would be told.
type ToldTogether struct {
	*Fault
	Doubts []ReleaseDoubt
}

// Unwrap lets errors.As find the Fault.
func (t *ToldTogether) Unwrap() error { return t.Fault }

// ReleaseDoubts lays the tables of a release beside all that left before, and says
// what could be worked out of a few people. Nothing is written down.
func (a *App) ReleaseDoubts(ctx context.Context, r Release) ([]ReleaseDoubt, error) {
	return releaseDoubts(ctx, a.Reader, r)
}

// releaseSource is what all that leaves is made from.
type releaseSource interface {
	reportSource
	communityOpinionReader
}

// giveOut has give write what leaves the office, and writes down which tables left, in
// one step of the journal that Undo passes over. An office that is open for reading
// only gives out without a trace.
func (a *App) giveOut(ctx context.Context, step Step, give func(releaseSource) (Release, error)) error {
	step.ID, step.Kind = NewID(), Trace
	err := a.keep(ctx, step, func(tx Tx) error {
		left, err := give(tx)
		if err != nil {
			return err
		}
		left.StepID = step.ID
		return putRelease(ctx, tx, &left)
	})
	if errors.Is(err, ErrReadOnly) {
		_, err = give(a.store)
	}
	return err
}

// mayLeave is ToldTogether where tables tell of few people beside what left before and
// nobody said why. A reason that is not needed is not kept.
func mayLeave(ctx context.Context, from Reader, r *Release) error {
	if len(r.Tables) == 0 {
		return nil
	}
	doubts, err := releaseDoubts(ctx, from, *r)
	switch {
	case err != nil:
		return err
	case len(doubts) == 0:
		r.Reason = ""
	case r.Reason == "":
		return &ToldTogether{ErrToldTogether, doubts}
	}
	return nil
}

func putRelease(ctx context.Context, tx Tx, r *Release) error {
	if r.MadeOn == "" {
		r.MadeOn = DateOf(time.Now())
	}
	if len(r.Tables) == 0 {
		return nil
	}
	return tx.PutRelease(ctx, r)
}

func releaseDoubts(ctx context.Context, from Reader, r Release) (all []ReleaseDoubt, err error) {
	var dims []string
	for _, t := range r.Tables {
		if !slices.Contains(dims, t.Dims) {
			dims = append(dims, t.Dims)
		}
	}
	before, err := from.ReleasedBefore(ctx, dims)
	if err != nil {
		return nil, err
	}
	exact, err := entitled(ctx, from)
	if err != nil {
		return nil, err
	}
	c := comparing{exact: exact, seen: map[string]bool{}, known: map[string]bool{}}
	for i := range before {
		if err := c.know(&before[i]); err != nil {
			return nil, err
		}
	}
	for _, t := range r.Tables {
		told, err := t.Told()
		if err != nil {
			return nil, err
		}
		c.table, c.between = t, mostBetween
		c.look(leaving{told: told, of: r.ReleaseOf, events: idSet(r.Events.IDs())}, mostTogether)
	}
	return c.doubts, nil
}

// How many earlier releases are laid beside one table at once, and how often what is
// between two is laid beside a third.
const (
	mostTogether = 3
	mostBetween  = 200
)

// comparing lays a table beside earlier ones.
type comparing struct {
	exact   bool
	table   ReleasedTable // that leaves
	earlier []earlierTable
	doubts  []ReleaseDoubt
	seen    map[string]bool
	known   map[string]bool // tables that left more than once are one
	between int             // how often more is laid beside what is between two
}

// earlierTable is one that left, with the release it left in.
type earlierTable struct {
	ReleasedTable
	leaving
	release *Release
}

// leaving is what a table tells, and of whom: one that leaves, one that left, or
// what is between two of them.
type leaving struct {
	told   disclosure.Told
	of     ReleaseOf
	events map[ID]bool
	with   []Release
}

func idSet(ids []ID) map[ID]bool {
	set := map[ID]bool{}
	for _, id := range ids {
		set[id] = true
	}
	return set
}

func (c *comparing) know(r *Release) error {
	for _, t := range r.Tables {
		told, err := t.Told()
		if err != nil {
			return err
		}
		key := t.key(r.ReleaseOf)
		if c.known[key] {
			continue
		}
		c.known[key] = true
		c.earlier = append(c.earlier, earlierTable{t, leaving{told: told, of: r.ReleaseOf, events: idSet(r.Events.IDs())}, r})
	}
	return nil
}

// key tells a table from all others: what it counts, of whom, and what it shows.
func (t ReleasedTable) key(of ReleaseOf) string {
	return strings.Join([]string{t.Dims, string(t.EventID), string(of.AboutID), string(of.FromOn), string(of.ToOn), string(of.Events), t.Shown}, "\x00")
}

// look lays one beside each earlier one, and what is between them beside the
// others, so many more times.
func (c *comparing) look(now leaving, more int) {
	for _, e := range c.earlier {
		if e.Dims != c.table.Dims || e.EventID != c.table.EventID || slices.ContainsFunc(now.with, func(r Release) bool { return r.ID == e.release.ID }) {
			continue
		}
		with := append(slices.Clone(now.with), withoutTables(*e.release))
		switch {
		case e.EventID != "" || e.same(now):
			if len(now.with) == 0 && e.Shown != c.table.Shown {
				c.add(now.told.Single(), disclosure.Apart(now.told, e.told, disclosure.Again, int(c.table.K)), with)
			}
			continue
		case e.partOf(now):
			c.take(now, e.leaving, with, more)
		case now.partOf(e.leaving):
			c.take(e.leaving, now, with, more)
		}
	}
}

// take takes a part from a whole. People on stage may be at several events, and each
// is counted once: what is between two such tables is no table of its own.
func (c *comparing) take(whole, part leaving, with []Release, more int) {
	c.add(whole.told.Single(), disclosure.Apart(whole.told, part.told, disclosure.Part, int(c.table.K)), with)
	if len(whole.events) == 0 || len(part.events) == 0 || more < 2 || c.between == 0 || c.table.Dims == StageDims {
		return
	}
	c.between--
	told, ok := disclosure.Between(whole.told, part.told)
	if !ok {
		return
	}
	left := leaving{told: told, events: map[ID]bool{}, with: with}
	for id := range whole.events {
		if !part.events[id] {
			left.events[id] = true
		}
	}
	c.look(left, more-1)
}

// add notes what was found, each cell once.
func (c *comparing) add(single bool, leaks []disclosure.Leak, with []Release) {
	for _, l := range leaks {
		if single && (l.Row == "" || l.Row == NotAsked) {
			continue // how many said nothing says nothing of them
		}
		d := ReleaseDoubt{Dims: c.table.Dims, EventID: c.table.EventID, K: c.table.K, Leak: l, Exact: c.exact, With: with}
		if !c.exact {
			d.Leak.Least, d.Leak.Most = 0, 0
		}
		key := c.table.Dims + "\x00" + string(c.table.EventID) + "\x00" + l.Row + "\x00" + l.Column
		if !c.seen[key] {
			c.seen[key] = true
			c.doubts = append(c.doubts, d)
		}
	}
}

// withoutTables is a release without its tables.
func withoutTables(r Release) Release {
	r.Tables = nil
	return r
}

// same says whether two tell of the same events, or of the same time.
func (l leaving) same(other leaving) bool {
	if len(l.events) > 0 || len(other.events) > 0 {
		return l.inEvents(other) && other.inEvents(l)
	}
	return l.inTime(other) && other.inTime(l)
}

// partOf says whether one tells of some of what another does: by its events, or by
// its time where they are about one thing.
func (l leaving) partOf(other leaving) bool {
	return len(l.events) > 0 && l.inEvents(other) || l.inTime(other)
}

func (l leaving) inEvents(other leaving) bool {
	for id := range l.events {
		if !other.events[id] {
			return false
		}
	}
	return true
}

func (l leaving) inTime(other leaving) bool {
	timed := l.of.FromOn != "" || l.of.ToOn != "" || l.of.AboutID != ""
	if !timed || l.of.AboutID != other.of.AboutID {
		return false
	}
	from := other.of.FromOn == "" || l.of.FromOn != "" && l.of.FromOn >= other.of.FromOn
	return from && (other.of.ToOn == "" || l.of.ToOn != "" && cmp.Compare(l.of.ToOn, other.of.ToOn) <= 0)
}
