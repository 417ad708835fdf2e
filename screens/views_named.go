package screens

import (
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// askName asks for the name of a view.
func (u *UI) askName(ask widgets.Asking, name string, then func(name string)) {
	b := u.book
	field := widgets.NewTextField(b.T("Name|of a group"))
	field.SetText(name)
	var dialog *widgets.Dialog
	ask.Body, ask.Plain, ask.Width = field, b.T("Cancel"), 460
	ask.OnFirst = func() bool {
		name := strings.TrimSpace(field.Text())
		if problem := app.NameRule(name); !problem.Empty() {
			field.SetError(u.say(problem))
			return false
		}
		dialog.Close()
		then(name)
		return false
	}
	dialog = u.dialogs.Open(ask)
}

// saveView asks under which name a list is to look as it does now.
func (u *UI) saveView(l viewed) {
	b := u.book
	u.askName(widgets.Asking{
		Title: b.T("Under which name is this view saved?"), First: b.T("Save"),
		Text: b.T("What the list is narrowed to, its order and its columns. A view of the same name is replaced."),
	}, u.viewFrom(l).Name, func(name string) {
		v := l.view(u)
		v.Name = name
		l.begin(name)
		u.remember(func(s *settings) { s.saveView(string(l.viewsOf()), v) })
		u.viewsChanged(l, b.T("Saved the view {view}", "view", b.Quote(name)), nil)
	})
}

// renameView asks what a view is to be called from now on.
func (u *UI) renameView(l viewed, v view) {
	b, kind := u.book, string(l.viewsOf())
	u.askName(widgets.Asking{
		Title: b.T("What is {view} called from now on?", "view", b.Quote(v.Name)), First: b.T("Rename"),
		Text: b.T("A view of the same name is replaced."),
	}, v.Name, func(name string) {
		was := v.Name
		v.Name = name
		l.begin(name)
		u.remember(func(s *settings) { s.dropView(kind, was); s.saveView(kind, v) })
		u.viewsChanged(l, b.T("Saved the view {view}", "view", b.Quote(name)), nil)
	})
}

// dropView forgets a view; it can be taken back at once.
func (u *UI) dropView(l viewed, v view) {
	b, kind := u.book, string(l.viewsOf())
	u.remember(func(s *settings) { s.dropView(kind, v.Name) })
	u.viewsChanged(l, b.T("Deleted the view {view}", "view", b.Quote(v.Name)), func() {
		u.remember(func(s *settings) { s.saveView(kind, v) })
		u.viewsChanged(l, b.T("Saved the view {view}", "view", b.Quote(v.Name)), nil)
	})
}

// viewsChanged says what was done with a view, and how to take it back.
func (u *UI) viewsChanged(l viewed, sentence string, back func()) {
	l.sayView(u)
	u.renewMenu()
	u.status.Say("check", widgets.ToneDone, sentence)
	u.status.SetUndo("", nil)
	if back != nil {
		u.status.SetUndo(u.book.T("Undo"), back)
	}
}

// listNow is the list that is shown.
func (u *UI) listNow() (viewed, bool) {
	p := u.pageNow()
	if t, ok := p.(*tabbed); ok {
		p = t.now()
	}
	l, ok := p.(viewed)
	return l, ok
}

// withList is possible where a list is shown.
func withList(u *UI) words.Text {
	if why := withOffice(u); !why.Empty() {
		return why
	}
	if _, ok := u.listNow(); !ok {
		return words.T("This page has no list.")
	}
	return words.Text{}
}

// viewsActions save how the list of the page looks, and lead to what was saved.
func (u *UI) viewsActions() (all []action) {
	b := u.book
	save := action{label: b.T("Save this view…"), icon: "plus", can: withList, do: func(u *UI) {
		if l, ok := u.listNow(); ok {
			u.saveView(l)
		}
	}}
	var saved []action
	if u.App != nil {
		for _, kind := range u.kindsWithViews() {
			_, _, l := u.listOf(kind)
			for _, v := range u.settings.Views[string(kind)] {
				saved = append(saved, action{
					label: b.T("View: {list} {view}", "list", u.say(l.heading()), "view", v.Name), icon: "eye",
					do: func(u *UI) { u.takeView(kind, v.Name) },
				})
			}
		}
	}
	if len(saved) > 0 {
		all = append(all, action{label: b.T("Saved views"), more: saved})
	}
	return append(all, save)
}

// kindsWithViews are the kinds of which views are saved, in a steady order.
func (u *UI) kindsWithViews() (kinds []app.Kind) {
	for kind := range u.settings.Views {
		if _, _, l := u.listOf(app.Kind(kind)); l != nil {
			kinds = append(kinds, app.Kind(kind))
		}
	}
	slices.Sort(kinds)
	return kinds
}
