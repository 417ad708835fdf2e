package screens

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// templateRows are the Word templates of the office; each opens what can be done
// with it.
func templateRows(u *UI, all []app.Template) fyne.CanvasObject {
	b := u.book
	rows := parts{bold: b.T("No Word templates yet"), empty: b.T("Without one, the program makes a plain Word document. Your own one keeps your letterhead and your wording.")}
	for _, t := range all {
		row := widgets.NewActionRow("file", widgets.ToneNone, join(u.say(t.Kind.Text()), t.Language.Name()), join(t.Name, u.megabytes(t.Size), u.day(t.AddedOn)))
		rows.rows = append(rows.rows, row.WithOpen(func() { u.openTemplate(t) }))
	}
	return widgets.Down(12, rows.show(), widgets.Flow(8,
		widgets.NewButton(b.T("Add a Word template…"), func() { u.choosePlace(false, "", u.takeTemplate) }).WithIcon("plus").Small(),
		widgets.NewButton(b.T("Placeholders"), u.showPlaceholders).Small()))
}

// openTemplate offers what can be done with a template.
func (u *UI) openTemplate(t app.Template) {
	b := u.book
	u.dialogs.Open(widgets.Asking{
		Title: join(u.say(t.Kind.Text()), t.Language.Name()), Text: join(t.Name, u.megabytes(t.Size), u.day(t.AddedOn)),
		Plain: b.T("Close"), First: b.T("Save as…"), Danger: b.T("Remove"),
		OnFirst: func() bool {
			u.dialogs.Top().Close()
			u.choosePlace(true, t.Name, func(path string) {
				u.saveTo(path, ".docx", func(ctx context.Context, w io.Writer) error { return u.App.TemplateBody(ctx, t, w) })
			})
			return true
		},
		OnDanger: func() bool {
			u.change(func(ctx context.Context) error { return u.App.RemoveTemplate(ctx, t) })
			return true
		},
	})
}

// checked is a document that may become a template.
type checked struct {
	name   string
	body   []byte
	faults []app.TemplateFault
}

// takeTemplate reads a document and looks at its placeholders before it asks
// what it is for. One with faults is not kept, nor is it changed.
func (u *UI) takeTemplate(path string) {
	load(u, func(context.Context) (c checked, err error) {
		c.name = filepath.Base(path)
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return c, unread(path, err)
		case info.Size() > app.MostFile:
			return c, app.ErrFileBig
		}
		if c.body, err = os.ReadFile(path); err != nil {
			return c, unread(path, err)
		}
		c.faults, err = pdf.CheckWord(c.body)
		return c, err
	}, func(c checked) {
		if len(c.faults) > 0 {
			u.refuseTemplate(c)
			return
		}
		u.askTemplate(c)
	})
}

// mostFaults is how many faults of a template are shown at once.
const mostFaults = 12

// refuseTemplate names each placeholder that cannot be filled, and where it is.
func (u *UI) refuseTemplate(c checked) {
	b := u.book
	rows := widgets.Down(6)
	for i, f := range c.faults {
		if i == mostFaults {
			rows.Add(widgets.Quiet(b.N("And {n} more", len(c.faults)-i)))
			break
		}
		rows.Add(widgets.NewNote(widgets.ToneError, "error", "", u.say(f.Text())))
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("{file} cannot be filled", "file", c.name), Width: 560, Body: rows,
		Text:  b.T("The document was not kept and is as it was. Correct these places in Word and add it again."),
		Plain: b.T("Close"), First: b.T("Placeholders"), OnFirst: func() bool { u.dialogs.Top().Close(); u.showPlaceholders(); return true },
	})
}

// askTemplate asks for which paper a document is, and keeps it.
func (u *UI) askTemplate(c checked) {
	b, kind, lang := u.book, string(app.ContractPaper), string(u.book.Lang())
	var kinds []widgets.Option
	for _, k := range app.PaperKinds() {
		kinds = append(kinds, widgets.Option{ID: string(k), Text: u.say(k.Text())})
	}
	u.ask(form{
		title: b.T("Add {file}?", "file", c.name), verb: b.T("Add"),
		text:   b.T("It takes the place of the template that this paper has in this language."),
		inputs: []input{u.choiceOf("Kind", b.T("Document|a paper"), &kind, kinds), u.choiceOf("Language", b.T("Language"), &lang, langOptions())},
		save: func(ctx context.Context) error {
			return u.App.AddTemplate(ctx, &app.Template{Kind: app.PaperKind(kind), Language: words.Lang(lang), Name: c.name}, c.body)
		},
	})
}

// langOptions are the languages of papers, each called by itself.
func langOptions() (all []widgets.Option) {
	for _, l := range words.Langs() {
		all = append(all, widgets.Option{ID: string(l), Text: l.Name()})
	}
	return all
}

// showPlaceholders lists what a template may ask for; each is copied by its
// button, all of them together below.
func (u *UI) showPlaceholders() {
	b := u.book
	rows, lines := widgets.Down(2), []string{}
	rows.Add(widgets.Across(8, widgets.NewButton(b.T("Save the list as PDF…"), u.savePlaceholders).WithIcon("print").Small(), widgets.Gap()))
	for _, p := range app.Placeholders() {
		mark, about := "{{"+p.Name+"}}", u.say(p.About)
		lines = append(lines, mark+"\t"+about)
		rows.Add(widgets.Across(8, widgets.Flex(widgets.Soft(about)), widgets.Strong(mark),
			widgets.NewQuietIcon("copy", b.T("Copy {name}", "name", mark), func() { u.copied(mark) })))
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Placeholders"), Body: rows, Width: 560,
		Text:  b.T("Write one into the Word document where the paper is to say it. With a language behind it, as in {example}, it is written in that language.", "example", "{{day:sr-Latn}}"),
		Plain: b.T("Close"), First: b.T("Copy the list"), OnFirst: func() bool { u.copied(strings.Join(lines, "\n")); return true },
	})
}

// savePlaceholders writes the list to print.
func (u *UI) savePlaceholders() {
	p := app.PlaceholderPaper(u.book)
	u.dialogs.Top().Close()
	u.choosePlace(true, p.Title+".pdf", func(path string) {
		u.saveTo(path, ".pdf", func(_ context.Context, w io.Writer) error { return pdf.WritePaper(w, p) })
	})
}

// copied puts words where other programs paste from.
func (u *UI) copied(text string) {
	u.desk.Clipboard().SetContent(text)
	u.status.Say("copy", widgets.ToneDone, u.book.T("Copied."))
	u.status.SetUndo("", nil)
}
