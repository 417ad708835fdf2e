package screens

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"time"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// sheetChoice is for whom a day sheet may be, and what was printed for them.
type sheetChoice struct {
	variant string
	last    app.DaySheet
	blocks  app.Set
	unasked int // whom the press sheet only counts
}

// askSheet asks for whom a day sheet is.
func (p *showPage) askSheet(u *UI) {
	event := p.event
	background(u, func(ctx context.Context) (all []sheetChoice, err error) {
		for _, v := range app.DaySheetVariants() {
			one := sheetChoice{variant: v}
			printed, err := u.App.DaySheets(ctx, event, v)
			if err != nil {
				return nil, err
			}
			if at := slices.IndexFunc(printed, func(s app.DaySheet) bool { return s.BookingID == "" }); at >= 0 {
				one.last = printed[at]
			}
			if one.blocks, err = u.App.DaySheetChoice(ctx, event, v); err != nil {
				return nil, err
			}
			if v == app.SheetPress {
				unasked, err := u.App.UnaskedAt(ctx, event, app.ForPress, app.DateOf(time.Now()))
				if err != nil {
					return nil, err
				}
				one.unasked = len(unasked)
			}
			all = append(all, one)
		}
		return all, nil
	}, func(all []sheetChoice) { p.chooseSheet(u, all) })
}

func (p *showPage) chooseSheet(u *UI, all []sheetChoice) {
	if u.reading {
		u.fail(app.ErrReadOnly)
		return
	}
	b := u.book
	rows := widgets.Down(0)
	for _, c := range all {
		row := widgets.NewActionRow("print", widgets.ToneNone, u.say(app.DaySheetName(c.variant)), u.say(sheetReaders(c.variant))).
			WithOpen(func() { u.dialogs.Top().Close(); p.askPrint(u, c) })
		if c.last.Number > 0 {
			at, _ := c.last.PrintedAt.Time()
			row.WithTag(b.T("Version {n}, {day}", "n", c.last.Number, "day", u.day(app.DateOf(at.Local()))), widgets.TonePlain)
		}
		rows.Add(row)
		if c.variant == app.SheetArtists && p.booked() {
			rows.Add(p.ownRow(u))
		}
	}
	u.dialogs.Open(widgets.Asking{Title: b.T("For whom is the day sheet?"), Body: rows, Plain: b.T("Cancel"), Width: 560})
}

// sheetReaders says what a variant has and leaves out.
func sheetReaders(variant string) words.Text {
	switch variant {
	case app.SheetCrew:
		return words.T("With all phones and needs; without money")
	case app.SheetArtists:
		return words.T("Without money, and without other artists’ phones")
	case app.SheetSecurity:
		return words.T("Their lines, entrances and whom to call")
	case app.SheetPress:
		return words.T("Only who may be named; without phones")
	}
	return words.T("With phones, needs and fees")
}

// askPrint asks what stands on a day sheet and in which languages, and where the
// file goes.
func (p *showPage) askPrint(u *UI, c sheetChoice) {
	b, first, second, chosen, name := u.book, string(u.book.Lang()), "", c.blocks, ""
	var options []widgets.Option
	for _, block := range app.DaySheetBlocks(c.variant) {
		options = append(options, widgets.Option{ID: block, Text: u.say(app.DaySheetBlockName(block))})
	}
	blocks := widgets.NewChoices(b.T("What stands on it"), options, true)
	blocks.SetChosen(c.blocks...)
	ask, unasked := app.DaySheetAsk{EventID: p.event, Variant: c.variant}, ""
	if c.unasked > 0 {
		unasked = b.N("{n} people on the programme were not asked whether the press may name them: the sheet counts them.", c.unasked)
	}
	u.ask(form{
		text:  unasked,
		title: b.T("Day sheet") + ": " + u.say(app.DaySheetName(c.variant)), verb: b.T("Print day sheet"), making: true,
		inputs: []input{
			u.choiceOf("Langs", b.T("Language"), &first, langOptions()), u.choice("Second", b.T("Beside it"), &second, langOptions()),
			{name: "Blocks", field: blocks, wide: true, take: func() words.Text { chosen = blocks.Chosen(); return words.Text{} }},
		},
		save: func(ctx context.Context) error {
			ask.Blocks, ask.Langs, ask.At = chosen, making{first: first, second: second}.langs(), time.Now()
			made, err := u.App.MakeDaySheet(ctx, ask)
			name = made.FileName()
			return err
		},
		kept: func() { u.choosePlace(true, name, func(path string) { u.printSheet(path, ask) }) },
	})
}

// printSheet writes a day sheet to a file, and offers to open it.
func (u *UI) printSheet(path string, ask app.DaySheetAsk) {
	if filepath.Ext(path) == "" {
		path += ".pdf"
	}
	to := sheetFile(path)
	u.job(context.Background(), func(ctx context.Context) func() {
		err := to.Write(u.sheetWriter(ctx, ask, pdf.WritePaper))
		return func() {
			if err != nil {
				u.fail(sheetFault(to, err))
				return
			}
			u.pageNow().load(u)
			u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
			u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
		}
	})
}

// sheetFile is where a day sheet goes.
func sheetFile(path string) app.Filed {
	return app.Filed{Path: path, End: ".pdf", Only: true, Taken: words.T("{file} is there already and is something else. Choose another name; nothing was changed.", "file", filepath.Base(path))}
}

// sheetWriter prints a day sheet into a file.
func (u *UI) sheetWriter(ctx context.Context, ask app.DaySheetAsk, set func(io.Writer, app.Paper) error) func(io.Writer) error {
	return func(w io.Writer) error {
		return u.App.PrintDaySheet(ctx, ask, func(paper app.Paper, w io.Writer) error { return set(w, paper) }, w)
	}
}

// sheetFault is what people read where a sheet was not written.
func sheetFault(to app.Filed, err error) error {
	var invalid app.Invalid
	if errors.As(err, &invalid) {
		return err
	}
	return fileFault(to, err)
}
