package screens

import (
	"time"

	"fyne.io/fyne/v2"
)

// How long a page stands that nobody touches: the thanks, the code, and a form
// that somebody walked away from, with a word before that.
const (
	thanksFor = 10 * time.Second
	codeFor   = 30 * time.Second
	warnAfter = 60 * time.Second
	dropAfter = 90 * time.Second
)

// tick looks, every second, whether somebody is still there. What a visitor left
// half-filled is dropped, so that the next one does not see it.
func (p *kiosk) tick(u *UI) bool {
	if u.kiosk != p {
		return false
	}
	quiet := p.clock().Sub(p.touched)
	switch {
	case p.state == kioskThanks && quiet >= thanksFor, p.state == kioskLocked && quiet >= codeFor, p.state == kioskAsks && quiet >= dropAfter:
		p.leaveOff(u)
	case p.state == kioskAsks && quiet >= warnAfter:
		v := p.visit
		left := int((dropAfter - quiet + time.Second - 1) / time.Second)
		v.warned.say(v.book.N("Nobody has touched the screen for a while. In {n} seconds this form closes, and nothing of it is kept.", left))
		p.slot.Refresh()
	}
	return true
}

// calm takes that word away: somebody is there.
func (p *kiosk) calm() {
	if p.visit != nil && p.visit.warned != nil && p.visit.warned.row.Visible() {
		p.visit.warned.row.Hide()
		p.slot.Refresh()
	}
}

// typedKey is a key that nothing on the screen has taken. None of them leads
// away from the door.
func (p *kiosk) typedKey(u *UI, e *fyne.KeyEvent) {
	p.touched = p.clock()
	p.calm()
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	switch {
	case p.state == kioskLocked && enter:
		p.tryCode(u)
	case p.state == kioskLocked && e.Name == fyne.KeyBackspace:
		p.typedCode(u, lessOne(p.code))
	case p.state == kioskAsks && p.counts() && e.Name == fyne.KeyBackspace:
		p.typedNumber(u, lessOne(p.number()))
	case p.state == kioskAsks && enter:
		p.next(u)
	case p.state == kioskThanks && enter:
		p.greet(u)
	}
}

// typedRune is a letter that no field has taken: a figure of the code, or of a
// number.
func (p *kiosk) typedRune(u *UI, r rune) {
	p.touched = p.clock()
	p.calm()
	switch {
	case r < '0' || r > '9':
	case p.state == kioskLocked:
		p.typedCode(u, p.code+string(r))
	case p.state == kioskAsks && p.counts():
		p.typedNumber(u, p.number()+string(r))
	}
}
