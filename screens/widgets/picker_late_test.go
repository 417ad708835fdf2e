package widgets

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// TestPickerDropsOlderAnswers lets the answers to a name's letters come in
// random orders, and some never: Return takes what the last one found, be it
// pressed before that answer is there or behind all of them.
func TestPickerDropsOlderAnswers(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 0))
		p := NewPicker("Person", nil)
		var late []func()
		p.Ask = func(text string, answer func([]Option)) {
			late = append(late, func() { answer([]Option{{ID: text, Text: text}}) })
		}
		c := show(t, p)
		c.Focus(p.Target())
		write(t, c, "arbnora")
		last := len(late) - 1
		order := random.Perm(len(late))
		order = slices.DeleteFunc(order, func(i int) bool { return i != last && random.IntN(4) == 0 })
		hasty := random.IntN(len(order) + 1)
		for i, at := range order {
			if i == hasty {
				press(t, c, fyne.KeyReturn)
			}
			late[at]()
		}
		if hasty == len(order) {
			press(t, c, fyne.KeyReturn)
		}
		if p.Chosen().ID != "arbnora" {
			t.Fatalf("seed %d: answers in the order %v, Return before the %d.: %q is chosen", seed, order, hasty+1, p.Chosen().ID)
		}
	}
}
