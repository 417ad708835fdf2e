package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"sofra/app/words"
)

// reportedPeriod is a report that is owed, in the making.
type reportedPeriod struct {
	ReportPeriod
	texts    []ReportText
	sections []ReportSection
	both     bool            // the report has two languages
	as       *ReportSnapshot // what it is frozen as; nil is a draft
	before   *Report         // as it was frozen last; nil is the first time
	since    []sinceChange   // what earlier reports would say otherwise now
}

// why is the reason for which it is restated; "" the first time.
func (p *reportedPeriod) why() string {
	if p.as != nil {
		return p.as.Reason
	}
	return p.RestatedFor
}

// sinceChange is a change in what an earlier report said.
type sinceChange struct {
	period ReportPeriod
	ReportChange
}

// readPeriod reads what a report that is owed has beside its figures.
func readPeriod(ctx context.Context, from Reader, ask ReportRequest) (*reportedPeriod, error) {
	if ask.Period == "" {
		return nil, nil
	}
	p := &reportedPeriod{as: ask.as}
	var err error
	if p.ReportPeriod, err = from.ReportPeriod(ctx, ask.Period); err != nil {
		return nil, err
	}
	if p.texts, err = from.ReportTexts(ctx, ask.Period); err != nil {
		return nil, err
	}
	if p.sections, err = SectionsOf(ctx, from, p.GrantID); err != nil {
		return nil, err
	}
	if p.before, _, err = lastFrozen(ctx, from, ask.Period, ask.Lang); err != nil {
		return nil, err
	}
	earlier, _, err := from.ReportPeriods(ctx, ReportPeriodFilter{GrantID: p.GrantID, Frozen: true})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(earlier, func(a, b ReportPeriodRow) int { return a.FromOn.Until(b.FromOn) * -1 })
	for _, e := range earlier {
		if e.ID == p.ID || e.ToOn >= p.FromOn {
			continue
		}
		changes, err := changedSince(ctx, from, e.ReportPeriod, ask.Lang)
		if err != nil {
			return nil, err
		}
		for _, c := range changes {
			p.since = append(p.since, sinceChange{e.ReportPeriod, c})
		}
	}
	return p, nil
}

// lastFrozen is a report as it was frozen last, in the language where it was, and
// the profile that it was made by then.
func lastFrozen(ctx context.Context, from Reader, period ID, lang words.Lang) (*Report, *Profile, error) {
	all, err := from.ReportSnapshots(ctx, period)
	if err != nil || len(all) == 0 {
		return nil, nil, err
	}
	f, err := frozenAs(ctx, from, all[0])
	if err != nil {
		return nil, nil, err
	}
	r, ok := f.In(lang)
	if !ok {
		return nil, nil, ErrFrozenDamaged
	}
	return &r, f.Profile, nil
}

// ChangedSince says what a frozen report would say otherwise if it were made of
// the records as they are now. Nothing is written, and nothing is changed.
func (a *App) ChangedSince(ctx context.Context, period ID) ([]ReportChange, error) {
	p, err := a.ReportPeriod(ctx, period)
	if err != nil {
		return nil, err
	}
	return changedSince(ctx, a.Reader, p, p.Lang)
}

// changedSince makes the report anew without opening identity, and compares what
// tells of no group of people: what is withheld beside what left may differ for
// the reader's protection alone.
func changedSince(ctx context.Context, from Reader, p ReportPeriod, lang words.Lang) ([]ReportChange, error) {
	was, by, err := lastFrozen(ctx, from, p.ID, lang)
	if err != nil || was == nil {
		return nil, err
	}
	ask := p.Request()
	ask.Lang, ask.Profile, ask.Period, ask.was = was.Lang, cmp.Or(was.Profile, NoProfile), "", by
	made, err := readReport(ctx, closedSource{Reader: from}, p.GrantID, ask)
	var known *Fault
	if errors.As(err, &known) && known.Code == "unknown_profile" { // frozen before profiles were kept with it, and gone since
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return ReportChanges(ofRecords(*was), ofRecords(made.layOut())), nil
}

// closedSource reads a report with identity left closed.
type closedSource struct {
	Reader
	stageReader // never asked: nobody's community is known
}

// Beside reads with the one reader that there is.
func (s closedSource) Beside(_ context.Context, do func(Reader) error) (wait func() error) {
	err := do(s.Reader)
	return func() error { return err }
}

// CommunityCounts keeps identity closed.
func (closedSource) CommunityCounts(context.Context, []ArtistLine) ([]CommunityCount, error) {
	return nil, ErrSealed
}

// SealedParts keeps identity closed.
func (closedSource) SealedParts(context.Context, Measure, Filter, string) ([]PartCount, error) {
	return nil, ErrSealed
}

// ofRecords keeps the tables of a report that count no people by who they are or
// what they answered, and of the summary the figures that follow from those.
func ofRecords(r Report) Report {
	safe := []string{"Events", "Programme", "Works", "Media", "Budget", "Headings", "Transactions", "LineReport", "FundingSources"}
	out := r
	out.Sheets = nil
	closed := map[string]bool{}
	for _, s := range r.Sheets {
		if s.Key == "across" || s.Key == "feedback" || s.Key == "communities" {
			closed[s.Name] = true
		}
	}
	for _, s := range r.Sheets {
		kept := s
		kept.Tables = nil
		for _, t := range s.Tables {
			if t.Name == "Summary" {
				t.Rows = slices.DeleteFunc(slices.Clone(t.Rows), func(row []Value) bool { return len(row) > 2 && closed[row[2].Text] })
			}
			if t.Name == "Summary" || slices.Contains(safe, t.Name) {
				kept.Tables = append(kept.Tables, t)
			}
		}
		out.Sheets = append(out.Sheets, kept)
	}
	return out
}
