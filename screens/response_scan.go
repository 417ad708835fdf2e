package screens

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// scanned is the scan of the form that is being taken over.
type scanned struct {
	path string
	row  *fyne.Container
	name *widgets.Text
}

// build makes the line that says which scan goes with the form.
func (s *scanned) build(u *UI) fyne.CanvasObject {
	s.name = widgets.Soft("")
	s.row = widgets.Across(8, widgets.NewIcon("file", widgets.ToneNone), s.name, widgets.NewLink(u.book.T("Remove"), func() { s.put("") }).Small(), widgets.Gap())
	s.put(s.path)
	return s.row
}

// put has a scan go with the form; "" is none.
func (s *scanned) put(path string) {
	s.path = path
	s.name.SetText(filepath.Base(path))
	s.row.Hidden = path == ""
	s.row.Refresh()
}

// take is the scan of the form that is kept now; the next one has none yet.
func (s *scanned) take() string {
	path := s.path
	s.put("")
	return path
}

// isScan says whether a file is a scan by its end: a picture or a PDF.
func isScan(path string) bool {
	return slices.Contains([]string{".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}, strings.ToLower(filepath.Ext(path)))
}

// takesScan has a file that was let fall on the page of paper forms go with the
// one that is entered.
func (u *UI) takesScan(path string) bool {
	if u.App == nil {
		return false
	}
	p, ok := u.pageNow().(*entry)
	return ok && p.takesScan(u, path)
}

// takesScan has a file that was let fall on the page go with the form.
func (p *entry) takesScan(u *UI, path string) bool {
	if !isScan(path) {
		return false
	}
	p.scan.put(path)
	p.card.Refresh()
	return true
}

// askScan asks for the scan of the form that is taken over.
func (p *entry) askScan(u *UI) {
	u.choosePlace(false, "", func(path string) {
		p.scan.put(path)
		p.card.Refresh()
	})
}

// addScan keeps a scan with its form, sealed; "" is none.
func (u *UI) addScan(ctx context.Context, of app.Ref, path string) error {
	if path == "" {
		return nil
	}
	body, err := os.Open(path)
	if err != nil {
		return unread(path, err)
	}
	f := app.File{OwnerKind: of.Kind, OwnerID: of.ID, Name: filepath.Base(path), Purpose: app.FileScan}
	return errors.Join(u.App.AddFile(ctx, &f, body), body.Close())
}

// withPaper is possible where forms are taken over from paper.
func withPaper(u *UI) words.Text {
	if why := withWriting(u); !why.Empty() {
		return why
	}
	if _, ok := u.pageNow().(*entry); !ok {
		return words.T("A scan is attached where paper forms are entered.")
	}
	return words.Text{}
}
