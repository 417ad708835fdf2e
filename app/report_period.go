package app

import (
	"context"

	"sofra/app/words"
)

// ReportPeriod is one report that a grant owes: of which days, until when it is
// due, and how far it is. What left stands in its snapshots.
type ReportPeriod struct {
	Kept
	GrantID ID
	Kind    string // interim, final, forecast, audit
	FromOn  Date
	ToOn    Date
	DueOn   Date
	Lang    words.Lang
	Lang2   words.Lang // in which it is given out beside Lang; "" is none
	State   string
	ReportLeave
	RestatedFor string // why it was opened to be restated; "" is not being restated
	Notes       string
	Questions   []ReportQuestion
}

// ReportLeave is how a report left the office.
type ReportLeave struct {
	ApprovedBy string
	ApprovedOn Date
	SentOn     Date
	SentTo     string
	AcceptedOn Date // by the donor
}

// ReportQuestion is what the donor asked about a report.
type ReportQuestion struct {
	Kept
	PeriodID   ID
	AskedOn    Date
	Question   string
	Answer     string
	AnsweredOn Date
}

// ReportPeriodRow is a report as a list shows it.
type ReportPeriodRow struct {
	ReportPeriod
	Code      string // of the grant
	Title     string // of the grant
	Funder    string
	Snapshots int
	Waiting   int // questions without an answer
}

// ReportPeriodFilter says which reports a list shows.
type ReportPeriodFilter struct {
	Page
	ID      ID
	GrantID ID
	Owed    bool // not sent yet
	DueBy   Date // that day at the latest
	Frozen  bool // at least once
}

type reportPeriodReader interface {
	// ReportPeriods lists the reports that grants owe, those due first at the top,
	// and how many there are.
	ReportPeriods(ctx context.Context, f ReportPeriodFilter) ([]ReportPeriodRow, int, error)

	// ReportPeriod returns one with its questions, or ErrNotFound.
	ReportPeriod(ctx context.Context, id ID) (ReportPeriod, error)

	// ReportTexts lists what a report tells, in all its languages.
	ReportTexts(ctx context.Context, period ID) ([]ReportText, error)

	// ReportSnapshots lists how a report was frozen, the newest first, without bodies.
	ReportSnapshots(ctx context.Context, period ID) ([]ReportSnapshot, error)

	// SnapshotBody returns what was frozen, as PackFrozen wrote it.
	SnapshotBody(ctx context.Context, snapshot ID) (string, error)

	// EventChecks lists the events held in a period, each with what there is of it.
	EventChecks(ctx context.Context, f Filter) ([]EventCheck, error)
}

type reportPeriodWriter interface {
	// PutReportPeriod keeps p and makes its questions those of p.
	PutReportPeriod(ctx context.Context, p *ReportPeriod) error

	// PutReportText keeps t.
	PutReportText(ctx context.Context, t *ReportText) error

	// PutReportSnapshot writes down what was frozen, by whoever does the step. It
	// is never written again.
	PutReportSnapshot(ctx context.Context, s *ReportSnapshot, body string) error
}

// The states of a report, in their order.
const (
	ReportPlanned  = "planned"
	ReportOpen     = "open"
	ReportApproved = "approved"
	ReportFrozen   = "frozen"
	ReportSent     = "sent"
	ReportAccepted = "accepted"
)

// ReportStates lists the states of a report in their order.
func ReportStates() []string {
	return []string{ReportPlanned, ReportOpen, ReportApproved, ReportFrozen, ReportSent, ReportAccepted}
}

// ReportKinds lists the codes of what kind of report is owed.
func ReportKinds() []string { return []string{"interim", "final", "forecast", "audit"} }

// What may be wrong with a verb on a report.
var (
	ErrFrozenReport = &Fault{"report_frozen", words.T("What was frozen stays as it is. Restate the report and say why.")}
	ErrSentReport   = &Fault{"report_sent", words.T("What was sent cannot be taken back. Restate the report and say why.")}
	ErrReportState  = &Fault{"report_state", words.T("The report is not that far, or further already. Nothing was changed.")}
	ErrUnexplained  = &Fault{"report_unexplained", words.T("Some checks stop the approval: put them right, or say of each why it stays so.")}
	ErrApproved     = &Fault{"report_approved", words.T("The report is approved. Open it again to change its text.")}
)

// WasFrozen says whether it was frozen at least once.
func (p ReportPeriod) WasFrozen() bool {
	return p.State == ReportFrozen || p.State == ReportSent || p.State == ReportAccepted
}

// Langs are the languages that it is given out in.
func (p ReportPeriod) Langs() []words.Lang {
	if p.Lang2 == "" || p.Lang2 == p.Lang {
		return []words.Lang{p.Lang}
	}
	return []words.Lang{p.Lang, p.Lang2}
}

// Request asks for the report of the period, with its texts.
func (p ReportPeriod) Request() ReportRequest {
	return ReportRequest{Grant: string(p.GrantID), From: p.FromOn, To: p.ToOn, Lang: p.Lang, Period: p.ID}
}

// Filter is what the figures of the report are of.
func (p ReportPeriod) Filter() Filter { return Filter{GrantID: p.GrantID, From: p.FromOn, To: p.ToOn} }

// Check returns Invalid when p breaks a rule.
func (p ReportPeriod) Check() error {
	var grant, days, lang words.Text
	if p.GrantID == "" {
		grant = words.T("Choose a grant.")
	}
	if p.FromOn == "" || p.ToOn == "" {
		days = words.T("Give the first and the last day.")
	}
	if p.Lang == "" {
		lang = words.T("Choose the language.")
	}
	wrongs := []Wrong{
		{"GrantID", grant}, {"Kind", oneOf(p.Kind, ReportKinds()...)}, {"State", oneOf(p.State, ReportStates()...)},
		{"FromOn", days}, {"ToOn", periodRule(p.FromOn, p.ToOn)}, {"DueOn", DayRule(p.DueOn)}, {"Lang", lang},
		{"ApprovedBy", LengthRule(p.ApprovedBy)}, {"SentTo", LengthRule(p.SentTo)}, {"SentOn", DayRule(p.SentOn)}, {"AcceptedOn", DayRule(p.AcceptedOn)},
	}
	for _, q := range p.Questions {
		wrongs = append(wrongs, Wrong{"Question", textRule(q.Question)}, Wrong{"AskedOn", DayRule(q.AskedOn)}, Wrong{"AnsweredOn", DayRule(q.AnsweredOn)})
	}
	return check(wrongs...)
}

// reportCalled is how the journal names a report.
func reportCalled(code string, p ReportPeriod) string {
	return code + " " + writtenDay(p.FromOn) + "–" + writtenDay(p.ToOn)
}
