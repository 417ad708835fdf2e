package screens

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// sheetTable is the widgets of the sheet that is shown: its columns change
// while somebody looks at them.
type sheetTable struct {
	chips []*widgets.Chip
	rows  []columnRow
	notes *fyne.Container
}

// columnRow is one column of the sheet.
type columnRow struct {
	letter string
	values *widgets.Text
	goes   *widgets.Select
	tag    *widgets.Tag
	cells  *fyne.Container
}

// plan is the sheet that is shown.
func (p *importing) plan() *app.SheetPlan { return &p.file.plans[p.file.at] }

// columnsStep shows what the columns of each sheet were taken for, and lets it
// be put right.
func (p *importing) columnsStep(u *UI) (body, foot fyne.CanvasObject) {
	b := u.book
	chips := widgets.Flow(6)
	p.table = sheetTable{notes: widgets.Down(0)}
	for i := range p.file.plans {
		chip := widgets.NewChip("", func() { p.file.at = i; p.turn(u, stepColumns) })
		p.table.chips = append(p.table.chips, chip)
		chips.Objects = append(chips.Objects, chip)
	}
	p.showChips(u)
	p.reach(handFirst, p.table.chips[p.file.at])
	bar := widgets.Across(10, widgets.NewIcon("sheet", widgets.ToneNone), widgets.Strong(p.file.name), widgets.Flex(chips))
	card := widgets.NewCard(widgets.Down(0, widgets.Flex(p.sheet(u)), p.table.notes)).WithBar(bar).WithFoot(widgets.Inset(10, 14, p.about(u)))
	p.showNotes(u)
	next := widgets.NewFirst(b.T("Preview"), func() { p.tryOut(u) }).WithIcon("arrow")
	quiet := ""
	if len(p.options().Sheets) == 0 {
		quiet = b.T("Every sheet is left out.")
		next.DisableBecause(quiet)
	}
	return card, p.verbs(u, quiet, widgets.NewButton(b.T("Back"), func() { p.turn(u, stepFile) }), next)
}

// showChips says of each sheet how many rows it has, or that it is left out.
func (p *importing) showChips(u *UI) {
	for i, chip := range p.table.chips {
		plan := p.file.plans[i]
		text := plan.Name
		if n, known := p.file.rows[plan.Name]; known {
			text += "  " + u.book.Int(int64(n))
		}
		if plan.Kind == "" {
			text = u.book.T("{sheet}: left out", "sheet", plan.Name)
		}
		chip.SetText(text)
		chip.SetChosen(i == p.file.at)
	}
}

// sheet is the table of columns, or why there is none.
func (p *importing) sheet(u *UI) fyne.CanvasObject {
	b, plan := u.book, p.plan()
	if plan.Kind == "" {
		return widgets.NewEmptyState(b.T("This sheet is left out"), p.partsLeftOut(u), nil)
	}
	columns := []widgets.Column{
		{Width: 26}, {Head: b.T("Column in the file"), Weight: 3}, {Head: b.T("First values"), Weight: 4},
		{Head: b.T("Goes to"), Width: 230}, {Head: b.T("Proposal"), Width: 96},
	}
	fields := p.fields(u)
	rows := widgets.Down(0)
	for _, c := range plan.Columns {
		if c.Title == "" && len(c.Values) == 0 {
			continue
		}
		goes := widgets.NewSelect(strings.TrimSpace(c.Letter+" "+c.Title), fields)
		goes.Bare()
		row := columnRow{letter: c.Letter, values: widgets.Soft(""), goes: goes, tag: widgets.NewTag("", widgets.ToneNone)}
		row.cells = widgets.Cells(columns, widgets.Quiet(c.Letter), widgets.Strong(c.Title), row.values, goes, row.tag)
		goes.OnChanged = func(field string) { p.choose(u, row.letter, field) }
		p.table.rows = append(p.table.rows, row)
		rows.Objects = append(rows.Objects, widgets.Inset(4, 0, row.cells), widgets.Line())
	}
	p.showColumns(u)
	return widgets.Down(0, widgets.CellHeads(columns), widgets.Flex(container.NewVScroll(rows)))
}

// fields are what the columns of the sheet may be, in the reader's language.
func (p *importing) fields(u *UI) []widgets.Option {
	var options []widgets.Option
	for _, f := range p.plan().Fields(u.book.Lang()) {
		options = append(options, widgets.Option{ID: f.Code, Text: u.say(f.Text)})
	}
	return options
}

