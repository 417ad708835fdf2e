package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// metRow is one field of a meeting that is asked about.
type metRow struct {
	met    *app.Met
	either *widgets.Either
}

// meetingRows are the fields that differ, each with both values. What people
// cannot tell apart, or what no form asks for, is not among them: the other
// desk's is kept.
func (u *UI) meetingRows(f form, m *meeting) (rows []metRow) {
	for i := range m.met {
		met := &m.met[i]
		label := u.metLabel(f, *met)
		mine, theirs := u.metText(m, m.draft, *met), u.metText(m, m.part, *met)
		if label == "" || mine == theirs || slices.Contains(bySteps(), met.Columns[0]) {
			if met.Keep == app.Neither {
				met.Keep = app.Theirs
			}
			continue
		}
		row := metRow{met, widgets.NewEither(label, orNone(mine), orNone(theirs))}
		row.either.SetChosen(int(met.Keep))
		rows = append(rows, row)
	}
	return rows
}

// bySteps are columns that no form changes: verbs of their own do.
func bySteps() []string {
	return []string{"date_state", "deal", "sent_on", "signed_on", "paid_on", "old_day", "position", "filled_at", "way", "pending", "arrived_at", "closed_at", "closed_by"}
}

func orNone(value string) string {
	if value == "" {
		return "–"
	}
	return value
}

// metLabel is what the form calls a value, else what a history does.
func (u *UI) metLabel(f form, met app.Met) string {
	switch met.Names[0] {
	case "Shares":
		return u.book.T("Who pays")
	case "Texts":
		return u.book.T("Languages")
	}
	for _, i := range f.inputs {
		if i.name != "" && slices.Contains(met.Names, i.name) {
			return i.field.Label()
		}
	}
	for _, t := range askedColumns() {
		if t.column == met.Columns[0] {
			return u.say(t.label)
		}
	}
	return ""
}

// askedColumns are what forms ask for: what histories tell, and what people
// say of themselves in a form.
func askedColumns() []toldColumn {
	return append(toldColumns(),
		toldColumn{"community", words.T("Community"), sayTradition}, toldColumn{"gender", words.T("Gender"), sayCode(genders)},
		toldColumn{"age_band", words.T("Age"), nil}, toldColumn{"other", words.T("Other answers, a line each"), nil},
		toldColumn{"category", words.T("Who was counted"), nil})
}

// metText says a value of a record in one line.
func (u *UI) metText(m *meeting, r app.Record, met app.Met) string {
	row := image(app.ImageOf(r))
	if parts, ok := row[met.Columns[0]].([]map[string]any); ok {
		var all []string
		for _, p := range parts {
			p["currency"] = row["currency"]
			all = append(all, u.partText(p, m.names))
		}
		return strings.Join(all, ", ")
	}
	var all []string
	for _, t := range askedColumns() {
		if slices.Contains(met.Columns, t.column) {
			said := t.say(u, tableOf(r), row, m.names)
			if _, points := m.names[app.ID(valueOf(row, t.column))]; t.how == nil && !points {
				said = strings.TrimSpace(valueOf(row, t.column)) // all of a long text
			}
			if said != "" {
				all = append(all, said)
			}
		}
	}
	return strings.Join(all, ", ")
}

// partText says a part of a record: who or what, and how much.
func (u *UI) partText(row image, known calledBy) string {
	all := []string{partName(row, known)}
	for _, t := range askedColumns() {
		if said := t.say(u, "", row, known); said != "" && !slices.Contains(all, said) {
			all = append(all, said)
		}
	}
	return strings.TrimSpace(strings.Join(all, " "))
}

// askMeeting asks whose values are kept.
func (u *UI) askMeeting(f form, below *widgets.Dialog, m *meeting, rows []metRow) {
	b, who, moment := u.book, m.last.Who, u.moment(m.last.At)
	asking := u.meetingAsking(m)
	asking.OnFirst = func() bool {
		u.dialogs.Top().Close()
		u.keep(m.merged(f), below)
		return false
	}
	var body []fyne.CanvasObject
	if len(rows) > 0 {
		body = append(body, widgets.Columns(12, widgets.QuietWrapped(b.T("What you typed")),
			widgets.QuietWrapped(b.T("What {who} saved on {moment}", "who", who, "moment", moment))))
	}
	var dialog *widgets.Dialog
	for _, row := range rows {
		row.either.OnChanged = func() {
			row.met.Keep = app.Side(row.either.Chosen())
			dialog.WaitFor(u.undecided(rows))
		}
		body = append(body, row.either)
	}
	asking.Body = widgets.Down(12, body...)
	dialog = u.dialogs.Open(asking)
	dialog.WaitFor(u.undecided(rows))
}

// meetingAsking is the question, by what the other desk did.
func (u *UI) meetingAsking(m *meeting) widgets.Asking {
	b, who, moment := u.book, m.last.Who, u.moment(m.last.At)
	switch {
	case m.part == nil:
		return widgets.Asking{
			Title: b.T("Add it again?"), Plain: b.T("Go back"), First: b.T("Add it again"),
			Text: b.T("{who} removed it on {moment}, while you typed.", "who", who, "moment", moment),
		}
	case m.binned():
		return widgets.Asking{
			Title: b.T("Take it back from the bin?"), Plain: b.T("Go back"), First: b.T("Take back and save"), Width: 720,
			Text: b.T("{who} put this record into the bin on {moment}, while you typed.", "who", who, "moment", moment),
		}
	}
	return widgets.Asking{
		Title: b.T("Whose version is kept?"), Plain: b.T("Go back"), First: b.T("Save"), Width: 720,
		Text: b.T("{who} saved this record while you typed. What only one of you changed is chosen already.", "who", who),
	}
}

// undecided says how many fields are still to be chosen; "" is none.
func (u *UI) undecided(rows []metRow) string {
	if open := openRows(rows); open > 0 {
		return u.book.N("Choose first: {n} fields were changed at both desks.", open)
	}
	return ""
}

// openRows counts the fields where neither side is chosen.
func openRows(rows []metRow) (open int) {
	for _, row := range rows {
		if row.met.Keep == app.Neither {
			open++
		}
	}
	return open
}
