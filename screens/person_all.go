package screens

import (
	"context"
	"path/filepath"
	"time"

	"sofra/app"
	"sofra/app/sheet"
	"sofra/screens/widgets"
)

// savePersonFile writes all that is kept about the chosen person into a
// workbook, in the language of the window.
func (u *UI) savePersonFile() {
	id, lang := u.chosenPerson(), u.book.Lang()
	u.choosePlace(true, app.FileNameOfPerson(app.DateOf(time.Now())), func(path string) {
		if filepath.Ext(path) == "" {
			path += ".xlsx"
		}
		background(u, func(ctx context.Context) (string, error) {
			r, err := u.App.ExportPerson(ctx, id, lang)
			if err != nil {
				return "", err
			}
			return path, sheet.SaveReport(path, r)
		}, func(path string) {
			u.status.Say("check", widgets.ToneDone, u.book.T("The file is in {file}.", "file", path))
			u.status.SetUndo("", nil)
		})
	})
}
