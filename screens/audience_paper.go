package screens

import (
	"context"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// The papers of the door.
const (
	paperNames  = "names"
	paperBlank  = "blank"
	paperStrips = "strips"
)

// papers are the papers that an event has: what it does not ask for is on none.
func (p *audiencePage) papers(u *UI) []widgets.Option {
	b, c := u.book, p.now.Counting
	var ways []widgets.Option
	if c.Names() && len(p.now.Visitors) > 0 {
		ways = append(ways, widgets.Option{ID: paperNames, Text: b.T("List to sign, with the names that are registered")})
	}
	if c.Names() || !c.Tally() {
		ways = append(ways, widgets.Option{ID: paperBlank, Text: b.T("List to sign, empty")})
	}
	if c.Tally() {
		ways = append(ways, widgets.Option{ID: paperStrips, Text: b.T("Strips to tick, without names, two on a sheet")})
	}
	return ways
}

// askPaper asks which paper of the door is wanted, and in which languages.
func (p *audiencePage) askPaper(u *UI) {
	b, ways := u.book, p.papers(u)
	kind, blank := ways[0].ID, 20
	if p.tab == tallyTab && p.now.Counting.Tally() {
		kind = paperStrips
	}
	langs := [app.MostDoorLangs]string{string(u.book.Lang())}
	var made app.DoorSheet
	u.ask(form{
		title: b.T("Which sheet is printed?"), verb: b.T("Choose the place…"), making: true,
		text: b.T("A list to sign never asks for a community, and a strip never for a name."),
		inputs: []input{
			u.choiceOf("Kind", b.T("Sheet to print"), &kind, ways).row(),
			u.choiceOf("Langs", b.T("Language"), &langs[0], langOptions()), u.choice("Second", b.T("Second language"), &langs[1], langOptions()),
			u.choice("Third", b.T("Third language"), &langs[2], langOptions()), u.whole("Blank", b.T("Empty lines"), &blank),
		},
		save: func(ctx context.Context) (err error) {
			ask := app.DoorSheet{Blank: blank}
			for _, l := range langs {
				if l != "" {
					ask.Langs = append(ask.Langs, words.Lang(l))
				}
			}
			if kind == paperStrips {
				made, err = u.App.MakeTallyStrips(ctx, p.event, ask)
				return err
			}
			made, err = u.App.MakeAttendanceSheet(ctx, p.event, ask, kind == paperNames)
			return err
		},
		kept: func() { u.placeDoor(made, kind == paperStrips) },
	})
}

// placeDoor asks where to keep a paper of the door.
func (u *UI) placeDoor(s app.DoorSheet, strips bool) {
	save := pdf.SaveAttendanceSheet
	if strips {
		save = pdf.SaveTallyStrips
	}
	u.choosePlace(true, s.FileName(strips), func(path string) {
		background(u, func(context.Context) (struct{}, error) { return struct{}{}, save(path, s) }, func(struct{}) {
			u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
			u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
		})
	})
}
