package screens

import (
	"sofra/app"
	"sofra/app/words"
)

// stander is a page that stays with a record that a form has kept.
type stander interface {
	// stand has the page choose the record wherever it stands now. A new one is
	// shown even where search and filters leave it out.
	stand(kind app.Kind, id app.ID, fresh bool)
}

func (l *list[R]) stand(_ app.Kind, id app.ID, fresh bool) {
	if fresh {
		l.tab, l.over = "", true
	}
	l.target = target{chosen: id, stood: l.stood, far: true, needed: fresh}
}

func (p *tabbed) stand(kind app.Kind, id app.ID, fresh bool) {
	if inner, ok := p.now().(holder); ok && inner.holds(kind) { // another side is not turned to
		if s, can := inner.(stander); can {
			s.stand(kind, id, fresh)
		}
	}
}

// widened takes search and filters off where they leave out the record that is
// to be seen, and says so beside what was done.
func (l *list[R]) widened(u *UI, f found[R], at target) bool {
	if !at.needed || l.find == "" && len(l.by) == 0 {
		return false
	}
	if f.record != nil {
		if id, _ := l.ident(f.record); id == at.chosen {
			return false
		}
	}
	l.find, l.by = "", nil
	l.clearAbove()
	at.needed = false
	l.target = at
	l.sayView(u)
	l.load(u)
	u.also = words.T("Search and filters were cleared, so that it is seen.")
	u.sayLast()
	return true
}

// clearAbove empties the search and the chips above the list, which is not asked
// anew for it.
func (l *list[R]) clearAbove() {
	hears := l.search.OnChanged
	l.search.OnChanged = nil
	l.search.SetText("")
	l.search.OnChanged = hears
	if l.bar != nil {
		l.bar.blank()
	}
}
