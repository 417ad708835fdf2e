package screens

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// onTheThreshold is how long the window waits, not yet on the screen, for the
// office that it is to show. One that takes longer comes in when it is read.
const onTheThreshold = 100 * time.Millisecond

// threshold is what the window holds until it is drawn first. The toolkit asks
// it for its least size once the window is made and before it is on the screen:
// the page of an office that is read by then is built there, and is the first
// thing that the window ever shows. It is a layout of nothing.
type threshold struct {
	ready   func() // waits until text can be measured
	crossed bool

	mu   sync.Mutex
	gone bool          // the window is there
	came []func()      // what came back before
	call chan struct{} // that something came
}

// newThreshold stands in a window that is not shown yet.
func newThreshold(w fyne.Window, ready func()) *threshold {
	t := &threshold{ready: ready, crossed: true, call: make(chan struct{}, 1)}
	w.SetContent(container.New(t))
	t.crossed = false
	return t
}

// takes keeps what came back from away until the window is there; false where
// it is there already, and whatever comes goes the toolkit's way.
func (t *threshold) takes(show func()) bool {
	if t == nil {
		return false
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.gone {
		return false
	}
	t.came = append(t.came, show)
	select {
	case t.call <- struct{}{}:
	default:
	}
	return true
}

// cross lets in what came, and waits for it a moment.
func (t *threshold) cross(wait time.Duration) {
	if t.crossed {
		return
	}
	t.crossed = true
	t.ready()
	select {
	case <-t.call:
	case <-time.After(wait):
	}
	t.mu.Lock()
	t.gone = true
	came := t.came
	t.mu.Unlock()
	for _, show := range came {
		show()
	}
}

// MinSize is asked for when the window is made: nothing, but see threshold.
func (t *threshold) MinSize([]fyne.CanvasObject) fyne.Size {
	t.cross(onTheThreshold)
	return fyne.Size{}
}

// Layout has nothing to lay out.
func (t *threshold) Layout([]fyne.CanvasObject, fyne.Size) {}
