package screens

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/screens/widgets"
)

// grantBooks shows the workbooks that the grant's donor hands out to be filled in.
func grantBooks(u *UI, r *app.GrantRow) fyne.CanvasObject {
	b := u.book
	return later(u, func(ctx context.Context) ([]app.DonorBook, error) { return u.App.DonorBooks(ctx, r.ID) }, func(all []app.DonorBook) fyne.CanvasObject {
		p := parts{
			bold: b.T("No workbook of the donor's yet"), empty: b.T("Where the donor wants a workbook of its own filled in, add it here and show once what goes where."),
			add: b.T("Add the donor's workbook…"), onAdd: func() { u.choosePlace(false, "", func(path string) { u.takeBook(r.ID, path) }) },
		}
		for _, one := range all {
			p.rows = append(p.rows, widgets.NewActionRow("sheet", widgets.ToneNone, one.Name, join(u.settled(one.Goes), u.megabytes(one.Size), u.day(one.AddedOn))).
				WithOpen(func() { u.into(&donorBook{id: one.ID}) }))
		}
		return p.show()
	})
}

// settled says how much of a workbook has something put into it.
func (u *UI) settled(m app.BookMap) string {
	if m.Empty() {
		return u.book.T("Nothing goes anywhere yet")
	}
	return join(u.book.N("{n} cells|of a workbook", len(m.Cells)), u.book.N("{n} tables|of a workbook", len(m.Tables)))
}

// readBook reads a file that may become a donor's workbook.
func readBook(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unread(path, err)
	case info.Size() > app.MostFile:
		return nil, app.ErrFileBig
	}
	body, err := os.ReadFile(path)
	if err != nil {
		return nil, unread(path, err)
	}
	_, err = sheet.ViewBook(body)
	return body, err
}

// takeBook keeps a donor's workbook that can be read, and opens it.
func (u *UI) takeBook(grant app.ID, path string) {
	background(u, func(ctx context.Context) (app.DonorBook, error) {
		one := app.DonorBook{GrantID: grant, Name: filepath.Base(path)}
		body, err := readBook(path)
		if err == nil {
			err = u.App.AddDonorBook(ctx, &one, body)
		}
		return one, err
	}, func(one app.DonorBook) {
		u.changed()
		u.into(&donorBook{id: one.ID})
	})
}
