package command

import (
	"context"

	"sofra/app"
	"sofra/app/paper"
	"sofra/app/words"
)

// guideJSON says where the guide is.
type guideJSON struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// guide writes the user guide as a PDF; it needs no office.
func guide(_ context.Context, c *call) error {
	path := c.flags.out
	if path == "" {
		path = app.GuideFileName(c.book.Lang())
	}
	if err := paper.SaveGuide(path, c.book); err != nil {
		return err
	}
	if is, asked := app.GuideLang(c.book.Lang()), c.book.Lang(); is != asked {
		c.warn(words.T("There is no guide in {language} yet; this one is in {other}.", "language", asked.Name(), "other", is.Name()))
	}
	sum, err := digest(path)
	if err != nil {
		return err
	}
	return c.answer(guideJSON{path, sum}, func() { c.row(path) })
}
