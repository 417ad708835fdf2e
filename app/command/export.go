package command

import (
	"context"
	"slices"
	"time"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/sheet"
	"sofra/app/words"
)

// exportKinds are what can be given out, in the order of the synopsis.
func exportKinds() []string { return []string{"ical", "vcard", "xlsform", "iati", "csv"} }

// exportJSON says where an export is. Rows are those of each table of csv.
type exportJSON struct {
	File   string           `json:"file"`
	SHA256 string           `json:"sha256,omitempty"`
	Rows   map[app.Kind]int `json:"rows,omitempty"`
}

// export writes what other programs read. Without a path it goes to standard
// output as it is, with -json too: there is no second place to answer at.
func export(ctx context.Context, c *call) error {
	kind := c.args[1]
	if !slices.Contains(exportKinds(), kind) {
		return c.misuse(noKind(kind, exportKinds()))
	}
	if kind == "csv" && c.flags.out == "" {
		return c.misuse(words.T("Say with -out where to write."))
	}
	out := exchange.Out{Book: c.book}
	switch kind {
	case "csv":
		return c.exportTables(ctx, out)
	case "ical":
		return c.exportFile(ctx, func(a *app.App) error {
			if c.flags.out == "" {
				return exchange.WriteCalendar(ctx, a, c.out, out)
			}
			return exchange.SaveCalendar(ctx, a, c.flags.out, out)
		})
	case "vcard":
		cards := exchange.ContactsOut{Out: out, Version: exchange.VersionFor(c.flags.out)}
		return c.exportFile(ctx, func(a *app.App) error {
			if err := c.warnHushed(ctx, a, true); err != nil {
				return err
			}
			if c.flags.out == "" {
				return exchange.WriteContacts(ctx, a, c.out, cards)
			}
			return exchange.SaveContacts(ctx, a, c.flags.out, cards)
		})
	case "xlsform":
		return c.exportFile(ctx, func(a *app.App) error { return c.exportForm(ctx, a) })
	}
	return c.exportFile(ctx, func(a *app.App) error { return c.exportIATI(ctx, a) })
}

// exportForm writes the questionnaire that is asked now, for telephones. An
// office without one gets that of the program.
func (c *call) exportForm(ctx context.Context, a *app.App) error {
	p := app.FormPhone{First: c.book.Lang(), On: app.DateOf(time.Now())}
	id, err := a.CurrentForm(ctx)
	if err != nil {
		return err
	}
	if p.Form.ID = id; id != "" {
		p, err = a.MakePhoneForm(ctx, p)
	} else {
		c.warn(words.T("This office has no questionnaire yet: this is the example of the program."))
		p.Form = app.ExampleForm(c.book.Lang())
		p.Title = p.Form.Title
		p.Places, err = a.Places(ctx)
	}
	switch {
	case err != nil:
		return err
	case c.flags.out == "":
		return sheet.WriteXLSForm(c.out, p)
	}
	return sheet.SaveXLSForm(c.flags.out, p)
}

// exportFile has one file written, and says where it is.
func (c *call) exportFile(ctx context.Context, write func(*app.App) error) error {
	path := c.flags.out
	if err := c.leaveTrace(ctx, write); err != nil || path == "" {
		return err
	}
	sum, err := digest(path)
	if err != nil {
		return err
	}
	return c.answer(exportJSON{File: path, SHA256: sum}, func() { c.row(path) })
}

// exportTables has the folder of tables written, and says where it is.
func (c *call) exportTables(ctx context.Context, out exchange.Out) error {
	var rows map[app.Kind]int
	path := c.flags.out
	err := c.leaveTrace(ctx, func(a *app.App) (err error) {
		if err := c.warnHushed(ctx, a, false); err != nil {
			return err
		}
		rows, err = exchange.SaveTables(ctx, a, path, out)
		return err
	})
	if err != nil {
		return err
	}
	return c.answer(exportJSON{File: path, Rows: rows}, func() { c.row(path) })
}

// warnHushed says how many people in the file may not be named outside the office.
func (c *call) warnHushed(ctx context.Context, a *app.App, contacts bool) error {
	n, err := exchange.Hushed(ctx, a, contacts)
	if n > 0 {
		c.warn(exchange.HushedText(n))
	}
	return err
}
