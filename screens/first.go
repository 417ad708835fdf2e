package screens

import (
	"fyne.io/fyne/v2"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// showFirst shows the ways to begin, and above them what went wrong.
func (u *UI) showFirst(problem *widgets.Note) {
	b := u.book
	parts := []fyne.CanvasObject{u.languages(), widgets.Inset(6, 0, widgets.Start(b.T("How would you like to begin?")))}
	if problem != nil {
		parts = append(parts, problem)
	}
	if rows := u.recentRows(); len(rows) > 0 {
		parts = append(parts, widgets.NewCard(widgets.Down(0, rows...)).WithHead(b.T("Open recent"), ""))
	}
	parts = append(parts, u.ways()...)
	open := widgets.NewLink(b.T("Open a file…"), u.chooseOffice)
	parts = append(parts, widgets.Flow(6, widgets.Soft(b.T("Already have an office?")),
		open.Small(), widgets.NewLink(b.T("Connect to a server…"), func() { u.connect("") }).Small()))
	u.status, u.over = nil, nil
	u.bar = widgets.NewProgress()
	u.bar.Hide()
	foot := widgets.NewStatusBar()
	foot.Say("", widgets.ToneNone, b.T("Everything stays on this computer until you send it somewhere."))
	if version := u.mishaps.build.Version; version != "" {
		foot.SetRight(b.T("Version {version}", "version", version))
	}
	begin := widgets.NewBegin("Sofra", b.T("The desk for people who bring communities together around music and conversation."),
		b.T("One seat is always open."), widgets.Down(12, parts...))
	u.window.SetTitle("Sofra")
	u.window.SetMainMenu(u.menu())
	u.fill(widgets.Down(0, widgets.Flex(widgets.OverPage(0, begin, u.bar)), foot))
	u.showBusy()
	if problem != nil {
		u.window.Canvas().Focus(open) // or Tab would begin at the languages again
	}
}

// languages are those of the program, each by its own name, so that whoever
// cannot read this screen finds hers.
func (u *UI) languages() fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, l := range words.Langs() {
		chip := widgets.NewChip(l.Name(), func() { u.speak(l) })
		chip.SetChosen(l == u.book.Lang())
		chips = append(chips, chip)
	}
	return widgets.Flow(6, chips...)
}

// ways are the three ways to begin. Where offices were open before, none of
// them is the first thing to do.
func (u *UI) ways() []fyne.CanvasObject {
	b := u.book
	look := widgets.NewButton(b.T("Look around"), u.lookAround)
	newcomer := len(u.settings.Recent) == 0
	if newcomer {
		look = widgets.NewFirst(b.T("Look around"), u.lookAround)
	}
	return []fyne.CanvasObject{
		widgets.NewBigChoice("eye", b.T("Look around in a sample office"), b.T("A year of concerts, panels and a platform, with made-up people, to try everything on."), look).SetFirst(newcomer),
		widgets.NewBigChoice("sheet", b.T("Bring in your Excel files"), b.T("Pick a workbook; you see every column and every problem before anything is kept."),
			widgets.NewButton(b.T("Pick a file"), u.beginWithFile)),
		widgets.NewBigChoice("file", b.T("Start with an empty office"), b.T("One file on this computer holds all of it."), widgets.NewButton(b.T("Start empty"), u.makeOffice)),
	}
}
