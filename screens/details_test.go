package screens

import (
	"slices"
	"testing"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// details are the pages of this desk with every tab of their details.
func details(u *UI) map[string][]func() {
	all := map[string][]func(){}
	add := func(section, side string, p page) {
		turn := func(tab *string, at string) func() {
			return func() {
				if s, ok := u.section(section).(*tabbed); ok {
					s.at = side
				}
				*tab = at
				u.show(section)
			}
		}
		switch p := p.(type) {
		case *list[app.GrantRow]:
			all["grants"] = tabsOf(p.withHistory(), &p.tab, turn)
		case *list[app.ExpenseRow]:
			all["expenses"] = tabsOf(p.withHistory(), &p.tab, turn)
		case *list[app.ProjectRow]:
			all["projects"] = tabsOf(p.withHistory(), &p.tab, turn)
		case *list[app.VenueRow]:
			all["venues"] = tabsOf(p.withHistory(), &p.tab, turn)
		case *list[app.WorkRow]:
			all["works"] = tabsOf(p.withHistory(), &p.tab, turn)
		}
	}
	for _, s := range u.pages {
		if t, ok := s.page.(*tabbed); ok {
			for _, side := range t.sides {
				add(s.id, side.id, side.page)
			}
		}
		add(s.id, "", s.page)
	}
	return all
}

func tabsOf[R any](sides []side[R], tab *string, turn func(*string, string) func()) (all []func()) {
	all = append(all, turn(tab, ""))
	for _, s := range sides {
		all = append(all, turn(tab, s.id))
	}
	return all
}

func (u *UI) section(id string) page {
	at := slices.IndexFunc(u.pages, func(s section) bool { return s.id == id })
	return u.pages[at].page
}

func TestDetailsInEveryLanguage(t *testing.T) {
	a := full(t)
	u := desk(t, a)
	u.sayLast() // an error would take its place
	said := u.status.Said()
	for _, l := range words.Langs() {
		for _, dark := range []widgets.Look{widgets.Light, widgets.Dark} {
			u.look = dark
			u.wear()
			u.speak(l)
			for name, tabs := range details(u) {
				for i, show := range tabs {
					show()
					if dark == widgets.Light || l == words.En {
						look(t, u, "detail-"+name+"-"+string(rune('0'+i))+"-"+string(l)+map[bool]string{true: "-dark"}[dark == widgets.Dark])
					}
					if l == words.En && u.status.Said() != said {
						t.Errorf("%s, tab %d: %s", name, i, u.status.Said())
					}
				}
			}
		}
	}
}
