package screens

import (
	"context"
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// past is what was changed in a record, the names that its images point to,
// and what it is now.
type past struct {
	changes []app.Changed
	names   calledBy
	now     app.Record
	older   bool // there are more changes than these
}

// changesAtOnce is how many changes a history shows before it is asked for
// older ones.
const changesAtOnce = 40

// history is what was changed in one record, newest first: when, by whom, and
// from what to what, with a way to take a value back. Only columns that have a
// label are told, so that derived and sealed ones never are.
type history struct {
	u     *UI
	of    app.Ref
	past  past
	slot  *fyne.Container
	older *widgets.Button
	done  func()      // a value was taken back
	fail  func(error) // it was not
}

// historyOf is the history of a record, for a tab of its detail.
func (u *UI) historyOf(kind app.Kind, id app.ID) fyne.CanvasObject {
	h := &history{u: u, of: app.Ref{Kind: kind, ID: id}, slot: container.NewStack()}
	h.fail = u.fail
	h.done = func() { // the tab is made anew, and what had the keyboard is gone
		if p, ok := u.pageNow().(holder); ok {
			u.window.Canvas().Focus(p.keyboard())
		}
	}
	h.read(app.Page{Limit: changesAtOnce}, nil)
	return h.slot
}

// withHistory are the sides of a detail; the last one is the same everywhere.
func (l *list[R]) withHistory() []side[R] {
	return append(slices.Clone(l.sides), side[R]{"history", words.T("History"), func(u *UI, r *R) fyne.CanvasObject {
		id, _ := l.ident(r)
		return u.historyOf(l.kind, id)
	}})
}

// showHistory shows the history of a record whose detail has no tabs.
func (u *UI) showHistory(name string, of app.Ref) {
	h := &history{u: u, of: of, slot: container.NewStack()}
	var dialog *widgets.Dialog
	h.fail = func(err error) { dialog.SetProblem(u.sentence(err)) }
	h.done = func() {
		dialog.SetProblem("")
		h.read(app.Page{Limit: changesAtOnce}, func() { dialog.Refresh(); u.window.Canvas().FocusNext() })
	}
	h.read(app.Page{Limit: changesAtOnce}, func() {
		if dialog != nil {
			dialog.Refresh()
		}
	})
	dialog = u.dialogs.Open(widgets.Asking{
		Title: u.book.T("History of {name}", "name", name), Body: h.slot, Width: 560, Plain: u.book.T("Close"),
	})
}

// read asks for a page of the history and shows it behind what is shown.
func (h *history) read(at app.Page, shown func()) {
	n, of := namer{h.u.App, h.u.book}, h.of
	load(h.u, func(ctx context.Context) (past, error) { return n.pastOf(ctx, of, at) }, func(p past) {
		if at.Offset > 0 {
			p.changes = append(h.past.changes, p.changes...)
			for id, name := range h.past.names {
				p.names[id] = name
			}
		}
		h.past = p
		h.show()
		if shown != nil {
			shown()
		}
	})
}

// show draws the steps, each with its day and person.
func (h *history) show() {
	var all []fyne.CanvasObject
	if h.of.Kind == app.Bookings {
		all = append(all, widgets.QuietWrapped(h.u.book.T("Date and deal go by their own steps, so their values are not taken back here.")))
	}
	for _, step := range h.past.steps() {
		if len(all) > 0 {
			all = append(all, widgets.Line())
		}
		all = append(all, h.step(step))
	}
	if h.past.older {
		h.older = widgets.NewButton(h.u.book.T("Show older"), h.more).Small()
		all = append(all, widgets.Line(), widgets.Across(8, h.older, widgets.Gap()))
	}
	h.slot.Objects = []fyne.CanvasObject{widgets.Down(10, all...)}
	h.slot.Refresh()
}

// more shows the next older page. The keyboard stays at the foot.
func (h *history) more() {
	h.read(app.Page{Offset: len(h.past.changes), Limit: changesAtOnce}, func() {
		if h.past.older {
			h.u.window.Canvas().Focus(h.older)
		}
		if top := h.u.dialogs.Top(); top != nil {
			top.Refresh()
		}
	})
}

// image is a row as the journal keeps it.
type image map[string]any

func imageOf(text string) (row image) {
	if json.Unmarshal([]byte(text), &row) != nil {
		return nil // there was no row
	}
	return row
}

// steps are the changes of each step together.
func (p past) steps() (all [][]app.Changed) {
	for _, c := range p.changes {
		if last := len(all) - 1; last >= 0 && all[last][0].ID == c.ID {
			all[last] = append(all[last], c)
			continue
		}
		all = append(all, []app.Changed{c})
	}
	return all
}

// step shows one step: its day and person, its name, and each change.
func (h *history) step(changes []app.Changed) fyne.CanvasObject {
	step := changes[0].Step
	lines := []fyne.CanvasObject{
		widgets.Across(8, widgets.Strong(h.u.moment(step.At)), widgets.Gap(), widgets.Quiet(step.Who)),
		widgets.QuietWrapped(h.u.stepName(step)),
	}
	var all []difference
	for i := len(changes) - 1; i >= 0; i-- { // as they happened
		all = append(all, h.differences(changes[i])...)
	}
	for _, d := range together(all) {
		lines = append(lines, h.line(d))
	}
	return widgets.Down(2, lines...)
}

// stepName is what the step was; one that was taken back says so.
func (u *UI) stepName(s app.Step) string {
	switch s.Kind {
	case app.Undone:
		return u.book.T("Taken back: {step}", "step", s.Verb)
	case app.Redone:
		return u.book.T("Done again: {step}", "step", s.Verb)
	}
	return u.say(s.Verb)
}

// moment is a day and time as this desk's clock has it.
func (u *UI) moment(at app.Instant) string {
	t, ok := at.Time()
	if !ok {
		return ""
	}
	t = t.Local()
	return u.book.Date(t.Year(), int(t.Month()), t.Day()) + ", " + u.book.Clock(t.Hour(), t.Minute())
}
