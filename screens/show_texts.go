package screens

import (
	"context"
	"slices"
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
	var rows, notes []fyne.CanvasObject
	for _, l := range s.Written {
		row, doubts := p.textRow(u, s, l)
		rows = append(rows, row.WithOpen(edit))
		for _, d := range doubts {
			notes = append(notes, widgets.NewNote(widgets.ToneError, "eye-off", "", l.Name()+": "+u.say(d)))
		}
	}
	if s.Kind == "title" {
		rows = append([]fyne.CanvasObject{widgets.NewActionRow("file", widgets.ToneNone, b.T("As the event is called"), p.now.event.Title)}, rows...)
	}
	all := widgets.Down(8, head)
	if len(rows) > 0 {
		all.Add(widgets.Inset(0, -14, widgets.Down(0, rows...)))
	}
	all.Objects = append(all.Objects, notes...)
	switch {
	case s.Open() > 0:
		all.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("Still to be translated: {languages}", "languages", strings.Join(langNames(append(s.Missing, s.Titled...)), ", "))))
	case len(rows) == 0:
		all.Add(widgets.Quiet(b.T("Not written yet")))
	}
	return all
}

// textRow is a text in one language: marked where it still has the event's own
// title, and where it names somebody who may not be named; and what those are.
func (p *showPage) textRow(u *UI, s app.Untranslated, l words.Lang) (*widgets.ActionRow, []words.Text) {
	b, t := u.book, app.EventText{}
	for _, one := range p.now.texts {
		if one.Kind == s.Kind && one.Language == l {
			t = one
		}
	}
	row := widgets.NewActionRow("file", widgets.ToneNone, l.Name(), strings.Join(strings.Fields(t.Body), " ")).
		WithAction(b.T("Copy"), func() { p.copyText(u, s.Kind, l) })
	doubts := p.now.doubts[t.ID]
	if len(doubts) > 0 {
		row.WithTag(b.T("Names who may not be named"), widgets.ToneError)
	}
	if slices.Contains(s.Titled, l) {
		row.WithTag(b.T("Title not translated"), widgets.ToneWarning)
	}
	return row, doubts
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
			more, err := u.App.TextDoubts(ctx, app.EventText{EventID: p.event, Kind: kind, Body: written()[l]}, app.DateOf(time.Now()))
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
		return u.App.TextDoubts(ctx, app.EventText{EventID: p.event, Kind: kind, Body: text}, app.DateOf(time.Now()))
	}, func(facts []words.Text) {
		if len(facts) == 0 {
			u.copied(text)
			return
		}
		u.askDoubt(doubt{title: b.T("Copy all the same?"), verb: b.T("Copy"), facts: facts}, func() { u.copied(text) })
	})
}
