package balance_test

import (
	"testing"

	"pgregory.net/rapid"

	"sofra/app/balance"
)

// A change that is proposed meets the target that was missed, keeps those that
// were met, and comes to what it says.
func TestSuggestionsMeetTheTarget(t *testing.T) {
	some := 0
	rapid.Check(t, func(t *rapid.T) {
		l := anyEvening(t)
		var targets []balance.Target
		for range rapid.IntRange(1, 3).Draw(t, "targets") {
			targets = append(targets, balance.Target{
				Measure: rapid.SampledFrom(balance.Measures()).Draw(t, "measure"), Rule: rapid.SampledFrom(balance.Rules()).Draw(t, "rule"),
				Value: rapid.IntRange(1, 90).Draw(t, "value"),
			})
			if last := &targets[len(targets)-1]; last.Rule == balance.Communities {
				last.Value = last.Value%4 + 1
			}
		}
		for _, s := range balance.Suggest(l, targets) {
			some++
			after := l.With(s.Change)
			if v := balance.Judge(after, s.Before.Target); !v.Met || v.Empty || s.Before.Met || v != s.After {
				t.Fatalf("%+v makes %+v of %+v", s.Change, v, s.Before)
			}
			for _, other := range targets {
				if balance.Judge(l, other).Met && !balance.Judge(after, other).Met {
					t.Fatalf("%+v loses %+v", s.Change, other)
				}
			}
			if now := balance.Weigh(after); now.Seconds != s.Seconds {
				t.Fatalf("the evening lasts %d, said to be %d", now.Seconds, s.Seconds)
			}
		}
	})
	if some == 0 {
		t.Error("nothing was ever proposed")
	}
}

// What is proposed for an evening whose first artist has most of the minutes.
func TestSuggest(t *testing.T) {
	people := []balance.Person{{Communities: []string{"alb"}}, {Communities: []string{"srb"}}, {Communities: []string{"tur"}}}
	soft := by(300, 2)
	soft.Counted = false
	l := balance.LineUp{People: people, Items: []balance.Item{by(600, 0), by(120, 0), by(420, 1), soft}}
	minutes := balance.Target{Measure: balance.Minutes, Rule: balance.AtMost, Value: 60}
	got := balance.Suggest(l, []balance.Target{minutes})
	want := []balance.Suggestion{
		{Change: balance.Change{Kind: balance.Agree, Item: 3}, From: 63, To: 50, Seconds: 1440},
		{Change: balance.Change{Kind: balance.Lengthen, Item: 2, Minutes: 1}, From: 63, To: 60, Seconds: 1200},
		{Change: balance.Change{Kind: balance.Swap, Item: 0, Other: 2}, From: 63, To: 47, Seconds: 1140},
		{Change: balance.Change{Kind: balance.TakeOut, Item: 1}, From: 63, To: 59, Seconds: 1020},
	}
	if len(got) != len(want) {
		t.Fatalf("%d changes: %+v", len(got), got)
	}
	for i, w := range want {
		if g := got[i]; g.Change != w.Change || g.Code != "alb" || g.From != w.From || g.To != w.To || g.Seconds != w.Seconds {
			t.Errorf("%d is %+v, want %+v", i, g, w)
		}
	}
	three := balance.Target{Measure: balance.People, Rule: balance.Communities, Value: 3}
	if got := balance.Suggest(l, []balance.Target{three, minutes}); len(got) != 1 || got[0].Kind != balance.Agree || got[0].From != 2 || got[0].To != 3 {
		t.Errorf("for three communities: %+v", got)
	}
	if got := balance.Suggest(l, []balance.Target{{Measure: balance.Lead, Rule: balance.AtMost, Value: 60}}); got != nil {
		t.Errorf("a target that is met: %+v", got)
	}
}
