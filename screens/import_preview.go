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
	p.step, p.got, p.listed, p.hand = stepPreview, nil, listing{}, handFirst
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
	if len(p.got.Added) == 0 {
		first.DisableBecause(b.T("Nothing of the file would come in."))
		foot = p.verbs(u, b.T("Nothing of the file would come in."), back, first)
	}
	note := widgets.NewNote(widgets.ToneDone, "shield", b.T("Nothing is kept yet."), b.T("Bringing in is one step, and Undo takes it back whole."))
	return widgets.Down(12, p.counts(u), note, widgets.Flex(p.problems(u))), foot
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

// counts says how many records of each kind come, and what the rows came to.
func (p *importing) counts(u *UI) fyne.CanvasObject {
	b := u.book
	pair := func(label string, n int) fyne.CanvasObject {
		return widgets.Down(2, widgets.Quiet(label), widgets.Question(b.Int(int64(n))))
	}
	all := widgets.Flow(28)
	for _, kind := range app.Kinds() {
		if n := p.got.Added[kind]; n > 0 {
			all.Objects = append(all.Objects, pair(u.say(kindName(kind)), n))
		}
	}
	read := widgets.Flow(28, pair(b.T("Rows read"), p.got.Read), pair(b.T("Rows passed over"), p.got.Skipped))
	return widgets.NewCard(widgets.Across(20, widgets.Flex(all), read)).Padded()
}
