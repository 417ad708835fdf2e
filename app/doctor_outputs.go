package app

import (
	"slices"
	"strings"

	"sofra/app/names"
	"sofra/app/words"
)

// costly are the events that documents of the grant are for.
func (x *examined) costly() map[ID]bool {
	ids := map[ID]bool{}
	for _, e := range x.all {
		ids[e.EventID] = true
		for _, s := range x.shares(e) {
			ids[s.EventID] = true
		}
	}
	delete(ids, "")
	return ids
}

// untold holds the money against what the report tells: each activity with costs
// is in the narrative, and each that is told has costs.
func (x *examined) untold() []Finding {
	ours := func(project ID) bool {
		return slices.ContainsFunc(x.grant.Projects, func(p GrantProject) bool { return p.ProjectID == project })
	}
	all := found(Explain, words.T("Costs of events that the report does not tell of"), words.T("Their events belong to projects that the grant does not pay for. Every activity with costs stands in the narrative."),
		x.those(x.documents(), func(e CheckedExpense) bool { return e.EventID != "" && !ours(e.EventProject) }))
	costly := x.costly()
	if len(costly) == 0 {
		return all // this office notes no events with its documents
	}
	var free, silent []Behind
	for _, e := range x.events {
		switch {
		case !costly[e.ID]:
			free = append(free, e)
		case !x.told(e.Name):
			silent = append(silent, e)
		}
	}
	all = append(all, found(Explain, words.T("Events with costs that the text does not name"), words.T("Every activity with costs stands in the narrative, by its title."), silent)...)
	return append(all, found(Notice, words.T("Events without a cost"), words.T("The report tells of them, and no document is for them."), free)...)
}

// told says whether the text of the report names something; one that is not
// written yet is no answer.
func (x *examined) told(title string) bool {
	written := false
	for _, t := range x.texts {
		if t.Section != "activities" || strings.TrimSpace(t.Body) == "" {
			continue
		}
		written = true
		if strings.Contains(" "+strings.Join(names.Words(t.Body), " ")+" ", " "+strings.Join(names.Words(title), " ")+" ") {
			return true
		}
	}
	return !written
}

// visible asks for each event where the donor was seen: noted for the grant, or in
// the media.
func (x *examined) visible() []Finding {
	var unseen []Behind
	for _, e := range x.events {
		noted := slices.ContainsFunc(x.seen, func(v Visibility) bool { return v.EventID == e.ID })
		media := slices.ContainsFunc(x.media, func(m MediaRow) bool { return m.EventID == e.ID && m.DonorVisible == "yes" })
		if !noted && !media {
			unseen = append(unseen, e)
		}
	}
	return found(Notice, words.T("Events at which nothing shows the donor"), words.T("Note the poster, the banner or the report that shows the logo or the sentence."), unseen)
}
