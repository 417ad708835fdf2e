package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// Template is a Word document of the office for one kind of paper in one
// language. It has placeholders where a paper tells of a booking.
type Template struct {
	Kept
	Kind     PaperKind
	Language words.Lang
	Name     string // of the file
	Size     int64
	SHA256   string
	AddedOn  Date
}

type templateReader interface {
	// Templates lists the templates of the office.
	Templates(ctx context.Context) ([]Template, error)

	// TemplateBody writes the contents of a template.
	TemplateBody(ctx context.Context, t Template, to io.Writer) error
}

type templateWriter interface {
	// PutTemplate keeps a new template and its contents, of which it notes
	// size and hash.
	PutTemplate(ctx context.Context, t *Template, body io.Reader) error

	// DropTemplate takes one away.
	DropTemplate(ctx context.Context, k Kept) error
}

// Check returns Invalid when t breaks a rule.
func (t Template) Check() error {
	var kind, language words.Text
	if !slices.Contains(PaperKinds(), t.Kind) {
		kind = words.T("Choose the paper.")
	}
	if !slices.Contains(words.Langs(), t.Language) {
		language = words.T("Choose the language.")
	}
	return check(Wrong{"Kind", kind}, Wrong{"Language", language}, Wrong{"Name", NameRule(t.Name)})
}

// AddTemplate keeps a template, in place of the one that the office had for
// this paper and language. Undo brings that back.
func (a *App) AddTemplate(ctx context.Context, t *Template, body []byte) error {
	t.Kept = Kept{}
	t.Name = strings.TrimSpace(filepath.Base(strings.ReplaceAll(t.Name, `\`, "/")))
	t.AddedOn = DateOf(time.Now())
	if err := t.Check(); err != nil {
		return err
	}
	verb := words.T("Added a Word template: {paper}, {language}", "paper", t.Kind.Text(), "language", t.Language.Name())
	return a.change(ctx, verb, func(tx Tx) error {
		all, err := tx.Templates(ctx)
		if err != nil {
			return err
		}
		for _, old := range all {
			if old.Kind == t.Kind && old.Language == t.Language {
				if err := tx.DropTemplate(ctx, old.Kept); err != nil {
					return err
				}
			}
		}
		return tx.PutTemplate(ctx, t, bytes.NewReader(body))
	})
}

// RemoveTemplate takes a template away.
func (a *App) RemoveTemplate(ctx context.Context, t Template) error {
	verb := words.T("Removed a Word template: {paper}, {language}", "paper", t.Kind.Text(), "language", t.Language.Name())
	return a.change(ctx, verb, func(tx Tx) error { return tx.DropTemplate(ctx, t.Kept) })
}

// TemplateFor is the office's template for a paper in a language, with its
// contents; ErrNotFound where it has none.
func (a *App) TemplateFor(ctx context.Context, kind PaperKind, l words.Lang) (t Template, body []byte, err error) {
	all, err := a.Templates(ctx)
	if err != nil {
		return t, nil, err
	}
	at := slices.IndexFunc(all, func(t Template) bool { return t.Kind == kind && t.Language == l })
	if at < 0 {
		return t, nil, ErrNotFound
	}
	var b bytes.Buffer
	err = a.TemplateBody(ctx, all[at], &b)
	return all[at], b.Bytes(), err
}

// HasTemplate says whether the office has a template for a paper in a language.
func (a *App) HasTemplate(ctx context.Context, kind PaperKind, l words.Lang) (bool, error) {
	_, _, err := a.TemplateFor(ctx, kind, l)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// TemplateFault is a placeholder of a template that nobody knows, or that is
// not closed, and where it stands.
type TemplateFault struct {
	Name string // "" is not closed
	Part string // of the document: "body", "header", "footer" or "notes"
	Near string // the words around it
}

// Text says the fault and its place.
func (f TemplateFault) Text() words.Text {
	where := words.T("in the text")
	switch f.Part {
	case "header":
		where = words.T("in the page header")
	case "footer":
		where = words.T("in the page footer")
	case "notes":
		where = words.T("in a note")
	}
	if f.Name == "" {
		return words.T("A placeholder is opened and not closed, {where}: “{near}”", "where", where, "near", f.Near)
	}
	return words.T("Nobody knows “{name}”, {where}: “{near}”", "name", f.Name, "where", where, "near", f.Near)
}
