package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TypedKey goes through bars, days and lanes.
func (t *Timeline) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.along(-1)
	case fyne.KeyRight:
		t.along(1)
	case fyne.KeyUp:
		t.down(-1)
	case fyne.KeyDown:
		t.down(1)
	case fyne.KeyHome:
		t.stand(t.at.lane, 0, 0)
	case fyne.KeyEnd:
		t.stand(t.at.lane, t.days-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.enter()
	case fyne.KeyN:
		t.create(t.at.lane, t.at.day, t.at.day)
	case fyne.KeyDelete:
		if bar, ok := t.Bar(); ok && t.OnDelete != nil {
			t.OnDelete(bar)
		}
	case fyne.KeyF10, desktop.KeyMenu:
		if isMenuKey(e, t.at.shift) {
			t.menuByKey()
		}
	case fyne.KeyEscape:
		escape(t)
	default:
		t.turned(e)
	}
}

// turned answers for the keys that show other days.
func (t *Timeline) turned(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyPageUp && t.OnTurn != nil:
		t.OnTurn(-1)
	case e.Name == fyne.KeyPageDown && t.OnTurn != nil:
		t.OnTurn(1)
	case e.Name == fyne.KeyT && t.OnToday != nil:
		t.OnToday()
	}
}

// TypedRune is asked by Fyne.
func (t *Timeline) TypedRune(rune) {}

// KeyDown remembers Shift, which typed keys do not carry.
func (t *Timeline) KeyDown(e *fyne.KeyEvent) { t.at.shift = t.at.shift || isShift(e.Name) }

// KeyUp forgets Shift.
func (t *Timeline) KeyUp(e *fyne.KeyEvent) { t.at.shift = t.at.shift && !isShift(e.Name) }

// TypedShortcut moves a bar by a day or to the next lane; others go to the
// window.
func (t *Timeline) TypedShortcut(s fyne.Shortcut) {
	key, ok := s.(*desktop.CustomShortcut)
	if ok && key.Modifier == fyne.KeyModifierShortcutDefault {
		switch key.KeyName {
		case fyne.KeyLeft:
			t.shift(0, -1)
			return
		case fyne.KeyRight:
			t.shift(0, 1)
			return
		case fyne.KeyUp:
			t.shift(-1, 0)
			return
		case fyne.KeyDown:
			t.shift(1, 0)
			return
		}
	}
	if c, ok := canvasOf(t).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// shift asks for the bar with the frame to stand elsewhere.
func (t *Timeline) shift(lanes, days int) {
	if bar, ok := t.Bar(); ok {
		t.shiftTo(bar, t.at.lane+lanes, t.index(bar.Day)+days)
	}
}

func (t *Timeline) shiftTo(bar LaneBar, lane, day int) {
	to, known := t.tiles.at(lane)
	if known && !bar.Fixed && t.OnShift != nil {
		t.OnShift(bar, to, t.day(day))
	}
}

// along goes by days; past the last one that is shown the page turns.
func (t *Timeline) along(by int) {
	if to := t.at.day + by; to >= 0 && to < t.days {
		t.stand(t.at.lane, to, 0)
	} else if t.OnMove != nil {
		t.OnMove(t.day(to))
	}
}

// down goes through the bars of a day, then through the lanes.
func (t *Timeline) down(by int) {
	bars := len(t.tiles.on(t.at.lane, t.Day()))
	on, lane := t.at.on+by, t.at.lane+by
	switch {
	case on >= 0 && on < bars:
		t.stand(t.at.lane, t.at.day, on)
	case lane < 0 || lane >= t.tiles.total:
	case by < 0:
		t.stand(lane, t.at.day, max(len(t.tiles.on(lane, t.Day()))-1, 0))
	default:
		t.stand(lane, t.at.day, 0)
	}
}

// stand puts the frame round a bar of a day, or round the day where there is
// none, and tells.
func (t *Timeline) stand(lane, day, on int) {
	moved := day != t.at.day
	t.at.lane, t.at.day, t.at.on, t.at.bar, t.at.tapped = lane, day, -1, "", false
	bars := t.tiles.on(lane, t.day(day))
	if on >= 0 && on < len(bars) {
		t.at.on, t.at.bar = on, bars[on].ID
	}
	t.body.reveal()
	if moved && t.OnMove != nil {
		t.OnMove(t.Day())
	}
	if t.OnBar == nil {
		return
	}
	if bar, ok := t.Bar(); ok {
		t.OnBar(&bar)
	} else {
		t.OnBar(nil)
	}
}

// enter opens the bar with the frame; on an empty day it makes something.
func (t *Timeline) enter() {
	bar, ok := t.Bar()
	switch {
	case !ok:
		t.create(t.at.lane, t.at.day, t.at.day)
	case t.OnOpen != nil:
		t.OnOpen(bar)
	}
}

// create asks for something new on days of a lane.
func (t *Timeline) create(lane, from, until int) {
	if at, known := t.tiles.at(lane); known && t.OnNew != nil {
		t.OnNew(at, t.day(from), t.day(until))
	}
}

// menuAt drops what can be done with the bar that has the frame.
func (t *Timeline) menuAt(where func() spot) {
	bar, ok := t.Bar()
	if !ok || t.Verbs == nil {
		return
	}
	options := t.Verbs(bar)
	if len(options) == 0 {
		return
	}
	list := newOptionList(options, "")
	over := floatAt(t, list, where)
	if over == nil {
		return
	}
	over.opener = t
	list.leave = func(bool) { over.close() }
	list.choose = func(o Option) {
		over.close()
		if t.OnVerb != nil {
			t.OnVerb(o.ID, bar)
		}
	}
	over.canvas.Focus(list)
}

// menuByKey drops it below the bar.
func (t *Timeline) menuByKey() {
	for _, f := range t.body.bars.used() {
		if f.of.ID == t.at.bar {
			t.menuAt(func() spot {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f)
				return spot{at.X, at.Y, 0, f.Size().Height}
			})
			return
		}
	}
}
