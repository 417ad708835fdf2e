// Package sample tells a believable year of an invented office through the
// verbs of app, so that a newcomer, a test and a measurement see what an
// office sees. Nobody in it exists. The same size tells the same year.
package sample

import (
	"context"
	"encoding/csv"
	"math/rand/v2"
	"strconv"

	"sofra/app"
	"sofra/app/words"
	"sofra/assets"
)

// Sizes lists the sizes that Fill knows.
func Sizes() []string { return []string{"small", "office", "city"} }

// Fill tells the sample year in an empty office: small has about 60 artists,
// office ten times that.
func Fill(ctx context.Context, a *app.App, size string) error {
	s := &story{ctx: ctx, a: a, chance: rand.New(rand.NewPCG(2025, 308))}
	switch size {
	case "small":
		s.times = 1
	case "office":
		s.times = 10
	case "city":
		return app.ErrNotYet
	default:
		return &app.Fault{Code: "unknown_size", Text: words.T("There is no sample office of this size. The sizes are small, office and city.")}
	}
	for _, chapter := range []func(){s.people, s.ensembles, s.organisations, s.venues, s.works, s.patterns, s.grants, s.events, s.evenings, s.bookings, s.responses, s.media, s.expenses, s.platform, s.dialogue, s.results, s.rates} {
		if chapter(); s.err != nil {
			return s.err
		}
	}
	return nil
}

// story is what was told so far; later chapters point back to it. The first
// error ends it.
type story struct {
	ctx    context.Context
	a      *app.App
	chance *rand.Rand
	times  int
	err    error

	artists  []app.Person
	others   []app.Person // panellists, members and staff
	bands    []app.Ensemble
	groups   map[string]app.ID // organisations by name
	halls    []app.Venue
	songs    []app.Work
	projects map[string]app.ID // by code
	plans
	given []app.Grant
	told  []told
}

// plans are what events begin with, and belong to.
type plans struct {
	begin    map[string]app.ID // patterns by the kind of their events
	meetings app.ID            // the series of the platform's
}

// told is an event with its project's code and those who play there.
type told struct {
	app.Event
	project string
	cast    []app.Person
	band    app.Ensemble
}

// keep saves x by a verb, unless something failed before.
func keep[T any](s *story, verb func(context.Context, T) error, x T) {
	if s.err == nil {
		s.err = verb(s.ctx, x)
	}
}

// rows reads a table of the sample without its head.
func (s *story) rows(name string) [][]string {
	if s.err != nil {
		return nil
	}
	file, err := assets.Lists.Open("lists/" + name + ".csv")
	if err != nil {
		s.err = err
		return nil
	}
	defer file.Close()
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		s.err = err
		return nil
	}
	return all[1:]
}

// number reads a count of a table; an empty one is none.
func (s *story) number(text string) int {
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil && s.err == nil {
		s.err = err
	}
	return n
}

// one chooses among all.
func one[T any](s *story, all []T) T { return all[s.chance.IntN(len(all))] }

// some chooses n different ones among all, in a chosen order.
func some[T any](s *story, n int, all []T) []T {
	chosen := make([]T, 0, n)
	for _, i := range s.chance.Perm(len(all))[:min(n, len(all))] {
		chosen = append(chosen, all[i])
	}
	return chosen
}

// often is true in about so many of a hundred cases.
func (s *story) often(percent int) bool { return s.chance.IntN(100) < percent }

// again tells the repeats of a larger office apart.
func again(name string, round int) string {
	if round == 0 {
		return name
	}
	return name + ", " + strconv.Itoa(round+1)
}
