package screens

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/screens/widgets"
)

// budgetFile is a budget that was read from a file and is not kept yet.
type budgetFile struct {
	path   string
	source app.BudgetSource
	read   app.BudgetRead
	taken  app.BudgetTaken
	why    string // somebody has to say what the columns are; "" is known
	budget
}

// mostTold is how many rows that could not be read are listed one by one.
const mostTold = 12

// fromFile is the way to a budget that stands in a file.
func (k budget) fromFile(u *UI) *widgets.Button {
	return widgets.NewButton(u.book.T("Read from a file…"), func() {
		u.choosePlace(false, "", func(path string) {
			u.readBudget(budgetFile{path: path, source: app.BudgetSource{Currency: k.grant.Currency}, budget: k})
		})
	}).WithIcon("sheet")
}

// readBudget reads the file, and shows what it would make of the budget.
func (u *UI) readBudget(k budgetFile) {
	background(u, func(ctx context.Context) (budgetFile, error) {
		book, err := sheet.Open(k.path)
		if err != nil {
			return k, err
		}
		k.read, err = app.ReadBudget(ctx, book, k.source)
		if k.why = ""; errors.Is(err, app.ErrNoBudget) && len(k.read.Columns) > 0 {
			k.why, err = u.sentence(err), nil
		}
		if err = errors.Join(err, book.Close()); err != nil || k.why != "" {
			return k, err
		}
		held, err := u.App.LinesHeld(ctx, k.grant.ID)
		k.taken = k.grant.TakenBudget(k.read.Lines, held)
		return k, err
	}, func(k budgetFile) {
		if k.why != "" {
			k.askColumns(u)
			return
		}
		u.askBudget(k)
	})
}

// askBudget shows what was read and asks which version of the budget it is.
func (u *UI) askBudget(k budgetFile) {
	f := u.versionForm(k.budget)
	d := f.version
	f.form.title, f.form.verb = u.book.T("Budget from {file}", "file", k.read.File), u.book.T("Keep this version")
	f.form.text = u.book.T("Nothing is kept yet. Keeping it is one step, and Undo takes it back whole. Versions that were agreed before stay.")
	f.form.width, f.form.above = 720, k.preview(u)
	f.form.doubt = nil // said above
	f.form.save = func(ctx context.Context) error { return u.App.TakeBudget(ctx, k.grant, k.read, d) }
	u.ask(f.form)
}

// preview is what the file has, what would become of the lines, and what was not read.
func (k budgetFile) preview(u *UI) fyne.CanvasObject {
	b, sum := u.book, k.read.Total()
	headings := app.Grant{Lines: k.taken.Lines[:len(k.read.Lines)]}.Budget(nil) // as read, each as the line that it becomes
	pair := func(label, value string) fyne.CanvasObject {
		return widgets.Down(2, widgets.Quiet(label), widgets.Question(value))
	}
	all := []fyne.CanvasObject{
		k.where(u),
		widgets.Flow(28, pair(b.T("Headings"), b.Int(int64(len(headings)))), pair(b.T("Lines"), b.Int(int64(len(k.read.Lines)))),
			pair(b.T("Sum"), b.Money(int64(sum), k.grant.Currency)), pair(b.T("Grant"), b.Money(int64(k.grant.Amount), k.grant.Currency))),
	}
	for _, d := range k.read.Doubts(k.grant) {
		all = append(all, widgets.NewNote(widgets.ToneWarning, "warning", "", u.say(d)))
	}
	all = append(all, k.becomes(u), k.headings(u, headings))
	if told := k.told(u); told != nil {
		all = append(all, told)
	}
	return widgets.Down(10, append(all, widgets.Line())...)
}

