package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Turn is somebody who may have the floor: the key that gives it to them, how
// long they have had it, and as what share of all.
type Turn struct {
	Key   string // "1" to "9"; "" has no key
	Name  string
	Quiet string
	Time  string
	Share float64
	Now   bool // they have it
}

// Turns is a tally of who speaks. A key from 1 to 9 gives the floor to somebody,
// 0 or Space to nobody; so does a click. It is one stop for Tab.
type Turns struct {
	part
	// OnTurn is called with the place of who gets the floor, -1 for nobody.
	OnTurn func(place int)

	turns   []Turn
	rows    []*turnRow
	ring    ring
	focused bool
}

// NewTurns is a tally of nobody.
func NewTurns() *Turns {
	t := &Turns{ring: newRing()}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows who may have the floor. Where they are as many as before only what
// is said of them changes.
func (t *Turns) Set(all ...Turn) {
	t.turns = all
	for len(t.rows) < len(all) {
		t.rows = append(t.rows, newTurnRow(t, len(t.rows)))
	}
	t.rows = t.rows[:len(all)]
	for i, row := range t.rows {
		row.set(all[i])
	}
	t.Refresh()
}

// Turns are who may have the floor, as they are shown.
func (t *Turns) Turns() []Turn { return t.turns }

// Target is the tally itself.
func (t *Turns) Target() fyne.Focusable { return t }

// give gives the floor to whoever is in that place.
func (t *Turns) give(place int) {
	if t.OnTurn != nil && place < len(t.turns) {
		t.OnTurn(place)
	}
}

// TypedRune gives the floor by the key.
func (t *Turns) TypedRune(r rune) {
	if r == '0' || r == ' ' {
		t.give(-1)
		return
	}
	for i, turn := range t.turns {
		if turn.Key == string(r) {
			t.give(i)
		}
	}
}

// TypedKey hands Esc on.
func (t *Turns) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		escape(t)
	}
}

// FocusGained shows the ring.
func (t *Turns) FocusGained() { t.setFocused(true) }

// FocusLost hides it.
func (t *Turns) FocusLost() { t.setFocused(false) }

func (t *Turns) setFocused(focused bool) {
	t.focused = focused
	t.Refresh()
}

// AccessibilityLabel is who has the floor, and how long each had it.
func (t *Turns) AccessibilityLabel() string {
	var said []string
	for _, turn := range t.turns {
		said = append(said, strings.TrimSpace(turn.Key+" "+turn.Name+" "+turn.Time))
	}
	return strings.Join(said, ". ")
}

// AccessibilityRole is a list.
func (t *Turns) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// turnTall is the height of a row at text scale 1.
const turnTall = 46

// CreateRenderer is asked by Fyne.
func (t *Turns) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: t}
	d.least = func() fyne.Size { return fyne.NewSize(t.px(300), t.px(turnTall)*float32(len(t.rows))) }
	d.layout = func(s fyne.Size) {
		for i, row := range t.rows {
			place(row, spot{0, t.px(turnTall) * float32(i), s.Width, t.px(turnTall)})
		}
		inside := float32(ringStroke)
		place(t.ring.rect, spot{inside, inside, s.Width - 2*inside, s.Height - 2*inside})
	}
	d.refresh = func() {
		d.objects = nil
		for _, row := range t.rows {
			d.objects = append(d.objects, row)
		}
		d.objects = append(d.objects, t.ring.rect)
		t.ring.show(&t.part, t.focused, t.size(theme.SizeNameInputRadius)-ringGap)
	}
	return paint(d)
}
