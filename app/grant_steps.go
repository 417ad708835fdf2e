package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// GrantStep is what can become of a grant next: the status that it comes to.
type GrantStep string

// The steps of a grant, each with a verb of its own.
const (
	GrantApply  GrantStep = "applied"
	GrantGive   GrantStep = "granted"
	GrantRefuse GrantStep = "refused"
	GrantStart  GrantStep = "running"
	GrantClose  GrantStep = "closed"
	GrantReopen GrantStep = "reopened" // it is running again
)

// Steps lists what can become of g next, the likely one first.
func (g Grant) Steps() []GrantStep {
	switch g.Status {
	case "", "idea":
		return []GrantStep{GrantApply, GrantGive, GrantRefuse}
	case "applied":
		return []GrantStep{GrantGive, GrantRefuse}
	case "granted":
		return []GrantStep{GrantStart}
	case "running":
		return []GrantStep{GrantClose}
	case "closed":
		return []GrantStep{GrantReopen}
	}
	return nil
}

// ApplyForGrant notes that a grant was applied for, as g says it: when, and
// for how much.
func (a *App) ApplyForGrant(ctx context.Context, g *Grant) error {
	return a.stepGrant(ctx, words.T("Applied for {grant}", "grant", g.Code), g, GrantApply)
}

// GiveGrant notes that the funder grants it: when, and how much.
func (a *App) GiveGrant(ctx context.Context, g *Grant) error {
	if g.Amount <= 0 {
		return check(Wrong{"Amount", words.T("Say how much was granted.")})
	}
	return a.stepGrant(ctx, words.T("Was granted {grant}", "grant", g.Code), g, GrantGive)
}

// RefuseGrant notes that the funder refuses it, and what was said.
func (a *App) RefuseGrant(ctx context.Context, g *Grant) error {
	return a.stepGrant(ctx, words.T("Was refused {grant}", "grant", g.Code), g, GrantRefuse)
}

// StartGrant notes that the period of a grant begins.
func (a *App) StartGrant(ctx context.Context, g *Grant) error {
	return a.stepGrant(ctx, words.T("Started {grant}", "grant", g.Code), g, GrantStart)
}

// ErrReportsOpen keeps a grant open that still owes reports.
var ErrReportsOpen = &Fault{"reports_open", words.T("Reports of this grant are not accepted yet, so it stays open. Nothing was changed.")}

// CloseGrant notes that the last report of a grant was accepted. While one is not, it
// refuses.
func (a *App) CloseGrant(ctx context.Context, g *Grant) error {
	open, err := a.OpenReports(ctx, g.ID)
	if err == nil && len(open) > 0 {
		err = ErrReportsOpen
	}
	if err != nil {
		return err
	}
	return a.CloseGrantAllTheSame(ctx, g)
}

// CloseGrantAllTheSame closes a grant whatever it owes. It is for who has shown a person
// which reports are open, and was told that the donor wants no more of them.
func (a *App) CloseGrantAllTheSame(ctx context.Context, g *Grant) error {
	return a.stepGrant(ctx, words.T("Closed {grant}", "grant", g.Code), g, GrantClose)
}

// OpenReports are the reports of a grant that are not accepted.
func (a *App) OpenReports(ctx context.Context, grant ID) (open []ReportPeriodRow, err error) {
	all, _, err := a.ReportPeriods(ctx, ReportPeriodFilter{GrantID: grant})
	for _, p := range all {
		if p.State != ReportAccepted {
			open = append(open, p)
		}
	}
	return open, err
}

// ReopenGrant has a closed grant run again; why is kept in its history.
func (a *App) ReopenGrant(ctx context.Context, g *Grant, why string) error {
	if err := check(Wrong{"Why", ReopenRule(why)}); err != nil {
		return err
	}
	return a.stepGrant(ctx, words.T("Opened {grant} again: {why}", "grant", g.Code, "why", why), g, GrantReopen)
}

// ReopenRule says what is wrong with the reason for which a grant is opened again.
func ReopenRule(why string) words.Text {
	if why == "" {
		return words.T("Say why the grant is opened again.")
	}
	return LengthRule(why)
}

// stepGrant keeps g as it comes to a status, if it can come there from where
// it stands.
func (a *App) stepGrant(ctx context.Context, verb words.Text, g *Grant, to GrantStep) error {
	was, err := a.Grant(ctx, g.ID)
	if err != nil {
		return err
	}
	if !slices.Contains(was.Steps(), to) {
		return check(Wrong{"Status", words.T("The grant has gone on since. Look at where it stands.")})
	}
	next := *g
	if next.Status = string(to); to == GrantReopen {
		next.Status = string(GrantStart)
	}
	if err := a.saveGrant(ctx, verb, &next); err != nil {
		return err
	}
	*g = next
	return nil
}

// CopyGrant makes a new application like the grant of an id: its lines,
// parties, rules and projects, but nothing of what was paid, asked or decided.
func (a *App) CopyGrant(ctx context.Context, id ID, as *Grant) error {
	was, err := a.Grant(ctx, id)
	if err != nil {
		return err
	}
	next := Grant{
		Code: as.Code, Title: as.Title, FunderID: was.FunderID, Status: "idea", Currency: was.Currency,
		GrantParties: GrantParties{Role: was.Role, BackDonorID: was.BackDonorID}, GrantRules: was.GrantRules,
	}
	next.ApplyBy = as.ApplyBy
	for _, l := range was.Lines {
		l.Kept, l.GrantID, l.Explanation = Kept{}, "", ""
		next.Lines = append(next.Lines, l)
	}
	for _, p := range was.Parties {
		p.Kept, p.GrantID = Kept{}, ""
		next.Parties = append(next.Parties, p)
	}
	for _, p := range was.Projects {
		next.Projects = append(next.Projects, GrantProject{ProjectID: p.ProjectID})
	}
	if err := a.saveGrant(ctx, words.T("Copied {grant} as a new application, {code}", "grant", was.Code, "code", next.Code), &next); err != nil {
		return err
	}
	*as = next
	return nil
}