// where says which sheet was read, with ways to read another one or other columns.
func (k budgetFile) where(u *UI) fyne.CanvasObject {
	b := u.book
	row := []fyne.CanvasObject{widgets.Quiet(b.T("Sheet {sheet}, header in row {row}", "sheet", k.read.Sheet, "row", k.read.Header))}
	if len(k.read.Sheets) > 1 {
		row = append(row, widgets.NewLink(b.T("Another sheet…"), func() { k.askSheet(u) }).Small())
	}
	return widgets.Across(10, append(row, widgets.NewLink(b.T("Columns…"), func() { k.askColumns(u) }).Small(), widgets.Gap())...)
}

// becomes says what would become of the lines that are there.
func (k budgetFile) becomes(u *UI) fyne.CanvasObject {
	b, t := u.book, k.taken
	var said []string
	for _, one := range []struct {
		text  string
		lines []app.BudgetLine
	}{{b.N("{n} new lines", len(t.Added)), t.Added}, {b.N("{n} lines changed", len(t.Changed)), t.Changed}, {b.N("{n} lines taken out", len(t.Gone)), t.Gone}} {
		if len(one.lines) > 0 {
			said = append(said, one.text)
		}
	}
	if len(said) == 0 {
		said = append(said, b.T("No line is changed"))
	}
	all := widgets.Down(6, widgets.Wrapped(strings.Join(said, ", ")+"."))
	if len(t.Emptied) > 0 {
		var names []string
		for _, l := range t.Emptied {
			names = append(names, strings.TrimSpace(l.Code+" "+l.Title))
		}
		all.Add(widgets.NewNote(widgets.ToneNotice, "info", b.N("{n} lines are not in the file, but documents or plans stand on them.", len(names)),
			b.T("They stay, with no money: {lines}.", "lines", strings.Join(names, ", "))))
	}
	return all
}

// headings lists what was read, heading by heading.
func (k budgetFile) headings(u *UI, all []app.Heading) fyne.CanvasObject {
	rows := widgets.Down(0)
	for _, h := range all {
		name := h.Name
		if name == "" {
			name = u.book.T("Without a heading")
		}
		planned, _ := h.Sums()
		rows.Add(widgets.Inset(8, 14, widgets.Across(8, widgets.Flex(widgets.CardTitle(name)), widgets.Quiet(u.book.Decimal(int64(planned), 2)))))
		for _, l := range h.Lines {
			rows.Add(widgets.NewActionRow("", widgets.ToneNone, strings.TrimSpace(l.Code+" "+l.Title), k.aside(u, l.BudgetLine)).WithTag(u.book.Decimal(int64(l.Amount), 2), widgets.ToneNone))
		}
	}
	return widgets.Inset(0, -14, rows)
}

// aside is what a line is reckoned from, and what it was before, where that is another.
func (k budgetFile) aside(u *UI, l app.BudgetLine) string {
	was := ""
	for _, old := range k.grant.Lines {
		changed := slices.ContainsFunc(k.taken.Changed, func(c app.BudgetLine) bool { return c.ID == old.ID })
		if old.ID == l.ID && changed {
			was = u.book.T("before: {line}", "line", join(strings.TrimSpace(old.Code+" "+old.Title), u.book.Decimal(int64(old.Amount), 2)))
		}
	}
	return join(u.times(app.Forecast{Quantity: l.Quantity, UnitCost: l.UnitCost}), l.Unit, was)
}

// told lists what could not be read, or does not add up, by its row; nil is nothing.
func (k budgetFile) told(u *UI) fyne.CanvasObject {
	b, n := u.book, len(k.read.Problems)
	if n == 0 {
		return nil
	}
	all := widgets.Down(4, widgets.CardTitle(b.N("{n} rows to look at", n)))
	for i, p := range k.read.Problems {
		if i == mostTold {
			all.Add(widgets.Quiet(b.T("The first {n} of {all} problems are listed.", "n", b.Int(mostTold), "all", b.Int(int64(n)))))
			break
		}
		at := b.T("Row {row}", "row", p.Row)
		if p.Column != "" {
			at = b.T("Row {row}, column {column}", "row", p.Row, "column", p.Column)
		}
		all.Add(widgets.QuietWrapped(at + ": " + u.say(p.Text)))
	}
	return all
}
