package screens

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// seenBy are those who may see a line of the run of show.
func seenBy() []code {
	return []code{
		{app.SeenByCrew, words.T("Crew")}, {app.SeenByArtists, words.T("Artists")}, {app.SeenBySecurity, words.T("Security")},
		{app.SeenByPress, words.T("Press")}, {app.SeenByPublic, words.T("The public")},
	}
}

// seers says who sees a line.
func (u *UI) seers(l app.ShowLine) string {
	switch len(l.SeenBy) {
	case 0:
		return u.book.T("The office alone")
	case len(app.SeenByAll()):
		return u.book.T("All|who see it")
	}
	var all []string
	for _, c := range seenBy() {
		if l.Seen(c.id) {
			said := u.say(c.text)
			if len(all) > 0 {
				said = strings.ToLower(said)
			}
			all = append(all, said)
		}
	}
	return strings.Join(all, ", ")
}

// showTime is the time of a line, or that it is still to be said.
func (u *UI) showTime(l app.ShowLine) string {
	if l.Starts == "" {
		return u.book.T("TBA")
	}
	return string(l.Starts)
}

// showWhat is what happens, and whether that is after midnight.
func (u *UI) showWhat(l app.ShowLine) string {
	if l.NextDay {
		return u.book.T("{what} (after midnight)", "what", l.What)
	}
	return l.What
}

func (p *showPage) buildGrid(u *UI) {
	b := u.book
	p.grid = widgets.NewGrid(
		widgets.Column{Width: 20}, widgets.Column{Head: b.T("Time|of an event"), Width: 76}, widgets.Column{Head: b.T("What|in a run of show"), Weight: 6},
		widgets.Column{Head: b.T("Who|has it in hand"), Weight: 3}, widgets.Column{Head: b.T("Who sees it"), Weight: 3, Small: true})
	p.grid.SetEmpty(widgets.NewEmptyState(b.T("No run of show yet"), b.T("Add the lines of the day: load-in, sound check, doors, the concert, strike."), nil))
	p.grid.OnOpen = func(r widgets.Row) { p.open(u, r.ID) }
	p.grid.OnDelete = func(r widgets.Row) {
		if l, ok := p.line(r.ID); ok {
			u.change(func(ctx context.Context) error { return u.App.RemoveShowLine(ctx, l) })
		}
	}
	p.grid.Verbs = func(r widgets.Row) []widgets.Option { return p.verbs(u, r.ID) }
	p.grid.OnVerb = func(id string, r widgets.Row) { p.do(u, id, r.ID) }
	p.stood = false
	p.foot = widgets.Inset(8, 12, widgets.Down(0))
}

// line is the line of a row; the items of the programme are none.
func (p *showPage) line(id string) (app.ShowLine, bool) {
	at := slices.IndexFunc(p.now.lines, func(l app.ShowLine) bool { return string(l.ID) == id })
	if at < 0 {
		return app.ShowLine{}, false
	}
	return p.now.lines[at], true
}

// framed is the line with the frame.
func (p *showPage) framed() (app.ShowLine, bool) {
	r, ok := p.grid.Cursor()
	if !ok {
		return app.ShowLine{}, false
	}
	return p.line(r.ID)
}

// open opens a line, or the programme that an item is of.
func (p *showPage) open(u *UI, id string) {
	if l, ok := p.line(id); ok {
		p.askLine(u, l)
		return
	}
	u.into(&programmePage{id: p.now.event.ProgrammeID, event: p.event})
}

// verbs are what can be done with a line.
func (p *showPage) verbs(u *UI, id string) []widgets.Option {
	b := u.book
	l, ok := p.line(id)
	if !ok {
		return []widgets.Option{{ID: "open", Text: b.T("Open the programme")}}
	}
	done := b.T("Done now")
	if l.DoneAt != "" {
		done = b.T("Not done yet")
	}
	return []widgets.Option{{ID: "done", Text: done}, {ID: "open", Text: b.T("Edit|a record")}, {ID: "rest", Text: b.T("Move the rest…")},
		{ID: "up", Text: b.T("Up, among lines of the same time")}, {ID: "down", Text: b.T("Down, among lines of the same time")}, {ID: "remove", Text: b.T("Remove")}}
}

func (p *showPage) do(u *UI, verb, id string) {
	l, ok := p.line(id)
	switch {
	case verb == "open" || !ok:
		p.open(u, id)
	case verb == "done":
		p.mark(u, l)
	case verb == "rest":
		p.askRest(u, l)
	case verb == "remove":
		u.change(func(ctx context.Context) error { return u.App.RemoveShowLine(ctx, l) })
	default:
		p.shift(u, l, map[string]int{"up": -1, "down": 1}[verb])
	}
}

