package app

import (
	"cmp"
	"context"
	"strings"

	"sofra/app/words"
)

// ReportName is what the file of a report would be called. Nothing is made.
func (a *App) ReportName(ctx context.Context, ask ReportRequest) (string, error) {
	g, ask, err := a.settleReport(ctx, ask)
	if ask.Profile == NoProfile {
		ask.Profile = ""
	}
	return Report{Grant: g.Code, Profile: ask.Profile, From: ask.From, To: ask.To, Lang: words.In(ask.Lang).Lang()}.FileName(), err
}

// settleReport finds the grant that is asked for, the days of the report, and its
// languages.
func (a *App) settleReport(ctx context.Context, ask ReportRequest) (Grant, ReportRequest, error) {
	g, err := pickGrant(ctx, a.Reader, ask.Grant)
	if err != nil {
		return g, ask, err
	}
	ask.From, ask.To = orDate(ask.From, g.StartsOn), orDate(ask.To, g.EndsOn)
	if wrong := periodRule(ask.From, ask.To); !wrong.Empty() {
		return g, ask, &Fault{"wrong_period", wrong}
	}
	ask.Profile = cmp.Or(ask.Profile, g.Profile)
	book, shape, err := shapeOf(ctx, a.Reader, ask)
	if err != nil {
		return g, ask, err
	}
	ask.Profile, ask.Lang, ask.Lang2 = cmp.Or(shape.profile.Code, NoProfile), book.Lang(), ""
	if shape.other != nil {
		ask.Lang2 = shape.other.Lang()
	}
	return g, ask, nil
}

func orDate(d, other Date) Date {
	if d == "" {
		return other
	}
	return d
}

// pickGrant finds the grant by code or ID; none named is the only one.
func pickGrant(ctx context.Context, from Reader, named string) (g Grant, err error) {
	all, err := from.AllGrants(ctx)
	if err != nil {
		return g, err
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
		return g, &ChoiceFault{&Fault{"no_grant", words.T("There is no grant to report on yet. Add one under Money.")}, codes}
	case len(all) == 0:
		return g, &ChoiceFault{&Fault{"unknown_grant", words.T("There is no grant {code}, nor any other yet. Add one under Money.", "code", named)}, codes}
	case named != "":
		return g, &ChoiceFault{&Fault{"unknown_grant", words.T("There is no grant {code}. There are: {list}.", "code", named, "list", list)}, codes}
	case len(all) > 1:
		return g, &ChoiceFault{&Fault{"which_grant", words.T("Say which grant. There are: {list}.", "list", list)}, codes}
	}
	return all[0], nil
}
