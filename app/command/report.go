package command

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sofra/app"
	"sofra/app/paper"
	"sofra/app/sheet"
	"sofra/app/words"
)

type reportJSON struct {
	File   string      `json:"file"`
	SHA256 string      `json:"sha256"`
	Grant  string      `json:"grant"`
	From   app.Date    `json:"from"`
	To     app.Date    `json:"to"`
	Lang   words.Lang  `json:"lang"`
	Sheets []sheetJSON `json:"sheets"`
}

type sheetJSON struct {
	Name string `json:"name"`
	Rows int    `json:"rows"`
}

func report(ctx context.Context, c *call) error {
	ask := app.ReportRequest{Grant: c.grant, From: app.Date(c.from), To: app.Date(c.to), Lang: c.book.Lang(), Profile: c.profile, Less: true}
	if c.profile != "" && !c.spoken { // the profile says which
		ask.Lang = ""
	}
	for _, d := range []app.Date{ask.From, ask.To} {
		if d != "" && !d.Valid() {
			return c.misuse(words.T("{day} is not a day of the calendar. Write it as 2025-03-08.", "day", string(d)))
		}
	}
	switch end := strings.ToLower(filepath.Ext(c.flags.out)); end {
	case ".csv", ".xls", ".ods", ".doc", ".odt", ".rtf", ".html", ".txt", ".json", ".xml":
		return c.misuse(words.T("A report is a workbook, a Word document or a PDF: end the name of the file with .xlsx, .docx or .pdf, not with {end}.", "end", end))
	}
	var r app.Report
	var checks []words.Text
	count := func(a *app.App) (err error) {
		if r, err = a.DonorReport(ctx, ask, c.saveReport); err == nil {
			checks, err = a.ReportChecks(ctx, ask)
		}
		return err
	}
	if err := c.leaveTrace(ctx, count); err != nil {
		return err
	}
	for _, t := range append(r.Told, checks...) {
		c.warn(t)
	}
	if r.Sealed {
		c.warn(words.T("Identity in this office is sealed, so the report has no communities of artists. Give the passphrase to count them."))
	}
	if r.Less {
		c.warn(words.T("Beside a report that left before, some lines would have told of a few people; they are withheld. In the window they can be given out for a reason."))
	}
	return c.tellReport(r)
}

// leaveTrace has do read the office in a step that is written down. A desk that
// has the office open keeps the trace out, not what was asked for, and so does
// an office that may only be read.
func (c *call) leaveTrace(ctx context.Context, do func(*app.App) error) error {
	err := c.with(ctx, app.Mode{Write: true}, do)
	if errors.Is(err, app.ErrLocked) || errors.Is(err, app.ErrOnlyRead) {
		return c.with(ctx, app.Mode{}, do)
	}
	return err
}

// reportPath is where a report goes.
func (c *call) reportPath(r app.Report) string { return cmp.Or(c.flags.out, r.FileName()) }

// saveReport writes it as what the end of the file's name says.
func (c *call) saveReport(r app.Report) error {
	path := c.reportPath(r)
	switch strings.ToLower(filepath.Ext(path)) {
	case ".docx", ".pdf":
		return paper.SaveReport(path, r)
	}
	return sheet.SaveReport(path, r)
}

// tellReport says of a report that was written where it is and what it has.
func (c *call) tellReport(r app.Report) error {
	path := c.reportPath(r)
	sum, err := digest(path)
	if err != nil {
		return err
	}
	said := reportJSON{File: path, SHA256: sum, Grant: r.Grant, From: r.From, To: r.To, Lang: r.Lang, Sheets: []sheetJSON{}}
	for _, s := range r.Sheets {
		said.Sheets = append(said.Sheets, sheetJSON{s.Name, s.Rows()})
	}
	return c.answer(said, func() { c.row(path) })
}

func digest(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
