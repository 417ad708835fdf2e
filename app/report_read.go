package app

import (
	"cmp"
	"context"
	"errors"
	"time"
)

// readReport reads all that a report is made of.
func readReport(ctx context.Context, from reportSource, grant ID, ask ReportRequest) (p *reporting, err error) {
	p = &reporting{filter: Filter{GrantID: grant, From: ask.From, To: ask.To, Public: ask.public}}
	if err := p.readGrant(ctx, from, grant); err != nil {
		return nil, err
	}
	ask.Profile = cmp.Or(ask.Profile, p.grant.Profile)
	if p.Book, p.shape, err = shapeOf(ctx, from, ask); err != nil {
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
	if p.owed, err = readPeriod(ctx, from, ask); p.owed != nil {
		p.owed.both = p.other != nil
	}
	return p, err
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
		if m == Answers || m == Spent || m == ArtistsOnStage { // their rows are read anyway: see addFigures
			continue
		}
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

// addFigures counts what the rows say: to have it counted once more takes as long as
// to read them.
func (p *reporting) addFigures() {
	p.figures[Answers], p.figures[Spent], p.figures[ArtistsOnStage] = 0, 0, int64(len(p.artists))
	for _, c := range p.answers {
		if c.Question == "all" {
			p.figures[Answers] = c.N
		}
	}
	for _, s := range p.shares {
		p.figures[Spent] += int64(p.turn(s).Amount)
	}
}

func (p *reporting) readRows(ctx context.Context, from reportSource) (err error) {
	keep := func(fail error) {
		if err == nil {
			err = fail
		}
	}
	grant := p.grant // as it was read: what runs beside changes its lines
	money := from.Beside(ctx, func(from Reader) error { return errors.Join(p.readMoney(ctx, from), p.readFigures(ctx, from)) })
	var fail error
	keep(p.audit.readAudit(ctx, from, p.filter.GrantID))
	p.answers, fail = from.AnswerCounts(ctx, p.filter)
	keep(fail)
	p.events, fail = from.EventLines(ctx, p.filter) // goes by the counts that the last one keeps
	keep(fail)
	p.artists, fail = from.ArtistLines(ctx, p.filter)
	keep(fail)
	p.items, fail = from.ItemLines(ctx, p.filter)
	keep(fail)
	p.said, fail = readOpen(ctx, from, p.filter)
	keep(fail)
	p.media, fail = from.MediaLines(ctx, p.filter)
	keep(fail)
	keep(p.readPhotos(ctx, from))
	p.communities, fail = from.CommunityCounts(ctx, p.artists)
	if p.sealed = errors.Is(fail, ErrSealed); !p.sealed {
		keep(fail)
		p.across, fail = readAcross(ctx, from, p.filter)
		keep(fail)
	}
	keep(p.readResults(ctx, from))
	keep(p.readFunding(ctx, from, grant))
	keep(money())
	if err == nil {
		p.addFigures()
	}
	return err
}

// readMoney reads all that money is told from. It runs beside readRows, as readFigures
// does after it, so neither may touch what the other reads.
func (p *reporting) readMoney(ctx context.Context, from Reader) error {
	err := errors.Join(p.readBudget(ctx, from), p.readShares(ctx, from), p.readBank(ctx, from), p.readTurning(ctx, from))
	if err != nil {
		return err
	}
	p.asOfTheEnd()
	if err := p.inProfileCurrency(ctx, from); err != nil {
		return err
	}
	p.turnAll()
	return nil
}

// readShares reads what the grant pays of documents, and turns it.
func (p *reporting) readShares(ctx context.Context, from Reader) (err error) {
	claimed, err := ClaimedLines(ctx, from, p.grant, p.filter)
	if err != nil {
		return err
	}
	p.shares, p.outside = claimed.Lines, claimed.Outside
	if p.filter.From != "" {
		before, err := from.ShareLines(ctx, Filter{GrantID: p.filter.GrantID, To: p.filter.From.Add(-1)})
		if err != nil {
			return err
		}
		var early []ShareLine
		p.before, early = p.grant.parted(before)
		p.outside = append(p.outside, early...)
	}
	p.hidePersonal()
	return nil
}

// readTurning reads the rates of all currencies that money of the report is in, also of
// gifts in kind, which are in no document.
func (p *reporting) readTurning(ctx context.Context, from Reader) (err error) {
	var given []ShareLine
	for _, g := range p.given {
		given = append(given, ShareLine{Currency: g.Currency})
	}
	p.turning, err = TurningFor(ctx, from, p.grant, p.filter.Period(), p.shares, p.before, p.outside, given)
	return err
}
