package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/screens/widgets"
)

// tabbed is a section with several lists that belong together.
type tabbed struct {
	sides []section
	at    string
	slot  *fyne.Container
}

// now is the side that is shown.
func (p *tabbed) now() page {
	for _, s := range p.sides {
		if s.id == p.at {
			return s.page
		}
	}
	p.at = p.sides[0].id
	return p.sides[0].page
}

func (p *tabbed) build(u *UI) fyne.CanvasObject {
	inner := p.now().build(u)
	p.slot = container.NewStack(inner)
	var tabs []widgets.Tab
	for _, s := range p.sides {
		tabs = append(tabs, widgets.Tab{ID: s.id, Label: u.say(s.name)})
	}
	row := widgets.NewTabs(func(id string) {
		if id == p.at {
			return
		}
		p.at = id
		u.turnPage()
		p.slot.Objects = []fyne.CanvasObject{p.now().build(u)}
		p.slot.Refresh()
		p.load(u)
	}, tabs...)
	row.Choose(p.at)
	return widgets.Down(0, widgets.Inset(0, 8, row), widgets.Flex(p.slot))
}

func (p *tabbed) load(u *UI) { p.now().load(u) }

// do does what a menu asks to the side that is shown.
func (p *tabbed) do(u *UI, verb func(keeper, *UI)) {
	if k, ok := p.now().(keeper); ok {
		verb(k, u)
	}
}

func (p *tabbed) addRecord(u *UI)    { p.do(u, keeper.addRecord) }
func (p *tabbed) editRecord(u *UI)   { p.do(u, keeper.editRecord) }
func (p *tabbed) deleteRecord(u *UI) { p.do(u, keeper.deleteRecord) }
