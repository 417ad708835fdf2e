package screens

import (
	"slices"
	"strconv"
	"strings"

	"sofra/app"
	"sofra/screens/widgets"
)

// columns are those of the running order. Once somebody said how long it then
// was, that stands beside what was planned.
func (p *programmePage) columns(u *UI) []widgets.Column {
	b := u.book
	all := []widgets.Column{
		{Width: 20}, {Head: b.T("Begins"), Width: 68}, {Head: b.T("Item|of a programme"), Weight: 8},
		{Head: b.T("Performers"), Weight: 6}, {Head: b.T("Sung in"), Weight: 4, Small: true},
		{Head: b.T("Length"), Width: 86, Right: true},
	}
	if p.now.measured() {
		all = append(all, widgets.Column{Head: b.T("As performed"), Width: 118, Right: true})
	}
	return append(all, widgets.Column{Head: b.T("Rights"), Weight: 3, Small: true})
}

// measured says whether anything is known of how it then was.
func (e evening) measured() bool {
	return slices.ContainsFunc(e.Items, func(i app.Item) bool { return i.Performed > 0 || i.Outcome != "" })
}

// rows are the items of the programme, each with when it begins.
func (p *programmePage) rows(u *UI) []widgets.Row {
	b, begin := u.book, p.now.Begin(p.now.event.Starts)
	rows, measured := make([]widgets.Row, len(p.now.Items)), p.now.measured()
	for n, i := range p.now.Items {
		at := string(begin[n])
		if p.now.event.Starts == "" {
			at = ""
		}
		name := widgets.Cell{Text: i.Called(b), Bold: i.Music() && i.Outcome != app.WasDropped, Quiet: !i.Music() || i.Outcome == app.WasDropped}
		name.Tag, name.Tone = u.itemTag(i)
		if i.Movement != "" {
			name.Text = join(name.Text, i.Movement)
		}
		rows[n] = widgets.Row{ID: string(i.ID), Band: !i.Music(), Cells: []widgets.Cell{
			quiet(strconv.Itoa(n + 1)), {Icon: itemIcon(i.Kind), Tone: itemTone(i), Text: at}, name,
			{Text: performersOf(i), Whole: u.billing(i)},
		}}
		times := []widgets.Cell{quiet(u.several(languages(), i.Languages)), text(length(i.Planned))}
		if measured {
			times = append(times, quiet(u.performedOf(i)))
		}
		rows[n].Cells = append(append(rows[n].Cells, times...), quiet(u.rightsOf(i)))
	}
	return rows
}

// performedOf says how long an item was that evening. What was played and not
// measured counts with its planned length, and says so.
func (u *UI) performedOf(i app.Item) string {
	if i.Performed == 0 && (i.Outcome == app.WasPlayed || i.Outcome == app.WasAdded) {
		return u.book.T("not measured|a length")
	}
	return length(i.Performed)
}

// performersOf names who performs, in their order.
func performersOf(i app.Item) string {
	var all []string
	for _, f := range i.Performers {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}

// billing names who performs, with what they are and play.
func (u *UI) billing(i app.Item) string {
	var all []string
	for _, f := range i.Performers {
		role := u.code(performerRoles(), f.Role)
		if f.Part == f.Role {
			role = "" // a list said it twice
		}
		all = append(all, join(f.Name, role, f.Part))
	}
	return strings.Join(all, "\n")
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
