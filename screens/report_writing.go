package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// writing is what somebody writes under a heading of a report.
type writing struct {
	section string
	lang    words.Lang
	pause   pause
	kept    string // what is kept of it
	fresh   bool   // something was kept since the page was read
	field   *widgets.TextField
	count   *widgets.Text
	preview *fyne.Container
}

// text is the tab of the texts: the heading, what is told under it beside the
// figures that it may speak of, and how it will read.
func (p *reportPage) text(u *UI) fyne.CanvasObject {
	b, w := u.book, &p.write
	if w.section == "" {
		w.section, w.lang = p.now.sections[0].Key, p.now.Lang
	}
	w.kept = app.TextUnder(p.now.texts, w.section, w.lang)
	w.field = widgets.NewNotesField(b.T("Text"), 9)
	w.field.SetText(w.kept)
	w.count, w.preview = widgets.Quiet(""), container.NewStack()
	w.field.Hear(func(left bool) {
		p.read(u)
		if left {
			w.keep(u, p)
			return
		}
		u.whenCalm(&w.pause, func() { w.keep(u, p) })
	})
	p.read(u)
	body := widgets.Down(10, widgets.NewForm(2, p.whichText(u)...), widgets.QuietWrapped(w.now(p).HintIn(b)), w.field, w.count, widgets.NewBand(b.T("As it will read")), w.preview)
	if note := p.closedNote(u); note != nil {
		w.field.Disable()
		body.Objects = append([]fyne.CanvasObject{note}, body.Objects...)
	}
	left := widgets.NewCard(widgets.NewSight(widgets.Inset(14, 14, body)))
	return widgets.RightAside(440, widgets.AtLeast(300, left), 330, widgets.AtLeast(240, p.wordsForFigures(u)))
}

// closedNote says why the text cannot be written on, and what opens it again; nil
// where it can.
func (p *reportPage) closedNote(u *UI) fyne.CanvasObject {
	b := u.book
	switch {
	case p.now.State == app.ReportApproved:
		return widgets.NewNote(widgets.ToneNotice, "lock", "", u.say(app.ErrApproved.Text)).WithAction(b.T("Open again"), func() { p.reopen(u) })
	case p.now.period.WasFrozen():
		return widgets.NewNote(widgets.ToneNotice, "lock", "", b.T("The report was frozen with its text. Restate it to write on: the new version says what differs.")).WithAction(b.T("Restate…"), func() { p.restate(u) })
	}
	return nil
}

// whichText asks for the heading, and for the language where there are two.
func (p *reportPage) whichText(u *UI) []fyne.CanvasObject {
	b, w := u.book, &p.write
	heading := widgets.NewSelect(b.T("Heading|of a text"), p.headings(u))
	heading.SetChosen(w.section)
	heading.OnChanged = func(id string) { w.keep(u, p); w.section = id; p.show(u) }
	row := []fyne.CanvasObject{heading}
	if langs := p.now.period.Langs(); len(langs) > 1 {
		var options []widgets.Option
		for _, l := range langs {
			options = append(options, widgets.Option{ID: string(l), Text: l.Name()})
		}
		lang := widgets.NewSelect(b.T("Language"), options)
		lang.SetChosen(string(w.lang))
		lang.OnChanged = func(id string) { w.keep(u, p); w.lang = words.Lang(id); p.show(u) }
		row = append(row, lang)
	}
	return row
}

// now is the heading that is written under.
func (w *writing) now(p *reportPage) app.ReportSection {
	for _, s := range p.now.sections {
		if s.Key == w.section {
			return s
		}
	}
	return p.now.sections[0]
}

// headings are those of the narrative, each with how much stands under it.
func (p *reportPage) headings(u *UI) (all []widgets.Option) {
	for _, s := range p.now.sections {
		quiet := u.book.T("Not written yet")
		if n := app.CountWords(app.TextUnder(p.now.texts, s.Key, p.write.lang)); n > 0 {
			quiet = u.book.N("{n} words", n)
		}
		all = append(all, widgets.Option{ID: s.Key, Text: s.TitleIn(u.book), Quiet: quiet})
	}
	return all
}

