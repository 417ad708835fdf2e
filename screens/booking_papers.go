package screens

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// papers are those of the booking: made, or not yet.
func (s *settling) papers(u *UI) fyne.CanvasObject {
	b := u.book
	all := widgets.Down(6, widgets.Across(8, widgets.CardTitle(b.T("Papers")), widgets.Gap(), widgets.NewLink(b.T("Clauses…"), func() { s.askClauses(u) }).Small()))
	for _, kind := range app.PaperKinds() {
		name := u.say(kind.Text())
		row := []fyne.CanvasObject{widgets.NewIcon("file", widgets.ToneNone)}
		f := app.LatestPaper(s.files, kind)
		if f.ID != "" {
			row = append(row, widgets.Flex(widgets.Body(name)), widgets.Quiet(u.day(f.AddedOn)))
			if f.ErasedOn == "" {
				row = append(row, widgets.NewLink(b.T("Open"), func() { u.openKept(f) }).Small())
			}
		} else {
			row = append(row, widgets.Flex(widgets.Soft(name)))
		}
		all.Add(widgets.Across(8, append(row, widgets.NewLink(b.T("Make|a paper"), func() { s.make(u, kind) }).Small())...))
		if said := s.saidOf(u, f); said != nil {
			all.Add(said)
		}
	}
	return all
}

// How a paper is made.
const (
	asPDF      = "pdf"
	asWord     = "word"
	asTemplate = "template"
)

// making is a paper as it is asked for.
type making struct {
	kind          app.PaperKind
	first, second string // languages
	as            string
	office        string
}

// make asks in which languages a paper is, and makes it.
func (s *settling) make(u *UI, kind app.PaperKind) {
	b, m := u.book, &making{kind: kind, as: asPDF, office: s.office}
	m.first, m.second = u.paperLangs()
	ways := []widgets.Option{
		{ID: asPDF, Text: "PDF"}, {ID: asWord, Text: b.T("Word document, to go on writing")},
		{ID: asTemplate, Text: b.T("Word document, from the office’s template")},
	}
	f := form{
		title: u.say(kind.Text()), verb: b.T("Make|a paper"), text: join(u.say(s.fair.Doubt()), s.nameless(u)),
		inputs: []input{
			u.choiceOf("Langs", b.T("Language that prevails"), &m.first, langOptions()), u.choice("Second", b.T("Beside it"), &m.second, langOptions()),
			u.choiceOf("As", b.T("As"), &m.as, ways).row(),
			u.line("Office", b.T("How the office is named"), &m.office, app.NameRule).row(),
		},
		save: func(ctx context.Context) error { return s.made(ctx, u, *m) },
		kept: func() { u.remember(func(s *settings) { s.Papers = m.langs() }) },
		doubt: func(ctx context.Context) (doubt, error) {
			d := doubt{title: b.T("Make it all the same?"), verb: b.T("Make|a paper")}
			var err error
			d.facts, err = u.App.PaperDoubts(ctx, app.Paper{Kind: kind, Langs: m.langs()}, s.k.ID, app.DateOf(time.Now()))
			return d, err
		},
	}
	u.ask(f)
}

// langs are the languages of the paper, the one that prevails first.
func (m making) langs() []words.Lang {
	if m.second == "" {
		return []words.Lang{words.Lang(m.first)}
	}
	return []words.Lang{words.Lang(m.first), words.Lang(m.second)}
}

// made makes a paper and keeps it with the booking.
func (s *settling) made(ctx context.Context, u *UI, m making) error {
	if m.as == asTemplate && m.second != "" {
		return app.Invalid{{Field: "Second", Text: words.T("A template has the languages that it is written in. Leave this empty.")}}
	}
	if m.office != s.office {
		if err := u.App.SavePaperOffice(ctx, m.office); err != nil {
			return err
		}
	}
	p, err := u.App.MakePaper(ctx, s.k.ID, m.kind, m.langs())
	if err != nil {
		return err
	}
	write := func(to io.Writer) error { return pdf.WritePaper(to, p) }
	switch p.Word = m.as != asPDF; m.as {
	case asWord:
		write = func(to io.Writer) error { return pdf.WriteWord(to, p) }
	case asTemplate:
		_, template, err := u.App.TemplateFor(ctx, m.kind, words.Lang(m.first))
		if errors.Is(err, app.ErrNotFound) {
			return app.Invalid{{Field: "As", Text: words.T("The office has no template for this paper in this language. Add one under Settings.")}}
		}
		said, fail := u.App.PaperWords(ctx, s.k.ID, m.kind, words.Lang(m.first))
		if err = errors.Join(err, fail); err != nil {
			return err
		}
		write = func(to io.Writer) error { return pdf.FillWord(to, template, said) }
	}
	return u.App.AddPaper(ctx, s.k.ID, p, write)
}

// paperLangs are the languages of the last paper made here, else the window's.
func (u *UI) paperLangs() (first, second string) {
	known := slices.DeleteFunc(slices.Clone(u.settings.Papers), func(l words.Lang) bool { return !slices.Contains(words.Langs(), l) })
	switch len(known) {
	case 0:
		return string(u.book.Lang()), ""
	case 1:
		return string(known[0]), ""
	}
	return string(known[0]), string(known[1])
}

// nameless says where the office's name, address and number come from, while
// papers have none.
func (s *settling) nameless(u *UI) string {
	if s.office != "" {
		return ""
	}
	return u.book.T("Write the office’s name, address and registration number below, once for all papers.")
}
