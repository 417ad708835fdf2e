// Package words says things in the reader's language: sentences with their
// plural forms, dates, numbers, lists, quotations and places.
//
// The English sentence is the key of the catalogue and what is said when a
// translation is missing. Code marks a sentence with T or N; the catalogues
// are assets/translations/*.json. Serbian in Cyrillic has none of its own: it
// is derived from the Latin one, see Cyrillic.
package words

import "strings"

// Lang is a language the program speaks, by its tag.
type Lang string

// The languages, with the script where one language has two.
const (
	En     Lang = "en"
	Sq     Lang = "sq"
	SrLatn Lang = "sr-Latn"
	SrCyrl Lang = "sr-Cyrl"
	Bs     Lang = "bs"
	Tr     Lang = "tr"
)

// Langs are the languages on offer, in the order of a list to choose from.
func Langs() []Lang { return []Lang{En, Sq, SrLatn, SrCyrl, Bs, Tr} }

// Name is what the language calls itself.
func (l Lang) Name() string { return tongueOf(l).name }

// Parse reads a tag such as "sq" or "SR-latn". A bare "sr" is Cyrillic, as in
// the language's own rules; a language not on offer is not guessed at.
func Parse(s string) (Lang, bool) {
	if strings.EqualFold(s, "sr") {
		return SrCyrl, true
	}
	for _, l := range Langs() {
		if strings.EqualFold(s, string(l)) {
			return l, true
		}
	}
	return "", false
}
