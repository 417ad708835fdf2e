// Package screens is what the user sees: one window, its pages and forms. It
// asks and tells app; it knows nothing of how an office is kept.
package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// UI is the window of one desk with the office that it has open.
type UI struct {
	App *app.App // nil until an office is open

	desk    fyne.App
	open    app.Opener
	window  fyne.Window
	book    *words.Book
	look    widgets.Look
	office  string         // where the open office is
	guard   app.Protection // how its sealed cells were kept when last looked at
	dialogs *widgets.Dialogs
	rest    rest // in the detail that is shown
	frame
	jobs
	memory
	door
	drafting
}

// memory is what this desk remembers from start to start.
type memory struct {
	settings settings
	drawer   *drawer // nil remembers nothing
	mishaps  mishaps
	trail    *trail // the rows that led to what is shown; nil is none
	made     madeReport
}

// frame is the part of the window that stays when pages change.
type frame struct {
	rail   *widgets.Rail
	status *widgets.StatusBar
	bar    *widgets.Progress
	slot   *fyne.Container // where the page is
	start  *widgets.PageStart
	pages  []section
	feet   []section // at the foot of the rail
	at     string    // ID of the page shown
	over   page      // opened from that page, in its place; nil is none
	narrow bool      // there is no room for a list and its detail

	steps    steps          // what Undo and Redo would move
	menuCan  []string       // the actions that the menu offers
	counts   map[string]int // how much waits in a section
	lastStep app.Step       // what the status line says was done; of none before the office was opened
	also     words.Text     // what the page did of itself for the last step
}

// door is the way into an office.
type door struct {
	reading bool           // the open one may not be changed here
	packet  *app.PacketRow // the open one is a packet at the door; nil is an office
	opening bool           // one is being opened; another has to wait
	waiting string         // a file that is brought in once it is open
	next    left           // what was left in the one that opens next

	bell  *bell    // a second start calls this window by it; nil is none
	again []string // what the program begins anew with after its end; nil does not
	kiosk *kiosk   // visitors answer at the door of an event; nil: they do not
}

// section is one line of the rail, and the page it opens.
type section struct {
	id, icon string
	name     words.Text
	page     page
}

// page is what a section shows. It is built again for another language; what
// it knows of the person's place in it stays.
type page interface {
	build(u *UI) fyne.CanvasObject
	load(u *UI)
}

// newUI is a window without an office.
func newUI(desk fyne.App, open app.Opener) *UI {
	u := &UI{desk: desk, open: open, book: words.In(words.En), look: widgets.System}
	u.settings.clean()
	u.wear()
	u.window = desk.NewWindow("Sofra")
	u.window.SetPadded(false)
	u.window.SetMaster()
	u.window.Resize(fyne.NewSize(1366, 768))
	u.window.SetCloseIntercept(u.quit)
	u.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { u.dropped(files) })
	u.dialogs = widgets.NewDialogs(u.window.Canvas())
	u.window.Canvas().SetOnTypedKey(u.typed)
	return u
}

// wear puts the chosen look on.
func (u *UI) wear() { u.desk.Settings().SetTheme(widgets.NewTheme(u.look, u.settings.TextSize)) }

// say is a marked sentence in the language of the window.
func (u *UI) say(t words.Text) string {
	if t.Empty() {
		return ""
	}
	return u.book.Say(t)
}

// day writes a date for lists, "–" for none.
func (u *UI) day(d app.Date) string {
	if d == "" {
		return "–"
	}
	return u.book.Date(d.YMD())
}

// change runs a verb; afterwards the page shows what is kept now.
func (u *UI) change(verb func(ctx context.Context) error) {
	background(u, func(ctx context.Context) (struct{}, error) { return struct{}{}, verb(ctx) },
		func(struct{}) { u.changed() })
}

// changed loads the page again and says what was done.
func (u *UI) changed() {
	u.also = words.Text{}
	u.pageNow().load(u)
	u.countAnew()
	u.sayLast()
}

// quit gives the office back and ends the program, after what is being kept.
func (u *UI) quit() {
	if u.kiosk != nil {
		u.kiosk.askCode(u)
		return
	}
	if t := u.unkept(); t != nil {
		t.ask(func() { t.dialog.Close(); t.end(); u.quit() })
		return
	}
	u.stop()
	u.hurry()
	u.keepTyping()
	u.keepPlace()
	u.keepSize()
	u.whenQuiet(func() {
		if err := u.giveBack(); err != nil {
			logError(err)
		}
		u.desk.Quit()
	})
}
