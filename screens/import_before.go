package screens

import (
	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// beforeNote says that the file was brought in before; nil where it was not.
func (p *importing) beforeNote(u *UI) fyne.CanvasObject {
	if p.file == nil || len(p.file.before) == 0 {
		return nil
	}
	b, last := u.book, p.file.before[0]
	name, day := last.Name, ""
	if at, ok := last.At.Time(); ok {
		day = u.day(app.DateOf(at.Local()))
	}
	bold := b.T("{name} was brought in on {day}.", "name", name, "day", day)
	if !last.Same {
		bold = b.T("Another file called {name} was brought in on {day}.", "name", name, "day", day)
	}
	what := b.T("Brought in again, all of it is there twice.")
	if p.joins.Exact {
		what = b.T("What is here exactly so is not added again; look under possible duplicates for the rest.")
	}
	return widgets.NewNote(widgets.ToneWarning, "warning", bold, what)
}
