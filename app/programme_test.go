package app_test

import (
	"errors"
	"slices"
	"testing"

	"sofra/app"
)

func TestProgrammeTimes(t *testing.T) {
	p := app.Programme{Items: []app.Item{
		{Kind: "speech", Planned: 180}, {Kind: "work", Planned: 390}, {Kind: "change-over", Planned: 90},
		{Kind: "interval", Planned: 900}, {Planned: 60}, {Kind: "encore", Planned: 300, Performed: 999},
	}}
	if got := p.Times(); got != (app.ProgrammeTimes{Music: 750, Talk: 180, ChangeOver: 90, Interval: 900}) || got.All() != 1920 {
		t.Errorf("it takes %+v", got)
	}
	for start, want := range map[app.Clock][]app.Clock{
		"23:50": {"23:50", "23:53", "23:59", "00:01", "00:16", "00:17", "00:22"},
		"":      {"00:00", "00:03", "00:09", "00:11", "00:26", "00:27", "00:32"},
	} {
		if got := p.Begin(start); !slices.Equal(got, want) {
			t.Errorf("from %q it goes %v, not %v", start, got, want)
		}
	}
	if got := (app.Programme{}).Begin("20:00"); !slices.Equal(got, []app.Clock{"20:00"}) {
		t.Errorf("an empty programme goes %v", got)
	}
}

func TestItemRules(t *testing.T) {
	for field, i := range map[string]app.Item{
		"Title":      {Kind: "work"},
		"Kind":       {Kind: "dance", Title: "x"},
		"Planned":    {Kind: "work", Title: "x", Planned: -1},
		"Performers": {Kind: "work", WorkID: "w", Performers: []app.Performer{{Part: "violin"}}},
		"":           {Kind: "encore", WorkID: "w", Performers: []app.Performer{{Said: "a guest"}}},
	} {
		var wrong app.Invalid
		errors.As(i.Check(), &wrong)
		if field == "" && wrong != nil || field != "" && (len(wrong) != 1 || wrong[0].Field != field) {
			t.Errorf("%+v breaks %v, want %q", i, wrong, field)
		}
	}
}

// A minute that has begun is over: the end, what is left until a curfew and what
// is over it say the same.
func TestCurfewAndEndAgree(t *testing.T) {
	p := app.Programme{Items: []app.Item{{Kind: "work", Planned: 31*60 + 10}}}
	if end := p.Begin("20:00")[1]; end != "20:32" || app.ToSpare("20:00", "20:15", p.Times().All()) != -17 || app.ToSpare("20:00", "20:40", p.Times().All()) != 8 {
		t.Errorf("it ends at %s", end)
	}
}
