package screens

import (
	"bytes"
	"io"
	"log"
	"os"
	"strings"
	"sync"
)

// hushed stands between the toolkit's log and standard error. Until the window
// is up it keeps what is said to itself: where none comes up, one sentence says
// so, not the toolkit's lines. Afterwards it lets all through but what the
// toolkit complains of that is no fault.
type hushed struct {
	mu      sync.Mutex
	to      io.Writer
	held    bytes.Buffer
	open    bool // the window is up
	dropped bool // the line before was no fault, nor are those that belong to it
	noGL    bool // it said that the graphics driver has made no window
}

// harmless are the complaints of the toolkit that are none: it has a file for
// settings of its own, which are not used, and reads it while it writes it; and
// a desktop without a session bus does not tell whether it is dark.
var harmless = []string{"Preferences load error:", "failed to watch theme settings"}

// hush takes the log over.
func hush() *hushed {
	q := &hushed{to: os.Stderr}
	log.SetOutput(q)
	return q
}

// Write takes one line of the log.
func (q *hushed) Write(line []byte) (int, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	said := string(line)
	complaint, begins := after(said, "Fyne error:  ")
	switch {
	case begins:
		q.dropped = false
		for _, one := range harmless {
			q.dropped = q.dropped || strings.HasPrefix(complaint, one)
		}
		q.noGL = q.noGL || strings.HasPrefix(complaint, "window creation error")
	case !strings.Contains(said, "  Cause: ") && !strings.Contains(said, "  At: "):
		q.dropped = false
	}
	switch {
	case q.dropped:
	case q.open:
		return q.to.Write(line)
	default:
		q.held.Write(line)
	}
	return len(line), nil
}

func after(s, mark string) (string, bool) {
	_, rest, ok := strings.Cut(s, mark)
	return rest, ok
}

// speak lets out what was held, and holds nothing any more.
func (q *hushed) speak() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.open = true
	_, _ = q.held.WriteTo(q.to) // nobody is left to tell when standard error is closed
}

// failed reports whether the graphics driver has made no window.
func (q *hushed) failed() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.noGL
}
