package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// sayOpens says opening hours, a line for each time of the week.
func (u *UI) sayOpens(o app.Opens) string {
	var all []string
	for _, one := range o.All() {
		days := u.book.ShortWeekday(one.From)
		if one.Until != one.From {
			days += "–" + u.book.ShortWeekday(one.Until)
		}
		all = append(all, days+"\u00a0\u00a0"+string(one.Starts)+"–"+string(one.Ends))
	}
	return strings.Join(all, "\n")
}

// sayOpensOf says them in one line of a history.
func sayOpensOf(u *UI, _ string, _ image, v string) string {
	return strings.ReplaceAll(u.sayOpens(app.Opens(v)), "\n", ", ")
}

// weekdays are the days of the week to choose from, Monday first.
func (u *UI) weekdays() (all []widgets.Option) {
	for day := 1; day <= 7; day++ {
		all = append(all, widgets.Option{ID: string(rune('0' + day)), Text: u.book.Weekday(day)})
	}
	return all
}

// openLine is one time of the opening hours in a form.
type openLine struct {
	row          fyne.CanvasObject
	from, until  *widgets.Select
	starts, ends *widgets.TimeField
}

func (u *UI) openLine(o app.Opening) *openLine {
	b := u.book
	wrong := u.say(app.ClockRule("?"))
	l := &openLine{
		from: widgets.NewSelect(b.T("From the day"), u.weekdays()), until: widgets.NewSelect(b.T("Until the day"), u.weekdays()),
		starts: widgets.NewTimeField(b.T("Opens"), wrong), ends: widgets.NewTimeField(b.T("Closes"), wrong),
	}
	l.from.SetChosen(string(rune('0' + o.From)))
	l.until.SetChosen(string(rune('0' + o.Until)))
	l.starts.SetText(string(o.Starts))
	l.ends.SetText(string(o.Ends))
	l.starts.SetPlaceHolder("09:00")
	l.ends.SetPlaceHolder("22:00")
	for _, f := range []interface{ Bare() }{l.from, l.until, l.starts, l.ends} {
		f.Bare()
	}
	l.row = widgets.Across(8, widgets.Flex(l.from), widgets.Flex(l.until), widgets.Wide(90, l.starts), widgets.Wide(90, l.ends))
	return l
}

// taken is the line as it is typed.
func (l *openLine) taken() app.Opening {
	day := func(s *widgets.Select) int { return int(s.Chosen()[0] - '0') }
	return app.Opening{From: day(l.from), Until: day(l.until), Starts: clockOf(l.starts), Ends: clockOf(l.ends)}
}

// opens is a field for opening hours.
func (u *UI) opens(to *app.Opens) input {
	b, lines := u.book, map[fyne.CanvasObject]*openLine{}
	line := func(o app.Opening) fyne.CanvasObject {
		l := u.openLine(o)
		lines[l.row] = l
		return l.row
	}
	var rows []fyne.CanvasObject
	for _, o := range to.All() {
		rows = append(rows, line(o))
	}
	field := widgets.NewLines(b.T("Opening hours"), widgets.LinesWords{Add: b.T("Add a time"), Up: b.T("Further up"), Remove: b.T("Remove")}, rows...)
	field.OnAdd = func() fyne.CanvasObject { return line(app.Opening{From: 1, Until: 5}) }
	return input{name: "Opens", field: field, wide: true, take: func() words.Text {
		var all []app.Opening
		for _, row := range field.Rows() {
			o := lines[row].taken()
			if o.Starts == "" || o.Ends == "" {
				return words.T("Choose the days, and the hours from and until.")
			}
			all = append(all, o)
		}
		*to = app.OpensOf(all)
		return app.OpensRule(*to)
	}}
}
