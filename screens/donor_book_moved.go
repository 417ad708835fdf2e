package screens

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// askAnew says what stands elsewhere in another edition, and offers to take it and
// settle again what goes where.
func (p *donorBook) askAnew(u *UI, fault error, take func(app.BookMap)) {
	var changed *app.BookChanged
	if !errors.As(fault, &changed) {
		u.fail(fault)
		return
	}
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: b.T("The donor's workbook has changed"), Width: 560, Body: movedRows(u, changed),
		Text:  b.T("What goes where was settled for another one and would go elsewhere. Nothing was changed."),
		Plain: b.T("Cancel"), First: b.T("Take it and settle again"),
		OnFirst: func() bool { take(app.BookMap{}); return true },
	})
}

// sayChanged says on the page that the workbook is not the one that was settled.
func (p *donorBook) sayChanged(u *UI, changed *app.BookChanged) {
	u.dialogs.Open(widgets.Asking{
		Title: u.book.T("The donor's workbook has changed"), Width: 560, Body: movedRows(u, changed), Plain: u.book.T("Close"),
	})
}

// mostMoved is how many places that changed are shown at once.
const mostMoved = 12

func movedRows(u *UI, changed *app.BookChanged) fyne.CanvasObject {
	rows := widgets.Down(6)
	for i, m := range changed.Moved {
		if i == mostMoved {
			rows.Add(widgets.Quiet(u.book.N("And {n} more", len(changed.Moved)-i)))
			break
		}
		rows.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(m.Text())))
	}
	return widgets.Tall(min(float32(len(rows.Objects))*58+8, 300), container.NewVScroll(rows))
}
