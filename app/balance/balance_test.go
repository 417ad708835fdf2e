package balance_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sofra/app/balance"
)

// by is an item that these people play; the first leads.
func by(seconds int, people ...int) balance.Item {
	i := balance.Item{Music: true, Counted: true, Seconds: seconds}
	for n, p := range people {
		i.Players = append(i.Players, balance.Player{Person: p, Lead: n == 0})
	}
	return i
}

// evening has three Albanians, a Serb, somebody of both, one who would not say
// and one who was not asked; one piece is not agreed yet, and at one nobody stands.
func evening() balance.LineUp {
	soft := by(600, 3)
	soft.Counted = false
	return balance.LineUp{
		People: []balance.Person{
			{Communities: []string{"alb"}, Gender: "woman", Town: "prizren", Fee: 100},
			{Communities: []string{"alb"}, Gender: "man", Town: "prizren", Fee: 200},
			{Communities: []string{"alb"}, Fee: 900}, // only in what is not music
			{Communities: []string{"srb"}, Gender: "woman", Town: "gracanice"},
			{Communities: []string{"alb", "srb"}},
			{Communities: []string{"pns"}},
			{},
		},
		Items: []balance.Item{
			by(300, 0), by(400, 0, 3), by(100, 4, 5, 6), by(200), soft,
			{Counted: true, Seconds: 120, Players: []balance.Player{{Person: 2, Lead: true}}},
		},
	}
}

// parts writes a bar as code and amount.
func parts(b balance.Bar) map[string]int64 {
	all := map[string]int64{}
	for _, p := range b.Parts {
		all[p.Code] = p.Amount
	}
	return all
}

func TestWeigh(t *testing.T) {
	r := balance.Weigh(evening())
	third := int64(100*balance.Fine) / 3
	for m, want := range map[balance.Measure]map[string]int64{
		balance.People:  {"alb": 2, "srb": 1, "mix": 1, "pns": 1, "nas": 1},
		balance.Minutes: {"alb": 500 * balance.Fine, "srb": 200 * balance.Fine, "mix": third + 1, "nas": 200*balance.Fine + third, "pns": third},
		balance.Pieces:  {"alb": 1500000, "srb": 500000, "mix": 333334, "nas": 1333333, "pns": 333333},
		balance.Lead:    {"alb": 1, "mix": 1},
		balance.Fees:    {"alb": 1000},
	} {
		got := parts(r.Of(m))
		if len(got) != len(want) {
			t.Errorf("%s: %v, want %v", m, got, want)
		}
		for code, n := range want {
			if got[code] != n {
				t.Errorf("%s of %s is %d, want %d", m, code, got[code], n)
			}
		}
	}
	if g := parts(r.Genders); g["woman"] != 2 || g["nas"] != 4 || r.Genders.Whole != 6 || r.Towns != 2 || r.Seconds != 1120 {
		t.Errorf("genders %v of %d, %d towns, %d seconds", g, r.Genders.Whole, r.Towns, r.Seconds)
	}
	if codes := r.Of(balance.People).Parts; codes[len(codes)-1].Code != balance.NotStated || codes[0].Code != "alb" {
		t.Errorf("the order is %v", codes)
	}
	if got := r.Of(balance.People).Percents(); !slices.Equal(got, []int{33, 17, 17, 17, 16}) {
		t.Errorf("per cent: %v", got)
	}
}

func TestJudge(t *testing.T) {
	target := func(m balance.Measure, r balance.Rule, n int) balance.Target {
		return balance.Target{Measure: m, Rule: r, Value: n}
	}
	for name, c := range map[string]struct {
		target balance.Target
		met    bool
		now    int
	}{
		"at the ceiling":                     {target(balance.Minutes, balance.AtMost, 50), true, 50},
		"above it":                           {target(balance.Minutes, balance.AtMost, 49), false, 50},
		"a hair above is not the ceiling":    {target(balance.People, balance.AtMost, 33), false, 34},
		"several are no community":           {target(balance.People, balance.Communities, 3), false, 2},
		"two communities":                    {target(balance.People, balance.Communities, 2), true, 2},
		"women: who did not say is no woman": {target(balance.People, balance.Women, 34), false, 33},
		"a third of women":                   {target(balance.People, balance.Women, 33), true, 33},
	} {
		t.Run(name, func(t *testing.T) {
			if v := balance.Judge(evening(), c.target); v.Met != c.met || v.Now != c.now || v.Empty {
				t.Errorf("%+v, want met %t at %d", v, c.met, c.now)
			}
		})
	}
	if v := balance.Judge(balance.LineUp{}, target(balance.People, balance.Communities, 3)); !v.Met || !v.Empty {
		t.Errorf("an empty evening is %+v", v)
	}
}

