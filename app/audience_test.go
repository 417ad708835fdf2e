package app_test

import (
	"fmt"
	"slices"
	"testing"

	"sofra/app"
)

func TestTallyPartsReadOldLists(t *testing.T) {
	for category, want := range map[string]app.TallyPart{
		"women": {"gender", "woman"}, "Men": {"gender", "man"}, "srb": {"community", "srb"}, "community:srb": {"community", "srb"},
		"age:18-24": {"age", "18-24"}, "65+": {"age", "65+"}, "place:prizren": {"place", "prizren"}, "gender:pns": {"gender", "pns"},
		"under 30": {"", "under 30"}, "front: row": {"", "front: row"},
	} {
		got := app.TallyPartOf(category)
		if got != want {
			t.Errorf("%q is %+v, want %+v", category, got, want)
		}
		if again := app.TallyPartOf(got.Category()); again != got {
			t.Errorf("%q is kept as %q and read as %+v", category, got.Category(), again)
		}
	}
}

// The ways of counting are held against each other by their numbers alone.
func TestDifferencesAreSaid(t *testing.T) {
	count := func(way, category string, n int) app.Attendance {
		return app.Attendance{Way: way, Category: category, People: n}
	}
	came := []app.Visitor{{Name: "A", State: app.Came}, {Name: "B", State: app.Came}, {Name: "C", State: app.NoShow}}
	for _, c := range []struct {
		counts []app.Attendance
		names  []app.Visitor
		want   []string
	}{
		{nil, nil, nil},
		{[]app.Attendance{count("head-count", "", 5), count("tally", "women", 4), count("tally", "gender:man", 2), count("tally", "age:pns", 5)}, came,
			[]string{"Head-count 5 ", "Names that came 2 3 fewer than in the hall", "Tally: gender 6 1 more than in the hall", "Tally: age 5 the same"}},
		{[]app.Attendance{count("tally", "community:srb", 1), count("tally", "place:prizren", 4)}, came,
			[]string{"Names that came 2 ", "Tally: community 1 1 fewer than names", "Tally: municipality 4 2 more than names"}},
	} {
		all := app.Audience{Visitors: c.names}
		all.Attendance = c.counts
		var got []string
		for _, d := range all.Differences() {
			got = append(got, fmt.Sprintf("%s %d %s", d.Label.English(), d.N, d.Said.English()))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("they are %q, want %q", got, c.want)
		}
	}
}

func TestNamesInWhatWasPasted(t *testing.T) {
	got := app.NamesIn("1. Ana Ristić\tGračanica\n\n\t2)  Bekim   Hoxha\r\nMerve")
	if want := []string{"Ana Ristić", "Bekim Hoxha", "Merve"}; !slices.Equal(got, want) {
		t.Errorf("they are %q", got)
	}
	if n := app.SameNames([]app.Visitor{{Name: "Ana Ristić"}, {Name: "Ана Ристић"}, {Name: "Ben"}}); n != 1 {
		t.Errorf("%d names are there twice", n)
	}
}
