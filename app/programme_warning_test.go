package app_test

import (
	"slices"
	"testing"

	"sofra/app"
)

// The people of the tests: Ylli, who is in both ensembles, and Arta.
func playingTests() []app.PlayingWith {
	return []app.PlayingWith{
		{OfID: "ylli", PersonID: "ylli", Name: "Ylli"}, {OfID: "arta", PersonID: "arta", Name: "Arta"},
		{OfID: "trio", PersonID: "ylli", Name: "Ylli"}, {OfID: "trio", PersonID: "arta", Name: "Arta"}, {OfID: "duo", PersonID: "ylli", Name: "Ylli"},
	}
}

func TestWarnings(t *testing.T) {
	ylli := func(part string) app.Performer { return app.Performer{PersonID: "ylli", Name: "Ylli", Part: part} }
	arta := app.Performer{PersonID: "arta", Name: "Arta", Part: "voice"}
	trio, duo := app.Performer{EnsembleID: "trio", Name: "Trio"}, app.Performer{EnsembleID: "duo", Name: "Duo"}
	piece := func(who ...app.Performer) app.Item { return app.Item{Kind: "work", Title: "x", Performers: who} }
	attacca := func(i app.Item) app.Item { i.Transition = "attacca"; return i }
	soft := func(i app.Item) app.Item { i.Soft = true; return i }
	moves := app.ProgrammeWarning{Place: 1, Next: 2, Kind: app.NeedsOtherPart, Name: "Ylli", From: "def", To: "tapan"}
	both := app.ProgrammeWarning{Place: 1, Next: 2, Kind: app.NeedsBoth, Name: "Ylli"}
	for name, c := range map[string]struct {
		items []app.Item
		want  []app.ProgrammeWarning
	}{
		"another instrument":     {[]app.Item{piece(ylli("def")), piece(ylli("tapan"))}, []app.ProgrammeWarning{moves}},
		"attacca with full arms": {[]app.Item{attacca(piece(ylli("def"))), piece(ylli("tapan"))}, []app.ProgrammeWarning{moves}},
		"needed in both":         {[]app.Item{piece(ylli("def")), piece(ylli("def"), arta)}, []app.ProgrammeWarning{both}},
		"attacca":                {[]app.Item{attacca(piece(ylli("def"))), piece(ylli("def"), arta)}, nil},
		"the same stage":         {[]app.Item{piece(ylli("def"), arta), piece(arta, ylli("def"))}, nil},
		"the same band":          {[]app.Item{piece(trio), piece(trio, duo)}, nil},
		"two ensembles": {[]app.Item{piece(trio), piece(duo)},
			[]app.ProgrammeWarning{{Place: 1, Next: 2, Kind: app.NeedsOtherGroup, Name: "Ylli", From: "Trio", To: "Duo"}}},
		"the most pressing first": {[]app.Item{piece(arta, ylli("def")), piece(arta, ylli("tapan"))},
			[]app.ProgrammeWarning{{Place: 1, Next: 2, Kind: app.NeedsOtherPart, Name: "Ylli", From: "def", To: "tapan", Others: 1}}},
		"a change-over": {[]app.Item{piece(ylli("def")), {Kind: "change-over"}, piece(ylli("tapan"))}, nil},
		"an interval":   {[]app.Item{piece(ylli("def")), {Kind: "interval"}, piece(ylli("tapan"))}, nil},
		"what is not agreed between": {[]app.Item{piece(ylli("def")), soft(piece(arta)), piece(ylli("tapan"))},
			[]app.ProgrammeWarning{{Place: 1, Next: 3, Kind: app.NeedsOtherPart, Name: "Ylli", From: "def", To: "tapan"}}},
		"a guest whom nobody knows": {[]app.Item{piece(app.Performer{Said: "a guest"}), piece(app.Performer{Said: "a guest"}, arta)}, nil},
	} {
		if got := (app.Programme{Items: c.items}).Warnings(playingTests()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestSlotAndCurfew(t *testing.T) {
	for seconds, want := range map[int]app.Fit{5699: app.FitShort, 5700: app.FitRight, 6300: app.FitRight, 6301: app.FitLong} {
		if got := app.FitsSlot(seconds, 100); got != want {
			t.Errorf("%d seconds of 100 minutes: %d", seconds, got)
		}
	}
	for _, c := range []struct {
		starts, curfew app.Clock
		seconds, want  int
	}{
		{"20:00", "22:00", 82 * 60, 38}, {"20:00", "22:00", 7200, 0}, {"20:00", "22:00", 7201, -1}, {"20:00", "22:00", 7199, 0},
		{"22:30", "00:30", 3600, 60}, {"22:30", "00:30", 3 * 3600, -60},
	} {
		if got := app.ToSpare(c.starts, c.curfew, c.seconds); got != c.want {
			t.Errorf("from %s, curfew %s, %d seconds: %d to spare", c.starts, c.curfew, c.seconds, got)
		}
	}
}

// Who has the role leads; else whoever stands first.
func TestLead(t *testing.T) {
	i := app.Item{Performers: []app.Performer{{PersonID: "a"}, {PersonID: "b"}}}
	if !i.Lead(0) || i.Lead(1) {
		t.Error("without roles the first does not lead")
	}
	i.Performers[1].Role = app.LeadRole
	if i.Lead(0) || !i.Lead(1) {
		t.Error("the role does not lead")
	}
}
