package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/screens/widgets"
)

// tabbed is a section with several lists that belong together. Its tabs stand
// in the head of the list that is shown, beside the section's name.
type tabbed struct {
	sides []section
	at    string
	slot  *fyne.Container
	tabs  *widgets.Tabs
}

// headed is a page that lends its head to the tabs of its section.
type headed interface{ pageHead() *widgets.PageHead }

func (l *list[R]) pageHead() *widgets.PageHead { return l.head }

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
	p.now()
	var tabs []widgets.Tab
	for _, s := range p.sides {
		tabs = append(tabs, widgets.Tab{ID: s.id, Label: u.say(s.name)})
	}
	p.tabs = widgets.NewTabs(func(id string) { p.turn(u, id) }, tabs...)
	p.tabs.Choose(p.at)
	p.slot = container.NewStack(p.side(u))
	return p.slot
}

// turn shows another side. The tabs stay the same, and keep the keyboard.
func (p *tabbed) turn(u *UI, id string) {
	p.at = id
	p.tabs.Choose(id)
	u.turnPage()
	p.slot.Objects = []fyne.CanvasObject{p.side(u)}
	p.slot.Refresh()
	p.load(u)
}

// side builds the page that is shown, with the tabs in its head.
func (p *tabbed) side(u *UI) fyne.CanvasObject {
	inner := p.now().build(u)
	h, ok := p.now().(headed)
	if !ok {
		return widgets.Down(0, widgets.Inset(0, 8, p.tabs), widgets.Flex(inner))
	}
	h.pageHead().SetTitle(u.sectionName())
	h.pageHead().SetTabs(p.tabs)
	return inner
}

func (p *tabbed) load(u *UI) { p.now().load(u) }

// do does what a menu asks to the side that is shown.
func (p *tabbed) do(u *UI, verb func(keeper, *UI)) {
	if k, ok := p.now().(keeper); ok {
		verb(k, u)
	}
}

// hasChosen says whether a record of the side shown is chosen.
func (p *tabbed) hasChosen() bool {
	k, ok := p.now().(keeper)
	return ok && k.hasChosen()
}

func (p *tabbed) addRecord(u *UI)    { p.do(u, keeper.addRecord) }
func (p *tabbed) editRecord(u *UI)   { p.do(u, keeper.editRecord) }
func (p *tabbed) deleteRecord(u *UI) { p.do(u, keeper.deleteRecord) }

func (p *tabbed) fit(u *UI) {
	if inner, ok := p.now().(fitting); ok {
		inner.fit(u)
	}
}

func (p *tabbed) leave(u *UI) bool {
	inner, ok := p.now().(fitting)
	return ok && inner.leave(u)
}

func (p *tabbed) holds(kind app.Kind) bool {
	for _, s := range p.sides {
		if inner, ok := s.page.(holder); ok && inner.holds(kind) {
			return true
		}
	}
	return false
}

func (p *tabbed) keyboard() fyne.Focusable {
	if inner, ok := p.now().(holder); ok {
		return inner.keyboard()
	}
	return nil
}

func (p *tabbed) aim(kind app.Kind, id app.ID) {
	for _, s := range p.sides {
		if inner, ok := s.page.(holder); ok && inner.holds(kind) {
			p.at = s.id
			inner.aim(kind, id)
			return
		}
	}
}
