package app

import (
	"context"
	"strings"

	"sofra/app/words"
)

// pickGrant finds the grant by code or ID; none named is the only one.
func pickGrant(ctx context.Context, from Reader, named string) (GrantRow, error) {
	all, _, err := from.Grants(ctx, Page{})
	if err != nil {
		return GrantRow{}, err
	}
	var codes []string
	for _, g := range all {
		if named != "" && (strings.EqualFold(g.Code, named) || string(g.ID) == named) {
			return g, nil
		}
		codes = append(codes, g.Code)
	}
	list := strings.Join(codes, ", ")
	switch {
	case len(all) == 0 && named == "":
		return GrantRow{}, &ChoiceFault{&Fault{"no_grant", words.T("There is no grant to report on yet. Add one under Money.")}, codes}
	case len(all) == 0:
		return GrantRow{}, &ChoiceFault{&Fault{"unknown_grant", words.T("There is no grant {code}, nor any other yet. Add one under Money.", "code", named)}, codes}
	case named != "":
		return GrantRow{}, &ChoiceFault{&Fault{"unknown_grant", words.T("There is no grant {code}. There are: {list}.", "code", named, "list", list)}, codes}
	case len(all) > 1:
		return GrantRow{}, &ChoiceFault{&Fault{"which_grant", words.T("Say which grant. There are: {list}.", "list", list)}, codes}
	}
	return all[0], nil
}
