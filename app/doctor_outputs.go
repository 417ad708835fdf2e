package app

import (
	"slices"

	"sofra/app/words"
)

// untold are events with costs that the report does not tell of: of a project
// that the grant does not pay for.
func (x *examined) untold() []Finding {
	ours := func(project ID) bool {
		return slices.ContainsFunc(x.grant.Projects, func(p GrantProject) bool { return p.ProjectID == project })
	}
	return found(Explain, words.T("Costs of events that the report does not tell of"), words.T("Their events belong to projects that the grant does not pay for. Every activity with costs stands in the narrative."),
		x.those(x.documents(), func(e CheckedExpense) bool { return e.EventID != "" && !ours(e.EventProject) }))
}
