package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// ActivityRequest asks for an activity file.
type ActivityRequest struct {
	Grant string // code or ID; "" is all that are published
	Lang  words.Lang
}

// ErrNoActivity is that there is nothing to publish: such a file has one at least.
var ErrNoActivity = &Fault{"no_activity", words.T("There is no grant yet that was given and is published, so there is nothing to write. Add one under Money.")}

// PublicStatuses lists the states of grants that are published: those that were given.
func PublicStatuses() []string { return []string{"granted", "running", "closed"} }

// ActivityFile counts what anybody may know of grants, and has give write it. It is
// read in one step of the journal that Undo passes over; where give fails there is
// no trace. What it tells of people is laid beside all that left before, and kept
// as a Release of each grant: where the two would tell of a few, more is withheld.
func (a *App) ActivityFile(ctx context.Context, ask ActivityRequest, give func(ActivityFile) error) (f ActivityFile, err error) {
	step := Step{ID: NewID(), Kind: Trace, Verb: words.T("Made the activity file")}
	err = a.keep(ctx, step, func(tx Tx) error {
		f, err = makeActivities(ctx, tx, ask, func(left Release) error {
			left.StepID = step.ID
			return putRelease(ctx, tx, &left)
		})
		if err != nil {
			return err
		}
		return give(f)
	})
	if !errors.Is(err, ErrReadOnly) {
		return f, err
	}
	f, err = makeActivities(ctx, a.store, ask, func(Release) error { return nil })
	if err != nil {
		return f, err
	}
	return f, give(f)
}

func makeActivities(ctx context.Context, from releaseSource, ask ActivityRequest, leave func(Release) error) (f ActivityFile, err error) {
	f.Lang = words.In(ask.Lang).Lang()
	if f.Publisher, err = publisherOf(ctx, from); err != nil {
		return f, err
	}
	if f.ChangedAt, err = LastChanged(ctx, from); err != nil {
		return f, err
	}
	grants, err := published(ctx, from, ask.Grant)
	if err != nil {
		return f, err
	}
	quiet, err := nobodyIn(ctx, from)
	if err != nil {
		return f, err
	}
	for _, g := range grants {
		m := activityMaker{file: &f, quiet: quiet}
		if err := m.read(ctx, from, g.ID); err != nil {
			return f, err
		}
		one, left, err := m.count(ctx, from)
		if err == nil {
			err = leave(left)
		}
		if err != nil {
			return f, err
		}
		f.Activities = append(f.Activities, one)
	}
	return f, nil
}

// published are the grants that are in the file, by their code. One that is asked
// for by name and may not be in it is a Fault.
func published(ctx context.Context, from Reader, named string) (all []Grant, err error) {
	if named != "" {
		g, err := pickGrant(ctx, from, named)
		switch {
		case err != nil:
			return nil, err
		case g.Unpublished:
			return nil, &Fault{"unpublished", words.T("{code} is kept out of activity files. Change that on the contract of the grant.", "code", g.Code)}
		case !slices.Contains(PublicStatuses(), g.Status):
			return nil, &Fault{"not_given", words.T("{code} was not given yet, so nothing of it is published.", "code", g.Code)}
		}
		return []Grant{g}, nil
	}
	rows, err := from.AllGrants(ctx)
	for _, g := range rows {
		if !g.Unpublished && slices.Contains(PublicStatuses(), g.Status) {
			all = append(all, g)
		}
	}
	if err == nil && len(all) == 0 {
		return nil, ErrNoActivity
	}
	return all, err
}

// nobodyIn takes the name of everybody whom the office knows out of texts: on a day
// before anybody could say yes, nobody may be named.
func nobodyIn(ctx context.Context, from Reader) (Discreet, error) {
	everybody, err := from.Unnamed(ctx, ForWeb, "1900-01-01")
	asked, failed := namingOn(ctx, from, InDonorFile, DateOf(time.Now()))
	if err = errors.Join(err, failed); err != nil {
		return Discreet{}, err
	}
	return asked.discreet(ctx, everybody)
}

// activityMaker makes the activity of one grant.
type activityMaker struct {
	*reporting
	file        *ActivityFile
	quiet       Discreet
	instalments []Instalment
	versions    []BudgetVersion
	parties     map[ID]Organisation
}

