// Package balance is the arithmetic of the balance meter: how much of an
// evening each community has, by people on stage, minutes of music, pieces,
// lead billing and fees, and what would have to change for a target to be met.
// It knows numbers and codes, never a name.
//
// What it decides, and why:
//
//   - Somebody who gave several communities counts once, in a part of their own,
//     Several. Counting them in each would make the shares more than 100 %;
//     halving them would say "half a Serb", which nobody declared; and disclosure
//     protects only tables in which each person stands under one code. Donor
//     reports count them so, too.
//   - Several, and answers in own words, are parts like others, but no one
//     community: no ceiling holds for them, and they are not counted as a
//     community for a floor. A target is never met, or missed, by a guess.
//   - Who was not asked, and who prefers not to say, are two parts of their own,
//     always last, never shared out over the others.
//   - An item that several play is theirs in equal parts: the minutes of all
//     communities add up to the minutes of the evening, and a choir does not
//     outweigh a duo. An item at which nobody stands is a part not stated.
//   - A person is on stage once, however many pieces they play; fees are those
//     of the people on stage.
//   - An item that is not agreed yet does not count.
package balance

import (
	"cmp"
	"slices"
)

// Measure is one of the five things that are counted.
type Measure string

// The measures, as the meter lists them.
const (
	People  Measure = "people"  // on stage, each once
	Minutes Measure = "minutes" // of music
	Pieces  Measure = "pieces"
	Lead    Measure = "lead" // people who are billed as leading, each once
	Fees    Measure = "fees" // of the people on stage, minor units
)

// Measures lists them in the order of the meter.
func Measures() []Measure { return []Measure{People, Minutes, Pieces, Lead, Fees} }

// The parts that are no community.
const (
	Several   = "mix" // gave more than one
	Other     = "oth" // in own words
	Refused   = "pns" // prefers not to say
	NotStated = "nas" // not asked, not known, or nobody stands there
)

// Woman is the answer on gender that a floor is set for.
const Woman = "woman"

// Person is somebody on stage without a name: what they answered, where they
// come from, what they get. No answers at all is not stated.
type Person struct {
	Communities []string // codes; Other for own words, Refused for a refusal
	Gender      string
	Town        string
	Fee         int64
}

// Player is a person in an item, by their index among the people.
type Player struct {
	Person int
	Lead   bool
}

// Item is one line of the evening.
type Item struct {
	Music   bool
	Counted bool // false: not agreed yet
	Out     bool // it was dropped, and nothing is proposed for it
	Seconds int
	Players []Player
}

// LineUp is an evening to be weighed.
type LineUp struct {
	Items  []Item
	People []Person
}

// Part is what one code has of a measure.
type Part struct {
	Code   string
	Amount int64
}

// Bar is a measure by code: communities by size, then those of several and of
// own words, then what was not stated. Amounts add up to Whole.
type Bar struct {
	Measure Measure
	Parts   []Part
	Whole   int64
}

// Fine is how finely items are shared out: a second is a million, a piece too.
const Fine = 1_000_000

// Reading is what the meter shows of an evening.
type Reading struct {
	Bars    []Bar
	Genders Bar // people on stage by gender
	Towns   int // different ones that are known
	Seconds int // of all that counts: music, talk and pauses
}

// Of is the bar of a measure.
func (r Reading) Of(m Measure) Bar {
	for _, b := range r.Bars {
		if b.Measure == m {
			return b
		}
	}
	return Bar{Measure: m}
}

// Weigh reads the meter.
func Weigh(l LineUp) Reading {
	community := codes(l.People, communityOf)
	r := Reading{Genders: l.bar(People, codes(l.People, genderOf))}
	for _, m := range Measures() {
		r.Bars = append(r.Bars, l.bar(m, community))
	}
	towns := map[string]bool{}
	for p, on := range l.on(false) {
		if town := l.People[p].Town; on && town != "" {
			towns[town] = true
		}
	}
	r.Towns = len(towns)
	for _, i := range l.Items {
		if i.Counted {
			r.Seconds += i.Seconds
		}
	}
	return r
}

// communityOf is the one code that a person counts by.
func communityOf(p Person) string {
	said, code := 0, NotStated
	for _, c := range p.Communities {
		switch {
		case c != Refused:
			said, code = said+1, c
		case said == 0:
			code = Refused
		}
	}
	if said > 1 {
		return Several
	}
	return code
}

func genderOf(p Person) string {
	if p.Gender == "" {
		return NotStated
	}
	return p.Gender
}

func codes(people []Person, of func(Person) string) []string {
	all := make([]string, len(people))
	for i, p := range people {
		all[i] = of(p)
	}
	return all
}

// on says who stands on stage in what counts; leading, who leads there.
func (l LineUp) on(leading bool) []bool {
	on := make([]bool, len(l.People))
	for _, i := range l.Items {
		if !i.Counted || leading && !i.Music {
			continue
		}
		for _, f := range i.Players {
			on[f.Person] = on[f.Person] || !leading || f.Lead
		}
	}
	return on
}

// rank puts communities first and what nobody stated last.
func rank(code string) int {
	switch code {
	case Several, Other:
		return 1
	case Refused:
		return 2
	case NotStated:
		return 3
	}
	return 0
}

// Community says whether a code is one community.
func Community(code string) bool { return rank(code) == 0 }

// Stated says whether a code is an answer.
func Stated(code string) bool { return rank(code) < 2 }

// Percents are the parts in whole per cent, which add up to 100: what rounding
// leaves goes to those who lost most by it.
func (b Bar) Percents() []int {
	all, left := make([]int, len(b.Parts)), 100
	if b.Whole == 0 {
		return all
	}
	order := make([]int, len(b.Parts))
	for i, p := range b.Parts {
		order[i], all[i] = i, int(p.Amount*100/b.Whole)
		left -= all[i]
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Compare(b.Parts[y].Amount*100%b.Whole, b.Parts[x].Amount*100%b.Whole)
	})
	for _, i := range order[:left] {
		all[i]++
	}
	return all
}

// Amount is what a code has.
func (b Bar) Amount(code string) int64 {
	for _, p := range b.Parts {
		if p.Code == code {
			return p.Amount
		}
	}
	return 0
}

// Apart says whether two people are of different communities: both said which,
// and they have none in common.
func Apart(a, b Person) bool {
	some := [2]bool{}
	for _, x := range a.Communities {
		some[0] = some[0] || x != Refused
		if x != Refused && slices.Contains(b.Communities, x) {
			return false
		}
	}
	for _, x := range b.Communities {
		some[1] = some[1] || x != Refused
	}
	return some[0] && some[1]
}
