package screens

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestThreshold(t *testing.T) {
	ready, in := false, 0
	w := test.NewTempWindow(t, nil)
	th := newThreshold(w, func() { ready = true })
	if ready {
		t.Fatal("it was crossed before the window was made")
	}
	kept := th.takes(func() {
		if !ready {
			t.Error("the page came in before text could be measured")
		}
		in++
	})
	if !kept || in != 0 {
		t.Fatal("the page came in before the window was made")
	}
	w.Content().MinSize() // as the toolkit asks when it has made the window
	if in != 1 {
		t.Fatalf("what was read came in %d times", in)
	}
	th.cross(time.Hour) // no second time, and no second wait
	if th.takes(func() {}) {
		t.Error("what is read later waits for ever")
	}
}

func TestThresholdDoesNotWaitForLong(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	th := newThreshold(w, func() {})
	w.Content().MinSize() // nothing was read yet: the window shows without it
	if th.takes(func() {}) {
		t.Error("an office that is read late does not come in")
	}
}
