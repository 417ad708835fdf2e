package app

import (
	"cmp"
	"slices"
)

// The ways to set what audiences say beside each other.
const (
	OpinionsByEvent     = "event"
	OpinionsBySeries    = "series"
	OpinionsByYear      = "year"
	OpinionsByLanguage  = "language"
	OpinionsByCommunity = "community"
)

// OpinionGroup is what one group of the forms says to one question.
type OpinionGroup struct {
	Key    string // of the event or series, the year, the language; "" is none
	Name   string // of the event or series
	Day    Date   // of the event
	Forms  int64
	Came   int64 // 0 is not known
	Weight float64
	Opinion
	evenings []OpinionEvening
}

// By sets the answers to a question beside each other: event by event, series by
// series, year by year, or by the language of the form.
func (o Opinions) By(by, code string) (groups []OpinionGroup) {
	in := opinionGroups{Opinions: o, by: by, code: code, parts: map[string][]OpinionCount{}, weights: map[ID]float64{}}
	whole, _ := o.Find(code)
	for i, e := range o.Evenings {
		if i < len(whole.Weights) {
			in.weights[e.ID] = whole.Weights[i]
		}
	}
	events := map[ID]OpinionEvent{}
	for _, e := range o.stack.events {
		events[e.ID] = e
	}
	for _, c := range o.stack.counts {
		if c.Question == code || c.Question == "all" {
			key := c.group(by, events[c.EventID])
			in.parts[key] = append(in.parts[key], c)
		}
	}
	for key := range in.parts {
		if g := in.group(key); g.N > 0 {
			groups = append(groups, g)
		}
	}
	slices.SortFunc(groups, func(a, b OpinionGroup) int { return orderOf(by, a, b) })
	if by == OpinionsByLanguage {
		return in.enough(groups)
	}
	return groups
}

// opinionGroups are the answers to a question in the making of groups.
type opinionGroups struct {
	Opinions
	by, code string
	parts    map[string][]OpinionCount
	weights  map[ID]float64
}

// group is what forms say that are of one of some groups.
func (in opinionGroups) group(keys ...string) OpinionGroup {
	s := in.stack
	s.counts = nil
	for _, key := range keys {
		s.counts = append(s.counts, in.parts[key]...)
	}
	if in.by == OpinionsByLanguage {
		s.filter.Language = cmp.Or(keys[0], OthersTogether) // of which nobody knows how many came
	}
	g := OpinionGroup{Key: keys[0]}
	g.fill(s.whole(), in.by, in.code)
	for _, e := range g.evenings {
		g.Weight += in.weights[e.ID]
	}
	return g
}

// fill takes what a part of the forms comes to.
func (g *OpinionGroup) fill(part Opinions, by, code string) {
	g.Opinion, _ = part.Find(code)
	g.Forms, g.evenings = part.Forms, part.Evenings
	if came, known := part.Audience(); known {
		g.Came = came
	}
	for _, e := range part.Evenings {
		switch by {
		case OpinionsByEvent:
			g.Name, g.Day = e.Title, e.Day
		case OpinionsBySeries:
			g.Name = e.Series
		}
	}
}

// group is to which group a count belongs.
func (c OpinionCount) group(by string, e OpinionEvent) string {
	switch {
	case by == OpinionsByLanguage:
		return c.Language
	case by == OpinionsBySeries:
		return string(e.SeriesID)
	case by == OpinionsByEvent:
		return string(c.EventID)
	}
	if day := cmp.Or(e.Day, c.Day); day != "" {
		return string(day[:4])
	}
	return ""
}

// orderOf is events by day, series and years in their order, languages with the
// most forms first; what belongs to none comes last.
func orderOf(by string, a, b OpinionGroup) int {
	if (a.Key == "") != (b.Key == "") {
		return cmp.Compare(b.Key, a.Key)
	}
	if by == OpinionsByLanguage {
		return cmp.Or(cmp.Compare(b.Forms, a.Forms), cmp.Compare(a.Key, b.Key))
	}
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(keyOf(a.Name), keyOf(b.Name)), cmp.Compare(a.Key, b.Key))
}
