package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// threeTurns is a tally of a moderator, who speaks, a panellist and the audience.
func threeTurns() *Turns {
	t := NewTurns()
	t.Set(Turn{Key: "1", Name: "Arta Krasniqi", Quiet: "Moderator", Time: "1:30", Share: 0.6, Now: true},
		Turn{Key: "2", Name: "Nenad Simić", Quiet: "Panellist", Time: "0:50", Share: 0.3}, Turn{Name: "Audience", Time: "0:10", Share: 0.1})
	return t
}

func goldenTurns() map[string]golden {
	focused := threeTurns()
	return map[string]golden{
		"turns":         {shown: threeTurns(), size: fyne.NewSize(420, 140)},
		"turns-focused": {shown: focused, size: fyne.NewSize(420, 140), then: func(c fyne.Canvas) { c.Focus(focused) }},
	}
}

// A key gives the floor, 0 and Space take it, and so does a click on who has it.
func TestTurnsByKeyAndClick(t *testing.T) {
	turns := threeTurns()
	w := test.NewTempWindow(t, turns)
	w.Resize(fyne.NewSize(420, 140))
	var given []int
	turns.OnTurn = func(place int) { given = append(given, place) }
	w.Canvas().Focus(turns.Target())
	for _, r := range "213 0x" {
		w.Canvas().Focused().TypedRune(r)
	}
	if len(given) != 4 || given[0] != 1 || given[1] != 0 || given[2] != -1 || given[3] != -1 {
		t.Errorf("keys gave %v", given)
	}
	given = nil
	test.Tap(turns.rows[2])
	test.Tap(turns.rows[0])
	if len(given) != 2 || given[0] != 2 || given[1] != -1 {
		t.Errorf("clicks gave %v", given)
	}
	turns.Set(turns.Turns()[:2]...)
	if got := turns.AccessibilityLabel(); got != "1 Arta Krasniqi 1:30. 2 Nenad Simić 0:50" {
		t.Errorf("it says %q", got)
	}
}
