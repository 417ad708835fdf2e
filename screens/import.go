package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// The steps of bringing a file in, in their order.
const (
	stepFile = iota
	stepColumns
	stepPreview
	stepBrought
)

// importing is the page that brings files in. What somebody said of a file
// stays while other pages are looked at.
type importing struct {
	open func(path string) (app.Workbook, error)
	step int
	file *reading // nil until one was read
	wishes
	got      *app.Imported // of the dry run, then of the real one
	standing app.Standing  // of the real one
	listed   listing       // which of its problems are listed

	watch *watch     // what runs; nil is nothing
	fault *app.Fault // why the last thing did not work
	tried string     // the file that could not be read; "" is none

	hand  hand            // where the keyboard goes when the page is drawn next
	next  fyne.Focusable  // the control there
	table sheetTable      // the widgets of the sheet that is shown
	sums  *fyne.Container // what comes of the file
	slot  *fyne.Container
}

// hand is a place on the page for the keyboard: whoever pressed something goes
// on from there, though all of it is drawn anew.
type hand int

const (
	handAway     hand = iota // wherever it is
	handFirst                // where a step begins
	handKind                 // what the sheet holds
	handTown                 // which municipality a town is
	handSheet                // whose problems are listed
	handLost                 // that only errors are
	handTwins                // which records are one
	handForm                 // which questionnaire forms answer
	handWord                 // what a word means
	handApproved             // whether only what was approved comes in
)

// wishes are what somebody said of the file beside its columns.
type wishes struct {
	project widgets.Option // that its rows belong to
	month   app.Date       // of its rates, where it does not say it
	joins   app.Joins      // which rows are records that are here already
	towns   towns          // the municipalities of towns that may be several
	answering
}

func newImporting() *importing { return &importing{open: openSource} }

// openSource opens a file of contacts, or of tables.
func openSource(path string) (app.Workbook, error) {
	switch {
	case exchange.IsContacts(path):
		return exchange.OpenContacts(path)
	case exchange.IsRates(path):
		return exchange.OpenRates(path)
	}
	return sheet.Open(path)
}

func (p *importing) build(u *UI) fyne.CanvasObject {
	p.slot = container.NewStack()
	p.show(u)
	return p.slot
}

func (p *importing) load(u *UI) {
	p.count(u)
	p.askUndo(u)
}

// show draws the step that somebody is at.
func (p *importing) show(u *UI) {
	b := u.book
	steps := widgets.NewStepLine(b.T("File"), b.T("Columns"), b.T("Preview"), b.T("Bring in"))
	steps.SetStep(p.step)
	if p.watch == nil && p.step < stepBrought {
		steps.OnStep = func(step int) { p.turn(u, step) }
	}
	parts := []fyne.CanvasObject{widgets.NewPageHead(b.T("Bring in a file"), "", steps)}
	if p.watch != nil {
		parts = append(parts, p.watch.show())
	}
	if p.fault != nil {
		parts = append(parts, widgets.Inset(0, 20, p.faultNote(u)), widgets.Inset(6, 0, widgets.Gap()))
	}
	body, foot := p.atStep(u)
	parts = append(parts, widgets.Flex(widgets.Inset(0, 20, body)), widgets.Inset(8, 0, widgets.Gap()))
	if foot != nil {
		parts = append(parts, widgets.Line(), widgets.Inset(10, 20, foot))
	}
	p.slot.Objects = []fyne.CanvasObject{widgets.Down(0, parts...)}
	p.slot.Refresh()
	p.handOver(u)
}

// reach names a control that the keyboard may go to.
func (p *importing) reach(at hand, f fyne.Focusable) {
	if p.hand == at && p.next == nil {
		p.next = f
	}
}

// handOver gives the keyboard to where it was to go, unless something runs or
// the person is elsewhere by now.
func (p *importing) handOver(u *UI) {
	next := p.next
	if p.next = nil; p.watch != nil {
		return
	}
	if p.hand = handAway; next != nil && u.pageNow() == page(p) && u.dialogs.Empty() {
		u.window.Canvas().Focus(next)
	}
}

