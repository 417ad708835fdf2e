package app

import (
	"context"
	"errors"
	"strings"
	"time"

	"sofra/app/words"
)

// ReportRequest asks for a donor report.
type ReportRequest struct {
	Grant    string // code or ID; "" where the office has one grant only
	From, To Date   // inclusive; "" is the grant's own
	Lang     words.Lang

	// What to do where the report would tell of a few people beside what left the
	// office before: withhold more, or give it out for a reason that is kept.
	Less   bool
	Reason string

	Period ID              // of the report that is owed, whose texts stand in it; "" is of none
	as     *ReportSnapshot // what it is frozen as; nil is a draft
}

// DonorReport counts and lays out what the donor of a grant gets, and has give
// write it, where there is one. Everything is read in one step of the journal,
// so that money and activities agree; the step is a trace that Undo passes over.
// Where give fails there is no trace, for nothing was made. What is given is laid
// beside all that left before, and kept as a Release: ToldTogether where the two
// would tell of a few people. An office that is
// open for reading only gives the same report without a trace.
//
// A desk without the passphrase of the office makes the report as well: all of
// it but the communities of artists, which nobody there can count. Their table
// has one line for all together, that sheet and the cover say why, and
// Report.Sealed tells whoever hands the report on.
func (a *App) DonorReport(ctx context.Context, ask ReportRequest, give func(Report) error) (r Report, err error) {
	g, ask, err := a.settleReport(ctx, ask)
	if err != nil {
		return r, err
	}
	step := Step{Verb: words.T("Made the report on {code}", "code", g.Code), About: g.ID}
	err = a.giveOut(ctx, step, func(from releaseSource) (left Release, err error) {
		if r, left, err = countReport(ctx, from, g.ID, ask); err != nil || give == nil {
			return Release{}, err
		}
		return left, give(r)
	})
	return r, err
}

// countReport makes a report whose tables tell of nobody, also beside what left
// before: where they would, lines are withheld that are asked to be, or the reason
// to give them out all the same is kept; else it is ToldTogether.
func countReport(ctx context.Context, from reportSource, grant ID, ask ReportRequest) (r Report, left Release, err error) {
	p, err := readReport(ctx, from, grant, ask)
	if err != nil {
		return r, left, err
	}
	for {
		r, left = p.layOut(), p.release(ask.Reason)
		doubts, err := releaseDoubts(ctx, from, left)
		switch {
		case err != nil:
			return r, left, err
		case len(doubts) == 0:
			left.Reason = "" // none is needed
			return r, left, nil
		case ask.Less && p.again(doubts):
		case ask.Reason != "":
			return r, left, nil
		default:
			return r, left, &ToldTogether{ErrToldTogether, doubts}
		}
	}
}

// ReportName is what the file of a report would be called. Nothing is made.
func (a *App) ReportName(ctx context.Context, ask ReportRequest) (string, error) {
	g, ask, err := a.settleReport(ctx, ask)
	return Report{Grant: g.Code, From: ask.From, To: ask.To, Lang: words.In(ask.Lang).Lang()}.FileName(), err
}

