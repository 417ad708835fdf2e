package screens

import (
	"slices"

	"sofra/app/words"
)

// rightsColumns are those of the works lists of an event.
func rightsColumns() []toldColumn {
	return []toldColumn{{"made_on", words.T("Made on"), sayDay}, {"reference", words.T("Number at the society"), nil}}
}

// ofWorksList has the columns of a works list that are called otherwise there.
func ofWorksList(all []toldColumn) []toldColumn {
	all = slices.DeleteFunc(all, func(t toldColumn) bool { return t.column == "sent_on" || t.column == "due_on" })
	return append(all, toldColumn{"sent_on", words.T("Sent on"), sayDay}, toldColumn{"due_on", words.T("Due on another day"), sayDay})
}
