package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// PlanReport adds a report that a grant owes, or changes what is owed. Its days
// and languages stay once it was frozen.
func (a *App) PlanReport(ctx context.Context, p *ReportPeriod) error {
	if err := p.planned(); err != nil {
		return err
	}
	g, err := a.Grant(ctx, p.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Saved {name}", "name", reportCalled(g.Code, *p)), func(tx Tx) error {
		if p.Version > 0 {
			was, err := tx.ReportPeriod(ctx, p.ID)
			if err != nil {
				return err
			}
			frozen, err := everFrozen(ctx, tx, p.ID)
			if err != nil {
				return err
			}
			if frozen && (was.GrantID != p.GrantID || was.FromOn != p.FromOn || was.ToOn != p.ToOn || !slices.Equal(was.Langs(), p.Langs())) {
				return ErrFrozenReport
			}
			if err := moveFindingNotes(ctx, tx, was.Filter(), p.Filter()); err != nil {
				return err
			}
		}
		return tx.PutReportPeriod(ctx, p)
	})
}

// planned fills in what nobody says, and checks.
func (p *ReportPeriod) planned() error {
	if p.Kind == "" {
		p.Kind = "interim"
	}
	if p.State == "" {
		p.State = ReportPlanned
	}
	if p.Lang2 == p.Lang {
		p.Lang2 = ""
	}
	return p.Check()
}

// PlanReports adds several at once, as ProposeReports made them, without those of
// whose days there is a report of the same kind.
func (a *App) PlanReports(ctx context.Context, all []ReportPeriod) error {
	for i := range all {
		if err := all[i].planned(); err != nil {
			return err
		}
	}
	left, err := unplanned(ctx, a.Reader, all)
	if err != nil {
		return err
	}
	return a.change(ctx, words.N("Planned {n} reports", len(left)), func(tx Tx) error {
		if err := tx.Alone(ctx, "reports planned"); err != nil {
			return err
		}
		now, err := unplanned(ctx, tx, all)
		if err == nil && len(now) != len(left) { // the step says how many it plans
			err = ErrBusy
		}
		for i := range now {
			if err == nil {
				err = tx.PutReportPeriod(ctx, &now[i])
			}
		}
		return err
	})
}

// unplanned are those of reports of whose days there is none of their kind yet.
func unplanned(ctx context.Context, from Reader, all []ReportPeriod) (left []ReportPeriod, err error) {
	there, _, err := from.ReportPeriods(ctx, ReportPeriodFilter{})
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		if !slices.ContainsFunc(there, func(t ReportPeriodRow) bool {
			return t.GrantID == p.GrantID && t.Kind == p.Kind && t.FromOn <= p.ToOn && t.ToOn >= p.FromOn
		}) {
			left = append(left, p)
		}
	}
	if len(left) == 0 && len(all) > 0 {
		return nil, check(Wrong{"GrantID", words.T("All of these reports are in the calendar already.")})
	}
	return left, nil
}

// DropReport takes a report off the calendar; one that was frozen stays, and one that
// somebody changed since it was read.
func (a *App) DropReport(ctx context.Context, k Kept, at Instant) error {
	if frozen, err := everFrozen(ctx, a.Reader, k.ID); err != nil {
		return err
	} else if frozen {
		return ErrFrozenReport
	}
	return a.changeReport(ctx, k.ID, func(name string) words.Text { return words.T("Deleted {name}", "name", name) }, func(p *ReportPeriod) error {
		if p.Version != k.Version {
			return ErrChangedSince
		}
		if p.WasFrozen() { // by another desk meanwhile
			return ErrFrozenReport
		}
		p.DeletedAt = at
		return nil
	})
}

// OpenReport begins the work on a report.
func (a *App) OpenReport(ctx context.Context, id ID) error {
	return a.changeReport(ctx, id, func(name string) words.Text { return words.T("Began the report {name}", "name", name) }, func(p *ReportPeriod) error {
		return p.goOn(ReportOpen, ReportPlanned)
	})
}

