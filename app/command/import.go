package command

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"sofra/app"
	"sofra/app/exchange"
	"sofra/app/sheet"
	"sofra/app/words"
)

// importKinds are what can be brought in, in the order of the synopsis.
func importKinds() []string {
	return []string{"office", "people", "concerts", "responses", "expenses", "works", "venues", "media", "rates"}
}

func bringIn(ctx context.Context, c *call) error {
	kind := c.args[1]
	if !slices.Contains(importKinds(), kind) {
		return c.misuse(noKind(kind, importKinds()))
	}
	o := app.ImportOptions{Kind: app.Kind(kind), DryRun: c.dryRun, Strict: c.strict}
	switch kind {
	case "office":
		o.Kind = ""
	case "concerts":
		o.Kind = app.Events
	}
	if c.sheet != "" {
		o.Sheets = []string{c.sheet}
	}
	if err := c.mapping(&o); err != nil {
		return err
	}
	book, err := openSource(c.args[2])
	if err != nil {
		return err
	}
	err = c.with(ctx, app.Mode{Write: true}, func(a *app.App) error { return c.bring(ctx, a, book, o) })
	return errors.Join(err, book.Close())
}

// openSource opens a file of contacts, or of tables.
func openSource(path string) (app.Workbook, error) {
	switch {
	case exchange.IsContacts(path):
		return exchange.OpenContacts(path)
	case exchange.IsRates(path):
		return exchange.OpenRates(path)
	}
	return sheet.Open(path)
}

// mapping reads the file of -map.
func (c *call) mapping(o *app.ImportOptions) error {
	if c.columns == "" {
		return nil
	}
	data, err := os.ReadFile(c.columns)
	if err != nil {
		return app.ErrMissingFile
	}
	o.Mapping, err = app.ParseMapping(data)
	return err
}

// bring brings the file in. What a strict import found wrong is told as JSON,
// where that is asked; else a failure is one sentence, as any other.
func (c *call) bring(ctx context.Context, a *app.App, book app.Workbook, o app.ImportOptions) (err error) {
	if o.Project, err = c.projectOf(ctx, a); err != nil {
		return err
	}
	got, err := a.Import(ctx, book, o)
	if o.DryRun && errors.Is(err, app.ErrProblems) {
		err = ErrWouldNot
	}
	if err != nil && !(c.json && (errors.Is(err, app.ErrProblems) || errors.Is(err, ErrWouldNot))) {
		return err
	}
	if late := c.answer(got.Record(c.book), func() { c.problems(got) }); late != nil {
		return late
	}
	switch {
	case err != nil:
		return told{err}
	case c.json: // which says it in its own way
	case o.DryRun:
		c.warn(words.T("This was a dry run: nothing was kept."))
	case got.Step == "":
		c.warn(words.T("Nothing of the file came in: no row of it makes a new record. The office is as it was."))
	}
	return nil
}

// ErrWouldNot is what a strict import would come to, where it was only tried.
var ErrWouldNot = &app.Fault{Code: "problems", Text: words.T("The file has problems, so a strict import would bring nothing in; -dry-run without -strict lists them.")}

// problems lists what could not be read, a line each; the last line on
// standard output sums up.
func (c *call) problems(got app.Imported) {
	for _, p := range got.Problems {
		switch {
		case p.Row == 0:
			c.warn(words.T("{sheet}: {text}", "sheet", p.Sheet, "text", p.Text))
		case p.Column == "":
			c.warn(words.T("{sheet}, row {row}: {text}", "sheet", p.Sheet, "row", p.Row, "text", p.Text))
		default:
			c.warn(words.T("{sheet}, row {row} {column}: {text}", "sheet", p.Sheet, "row", p.Row, "column", p.Column, "text", p.Text))
		}
	}
	if len(got.InNotes) > 0 {
		c.warn(words.T("No field is for these columns, so they are kept in the notes: {list}.", "list", strings.Join(got.InNotes, ", ")))
	}
	if n := got.Known[app.Rates]; n > 0 {
		c.warn(words.N("{n} rates of the file are in the office already.", n))
	}
	if n := got.Known[app.Responses]; n > 0 {
		c.warn(words.N("{n} forms of the file are in the office already.", n))
	}
	for _, d := range got.Duplicates {
		c.warn(words.T("{a} and {b} may be one: {why}", "a", d.A, "b", d.B, "why", d.Why))
	}
	c.row(got.Summary())
}

// projectOf finds the project of -project by its ID, code or title.
func (c *call) projectOf(ctx context.Context, a *app.App) (app.ID, error) {
	if c.project == "" {
		return "", nil
	}
	all, _, err := a.Projects(ctx, app.Page{})
	if err != nil {
		return "", err
	}
	var hits []app.ID
	var codes []string
	for _, p := range all {
		codes = append(codes, p.Code)
		if slices.Contains([]string{string(p.ID), p.Code, p.Title}, c.project) {
			hits = append(hits, p.ID)
		}
	}
	if len(hits) != 1 {
		return "", &app.ChoiceFault{Known: codes, Fault: &app.Fault{
			Code: "unknown_project", Text: noProject(c.project, codes),
		}}
	}
	return hits[0], nil
}

// noProject says which projects there are, as no one of them has the name.
func noProject(name string, codes []string) words.Text {
	if len(codes) == 0 {
		return words.T("There is no project {name}, nor any other yet.", "name", name)
	}
	return words.T("There is no one project {name}. Name it by its code. There are: {list}.", "name", name, "list", strings.Join(codes, ", "))
}
