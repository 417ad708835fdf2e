package screens

import (
	"strconv"
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// rows are the items of the programme, each with when it begins.
func (p *programmePage) rows(u *UI) []widgets.Row {
	begin := p.now.Begin(p.now.event.Starts)
	rows := make([]widgets.Row, len(p.now.Items))
	for n, i := range p.now.Items {
		at := string(begin[n])
		if p.now.event.Starts == "" {
			at = ""
		}
		name := widgets.Cell{Text: i.Name(), Bold: i.Music(), Quiet: !i.Music()}
		if i.Movement != "" {
			name.Text = join(i.Name(), i.Movement)
		}
		rows[n] = widgets.Row{ID: string(i.ID), Band: !i.Music(), Cells: []widgets.Cell{
			quiet(strconv.Itoa(n + 1)), {Icon: itemIcon(i.Kind), Tone: itemTone(i), Text: at}, name,
			text(performersOf(i)), quiet(i.Languages.String()), text(length(i.Planned)), quiet(length(i.Performed)), quiet(u.rightsOf(i)),
		}}
	}
	return rows
}

// performersOf names who performs, in their order.
func performersOf(i app.Item) string {
	var all []string
	for _, f := range i.Performers {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}

// rightsOf says whose an item is: how its rights stand, who composed and who
// arranged it.
func (u *UI) rightsOf(i app.Item) string {
	arranger := ""
	if i.Arranger != "" {
		arranger = u.book.T("arr. {name}", "name", i.Arranger)
	}
	var known []string
	for _, s := range []string{u.code(rights(), i.Rights), i.Composer, arranger} {
		if s != "" {
			known = append(known, s)
		}
	}
	return strings.Join(known, ", ")
}

// sums are the totals at the foot.
func (p *programmePage) sums(u *UI) []widgets.Total {
	b, t := u.book, p.now.Times()
	sums := []widgets.Total{
		{Label: b.T("Music"), Value: span(t.Music)}, {Label: b.T("Talk and poems"), Value: span(t.Talk)},
		{Label: b.T("Change-over"), Value: span(t.ChangeOver)}, {Label: b.T("Interval|a pause"), Value: span(t.Interval)},
		{Label: b.T("In all"), Value: span(t.All())},
	}
	if start := p.now.event.Starts; start != "" {
		begin := p.now.Begin(start)
		sums = append(sums, widgets.Total{Label: b.T("Ends"), Value: string(begin[len(begin)-1])})
	}
	return sums
}

// span writes seconds, also none.
func span(seconds int) string {
	if seconds == 0 {
		return "0:00"
	}
	return length(seconds)
}
