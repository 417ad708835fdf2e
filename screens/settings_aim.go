package screens

import "sofra/screens/widgets"

// The cards of the settings that other pages lead to.
const cardSocieties = "societies"

// openSettings turns to the settings, at a card.
func (u *UI) openSettings(card string) {
	for _, s := range u.all() {
		if p, ok := s.page.(*settingsPage); ok {
			p.aim = card
			u.show(s.id)
			return
		}
	}
}

// aimed is the card that the page is opened at; nil is none, or one that is not
// read yet.
func (p *settingsPage) aimed() *widgets.Card {
	if p.aim == cardSocieties {
		return p.societies
	}
	return nil
}

// toCard scrolls to the card that the page is opened at. What is read later may
// stand above it: only once all is there has it been reached.
func (p *settingsPage) toCard() {
	card := p.aimed()
	if card == nil {
		return
	}
	p.sight.Refresh()
	p.sight.Follow(card)
	if len(p.own.Objects) > 0 {
		p.aim = ""
	}
}
