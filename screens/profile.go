package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// profiles is the page of how donors want their reports: what each profile
// chooses, and the ways to have it otherwise.
type profiles struct {
	all  []app.Profile
	grid *widgets.Grid
}

func (p *profiles) build(u *UI) fyne.CanvasObject {
	b := u.book
	head := widgets.NewPageHead(b.T("Donor profiles"), b.T("How each donor wants its report"), widgets.NewButton(b.T("Back"), u.back).WithIcon("left"),
		widgets.NewFirst(b.T("Take a profile from a file…"), func() { u.choosePlace(false, "", u.takeProfile) }).WithIcon("file"))
	p.grid = widgets.NewGrid(widgets.Column{Head: b.T("Profile"), Weight: 3}, widgets.Column{Head: b.T("Code"), Width: 116},
		widgets.Column{Head: b.T("Sheets"), Width: 72, Right: true}, widgets.Column{Head: b.T("Languages"), Weight: 2},
		widgets.Column{Head: b.T("Currency"), Width: 88}, widgets.Column{Head: b.T("Whose it is"), Weight: 2, Small: true})
	p.grid.OnOpen = func(r widgets.Row) {
		if at := slices.IndexFunc(p.all, func(o app.Profile) bool { return o.Code == r.ID }); at >= 0 {
			u.showProfile(p.all[at])
		}
	}
	card := widgets.NewCard(p.grid).WithHead(b.T("Profiles"), b.T("a row shows what it chooses, and what can be done with it"))
	u.leaveByEscape(p)
	return widgets.Down(0, head, widgets.Flex(widgets.Inset(0, 20, card)), widgets.Inset(8, 0, widgets.Gap()))
}

func (p *profiles) load(u *UI) {
	load(u, func(ctx context.Context) ([]app.Profile, error) { return u.App.Profiles(ctx) }, func(all []app.Profile) {
		p.all = all
		var rows []widgets.Row
		for _, one := range all {
			rows = append(rows, widgets.Row{ID: one.Code, Cells: []widgets.Cell{
				bold(one.Name(u.book.Lang())), quiet(one.Code), text(u.book.Int(int64(len(one.Sheets)))), text(u.profileLanguages(one)), text(one.Currency), quiet(u.whoseProfile(one)),
			}})
		}
		p.grid.SetRows(rows)
	})
}

// profileLanguages are those of a profile; one without leaves it to whoever makes
// the report.
func (u *UI) profileLanguages(p app.Profile) string {
	if len(p.Languages) == 0 {
		return u.book.T("as it is asked for")
	}
	return u.languageNames(p.Languages)
}

// whoseProfile says where a profile comes from.
func (u *UI) whoseProfile(p app.Profile) string {
	switch {
	case p.Own() && p.Built():
		return u.book.T("Edited by the office")
	case p.Own():
		return u.book.T("The office’s own")
	}
	return u.book.T("Came with the program")
}

// profileFacts say what a profile chooses.
func (u *UI) profileFacts(p app.Profile) *widgets.Facts {
	b, f := u.book, facts{u: u}
	var sheets, ages, headings, sections []string
	for _, s := range p.Sheets {
		name := s.Names.In(b.Lang())
		if name == "" {
			name = app.SheetName(s.Sheet, b)
		}
		sheets = append(sheets, name)
	}
	for _, years := range p.AgeBands {
		ages = append(ages, app.AgesText(years))
	}
	for _, h := range p.Headings {
		headings = append(headings, h.Name(b.Lang()))
	}
	for _, s := range p.Sections {
		sections = append(sections, s.Titles.In(b.Lang()))
	}
	f.add(b.T("Code"), p.Code)
	f.add(b.T("Sheets"), b.List(sheets))
	f.add(b.T("Languages"), u.profileLanguages(p))
	f.add(b.T("Currency"), p.Currency)
	f.add(b.T("Ages"), b.List(ages))
	f.add(b.T("Headings of the budget"), b.List(headings))
	f.add(b.T("Headings of the text"), b.List(sections))
	f.number(b.T("Donor’s numbers of figures"), len(p.Indicators))
	f.add(b.T("Whose it is"), u.whoseProfile(p))
	return f.show()
}

// showProfile shows what a profile chooses, with what can be done with it.
func (u *UI) showProfile(p app.Profile) {
	b := u.book
	closed := func(do func()) func() { return func() { u.dialogs.Top().Close(); do() } }
	ask := widgets.Asking{
		Title: p.Name(b.Lang()), Width: 640, Plain: b.T("Close"), First: b.T("Save to a file…"),
		Text: b.T("To change it, save it to a file, edit that in any editor for text, and take it from there."),
		Body: widgets.Down(14, widgets.Across(8, widgets.NewButton(b.T("Copy as a new one…"), closed(func() { u.copyProfile(p) })).WithIcon("copy").Small(), widgets.Gap()),
			u.profileFacts(p)),
		OnFirst: func() bool { closed(func() { u.saveProfile(p) })(); return true },
	}
	if p.Own() {
		ask.Danger = b.T("Remove")
		if p.Built() {
			ask.Danger = b.T("Restore the program’s")
		}
		ask.OnDanger = func() bool {
			u.change(func(ctx context.Context) error { return u.App.RestoreProfile(ctx, p) })
			return true
		}
	}
	u.dialogs.Open(ask)
}
