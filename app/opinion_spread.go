package app

import (
	"maps"
	"slices"
	"strconv"
)

// spreadPart is a part of the answers that is drawn as one.
type spreadPart struct {
	label    string
	from, to int
	codes    []string
}

// How many steps are drawn one by one, and in how many bands more are.
const (
	mostSteps = 11
	fiveBands = 5
)

// spreadOf are the answers as they are drawn: each step of a scale, each choice;
// bands where there are too many steps.
func spreadOf(q Question, given map[string]int64) []spreadPart {
	switch {
	case q.Kind == AsksText:
		return nil
	case q.Kind == AsksNumber:
		return numbersGiven(given)
	case q.HasScale():
		return steps(q.Low, q.High).filled(given)
	}
	return choicesGiven(q, given)
}

// choicesGiven are the answers that are offered, then those that came from
// elsewhere.
func choicesGiven(q Question, given map[string]int64) (all []spreadPart) {
	known := map[string]bool{"": true}
	add := func(code string) {
		known[code] = true
		all = append(all, spreadPart{label: code, codes: []string{code}})
	}
	for _, c := range q.Choices {
		add(c.Code)
	}
	if q.Kind == AsksConsent {
		add("yes")
		add("no")
	}
	for _, code := range slices.Sorted(maps.Keys(given)) {
		if !known[code] {
			add(code)
		}
	}
	return all
}

// numbersGiven are the numbers that were given, one by one or in bands.
func numbersGiven(given map[string]int64) []spreadPart {
	var all []int
	for answer, n := range given {
		if value, err := strconv.Atoi(answer); err == nil && n > 0 {
			all = append(all, value)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return steps(slices.Min(all), slices.Max(all)).filled(given)
}

type spreadParts []spreadPart

// steps are the whole numbers from low to high, in five bands as alike as can be
// where they are many; what is left over is in the first.
func steps(low, high int) (all spreadParts) {
	many := high - low + 1
	if many > mostSteps {
		many = fiveBands
	}
	width, from := (high-low+1)/many, low
	for i := range many {
		p := spreadPart{from: from, to: high - (many-1-i)*width, label: strconv.Itoa(from)}
		if p.to > p.from {
			p.label += "–" + strconv.Itoa(p.to)
		}
		all, from = append(all, p), p.to+1
	}
	return all
}

// filled has each band say which of the answers given are in it.
func (all spreadParts) filled(given map[string]int64) []spreadPart {
	for _, answer := range slices.Sorted(maps.Keys(given)) {
		value, err := strconv.Atoi(answer)
		for i := range all {
			if err == nil && all[i].from <= value && value <= all[i].to {
				all[i].codes = append(all[i].codes, answer)
			}
		}
	}
	return all
}
