package sheet

import (
	"errors"
	"io"
	"path/filepath"

	"sofra/app"
	"sofra/app/words"
)

// SaveReport writes r to path. What was there stays whole when anything goes
// wrong; then it fails with the code cannot_write and a sentence. A report that
// no workbook takes fails without: neither the file nor whoever has it open is
// to blame.
func SaveReport(path string, r app.Report) error {
	file := app.Filed{Path: path, End: ".xlsx",
		Taken: words.T("{file} is there already and is no workbook. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	err := file.Write(func(to io.Writer) error { return WriteReport(to, r) })
	var ours *unmade
	if err == nil || errors.As(err, &ours) && !app.OutOfSpace(err) { // long sheets wait on the disk
		return err
	}
	return file.Fault(err)
}
