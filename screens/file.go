package screens

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// filesOf are the files of a record; each opens what can be done with it.
func (u *UI) filesOf(of app.Ref) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.File, error) { return u.App.Files(ctx, of) },
		func(all []app.File) fyne.CanvasObject {
			b := u.book
			p := parts{
				bold: b.T("No files yet"), empty: u.filesHere(of.Kind),
				add: b.T("Add a file…"), onAdd: func() { u.choosePlace(false, "", func(path string) { u.askFile(of, path) }) },
			}
			for _, f := range all {
				if of.Kind == app.Events && f.Purpose == app.FilePhoto {
					continue // they stand under Media, with what they show
				}
				icon, what := "file", u.code(purposesOf(of.Kind), f.Purpose)
				if f.Personal {
					icon, what = "lock", join(what, b.T("personal"))
				}
				row := widgets.NewActionRow(icon, widgets.ToneNone, f.Name, join(what, u.megabytes(f.Size), u.day(f.AddedOn)))
				p.rows = append(p.rows, row.WithOpen(func() { u.openKept(f) }))
			}
			return p.show()
		})
}

// filesHere says which files come to records of a kind.
func (u *UI) filesHere(owner app.Kind) string {
	switch owner {
	case app.Organisations:
		return u.book.T("The logo for what is printed, as PNG or JPEG, and papers, up to 25 MB each.")
	case app.Venues:
		return u.book.T("The technical sheet, plans, photos and papers, up to 25 MB each.")
	case app.Expenses:
		return u.book.T("Invoices, receipts and proofs of payment, up to 25 MB each.")
	case app.Media:
		return u.book.T("Cuttings, screenshots and recordings, up to 25 MB each.")
	case app.Responses, app.Events:
		return u.book.T("Scans of the paper, up to 25 MB each. They are sealed, for they show a hand.")
	case app.Grants:
		return u.book.T("The application, the contract, its addenda and the budget, up to 25 MB each.")
	case app.Works:
		return u.book.T("Scores, parts, lyrics and recordings, up to 25 MB each.")
	}
	return u.book.T("Riders, photos and papers, up to 25 MB each.")
}

// megabytes says how large a file is, to a tenth.
func (u *UI) megabytes(size int64) string {
	const tenth = 1 << 20 / 10
	return u.book.Decimal(max(1, (size+tenth/2)/tenth), 1) + "\u00a0MB"
}

// askFile asks what a chosen file is for, and keeps it.
func (u *UI) askFile(of app.Ref, path string) {
	b, d, personal := u.book, &app.File{OwnerKind: of.Kind, OwnerID: of.ID, Name: filepath.Base(path)}, false
	u.ask(form{
		title: b.T("Add {file}?", "file", d.Name), verb: b.T("Add"),
		text: b.T("A personal file is sealed, its name is not kept, and giving it out is written down."),
		inputs: []input{
			u.choice("Purpose", b.T("What it is for"), &d.Purpose, u.options(purposesOf(of.Kind))),
			u.tick("Personal", b.T("Personal"), &personal),
		},
		save: func(ctx context.Context) error {
			body, err := os.Open(path)
			if err != nil {
				return unread(path, err)
			}
			d.Personal = personal
			return errors.Join(u.App.AddFile(ctx, d, body), body.Close())
		},
	})
}

// unread says of a file that was chosen that it cannot be read.
func unread(path string, err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return &app.Fault{Code: "file_missing", Text: words.T("{file} is no longer there.", "file", filepath.Base(path))}
	}
	return &app.Fault{Code: "cannot_read", Text: words.T("{file} cannot be read. Close it if another program has it open.", "file", filepath.Base(path))}
}

// openKept offers what can be done with a file.
func (u *UI) openKept(f app.File) {
	b := u.book
	first, body, do := b.T("Save as…"), fyne.CanvasObject(nil), u.saveKept
	if onlySeen(f.Name) && !f.Personal {
		save := widgets.NewButton(b.T("Save as…"), func() { u.dialogs.Top().Close(); u.saveKept(f) })
		first, body, do = b.T("Open"), widgets.Across(8, save.Small(), widgets.Gap()), u.openCopy
	}
	u.dialogs.Open(widgets.Asking{
		Title: f.Name, Text: join(u.code(purposesOf(f.OwnerKind), f.Purpose), u.megabytes(f.Size), u.day(f.AddedOn)), Body: body,
		Plain: b.T("Close"), First: first, Danger: b.T("Remove"),
		OnFirst: func() bool { u.dialogs.Top().Close(); do(f); return true },
		OnDanger: func() bool {
			u.change(func(ctx context.Context) error { return u.App.RemoveFile(ctx, f.ID, app.InstantOf(time.Now())) })
			return true
		},
	})
}

// saveKept asks where to, and writes the file there.
func (u *UI) saveKept(f app.File) {
	end := filepath.Ext(f.Name)
	u.choosePlace(true, f.Name, func(path string) {
		if filepath.Ext(path) == "" {
			path += end
		}
		to := app.Filed{Path: path, End: end, Only: true, Taken: words.T("{file} is there already and is something else. Choose another name; nothing was changed.", "file", filepath.Base(path))}
		u.job(context.Background(), func(ctx context.Context) func() {
			err := to.Write(func(w io.Writer) error { return u.App.SaveFileAs(ctx, f.ID, w) })
			return func() { u.keptAt(f, path, fileFault(to, err)) }
		})
	})
}

// fileFault is what people read of an error of giving a file out.
func fileFault(to app.Filed, err error) error {
	var fault *app.Fault
	if err == nil || errors.As(err, &fault) {
		return err
	}
	return to.Fault(err)
}

// keptAt says where the file is, asks for the passphrase, or says why not.
func (u *UI) keptAt(f app.File, path string, err error) {
	switch {
	case errors.Is(err, app.ErrSealed):
		u.askPassphrase(u.book.T("Cancel"), func() { u.saveKept(f) })
	case err != nil:
		u.fail(err)
	default:
		u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
		u.status.SetUndo(u.book.T("Open"), func() { u.openFile(path) })
	}
}
