package screens

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// Start shows the window with the office at where, or, where that is "", the
// ways to begin. It returns when the window is closed.
func Start(desk fyne.App, open app.Opener, where string) {
	u := newUI(desk, open)
	u.begin(where)
	u.window.ShowAndRun()
}

// begin opens the office at where, or asks for one.
func (u *UI) begin(where string) {
	u.showFirst("")
	if where != "" {
		u.openOffice(where, app.Mode{Write: true}, nil)
	}
}

// openOffice opens an office and shows it. Then, if given, is a first verb.
func (u *UI) openOffice(where string, mode app.Mode, then func(context.Context, *app.App) error) {
	u.job(context.Background(), func(ctx context.Context) func() {
		a, err := u.open(ctx, where, mode)
		if err == nil && then != nil {
			err = then(ctx, a)
		}
		return func() {
			if err != nil {
				u.showFirst(u.sentence(err))
				return
			}
			u.enter(a, where)
		}
	})
}

// enter shows an open office, in place of the one before.
func (u *UI) enter(a *app.App, where string) {
	if u.App != nil {
		if err := u.App.Close(); err != nil {
			logError(err)
		}
	}
	u.App, u.office, u.at, u.guard = a, where, "today", app.Protection{}
	u.pages = sections()
	u.rebuild()
	u.lookAtGuard(func() {
		if u.guard.Passphrase && !u.guard.Unlocked {
			u.askPassphrase(u.book.T("Open without it"), u.reload)
		}
	})
}

// officeName is what the office is called: its file, without folder and end,
// or the last part of a server's address, which holds no password.
func officeName(where string) string {
	where, _, _ = strings.Cut(where, "?")
	return strings.TrimSuffix(filepath.Base(where), ".sofra")
}

// rebuild makes the whole window anew: for an office, a language, a look.
func (u *UI) rebuild() {
	u.window.SetMainMenu(u.menu())
	if u.App == nil {
		u.showFirst("")
		return
	}
	u.window.SetTitle("Sofra – " + officeName(u.office))
	u.status = widgets.NewStatusBar()
	u.status.SetRight(officeName(u.office))
	u.bar = widgets.NewProgress()
	u.bar.Hide()
	u.slot = container.NewStack()
	u.rail = u.newRail()
	body := widgets.Down(0, u.bar, widgets.Flex(u.slot))
	u.window.SetContent(widgets.NewTips(widgets.Down(0,
		widgets.Flex(widgets.Beside(0, u.rail, widgets.Flex(body))), u.status)))
	u.show(u.at)
	u.changed()
}

func (u *UI) newRail() *widgets.Rail {
	var items []widgets.RailItem
	for _, s := range u.pages {
		items = append(items, widgets.RailItem{ID: s.id, Icon: s.icon, Label: u.say(s.name)})
	}
	rail := widgets.NewRail("Sofra", items, nil)
	rail.OnChoose = u.show
	return rail
}

// show turns to a page.
func (u *UI) show(id string) {
	u.at = id
	u.turnPage()
	u.rail.Choose(id)
	p := u.pageNow()
	u.slot.Objects = []fyne.CanvasObject{p.build(u)}
	u.slot.Refresh()
	p.load(u)
}

// pageNow is the page that is shown, the first one where there is no such.
func (u *UI) pageNow() page {
	for _, s := range u.pages {
		if s.id == u.at {
			return s.page
		}
	}
	return u.pages[0].page
}

// showFirst shows the ways to begin, and above them what went wrong.
func (u *UI) showFirst(problem string) {
	u.status, u.bar = nil, nil
	b := u.book
	sample := widgets.NewFirst(b.T("Look around"), u.makeSample)
	empty := widgets.NewButton(b.T("Start empty"), u.makeOffice)
	ways := []fyne.CanvasObject{widgets.Start(b.T("Welcome to Sofra"))}
	if problem != "" {
		ways = append(ways, widgets.NewNote(widgets.ToneError, "error", b.T("This office did not open."), problem))
	}
	first := widgets.NewBigChoice("eye", b.T("Look around in a sample office"), b.T("Made-up people and events, to try everything on."), sample)
	first.SetFirst(true)
	ways = append(ways, first,
		widgets.NewBigChoice("plus", b.T("Start with an empty office"), b.T("One file on this computer holds all of it."), empty),
		widgets.NewBigChoice("folder", b.T("Open an office"), b.T("A file that ends in .sofra."), widgets.NewButton(b.T("Open…"), u.chooseOffice)))
	u.window.SetTitle("Sofra")
	u.window.SetMainMenu(u.menu())
	u.window.SetContent(widgets.NewTips(container.NewCenter(widgets.Wide(640, widgets.Down(16, ways...)))))
}
