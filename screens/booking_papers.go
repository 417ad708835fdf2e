package screens

import (
	"context"
	"errors"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// papers are those of the booking: made, or not yet.
func (s *settling) papers(u *UI) fyne.CanvasObject {
	b := u.book
	all := widgets.Down(6, widgets.CardTitle(b.T("Papers")))
	for _, kind := range app.PaperKinds() {
		name := u.say(kind.Text())
		row := []fyne.CanvasObject{widgets.NewIcon("file", widgets.ToneNone)}
		if f := s.latest(kind); f.ID != "" {
			row = append(row, widgets.Flex(widgets.Body(name)), widgets.Quiet(u.day(f.AddedOn)), widgets.NewLink(b.T("Open"), func() { u.openKept(f) }).Small())
		} else {
			row = append(row, widgets.Flex(widgets.Soft(name)))
		}
		all.Add(widgets.Across(8, append(row, widgets.NewLink(b.T("Make|a paper"), func() { s.make(u, kind) }).Small())...))
	}
	return all
}

// latest is the newest paper of a kind; none has no ID.
func (s *settling) latest(kind app.PaperKind) app.File {
	for _, f := range s.files {
		if f.Purpose == app.FilePaper && strings.HasPrefix(f.Name, string(kind)+"-") {
			return f
		}
	}
	return app.File{}
}

// make asks in which languages a paper is, and makes it.
func (s *settling) make(u *UI, kind app.PaperKind) {
	b, first, second, office := u.book, string(u.book.Lang()), "", s.office
	var langs []widgets.Option
	for _, l := range words.Langs() {
		langs = append(langs, widgets.Option{ID: string(l), Text: l.Name()})
	}
	f := form{
		title: u.say(kind.Text()), verb: b.T("Make|a paper"), text: u.say(s.fair.Doubt()),
		inputs: []input{
			u.choiceOf("Langs", b.T("Language that prevails"), &first, langs), u.choice("Second", b.T("Beside it"), &second, langs),
			u.line("Office", b.T("How the office is named"), &office, app.NameRule).row(),
		},
		save: func(ctx context.Context) error {
			in := []words.Lang{words.Lang(first)}
			if second != "" {
				in = append(in, words.Lang(second))
			}
			var err error
			if office != s.office {
				err = u.App.SavePaperOffice(ctx, office)
			}
			p, made := u.App.MakePaper(ctx, s.k.ID, kind, in)
			if err = errors.Join(err, made); err != nil {
				return err
			}
			return u.App.AddPaper(ctx, s.k.ID, p, func(to io.Writer) error { return pdf.WritePaper(to, p) })
		},
	}
	u.ask(f)
}
