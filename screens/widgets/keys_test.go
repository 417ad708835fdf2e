package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func scaleKeys(low, high int) (keys []Key) {
	for n := low; n <= high; n++ {
		text := string(rune('0' + n))
		if n == 10 {
			text = "10"
		}
		keys = append(keys, Key{ID: text, Key: text})
	}
	return keys
}

// An answer goes on by itself; 1 waits for a nought, and what is typed instead
// belongs to the next question.
func TestKeysGoOn(t *testing.T) {
	for typed, want := range map[string][3]string{
		"834":     {"8", "3", "4"},
		"1034":    {"10", "3", "4"},
		"134":     {"1", "3", "4"},
		"0 4":     {"0", "", "4"},
		"8x34":    {"8", "3", "4"},
		"8-534":   {"5", "3", "4"},
		"1-":      {"1", "", ""},
		"111":     {"1", "1", "1"},
		"  2":     {"", "", "2"},
		"1 4":     {"1", "", "4"},
		"83--104": {"10", "4", ""},
	} {
		one, two, three := NewKeys("Liked", scaleKeys(0, 10)), NewKeys("Trust", scaleKeys(1, 5)), NewKeys("Again", scaleKeys(1, 5))
		c := show(t, Down(0, one, two, three, NewButton("Next", nil)))
		c.Focus(one.Target())
		for _, r := range typed {
			c.Focused().TypedRune(r)
		}
		if got := [3]string{one.Chosen(), two.Chosen(), three.Chosen()}; got != want {
			t.Errorf("%q answers %q, want %q", typed, got, want)
		}
	}
}

func TestKeysByHand(t *testing.T) {
	k := NewKeys("Heard", []Key{{"yes", "1", "Yes"}, {"no", "2", "No"}})
	told, sent := 0, 0
	k.OnChanged, k.OnSubmitted = func() { told++ }, func() { sent++ }
	c := show(t, Down(0, k, NewButton("next", nil)))
	c.Focus(k.Target())
	press(t, c, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if k.Chosen() != "no" || k.AccessibilityLabel() != "Heard: 2 No" {
		t.Errorf("the arrows lead to %q", k.AccessibilityLabel())
	}
	k.cells[1].Tapped(nil)
	if k.Chosen() != "" {
		t.Error("a second tap keeps the answer")
	}
	k.cells[0].Tapped(nil)
	press(t, c, fyne.KeyBackspace, fyne.KeyReturn)
	if k.Chosen() != "" || told != 5 || sent != 1 || c.Focused() != k.Target() {
		t.Errorf("chosen %q, told %d times, sent %d times", k.Chosen(), told, sent)
	}
	k.SetError("Choose one.")
	tall := k.MinSize().Height
	k.SetChosen("yes")
	if k.Problem() != "" || k.MinSize().Height >= tall {
		t.Error("an answer leaves the error")
	}
}

func TestDecimals(t *testing.T) {
	for text, want := range map[string]int64{"2": 2000, "1.5": 1500, "1,5": 1500, "0.125": 125, "1.500": 1500, "1 200": 1200000, "1.200,5": 1200500, ".5": 500} {
		if got, given, ok := parseThousandths(text); got != want || !given || !ok {
			t.Errorf("%q is %d, %v, %v", text, got, given, ok)
		}
	}
	for _, text := range []string{"x", "-1", "1.2345", "1-2", "99999999999999999999"} {
		if _, _, ok := parseThousandths(text); ok {
			t.Errorf("%q was taken", text)
		}
	}
	for _, n := range []int64{0, 1, 125, 1500, 2000, 1200500} {
		if got, _, ok := parseThousandths(writeThousandths(n)); got != n || !ok {
			t.Errorf("%d is written %q and read as %d", n, writeThousandths(n), got)
		}
	}
}
