package app

import (
	"context"

	"sofra/app/words"
)

// ReportRequest asks for a donor report.
type ReportRequest struct {
	Grant    string // code or ID; "" where the office has one grant only
	From, To Date   // inclusive; "" is the grant's own
	Lang     words.Lang
	Lang2    words.Lang // beside it; "" leaves it to the profile
	Profile  string     // code of a donor profile; "" is the grant's own, NoProfile none

	// What to do where the report would tell of a few people beside what left the
	// office before: withhold more, or give it out for a reason that is kept.
	Less   bool
	Reason string

	Goes      *BookMap // what a donor's workbook takes of the report; nil is all
	Period    ID       // of the report that is owed, whose texts stand in it; "" is of none
	unwritten bool     // the office cannot note what leaves: see neverLeft

	as     *ReportSnapshot // what it is frozen as; nil is a draft
	public bool            // it is for anybody to read: sensitive events are left out
	was    *Profile        // that it was made by when it was frozen; nil is the one of the code
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
	step := Step{Verb: words.T("Made the report on {code}", "code", g.Code), About: g.ID, Whole: true}
	err = a.giveOut(ctx, step, func(from releaseSource) (left Release, err error) {
		ask.unwritten = unwritten(from) && give != nil
		if r, left, err = countReport(ctx, from, g.ID, ask); err != nil || give == nil {
			return Release{}, err
		}
		if err = a.withPhotos(ctx, g.ID, &r); err != nil {
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
	if ask.unwritten {
		p.layOut()
		if err := p.withholdNew(ctx, from, p.release("")); err != nil {
			return r, left, err
		}
	}
	for {
		r, left = p.layOut(), p.release(ask.Reason)
		if ask.Goes != nil && !ask.Goes.tellsOfPeople() {
			left.Tables = nil // none of them leaves
		}
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

// reporting is a report in the making: what was read, and the words for it.
type reporting struct {
	*words.Book
	shape
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
	photos            []PhotoRow
	communities       []CommunityCount
	across            acrossRows
	audit             auditRows
	moneyRows
	resultRows
}

// moneyRows is what the tables of money are made of.
type moneyRows struct {
	shares  []ShareLine // of the period
	before  []ShareLine // of the grant, before the period
	outside []ShareLine // neither: not of the grant's period
	turning *Turning    // of both
	inCurrency
	funding []EventFunding
	rates   map[string]saidRate  // that something was turned by
	gained  []ExchangeDifference // to the last day of the period
	budgetRows
	bankRows
}

// inCurrency is how the money came into the currency of the profile.
type inCurrency struct {
	planned   Turned       // a cent of what was planned
	lacksRate *MissingRate // why nothing was turned
}

// layOut lays the report out, and notes which tables of people leave with it. In
// two languages it is laid out twice, and noted once.
func (p *reporting) layOut() Report {
	r := p.laidOut()
	if p.other == nil {
		return r
	}
	second := *p
	second.Book, second.tables = p.other, nil
	return sideBySide(r, second.laidOut())
}

// laidOut is the report in the one language of the book.
func (p *reporting) laidOut() Report {
	r := Report{
		Grant: p.grant.Code, Profile: p.profile.Code, From: p.filter.From, To: p.filter.To, Lang: p.Lang(),
		Title: p.grant.Title, Subject: p.period(), Sealed: p.sealed, Less: len(p.more) > 0 && !p.unwritten,
	}
	r.Told = p.warnings()
	r.Sheets, r.Singles, r.Photos = p.sheets(), p.singles(), p.shownPhotos()
	p.unname(&r)
	p.ofPeriod(&r)
	return r
}
