package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
)

// answered is what one person said of themselves, or a list of them.
type answered struct{ community, by string }

// CommunityCounts counts the people on stage by what they answered on their
// community. Cells are opened here, in Go, and only sums leave this function.
func (r reader) CommunityCounts(ctx context.Context, people []app.ArtistLine) (counts []app.CommunityCount, err error) {
	defer wrap(&err, "communities of a report")
	if err := r.unlocked(ctx, app.AsksCommunity); err != nil {
		return nil, err
	}
	said, err := r.communities(ctx, people)
	if err != nil {
		return nil, err
	}
	sums := map[answered]*app.CommunityCount{}
	for _, p := range people {
		a, ok := said[p.ID]
		if !ok {
			a = answered{community: app.NotAsked}
		}
		if sums[a] == nil {
			sums[a] = &app.CommunityCount{Community: a.community, SaidBy: a.by}
		}
		sums[a].People++
		sums[a].Seconds += p.Seconds
		sums[a].Fees += p.Fees
		if p.Paid {
			sums[a].Paid++
		}
	}
	for _, c := range sums {
		counts = append(counts, *c)
	}
	slices.SortFunc(counts, func(a, b app.CommunityCount) int {
		return cmp.Or(cmp.Compare(a.Community, b.Community), cmp.Compare(a.SaidBy, b.SaidBy))
	})
	return counts, nil
}

// unlocked fails with ErrSealed where the office has answers to what is asked and
// this desk has no key: whether somebody is among those who answered is sealed too.
func (r reader) unlocked(ctx context.Context, asks string) error {
	var some bool
	if err := r.one(ctx, &some, `SELECT count(*) > 0 FROM identity WHERE deleted_at IS NULL AND asks = ?`, asks); err != nil || !some {
		return err
	}
	if p, err := r.Protection(ctx); err != nil || p.Unlocked {
		return err
	}
	return app.ErrSealed
}

// SmallCommunities says whether a report merges groups.
func (r reader) SmallCommunities(ctx context.Context, f app.Filter) (bool, error) {
	least, err := app.SmallestOf(ctx, r)
	if err != nil {
		return false, err
	}
	people, err := r.ArtistLines(ctx, f)
	if err != nil {
		return false, err
	}
	counts, err := r.CommunityCounts(ctx, people)
	return app.SmallAmong(counts, least.Counts), err
}

// communities is the one answer that each person on stage counts by. What people said
// themselves goes before what a list says of them.
func (r reader) communities(ctx context.Context, people []app.ArtistLine) (map[app.ID]answered, error) {
	rows, err := r.communityCells(ctx, people)
	if err != nil {
		return nil, err
	}
	own, listed := map[app.ID]app.Set{}, map[app.ID]app.Set{}
	for i := range rows {
		answer, err := r.clear(rows[i])
		if err != nil {
			return nil, err
		}
		to := own
		if rows[i].SaidBy == app.SaidList {
			to = listed
		}
		to[rows[i].PersonID] = append(to[rows[i].PersonID], app.SetOf(strings.ToLower(answer))...)
	}
	said := map[app.ID]answered{}
	for id, codes := range listed {
		said[id] = answered{oneCommunity(codes), app.SaidList}
	}
	for id, codes := range own {
		said[id] = answered{oneCommunity(codes), app.SaidSelf}
	}
	return said, nil
}

// communityCells are the answers of people on their community, as they are kept.
func (r reader) communityCells(ctx context.Context, people []app.ArtistLine) (rows []app.Identity, err error) {
	for some := range slices.Chunk(people, mostAsked) {
		var ids []app.ID
		for _, p := range some {
			ids = append(ids, p.ID)
		}
		in, args := among(ids)
		var theirs []app.Identity
		err := r.all(ctx, &theirs, `
			SELECT id, person_id, asks, answer, said_by FROM identity
			WHERE deleted_at IS NULL AND asks = ? AND person_id IN `+in+` ORDER BY person_id, id`, append([]any{app.AsksCommunity}, args...)...)
		if err != nil {
			return nil, err
		}
		rows = append(rows, theirs...)
	}
	return rows, nil
}

// oneCommunity is what several answers come to. Who once would not say and
// later did has said.
func oneCommunity(codes app.Set) string {
	codes = app.SetOf(app.Set(codes).String())
	if len(codes) > 1 {
		codes = slices.DeleteFunc(codes, func(c string) bool { return c == app.PrefersNot })
	}
	switch {
	case len(codes) == 0:
		return app.OtherCommunity
	case len(codes) > 1:
		return app.MixedCommunity
	case codes[0] == app.PrefersNot || slices.Contains(app.Communities(), codes[0]):
		return codes[0]
	}
	return app.OtherCommunity
}