// ReopenReport takes an approval back, so that the report can be worked on.
func (a *App) ReopenReport(ctx context.Context, id ID) error {
	return a.changeReport(ctx, id, func(name string) words.Text { return words.T("Opened {name} again", "name", name) }, func(p *ReportPeriod) error {
		p.ApprovedBy, p.ApprovedOn = "", ""
		return p.goOn(ReportOpen, ReportApproved)
	})
}

// goOn takes a report to the next state, from one of those before it.
func (p *ReportPeriod) goOn(to string, from ...string) error {
	if p.WasFrozen() && !slices.Contains(from, p.State) && to != ReportSent && to != ReportAccepted {
		return ErrFrozenReport
	}
	if !slices.Contains(from, p.State) {
		return ErrReportState
	}
	p.State = to
	return nil
}

// ApproveReport notes who approved a report, and when. It is refused while a
// grave finding stands that nobody explained.
func (a *App) ApproveReport(ctx context.Context, id ID, by string, on Date) error {
	if err := check(Wrong{"ApprovedBy", NameRule(by)}, Wrong{"ApprovedOn", DayRule(on)}); err != nil {
		return err
	}
	doubts, err := a.ReportDoubts(ctx, id)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(doubts, Finding.InTheWay) {
		return ErrUnexplained
	}
	return a.changeReport(ctx, id, func(name string) words.Text { return words.T("Approved {name}", "name", name) }, func(p *ReportPeriod) error {
		p.ApprovedBy, p.ApprovedOn = by, orDate(on, DateOf(time.Now()))
		return p.goOn(ReportApproved, ReportPlanned, ReportOpen)
	})
}

// SendReport notes to whom a report went that is frozen, and when. It cannot be
// taken back.
func (a *App) SendReport(ctx context.Context, id ID, to string, on Date) error {
	if err := check(Wrong{"SentTo", NameRule(to)}, Wrong{"SentOn", DayRule(on)}); err != nil {
		return err
	}
	return a.changeReport(ctx, id, func(name string) words.Text { return words.T("Sent {name}", "name", name) }, func(p *ReportPeriod) error {
		p.SentTo, p.SentOn = to, orDate(on, DateOf(time.Now()))
		return p.goOn(ReportSent, ReportFrozen)
	})
}

// AcceptReport notes when the donor accepted a report.
func (a *App) AcceptReport(ctx context.Context, id ID, on Date) error {
	return a.changeReport(ctx, id, func(name string) words.Text { return words.T("Noted that {name} was accepted", "name", name) }, func(p *ReportPeriod) error {
		p.AcceptedOn = orDate(on, DateOf(time.Now()))
		return p.goOn(ReportAccepted, ReportSent)
	})
}

// SaveReportQuestion notes what the donor asked, and what was answered.
func (a *App) SaveReportQuestion(ctx context.Context, q ReportQuestion) error {
	return a.changeReport(ctx, q.PeriodID, askedOfReport, func(p *ReportPeriod) error { return with(&p.Questions, q) })
}

// RemoveReportQuestion takes a question away.
func (a *App) RemoveReportQuestion(ctx context.Context, q ReportQuestion) error {
	return a.changeReport(ctx, q.PeriodID, askedOfReport, func(p *ReportPeriod) error { return without(&p.Questions, q.Kept) })
}

func askedOfReport(name string) words.Text {
	return words.T("Noted a question on {name}", "name", name)
}

// changeReport changes a report as it is kept now, in one step.
func (a *App) changeReport(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*ReportPeriod) error) error {
	now, err := a.ReportPeriod(ctx, id)
	if err != nil {
		return err
	}
	g, err := a.Grant(ctx, now.GrantID)
	if err != nil {
		return err
	}
	return a.again(ctx, verb(reportCalled(g.Code, now)), func(tx Tx) error {
		p, err := tx.ReportPeriod(ctx, id)
		if err != nil {
			return err
		}
		if err := edit(&p); err != nil {
			return err
		}
		if err := p.Check(); err != nil {
			return err
		}
		return tx.PutReportPeriod(ctx, &p)
	})
}
