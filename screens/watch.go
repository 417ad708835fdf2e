package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// watch shows a long job under the head of its page: a thin bar, and after a
// while what is done, how far it is, and how to give it up.
type watch struct {
	u      *UI
	job    *longJob
	doing  words.Text
	bar    *widgets.Progress
	said   *widgets.Text
	share  *widgets.Text
	cancel *widgets.Button
	row    *fyne.Container
	all    *fyne.Container
}

func newWatch(u *UI, doing words.Text) *watch {
	w := &watch{u: u, job: &longJob{home: u.pageNow()}, doing: doing}
	w.job.changed, w.job.tell = func() { w.draw(); u.showWork() }, w.tell
	return w
}

// tell is what is done and how far it is, in one line.
func (w *watch) tell() string {
	said, share := w.now()
	return strings.TrimSpace(said + "  " + share)
}

// now is what is done at this moment, and how far it is.
func (w *watch) now() (said, share string) {
	if done, total := w.job.done.Load(), w.job.total.Load(); total > 0 {
		share = w.u.book.Percent(done, total)
	}
	if w.job.stopped {
		return w.u.book.T("Stopping"), share
	}
	return w.u.say(w.doing), share
}

// showWork has a long job in the status line of every page but its own.
func (u *UI) showWork() {
	if u.status == nil {
		return
	}
	w := u.long
	if w == nil || w.over || !w.seen || u.pageNow() == w.home {
		u.status.SetWork("", "", nil)
		return
	}
	stop := w.cancel
	if w.stopped {
		stop = nil
	}
	u.status.SetWork(w.tell(), u.book.T("Cancel"), stop)
}

// show makes the widgets, anew for another language.
func (w *watch) show() fyne.CanvasObject {
	w.bar, w.said, w.share = widgets.NewProgress(), widgets.Soft(""), widgets.Strong("")
	w.cancel = widgets.NewButton(w.u.book.T("Cancel"), w.job.cancel).Small()
	w.row = widgets.Across(10, w.said, w.share, widgets.Gap(), w.cancel)
	w.all = widgets.Down(6, w.bar, widgets.Inset(0, 20, w.row), widgets.Inset(2, 0, widgets.Gap()))
	w.draw()
	return w.all
}

// draw shows how far the job is.
func (w *watch) draw() {
	if w.all == nil {
		return
	}
	said, share := w.now()
	if done, total := w.job.done.Load(), w.job.total.Load(); total > 0 {
		w.bar.SetValue(float64(done) / float64(total))
	}
	if w.job.stopped {
		w.cancel.Disable()
	}
	w.said.SetText(said)
	w.share.SetText(share)
	w.bar.Hidden, w.all.Objects[1].(*fyne.Container).Hidden = !w.job.seen, !w.job.spoken
	w.row.Refresh()
	w.all.Refresh()
}
