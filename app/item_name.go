package app

import (
	"slices"

	"sofra/app/words"
)

// ItemKindName is what a kind of item is called. Talk and pauses without a title
// of their own are called so, in the language of whoever reads.
func ItemKindName(kind string) words.Text {
	switch kind {
	case "part":
		return words.T("Part of a work")
	case "improvisation":
		return words.T("Improvisation")
	case "encore":
		return words.T("Encore")
	case "speech":
		return words.T("Talk|of an evening")
	case "poem":
		return words.T("Poem")
	case "change-over":
		return words.T("Change-over")
	case "interval":
		return words.T("Interval|a pause")
	}
	return words.T("Piece")
}

// Called is what an item is called in a language: by its own title, else by its
// work's; talk and pauses that have none by their kind.
func (i Item) Called(b *words.Book) string { return calledIn(b, i.Kind, i.Name()) }

func calledIn(b *words.Book, kind, title string) string {
	if title = ownTitle(kind, title); title != "" {
		return title
	}
	return b.Say(ItemKindName(kind))
}

// ownTitle is a title without what only says the kind of talk or pause, in
// whatever language it was written.
func ownTitle(kind, title string) string {
	if !slices.Contains(NotMusic(), kind) {
		return title
	}
	for _, l := range words.Langs() {
		if title == words.In(l).Say(ItemKindName(kind)) {
			return ""
		}
	}
	return title
}

// named is what a step calls an item: its name as it is, or the word for its kind.
func (i Item) named() any {
	if name := i.Name(); name != "" {
		return name
	}
	return ItemKindName(i.Kind)
}
