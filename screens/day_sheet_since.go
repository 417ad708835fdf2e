package screens

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// showStale lists the day sheets that were printed before the last change; the
// card is there only when there are such.
func (p *showPage) showStale(u *UI) {
	p.column.Remove(p.stale)
	if len(p.now.stale) == 0 {
		return
	}
	rows := widgets.Down(0)
	for _, s := range p.now.stale {
		rows.Add(widgets.NewActionRow("warning", widgets.ToneWarning, u.sheetFor(s), u.sheetSince(s)).WithWhole().
			WithOpen(func() { p.askStale(u, s) }))
	}
	p.stale.SetHead(u.book.T("Made before the last change"), u.book.Int(int64(len(p.now.stale))))
	p.stale.SetBody(rows)
	p.column.Objects = append([]fyne.CanvasObject{p.stale}, p.column.Objects...)
}

// sheetFor says for whom a printed day sheet is.
func (u *UI) sheetFor(s app.StaleSheet) string {
	return cmp.Or(u.nameShown(s.Artist), u.say(app.DaySheetName(s.Variant)))
}

// sheetSince says since when a sheet holds no longer, and how much of it.
func (u *UI) sheetSince(s app.StaleSheet) string {
	b, counts := u.book, map[app.SheetChangeKind]int{}
	for _, c := range s.Changes {
		counts[c.Kind]++
	}
	var said []string
	add := func(n int, text string) {
		if n > 0 {
			said = append(said, text)
		}
	}
	times, lines, people := counts[app.SheetTime], counts[app.SheetNew]+counts[app.SheetGone]+counts[app.SheetLine], counts[app.SheetWho]
	rest := counts[app.SheetFact] + counts[app.SheetPart]
	add(times, b.N("{n} times|of a day sheet", times))
	add(lines, b.N("{n} lines|of a day sheet", lines))
	add(people, b.N("{n} people", people))
	add(rest, b.N("{n} other things|of a day sheet", rest))
	at, _ := s.PrintedAt.Time()
	return b.T("Changed since the sheet of {day}, {time}: {what}", "day", u.day(app.DateOf(at.Local())), "time", at.Local().Format("15:04"), "what", strings.Join(said, ", "))
}

// askStale lists what changed since a sheet was printed, and offers to print it
// anew.
func (p *showPage) askStale(u *UI, s app.StaleSheet) {
	list := widgets.Down(10)
	for _, c := range s.Changes {
		list.Add(u.sheetChange(c))
	}
	again := func() { p.askSheetOf(u, s.DaySheet) }
	u.dialogs.Open(widgets.Asking{
		Title: u.book.T("Day sheet") + ": " + u.sheetFor(s), Text: u.sheetSince(s), Body: list, Width: 560,
		Plain: u.book.T("Close"), First: u.book.T("Print day sheet"),
		OnFirst: func() bool { u.dialogs.Top().Close(); again(); return true },
	})
}

// sheetChange is one change: what kind, of what, and from what to what.
func (u *UI) sheetChange(c app.SheetChange) fyne.CanvasObject {
	tone := widgets.TonePlain
	switch c.Kind {
	case app.SheetNew:
		tone = widgets.ToneDone
	case app.SheetGone, app.SheetTime, app.SheetFact:
		tone = widgets.ToneWarning
	}
	said := widgets.Down(2, widgets.Wrapped(u.changedWhat(c)))
	if from := u.changedFrom(c); from != "" {
		said.Add(widgets.QuietWrapped(from))
	}
	return widgets.Across(10, widgets.Wide(112, widgets.Across(0, widgets.NewTag(u.say(sheetChangeWord(c.Kind)), tone), widgets.Gap())), widgets.Flex(said))
}

// changedWhat is what a change is of: a line, a fact of the head, a block, or
// what somebody does who is to be called.
func (u *UI) changedWhat(c app.SheetChange) string {
	role := ""
	if c.Part == app.BlockContacts {
		role = join(u.say(app.DaySheetBlockName(c.Part)), cmp.Or(u.say(app.CallRole(app.Call{Role: c.What})), c.What))
	}
	return cmp.Or(role, c.What, u.say(saidPart(c.Part)))
}

// changedFrom is what was said, and what is; of a line that came or went its time.
func (u *UI) changedFrom(c app.SheetChange) string {
	switch {
	case c.From == "" && c.To == "":
		return c.At
	case c.From == "":
		return u.book.T("now {what}", "what", c.To)
	case c.To == "":
		return u.book.T("no longer {what}", "what", c.From)
	}
	return u.book.T("from {from} to {to}", "from", c.From, "to", c.To)
}

// sheetChangeWord is a short word for what became of something.
func sheetChangeWord(k app.SheetChangeKind) words.Text {
	switch k {
	case app.SheetTime:
		return words.T("Other time")
	case app.SheetNew:
		return words.T("Added")
	case app.SheetGone:
		return words.T("Taken out")
	case app.SheetWho:
		return words.T("Other people")
	}
	return words.T("Changed")
}

// saidPart is what a part of a day sheet is called.
func saidPart(part string) words.Text {
	switch part {
	case app.SaidTitle:
		return words.T("Title")
	case app.SaidState:
		return words.T("State")
	case app.SaidDay:
		return words.T("Day")
	case app.SaidTime:
		return words.T("Time|of an event")
	case app.SaidVenue:
		return words.T("Venue")
	case app.SaidRoom:
		return words.T("Room")
	case app.SaidAddress:
		return words.T("Address")
	}
	return app.DaySheetBlockName(part)
}
