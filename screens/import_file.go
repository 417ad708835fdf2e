package screens

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// reading is what is known of a file: what the program takes its sheets for,
// and what somebody made of that.
type reading struct {
	path, name string
	guess      words.Text
	plans      []app.SheetPlan
	rows       map[string]int      // below the header, by sheet; known a little later
	about      map[string]bool     // sheets and letters of columns that were taken to be about who people are
	at         int                 // the sheet that is shown
	chosen     map[string]bool     // sheets of which somebody chose something
	recalled   map[string]bool     // and those that are as chosen another time
	before     []app.BroughtBefore // imports of the same file
	places     []app.Place         // of the office
	forms      []widgets.Option    // its questionnaires
}

// mark remembers which columns are about who people are, wherever somebody
// sends them.
func (r *reading) mark(plan app.SheetPlan) {
	for _, c := range plan.Columns {
		if c.Identity {
			r.about[plan.Name+" "+c.Letter] = true
		}
	}
}

// open lists such columns of a sheet that would be kept where all can read.
func (r *reading) open(plan *app.SheetPlan) (letters []string) {
	for _, c := range plan.Columns {
		if r.about[plan.Name+" "+c.Letter] && !c.Identity && c.Field != app.NoField {
			letters = append(letters, c.Letter)
		}
	}
	return letters
}

// fileStep asks for the file and for the project that its rows belong to.
func (p *importing) fileStep(u *UI) (body, foot fyne.CanvasObject) {
	b := u.book
	project := u.pickProject(link{to: (*app.ID)(&p.project.ID), now: p.project.Text}).field.(*widgets.Picker)
	project.SetPlaceHolder(b.T("No project"))
	project.OnChanged = func(o widgets.Option) { p.project = o }
	choose := widgets.NewFirst(b.T("Choose a file…"), u.chooseFile)
	bold, quiet := b.T("Drop a file here, or choose one"), b.T("A workbook (.xlsx), a table (.csv, .csv.gz) or contacts (.vcf). It is only read, never changed.")
	if p.file != nil {
		choose = widgets.NewButton(b.T("Choose another file…"), u.chooseFile)
		bold, quiet = p.file.name, p.found(u)
		next := widgets.NewFirst(b.T("Next"), func() { p.turn(u, stepColumns) }).WithIcon("arrow")
		p.reach(handFirst, next)
		foot = p.verbs(u, "", next)
	}
	p.reach(handFirst, choose)
	if p.watch != nil {
		choose.Disable()
	}
	file := widgets.NewCard(widgets.NewEmptyState(bold, quiet, choose))
	about := widgets.QuietWrapped(b.T("Events, answers and media items of the file will belong to it."))
	whose := widgets.NewCard(widgets.Down(8, about, widgets.NewForm(2, project))).WithHead(b.T("Which project is the file for?"), b.T("may be left empty")).Padded()
	parts := []fyne.CanvasObject{whose, widgets.Flex(file)}
	if note := p.beforeNote(u); note != nil {
		parts = append([]fyne.CanvasObject{note}, parts...)
	}
	return widgets.Down(16, parts...), foot
}

// found says how many sheets the file has, and how many are known.
func (p *importing) found(u *UI) string {
	known := 0
	for _, plan := range p.file.plans {
		if plan.Kind != "" {
			known++
		}
	}
	switch known {
	case 0:
		return u.book.N("{n} sheets, none recognised.", len(p.file.plans))
	case len(p.file.plans):
		return u.book.N("{n} sheets recognised.", known)
	}
	return u.book.N("{n} sheets.", len(p.file.plans)) + " " + u.book.N("{n} of them recognised.", known)
}

// chooseFile asks for the file with the desktop's own dialog.
func (u *UI) chooseFile() {
	if u.App == nil || !u.dialogs.Empty() {
		return
	}
	u.choosePlace(false, "", u.bringIn)
}

// bringIn opens the page on a file. What runs there is not disturbed.
func (u *UI) bringIn(path string) {
	for _, s := range u.all() {
		p, ok := s.page.(*importing)
		if !ok {
			continue
		}
		u.show(s.id)
		if p.watch == nil {
			p.take(u, path)
		}
	}
}

// take reads what is in a file. One that cannot be read leaves what was there.
func (p *importing) take(u *UI, path string) {
	name, office, known := filepath.Base(path), u.App, u.settings.chosen()
	p.means = u.settings.Words
	p.step, p.hand, p.tried = stepFile, handFirst, name
	run(p, newWatch(u, words.T("Reading {name}", "name", name)), func(ctx context.Context) (*reading, error) {
		r := &reading{path: path, name: name, about: map[string]bool{}, chosen: map[string]bool{}, recalled: map[string]bool{}}
		return r, p.read(ctx, office, r, known)
	}, func(r *reading) {
		r.at = firstKnown(r.plans)
		p.file, p.tried = r, ""
		p.forget()
		p.count(u)
	})
}

// read finds out what is in a file, and what the office knows of it.
func (p *importing) read(ctx context.Context, a *app.App, r *reading, known map[string]app.SheetMapping) error {
	book, err := p.open(r.path)
	if err != nil {
		return err
	}
	preview, err := a.Preview(ctx, book, app.ImportOptions{})
	r.guess, r.plans = preview.Guess, preview.Sheets
	for _, plan := range r.plans { // by what is proposed, whatever was chosen
		r.mark(plan)
	}
	if err == nil {
		err = r.recall(ctx, a, book, known)
	}
	if err == nil {
		r.before, err = a.Before(ctx, book)
	}
	if err == nil {
		r.places, err = a.Places(ctx)
	}
	if err == nil {
		err = r.askable(ctx, a)
	}
	return errors.Join(err, book.Close())
}

// preview opens the file, asks what its sheets are, and closes it.
func (p *importing) preview(ctx context.Context, a *app.App, path string, o app.ImportOptions) (app.Preview, error) {
	book, err := p.open(path)
	if err != nil {
		return app.Preview{}, err
	}
	preview, err := a.Preview(ctx, book, o)
	return preview, errors.Join(err, book.Close())
}

// firstKnown is the first sheet that was recognised.
func firstKnown(plans []app.SheetPlan) int {
	for i, plan := range plans {
		if plan.Kind != "" {
			return i
		}
	}
	return 0
}
