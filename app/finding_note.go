package app

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/words"
)

// FindingNote is the explanation of what the doctor found in the report of some
// days: of one rule, and of one record or, without one, of one of its findings. The
// next report asks anew, for its donor has not read this one.
type FindingNote struct {
	Kept
	GrantID  ID
	FromOn   Date // the days of the report that it was written for; without them it is
	ToOn     Date // of a report of the whole grant, or older than reports were noted
	Rule     string
	RecordID string // an ID as text, which is no key: the record may be of any kind; or what was found
	Reason   string
	Who      string // at whose desk; storage fills it in
	Day      Date
}

type findingNoteReader interface {
	// FindingNotes lists the explanations given for a grant.
	FindingNotes(ctx context.Context, grant ID) ([]FindingNote, error)
}

type findingNoteWriter interface {
	// PutFindingNote keeps one explanation, and notes who gave it where nobody is.
	PutFindingNote(ctx context.Context, n *FindingNote) error

	// RemoveFindingNote takes it back.
	RemoveFindingNote(ctx context.Context, k Kept) error
}

// ExplainFinding keeps why something is as the doctor found it in the report of a
// filter; an empty reason takes the explanation back.
func (a *App) ExplainFinding(ctx context.Context, report Filter, f Finding, reason string) error {
	reason = strings.TrimSpace(reason)
	if err := check(Wrong{"Reason", reasonLengthRule(reason)}); err != nil {
		return err
	}
	g, err := a.Grant(ctx, report.GrantID)
	if err != nil {
		return err
	}
	return a.change(ctx, words.T("Explained a finding on {code}", "code", g.Code), func(tx Tx) error {
		if err := tx.Alone(ctx, "findings|"+string(g.ID)); err != nil {
			return err
		}
		if err := stillOpen(ctx, tx, report); err != nil {
			return err
		}
		all, err := tx.FindingNotes(ctx, g.ID)
		if err != nil {
			return err
		}
		one := FindingNote{GrantID: g.ID, FromOn: report.From, ToOn: report.To, Rule: f.Rule, RecordID: f.noted()}
		if at := slices.IndexFunc(all, func(n FindingNote) bool { return n.of(f) && n.serves(report) }); at >= 0 {
			one.Kept = all[at].Kept
		}
		if one.Version != f.readFor(report) { // another desk explained it since, or took it back
			return ErrStale
		}
		switch one.Reason, one.Day = reason, DateOf(time.Now()); {
		case reason != "":
			return tx.PutFindingNote(ctx, &one)
		case one.Version > 0:
			return tx.RemoveFindingNote(ctx, one.Kept)
		}
		return nil
	})
}

// stillOpen refuses what would be said of a report after it was frozen.
func stillOpen(ctx context.Context, tx Tx, report Filter) error {
	frozen, _, err := tx.ReportPeriods(ctx, ReportPeriodFilter{GrantID: report.GrantID, Frozen: true})
	for _, p := range frozen {
		if p.WasFrozen() && p.FromOn == report.From && p.ToOn == report.To {
			return ErrFrozenReport
		}
	}
	return err
}

// readFor is the version in which the explanation for a report was read; 0 is none.
func (f Finding) readFor(report Filter) int64 {
	if !f.Note.serves(report) {
		return 0
	}
	return f.Note.Version
}

// of says whether the explanation is of a finding, in whatever report.
func (n FindingNote) of(f Finding) bool { return n.Rule == f.Rule && n.RecordID == f.noted() }

// serves says whether the explanation was written for the report of a filter.
func (n FindingNote) serves(report Filter) bool {
	return n.FromOn == report.From && n.ToOn == report.To
}

// noted is what an explanation is of: the record, or else which of the findings of
// its rule it is.
func (f Finding) noted() string {
	if f.About != "" {
		return string(f.About)
	}
	return f.Fact.Key
}

// longestReason is how many letters an explanation may have.
const longestReason = 2000

func reasonLengthRule(s string) words.Text {
	if len([]rune(s)) > longestReason {
		return words.T("This is longer than {n} letters.", "n", longestReason)
	}
	return words.Text{}
}

// explained gives findings the explanations that are kept for their report, and
// where there is none the newest that was given for another, to begin with.
func explained(all []Finding, notes []FindingNote, report Filter) {
	for i := range all {
		for _, n := range notes {
			switch {
			case !n.of(all[i]):
			case n.serves(report):
				all[i].Note = n
			case n.newer(all[i].Earlier):
				all[i].Earlier = n
			}
		}
	}
}

// moveFindingNotes has the explanations of a report follow its days, where they are
// moved within the grant and no other report has the old ones.
func moveFindingNotes(ctx context.Context, tx Tx, was, is Filter) error {
	if was == is || was.GrantID != is.GrantID {
		return nil
	}
	owed, _, err := tx.ReportPeriods(ctx, ReportPeriodFilter{GrantID: was.GrantID})
	if err != nil {
		return err
	}
	same := 0
	for _, p := range owed {
		if p.Filter() == was {
			same++
		}
	}
	all, err := tx.FindingNotes(ctx, was.GrantID)
	if err != nil || same > 1 || slices.ContainsFunc(all, func(n FindingNote) bool { return n.serves(is) }) {
		return err
	}
	for i := range all {
		if all[i].serves(was) {
			all[i].FromOn, all[i].ToOn = is.From, is.To
			if err := tx.PutFindingNote(ctx, &all[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// newer says whether an explanation is to be offered rather than another.
func (n FindingNote) newer(o FindingNote) bool {
	return cmp.Or(cmp.Compare(n.ToOn, o.ToOn), cmp.Compare(n.Day, o.Day), cmp.Compare(n.Reason, o.Reason)) > 0
}

// Begin is what an explanation begins with: what stands, else what was said of the
// same in another report.
func (f Finding) Begin() string { return cmp.Or(f.Note.Reason, f.Earlier.Reason) }

// Open says whether the finding still asks for something before a report is
// approved: it stops it, or nobody has explained it.
func (f Finding) Open() bool {
	return f.Gravity == Stops || f.Gravity == Explain && f.Note.Reason == ""
}
