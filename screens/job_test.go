package screens

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"

	"sofra/app"
)

// seenOf is a long job on a goroutine of its own, in a bubble of time, and
// what of it was shown.
type seenOf struct {
	job   *longJob
	drawn int
	ended chan error
}

// begin starts a long job that works until it is let go or given up.
func begin(u *UI, let <-chan error) *seenOf {
	s := &seenOf{job: &longJob{}, ended: make(chan error, 1)}
	s.job.changed = func() { s.drawn++ }
	long(u, s.job, func(ctx context.Context) (int, error) {
		s.job.report(1, 4)
		select {
		case err := <-let:
			return 7, err
		case <-ctx.Done():
			return 0, errors.New("sql: statement is closed") // whatever breaks then
		}
	}, func(_ int, err error) { s.ended <- err })
	return s
}

// wait lets time pass in the bubble.
func wait(d time.Duration) {
	<-time.After(d)
	synctest.Wait()
}

// A job is not seen at first, has a bar after a while, and words and Cancel
// after another.
func TestLongJobIsSeenWhenItTakesLong(t *testing.T) {
	u := newUI(test.NewTempApp(t), nil)
	synctest.Test(t, func(t *testing.T) {
		let := make(chan error, 1)
		s := begin(u, let)
		wait(slow - 2*time.Millisecond)
		if s.job.seen || s.job.spoken || u.long != s.job || s.job.done.Load() != 1 || s.drawn != 1 {
			t.Errorf("at first: seen %v, spoken %v, drawn %d times", s.job.seen, s.job.spoken, s.drawn)
		}
		wait(4 * time.Millisecond)
		if !s.job.seen || s.job.spoken {
			t.Errorf("after %s: seen %v, spoken %v", slow, s.job.seen, s.job.spoken)
		}
		wait(verySlow)
		if !s.job.spoken {
			t.Errorf("after %s nothing is said", verySlow)
		}
		drawn := s.drawn
		let <- nil
		if err := <-s.ended; err != nil || u.long != nil {
			t.Errorf("it ended with %v", err)
		}
		s.job.report(4, 4)
		wait(time.Minute)
		if s.drawn != drawn {
			t.Error("it is drawn after its end")
		}
	})
}

func TestShortJobIsNeverSeen(t *testing.T) {
	u := newUI(test.NewTempApp(t), nil)
	synctest.Test(t, func(t *testing.T) {
		let := make(chan error, 1)
		s := begin(u, let)
		let <- app.ErrHostileFile
		if err := <-s.ended; !errors.Is(err, app.ErrHostileFile) {
			t.Errorf("it ended with %v", err)
		}
		wait(time.Minute)
		if s.job.seen {
			t.Error("it was seen after its end")
		}
	})
}

func TestLongJobIsGivenUp(t *testing.T) {
	u := newUI(test.NewTempApp(t), nil)
	synctest.Test(t, func(t *testing.T) {
		s := begin(u, nil)
		wait(verySlow)
		s.job.cancel()
		if err := <-s.ended; !errors.Is(err, app.ErrCancelled) || !s.job.stopped {
			t.Errorf("given up, it ends with %v", err)
		}
	})
}

// What an office's job comes to is dropped when another office is open by then.
func TestLongJobOfAnotherOffice(t *testing.T) {
	u := newUI(test.NewTempApp(t), nil)
	synctest.Test(t, func(t *testing.T) {
		s := begin(u, nil)
		wait(slow)
		u.hurry()
		u.App = &app.App{}
		wait(time.Minute)
		select {
		case err := <-s.ended:
			t.Errorf("its end is shown in another office: %v", err)
		default:
		}
		if u.long != nil {
			t.Error("somebody still watches it")
		}
	})
}