// atStep is what the step shows, and its verbs below.
func (p *importing) atStep(u *UI) (body, foot fyne.CanvasObject) {
	switch p.step {
	case stepColumns:
		return p.columnsStep(u)
	case stepPreview:
		return p.previewStep(u)
	case stepBrought:
		return p.broughtStep(u)
	}
	return p.fileStep(u)
}

// turn goes to a step.
func (p *importing) turn(u *UI, step int) {
	p.step, p.fault, p.tried, p.hand = step, nil, "", handFirst
	p.show(u)
}

// verbs is the row at the foot: the way back, and the one on. While something
// runs neither can be pressed.
func (p *importing) verbs(u *UI, quiet string, verbs ...*widgets.Button) fyne.CanvasObject {
	row := []fyne.CanvasObject{widgets.NewButton(u.book.T("Start over"), func() { p.restart(u) }), widgets.Gap(), widgets.Soft(quiet)}
	for _, v := range verbs {
		row = append(row, v)
	}
	for _, o := range row {
		if v, ok := o.(*widgets.Button); ok && p.watch != nil {
			v.Disable()
		}
	}
	return widgets.Across(10, row...)
}

// restart forgets the file; the office keeps what was brought in.
func (p *importing) restart(u *UI) {
	p.file = nil
	p.forget()
	p.turn(u, stepFile)
}

// forget drops what was said of a file that was tried out.
func (p *importing) forget() {
	p.got, p.listed, p.joins, p.towns = nil, listing{}, app.Joins{Exact: true}, towns{}
	p.answering, p.month = answering{means: p.means}, ""
}

// askMonth asks of which month the rates of a file are that does not say it.
func (p *importing) askMonth(u *UI) {
	b, day := u.book, app.Date("")
	u.ask(form{
		title: b.T("Of which month are these rates?"), verb: b.T("Next"), making: true,
		text:   b.T("The file does not say it. Any day of the month will do."),
		inputs: []input{u.date("Day", b.T("A day of the month"), &day).row()},
		save:   func(context.Context) error { return app.NeededDay("Day", day) },
		kept: func() {
			p.month = day.Month()
			p.tryOut(u)
		},
	})
}

// faultNote says in its place why something did not work.
func (p *importing) faultNote(u *UI) fyne.CanvasObject {
	if p.fault.Code == app.ErrCancelled.Code {
		return widgets.NewNote(widgets.ToneNotice, "info", "", u.say(p.fault.Text))
	}
	if p.fault.Code == app.ErrNoMonth.Code {
		return widgets.NewNote(widgets.ToneWarning, "calendar", "", u.say(p.fault.Text)).WithAction(u.book.T("Choose the month…"), func() { p.askMonth(u) })
	}
	title := u.book.T("This did not work.")
	if p.tried != "" {
		title = u.book.T("{name} was not read.", "name", p.tried)
	}
	return widgets.NewNote(widgets.ToneError, "error", title, u.say(p.fault.Text))
}

// faultOf is why something did not work, as people are told; what it was that
// nobody thought of goes to the log.
func faultOf(err error) *app.Fault {
	var fault *app.Fault
	switch {
	case err == nil:
		return nil
	case errors.As(err, &fault):
		return fault
	case errors.Is(err, context.Canceled):
		return app.ErrCancelled
	}
	logError(err)
	return &app.Fault{Code: "failed", Text: words.T("Something went wrong. Nothing was changed.")}
}

// run does something long with the file, with somebody watching, and shows
// what came of it.
func run[T any](p *importing, w *watch, work func(context.Context) (T, error), then func(T)) {
	u := w.u
	p.watch, p.fault = w, nil
	p.show(u)
	long(u, w.job, work, func(got T, err error) {
		p.watch = nil
		switch p.fault = faultOf(err); {
		case err == nil:
			then(got)
		case p.step == stepBrought:
			p.step = stepPreview // what came of trying it out still stands
		}
		p.show(u)
		p.ended(u)
	})
}
