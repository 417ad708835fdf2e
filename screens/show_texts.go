package screens

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// textsTab lists the texts of the event, kind by kind: in which languages they
// are, and in which they are still to be written.
func (p *showPage) textsTab(u *UI) fyne.CanvasObject {
	b := u.book
	propose := widgets.NewButton(b.T("Propose the posters that are missing"), func() {
		u.change(func(ctx context.Context) error { return u.App.ProposePosters(ctx, p.event, app.DateOf(time.Now())) })
	}).Small()
	all := widgets.Down(20, widgets.QuietWrapped(b.T("Only who may be named stands in public texts: the names are looked through before a text is kept or copied.")),
		widgets.Across(8, propose, widgets.Gap()))
	for _, s := range p.now.state {
		all.Add(p.textsOf(u, s))
	}
	return all
}

// textsOf are those of one kind.
func (p *showPage) textsOf(u *UI, s app.Untranslated) fyne.CanvasObject {
	b := u.book
	edit := func() { p.askTexts(u, s.Kind) }
	head := widgets.Across(8, widgets.CardTitle(u.say(app.EventTextName(s.Kind))), widgets.Gap(), widgets.NewButton(b.T("Edit|a record"), edit).Small())
	var rows []fyne.CanvasObject
	for _, l := range s.Written {
		body := app.TextIn(p.now.texts, s.Kind, l)
		rows = append(rows, widgets.NewActionRow("file", widgets.ToneNone, l.Name(), strings.Join(strings.Fields(body), " ")).
			WithOpen(edit).WithAction(b.T("Copy"), func() { p.copyText(u, s.Kind, l) }))
	}
	all := widgets.Down(8, head)
	if len(rows) > 0 {
		all.Add(widgets.Inset(0, -14, widgets.Down(0, rows...)))
	}
	switch {
	case len(rows) == 0:
		all.Add(widgets.Quiet(b.T("Not written yet")))
	case len(s.Missing) > 0:
		all.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("Still to be translated: {languages}", "languages", strings.Join(langNames(s.Missing), ", "))))
	}
	return all
}

func langNames(all []words.Lang) (names []string) {
	for _, l := range all {
		names = append(names, l.Name())
	}
	return names
}

// askTexts asks for the texts of one kind, a field for each language.
func (p *showPage) askTexts(u *UI, kind string) {
	in := map[words.Lang]*string{}
	f := form{title: u.say(app.EventTextName(kind)), width: 760}
	for _, l := range words.Langs() {
		body := app.TextIn(p.now.texts, kind, l)
		in[l] = &body
		if kind == "title" {
			f.inputs = append(f.inputs, u.line(string(l), l.Name(), &body, app.LengthRule))
		} else {
			f.inputs = append(f.inputs, u.notes(string(l), l.Name(), &body))
		}
	}
	written := func() map[words.Lang]string {
		all := map[words.Lang]string{}
		for l, body := range in {
			all[l] = *body
		}
		return all
	}
	f.save = func(ctx context.Context) error { return u.App.SaveEventTexts(ctx, p.event, kind, written()) }
	f.doubt = func(ctx context.Context) (doubt, error) {
		d := doubt{title: u.book.T("Save all the same?"), verb: u.book.T("Save")}
		for _, l := range words.Langs() {
			more, err := u.App.TextDoubts(ctx, kind, written()[l], app.DateOf(time.Now()))
			if err != nil {
				return d, err
			}
			for _, m := range more {
				if !hasText(d.facts, m) {
					d.facts = append(d.facts, m)
				}
			}
		}
		return d, nil
	}
	u.ask(f)
}

func hasText(all []words.Text, t words.Text) bool {
	for _, one := range all {
		if one.English() == t.English() {
			return true
		}
	}
	return false
}

// copyText copies a text as it goes into an e-mail: with the title above, unless
// it has it itself. Where somebody is named in it who may not be, it asks first.
func (p *showPage) copyText(u *UI, kind string, l words.Lang) {
	b, text := u.book, app.TextIn(p.now.texts, kind, l)
	if title := app.TextIn(p.now.texts, "title", l); title != "" && (kind == "announcement" || kind == "press") {
		text = title + "\n\n" + text
	}
	background(u, func(ctx context.Context) ([]words.Text, error) {
		return u.App.TextDoubts(ctx, kind, text, app.DateOf(time.Now()))
	}, func(facts []words.Text) {
		if len(facts) == 0 {
			u.copied(text)
			return
		}
		u.askDoubt(doubt{title: b.T("Copy all the same?"), verb: b.T("Copy"), facts: facts}, func() { u.copied(text) })
	})
}
