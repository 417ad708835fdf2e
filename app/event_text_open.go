package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// Untranslated is a text that is still to be written: a kind, and the languages
// in which it is not there yet.
type Untranslated struct {
	Kind    string
	Written []words.Lang
	Missing []words.Lang
	// Titled are those of the written that have the event's own title where the
	// language has another one, or none yet: no translation.
	Titled []words.Lang
}

// Open counts the languages in which the text is still to be translated. The
// title of an event is always there, in its own language.
func (u Untranslated) Open() int {
	if len(u.Written) == 0 && u.Kind != "title" {
		return 0
	}
	return len(u.Missing) + len(u.Titled)
}

// Untranslated lists, kind by kind, in which languages the texts of an event
// are and are not there: the languages in which anything of it is written, and
// those of the municipality where it takes place. Serbian may be in either
// script, for one follows from the other.
func (a *App) Untranslated(ctx context.Context, e Event) ([]Untranslated, error) {
	texts, err := a.EventTexts(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	wanted, err := a.languagesAt(ctx, e)
	if err != nil {
		return nil, err
	}
	for _, t := range texts {
		wanted = append(wanted, t.Language)
	}
	var all []Untranslated
	for _, kind := range EventTextKinds() {
		one := Untranslated{Kind: kind}
		for _, l := range words.Langs() {
			written := TextIn(texts, kind, l) != ""
			switch {
			case written:
				one.Written = append(one.Written, l)
				if kind != "title" && hasLine(TextIn(texts, kind, l), e.Title) && titleIn(texts, l) != e.Title {
					one.Titled = append(one.Titled, l)
				}
			case slices.Contains(wanted, l) && !(other(l) != "" && TextIn(texts, kind, other(l)) != "") && !(l == words.SrLatn && slices.Contains(wanted, words.SrCyrl)):
				one.Missing = append(one.Missing, l)
			}
		}
		all = append(all, one)
	}
	return all, nil
}

// titleIn is the title of an event in a language. Serbian in Latin letters
// follows from Cyrillic ones.
func titleIn(all []EventText, l words.Lang) string {
	title := TextIn(all, "title", l)
	if title == "" && l == words.SrLatn {
		return names.Latin(TextIn(all, "title", words.SrCyrl))
	}
	return title
}

// hasLine says whether a line of a text is this.
func hasLine(body, line string) bool {
	return slices.ContainsFunc(strings.Split(body, "\n"), func(l string) bool { return strings.TrimSpace(l) == line })
}

// other is the same language in its other script.
func other(l words.Lang) words.Lang {
	switch l {
	case words.SrLatn:
		return words.SrCyrl
	case words.SrCyrl:
		return words.SrLatn
	}
	return ""
}

// languagesAt are those of the municipality of an event, as far as texts are
// written in them.
func (a *App) languagesAt(ctx context.Context, e Event) (all []words.Lang, err error) {
	if e.VenueID == "" {
		return nil, nil
	}
	v, err := a.Venue(ctx, e.VenueID)
	if err != nil || v.PlaceID == "" {
		return nil, err
	}
	place, err := a.Place(ctx, v.PlaceID)
	for _, code := range place.Languages {
		if l, ok := words.Parse(code); ok {
			all = append(all, l)
		}
	}
	return all, err
}
