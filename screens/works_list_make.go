package screens

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/sheet"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// The two kinds of file that a works list may be.
const (
	asWorkbook  = ".xlsx"
	asPaperFile = ".pdf"
)

// make asks for whom a works list is, of what, and as what.
func (l eventLists) make(u *UI, r *app.EventRow, begin app.WorksList) {
	b, society, office, lang, as := u.book, string(begin.SocietyID), l.office, string(u.book.Lang()), asWorkbook
	ask, draft := app.WorksListAsk{EventID: r.ID, Moment: begin.Moment}, app.WorksDraft{}
	var societies, moments []widgets.Option
	for _, s := range l.societies {
		societies = append(societies, widgets.Option{ID: string(s.ID), Text: s.Name})
	}
	for _, m := range app.ListMoments() {
		moments = append(moments, widgets.Option{ID: m, Text: u.say(app.ListName(m))})
	}
	u.ask(form{
		title: b.T("Make the works list"), verb: b.T("Choose the place…"),
		text: b.T("It is made from the programme: before the concert from what is agreed, after it from what was played."),
		inputs: []input{
			u.choiceOf("SocietyID", b.T("Collecting society"), &society, societies).row(), u.choiceOf("Moment", b.T("What it says"), &ask.Moment, moments),
			u.choiceOf("Lang", b.T("Language"), &lang, langOptions()),
			u.choiceOf("As", b.T("As"), &as, []widgets.Option{{ID: asWorkbook, Text: b.T("Excel workbook")}, {ID: asPaperFile, Text: "PDF"}}),
			u.line("Office", b.T("How the office is named"), &office, app.NameRule).row(),
		},
		save: func(ctx context.Context) (err error) {
			if office != l.office {
				if err := u.App.SavePaperOffice(ctx, office); err != nil {
					return err
				}
			}
			ask.SocietyID, ask.Lang = app.ID(society), words.Lang(lang)
			draft, err = u.App.DraftWorksList(ctx, ask)
			return err
		},
		kept: func() { u.doubtList(draft, func() { u.placeList(ask, draft.Name+as) }) },
	})
}

// doubtList names what may be wrong with a works list, each work with the way to
// it, before the list is made.
func (u *UI) doubtList(d app.WorksDraft, then func()) {
	if len(d.Doubts) == 0 {
		then()
		return
	}
	b, all := u.book, widgets.Down(10)
	for _, one := range d.Doubts {
		rows := widgets.Down(0)
		for _, h := range one.Of {
			rows.Add(widgets.NewActionRow("works", widgets.ToneNone, h.Name, "").WithOpen(func() {
				u.dialogs.CloseAll()
				u.reveal(h.Kind, h.ID)
			}))
		}
		all.Add(widgets.Down(2, widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(one.Text)), rows))
	}
	u.dialogs.Open(widgets.Asking{
		Title: b.T("Make the list all the same?"), Text: b.T("The society may ask about these. Each opens where it is put right."),
		Body: fyne.CanvasObject(all), Width: 560, Plain: b.T("Go back"), First: b.T("Make the list"),
		OnFirst: func() bool { u.dialogs.Top().Close(); then(); return true },
	})
}

// placeList asks where to keep a works list, writes it, and notes that it was
// made.
func (u *UI) placeList(ask app.WorksListAsk, name string) {
	end := filepath.Ext(name)
	u.choosePlace(true, name, func(path string) {
		if filepath.Ext(path) == "" {
			path += end
		}
		save := sheet.SaveReport
		if end == asPaperFile {
			save = pdf.SaveList
		}
		u.job(context.Background(), func(ctx context.Context) func() {
			err := u.App.MakeWorksList(ctx, ask, func(r app.Report) error { return save(path, r) })
			return func() {
				if err != nil {
					u.fail(err)
					return
				}
				u.changed()
				u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
				u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
			}
		})
	})
}
