package screens

import (
	"sofra/app"
)

// holder is a page that shows the records of a kind.
type holder interface {
	holds(kind app.Kind) bool
	// aim has the page choose the record when it is shown next.
	aim(kind app.Kind, id app.ID)
}

func (l *list[R]) holds(kind app.Kind) bool { return l.kind == kind }

func (l *list[R]) aim(_ app.Kind, id app.ID) { l.find, l.tab, l.chosen = "", "", id }

func (p *tabbed) holds(kind app.Kind) bool { return p.side(kind) != nil }

func (p *tabbed) aim(kind app.Kind, id app.ID) {
	if s := p.side(kind); s != nil {
		p.at = s.id
		s.page.(holder).aim(kind, id)
	}
}

// side is the one that shows the records of a kind; nil is none.
func (p *tabbed) side(kind app.Kind) *section {
	for i, s := range p.sides {
		if inner, ok := s.page.(holder); ok && inner.holds(kind) {
			return &p.sides[i]
		}
	}
	return nil
}

// reveal turns to the page of a kind and chooses the record there.
func (u *UI) reveal(kind app.Kind, id app.ID) {
	for _, s := range u.pages {
		if p, ok := s.page.(holder); ok && p.holds(kind) {
			p.aim(kind, id)
			u.show(s.id)
			return
		}
	}
	u.fail(app.ErrNotYet)
}
