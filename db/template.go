package db

import (
	"context"
	"io"

	"sofra/app"
)

func (r reader) Templates(ctx context.Context) (all []app.Template, err error) {
	defer wrap(&err, "templates")
	err = r.all(ctx, &all, `SELECT `+columns[app.Template]("")+` FROM template WHERE deleted_at IS NULL ORDER BY kind, language, id`)
	return all, err
}

// asFile is a template as the file whose pieces are kept.
func asFile(t app.Template) app.File {
	return app.File{Kept: app.Kept{ID: t.ID}, Size: t.Size, SHA256: t.SHA256}
}

func (r reader) TemplateBody(ctx context.Context, t app.Template, to io.Writer) (err error) {
	defer wrap(&err, "contents of a template")
	return r.body(ctx, asFile(t), to)
}

func (w *writer) PutTemplate(ctx context.Context, t *app.Template, body io.Reader) (err error) {
	defer wrap(&err, "put a template")
	t.ID = app.NewID()
	f := asFile(*t)
	if err := w.putBody(ctx, &f, body); err != nil {
		return err
	}
	t.Size, t.SHA256 = f.Size, f.SHA256
	return put(ctx, w, "template", t)
}

func (w *writer) DropTemplate(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "template", k)
}
