package app

import (
	"context"

	"sofra/app/words"
)

// ReportVersion is a report as it was frozen, and how that version left: who approved
// it, and when it was sent and accepted.
type ReportVersion struct {
	ReportSnapshot
	ReportLeave
}

// restatedStep names the step that opens a report to restate it.
func restatedStep(name, reason string) words.Text {
	return words.T("Opened {name} to restate it: {reason}", "name", name, "reason", reason)
}

// RestateReport opens a report that was frozen, so that it can be put right: it is
// approved anew, and frozen as its next version. What was frozen stays. Why it is
// restated is said before anything is opened.
func (a *App) RestateReport(ctx context.Context, id ID, why string) error {
	if err := check(Wrong{"Why", NameRule(why)}); err != nil {
		return err
	}
	return a.changeReport(ctx, id, func(name string) words.Text { return restatedStep(name, why) }, func(p *ReportPeriod) error {
		if !p.WasFrozen() {
			return ErrReportState
		}
		p.ApprovedBy, p.ApprovedOn, p.State, p.RestatedFor = "", "", ReportOpen, why
		return nil
	})
}

// ReportVersions lists how a report was frozen, the newest first, each with how it
// left. The approval is kept with what was frozen; how the newest was sent stands with
// the report until the next one is frozen, which keeps it.
func (a *App) ReportVersions(ctx context.Context, period ID) (all []ReportVersion, err error) {
	p, err := a.ReportPeriod(ctx, period)
	if err != nil {
		return nil, err
	}
	snapshots, err := a.ReportSnapshots(ctx, period)
	if err != nil {
		return nil, err
	}
	left := ReportLeave{SentOn: p.SentOn, SentTo: p.SentTo, AcceptedOn: p.AcceptedOn}
	for _, s := range snapshots {
		f, err := frozenAs(ctx, a.Reader, s)
		if err != nil {
			return nil, err
		}
		if f.Approval != nil {
			left.ApprovedBy, left.ApprovedOn = f.Approval.ApprovedBy, f.Approval.ApprovedOn
		} else if len(all) == 0 && p.WasFrozen() { // frozen before approvals were kept with it
			left.ApprovedBy, left.ApprovedOn = p.ApprovedBy, p.ApprovedOn
		}
		all = append(all, ReportVersion{s, left})
		if left = (ReportLeave{}); f.Before != nil {
			left = *f.Before
		}
	}
	return all, nil
}

// approval is the part of how a report left that is known when it is frozen.
func (l ReportLeave) approval() *ReportLeave {
	return &ReportLeave{ApprovedBy: l.ApprovedBy, ApprovedOn: l.ApprovedOn}
}

// handOver takes out how the version before left, for the next one to keep it; nil
// where there is none.
func (l *ReportLeave) handOver(number int) (before *ReportLeave) {
	if number > 1 {
		before = &ReportLeave{SentOn: l.SentOn, SentTo: l.SentTo, AcceptedOn: l.AcceptedOn}
	}
	l.SentOn, l.SentTo, l.AcceptedOn = "", "", ""
	return before
}

// everFrozen says whether a report was frozen, also where it is being restated.
func everFrozen(ctx context.Context, from Reader, id ID) (bool, error) {
	all, err := from.ReportSnapshots(ctx, id)
	return len(all) > 0, err
}
