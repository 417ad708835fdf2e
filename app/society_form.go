package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// SocietyFields lists what a column of a works list may hold, in the order of
// forms.
func SocietyFields() []string {
	return []string{
		"number", "title", "original", "other", "composer", "lyricist", "arranger", "publisher", "society", "kind", "rights",
		"duration", "times", "performers", "language", "key", "instruments", "note",
	}
}

// SocietyFieldName is what the program calls a column.
func SocietyFieldName(field string) words.Text {
	all := map[string]words.Text{
		"number": words.T("No.|number in a list"), "title": words.T("Title"), "original": words.T("Original title"), "other": words.T("Other titles"),
		"composer": words.T("Composer"), "lyricist": words.T("Author of the words"), "arranger": words.T("Arranger"), "publisher": words.T("Publisher"),
		"society": words.T("Collecting society"), "kind": words.T("Kind"), "rights": words.T("Rights"), "duration": words.T("Duration"),
		"times": words.T("Times played"), "performers": words.T("Performers"), "language": words.T("Language"), "key": words.T("Key|of music"),
		"instruments": words.T("Instruments"), "note": words.T("Note"),
	}
	return all[field]
}

// usualFields are those that societies mostly ask for.
func usualFields() []string {
	return []string{"number", "title", "composer", "lyricist", "arranger", "duration", "times"}
}

// SocietyCountsName says which works a society asks for.
func SocietyCountsName(counts string) words.Text {
	switch counts {
	case CountsArranged:
		return words.T("Protected works and arrangements of traditional ones")
	case CountsProtected:
		return words.T("Protected works alone")
	}
	return words.T("All works that are played")
}

// asksFor says whether a works list has a work. Where nothing is known of its
// rights, it has.
func (s Society) asksFor(w Work) bool {
	free := w.Rights == RightsPublic || w.Rights == RightsTraditional && !w.Interprets()
	switch s.Counts {
	case CountsProtected:
		return !free && !w.Interprets()
	case CountsArranged:
		return !free
	}
	return true
}

// SocietyWarning is what is said beside each example until somebody has held it
// against the society's own form.
func SocietyWarning() words.Text { return words.T("To be checked with the society") }

// societyExamples are forms to start from. The tariff and the form of the
// society of Kosovo were not found in public sources.
func societyExamples(b *words.Book) []Society {
	kosovo, other := NewSociety(), NewSociety()
	kosovo.Name, kosovo.Country, kosovo.FromOn = "Kosova Music Rights Society", b.T("Kosovo"), "2026-01-01"
	kosovo.setFields([]string{"number", "title", "composer", "lyricist", "arranger", "publisher", "rights", "duration", "times", "performers"})
	before := 7
	other.Name, other.DaysBefore, other.Counts = b.T("A society abroad (example)"), &before, CountsArranged
	other.setFields([]string{"number", "title", "original", "composer", "lyricist", "arranger", "duration", "times"})
	for _, l := range words.Langs() {
		kosovo.SetText(SocietyHeading, l, words.In(l).T("The organiser names the works that are played at this event, and by whom they are."))
	}
	return []Society{kosovo, other}
}

// AddSocietyExamples writes the examples down, named in a language, for the
// office to check. Those whose names are there already stay out.
func (a *App) AddSocietyExamples(ctx context.Context, b *words.Book) error {
	return a.change(ctx, words.T("Wrote down the examples of societies"), func(tx Tx) error {
		have, err := tx.Societies(ctx)
		if err != nil {
			return err
		}
		for _, s := range societyExamples(b) {
			if slices.ContainsFunc(have, func(o Society) bool { return o.Name == s.Name }) {
				continue
			}
			if err := tx.PutSociety(ctx, &s); err != nil {
				return err
			}
		}
		return nil
	})
}
