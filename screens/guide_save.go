package screens

import (
	"context"

	"sofra/app"
	pdf "sofra/app/paper"
	"sofra/screens/widgets"
)

// saveGuide asks where to keep the printed guide, in the language of the window.
func (u *UI) saveGuide() {
	b := u.book
	u.choosePlace(true, app.GuideFileName(b.Lang()), func(path string) {
		u.job(context.Background(), func(context.Context) func() {
			err := pdf.SaveGuide(path, b)
			return func() {
				if err != nil {
					u.fail(err)
					return
				}
				u.tellGuide(path)
			}
		})
	})
}

// tellGuide says where the guide is, and offers to open it.
func (u *UI) tellGuide(path string) {
	b := u.book
	said := b.T("The guide is in {file}.", "file", path)
	if u.status != nil {
		u.status.Say("check", widgets.ToneDone, said)
		u.status.SetUndo(b.T("Open"), func() { u.openFile(path) })
		return
	}
	u.dialogs.Open(widgets.Asking{Title: b.T("Guide"), Text: said, Plain: b.T("Close")})
}