// anyEvening draws one: some items are soft, some without performers.
func anyEvening(t *rapid.T) balance.LineUp {
	answers := []string{"alb", "srb", "tur", "rom", balance.Other, balance.Refused}
	var l balance.LineUp
	people := rapid.IntRange(1, 9).Draw(t, "people")
	for range people {
		said := rapid.SliceOfNDistinct(rapid.SampledFrom(answers), 0, 2, rapid.ID).Draw(t, "said")
		l.People = append(l.People, balance.Person{
			Communities: said, Gender: rapid.SampledFrom([]string{"", "woman", "man"}).Draw(t, "gender"),
			Town: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "town"), Fee: rapid.Int64Range(0, 50000).Draw(t, "fee"),
		})
	}
	for range rapid.IntRange(0, 8).Draw(t, "items") {
		i := by(rapid.IntRange(0, 900).Draw(t, "seconds"), rapid.SliceOfNDistinct(rapid.IntRange(0, people-1), 0, people, rapid.ID).Draw(t, "players")...)
		i.Music, i.Counted = rapid.IntRange(0, 4).Draw(t, "kind") > 0, rapid.IntRange(0, 4).Draw(t, "state") > 0
		l.Items = append(l.Items, i)
	}
	return l
}

// Parts add up to the whole, whole per cents to 100, and minutes to the music.
func TestSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyEvening(t)
		r := balance.Weigh(l)
		var music int64
		for _, i := range l.Items {
			if i.Music && i.Counted {
				music += int64(i.Seconds) * balance.Fine
			}
		}
		if r.Of(balance.Minutes).Whole != music {
			t.Fatalf("%d of music, want %d", r.Of(balance.Minutes).Whole, music)
		}
		for _, b := range append(r.Bars, r.Genders) {
			var sum int64
			cents := 0
			for i, p := range b.Parts {
				sum += p.Amount
				cents += b.Percents()[i]
			}
			if sum != b.Whole || b.Whole > 0 && cents != 100 {
				t.Fatalf("%s: %d of %d, %d %%", b.Measure, sum, b.Whole, cents)
			}
		}
		if r.Of(balance.People).Whole != r.Genders.Whole {
			t.Fatal("as many people by gender as by community")
		}
	})
}

// The order of items, of performers and of people changes nothing.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyEvening(t)
		want := balance.Weigh(l)
		at := rapid.Permutation(indices(len(l.People))).Draw(t, "people")
		moved := balance.LineUp{People: make([]balance.Person, len(l.People)), Items: rapid.Permutation(l.Items).Draw(t, "items")}
		for from, to := range at {
			moved.People[to] = l.People[from]
		}
		for i, item := range moved.Items {
			moved.Items[i].Players = nil
			for _, p := range rapid.Permutation(item.Players).Draw(t, "players") {
				p.Person = at[p.Person]
				moved.Items[i].Players = append(moved.Items[i].Players, p)
			}
		}
		got := balance.Weigh(moved)
		for i, b := range want.Bars {
			if !slices.Equal(b.Parts, got.Bars[i].Parts) {
				t.Fatalf("%s: %v, then %v", b.Measure, b.Parts, got.Bars[i].Parts)
			}
		}
		if !slices.Equal(want.Genders.Parts, got.Genders.Parts) || want.Towns != got.Towns || want.Seconds != got.Seconds {
			t.Fatalf("%+v, then %+v", want, got)
		}
	})
}

func indices(n int) (all []int) {
	for i := range n {
		all = append(all, i)
	}
	return all
}

// BenchmarkWeigh is the arithmetic alone, for the meter to be held against.
func BenchmarkWeigh(b *testing.B) {
	l := large()
	for b.Loop() {
		balance.Weigh(l)
	}
}

// large is an evening of 60 items and 80 performers.
func large() balance.LineUp {
	var l balance.LineUp
	for p := range 80 {
		l.People = append(l.People, balance.Person{Communities: []string{[]string{"alb", "srb", "tur", "rom", "bos"}[p%5]}, Gender: []string{"woman", "man"}[p%2], Fee: 10000})
	}
	for i := range 60 {
		l.Items = append(l.Items, by(200+i, i, (i+7)%80, (i+20)%80, (i*3)%80))
	}
	return l
}
