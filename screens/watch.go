package screens

import (
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
	w := &watch{u: u, job: &longJob{}, doing: doing}
	w.job.changed = w.draw
	return w
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
	said, share := w.doing, ""
	if done, total := w.job.done.Load(), w.job.total.Load(); total > 0 {
		w.bar.SetValue(float64(done) / float64(total))
		share = w.u.book.Percent(done, total)
	}
	if w.job.stopped {
		said = words.T("Stopping")
		w.cancel.Disable()
	}
	w.said.SetText(w.u.say(said))
	w.share.SetText(share)
	w.bar.Hidden, w.all.Objects[1].(*fyne.Container).Hidden = !w.job.seen, !w.job.spoken
	w.row.Refresh()
	w.all.Refresh()
}
