package paper

import (
	"io"
	"path/filepath"

	"sofra/app"
	"sofra/app/words"
)

// SaveGuide writes the guide to a file, whole or not at all. It takes the place
// of an older PDF, and of nothing else.
func SaveGuide(path string, b *words.Book) error {
	file := app.Filed{Path: path, End: ".pdf", Only: true,
		Taken: words.T("{file} is there already and is no PDF. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	if err := file.Write(func(to io.Writer) error { return WriteGuide(to, b) }); err != nil {
		return file.Fault(err)
	}
	return nil
}

// SavePaper writes a paper to a file as PDF, whole or not at all. It takes the
// place of an older PDF, and of nothing else.
func SavePaper(path string, p app.Paper) error {
	file := app.Filed{Path: path, End: ".pdf", Only: true,
		Taken: words.T("{file} is there already and is no PDF. Choose another name; nothing was changed.", "file", filepath.Base(path))}
	if err := file.Write(func(to io.Writer) error { return WritePaper(to, p) }); err != nil {
		return file.Fault(err)
	}
	return nil
}
