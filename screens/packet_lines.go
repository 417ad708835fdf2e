package screens

import (
	"cmp"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// comes is what only the door changed, and comes along as it is.
func (p *packetBack) comes(u *UI) fyne.CanvasObject {
	b, r := u.book, p.now
	names, forms := r.New()
	f := facts{u: u}
	f.add(b.T("Filled-in forms"), b.Int(int64(forms)))
	f.add(b.T("New names"), b.Int(int64(names)))
	body := widgets.Down(8, f.show())
	for _, c := range r.Taken {
		if c.Of == app.LineForm && c.Gone == "" {
			continue // counted above
		}
		body.Add(widgets.Down(1, widgets.Body(p.label(u, c)), widgets.QuietWrapped(p.becomes(u, c))))
	}
	return widgets.NewCard(body).WithHead(b.T("Comes along"), "").Padded()
}

// becomes says what a line will be in the office.
func (p *packetBack) becomes(u *UI, c app.PacketChange) string {
	b := u.book
	now := p.value(u, c, c.Door)
	if c.Both != "" {
		now = p.value(u, c, c.Both)
	}
	switch {
	case c.Gone == app.TakeDoor:
		return b.T("Taken off at the door")
	case c.Field == "":
		return b.T("New at the door: {value}", "value", now)
	}
	return b.T("{now}, before: {then}", "now", now, "then", p.value(u, c, c.Office))
}

// label is whose line it is, and which of its fields.
func (p *packetBack) label(u *UI, c app.PacketChange) string {
	b := u.book
	switch c.Of {
	case app.LineCount:
		what := b.T("Head-count")
		if c.ID != "head-count" {
			what = b.T("Tally: {who}", "who", cmp.Or(u.tallyWord(app.TallyPartOf(c.ID), p.places), u.tally(c.ID)))
		}
		if c.Field == "note" {
			return join(what, b.T("Note"))
		}
		return what
	case app.LineForm:
		if c.Title == "" {
			return b.T("A filled-in form")
		}
		return b.T("Form {number}", "number", c.Title)
	case app.LineTask:
		return join(b.T("Task"), c.Title)
	}
	name := u.nameShown(c.Title)
	switch c.Field {
	case "":
		return name
	case "name":
		return join(name, b.T("Name"))
	case "note":
		return join(name, b.T("Note"))
	}
	return join(name, b.T("State"))
}

// options are the values to choose from.
func (p *packetBack) options(u *UI, c app.PacketChange) (all []widgets.Option) {
	for _, s := range c.Choices() {
		v := map[app.PacketSide]string{app.KeepOffice: c.Office, app.TakeDoor: c.Door, app.TakeBoth: c.Both}[s]
		said := p.value(u, c, v)
		switch {
		case c.Gone == s:
			said = u.book.T("taken off")
		case c.Of == app.LineForm && s == app.KeepOffice:
			said = u.book.T("as it was changed here")
		case c.Of == app.LineForm:
			said = u.book.T("as it came back")
		}
		all = append(all, widgets.Option{ID: string(s), Text: u.sideSays(s, said)})
	}
	return all
}

// sideSays is a value with whose it is.
func (u *UI) sideSays(s app.PacketSide, value string) string {
	switch s {
	case app.KeepOffice:
		return u.book.T("Office: {value}", "value", value)
	case app.TakeDoor:
		return u.book.T("Door: {value}", "value", value)
	}
	return u.book.T("Both: {value}", "value", value)
}

// value is a value of a line as people read it.
func (p *packetBack) value(u *UI, c app.PacketChange, v string) string {
	b := u.book
	switch {
	case c.Of == app.LineTask && v == "":
		return b.T("not done")
	case c.Of == app.LineTask:
		return b.T("done {day}", "day", u.day(app.Date(v)))
	case c.Of == app.LineName && (c.Field == "state" || c.Field == ""):
		return u.code(visitorStates(), v)
	case v == "":
		return "–"
	case c.Field == "note":
		return b.Quote(v)
	}
	return v
}