// settleReport finds the grant that is asked for, and the days of the report.
func (a *App) settleReport(ctx context.Context, ask ReportRequest) (GrantRow, ReportRequest, error) {
	g, err := pickGrant(ctx, a.Reader, ask.Grant)
	if err != nil {
		return g, ask, err
	}
	ask.From, ask.To = orDate(ask.From, g.StartsOn), orDate(ask.To, g.EndsOn)
	if wrong := periodRule(ask.From, ask.To); !wrong.Empty() {
		return g, ask, &Fault{"wrong_period", wrong}
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

// reporting is a report in the making: what was read, and the words for it.
type reporting struct {
	*words.Book
	grant    Grant
	filter   Filter
	sealed   bool // identity could not be opened
	figures  map[Measure]int64
	unknown  int64 // performances that nobody is known for
	projects []Project
	places   map[ID]Place
	discreet Discreet
	owed     *reportedPeriod // the report that is owed; nil is a free one
	guard
	reportRows
}

// reportRows is what the tables are made of.
type reportRows struct {
	funder, backDonor string
	events            []EventLine
	artists           []ArtistLine
	items             []ItemLine
	answers           []AnswerCount
	said              openRows
	media             []MediaRow
	shares            []ShareLine // of the period
	before            []ShareLine // of the grant, before the period
	communities       []CommunityCount
	across            acrossRows
	resultRows
}

// readReport reads all that a report is made of.
func readReport(ctx context.Context, from reportSource, grant ID, ask ReportRequest) (p *reporting, err error) {
	p = &reporting{Book: words.In(ask.Lang), filter: Filter{GrantID: grant, From: ask.From, To: ask.To}}
	if err := errors.Join(p.readGrant(ctx, from, grant), p.readFigures(ctx, from)); err != nil {
		return nil, err
	}
	if p.least, err = SmallestOf(ctx, from); err != nil {
		return nil, err
	}
	if p.rolled, err = rolledUp(ctx, from, grant); err != nil {
		return nil, err
	}
	if err := p.readRows(ctx, from); err != nil {
		return nil, err
	}
	if p.discreet, err = DiscreetIn(ctx, from, InDonorFile, DateOf(time.Now())); err != nil {
		return nil, err
	}
	p.owed, err = readPeriod(ctx, from, ask)
	return p, err
}

// layOut lays the report out, and notes which tables of people leave with it.
func (p *reporting) layOut() Report {
	r := Report{
		Grant: p.grant.Code, From: p.filter.From, To: p.filter.To, Lang: p.Lang(),
		Title: p.grant.Title, Subject: p.period(), Sealed: p.sealed, Less: len(p.more) > 0,
	}
	r.Sheets, r.Singles = p.sheets(), p.singles()
	p.unname(&r)
	p.ofPeriod(&r)
	return r
}

func (p *reporting) readGrant(ctx context.Context, from Reader, id ID) (err error) {
	if p.grant, err = from.Grant(ctx, id); err != nil {
		return err
	}
	for _, link := range p.grant.Projects {
		project, err := from.Project(ctx, link.ProjectID)
		if err == nil && project.DeletedAt == "" {
			p.projects = append(p.projects, project)
		} else if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
	}
	p.funder, err = organisationName(ctx, from, p.grant.FunderID)
	if err != nil {
		return err
	}
	p.backDonor, err = organisationName(ctx, from, p.grant.BackDonorID)
	return err
}

func organisationName(ctx context.Context, from Reader, id ID) (string, error) {
	if id == "" {
		return "", nil
	}
	o, err := from.Organisation(ctx, id)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return o.Name, err
}

func (p *reporting) readFigures(ctx context.Context, from Reader) (err error) {
	p.figures = map[Measure]int64{}
	for _, m := range PlainMeasures() {
		if p.figures[m], err = from.Figure(ctx, m, p.filter); err != nil {
			return err
		}
	}
	if p.unknown, err = from.Figure(ctx, NoPerformer, p.filter); err != nil {
		return err
	}
	places, err := from.Places(ctx)
	p.places = map[ID]Place{}
	for _, place := range places {
		p.places[place.ID] = place
	}
	return err
}

func (p *reporting) readRows(ctx context.Context, from reportSource) (err error) {
	keep := func(fail error) {
		if err == nil {
			err = fail
		}
	}
	var fail error
	p.events, fail = from.EventLines(ctx, p.filter)
	keep(fail)
	p.artists, fail = from.ArtistLines(ctx, p.filter)
	keep(fail)
	p.items, fail = from.ItemLines(ctx, p.filter)
	keep(fail)
	p.answers, fail = from.AnswerCounts(ctx, p.filter)
	keep(fail)
	p.said, fail = readOpen(ctx, from, p.filter)
	keep(fail)
	p.media, fail = from.MediaLines(ctx, p.filter)
	keep(fail)
	p.shares, fail = from.ShareLines(ctx, p.filter)
	keep(fail)
	if p.filter.From != "" {
		p.before, fail = from.ShareLines(ctx, Filter{GrantID: p.filter.GrantID, To: p.filter.From.Add(-1)})
		keep(fail)
	}
	p.communities, fail = from.CommunityCounts(ctx, p.filter)
	if p.sealed = errors.Is(fail, ErrSealed); !p.sealed {
		keep(fail)
		p.across, fail = readAcross(ctx, from, p.filter)
		keep(fail)
	}
	keep(p.readResults(ctx, from))
	return err
}
