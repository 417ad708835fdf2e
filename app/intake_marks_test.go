package app

import (
	"testing"

	"pgregory.net/rapid"
)

func TestMarksProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m marks
		met := map[uint64]bool{}
		for _, n := range rapid.SliceOfN(rapid.Uint64Range(1, 4000), 0, 3000).Draw(t, "numbers") {
			n <<= rapid.IntRange(0, 40).Draw(t, "shift") // many of them meet in one place
			if m.has(n) != met[n] || m.add(n) == met[n] || !m.has(n) {
				t.Fatalf("%d: met %v", n, met[n])
			}
			met[n] = true
		}
		if m.taken != len(met) || m.has(1<<63+7) {
			t.Fatalf("%d of %d are marked", m.taken, len(met))
		}
	})
}
