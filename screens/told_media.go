package screens

import (
	"slices"

	"sofra/app"
)

// judgedColumns are what the coders of a report said, and who they are.
func judgedColumns() []string {
	return []string{"coder1", "coder2", "tone1", "tone2", "balance1", "balance2"}
}

// withholds says that a record is a report that one coder has judged: what they
// said is not told before the second has judged it apart.
func (p past) withholds() bool {
	m, media := p.now.(*app.MediaItem)
	return media && m.Judged() < 2
}

// tellable are the columns of a table that a history tells of, as the record
// stands now.
func (p past) tellable(table string) []toldColumn {
	all := toldOf(table)
	if table == "media_item" && p.withholds() {
		all = slices.DeleteFunc(all, func(t toldColumn) bool { return slices.Contains(judgedColumns(), t.column) })
	}
	return all
}

// judgedApart is what is told of a judgement that is withheld: that there was
// one.
func (h *history) judgedApart(table string, before, after image) []difference {
	if table != "media_item" || !h.past.withholds() {
		return nil
	}
	for _, column := range judgedColumns() {
		if valueOf(before, column) != valueOf(after, column) {
			return []difference{{text: h.u.book.T("One coder has judged it. What they said is shown when the second has judged it too.")}}
		}
	}
	return nil
}
