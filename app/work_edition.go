package app

import (
	"slices"
	"strings"

	"sofra/app/words"
)

// Edition is what printed programmes, players and collecting societies ask of
// a work beside what everybody calls it.
type Edition struct {
	Lyricist    string
	Society     string // that collects for its authors
	Publisher   string
	Key         string // in the office's words: D minor, hüzzam
	Instruments string
	Languages   Set // that it is sung in
	MergedInto  ID  // which work this record was found to be; it is in the bin then
	Titles      []WorkTitle
}

// WorkTitle is a title of a work beside its first one.
type WorkTitle struct {
	Kept
	WorkID   ID
	Language string // sq, sr-Cyrl, rom, …; "" is of none
	Title    string
	Kind     string // TitleAlternative, or "" for what it is called in that language
	Position int
}

// TitleAlternative is a title that is not the first one in its language.
const TitleAlternative = "alternative"

// How the rights of a work stand.
const (
	RightsTraditional = "traditional" // a melody that is nobody's
	RightsArranged    = "arranged"    // such a melody in an arrangement, which is its arranger's
	RightsPublic      = "public"      // its authors died long enough ago
	RightsProtected   = "protected"
	RightsCleared     = "cleared" // protected, and its use was agreed
)

// Rights lists how the rights of a work may stand, in the order of forms.
func Rights() []string {
	return []string{RightsTraditional, RightsArranged, RightsPublic, RightsProtected, RightsCleared}
}

// Interprets says whether a work is a modern interpretation of a traditional
// theme, which is counted as such: a traditional melody with an arrangement. It
// is told by its rights, or, where those are older or say something else, by
// the mark of a new version on a work that comes from a tradition. A new
// version of what comes from none is a new work, and no interpretation.
func (w Work) Interprets() bool {
	return w.Rights == RightsArranged || w.NewVersion && (w.Tradition != "" || w.Rights == RightsTraditional)
}

// ArrangerRule says what is wrong with the arranger of a work whose rights
// stand so.
func ArrangerRule(rights, arranger string) words.Text {
	if rights == RightsArranged && strings.TrimSpace(arranger) == "" {
		return words.T("A traditional melody with an arrangement needs the name of its arranger.")
	}
	return LengthRule(arranger)
}

// Doubts are what may be wrong with a work and is kept all the same.
func (w Work) Doubts() (all []words.Text) {
	switch {
	case w.Rights == RightsProtected && w.Composer == "" && w.Arranger == "":
		all = append(all, words.T("A protected work has a composer or an arranger, and neither is named here. The works list for the collecting society needs one."))
	case w.Rights == RightsTraditional && w.Arranger != "":
		all = append(all, words.T("An arranger is named: a traditional melody with an arrangement is “traditional, arranged”, and the arrangement has rights of its own."))
	case w.NewVersion && w.Arranger == "":
		all = append(all, words.T("It is marked as a new version, and nobody is named who arranged it."))
	}
	return all
}

// TitleRule says what is wrong with a title in a language, beside the others
// of the work: only one is what the work is called there.
func (w Work) TitleRule(t WorkTitle) words.Text {
	if t.Kind != TitleAlternative && t.Language != "" && slices.ContainsFunc(w.Titles, func(o WorkTitle) bool {
		return o.ID != t.ID && o.Language == t.Language && o.Kind != TitleAlternative
	}) {
		return words.T("The work has a title in this language. Mark this one as an alternative, or change the other.")
	}
	return words.Text{}
}

func (e Edition) wrongs() []Wrong {
	all := []Wrong{
		{"Lyricist", LengthRule(e.Lyricist)}, {"Society", LengthRule(e.Society)}, {"Publisher", LengthRule(e.Publisher)},
		{"Key", LengthRule(e.Key)}, {"Instruments", LengthRule(e.Instruments)},
	}
	for _, t := range e.Titles {
		all = append(all, Wrong{"Titles", NameRule(t.Title)}, Wrong{"Kind", oneOf(t.Kind, TitleAlternative)})
	}
	return all
}
