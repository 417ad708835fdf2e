package screens

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// slow is when work begins to be seen.
const slow = 300 * time.Millisecond

// jobs are what runs behind the window.
type jobs struct {
	now     bool               // run at once, on this goroutine: for tests
	turn    int                // rises with every page; older answers are dropped
	leave   context.CancelFunc // stops what the page before still asks for
	pageCtx context.Context
	running int
}

// background works away from the window and shows the result on it. It is the
// way of verbs and long jobs: the result is shown whatever page is open then.
func background[T any](u *UI, work func(context.Context) (T, error), show func(T)) {
	u.job(context.Background(), func(ctx context.Context) func() {
		got, err := work(ctx)
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
		got, err := ask(ctx)
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

// job is the one place where the program leaves Fyne's goroutine and where it
// comes back to it.
func (u *UI) job(ctx context.Context, work func(context.Context) func()) {
	if u.now {
		work(ctx)()
		return
	}
	u.running++
	late := time.AfterFunc(slow, func() { fyne.Do(u.showBusy) })
	go func() {
		show := work(ctx)
		late.Stop()
		fyne.Do(func() {
			u.running--
			u.showBusy()
			show()
		})
	}()
}

// showBusy shows the bar while something slow runs.
func (u *UI) showBusy() {
	switch {
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

// fail is where errors are shown that no form has a place for.
func (u *UI) fail(err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	sentence := u.sentence(err)
	if u.status == nil {
		u.dialogs.Open(widgets.Asking{Title: u.book.T("This did not work"), Text: sentence, Plain: u.book.T("Close")})
		return
	}
	u.status.Say("error", widgets.ToneError, sentence)
	u.status.SetUndo("", nil)
}

// sentence says an error to the user: a fault in its own words, a broken rule
// in its own, and of all else that nothing was changed. That goes to the log.
func (u *UI) sentence(err error) string {
	var fault *app.Fault
	var invalid app.Invalid
	switch {
	case errors.As(err, &fault):
		return u.say(fault.Text)
	case errors.As(err, &invalid) && len(invalid) > 0:
		return u.say(invalid[0].Text)
	}
	logError(err)
	return u.book.T("Something went wrong. Nothing was changed.")
}

// logError writes an error down for whoever mends the program.
func logError(err error) { slog.Error("unexpected", "err", err) }
