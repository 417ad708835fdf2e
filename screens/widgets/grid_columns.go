package widgets

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Arrangement is what a person made of the columns of a grid, by their ids: a
// page keeps it and gives it back at the next start.
type Arrangement struct {
	Hidden []string           `json:"hidden,omitempty"`
	Widths map[string]float32 `json:"widths,omitempty"` // at text scale 1
}

// ColumnWords are the words for arranging columns.
type ColumnWords struct {
	Columns string // tooltip of the button that lists them
	Reset   string // the list's last line: as they were at first
}

// columnsOf are all columns of a grid, shown or not, and what was made of them.
type columnsOf struct {
	all      []Column
	arranged Arrangement
	words    ColumnWords
	offered  bool
	gone     []int // those that gave way in a narrow grid
	measured int   // the loading whose rows said what the columns need
	scale    float32
}

// columnReset is the id of the list's last line.
const columnReset = "\x00reset"

// columnMost is how wide a column can be; wider is no width but a mistake in
// what was kept.
const columnMost = 2000

// OfferColumns lets people choose which columns are shown and how wide they
// are, beginning with what they made of them before. changed gets what they
// make of them now.
func (g *Grid) OfferColumns(words ColumnWords, before Arrangement, changed func(Arrangement)) *Grid {
	g.cols.words, g.cols.offered, g.OnArranged = words, true, changed
	g.Arrange(before)
	return g
}

// Arrange shows the columns so. What it says of columns that are not here does
// nothing.
func (g *Grid) Arrange(a Arrangement) {
	g.cols.arranged = Arrangement{Hidden: slices.Clone(a.Hidden), Widths: map[string]float32{}}
	for id, width := range a.Widths {
		if width >= gridLeast && width <= columnMost {
			g.cols.arranged.Widths[id] = width
		}
	}
	g.arrange()
	g.body.clear()
	g.self.Refresh()
}

// arrange works out the columns that are shown. One that shares what is left
// goes on sharing it, in the proportion that it was given.
func (g *Grid) arrange() {
	kept, declared := float32(0), float32(0)
	for _, c := range g.wanted() {
		if w := g.cols.arranged.Widths[c.ID]; w > 0 && c.Width == 0 {
			kept, declared = kept+w, declared+max(c.Weight, 1)
		}
	}
	g.columns = slices.DeleteFunc(g.wanted(), func(c Column) bool { return slices.Contains(g.cols.gone, c.at) })
	for i := range g.columns {
		c := &g.columns[i]
		switch w := g.cols.arranged.Widths[c.ID]; {
		case w > 0 && c.Width > 0:
			c.Width = w
		case w > 0:
			c.Weight = w
		case c.Width == 0 && declared > 0:
			c.Weight = max(c.Weight, 1) * kept / declared
		}
		if len(g.cols.arranged.Widths) > 0 {
			c.need = c.figures() // somebody said how wide it is
		}
	}
	g.head.fill()
}

// wanted are the columns that nobody hid, at least one.
func (g *Grid) wanted() (wanted []Column) {
	for i, c := range g.cols.all {
		c.at = i
		if c.ID == "" || !slices.Contains(g.cols.arranged.Hidden, c.ID) {
			wanted = append(wanted, c)
		}
	}
	if len(wanted) == 0 && len(g.cols.all) > 0 {
		return g.cols.all[:1:1]
	}
	return wanted
}

// Arrangement is what was made of the columns until now.
func (g *Grid) Arrangement() Arrangement {
	return Arrangement{Hidden: slices.Clone(g.cols.arranged.Hidden), Widths: maps.Clone(g.cols.arranged.Widths)}
}

// arrangedNow shows the columns anew and tells the page.
func (g *Grid) arrangedNow() {
	g.arrange()
	g.body.clear()
	g.self.Refresh()
	g.tellArranged()
}

func (g *Grid) tellArranged() {
	if g.OnArranged != nil {
		g.OnArranged(g.Arrangement())
	}
}

// ChooseColumns drops the list of the columns: Space or Return shows and hides
// one, Esc closes it.
func (g *Grid) ChooseColumns() {
	if !g.cols.offered {
		return
	}
	list := newOptionList(g.columnOptions(), "")
	over := floatAt(g.head, list, func() spot { return g.head.cornerSpot(list.MinSize().Width) })
	if over == nil {
		return
	}
	list.leave = func(bool) { over.close() }
	list.choose = func(o Option) {
		if o.ID == columnReset {
			over.close()
			g.cols.arranged = Arrangement{Widths: map[string]float32{}}
			g.arrangedNow()
			return
		}
		g.toggleColumn(o.ID)
		at := list.at
		list.setOptions(g.columnOptions())
		list.move(at)
	}
	over.canvas.Focus(list)
}

// columnOptions are the columns with a tick at those that are shown.
func (g *Grid) columnOptions() []Option {
	var options []Option
	for _, c := range g.cols.all {
		o := Option{ID: c.ID, Text: c.Head}
		if slices.ContainsFunc(g.wanted(), func(x Column) bool { return x.ID == c.ID }) {
			o.Icon = "check"
		}
		options = append(options, o)
	}
	return append(options, Option{ID: columnReset, Text: g.cols.words.Reset, Icon: "undo"})
}

// toggleColumn shows a column or hides it; the last one stays.
func (g *Grid) toggleColumn(id string) {
	hidden := &g.cols.arranged.Hidden
	switch at := slices.Index(*hidden, id); {
	case at >= 0:
		*hidden = slices.Delete(*hidden, at, at+1)
	case len(g.wanted()) > 1:
		*hidden = append(*hidden, id)
	default:
		return
	}
	g.arrangedNow()
}

// Shown are the heads of the columns that are shown.
func (g *Grid) Shown() string {
	var heads []string
	for _, c := range g.columns {
		heads = append(heads, c.Head)
	}
	return strings.Join(heads, ", ")
}

// Heads is what takes the keyboard for the heads.
func (g *Grid) Heads() fyne.Focusable { return g.head }

// Widths are how wide the columns stand now, by their ids.
func (g *Grid) Widths() map[string]float32 {
	widths := map[string]float32{}
	for i, s := range g.spans(g.head.Size().Width) {
		widths[g.columns[i].ID] = s.width
	}
	return widths
}

// EdgeAfter is where in the heads the edge behind a column can be taken.
func (g *Grid) EdgeAfter(column int) fyne.Position {
	s := g.head.Size()
	return fyne.NewPos(g.head.edgeOf(g.spans(s.Width)[column]), s.Height/2)
}
