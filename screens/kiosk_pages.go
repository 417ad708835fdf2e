package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app/words"
	"sofra/screens/widgets"
)

// greet shows the languages, each by its own name: the page between visitors.
func (p *kiosk) greet(u *UI) {
	var langs, said []fyne.CanvasObject
	head := []fyne.CanvasObject{widgets.PosterNote(u.shortDay(p.event.Day)), widgets.Poster(p.event.Title)}
	for _, l := range p.form.Langs() {
		b := words.In(l)
		langs = append(langs, p.touch(l.Name(), func() { p.begin(u, l) }).WithBelow(b.T("Answer in this language")))
	}
	if len(p.form.Asked) == 0 {
		langs = nil
	}
	if len(p.form.Asked) == 0 && p.form.ID != "" { // else it is being read
		said = []fyne.CanvasObject{widgets.PosterNote(u.book.T("No questionnaire is open here."))}
	}
	staff := p.touch(u.book.T("For the team"), func() { p.askCode(u) }).Plain()
	foot := widgets.Across(0, widgets.Wide(220, staff), widgets.Gap()) // away from where visitors go on
	p.show(u, kioskGreets, widgets.Down(0, widgets.Down(4, head...), widgets.Flex(widgets.Gap()), widgets.Down(0, append(said, p.board(u, langs...))...), widgets.Flex(widgets.Gap()), foot))
}

// thank ends a visit. The form is gone with it.
func (p *kiosk) thank(u *UI) {
	b := p.visit.book
	p.drop(u)
	next := p.touch(b.T("Next visitor"), func() { p.greet(u) }).First()
	p.show(u, kioskThanks, widgets.Down(16, widgets.Flex(widgets.Gap()),
		widgets.Poster(b.T("Thank you for your answers.")), widgets.PosterNote(b.T("They are kept without a name.")),
		widgets.Flex(widgets.Gap()), next))
}

// askCode asks for the code that leads back into the office.
func (p *kiosk) askCode(u *UI) {
	p.code = ""
	p.showCode(u, "")
}

// showCode shows how many figures are typed, and what was wrong.
func (p *kiosk) showCode(u *UI, wrong string) {
	b := u.book
	typed := widgets.Count(strings.Repeat("•", len(p.code)))
	if p.code == "" {
		typed = widgets.Count("–")
	}
	beside := widgets.Down(14, typed)
	if wrong != "" {
		beside.Add(widgets.Larger(notesLarger, widgets.NewNote(widgets.ToneError, "error", "", wrong)))
	}
	back := p.touch(b.T("Back"), func() { p.returned(u) }).Plain()
	open := p.touch(b.T("Open the office"), func() { p.tryCode(u) }).First()
	pad := p.pad(func(figure string) { p.typedCode(u, p.code+figure) }, func() { p.typedCode(u, lessOne(p.code)) })
	p.show(u, kioskLocked, widgets.Down(20, widgets.Poster(b.T("Which code opens the office?")),
		widgets.Across(28, pad, widgets.Flex(beside)), widgets.Flex(widgets.Gap()), widgets.Board(2, boardGap, back, open)))
}

// returned goes back from the code to where the screen was.
func (p *kiosk) returned(u *UI) {
	p.code = ""
	if p.visit != nil {
		p.ask(u)
		return
	}
	p.greet(u)
}

// typedCode notes a code as far as it is typed; no code is longer.
func (p *kiosk) typedCode(u *UI, code string) {
	if len(code) <= longestCode {
		p.code = code
		p.showCode(u, "")
	}
}

// tryCode leaves the door where the code is right. Wrong ones are counted, also
// from start to start; after a few of them the lock waits, longer each time.
func (p *kiosk) tryCode(u *UI) {
	b, now := u.book, p.clock()
	if wait := p.Code.waits(now); wait > 0 {
		p.code = ""
		p.showCode(u, b.N("Too many wrong codes. Wait {n} seconds.", wait))
		return
	}
	if p.code == "" {
		p.showCode(u, "")
		return
	}
	if p.Code.opens(p.code, now) {
		u.leaveDoor()
		return
	}
	kept := p.keptDoor
	u.remember(func(s *settings) { s.Door = &kept })
	p.code = ""
	if wait := p.Code.waits(now); wait > 0 {
		p.showCode(u, b.N("Too many wrong codes. Wait {n} seconds.", wait))
		return
	}
	p.showCode(u, b.T("This is not the code."))
}

// padWide is how wide the keypad is at text scale 1.
const padWide = 360

// pad is a keypad of figures for fingers, whose last key takes one back.
func (p *kiosk) pad(figure func(string), back func()) fyne.CanvasObject {
	var keys []fyne.CanvasObject
	for _, n := range strings.Split("1 2 3 4 5 6 7 8 9", " ") {
		keys = append(keys, p.touch(n, func() { figure(n) }))
	}
	keys = append(keys, widgets.Gap(), p.touch("0", func() { figure("0") }), p.touch("", back).WithIcon("left").Plain())
	return widgets.Wide(padWide, widgets.Board(3, boardGap, keys...))
}

// lessOne is a text without its last figure.
func lessOne(s string) string { return s[:max(len(s)-1, 0)] }

// board lays targets out as the screen has room: one below the other, or side by
// side where they are many.
func (p *kiosk) board(u *UI, all ...fyne.CanvasObject) fyne.CanvasObject {
	rows := p.rows(u)
	columns := min((len(all)+rows-1)/rows, kioskColumns)
	return widgets.Board(max(columns, 1), boardGap, all...)
}
