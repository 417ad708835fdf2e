package screens

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
)

// When work begins to be seen, and when it is said what it is.
const (
	slow     = 300 * time.Millisecond
	verySlow = 2 * time.Second
)

// jobs are what runs behind the window.
type jobs struct {
	threshold *threshold         // nil: the window is there
	now       bool               // run at once, on this goroutine: for tests
	turn      int                // rises with every page; older answers are dropped
	leave     context.CancelFunc // stops what the page before still asks for
	pageCtx   context.Context
	running   int
	then      []func() // what waits until nothing runs
	long      *longJob // the one that somebody watches; nil is none
}

// background works away from the window and shows the result on it. It is the
// way of verbs and long jobs: the result is shown whatever page is open then.
func background[T any](u *UI, work func(context.Context) (T, error), show func(T)) {
	u.job(context.Background(), func(ctx context.Context) func() {
		got, err := sure(u.mishaps, func() (T, error) { return work(ctx) })
		return func() {
			if err != nil {
				u.fail(err)
				return
			}
			show(got)
		}
	})
}

// load asks something for the page that is open; the answer is dropped when
// another page is by then.
func load[T any](u *UI, ask func(context.Context) (T, error), show func(T)) {
	turn := u.turn
	ctx := u.pageCtx
	if ctx == nil {
		ctx = context.Background()
	}
	u.job(ctx, func(ctx context.Context) func() {
		got, err := sure(u.mishaps, func() (T, error) { return ask(ctx) })
		return func() {
			switch {
			case turn != u.turn:
			case err != nil:
				u.fail(err)
			default:
				show(got)
			}
		}
	})
}

// job works away from the window; the bar at its top says so when it is slow.
func (u *UI) job(ctx context.Context, work func(context.Context) func()) {
	if u.now {
		u.try(u.caught(ctx, work))
		return
	}
	u.running++
	late := time.AfterFunc(slow, func() { fyne.Do(u.showBusy) })
	u.away(func() func() {
		show := u.caught(ctx, work)
		late.Stop()
		return func() {
			u.running--
			u.showBusy()
			show()
			u.ifQuiet()
		}
	})
}

// caught does work; where that breaks, what is shown is that it broke.
func (u *UI) caught(ctx context.Context, work func(context.Context) func()) func() {
	show, err := sure(u.mishaps, func() (func(), error) { return work(ctx), nil })
	if err != nil {
		return func() { u.fail(err) }
	}
	return show
}

// whenQuiet does something as soon as nothing runs away from the window: what
// runs there still asks the office that is open.
func (u *UI) whenQuiet(then func()) {
	u.then = append(u.then, then)
	u.ifQuiet()
}

// ifQuiet does what waited for it.
func (u *UI) ifQuiet() {
	for u.running == 0 && len(u.then) > 0 {
		next := u.then[0]
		u.then = u.then[1:]
		next()
	}
}

// longJob is work that a person watches and may give up. It belongs to a page,
// which draws it.
type longJob struct {
	home    page   // which shows it; other pages have it in the status line
	changed func() // draws it anew
	tell    func() string
	seen    bool // it takes long enough for a bar
	spoken  bool // and for words and a way to give it up
	stopped bool // somebody gave it up
	over    bool
	stop    context.CancelFunc

	done, total atomic.Int64
	told        atomic.Bool // that there is something new to draw
}

// long works away from the window while somebody watches. What came of it, or
// why nothing did, is handed to after, unless another office is open by then.
func long[T any](u *UI, w *longJob, work func(context.Context) (T, error), after func(T, error)) {
	ctx, stop := context.WithCancel(context.Background())
	w.stop, u.long = stop, w
	office := u.App
	finish := func(got T, err error) func() {
		var broke *mishap
		if err != nil && ctx.Err() != nil && !errors.As(err, &broke) { // what breaks when it is given up breaks in many ways
			err = app.ErrCancelled
		}
		return func() {
			stop()
			w.over = true
			if u.long == w {
				u.long = nil
			}
			if u.App == office {
				after(got, err)
			}
		}
	}
	if u.now {
		w.show(true, true)
		got, err := sure(u.mishaps, func() (T, error) { return work(ctx) })
		finish(got, err)()
		return
	}
	bar := time.AfterFunc(slow, func() { fyne.Do(func() { w.show(true, false) }) })
	text := time.AfterFunc(verySlow, func() { fyne.Do(func() { w.show(true, true) }) })
	u.away(func() func() {
		got, err := sure(u.mishaps, func() (T, error) { return work(ctx) })
		bar.Stop()
		text.Stop()
		return finish(got, err)
	})
}

// show draws as much of the job as its time has come for.
func (w *longJob) show(seen, spoken bool) {
	if w.over {
		return
	}
	w.seen, w.spoken = w.seen || seen, w.spoken || spoken
	w.changed()
}

// pause waits until nothing more comes for a while.
type pause struct{ timer *time.Timer }

// calm is how long nothing must come.
const calm = 700 * time.Millisecond

// whenCalm does something once nothing more was asked for a while; each call
// begins the wait anew.
func (u *UI) whenCalm(p *pause, do func()) {
	if u.now {
		do()
		return
	}
	p.end()
	p.timer = time.AfterFunc(calm, func() { fyne.Do(do) })
}

// eachSecond does something every second, as long as it says that it goes on.
// In tests time passes by hand.
func (u *UI) eachSecond(p *pause, do func() bool) {
	if u.now {
		return
	}
	p.end()
	p.timer = time.AfterFunc(time.Second, func() {
		fyne.Do(func() {
			if do() {
				u.eachSecond(p, do)
			}
		})
	})
}

// end waits no longer.
func (p *pause) end() {
	if p.timer != nil {
		p.timer.Stop()
	}
}

// report says how far the work is. It is called where the work is done; what
// comes faster than it can be drawn is left out.
func (w *longJob) report(done, total int64) {
	w.done.Store(done)
	w.total.Store(total)
	if w.told.CompareAndSwap(false, true) {
		fyne.Do(func() {
			w.told.Store(false)
			w.show(false, false)
		})
	}
}

// cancel gives the work up; it ends when it notices.
func (w *longJob) cancel() {
	w.stopped = true
	w.stop()
	w.show(true, true)
}

// away is the one place where the program leaves Fyne's goroutine, and the way
// on which it comes back to it.
func (u *UI) away(work func() func()) {
	go func() {
		show := work()
		back := func() { u.try(show) }
		if !u.threshold.takes(back) {
			fyne.Do(back)
		}
	}()
}

// alongside does work that has no result, and returns how to wait for its end.
func alongside(work func()) (wait func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	return func() { <-done }
}

// showBusy shows the bar while something slow runs.
func (u *UI) showBusy() {
	switch {
	case u.bar == nil && u.opening && u.running > 0:
		u.showFirst(nil) // the office takes its time; the bar is there, and says so
	case u.bar == nil:
	case u.running > 0:
		u.bar.Start()
		u.bar.Show()
	default:
		u.bar.Stop()
		u.bar.Hide()
	}
}

// turnPage drops what the page before has asked for.
func (u *UI) turnPage() {
	u.stop()
	u.turn++
	u.pageCtx, u.leave = context.WithCancel(context.Background())
}

func (u *UI) stop() {
	if u.leave != nil {
		u.leave()
	}
}

// hurry gives a long job up that still runs: the office it works on closes.
func (u *UI) hurry() {
	if u.long != nil {
		u.long.cancel()
		u.long = nil
	}
}
