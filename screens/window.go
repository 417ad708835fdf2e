package screens

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// begin opens the office at where, or asks for one. While the system makes the
// window, the office is opened and its first page is read: nothing is drawn
// before that, for it would be seen for a blink only. Where it takes longer, the
// ways to begin come up.
func (u *UI) begin(where string) {
	if where == "" && u.settings.Door != nil { // visitors answered here when the program was ended
		where = u.settings.Door.Office
	}
	if where == "" {
		u.showFirst(nil)
		return
	}
	u.openOffice(where, app.Mode{Write: true}, nil)
}

// openOffice opens an office and shows it. Then, if given, is a first verb.
func (u *UI) openOffice(where string, mode app.Mode, then func(context.Context, *app.App) error) {
	if u.App != nil && withoutPassword(where) == withoutPassword(u.office) {
		return // it is open already, here
	}
	if u.opening {
		return
	}
	u.opening = true
	mode.Who = u.settings.Name
	u.job(context.Background(), func(ctx context.Context) func() {
		a, err := u.open(ctx, where, mode)
		if err == nil && then != nil {
			if err = then(ctx, a); err != nil {
				err = errors.Join(err, a.Close())
			}
		}
		l := u.leftIn(where)
		var first *agenda
		packet, err := packetIn(ctx, a, err)
		if err == nil && packet == nil {
			first = freshen(ctx, a, mode.Write)
		}
		return func() {
			u.opening, u.next = false, l
			if err != nil {
				u.refuseOffice(where, err)
				return
			}
			u.whenQuiet(func() {
				u.reading, u.packet = !mode.Write, packet
				u.enter(a, where, first)
			})
		}
	})
}

// refuseOffice says why an office did not open, and what can be done. The one
// that is open stays so.
func (u *UI) refuseOffice(where string, err error) {
	u.waiting = ""
	title, sentence := u.book.T("This office did not open."), u.sentence(err)
	if errors.Is(err, app.ErrExists) {
		title = u.book.T("The office was not made.")
	}
	label, do := u.wayOut(where, err)
	if u.App != nil {
		u.dialogs.Open(widgets.Asking{Title: title, Text: sentence, Plain: u.book.T("Close"), First: label, OnFirst: func() bool { do(); return true }})
		return
	}
	note := widgets.NewNote(widgets.ToneError, "error", title, sentence)
	if label != "" {
		note.WithAction(label, do)
	}
	u.showFirst(note)
}

// wayOut is what can be done about an office that did not open: one that
// another desk has open, or that may not be written, can still be read here.
func (u *UI) wayOut(where string, err error) (label string, do func()) {
	switch {
	case errors.Is(err, app.ErrLocked), errors.Is(err, app.ErrOnlyRead):
		return u.book.T("Only read"), func() { u.openOffice(where, app.Mode{}, nil) }
	case errors.Is(err, app.ErrRefused):
		return u.book.T("Give the password"), func() { u.connect(withoutPassword(where)) }
	case errors.Is(err, app.ErrMissing) && slices.Contains(u.settings.Recent, withoutPassword(where)):
		return u.book.T("Take it off the list"), func() { u.forgetRecent(where) }
	}
	return "", nil
}

// enter shows an open office, in place of the one before. First is what its
// first page shows, where that was read already.
func (u *UI) enter(a *app.App, where string, first *agenda) {
	u.hurry()
	u.keepPlace()
	if u.App != nil {
		if err := u.App.Close(); err != nil {
			logError(err)
		}
	}
	u.App, u.office, u.over, u.guard, u.trail = a, where, nil, app.Protection{}, nil
	u.pages, u.feet = u.rooms(first)
	u.at = u.pages[0].id
	u.counts, u.lastStep = nil, app.Step{}
	if first != nil {
		u.countMatters(first)
	}
	if where != u.samplePath() {
		u.remember(func(s *settings) { s.opened(where) })
	}
	u.takeUp()
	u.rebuild()
	if u.backToDoor() {
		return
	}
	u.lookAtGuard(func() {
		if u.guard.Passphrase && !u.guard.Unlocked {
			u.askPassphrase(u.book.T("Open without it"), u.reload)
		}
	})
	if file := u.waiting; file != "" {
		u.waiting = ""
		u.bringIn(file)
	}
}

// rebuild makes the whole window anew: for an office, a language, a look.
func (u *UI) rebuild() {
	if u.kiosk != nil {
		u.kiosk.fill(u)
		return
	}
	u.window.SetMainMenu(u.menu())
	if u.App == nil {
		if !u.showGuide() {
			u.showFirst(nil)
		}
		return
	}
	name := u.officeTitle()
	if u.reading {
		name = join(name, u.book.T("reading only"))
	}
	u.window.SetTitle("Sofra – " + name)
	u.status = widgets.NewStatusBar()
	u.status.SetRight(name)
	u.bar = widgets.NewProgress()
	u.bar.Hide()
	u.slot = container.NewStack()
	u.rail = u.newRail()
	u.strip = widgets.Down(0)
	u.showDrafts()
	u.start = widgets.NewPageStart()
	body := widgets.Down(0, u.strip, u.start, widgets.Flex(widgets.OverPage(56, u.slot, u.bar)))
	u.narrow = false // until the shell has measured
	shell := widgets.NewShell(u.rail, body, u.status)
	shell.OnNarrow = u.fit
	u.fill(shell)
	u.showNow()
	u.toStart()
	u.also = words.Text{}
	u.askSteps(u.sayTold)
}

// fill puts everything into the window.
func (u *UI) fill(all fyne.CanvasObject) {
	tips := widgets.NewTips(widgets.OnGround(all))
	if u.mishaps.folder != "" {
		tips.OnPressed = u.try
	}
	u.window.SetContent(tips)
}

func (u *UI) newRail() *widgets.Rail {
	rail := widgets.NewRail("Sofra", u.railItems(u.pages), u.railItems(u.feet))
	rail.OnChoose = func(id string) { u.trail = nil; u.show(id) }
	return rail
}

func (u *UI) railItems(sections []section) (items []widgets.RailItem) {
	for _, s := range sections {
		items = append(items, widgets.RailItem{ID: s.id, Icon: s.icon, Label: u.say(s.name), Count: u.counts[s.id]})
	}
	return items
}

// show turns to a section.
func (u *UI) show(id string) {
	u.at, u.over = id, nil
	u.showNow()
}

// into opens a page in place of the section that leads to it.
func (u *UI) into(p page) {
	u.over = p
	u.showNow()
}

// back leaves such a page.
func (u *UI) back() {
	if p, open := u.over.(*guide); open {
		p.close(u)
		return
	}
	u.show(u.at)
}

// showNow builds the page that is to be seen, and loads it.
func (u *UI) showNow() {
	u.turnPage()
	u.rail.Choose(u.at)
	p := u.pageNow()
	u.slot.Objects = []fyne.CanvasObject{p.build(u)}
	u.slot.Refresh()
	u.showDrafts()
	u.notePlace()
	u.showWork()
	widgets.TurnPage(u.window.Canvas())
	u.refreshMenu()
	p.load(u)
}

// pageNow is the page that is shown, the first one where there is no such.
func (u *UI) pageNow() page {
	if u.over != nil {
		return u.over
	}
	for _, s := range u.all() {
		if s.id == u.at {
			return s.page
		}
	}
	return u.pages[0].page
}