// shift puts a line before the one above it, or behind the one below.
func (p *showPage) shift(u *UI, l app.ShowLine, by int) {
	at := slices.IndexFunc(p.now.lines, func(o app.ShowLine) bool { return o.ID == l.ID }) + by
	if at >= 0 && at < len(p.now.lines) {
		to := p.now.lines[at].ID
		u.change(func(ctx context.Context) error { return u.App.MoveShowLine(ctx, l, to) })
	}
}

// mark says that a line is done now, or not yet.
func (p *showPage) mark(u *UI, l app.ShowLine) {
	at := app.InstantOf(time.Now())
	if l.DoneAt != "" {
		at = ""
	}
	u.change(func(ctx context.Context) error { return u.App.MarkShowLine(ctx, l, at) })
}

// next is the line that is next, and by how much it is late; none is no line.
func (p *showPage) next() (l app.ShowLine, late int) {
	if at := app.Current(p.now.lines); at >= 0 {
		l = p.now.lines[at]
		late = l.Late(p.now.event.Day, time.Now())
	}
	return l, late
}

// fillGrid shows the lines; the frame stays with its own, and begins on the one
// that is next.
func (p *showPage) fillGrid(u *UI) {
	all := app.Together(p.now.lines, p.now.event.Event, app.Programme{})
	if p.items {
		all = app.Together(p.now.lines, p.now.event.Event, p.now.played)
	}
	next, late := p.next()
	framed, _ := p.grid.Cursor()
	if !p.stood && next.ID != "" {
		framed.ID, p.stood = string(next.ID), true
	}
	var rows []widgets.Row
	for _, s := range all {
		rows = append(rows, u.shownRow(s, next.ID, late))
	}
	p.grid.SetRows(rows)
	if at := slices.IndexFunc(rows, func(r widgets.Row) bool { return r.ID == framed.ID }); at >= 0 {
		p.grid.MoveTo(at)
	} else if _, ok := p.grid.Cursor(); !ok {
		p.grid.MoveTo(0)
	}
	p.fillFoot(u, next, late)
}

// shownRow is a line as the grid has it: done, next, or still to come.
func (u *UI) shownRow(s app.Shown, next app.ID, late int) widgets.Row {
	r := widgets.Row{ID: string(s.ID), Dim: s.DoneAt != ""}
	sign, what := widgets.Cell{}, widgets.Cell{Text: u.showWhat(s.ShowLine), Bold: s.ID == next && s.ID != ""}
	switch {
	case s.Item != "":
		what.Text = cmp.Or(what.Text, u.say(app.ItemKindName(s.Kind)))
		r.ID, sign, what.Quiet = string(s.Item), widgets.Cell{Icon: "works"}, true
	case s.DoneAt != "":
		sign = widgets.Cell{Icon: "check", Tone: widgets.ToneDone}
	case s.ID == next:
		sign = widgets.Cell{Icon: "clock"}
		if late > 0 {
			what.Tag, what.Tone = u.book.N("{n} min late", late), widgets.ToneWarning
		}
	}
	r.Cells = []widgets.Cell{sign, {Text: u.showTime(s.ShowLine), Bold: s.Item == "" && s.DoneAt == ""}, what, {Text: s.Owner()}, {Text: u.seers(s.ShowLine)}}
	return r
}

// fillFoot shows what can be done with the run of show.
func (p *showPage) fillFoot(u *UI, next app.ShowLine, late int) {
	b := u.book
	rest, move := b.T("Move the rest…"), func() {
		if l, ok := p.framed(); ok {
			p.askRest(u, l)
		}
	}
	if late > 0 {
		rest, move = b.N("Move the rest by {n} minutes", late), func() {
			u.change(func(ctx context.Context) error { return u.App.MoveRest(ctx, next, late) })
		}
	}
	done := widgets.NewButton(b.T("Done, or not"), func() {
		if l, ok := p.framed(); ok {
			p.mark(u, l)
		}
	}).WithIcon("check").Small()
	verbs := widgets.Flow(8, widgets.NewButton(b.T("Line|in a run of show"), func() { p.askLine(u, app.ShowLine{EventID: p.event, SeenBy: app.Set{app.SeenByCrew}}) }).WithIcon("plus").Small())
	if len(p.now.lines) > 0 {
		verbs.Add(done)
		verbs.Add(widgets.NewButton(rest, move).Small())
	}
	if n := len(p.now.played.Items); n > 0 {
		verbs.Add(widgets.NewButton(p.itemsVerb(u), func() { p.items = !p.items; p.fill(u) }).WithIcon("works").Small())
	}
	verbs.Add(widgets.Quiet(b.T("Times after midnight belong to this day")))
	p.foot.Objects = []fyne.CanvasObject{verbs}
	p.foot.Refresh()
}

func (p *showPage) itemsVerb(u *UI) string {
	if p.items {
		return u.book.T("Hide the programme")
	}
	return u.book.T("Show the programme")
}