// read counts the words and shows how the text will read.
func (p *reportPage) read(u *UI) {
	b, w := u.book, &p.write
	body, most := w.field.Text(), w.now(p).Words
	n := app.CountWords(body)
	w.count.SetText(b.T("{n} of at most {most} words", "n", n, "most", most))
	if most == 0 {
		w.count.SetText(b.N("{n} words", n))
	}
	w.count.SetTone(widgets.ToneNone)
	if most > 0 && n > most {
		w.count.SetTone(widgets.ToneWarning)
	}
	filled, unknown := app.FillFigures(body, p.figuresSaid(w.lang))
	shown := widgets.Down(8, widgets.Wrapped(filled))
	for _, word := range unknown {
		shown.Add(widgets.NewNote(widgets.ToneWarning, "warning", "", b.T("There is no figure for {list}.", "list", word)))
	}
	w.preview.Objects = []fyne.CanvasObject{shown}
	w.preview.Refresh()
}

// figuresSaid says each figure in the language of the text. Those that rest on
// identity are counted when the report is frozen.
func (p *reportPage) figuresSaid(lang words.Lang) map[string]string {
	b, g := words.In(lang), p.now.summary.Grant
	said := map[string]string{app.GrantedFigure: b.Money(int64(g.Amount), g.Currency)}
	for _, f := range p.now.summary.Figures {
		switch {
		case f.Unknown:
		case f.Across:
			said[string(f.Measure)] = "…"
		case f.Money:
			said[string(f.Measure)] = b.Money(f.N, currencyOf(f.Measure, g))
		default:
			said[string(f.Measure)] = b.Int(f.N)
		}
	}
	for _, w := range p.now.spoken.Words(b) {
		said[w.Word] = w.Said
	}
	return said
}

// wordsForFigures lists the figures; one that is pressed goes into the text.
func (p *reportPage) wordsForFigures(u *UI) fyne.CanvasObject {
	b, said := u.book, p.figuresSaid(u.book.Lang())
	var rows []fyne.CanvasObject
	put := func(word string) func() {
		if p.write.field.Disabled() {
			return nil
		}
		return func() { p.write.field.Insert(word) }
	}
	add := func(name, code string) {
		rows = append(rows, widgets.NewActionRow("", widgets.ToneNone, name, app.FigureWord(code)).WithFigure(said[code]).WithOpen(put(app.FigureWord(code))))
	}
	for _, f := range p.now.summary.Figures {
		if !f.Unknown {
			add(u.say(f.Text), string(f.Measure))
		}
	}
	add(b.T("Amount granted"), app.GrantedFigure)
	for _, w := range p.now.spoken.Words(b) {
		row := widgets.NewActionRow("", widgets.ToneNone, w.Name, w.Word).WithOpen(put(w.Word))
		if strings.HasPrefix(w.Word, "{quote:") {
			row = widgets.NewActionRow("", widgets.ToneNone, w.Said, join(w.Word, w.Name)).WithOpen(put(w.Word))
		} else {
			row.WithFigure(w.Said)
		}
		rows = append(rows, row)
	}
	return widgets.NewCard(widgets.NewSight(widgets.Down(0, rows...))).WithHead(b.T("Figures"), b.T("press one to put it in"))
}

// keep keeps what is written, where it is other than what is kept. What could not be
// kept is tried again with the next key.
func (w *writing) keep(u *UI, p *reportPage) {
	if w.field == nil || w.field.Text() == w.kept || p.now.State == app.ReportApproved || u.reading {
		return
	}
	was, t := w.kept, app.ReportText{PeriodID: p.id, Section: w.section, Language: w.lang, Body: w.field.Text()}
	w.kept = t.Body
	u.job(context.Background(), func(ctx context.Context) func() {
		all, err := sure(u.mishaps, func() ([]app.ReportText, error) {
			if err := u.App.WriteReportText(ctx, t); err != nil {
				return nil, err
			}
			return u.App.ReportTexts(ctx, p.id)
		})
		return func() {
			if err != nil {
				if w.kept == t.Body && w.section == t.Section && w.lang == t.Language {
					w.kept = was
				}
				u.fail(err)
				return
			}
			p.now.texts, w.fresh = all, true
			u.sayLast()
		}
	})
}