// read reads what the report over the grant's own days has, so that both say the same,
// but for what was at events that are sensitive: nobody is to learn that there were
// any, or how many came.
func (m *activityMaker) read(ctx context.Context, from releaseSource, id ID) (err error) {
	g, err := from.Grant(ctx, id)
	if err != nil {
		return err
	}
	if wrong := periodRule(g.StartsOn, g.EndsOn); !wrong.Empty() {
		return &Fault{"wrong_period", wrong}
	}
	ask := ReportRequest{From: g.StartsOn, To: g.EndsOn, Lang: m.file.Lang, Profile: NoProfile, public: true}
	if m.reporting, err = readReport(ctx, from, id, ask); err != nil {
		return err
	}
	if n := m.unturned(m.shares); n > 0 {
		return &Fault{"no_rate", words.N("{n} documents of {code} have no exchange rate, so what was spent is not known. Add the rates, then make the file again.", n, "code", g.Code)}
	}
	if m.instalments, err = from.Instalments(ctx, id); err != nil {
		return err
	}
	if m.versions, err = from.BudgetVersions(ctx, id); err != nil {
		return err
	}
	m.parties = map[ID]Organisation{}
	ids := []ID{g.FunderID, g.BackDonorID}
	for _, p := range g.Parties {
		ids = append(ids, p.OrganisationID)
	}
	for _, id := range ids {
		if id == "" {
			continue
		}
		o, err := from.Organisation(ctx, id)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		m.parties[id] = o
	}
	return nil
}

// count lays the activity out, with more withheld as long as its parts would tell
// of few people beside what left before.
func (m *activityMaker) count(ctx context.Context, from Reader) (one Activity, left Release, err error) {
	if unwritten(from) {
		m.activity()
		if err := m.withholdNew(ctx, from, m.release("")); err != nil {
			return one, left, err
		}
	}
	for {
		one = m.activity()
		left = m.release("")
		left.What = PublicRelease
		doubts, err := releaseDoubts(ctx, from, left)
		switch {
		case err != nil:
			return one, left, err
		case len(doubts) == 0:
			m.file.Sealed = m.file.Sealed || m.sealed
			m.file.Less = m.file.Less || len(m.more) > 0
			return one, left, nil
		case !m.again(doubts):
			return one, left, &ToldTogether{ErrToldTogether, doubts}
		}
	}
}

// today is the day of the office's last change: nothing in the file is later.
func (m *activityMaker) today() Date {
	at, _ := m.file.ChangedAt.Time()
	return DateOf(at.Local())
}

func (m *activityMaker) activity() Activity {
	g, ours := m.grant, m.file.Publisher.Ident()
	one := Activity{
		Code: g.Code, Ident: cmp.Or(g.OwnActivity, ours+"-"+g.Code), Title: m.unsaid(g.Title), Abstract: m.unsaid(cmp.Or(g.Abstract, g.Title)),
		Stage: m.stage(), StartsOn: g.StartsOn, EndsOn: g.EndsOn, Sectors: g.Sectors, Aid: g.Aid,
		Parties: m.participants(), ActivityPlaces: ActivityPlaces{m.towns(), m.venues()}, ActivityMoney: m.money(), ReportLink: g.ReportLink,
	}
	for _, a := range m.results.Aims {
		titles := m.aimTitles(a)
		if a.Level == "impact" || a.Level == "outcome" {
			one.Objectives = append(one.Objectives, titles...)
		}
		r := ActivityResult{Level: a.Level, Titles: titles}
		for _, v := range m.results.Of(a.ID) {
			if v.Kind != TextValue { // words may say who somebody is, and readers take numbers only
				r.Indicators = append(r.Indicators, m.indicator(v))
			}
		}
		if len(r.Indicators) > 0 {
			one.Results = append(one.Results, r)
		}
	}
	return one
}

// unsaid is a text that names nobody.
func (m *activityMaker) unsaid(text string) string {
	return strings.TrimSpace(m.quiet.Text(text, m.T("a person")))
}

func (m *activityMaker) stage() ActivityStage {
	switch {
	case m.grant.Status == "closed":
		return StageClosed
	case m.grant.StartsOn > m.today():
		return StageToCome
	}
	return StageRunning
}

// participants are the office and the others, each with its part.
func (m *activityMaker) participants() (all []ActivityParty) {
	add := func(part string, who PublicParty) {
		if who.Name != "" {
			all = append(all, ActivityParty{part, who})
		}
	}
	g := m.grant
	funder, donors := "funding", m.donors()
	if len(donors) > 0 {
		funder = "extending"
	}
	for _, id := range donors {
		add("funding", m.party(id))
	}
	add(funder, m.funderParty())
	for _, p := range g.PartiesAs("co-funder") {
		add("funding", m.party(p.OrganisationID))
	}
	for _, p := range g.PartiesAs("lead") {
		add("accountable", m.party(p.OrganisationID))
	}
	if g.Role != "partner" {
		add("accountable", m.us())
	}
	add("implementing", m.us())
	for _, p := range g.PartiesAs("partner") {
		add("implementing", m.party(p.OrganisationID))
	}
	return all
}
