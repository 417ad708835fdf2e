package screens

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// view is a way to look at a list that somebody gave a name: what it is narrowed
// to, its order and its columns. It is of this desk and of every office.
type view struct {
	Name    string              `json:"name"`
	By      narrowing           `json:"by,omitempty"`
	Sort    string              `json:"sort,omitempty"`
	Down    bool                `json:"down,omitempty"`
	Columns widgets.Arrangement `json:"columns,omitzero"`
}

// looksAs says whether a list that looks one way looks as the other. How wide
// columns are makes no difference.
func (v view) looksAs(other view) bool {
	hidden := func(v view) []string { return slices.Sorted(slices.Values(v.Columns.Hidden)) }
	return v.By.same(other.By) && v.Sort == other.Sort && v.Down == other.Down && slices.Equal(hidden(v), hidden(other))
}

// saveView keeps a view, in place of one of the same name.
func (s *settings) saveView(list string, v view) {
	if s.Views == nil {
		s.Views = map[string][]view{}
	}
	s.dropView(list, v.Name)
	s.Views[list] = append(s.Views[list], v)
	slices.SortFunc(s.Views[list], func(a, b view) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
}

// dropView forgets a view.
func (s *settings) dropView(list, name string) {
	s.Views[list] = slices.DeleteFunc(slices.Clone(s.Views[list]), func(v view) bool { return v.Name == name })
	if len(s.Views[list]) == 0 {
		delete(s.Views, list)
	}
}

// viewed is a list that can be looked at in several ways.
type viewed interface {
	// viewsOf is the kind under which its views are kept.
	viewsOf() app.Kind
	// view is how it looks now.
	view(u *UI) view
	// take has it look so.
	take(u *UI, v view)
	// heading is what the list is called.
	heading() words.Text
	sayView(u *UI)
	// begin has it go on from the view of that name; begun is which that was.
	begin(name string)
	begun() string
}

func (l *list[R]) viewsOf() app.Kind { return l.kind }

func (l *list[R]) begin(name string) { l.from = name }

func (l *list[R]) begun() string { return l.from }

func (l *list[R]) heading() words.Text { return l.title }

func (l *list[R]) view(u *UI) view {
	return view{By: l.by, Sort: l.sort, Down: l.down, Columns: u.settings.Lists[string(l.kind)]}
}

// take leaves out filters and columns that are no more. The page is built anew
// with it.
func (l *list[R]) take(u *UI, v view) {
	if l.arrangeBy(u, spot{By: v.By, Sort: v.Sort, Down: v.Down}); v.Sort == "" {
		l.sort, l.down = "", false
	}
	l.target = target{chosen: l.chosen}
	l.begin(v.Name)
	u.remember(func(s *settings) { s.arranged(string(l.kind), v.Columns) })
}

// barRow is the row above the list: its views, and the filters that it has.
func (l *list[R]) barRow(u *UI) fyne.CanvasObject {
	l.ways = widgets.NewChip("", func() { u.offerViews(l, l.ways) }).WithArrow()
	l.above = widgets.Across(8, l.ways, widgets.Gap())
	if len(l.chips) > 0 {
		l.bar = newChipBar(u, l.chips, l.by, func(by narrowing) { l.by = by; l.again(u) })
		l.above = l.bar.row
		l.above.Objects = append([]fyne.CanvasObject{l.ways}, l.above.Objects...)
		l.askKnown(u)
	}
	l.sayView(u)
	return l.above
}

// sayView has the chip say which of the views it is.
func (l *list[R]) sayView(u *UI) {
	v, ok := u.viewNow(l)
	l.ways.SetChosen(ok)
	l.ways.SetText(u.book.T("Views"))
	if ok {
		l.ways.SetText(v.Name)
	}
	l.above.Refresh()
}

// viewNow is the saved view as which a list looks now.
func (u *UI) viewNow(l viewed) (view, bool) {
	now, all := l.view(u), u.settings.Views[string(l.viewsOf())]
	at := slices.IndexFunc(all, now.looksAs)
	if at < 0 {
		return view{}, false
	}
	return all[at], true
}

// viewFrom is the saved view as which a list looks, or from which it was changed;
// one without a name is none.
func (u *UI) viewFrom(l viewed) view {
	if now, is := u.viewNow(l); is {
		return now
	}
	for _, v := range u.settings.Views[string(l.viewsOf())] {
		if v.Name == l.begun() {
			return v
		}
	}
	return view{}
}

// offerViews lists the views of a list, and what can be done with them.
func (u *UI) offerViews(l viewed, below fyne.CanvasObject) {
	b, kind := u.book, string(l.viewsOf())
	var options []widgets.Option
	now, is := u.viewNow(l)
	from := u.viewFrom(l)
	for _, v := range u.settings.Views[kind] {
		o := widgets.Option{ID: "take " + v.Name, Text: v.Name, Icon: "eye"}
		if is && v.Name == now.Name {
			o.Icon = "check"
		}
		options = append(options, o)
	}
	if options = append(options, widgets.Option{ID: "save", Text: b.T("Save this view…"), Icon: "plus"}); from.Name != "" {
		options = append(options,
			widgets.Option{ID: "rename", Text: b.T("Rename {view}…", "view", b.Quote(from.Name)), Icon: "pen"},
			widgets.Option{ID: "drop", Text: b.T("Delete {view}", "view", b.Quote(from.Name)), Icon: "bin"})
	}
	widgets.ShowMenu(below, options, func(id string) {
		switch name, take := strings.CutPrefix(id, "take "); {
		case take:
			u.takeView(l.viewsOf(), name)
		case id == "save":
			u.saveView(l)
		case id == "rename":
			u.renameView(l, from)
		case id == "drop":
			u.dropView(l, from)
		}
	})
}

// takeView turns to the list of a kind and has it look so.
func (u *UI) takeView(kind app.Kind, name string) {
	all := u.settings.Views[string(kind)]
	at := slices.IndexFunc(all, func(v view) bool { return v.Name == name })
	section, side, l := u.listOf(kind)
	if at < 0 || l == nil {
		return
	}
	if side != "" {
		section.page.(*tabbed).at = side
	}
	l.take(u, all[at])
	u.show(section.id)
	if p, ok := section.page.(holder); ok {
		u.window.Canvas().Focus(p.keyboard())
	}
}

// listOf is the list of a kind, its section, and its side of that.
func (u *UI) listOf(kind app.Kind) (at section, side string, l viewed) {
	for _, s := range u.all() {
		if l, ok := s.page.(viewed); ok && l.viewsOf() == kind {
			return s, "", l
		}
		t, ok := s.page.(*tabbed)
		for i := 0; ok && i < len(t.sides); i++ {
			if l, is := t.sides[i].page.(viewed); is && l.viewsOf() == kind {
				return s, t.sides[i].id, l
			}
		}
	}
	return section{}, "", nil
}
