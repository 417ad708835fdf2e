package widgets

import (
	"strings"
	"testing"
)

// Each key gives an answer or takes it away, in the order of the keys.
func TestKeysOfSeveralAnswers(t *testing.T) {
	k := NewKeys("Source", []Key{{"poster", "1", "Poster"}, {"people", "2", "People"}, {"media", "3", "Media"}}).WithMany()
	for _, r := range "3123" {
		k.TypedRune(r)
	}
	if got := strings.Join(k.Several(), " "); got != "poster people" || k.Chosen() != got {
		t.Errorf("chosen are %q", got)
	}
	if got := k.AccessibilityLabel(); got != "Source: 1 Poster, 2 People" {
		t.Errorf("it says %q", got)
	}
	k.take("")
	if len(k.Several()) != 0 || k.AccessibilityLabel() != "Source" {
		t.Errorf("left are %v", k.Several())
	}
}
