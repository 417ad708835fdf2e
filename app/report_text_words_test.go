package app

import (
	"slices"
	"testing"
)

// Words of a text that stand for nothing are named: those that nobody knows, and those
// that were begun and do not end.
func TestFillFigures(t *testing.T) {
	figures := map[string]string{"events": "12", "{indicator:1.1}": "34"}
	for body, want := range map[string]struct {
		filled  string
		unknown []string
	}{
		"{figure:events} events, {indicator:1.1}.": {"12 events, 34.", nil},
		"{figure:nothing} and {figure:nothing}":    {"{figure:nothing} and {figure:nothing}", []string{"{figure:nothing}"}},
		"We held {figure:events concerts.":         {"We held {figure:events concerts.", []string{"{figure:events"}},
		"{figure:Events} and {quote: one}":         {"{figure:Events} and {quote: one}", []string{"{figure:Events", "{quote:"}},
		"{braces} that stand for nothing":          {"{braces} that stand for nothing", nil},
	} {
		if filled, unknown := FillFigures(body, figures); filled != want.filled || !slices.Equal(unknown, want.unknown) {
			t.Errorf("%q is %q, %q", body, filled, unknown)
		}
	}
}
