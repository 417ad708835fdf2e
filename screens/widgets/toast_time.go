package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// toastLasts is how long a toast stays: while the pointer rests on it, or the
// keyboard, its time stands still.
const toastLasts = 8 * time.Second

// toastTime is how long a toast stays yet.
type toastTime struct {
	left time.Duration
	last time.Time
	now  func() time.Time
	run  *fyne.Animation
	home *Tips
}

// ShowToast lays a toast over the foot of a window, in place of the one before.
// It goes after its time, by its cross and by Undo, and takes no keyboard.
func ShowToast(c fyne.Canvas, t *Toast) {
	h, ok := c.Content().(interface{ tips() *Tips })
	if !ok {
		return
	}
	if home := h.tips(); home.toast != t {
		if home.toast != nil {
			home.toast.leave()
		}
		t.time.home, home.toast = home, t
		home.Refresh()
	}
	if t.time.now == nil {
		t.time.now = time.Now
	}
	t.time.left, t.time.last = toastLasts, t.time.now()
	t.time.run = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear}
	t.time.run.Tick = func(float32) { t.tick() }
	t.time.run.Start()
}

// tick takes what has gone by since the last.
func (t *Toast) tick() {
	now := t.time.now()
	if !t.Hovered() {
		t.time.left -= now.Sub(t.time.last)
	}
	if t.time.last = now; t.time.left <= 0 {
		t.leave()
	}
}

// leave takes the toast off its window. The keyboard goes nowhere unless it
// was on the toast.
func (t *Toast) leave() {
	if t.time.run != nil {
		t.time.run.Stop()
		t.time.run = nil
	}
	home := t.time.home
	if home == nil {
		return
	}
	if t.undo.focused || t.cross.focused {
		if c := canvasOf(t); c != nil {
			c.Unfocus()
		}
	}
	t.time.home, home.toast = nil, nil
	home.Refresh()
}
