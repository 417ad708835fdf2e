package app

import (
	"unicode"

	"sofra/app/names"
	"sofra/app/words"
)

// edition reads what a list of works says beside titles and authors.
func (in *intake) edition(r *intakeRow) Edition {
	e := Edition{
		Society: tidy(r.text("society")), Publisher: tidy(r.text("publisher")), Key: tidy(r.text("key")),
		Instruments: tidy(r.text("instruments")), Languages: in.languages(r),
	}
	e.Lyricist, _ = personName(tidy(r.text("lyricist")))
	title := r.title("title")
	for _, language := range []string{"sq", "sr", "bs", "tr", "rom", "en"} {
		t := r.title("title_" + language)
		if t == "" || t == title {
			continue
		}
		if language == "sr" {
			language = serbianIn(t)
		}
		e.Titles = append(e.Titles, WorkTitle{Language: language, Title: t, Position: len(e.Titles) + 1})
	}
	return e
}

// serbianIn is Serbian in the script that a text is written in.
func serbianIn(text string) string {
	if hasScript(text, unicode.Cyrillic) && !names.Mixed(text) {
		return string(words.SrCyrl)
	}
	return string(words.SrLatn)
}
