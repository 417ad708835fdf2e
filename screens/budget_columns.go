package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// another closes what is open and reads the file in another way.
func (k budgetFile) another(u *UI, source app.BudgetSource) {
	source.Currency = k.grant.Currency
	k.source = source
	u.dialogs.CloseAll()
	u.readBudget(k)
}

// readingAs is a question of how the file is read.
type readingAs struct {
	title  string
	text   string // why it is asked; "" is nothing
	inputs []input
	wrong  func() app.Invalid // of the answers, by field
	source func() app.BudgetSource
}

// readAs asks it, and reads the file so.
func (k budgetFile) readAs(u *UI, r readingAs) {
	var fields []fyne.CanvasObject
	for _, i := range r.inputs {
		fields = append(fields, i.field)
	}
	u.dialogs.Open(widgets.Asking{
		Title: r.title, Text: r.text, Body: widgets.NewForm(2, fields...), Plain: u.book.T("Cancel"), First: u.book.T("Read|a file"), Width: 560,
		OnFirst: func() bool {
			all := true
			for _, i := range r.inputs {
				all = u.check(i) && all
			}
			wrong := r.wrong()
			for _, w := range wrong {
				for _, i := range r.inputs {
					if i.name == w.Field {
						i.field.SetError(u.say(w.Text))
					}
				}
			}
			if all && len(wrong) == 0 {
				k.another(u, r.source())
			}
			return false
		},
	})
}

// askSheet asks on which sheet the budget stands.
func (k budgetFile) askSheet(u *UI) {
	chosen := k.read.Sheet
	var options []widgets.Option
	for _, s := range k.read.Sheets {
		options = append(options, widgets.Option{ID: s, Text: s})
	}
	k.readAs(u, readingAs{
		title: u.book.T("On which sheet is the budget?"), inputs: []input{u.choiceOf("Sheet", u.book.T("Sheet"), &chosen, options)},
		wrong: func() app.Invalid { return nil }, source: func() app.BudgetSource { return app.BudgetSource{Sheet: chosen} },
	})
}

// noColumn is the choice of a field that the file does not have.
const noColumn = "-"

// askColumns asks what each column of the sheet is.
func (k budgetFile) askColumns(u *UI) {
	b := u.book
	options := []widgets.Option{{ID: noColumn, Text: b.T("In no column")}}
	for _, c := range k.read.Columns {
		options = append(options, widgets.Option{ID: c.Letter, Text: strings.TrimSpace(c.Letter + " " + c.Title)})
	}
	chosen, header := map[string]*string{}, k.read.Header
	inputs := []input{u.whole("Header", b.T("Row of the titles"), &header)}
	for _, f := range app.BudgetFields() {
		at := noColumn
		for _, c := range k.read.Columns {
			if c.Field == f.Code {
				at = c.Letter
			}
		}
		chosen[f.Code] = &at
		inputs = append(inputs, u.choiceOf(f.Code, u.say(f.Text), &at, options))
	}
	k.readAs(u, readingAs{
		title: b.T("What the columns are"), text: k.why, inputs: inputs, wrong: func() app.Invalid { return lacking(chosen, header) },
		source: func() app.BudgetSource {
			return app.BudgetSource{Sheet: k.read.Sheet, Mapping: k.mapping(chosen, header)}
		},
	})
}

// lacking says what a choice of columns lacks for a budget.
func lacking(chosen map[string]*string, header int) (wrong app.Invalid) {
	if header < 1 {
		wrong = append(wrong, app.Wrong{Field: "Header", Text: words.T("A row is a number from 1 on.")})
	}
	if *chosen["what"] == noColumn {
		wrong = append(wrong, app.Wrong{Field: "what", Text: words.T("A line says what it is for.")})
	}
	if *chosen["amount"] == noColumn && (*chosen["quantity"] == noColumn || *chosen["cost"] == noColumn) {
		wrong = append(wrong, app.Wrong{Field: "amount", Text: words.T("A line has an amount, or a quantity and a unit cost.")})
	}
	return wrong
}

// mapping says of each column what it is; one that was not chosen is nothing.
func (k budgetFile) mapping(chosen map[string]*string, header int) app.SheetMapping {
	m := app.SheetMapping{Header: header, Columns: map[string]string{}}
	for _, c := range k.read.Columns {
		m.Columns[c.Letter] = app.OtherField
	}
	for field, letter := range chosen {
		if *letter != noColumn {
			m.Columns[*letter] = field
		}
	}
	return m
}