// choose sends a column somewhere else; another one may have to give way.
func (p *importing) choose(u *UI, letter, field string) {
	p.plan().Choose(letter, field)
	p.file.chosen[p.plan().Name] = true
	p.showColumns(u)
	p.showNotes(u)
}

// showColumns fills in what each column is now. What is about who people are
// is not shown.
func (p *importing) showColumns(u *UI) {
	now := map[string]app.ColumnPlan{}
	for _, c := range p.plan().Columns {
		now[c.Letter] = c
	}
	for _, row := range p.table.rows {
		c := now[row.letter]
		values := strings.Join(u.shownAs(c), ", ")
		about := c.Identity || p.file.about[p.plan().Name+" "+c.Letter]
		if about {
			values = strings.Repeat("•", 8)
		}
		row.values.SetText(values)
		if row.goes.Chosen() != c.Field {
			row.goes.SetChosen(c.Field)
		}
		row.tag.Set(u.proposal(c, about))
		row.cells.Refresh()
	}
}

// proposal is how sure the program is of a column, or that it is about who
// people are.
func (u *UI) proposal(c app.ColumnPlan, about bool) (string, widgets.Tone) {
	b := u.book
	switch {
	case c.Field == app.NoField:
		return b.T("Left out"), widgets.TonePlain
	case about:
		return b.T("Sensitive"), widgets.ToneWarning
	case c.Confidence == app.Sure:
		return b.T("Sure|of what a column is"), widgets.ToneDone
	case c.Confidence == app.Check:
		return b.T("Check|what a column is"), widgets.ToneWarning
	}
	return b.T("Guess|of what a column is"), widgets.TonePlain
}

// showNotes says what has to be known of the sheet.
func (p *importing) showNotes(u *UI) {
	b, plan := u.book, p.plan()
	var letters []string
	for _, c := range plan.Columns {
		if c.Identity && plan.Kind != "" {
			letters = append(letters, c.Letter)
		}
	}
	p.table.notes.Objects = nil
	add := func(tone widgets.Tone, icon, bold, text string) {
		p.table.notes.Objects = append(p.table.notes.Objects, widgets.Inset(10, 14, widgets.NewNote(tone, icon, bold, text)))
	}
	about := b.T("It is kept sealed, in the list's own words, as said by the office's list and never as said by the person.")
	if plan.Kind == app.Responses {
		about = b.T("Answers have no names beside them, and reports protect small groups.")
	}
	switch {
	case len(letters) == 1:
		add(widgets.ToneNotice, "lock", b.T("Column {column} is about identity.", "column", letters[0]), about)
	case len(letters) > 1:
		add(widgets.ToneNotice, "lock", b.T("Columns {columns} are about identity.", "columns", b.List(letters)), about)
	}
	if bold, text := u.sentNotes(plan); bold != "" {
		add(widgets.ToneNotice, "info", bold, text)
	}
	for _, letter := range p.file.open(plan) {
		add(widgets.ToneWarning, "warning", b.T("Column {column} would be open.", "column", letter),
			b.T("It is about identity. Send it to a field for that, where it is sealed, or leave it out."))
	}
	if !p.file.guess.Empty() {
		add(widgets.ToneNotice, "info", "", u.say(p.file.guess))
	}
	p.table.notes.Refresh()
}

// count counts the rows of each sheet while somebody reads its columns; the
// whole of a large file is not read for that.
func (p *importing) count(u *UI) {
	file := p.file
	if file == nil || file.rows != nil {
		return
	}
	plans := slices.Clone(file.plans) // somebody changes them meanwhile
	load(u, func(ctx context.Context) (map[string]int, error) { return p.countRows(ctx, file.path, plans) }, func(rows map[string]int) {
		if file.rows = rows; p.file == file && p.step == stepColumns {
			p.showChips(u)
		}
	})
}

// kindName is what records of a kind are called, several of them.
func kindName(kind app.Kind) words.Text {
	names := map[app.Kind]words.Text{
		app.People: words.T("People"), app.Venues: words.T("Venues"), app.Events: words.T("Events"), app.Programmes: words.T("Programmes"),
		app.Works: words.T("Works"), app.Responses: words.T("Filled-in forms"), app.Media: words.T("Media items"),
		app.Expenses: words.T("Expenses"), app.Ensembles: words.T("Ensembles"), app.Rates: words.T("Rates|of currencies"),
	}
	return names[kind]
}
