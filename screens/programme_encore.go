package screens

import (
	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// encores is a field for what was played without being planned, in its order: a
// work, or a title in free words, and how long it was.
func (u *UI) encores(to *[]app.Item) input {
	b, lines := u.book, map[fyne.CanvasObject]*encoreLine{}
	field := widgets.NewLines(b.T("Played without being planned"), widgets.LinesWords{
		Add: b.T("Add an encore"), Up: b.T("Further up"), Remove: b.T("Remove"),
	})
	field.OnAdd = func() fyne.CanvasObject {
		l := u.encoreLine()
		lines[l.row] = l
		return l.row
	}
	return input{name: "Added", field: field, wide: true, take: func() (wrong words.Text) {
		*to = nil
		for _, row := range field.Rows() {
			l := lines[row]
			if !l.length.Check() {
				wrong = words.T("A length looks like 4:30.")
			}
			if i, given := l.taken(); given {
				*to = append(*to, i)
			}
		}
		return wrong
	}}
}

// encoreLine is one of them.
type encoreLine struct {
	row              fyne.CanvasObject
	item             app.Item
	work, name, took input
	length           *widgets.DurationField
}

func (u *UI) encoreLine() *encoreLine {
	b, l := u.book, &encoreLine{item: app.Item{Kind: "encore"}}
	d := &l.item
	l.work = u.pick("WorkID", b.T("Work"), link{&d.WorkID, ""}, findWorks)
	l.name = u.line("Title", b.T("Title, where it is another one"), &d.Title, app.LengthRule)
	l.took = u.duration("Performed", b.T("Length as performed"), &d.Performed)
	work, name := l.work.field.(*widgets.Picker), l.name.field.(*widgets.TextField)
	l.length = l.took.field.(*widgets.DurationField)
	work.Bare()
	name.Bare()
	l.length.Bare()
	work.SetPlaceHolder(b.T("Work"))
	name.SetPlaceHolder(b.T("or a title"))
	l.length.SetPlaceHolder(span(0))
	l.row = widgets.Across(8, widgets.Flex(work), widgets.Wide(170, name), widgets.Wide(86, l.length))
	return l
}

// taken is the piece as typed; a line left empty is none.
func (l *encoreLine) taken() (app.Item, bool) {
	l.work.take()
	l.name.take()
	l.took.take()
	return l.item, l.item.WorkID != "" || l.item.Title != ""
}
