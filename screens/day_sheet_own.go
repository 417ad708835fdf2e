package screens

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ownRow is the row of the list of readers for day sheets of single artists.
func (p *showPage) ownRow(u *UI) *widgets.ActionRow {
	b := u.book
	return widgets.NewActionRow("print", widgets.ToneNone, b.T("One artist, or each of them"), b.T("Their own times and pieces, and what is arranged for them; without money")).
		WithOpen(func() { u.dialogs.Top().Close(); p.askOwn(u, "") })
}

// booked says whether an artist of the event has a day sheet of their own.
func (p *showPage) booked() bool {
	return slices.ContainsFunc(p.now.calls, func(c app.Call) bool { return c.Role == "artist" })
}

// askSheetOf asks to print anew what was printed.
func (p *showPage) askSheetOf(u *UI, s app.DaySheet) {
	if s.BookingID != "" {
		p.askOwn(u, s.BookingID)
		return
	}
	p.askPrint(u, sheetChoice{variant: s.Variant, last: s, blocks: s.Blocks})
}

// askOwn asks which artist gets a day sheet of their own, or whether each does.
func (p *showPage) askOwn(u *UI, booking app.ID) {
	event := p.event
	background(u, func(ctx context.Context) ([]app.SheetFor, error) { return u.App.SheetsFor(ctx, event) },
		func(all []app.SheetFor) { p.askOwnOf(u, all, string(booking)) })
}

// ownSheets is what was chosen of them.
type ownSheets struct {
	all    []app.SheetFor
	chosen string // a booking; "" is each
	lang   string // "" is that of each
	blocks app.Set
}

func (p *showPage) askOwnOf(u *UI, all []app.SheetFor, booking string) {
	b, o, name := u.book, ownSheets{all: all, chosen: booking, blocks: app.OwnSheetBlocks()}, ""
	who := []widgets.Option{{ID: "", Text: b.T("Each artist, a file each")}}
	for _, s := range all {
		who = append(who, widgets.Option{ID: string(s.ID), Text: u.nameShown(s.Artist)})
	}
	var options []widgets.Option
	for _, block := range app.OwnSheetBlocks() {
		options = append(options, widgets.Option{ID: block, Text: u.say(app.DaySheetBlockName(block))})
	}
	blocks := widgets.NewChoices(b.T("What stands on it"), options, true)
	blocks.SetChosen(o.blocks...)
	u.ask(form{
		title: b.T("Day sheet") + ": " + b.T("One artist, or each of them"), verb: b.T("Print day sheet"), making: true,
		inputs: []input{
			u.choiceOf("BookingID", b.T("For whom"), &o.chosen, who),
			u.choiceOf("Langs", b.T("Language"), &o.lang, append([]widgets.Option{{ID: "", Text: b.T("The recipient’s own")}}, langOptions()...)),
			{name: "Blocks", field: blocks, wide: true, take: func() words.Text { o.blocks = blocks.Chosen(); return words.Text{} }},
		},
		save: func(ctx context.Context) error {
			made, err := u.App.MakeDaySheet(ctx, p.ownAsks(u, o)[0])
			if name = made.FileName(); o.chosen == "" {
				name = made.FolderName()
			}
			return err
		},
		kept: func() {
			asks := p.ownAsks(u, o)
			u.choosePlace(true, name, func(path string) {
				if o.chosen != "" {
					u.printSheet(path, asks[0])
					return
				}
				u.printSheets(path, asks)
			})
		},
	})
}

// ownAsks are the sheets that are wanted. Whose language nobody knows gets that
// of the desk.
func (p *showPage) ownAsks(u *UI, o ownSheets) (all []app.DaySheetAsk) {
	for _, s := range o.all {
		if o.chosen != "" && string(s.ID) != o.chosen {
			continue
		}
		lang := words.Lang(o.lang)
		if lang == "" {
			lang = s.Lang
		}
		if lang == "" {
			lang = u.book.Lang()
		}
		all = append(all, app.DaySheetAsk{EventID: p.event, BookingID: s.ID, Variant: app.SheetArtists, Blocks: slices.Clone(o.blocks), Langs: []words.Lang{lang}, At: time.Now()})
	}
	return all
}

// printSheets writes each of the day sheets to a file of its own in a folder.
func (u *UI) printSheets(folder string, asks []app.DaySheetAsk) {
	u.job(context.Background(), func(ctx context.Context) func() {
		err := os.MkdirAll(folder, 0o755)
		to := app.Filed{Path: folder, End: ".pdf", Only: true}
		for _, ask := range asks {
			if err != nil {
				break
			}
			to, err = u.writeSheet(ctx, folder, ask)
		}
		return func() {
			if err != nil {
				u.fail(sheetFault(to, err))
				return
			}
			u.pageNow().load(u)
			u.status.Say("check", widgets.ToneDone, u.book.N("{n} day sheets are in {folder}.", len(asks), "folder", folder))
			u.status.SetUndo(u.book.T("Show folder"), func() { u.openFile(folder) })
		}
	})
}

// writeSheet writes one day sheet into a folder, under its own name.
func (u *UI) writeSheet(ctx context.Context, folder string, ask app.DaySheetAsk) (to app.Filed, err error) {
	made, err := u.App.MakeDaySheet(ctx, ask)
	if err != nil {
		return to, err
	}
	to = sheetFile(filepath.Join(folder, made.FileName()))
	return to, to.Write(u.sheetWriter(ctx, ask, pdf.WritePaper))
}
