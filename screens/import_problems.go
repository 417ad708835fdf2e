package screens

import (
	"fmt"

	"fyne.io/fyne/v2"

	"sofra/screens/widgets"
)

// listing is which part of what was found is listed.
type listing struct {
	twins bool   // possible duplicates, not problems
	sheet string // problems of this sheet only; "" is all
	lost  bool   // only those by which something is lost
	at    string // the pair that was decided last
}

// rowsSeen is the least height of the list: with heads, filters and what is said
// below it, some rows are seen at once. In a lower window the whole page scrolls.
const rowsSeen = 260

// problems lists what could not be read, and which records may be one.
func (p *importing) problems(u *UI) fyne.CanvasObject {
	b := u.book
	tabs := widgets.NewTabs(func(id string) { p.listed.twins, p.hand = id == "twins", handFirst; p.show(u) },
		widgets.Tab{ID: "problems", Label: b.T("Problems"), Count: b.Int(int64(p.got.ProblemsTotal)), Tone: widgets.ToneWarning},
		widgets.Tab{ID: "twins", Label: b.T("Possible duplicates"), Count: b.Int(int64(p.twinsListed())), Tone: widgets.ToneNotice})
	if p.listed.twins {
		tabs.Choose("twins")
	}
	p.reach(handFirst, tabs.Target())
	if p.listed.twins {
		return widgets.AtLeast(rowsSeen, widgets.NewCard(widgets.Down(0, tabs, widgets.Rest(p.twins(u)))))
	}
	return widgets.AtLeast(rowsSeen, widgets.NewCard(widgets.Down(0, tabs, widgets.Flex(p.list(u)))))
}

// list is the problems by sheet, row and column. What the cursor stands on is
// said below in full: the sentences are longer than a row.
func (p *importing) list(u *UI) fyne.CanvasObject {
	b := u.book
	grid := widgets.NewGrid(widgets.Column{Head: b.T("Sheet"), Weight: 2}, widgets.Column{Head: b.T("Row"), Width: 64, Right: true},
		widgets.Column{Head: b.T("Column"), Width: 64}, widgets.Column{Head: b.T("Value"), Weight: 2}, widgets.Column{Head: b.T("Problem"), Weight: 7})
	grid.SetEmpty(widgets.NewEmptyState(b.T("No problems"), b.T("Everything in the file could be read."), nil))
	var rows []widgets.Row
	whole := map[string]string{}
	for i, c := range p.got.Problems {
		if p.listed.sheet != "" && c.Sheet != p.listed.sheet || p.listed.lost && !c.Lost() {
			continue
		}
		id, row := fmt.Sprint(i), ""
		if c.Row > 0 {
			row = fmt.Sprint(c.Row)
		}
		whole[id] = u.say(c.Text)
		rows = append(rows, widgets.Row{ID: id, Cells: []widgets.Cell{text(c.Sheet), text(row), quiet(c.Column), quiet(c.Value), text(whole[id])}})
	}
	grid.SetRows(rows)
	said := widgets.Wrapped("")
	foot := widgets.Inset(8, 14, said)
	grid.OnCursor = func(r widgets.Row) { said.SetText(whole[r.ID]); foot.Refresh() }
	if len(rows) > 0 {
		said.SetText(whole[rows[0].ID])
		grid.Find(rows[0].ID)
	}
	parts := []fyne.CanvasObject{widgets.Rest(grid)}
	if chips := p.sheetChips(u); chips != nil {
		parts = append([]fyne.CanvasObject{widgets.Inset(8, 14, chips)}, parts...)
	}
	if p.got.ProblemsTotal > len(p.got.Problems) {
		parts = append(parts, widgets.Inset(6, 14, widgets.NewNote(widgets.ToneNotice, "info", "",
			b.T("The first {n} of {all} problems are listed.", "n", b.Int(int64(len(p.got.Problems))), "all", b.Int(int64(p.got.ProblemsTotal))))))
	}
	if len(rows) > 0 {
		parts = append(parts, widgets.Line(), foot)
	}
	return widgets.Down(0, parts...)
}

// lostChip leaves only the problems by which something of the file is lost; nil
// where that is none of them, or all.
func (p *importing) lostChip(u *UI) *widgets.Chip {
	lost := 0
	for _, c := range p.got.Problems {
		if c.Lost() {
			lost++
		}
	}
	if lost == 0 || lost == len(p.got.Problems) {
		return nil
	}
	chip := widgets.NewChip(u.book.T("Only errors")+"  "+u.book.Int(int64(lost)), func() {
		p.listed.lost, p.listed.sheet, p.hand = !p.listed.lost, "", handLost
		p.show(u)
	})
	chip.SetChosen(p.listed.lost)
	p.reach(handLost, chip)
	return chip
}

// sheetChips choose one sheet's problems; there are none where one sheet has
// them all.
func (p *importing) sheetChips(u *UI) fyne.CanvasObject {
	n := map[string]int{}
	for _, c := range p.got.Problems {
		if !p.listed.lost || c.Lost() {
			n[c.Sheet]++
		}
	}
	chips := widgets.Flow(6)
	if only := p.lostChip(u); only != nil {
		chips.Objects = append(chips.Objects, only)
	}
	if len(n) < 2 && p.listed.sheet == "" {
		if len(chips.Objects) == 0 {
			return nil
		}
		return chips
	}
	add := func(sheet, label string) {
		chip := widgets.NewChip(label, func() { p.listed.sheet, p.hand = sheet, handSheet; p.show(u) })
		if chip.SetChosen(p.listed.sheet == sheet); chip.Chosen() {
			p.reach(handSheet, chip)
		}
		chips.Objects = append(chips.Objects, chip)
	}
	add("", u.book.T("All sheets"))
	for _, plan := range p.file.plans {
		if n[plan.Name] > 0 {
			add(plan.Name, plan.Name+"  "+u.book.Int(int64(n[plan.Name])))
		}
	}
	return chips
}
