package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// settingsPage is how this desk looks and speaks, and who sits at it; what is
// chosen holds at once. Below is what the office has settled for all its bookings.
type settingsPage struct {
	fields map[string]*widgets.Choices
	name   *widgets.TextField
	own    *fyne.Container // what is of the office that is open
	papers *fyne.Container // what the office keeps for its papers
	cards  *fyne.Container
	sight  *widgets.Sight
	aim    string // the card that it is opened at; "" is the first

	societies *widgets.Card // of papers
}

func (p *settingsPage) build(u *UI) fyne.CanvasObject {
	b := u.book
	var langs, sizes []widgets.Option
	for _, l := range words.Langs() {
		langs = append(langs, widgets.Option{ID: string(l), Text: l.Name()})
	}
	for _, s := range textSizes() {
		sizes = append(sizes, widgets.Option{ID: b.Percent(int64(s*100), 100), Text: b.Percent(int64(s*100), 100)})
	}
	var appearances []widgets.Option
	for i, name := range lookNames(b) {
		appearances = append(appearances, widgets.Option{ID: looks()[i], Text: name})
	}
	p.fields = map[string]*widgets.Choices{}
	desk := widgets.Down(10,
		p.choices(u, taste{"language", b.T("Language"), langs, string(b.Lang())}, func(id string) { u.speak(words.Lang(id)) }),
		p.choices(u, taste{"look", b.T("Look"), appearances, lookWord(u.look)}, func(id string) { u.dress(func(s *settings) { s.Look = id }) }),
		p.choices(u, taste{"size", b.T("Text size"), sizes, b.Percent(int64(u.settings.TextSize*100), 100)}, func(id string) {
			for i, s := range sizes {
				if s.ID == id {
					u.dress(func(s *settings) { s.TextSize = textSizes()[i] })
				}
			}
		}))
	head := widgets.NewPageHead(b.T("Settings"), b.T("Of this computer, and of the office that is open"))
	p.own, p.societies = widgets.Down(16), nil
	p.papers = container.NewStack()
	p.cards = widgets.Down(16,
		widgets.NewCard(desk).WithHead(b.T("Language and look"), "").Padded(),
		widgets.NewCard(p.you(u)).WithHead(b.T("You"), "").Padded(), p.own, p.papers, widgets.Flex(widgets.Gap()))
	p.sight = widgets.SightOfCards(p.cards)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, p.sight)), widgets.Inset(8, 0, widgets.Gap()))
}

// taste is one thing that a person may have otherwise.
type taste struct {
	id, label string
	options   []widgets.Option
	now       string
}

// choices is a row of chips of which one holds. The keyboard stays there when
// the window is made anew.
func (p *settingsPage) choices(u *UI, t taste, choose func(string)) *widgets.Choices {
	c := widgets.NewChoices(t.label, t.options, false)
	c.SetChosen(t.now)
	c.OnChanged = func() {
		choose(c.Chosen()[0])
		u.window.Canvas().Focus(p.fields[t.id].Target())
	}
	p.fields[t.id] = c
	return c
}

// you is what the history calls the person at this desk.
func (p *settingsPage) you(u *UI) fyne.CanvasObject {
	b := u.book
	p.name = widgets.NewTextField(b.T("Your name, as the history says it"))
	p.name.SetText(u.settings.Name)
	save := widgets.NewButton(b.T("Save"), func() { p.keep(u) })
	p.name.SetSubmitted(func(string) { p.keep(u) })
	return widgets.Down(8, widgets.NewForm(2, p.name),
		widgets.QuietWrapped(b.T("Without one, the history says the name you have on this computer. A new one holds from the next opening of an office.")),
		widgets.Across(8, save.Small(), widgets.Gap()))
}

func (p *settingsPage) keep(u *UI) {
	name := p.name.Text()
	if wrong := app.LengthRule(name); !wrong.Empty() {
		p.name.SetError(u.say(wrong))
		return
	}
	u.remember(func(s *settings) { s.Name = name })
	u.status.Say("check", widgets.ToneDone, u.book.T("Kept on this computer."))
	u.status.SetUndo("", nil)
}

func (p *settingsPage) load(u *UI) {
	if u.App == nil || u.packet != nil { // a packet has nothing settled
		return
	}
	p.loadOffice(u)
	p.loadPapers(u)
}

// lookNames are the looks as people call them, in their order.
func lookNames(b *words.Book) []string {
	return []string{b.T("As the desktop"), b.T("Light"), b.T("Dark"), b.T("High contrast")}
}

// lookWord is the word of a look in the settings.
func lookWord(l widgets.Look) string {
	for _, word := range looks() {
		if lookOf(word) == l {
			return word
		}
	}
	return looks()[0]
}
