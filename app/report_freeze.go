package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"sofra/app/words"
)

// Freezing says what is frozen, and how it may leave beside what left before.
type Freezing struct {
	Period ID
	Why    string // it is restated; "" where it is frozen for the first time

	// As in ReportRequest: what to do where it would tell of a few people.
	Less   bool
	Reason string
}

// FreezeReport keeps an approved report as it is now, for good: each later export is
// written from that, whatever changes in the records. It makes the report in its
// languages in one step of the journal with what left of people, all of it from one
// moment: what another desk keeps meanwhile is in no sheet of it. One that was frozen
// before needs the reason why it is restated: what was frozen first stays, and the new
// version says what changed.
func (a *App) FreezeReport(ctx context.Context, f Freezing) error {
	p, err := a.ReportPeriod(ctx, f.Period)
	if err != nil {
		return err
	}
	g, fail := a.Grant(ctx, p.GrantID)
	before, err := a.ReportSnapshots(ctx, p.ID)
	if err = errors.Join(fail, err); err != nil {
		return err
	}
	if len(before) == 0 {
		f.Why = ""
	} else if err := check(Wrong{"Why", NameRule(f.Why)}); err != nil {
		return err
	}
	s := ReportSnapshot{PeriodID: p.ID, Number: len(before) + 1, MadeAt: InstantOf(time.Now()), Reason: f.Why}
	name := reportCalled(g.Code, p)
	step := Step{ID: NewID(), Kind: Change, About: g.ID, Whole: true, Verb: words.T("Froze {name} as version {n}", "name", name, "n", s.Number)}
	return a.againAs(ctx, step, func(tx Tx) error { return freezeOwed(ctx, tx, step.ID, freezingAs{f, s}) })
}

// freezeOwed does it in the step.
func freezeOwed(ctx context.Context, tx Tx, step ID, f freezingAs) error {
	now, err := tx.ReportPeriod(ctx, f.Period)
	if err == nil {
		err = now.goOn(ReportFrozen, ReportApproved)
	}
	if err == nil {
		err = mayFreeze(ctx, tx, now)
	}
	if err != nil {
		return err
	}
	left, err := keepFrozen(ctx, tx, &now, f)
	if err != nil {
		return err
	}
	left.StepID, now.RestatedFor = step, "" // the snapshot says it now
	if err := putRelease(ctx, tx, &left); err != nil {
		return err
	}
	return tx.PutReportPeriod(ctx, &now)
}

// keepFrozen makes the report and writes down what it said; what of it counts
// people is for the list of what left.
func keepFrozen(ctx context.Context, tx Tx, p *ReportPeriod, f freezingAs) (left Release, err error) {
	reports, left, err := frozenReports(ctx, tx, *p, f)
	if err != nil {
		return left, err
	}
	kept := FrozenReport{Form: frozenForm, Reports: reports, Approval: p.approval(), Before: p.handOver(f.as.Number)}
	if code := reports[0].Profile; code != "" {
		profile, err := profileOf(ctx, tx, code)
		if err != nil {
			return left, err
		}
		kept.Profile = &profile
	}
	body, sum, err := kept.pack()
	if err != nil {
		return left, err
	}
	f.as.SHA256 = sum
	return left, tx.PutReportSnapshot(ctx, &f.as, body)
}

// mayFreeze looks the checks over once more: records may have changed since the
// approval.
func mayFreeze(ctx context.Context, from Reader, p ReportPeriod) error {
	doubts, err := reportDoubts(ctx, from, p)
	if err == nil && slices.ContainsFunc(doubts, Finding.InTheWay) {
		err = ErrUnexplained
	}
	return err
}

// freezingAs is what is asked for, and the snapshot that it becomes.
type freezingAs struct {
	Freezing
	as ReportSnapshot
}

// frozenReports makes the report in each of its languages. A desk that cannot
// open identity would freeze half of it, and is refused.
func frozenReports(ctx context.Context, from reportSource, p ReportPeriod, f freezingAs) (all []Report, left Release, err error) {
	for _, lang := range p.Langs() {
		ask := p.Request()
		ask.Lang, ask.Less, ask.Reason, ask.as = lang, f.Less, f.Reason, &f.as
		r, gone, err := countReport(ctx, from, p.GrantID, ask)
		if err != nil {
			return nil, left, err
		}
		if r.Sealed {
			return nil, left, ErrSealed
		}
		if len(all) == 0 {
			left = gone
		}
		all = append(all, r)
	}
	return all, left, nil
}
