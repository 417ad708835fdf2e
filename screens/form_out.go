package screens

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// formOut is a questionnaire that is to be given out.
type formOut struct {
	app.AskedForm
	event link // of which the answers speak
	next  int  // number of the next paper form
}

// giveOutForm reads a questionnaire, and lets then ask how it is given out.
func (u *UI) giveOutForm(id app.ID, event *app.EventRow, ask func(*formOut)) {
	background(u, func(ctx context.Context) (*formOut, error) {
		f, at := &formOut{event: link{to: new(app.ID)}}, app.ID("")
		if event != nil {
			at = event.ID
			*f.event.to, f.event.now = at, event.Title
		}
		var err error
		if f.AskedForm, err = u.App.FormOf(ctx, id); err == nil {
			f.next, err = u.App.NextFormNumber(ctx, id, cmp.Or(f.EventID, at))
		}
		return f, err
	}, ask)
}

// eventInput asks of which event the answers speak, where the questionnaire does
// not say so.
func (f *formOut) eventInput(u *UI) []input {
	if f.EventID != "" {
		return nil
	}
	return []input{u.pick("EventID", u.book.T("Event"), f.event, u.findEvents).row()}
}

// doubts are what speaks against giving it out in these languages.
func (f *formOut) doubts(u *UI, langs func() []words.Lang, verb string) func(context.Context) (doubt, error) {
	return func(ctx context.Context) (doubt, error) {
		all, err := u.App.FormDoubts(ctx, f.ID, langs())
		return doubt{title: u.book.T("Give it out all the same?"), verb: verb, facts: all}, err
	}
}

// printForms asks how paper forms are printed, and where the file goes.
func (u *UI) printForms(f *formOut) {
	b, numbered := u.book, true
	ask := app.FormPaper{QuestionnaireID: f.ID, Size: app.SizeA5, Copies: 40}
	langs := f.usualLangs(b.Lang())
	chosen := func() (all []words.Lang) {
		for _, l := range langs {
			if l != "" {
				all = append(all, words.Lang(l))
			}
		}
		return all
	}
	inputs := []input{
		u.choiceOf("Langs", b.T("Language"), &langs[0], f.langOptions()), u.choice("Second", b.T("Second language"), &langs[1], f.langOptions()),
		u.choice("Third", b.T("Third language"), &langs[2], f.langOptions()), u.choiceOf("Size", b.T("Paper|to print on"), &ask.Size, u.options(formSizes())),
		u.whole("Copies", b.T("How many forms"), &ask.Copies), u.tick("Numbered", b.T("A number on each form"), &numbered),
	}
	judgedTogether(inputs[:3])
	take := func() {
		ask.Langs, ask.EventID, ask.Numbered = chosen(), *f.event.to, numbered
	}
	u.ask(form{
		title: b.T("Print forms: {name}", "name", f.Title), verb: b.T("Choose the place…"), making: true, inputs: append(inputs, f.eventInput(u)...),
		text: b.T("The next number is {n}. It stands on every page, and is typed in with the answers. Two on a sheet are printed on both sides, turned over the short edge.", "n", f.next),
		save: func(ctx context.Context) error {
			take()
			made, err := u.App.MakeForms(ctx, ask)
			ask.Title, ask.Day = made.Title, made.Day
			return err
		},
		doubt: f.doubts(u, chosen, b.T("Choose the place…")),
		kept:  func() { u.choosePlace(true, ask.FileName(), func(path string) { u.writeForms(path, ask) }) },
	})
}

// usualLangs are those that a form is printed in at first: what the questionnaire
// is given out in, the language of the desk before the others.
func (f *formOut) usualLangs(desk words.Lang) (all [3]string) {
	langs := f.Langs()
	if at := slices.Index(langs, desk); at > 0 {
		langs = append([]words.Lang{desk}, slices.Delete(langs, at, at+1)...)
	}
	if len(f.Languages) == 0 {
		langs = langs[:1]
	}
	for i, l := range langs[:min(len(langs), len(all))] {
		all[i] = string(l)
	}
	return all
}

// langOptions are the languages that the questionnaire is given out in.
func (f *formOut) langOptions() (all []widgets.Option) {
	for _, l := range f.Langs() {
		all = append(all, widgets.Option{ID: string(l), Text: l.Name()})
	}
	return all
}

func formSizes() []code {
	return []code{{app.SizeA5, words.T("A5, page by page")}, {app.SizePair, words.T("Two on a sheet of A4, to be cut apart")}}
}

// writeForms writes paper forms to a file, and offers to open it.
func (u *UI) writeForms(path string, p app.FormPaper) {
	if filepath.Ext(path) == "" {
		path += ".pdf"
	}
	to := app.Filed{Path: path, End: ".pdf", Only: true, Taken: words.T("{file} is there already and is no PDF. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	u.job(context.Background(), func(ctx context.Context) func() {
		err := to.Write(func(w io.Writer) error {
			return u.App.PrintForms(ctx, p, time.Now(), func(p app.FormPaper, w io.Writer) error { return pdf.WriteForms(w, p) }, w)
		})
		return func() {
			if err != nil {
				u.fail(sheetFault(to, err))
				return
			}
			u.sayFile(path)
		}
	})
}

// sayFile says where a file is, and offers to open it.
func (u *UI) sayFile(path string) {
	u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
	u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
}

// phoneForm asks how a questionnaire goes to telephones, and where the file goes.
func (u *UI) phoneForm(f *formOut) {
	b := u.book
	first := f.usualLangs(b.Lang())[0]
	made := app.FormPhone{Form: f.AskedForm, On: app.DateOf(time.Now())}
	u.ask(form{
		title: b.T("For telephones: {name}", "name", f.Title), verb: b.T("Choose the place…"), making: true,
		text:   b.T("A workbook by the rules of XLSForm, in all languages of the questionnaire: Kobo, ODK and their like make a form of it. What comes back is brought in as a file."),
		inputs: append([]input{u.choiceOf("Langs", b.T("Language in which it opens"), &first, f.langOptions()).row()}, f.eventInput(u)...),
		save: func(ctx context.Context) (err error) {
			made.First, made.EventID = words.Lang(first), *f.event.to
			made, err = u.App.MakePhoneForm(ctx, made)
			return err
		},
		doubt: f.doubts(u, func() []words.Lang { return f.Langs() }, b.T("Choose the place…")),
		kept: func() {
			u.choosePlace(true, made.FileName(), func(path string) {
				if filepath.Ext(path) == "" {
					path += ".xlsx"
				}
				background(u, func(context.Context) (struct{}, error) { return struct{}{}, sheet.SaveXLSForm(path, made) }, func(struct{}) { u.sayFile(path) })
			})
		},
	})
}

// formOutButtons give a questionnaire out.
func (u *UI) formOutButtons(id app.ID, event *app.EventRow) []fyne.CanvasObject {
	print, phone := u.formOutPair(id, event)
	return []fyne.CanvasObject{print.Small(), phone.Small()}
}

func (u *UI) formOutPair(id app.ID, event *app.EventRow) (print, phone *widgets.Button) {
	b := u.book
	return widgets.NewButton(b.T("Print forms…"), func() { u.giveOutForm(id, event, u.printForms) }).WithIcon("print"),
		widgets.NewButton(b.T("For telephones…"), func() { u.giveOutForm(id, event, u.phoneForm) }).WithIcon("phone")
}
