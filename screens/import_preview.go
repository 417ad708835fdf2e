package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// tryOut does all that bringing in does and keeps none of it.
func (p *importing) tryOut(u *UI) {
	p.listed, p.hand = listing{}, handFirst
	p.tryAgain(u)
}

// tryAgain does it for what was said in the preview itself: the list and the
// keyboard stay where they are.
func (p *importing) tryAgain(u *UI) {
	p.step, p.got = stepPreview, nil
	o := p.options()
	o.DryRun = true
	p.bring(u, words.T("Trying {name} out", "name", p.file.name), o, func(got *app.Imported) { p.got = got })
}

// bring runs the file through the office.
func (p *importing) bring(u *UI, doing words.Text, o app.ImportOptions, then func(*app.Imported)) {
	office, path, w := u.App, p.file.path, newWatch(u, doing)
	o.Progress = w.job.report
	run(p, w, func(ctx context.Context) (*app.Imported, error) {
		book, err := p.open(path)
		if err != nil {
			return nil, err
		}
		got, err := office.Import(ctx, book, o)
		return &got, errors.Join(err, book.Close())
	}, then)
}

// previewStep shows what would come of the file.
func (p *importing) previewStep(u *UI) (body, foot fyne.CanvasObject) {
	b := u.book
	first := widgets.NewFirst(b.T("Bring in"), func() { p.bringIn(u) }).WithIcon("check")
	back := widgets.NewButton(b.T("Back"), func() { p.turn(u, stepColumns) })
	foot = p.verbs(u, "", back, first)
	if p.got == nil {
		first.Disable()
		return widgets.NewCard(p.nothingYet(u)), foot
	}
	if why := p.nothing(u); why != "" {
		first.DisableBecause(why)
		foot = p.verbs(u, why, back, first)
	}
	p.sums = widgets.Down(0, p.counts(u))
	var parts []fyne.CanvasObject
	if note := p.beforeNote(u); note != nil {
		parts = append(parts, note)
	} else {
		parts = append(parts, widgets.NewNote(widgets.ToneDone, "shield", b.T("Nothing is kept yet."), b.T("Bringing in is one step, and Undo takes it back whole.")))
	}
	parts = append(parts, p.sums)
	for _, rows := range []fyne.CanvasObject{p.townRows(u), p.formRows(u)} {
		if rows != nil {
			parts = append(parts, rows)
		}
	}
	return widgets.SightOfCards(widgets.Down(12, append(parts, widgets.Flex(p.problems(u)))...)), foot
}

// nothing says why nothing can be brought in; "" where something can.
func (p *importing) nothing(u *UI) string {
	known := 0
	for _, n := range p.got.Known {
		known += n
	}
	switch {
	case len(p.got.Added) > 0 || p.got.Grown || p.joinedNow() < p.got.Joined:
		return ""
	case known > 0:
		return u.book.T("All of the file is in the office already.")
	}
	return u.book.T("Nothing of the file would come in.")
}

// nothingYet stands where the result will be.
func (p *importing) nothingYet(u *UI) fyne.CanvasObject {
	b := u.book
	if p.watch != nil {
		return widgets.NewEmptyState(b.T("Trying the file out"), b.T("Nothing is kept yet. Every problem will be listed here."), nil)
	}
	again := widgets.NewButton(b.T("Try again"), func() { p.tryOut(u) })
	p.reach(handFirst, again)
	return widgets.NewEmptyState(b.T("The file was not tried out"), b.T("Go back to change something, or try again."), again)
}

// counts says how many records of each kind come, how many of them are new,
// and what the rows came to.
func (p *importing) counts(u *UI) fyne.CanvasObject {
	b := u.book
	pair := func(label string, n int) fyne.CanvasObject {
		return widgets.Down(2, widgets.Quiet(label), widgets.Question(b.Int(int64(n))))
	}
	all := widgets.Flow(28)
	for _, kind := range app.Kinds() {
		come, known := p.coming(kind), p.got.Known[kind]
		if come == 0 && known == 0 {
			continue
		}
		one := pair(u.say(kindName(kind)), come).(*fyne.Container)
		if known > 0 {
			fresh := p.got.Added[kind] - p.got.Again[kind]
			one.Objects = append(one.Objects, widgets.Quiet(b.T("{new} new, {known} known", "new", b.Int(int64(fresh)), "known", b.Int(int64(known)))))
		} else if len(p.got.Known) > 0 { // so that all figures stand in one line
			one.Objects = append(one.Objects, widgets.Quiet(" "))
		}
		all.Objects = append(all.Objects, one)
	}
	read := widgets.Flow(28, pair(b.T("Rows read"), p.got.Read), pair(b.T("Rows passed over"), p.got.Skipped))
	return widgets.NewCard(widgets.Beside(20, widgets.Flex(all), read)).Padded()
}

// coming is how many records of a kind come in, by what was said of people
// since the file was tried out.
func (p *importing) coming(kind app.Kind) int {
	n := p.got.Added[kind]
	if kind == app.People && p.got.DryRun {
		n += p.got.Joined - p.joinedNow()
	}
	return n
}
